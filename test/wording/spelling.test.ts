import { expect, test } from "vitest";
import { spelledTwoWays } from "../../server/wording/spelling.ts";

const names = ["Johanna Granroth", "Maria Jonsson", "Per-Erik Wallin"];
const found = (...texts: string[]) =>
  spelledTwoWays(
    texts.map((text, index) => ({ id: String(index), text })),
    names,
  );

test.each([
  [
    "one word written as two",
    ["Avtalet om vårdhygien antogs.", "Frågan om vård hygien togs upp."],
    "vård hygien",
    "vårdhygien",
  ],
  [
    "one letter in a long word",
    ["Om omsorgscollege", "Licensen för omsorgscollage går ut."],
    "omsorgscollage",
    "omsorgscollege",
  ],
  [
    "a letter left out",
    ["Förebyggande arbete, förebyggande insatser", "Arbetet är förbyggande."],
    "förbyggande",
    "förebyggande",
  ],
  [
    "a hyphen left out",
    ["Vård- och omsorgscollege", "Om vård och omsorgscollege"],
    "Vård och omsorgscollege",
    "Vård- och omsorgscollege",
  ],
  ["a name", ["Johanna Granrot redovisade läget."], "Johanna Granrot", "Johanna Granroth"],
  ["the first part of a name", ["Marie Jonsson redovisade läget."], "Marie Jonsson", "Maria Jonsson"],
  [
    "a forum's name",
    ["Socialchefsnätverket möts.", "Frågan går till Socialchefsnätverk i maj."],
    "Socialchefsnätverk",
    "Socialchefsnätverket",
  ],
])("%s is spelt two ways", (_, texts, words, other) => {
  expect(found(...texts)).toMatchObject([{ words, other }]);
});

test("two words for one thing within an item, not in two", () => {
  expect(found("Samarbetsavtal om hygien. Samverkansavtalet antogs.")).toMatchObject([{ words: "Samarbetsavtal" }]);
  expect(found("Samarbetsavtal om hygien.", "Samverkansavtalet antogs.")).toEqual([]);
});

test("it is told where the rarer spelling stands", () => {
  expect(found("om hemsjukvårdsavtalet", "om hemsjukvårsavtalet", "och hemsjukvårdsavtalet")).toMatchObject([
    { id: "1", words: "hemsjukvårsavtalet", other: "hemsjukvårdsavtalet" },
  ]);
});

test.each([
  ["Kommunerna beslutar. Kommunernas beslut gäller, och kommunen följer dem."],
  ["Handlingsplanen och handlingsplaner, handlingsplanens mål"],
  ["Ansvaret beskrivs i avtalet och beskrevs i fjol; gränsen överskrids och överskreds."],
  ["Arbetet samordnas, samordnades och samordnade resurser av samordnaren."],
  ["Förvaltningschefen och förvaltningschefer, förvaltningens förvaltningar"],
  ["Vård och omsorg i hemmet. Vård- och omsorgschefen deltog."],
  ["Arbete över tid och övertid, till gång och tillgång, under lag och underlag"],
  ["God och nära vård, den goda vården, närvård"],
  ["Johanna Granroths förslag och Maria Jonsson"],
  ["Länschefsnätverkets styrgrupp och Styrgruppen; ett Socialchefsnätverk och Socialchefsnätverket"],
  ["Primärvården och primärvårdens; slutenvården; öppenvården"],
  ["genomföra, genomförs, genomförda, genomförande, genomförandet"],
  ["regional, regionala, regionalt, regionens, regionerna"],
])("%s: ordinary Swedish", (text) => {
  expect(found(text)).toEqual([]);
});
