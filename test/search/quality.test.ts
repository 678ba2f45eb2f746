/**
 * Sixty questions and what they are to find: all of it, and nothing else. A third of them are parts of compounds, or typed
 * without the dots and rings.
 */
import { expect, test } from "vitest";
import { testApp, type ApiClient } from "../support/app.ts";
import { buildCorpus } from "./corpus.ts";

type Question = [question: string, expected: string];

/** The words as they stand. */
const asWritten: Question[] = [
  ["suicidprevention", "suicid"],
  ["polisen", "suicid"],
  ["Smedjebacken", "korttid"],
  ["rätt", "mötet"],
  ["Öberg", "uppdrag tidplan"],
  ["31 mars", "statsbidrag"],
  ["RSS 2025-031", "ärende egenvård"],
  ["2025/00417", "statsbidrag"],
  ["e-hälsomyndigheten", "robot"],
  ["Nils-Erik", "uppdrag tolkar"],
  ["sarvard.txt", "bilaga sår"],
  ["5.1", "avtal smitta"],
  ['"god och nära vård"', "statsbidrag, beslut statsbidrag"],
  ['"nära vård"', "statsbidrag, beslut statsbidrag"],
  ['"vård nära"', ""],
  ["palliativ hemmet", "palliativ"],
  ["sekretariatet redovisa utfallet", "beslut statsbidrag"],
  ["Älvdalen välkomna", "öppnande"],
  ["Rättvik", "mötet"],
  ["3 oktober 2025", "mötet"],
];

/** Other forms of them. */
const bent: Question[] = [
  ["team", "skola, palliativ"],
  ["telefonen", "palliativ"],
  ["apotekaren", "läkemedel"],
  ["besparing", "budget"],
  ["underskott", "budget"],
  ["budgetens", "budget"],
  ["rullstol", "lån"],
  ["rullstolarna", "lån"],
  ["organisation", "kris"],
  ["egenavgifter", "färdtjänst"],
  ["tolkarna", "uppdrag tolkar, rapport uppdrag tolkar"],
  ["utbrott", "vårdhygien"],
  ["journaler", "bilaga sår"],
  ["försöken", "robot"],
  ["miljon", "budget"],
  ["kostnaderna", "avtal smitta"],
  ["relation", "våld"],
  ["rekryteringen", "chefer"],
];

/** Parts of compounds. */
const parts: Question[] = [
  ["avtal", "hemsjukvård, avtal smitta"],
  ["hygien", "vårdhygien"],
  ["kräksjuka", "vårdhygien"],
  ["taxa", "färdtjänst"],
  ["genomgång", "läkemedel"],
  ["terapeut", "rehab"],
  ["robotar", "robot"],
  ["larm", "ärende larm"],
  ["förband", "bilaga sår"],
  ["beredskap", "kris"],
  ["införande", "uppdrag tidplan, rapport uppdrag tidplan"],
  ["tolk", "uppdrag tolkar, rapport uppdrag tolkar"],
];

/** Typed without dots and rings; a letter that is typed with them is that letter. */
const undotted: Question[] = [
  ["vaxelvard", "korttid"],
  ["raddningstjanst", "suicid"],
  ["fardtjanst", "färdtjänst"],
  ["lakemedel", "läkemedel"],
  ["angeln", "våld"],
  ["oberg", "uppdrag tidplan"],
  ["brannstrom", "uppdrag tolkar"],
  ["rattvik", "mötet"],
  ["barar", "lån"],
  ["bärar", ""],
];

const questions = [...asWritten, ...bent, ...parts, ...undotted];

test("there are sixty, and a third are of the harder kind", () => {
  expect(new Set(questions.map(([question]) => question)).size).toBe(60);
  expect(parts.length + undotted.length).toBeGreaterThanOrEqual(20);
});

test("each finds all that it is to find, and nothing else", async () => {
  const app = await testApp();
  const names = await buildCorpus(app);
  const client = app.api();
  const answers = new Map<string, string[]>();
  for (const [question] of questions) answers.set(question, await namesOf(client, names, question));
  const expected = questions.map(([question, found]): [string, string[]] => [
    question,
    found.split(", ").filter(Boolean).sort(),
  ]);
  expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
});

async function namesOf(client: ApiClient, names: ReadonlyMap<string, string>, question: string): Promise<string[]> {
  const { json } = await client.get(`/search?limit=50&q=${encodeURIComponent(question)}`);
  const hits = json.hits as { type: string; id: string }[];
  return hits.map(({ type, id }) => names.get(`${type} ${id}`) ?? `${type} ${id}`).sort();
}
