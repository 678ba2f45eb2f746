import { sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Reader } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import { forums } from "../../db/schema.ts";
import { searchTypes, type SearchType } from "../../db/schema/values.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { contentsOf, type Content } from "./contents.ts";
import { expressionOf, wantedBy, type Narrowing } from "./expression.ts";
import { addressOf } from "./address.ts";
import { marksOf, scoreOf, snippetOf, type Wanted } from "./matching.ts";
import { rightsOf } from "./rights-queries.ts";
import { documentAt, entryOf, firstEntryOf, termsOf } from "./rules.ts";
import { mostCounted, type SearchHit, type SearchQuery, type SearchResult } from "./schema.ts";
import { lookalikes } from "./vocabulary-queries.ts";

const { placeholder } = sql;

const statements = prepared((db) => ({
  newest: db.$client
    .prepare<{ match: string; from: number; before: number; rows: number }, number>(
      `select rowid from search_index where search_index match $match and rowid >= $from and rowid < $before
       order by rowid desc limit $rows`,
    )
    .pluck(),
  count: db.$client
    .prepare<{ match: string; from: number; before: number; rows: number }, number>(
      `select count(*) from (select 1 from search_index
       where search_index match $match and rowid >= $from and rowid < $before limit $rows)`,
    )
    .pluck(),
  documents: db.$client.prepare<{ ids: string }, { id: number; type: SearchType; subjectId: number }>(
    `select id, type, subject_id as subjectId from search_documents where id in (select value from json_each($ids))`,
  ),
  forums: compiled(
    db,
    db
      .select({
        id: forums.id,
        slug: forums.slug,
        name: forums.name,
        shortName: forums.shortName,
        decisionName: forums.decisionName,
      })
      .from(forums)
      .where(sql`${forums.id} in (select value from json_each(${placeholder("ids")}))`),
  ),
}));

/** A question as the index is asked it. */
interface Question {
  wanted: Wanted[];
  narrowing: Narrowing;
  from: number;
  before: number;
}

/** After every day there is. */
const endOfTime = entryOf(200_000, 0);

/** @throws not_found for a forum that the reader may not see */
function questionOf(ctx: ReadContext, { q, type, forum, organization, from, to }: SearchQuery): Question {
  const forumId = forum === undefined ? undefined : getForum(ctx, forum).id;
  return {
    wanted: wantedBy(ctx.db, termsOf(q)),
    narrowing: { rights: rightsOf(ctx), type, forumId, organization },
    from: from === undefined ? 0 : firstEntryOf(from),
    before: to === undefined ? endOfTime : firstEntryOf(to) + entryOf(1, 0),
  };
}

/** What the reader may see of what was asked for, the newest or the best first. @throws not_found for an unknown forum */
export function search(ctx: ReadContext, query: SearchQuery): SearchResult {
  const question = questionOf(ctx, query);
  const found = query.sort === "best" ? bestOf(ctx, question, query) : newestOf(ctx, question, query);
  const count = countOf(ctx, question);
  return { ...found, total: Math.min(count, mostCounted), moreThanTotal: count > mostCounted };
}

type Found = Pick<SearchResult, "hits" | "nextCursor">;
const nothing: Found = { hits: [], nextCursor: null };

function newestOf(ctx: ReadContext, question: Question, { cursor, limit }: SearchQuery): Found {
  const match = expressionOf(question.wanted, question.narrowing, "title text");
  const [before] = decodeCursor(cursor, [question.before]);
  if (match === null) return nothing;
  const { from } = question;
  const entries = statements(ctx.db).newest.all({
    match,
    from,
    before: Math.min(before, question.before),
    rows: limit + 1,
  });
  const { items, nextCursor } = pageOf(entries, limit, (entry) => [entry]);
  return { hits: hitsOf(ctx, contentsAt(ctx, items), question.wanted), nextCursor };
}

/** As many are weighed against one another: the newest that have it anywhere, and the newest that have it in the title. */
const mostWeighed = { text: 300, title: 150 };

function bestOf(
  ctx: ReadContext,
  { wanted, narrowing, from, before }: Question,
  { cursor, limit }: SearchQuery,
): Found {
  const taken = (where: "title" | "title text", rows: number): number[] => {
    const match = expressionOf(wanted, narrowing, where);
    return match === null ? [] : statements(ctx.db).newest.all({ match, from, before, rows });
  };
  const entries = [...new Set([...taken("title text", mostWeighed.text), ...taken("title", mostWeighed.title)])];
  const [score, entry] = decodeCursor(cursor, [Number.MAX_VALUE, Number.MAX_VALUE]);
  const weighed = contentsAt(ctx, entries)
    .map((found) => ({ ...found, score: Math.round(scoreOf(found.content.title, found.content.parts, wanted) * 100) }))
    .filter((found) => found.score < score || (found.score === score && found.entry < entry))
    .sort((a, b) => b.score - a.score || b.entry - a.entry);
  const { items, nextCursor } = pageOf(weighed, limit, (found) => [found.score, found.entry]);
  return { hits: hitsOf(ctx, items, wanted), nextCursor };
}

function countOf(ctx: ReadContext, { wanted, narrowing, from, before }: Question): number {
  const match = expressionOf(wanted, narrowing, "title text");
  if (match === null) return 0;
  return statements(ctx.db).count.get({ match, from, before, rows: mostCounted + 1 }) ?? 0;
}

interface Placed {
  entry: number;
  content: Content;
}

/** What stands at places in the index, in their order. */
function contentsAt(ctx: ReadContext, entries: readonly number[]): Placed[] {
  if (entries.length === 0) return [];
  const documents = statements(ctx.db).documents.all({ ids: JSON.stringify(entries.map(documentAt)) });
  const byType = grouped(
    documents,
    ({ type }) => type,
    ({ subjectId }) => subjectId,
  );
  const contents = [...byType].flatMap(([type, ids]) => contentsOf(ctx.db, type, ids));
  const bySubject = new Map(contents.map((content) => [`${content.type} ${content.subjectId}`, content]));
  const byId = new Map(documents.map(({ id, type, subjectId }) => [id, bySubject.get(`${type} ${subjectId}`)]));
  return entries.flatMap((entry) => {
    const content = byId.get(documentAt(entry));
    return content ? [{ entry, content }] : [];
  });
}

function hitsOf(ctx: ReadContext, found: readonly Placed[], wanted: readonly Wanted[]): SearchHit[] {
  const ids = [...new Set(found.map(({ content }) => content.forumId))];
  const known = new Map(
    statements(ctx.db)
      .forums.all({ ids: JSON.stringify(ids) })
      .map((forum) => [Number(forum.id), forum]),
  );
  return found.flatMap(({ content }) => {
    const forum = known.get(content.forumId);
    if (!forum) return [];
    const { text, marks, anchor } = snippetOf(content.parts, wanted);
    const { type, subjectId, title, date } = content;
    return [
      {
        type,
        id: String(subjectId),
        title,
        titleMarks: marksOf(title, wanted),
        snippet: text,
        snippetMarks: marks,
        url: addressOf(content, anchor),
        date,
        forum,
      },
    ];
  });
}

/** More than these are not looked up for a list. */
const mostListed = 5000;

/**
 * For the lists of a kind of thing: the ids of those that have the words, as a JSON array. Null: there are so many that a
 * list which looks through its rows soon has a page of them. The list itself sees to who may see them.
 */
export function idsWith(db: Reader, type: SearchType, q: string): string | null {
  const match = expressionOf(wantedBy(db, termsOf(q)), { rights: null, type, parts: true }, "title text");
  if (match === null) return "[]";
  const entries = statements(db).newest.all({ match, from: 0, before: endOfTime, rows: mostListed + 1 });
  if (entries.length > mostListed) return null;
  const documents = statements(db).documents.all({ ids: JSON.stringify(entries.map(documentAt)) });
  return JSON.stringify(documents.map(({ subjectId }) => subjectId));
}

/** How many there are of each kind, counted no further than the whole; the kind that was asked for left aside. */
export function countsByType(ctx: ReadContext, query: SearchQuery): { type: SearchType; count: number }[] {
  const question = questionOf(ctx, { ...query, type: undefined });
  return searchTypes
    .map((type) => ({ type, count: countOf(ctx, { ...question, narrowing: { ...question.narrowing, type } }) }))
    .filter(({ count }) => count > 0);
}

const mostSuggested = 3;

/** Other questions where this one finds nothing: each finds something that the reader may see. */
export function suggestionsFor(ctx: ReadContext, query: SearchQuery): string[] {
  const terms = termsOf(query.q);
  const found = (q: string): boolean => countOf(ctx, questionOf(ctx, { ...query, q })) > 0;
  const failing = terms.filter(({ text, exact }) => !exact && !found(text));
  const [first] = failing;
  if (!first || failing.length > 1) return [];
  const suggestions: string[] = [];
  for (const word of lookalikes(ctx.db, first.words[0] ?? "")) {
    const other = query.q.replace(first.text, word);
    if (found(other)) suggestions.push(other);
    if (suggestions.length === mostSuggested) break;
  }
  return suggestions;
}
