import { expect, test } from "vitest";
import { bodyNamed, byFirstName, forumGuessed, likeness, matchesOf, onlyMatch } from "../../server/imports/matching.ts";
import { idleWords } from "../../server/text/imports.ts";

test.each([
  ["Anna Berg", "Anna Berg", "same"],
  ["anna berg", "Anna Berg", "spelling"],
  ["ANNA BERG", "Anna Berg", "spelling"],
  ["Åsa Öström", "Asa Ostrom", "spelling"],
  ["Anna-Karin Berg", "Anna Karin Berg", "spelling"],
  ["Annakarin Berg", "Anna-Karin Berg", "spelling"],
  ["Rene Berg", "René Berg", "spelling"],
  ["Anna Bergh", "Anna Berg", "letter"],
  ["Ana Berg", "Anna Berg", "letter"],
  ["Anna Bregman", "Anna Bergman", "letter"],
  ["Kristina Ek", "Christina Ek", null],
  ["Bo Ek", "Bo Ed", null],
  ["A. Berg", "Anna Berg", "initials"],
  ["A Berg", "Anna Berg", "initials"],
  ["B. Berg", "Anna Berg", null],
  ["Anna Maria Berg", "Anna Berg", "shorter"],
  ["Anna Berg", "Anna Maria Berg", "shorter"],
  ["Anna", "Anna Berg", null],
  ["Berg", "Anna Berg", null],
  ["", "Anna Berg", null],
])("%s and %s: %s", (written, known, how) => {
  expect(likeness(written, known)).toBe(how);
});

const people = [
  { id: "1", name: "Anna Berg", organizationId: "10" },
  { id: "2", name: "Anna Bergh", organizationId: "11" },
  { id: "3", name: "Karin Ek", organizationId: "10" },
  { id: "4", name: "Karin Ek", organizationId: "11" },
];

test("the surest comes first, and two as likely are nobody", () => {
  expect(matchesOf("Anna Berg", people).map(({ known }) => known.id)).toEqual(["1", "2"]);
  expect(onlyMatch("Anna Berg", people)?.known.id).toBe("1");
  expect(onlyMatch("Karin Ek", people)).toBeNull();
  expect(onlyMatch("Karin Ek", people, "11")?.known.id).toBe("4");
  expect(onlyMatch("Ingen Alls", people)).toBeNull();
});

test("a first name means the only one present who has it", () => {
  expect(byFirstName("Anna", people)).toBeNull();
  expect(byFirstName("Anna", people.slice(1))?.id).toBe("2");
  expect(byFirstName("Anna Berg", people)).toBeNull();
});

const organizations = [
  { id: "1", names: ["Falu kommun", "Falun"] },
  { id: "2", names: ["Borlänge kommun", "Borlänge"] },
  { id: "3", names: ["Region Dalarna", "Regionen"] },
];

test.each([
  ["Falun", "1"],
  ["Falu kommun", "1"],
  ["FALU KOMMUN", "1"],
  ["Borlange", "2"],
  ["Borlänge stad", "2"],
  ["Borlnäge", "2"],
  ["Regionen", "3"],
  ["Dalarna", "3"],
  ["Kommun", null],
  ["Mora", null],
])("the organization %s", (written, id) => {
  expect(bodyNamed(written, organizations, idleWords)?.id ?? null).toBe(id);
});

const forums = [
  { id: "1", names: ["Länschefsnätverket i Dalarna", "LCHNV", "Länschefsnätverket"] },
  { id: "2", names: ["Socialchefsnätverket", "SCHNV", "Socialchefsnätverket"] },
  { id: "3", names: ["Socialchefsnätverket barn", "SCB", "Nätverket"] },
];

test.each([
  ["Länschefsnätverket", "1"],
  ["LCHNV", "1"],
  ["Minnesanteckningar Länschefsnätverket 2019", "1"],
  ["Lanschefsnatverket i Dalarna (LCHNV)", "1"],
  ["Socialchefsnätverket barn", "3"],
  ["Hälso- och sjukvårdsnämnden", null],
  ["", null],
])("the forum %s", (printed, id) => {
  expect(forumGuessed(printed, forums)?.id ?? null).toBe(id);
});
