import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { assignmentWorld } from "../assignments/builders.ts";
import { testApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

const decided = (...clauses: string[]) => ({ outcome: "adopted", clauses: clauses.map((text) => ({ text })) });

async function findingsOf(items: object[]) {
  const { api, db } = await testApp();
  const client = api();
  const meeting = { forumId: aForum(db), date: "2025-11-07", state: "held", attendance: [], items };
  const { json } = await client.post("/meetings", meeting);
  expect(json.errors ?? []).toEqual([]);
  return (await client.get(`/meetings/${json.id}/review`)).json.findings as { code: string; text: string }[];
}

test("a clause that gives work which nobody keeps track of is found, with its words; formalities are not", async () => {
  const found = await findingsOf([
    {
      title: "Jourer",
      decisions: [
        decided(
          "godkänna planen",
          "uppdra åt styrgruppen att återkomma i mars",
          "lägga informationen till handlingarna",
        ),
        { outcome: "proposed", proposal: [{ text: "uppdra åt styrgruppen att yttra sig" }] },
      ],
    },
  ]);
  expect(found.filter(({ code }) => code !== "undecided_proposal")).toMatchObject([
    { code: "clause_without_assignment", severity: "warning", number: "1", assignmentId: null },
  ]);
  expect(found[1]!.text).toContain("”att uppdra åt styrgruppen att återkomma i mars”");
});

test("an assignment of the clause, or of the item, answers for it", async () => {
  const { give, secretary, meeting, item, clauseId, db } = await assignmentWorld();
  const codes = async () =>
    (await secretary.get(`/meetings/${meeting.id}/review`)).json.findings
      .map(({ code }: { code: string }) => code)
      .filter((code: string) => /assignment/.test(code));
  expect(await codes()).toEqual(["clause_without_assignment"]);
  await give();
  expect(await codes()).toEqual([]);
  db.$client.exec("delete from assignments");
  await give({ clauseId: null, itemId: item.id });
  expect(await codes()).toEqual([]);
  expect(clauseId).toBeDefined();
});

test("a clause that says where to report is answered for by the assignment beside it", async () => {
  const { give, secretary, meeting, item } = await assignmentWorld();
  const decision = item.decisions[0];
  const clauses = [...decision.clauses, { text: "att återrapportering sker till styrgruppen" }].map(({ id, text }) => ({
    ...(id ? { id } : {}),
    text,
  }));
  await secretary.put(`/decisions/${decision.id}`, { outcome: "adopted", clauses }, "*");
  const found = async () =>
    (await secretary.get(`/meetings/${meeting.id}/review`)).json.findings.filter(
      ({ code }: { code: string }) => code === "clause_without_assignment",
    ).length;
  expect(await found()).toBe(2);
  await give();
  expect(await found()).toBe(0);
});

test("an assignment without a due date and without a reason is found, and leads to it", async () => {
  const { give, secretary, meeting, browser } = await assignmentWorld();
  const { json } = await give({ due: { kind: "none", text: "snarast" } });
  await give({ due: { kind: "none", reason: "Väntar på den nya lagen." }, text: "följa lagstiftningen" });
  const { findings } = (await secretary.get(`/meetings/${meeting.id}/review`)).json;
  expect(findings.filter(({ code }: { code: string }) => code === "assignment_without_due")).toMatchObject([
    { number: "2", assignmentId: json.id, severity: "warning" },
  ]);
  const page = await (await browser()).get(`/moten/${meeting.id}/minnesanteckningar`);
  expect(page.text).toContain(`href="/uppdrag/${json.id}"`);
});

test("what is spelt two ways is found where the rarer spelling stands", async () => {
  const found = await findingsOf([
    { title: "Vårdhygien", body: "Avtalet om vårdhygien är klart." },
    { title: "Kostnader", body: "Stödet inom vård hygien delas." },
  ]);
  expect(found).toMatchObject([{ code: "inconsistent_spelling", number: "2" }]);
  expect(found[0]!.text).toContain("”vård hygien” och ”vårdhygien”");
});

const fixture = new URL("../../../shared/fixtures/meeting-2025-11-21.json", import.meta.url);

test.skipIf(!existsSync(fixture))("the review of real minutes finds what an experienced secretary finds", async () => {
  const { api, db } = await testApp();
  const { forum, ...meeting } = JSON.parse(readFileSync(fixture, "utf8"));
  const client = api();
  const { json } = await client.post("/meetings", { ...meeting, forumId: aForum(db, forum) });
  const { findings } = (await client.get(`/meetings/${json.id}/review`)).json;
  const numbers = (code: string) =>
    findings.filter((one: { code: string }) => one.code === code).map(({ number }: { number: string }) => number);
  expect(numbers("undecided_proposal")).toEqual(["5 c", "8 a"]);
  expect(numbers("clause_without_assignment")).toEqual(["4 b", "4 b", "5 a", "5 a", "5 e", "5 e", "6 b", "7 a"]);
  expect(numbers("missing_presenter")).toEqual(["8 b"]);
  expect(numbers("attendance_unmarked")).toEqual([null]);
  expect([...new Set(numbers("inconsistent_spelling"))]).toEqual(["4 a", "4 b", "5 e"]);
});
