/** Which lines are items, by every way of numbering them. */
import { expect, test } from "vitest";
import { itemsOf } from "./reading.ts";

const numbers = (text: string) => itemsOf(text).map(({ number, title }) => [number, title]);

test.each([
  ["1.", "1. Öppnande\n\n2. Budget\n"],
  ["1:", "1: Öppnande\n\n2: Budget\n"],
  ["§ 1", "§ 1 Öppnande\n\n§ 2 Budget\n"],
  ["1 §", "1 § Öppnande\n\n2 § Budget\n"],
  ["§1.", "§1. Öppnande\n\n§2. Budget\n"],
  ["a bare number", "1 Öppnande\n\n2 Budget\n"],
  ["Punkt 1", "Punkt 1 Öppnande\n\nPunkt 2 – Budget\n"],
  ["a number alone", "§ 1\nÖppnande\n\n§ 2\nBudget\n"],
  ["a column", "| Nr | Ärende |\n|---|---|\n| 1 | Öppnande |\n| 2 | Budget |\n"],
])("%s stands before an item", (_, text) => {
  expect(numbers(text)).toEqual([
    ["1", "Öppnande"],
    ["2", "Budget"],
  ]);
});

test.each([
  ["4. Rapporter\n\na) Läget\nDet går bra.\n\nb) Kursen\nDen är full.\n\n5. Övrigt\n", ["4", "4a", "4b", "5"]],
  ["4. Rapporter\n\n4.1 Läget\nDet går bra.\n\n4.2 Kursen\nDen är full.\n\n5. Övrigt\n", ["4", "4.1", "4.2", "5"]],
  ["4. Rapporter\n\n4 a Läget\nDet går bra.\n\n4 b Kursen\nDen är full.\n\n5. Övrigt\n", ["4", "4a", "4b", "5"]],
])("points stand under their item", (text, expected) => {
  expect(itemsOf(text).map(({ number }) => number)).toEqual(expected);
});

test.each([
  [
    "points of a decision",
    "1. Budget\n\nNätverket beslutar\n1. att anta budgeten\n2. att tacka kansliet\n\n2. Övrigt\n",
  ],
  [
    "letters of a decision",
    "1. Budget\n\nNätverket beslutar\na) att anta budgeten\nb) att tacka kansliet\n\n2. Övrigt\n",
  ],
  ["papers", "1. Budget\n\nBeslutsunderlag\n1. Tjänsteskrivelse\n2. Protokollsutdrag\n\n2. Övrigt\n"],
  [
    "a list of contents",
    "Innehåll\n1. Budget .... 2\n2. Övrigt .... 3\n3. Slut .... 3\n\n1. Budget\nText.\n\n2. Övrigt\nText.\n\n3. Slut\n",
  ],
])("%s are no items", (_, text) => {
  const titles = itemsOf(text).map(({ title }) => title);
  expect(titles.filter((title) => title !== "Slut")).toEqual(["Budget", "Övrigt"]);
});

test("without numbers the headings are the items, but not those that every item has", () => {
  const text = "## Budget\nText.\n\n### Beslut\nBudgeten antas.\n\n## Kurser\nText.\n\n### Beslut\nPlanen antas.\n";
  expect(itemsOf(text).map(({ title, number }) => [title, number])).toEqual([
    ["Budget", null],
    ["Kurser", null],
  ]);
});

test.each([
  ["Beslut: Budget", ["decision"], "Budget"],
  ["Information/Dialog: Läget", ["information", "dialogue"], "Läget"],
  ["Budget (beslut)", ["decision"], "Budget"],
  ["Budget (B)", ["decision"], "Budget"],
  ["Läget – information", ["information"], "Läget"],
  ["Läget i länet", [], "Läget i länet"],
])("the kind of %s", (title, kinds, left) => {
  expect(itemsOf(`1. ${title}\nText.\n\n2. Övrigt\n`)[0]).toMatchObject({ kinds, title: left });
});

test("a group's heading gives its items their kind and is none itself", () => {
  const items = itemsOf("Beslutsärenden\n\n1. Budget\n\n2. Avtal\n\nInformationsärenden\n\n3. Läget\n");
  expect(items.map(({ title, kinds }) => [title, kinds])).toEqual([
    ["Budget", ["decision"]],
    ["Avtal", ["decision"]],
    ["Läget", ["information"]],
  ]);
});

test.each([
  ["Föredragande: Anna Ek, verksamhetschef", [{ name: "Anna Ek", title: "verksamhetschef" }]],
  [
    "Föredragande: Anna Ek och Bo Lindh",
    [
      { name: "Anna Ek", title: null },
      { name: "Bo Lindh", title: null },
    ],
  ],
  ["Föredragande: ekonomichef Anna Ek", [{ name: "Anna Ek", title: "ekonomichef" }]],
])("who presents: %s", (line, presenters) => {
  expect(itemsOf(`1. Budget\n${line}\nText.\n\n2. Övrigt\n`)[0]?.presenters).toEqual(presenters);
});

test.each([
  ["Budget (Bilaga 3 B)", "", ["Bilaga 3 B"]],
  ["Budget", "Se bilaga 2.", ["Bilaga 2"]],
  ["Budget", "Bilaga 1 och 2 bifogas.", ["Bilaga 1", "Bilaga 2"]],
  ["Budget", "Det finns en bilaga i ärendet.", []],
])("appendices of %s %s", (title, text, attachments) => {
  expect(itemsOf(`1. ${title}\n${text}\n\n2. Övrigt\n`)[0]).toMatchObject({ title: "Budget", attachments });
});

test("signatures and notices are no items", () => {
  const text = "§ 1 Budget\nText.\n\nUnderskrifter\n\nSekreterare Anna Ek\n\nANSLAG/BEVIS\nProtokollet är justerat.\n";
  expect(itemsOf(text).map(({ title }) => title)).toEqual(["Budget"]);
});
