import type { Answer, TestApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

/** A meeting in progress: one item with a proposal, one of two clauses decided, one bare. */
export async function aMeetingInProgress(app: TestApp) {
  const forumId = aForum(app.db);
  const { json } = await app.api().post("/meetings", {
    forumId,
    date: "2025-11-21",
    startTime: "08:00",
    state: "in_progress",
    items: [
      {
        title: "Rutin vid utskrivning",
        kinds: ["decision"],
        presenters: [{ name: "Elsa Berg", title: "ordförande" }],
        durationMinutes: 10,
        decisions: [{ outcome: "proposed", proposal: [{ text: "att anta rutinen" }, { text: "att följa upp den" }] }],
      },
      { title: "Tidigare", decisions: [{ outcome: "adopted", clauses: [{ text: "att ett" }, { text: "att två" }] }] },
      { title: "Övrigt", children: [{ title: "Frågor" }] },
    ],
  });
  const [proposed, decided, section] = json.items;
  return { forumId, meetingId: json.id as string, proposed, decided, section, bare: section.children[0] };
}

/** Everything that notes consist of, without ids and versions of rows. */
export function notesRows({ db }: TestApp) {
  const all = (query: string) => db.$client.prepare(query).all();
  return {
    items: all("select id, title, body, version from items order by id"),
    decisions: all("select item_id, position, outcome, version from decisions order by item_id, position"),
    clauses: all("select decision_id, stage, position, text from clauses order by decision_id, stage, position"),
    reservations: all("select decision_id, position, kind, name, text from reservations order by 1, 2"),
  };
}

/** The fields of an item's form as a page shows them: what a browser would send back. */
export function shownFields({ text }: Answer, itemId: string): Record<string, string> {
  const form = new RegExp(`<form class="note"[^>]*data-item="${itemId}"[\\s\\S]*?</form>`).exec(text)?.[0] ?? "";
  const inputs = [...form.matchAll(/<input [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/checkbox|_csrf/.test(tag))
    .map((tag) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? "", / value="([^"]*)"/.exec(tag)?.[1] ?? ""] as const);
  const areas = [...form.matchAll(/<textarea [^>]*?name="([^"]+)"[^>]*>\n([^<]*)<\/textarea>/g)].map(
    ([, name, value]) => [name ?? "", value ?? ""] as const,
  );
  const selects = [...form.matchAll(/<select [^>]*?name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(
    ([, name, options]) => [name ?? "", /value="([^"]*)" selected/.exec(options ?? "")?.[1] ?? ""] as const,
  );
  return Object.fromEntries([...inputs, ...areas, ...selects].map(([name, value]) => [name, unescaped(value)]));
}

const unescaped = (text: string): string =>
  text
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
