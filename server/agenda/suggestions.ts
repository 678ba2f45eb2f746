/** What is offered while somebody types: names with titles, and the words of clauses. */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { prepared } from "../../db/connection.ts";
import { clauses, decisions, items, meetings, presenters } from "../../db/schema.ts";
import { atLeast, roleIn } from "../access.ts";
import { getForum, membersOn } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { findMatters } from "../matters/list-queries.ts";
import { personsWithWord, wordsOf } from "../people/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { clausePhrases } from "../text/notes.ts";

const mostNames = 8;
const mostPhrases = 8;

export interface Suggestion {
  /** What is written. */
  value: string;
  /** What tells two of the same name apart: a title. */
  detail: string;
  /** Whom of the register it is, if anybody. */
  personId: string | null;
}

const section = alias(items, "section");

const statements = prepared((db) => {
  const inForum = eq(meetings.forumId, sql.placeholder("forumId"));
  // A sub-item of a confidential section is confidential with it.
  const open = sql`(${sql.placeholder("member")} = 1
    or (${items.confidential} = 0 and coalesce(${section.confidential}, 0) = 0))`;
  return {
    presenters: db
      .select({ name: presenters.name, title: presenters.title, last: sql`max(${meetings.date})` })
      .from(meetings)
      .innerJoin(items, eq(items.meetingId, meetings.id))
      .leftJoin(section, eq(section.id, items.parentId))
      .innerJoin(presenters, eq(presenters.itemId, items.id))
      .where(and(inForum, open))
      .groupBy(presenters.name)
      .orderBy(desc(sql`max(${meetings.date})`), asc(presenters.name))
      .limit(500)
      .prepare(),
    clauses: db
      .select({ text: clauses.text })
      .from(meetings)
      .innerJoin(items, eq(items.meetingId, meetings.id))
      .leftJoin(section, eq(section.id, items.parentId))
      .innerJoin(decisions, eq(decisions.itemId, items.id))
      .innerJoin(clauses, eq(clauses.decisionId, decisions.id))
      .where(and(inForum, open, sql`${clauses.text} like ${sql.placeholder("pattern")} escape '\\'`))
      .groupBy(clauses.text)
      .orderBy(desc(sql`count(*)`), asc(clauses.text))
      .limit(mostPhrases)
      .prepare(),
  };
});

/** The forum's members, then the register, then whoever has presented something there: all whose name has such a word. */
export function suggestNames(ctx: ReadContext, forumId: string, q: string): Suggestion[] {
  if (q === "") return [];
  const presented = forumId ? statements(ctx.db).presenters.all(scopeOf(ctx, forumId)) : [];
  const named: { name: string; title: string | null; personId: string | null }[] = [
    ...(forumId ? membersOn(ctx, forumId, stockholmDate(ctx.now)) : []),
    ...personsWithWord(ctx, q, 2 * mostNames).map(({ id, ...person }) => ({ ...person, personId: id })),
    ...presented.map(({ name, title }) => ({ name, title, personId: null })),
  ];
  const found = new Map<string, Suggestion>();
  for (const { name, title, personId } of named) {
    const before = found.get(name);
    if (!hasWord(name, q) || before?.detail) continue;
    found.set(name, { value: name, detail: title ?? "", personId: before?.personId ?? personId });
  }
  return [...found.values()].slice(0, mostNames);
}

/** How a clause that begins so may go on, without its "att": what the forum has used most, then what everybody uses. */
export function suggestPhrases(ctx: ReadContext, forumId: string, q: string): Suggestion[] {
  if (q === "") return [];
  const begins = q.replace(/^att\s+/i, "");
  const pattern = `att ${begins.replace(/[\\%_]/g, "\\$&")}%`;
  const used = forumId ? statements(ctx.db).clauses.all({ ...scopeOf(ctx, forumId), pattern }) : [];
  const common = clausePhrases.filter((phrase) => phrase.startsWith(begins.toLowerCase()));
  const all = new Set([...used.map(({ text }) => text.slice("att ".length)), ...common]);
  all.delete(begins);
  return [...all].slice(0, mostPhrases).map((value) => ({ value, detail: "", personId: null }));
}

/** @throws not_found when the reader may not see the forum */
function scopeOf(ctx: ReadContext, idOrSlug: string) {
  const forum = getForum(ctx, idOrSlug);
  return { forumId: forum.id, member: atLeast(roleIn(ctx.actor, forum), "member") ? 1 : 0 };
}

const hasWord = (name: string, q: string): boolean => ` ${wordsOf(name)}`.includes(` ${wordsOf(q)}`);

/** Open matters, with the reference that tells two of the same title apart. */
export const suggestMatters = (ctx: ReadContext, q: string): { value: string; detail: string; ref: string }[] =>
  findMatters(ctx, q).map(({ id, title, reference }) => ({ value: title, detail: reference ?? "", ref: id }));
