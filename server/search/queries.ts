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
import { expressionOf, wantedBy, type Narrowing, type Where } from "./expression.ts";
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
  return resultOf(ctx, question, entriesOf(ctx, question, mostCounted + 1), query);
}

/** The same with how many there are of each kind, counted no further than the whole; also beside the kind asked for. */
export function searchByKind(ctx: ReadContext, query: SearchQuery): { result: SearchResult; counts: KindCount[] } {
  const question = questionOf(ctx, query);
  const entries = entriesOf(ctx, question, mostCounted + 1);
  const all = { ...question, narrowing: { ...question.narrowing, type: undefined } };
  const ofAll = query.type === undefined ? entries : entriesOf(ctx, all, mostCounted + 1);
  return { result: resultOf(ctx, question, entries, query), counts: countsOf(ctx, all, ofAll) };
}

export interface KindCount {
  type: SearchType;
  count: number;
}

/** Where what is found stands in the index, the newest first: so many of it. */
function entriesOf(ctx: ReadContext, question: Question, rows: number, where: Where = "text"): number[] {
  const { wanted, narrowing, from, before } = question;
  const match = expressionOf(wanted, narrowing, where);
  return match === null ? [] : statements(ctx.db).newest.all({ match, from, before, rows });
}

function resultOf(ctx: ReadContext, question: Question, entries: readonly number[], query: SearchQuery): SearchResult {
  const found = query.sort === "best" ? bestOf(ctx, question, entries, query) : newestOf(ctx, question, entries, query);
  const total = Math.min(entries.length, mostCounted);
  return { ...found, total, moreThanTotal: entries.length > mostCounted };
}

type Found = Pick<SearchResult, "hits" | "nextCursor">;

function newestOf(ctx: ReadContext, question: Question, all: readonly number[], { cursor, limit }: SearchQuery): Found {
  const [before] = decodeCursor(cursor, [question.before]);
  const isFirst = cursor === undefined;
  const rows = isFirst
    ? all.slice(0, limit + 1)
    : entriesOf(ctx, { ...question, before: Math.min(before, question.before) }, limit + 1);
  const { items, nextCursor } = pageOf(rows, limit, (entry) => [entry]);
  return { hits: hitsOf(ctx, contentsAt(ctx, items), question.wanted), nextCursor };
}

/** As many are weighed against one another: the newest that have it anywhere, and the newest that have it in the title. */
const mostWeighed = { text: 200, title: 100 };

function bestOf(ctx: ReadContext, question: Question, all: readonly number[], { cursor, limit }: SearchQuery): Found {
  const { wanted } = question;
  const inText = all.slice(0, mostWeighed.text);
  const inTitle = all.length > inText.length ? entriesOf(ctx, question, mostWeighed.title, "title") : [];
  const [score, entry] = decodeCursor(cursor, [Number.MAX_VALUE, Number.MAX_VALUE]);
  const weighed = contentsAt(ctx, [...new Set([...inText, ...inTitle])])
    .map((found) => ({ ...found, score: Math.round(scoreOf(found.content.title, found.content.parts, wanted) * 100) }))
    .filter((found) => found.score < score || (found.score === score && found.entry < entry))
    .sort((a, b) => b.score - a.score || b.entry - a.entry);
  const { items, nextCursor } = pageOf(weighed, limit, (found) => [found.score, found.entry]);
  return { hits: hitsOf(ctx, items, wanted), nextCursor };
}

/** Counted from what was found where that is all of it, and else kind by kind. */
function countsOf(ctx: ReadContext, question: Question, entries: readonly number[]): KindCount[] {
  const isAll = entries.length <= mostCounted;
  const kinds = isAll ? documentsAt(ctx.db, entries).map(({ type }) => type) : [];
  const count = (type: SearchType): number =>
    isAll
      ? kinds.filter((kind) => kind === type).length
      : countOf(ctx, { ...question, narrowing: { ...question.narrowing, type } });
  return searchTypes.map((type) => ({ type, count: count(type) })).filter((each) => each.count > 0);
}

function countOf(ctx: ReadContext, { wanted, narrowing, from, before }: Question): number {
  const match = expressionOf(wanted, narrowing, "text");
  if (match === null) return 0;
  return statements(ctx.db).count.get({ match, from, before, rows: mostCounted + 1 }) ?? 0;
}

const documentsAt = (db: Reader, entries: readonly number[]) =>
  statements(db).documents.all({ ids: JSON.stringify(entries.map(documentAt)) });

interface Placed {
  entry: number;
  content: Content;
}

/** What stands at places in the index, in their order. */
function contentsAt(ctx: ReadContext, entries: readonly number[]): Placed[] {
  if (entries.length === 0) return [];
  const documents = documentsAt(ctx.db, entries);
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
const mostListed = 2000;

/**
 * For the lists of a kind of thing: the ids of those that have the words, as a JSON array. Null: there are so many that a
 * list which looks through its rows soon has a page of them. The list itself sees to who may see them.
 */
export function idsWith(db: Reader, type: SearchType, q: string): string | null {
  const match = expressionOf(wantedBy(db, termsOf(q)), { rights: null, type, parts: true }, "text");
  if (match === null) return "[]";
  const entries = statements(db).newest.all({ match, from: 0, before: endOfTime, rows: mostListed + 1 });
  if (entries.length > mostListed) return null;
  return JSON.stringify(documentsAt(db, entries).map(({ subjectId }) => subjectId));
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
