import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { normalizeClause } from "../../server/clause.ts";
import { docxText, htmlText, pdfTree, pdfText, squeezed, unhyphenated, withPdf } from "../documents/reading.ts";
import { aForum } from "../support/builders.ts";
import { testApp } from "../support/app.ts";

/** A real meeting, when it is there: 8 sections, 13 sub-items, 35 people. */
const fixture = new URL("../../../shared/fixtures/meeting-2025-11-21.json", import.meta.url);

interface SeedItem {
  title: string;
  presenters: { name: string }[];
  decisions: { proposal: { text: string }[]; clauses: { text: string }[] }[];
  children: SeedItem[];
}

test.skipIf(!existsSync(fixture))(
  "a real meeting posted through the API has every heading, clause and name in each document, in order",
  async () => {
    const { api, app, db } = await testApp();
    const { forum, ...meeting } = JSON.parse(readFileSync(fixture, "utf8"));
    const client = api();
    const created = await client.post("/meetings", { ...meeting, forumId: aForum(db, forum) });
    expect(created.json.errors ?? []).toEqual([]);
    const file = async (format: string) => {
      const url = `/api/v1/meetings/${created.json.id}/minutes.${format}`;
      const answer = await app.inject({ url, headers: { authorization: client.authorization } });
      expect(answer.statusCode).toBe(200);
      return answer;
    };

    const names = meeting.attendance.map(({ name }: { name: string }) => name);
    const expected = [...inGroups(meeting.attendance), ...meeting.items.flatMap(wordsOf)];
    expect(expected.filter((text) => /^[4-8] [a-e] /.test(text)).length).toBe(13);
    expect(names.length).toBe(35);

    expectInOrder(htmlText((await file("html")).body), expected.map(squeezed));
    expectInOrder(docxText((await file("docx")).rawPayload), expected.map(squeezed));
    const pdf = await withPdf(new Uint8Array((await file("pdf")).rawPayload), async (document) =>
      pdfText(await pdfTree(document)),
    );
    expectInOrder(pdf, expected.map(unhyphenated));
  },
  60_000,
);

/** Names as the attendance tables have them: group by group. */
function inGroups(attendance: { name: string; group: string }[]): string[] {
  const groups = [...new Set(attendance.map(({ group }) => group))];
  return groups.flatMap((group) => attendance.filter((entry) => entry.group === group).map(({ name }) => name));
}

function wordsOf(item: SeedItem, index: number): string[] {
  const own = (number: string, { title, presenters, decisions }: SeedItem) => [
    `${number} ${title}`,
    ...presenters.map(({ name }) => name),
    ...decisions.flatMap(({ proposal, clauses }) =>
      (clauses.length > 0 ? clauses : proposal).map(({ text }) => normalizeClause(text) ?? ""),
    ),
  ];
  const number = String(index + 1);
  return [
    ...own(number, item),
    ...item.children.flatMap((child, letter) => own(`${number} ${"abcdefgh"[letter]}`, child)),
  ];
}

function expectInOrder(text: string, parts: string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1)
      expect.fail(`“${part}” is missing, or out of order, after: …${text.slice(Math.max(0, from - 80), from)}`);
    from = at + part.length;
  }
}
