/** What is a decision and what only sounds like one. */
import { expect, test } from "vitest";
import { decisionsOf, itemsOf } from "./reading.ts";

const inItem = (text: string) => decisionsOf(`1. Avtalet\n${text}\n\n2. Övrigt\n`);

test.each([
  ["Länsnätverket beslutade\natt anta avtalet", ["taken: att anta avtalet"]],
  ["Länsnätverket beslutar att\n- anta avtalet\n- tacka gruppen", ["taken: att anta avtalet; att tacka gruppen"]],
  ["Nätverket beslutade:\n1. att anta avtalet\n2. att tacka gruppen", ["taken: att anta avtalet; att tacka gruppen"]],
  [
    "Nätverket beslutade dels att anta avtalet, dels att tacka gruppen.",
    ["taken: att anta avtalet; att tacka gruppen"],
  ],
  ["Nätverket beslutade\na t t anta avtalet", ["taken: att anta avtalet"]],
  ["Beslut\nAvtalet antas.", ["taken: att avtalet antas"]],
  ["BESLUT\natt anta avtalet", ["taken: att anta avtalet"]],
  ["Beslut: Avtalet antas.", ["taken: att avtalet antas"]],
  ["Avtalet godkänns.", ["taken: att avtalet godkänns"]],
  ["Avtalet lades till handlingarna.", ["taken: att avtalet lades till handlingarna"]],
  ["Anna valdes att justera protokollet.", ["taken: att Anna valdes att justera protokollet"]],
  ["Till justerare valdes Karin Ros.", ["taken: att till justerare valdes Karin Ros"]],
  ["Nätverket godkänner avtalet.", ["taken: att godkänna avtalet"]],
  [
    "Nätverket beslutade\natt meddela parterna att avtalet gäller och att det ska följas",
    ["taken: att meddela parterna att avtalet gäller och att det ska följas"],
  ],
])("%s is decided", (text, decisions) => {
  expect(inItem(text)).toEqual(decisions);
});

test.each([
  ["Ärendet bordläggs.", ["deferred: att ärendet bordläggs"]],
  ["Nätverket beslutade\natt återremittera ärendet", ["deferred: att återremittera ärendet"]],
  ["Punkten utgår.", ["deferred: att punkten utgår"]],
  ["Frågan tas upp igen på nästa möte.", ["deferred: att frågan tas upp igen på nästa möte"]],
  ["Nätverket beslutade\natt flytta förrådet till Mora", ["taken: att flytta förrådet till Mora"]],
])("%s: put off or not", (text, decisions) => {
  expect(inItem(text)).toEqual(decisions);
});

test.each([
  ["left open", "Förslag till beslut\nNätverket beslutar\natt anta avtalet", ["proposed: att anta avtalet"]],
  [
    "contradicted by its own verb",
    "Förslag till beslut\nNätverket beslutade\natt anta avtalet",
    ["taken: att anta avtalet"],
  ],
  [
    "followed by the decision",
    "Förslag till beslut\natt anta avtalet\n\nBeslut\natt anta avtalet med en ändring",
    ["taken: att anta avtalet med en ändring"],
  ],
  [
    "decided as it is",
    "Förslag till beslut\natt anta avtalet\n\nNätverket beslutar enligt förslaget.",
    ["taken: att anta avtalet"],
  ],
])("a proposal %s", (_, text, decisions) => {
  expect(inItem(text)).toEqual(decisions);
});

test.each([
  ["another body's decision retold", "Styrgruppen beslutade den 14 november att avtalet ska beredas vidare."],
  ["a claim", "Bo Lindh yrkar att avtalet avslås."],
  ["a reservation", "Bo Lindh reserverar sig mot att avtalet antas."],
  ["the end of a sentence", "Frågan kräver ännu inga definitiva\nbeslut."],
  ["what is expected", "Avtalet ska godkännas av fullmäktige i december."],
])("%s is no decision", (_, text) => {
  expect(inItem(text)).toEqual([]);
});

test("prose that anticipates the block is no second decision", () => {
  const text = "Nätverket beslutade att anta avtalet.\n\nNätverket beslutade\natt anta det reviderade avtalet";
  expect(inItem(text)).toEqual(["taken: att anta det reviderade avtalet"]);
});

test("what is left open or contradicted is said, at its line", () => {
  const [item] = itemsOf("1. Avtalet\nFörslag till beslut\nNätverket beslutade\natt anta avtalet\n\n2. Övrigt\n");
  expect(item?.decisions[0]).toMatchObject({ sure: "doubtful", body: "Nätverket", rule: "lead of decision" });
});
