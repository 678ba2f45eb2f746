import { sql } from "drizzle-orm";
import { prepared, type Reader } from "../../db/connection.ts";
import { assignments } from "../../db/schema.ts";
import { memberScope } from "../access.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import { getForum, listForumNames } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { idsWith } from "../search/queries.ts";
import { stockholmDate } from "../text/format.ts";
import type { Assignment, AssignmentListQuery } from "./schema.ts";
import { countStatements, listStatements, type ListFilters } from "./list-statements.ts";
import { single } from "./statements.ts";
import { whole } from "./whole.ts";

/** @throws not_found, also when the reader may not see it */
export function getAssignment(ctx: ReadContext, id: string): Assignment {
  const assignment = findAssignment(ctx, id);
  if (!assignment) throw notFound();
  return assignment;
}

/** The same, or null when there is none that the reader may see. */
export function findAssignment(ctx: ReadContext, id: string): Assignment | null {
  const reader = readerOf(ctx);
  const row = single(ctx.db)(reader.everywhere === 1).byId.get({ id, ...reader });
  return (row ? whole(ctx, [row])[0] : undefined) ?? null;
}

/** Those of these that are still to be done or received, and that the reader may see, by due date. */
export const liveAssignments = (ctx: ReadContext, ids: string[]): Assignment[] =>
  assignmentsWith(ctx, ids).filter(({ state }) => state === "open" || state === "reported");

/** Assignments that the reader may see, by due date or the latest given first. @throws not_found for an unknown forum */
export function listAssignments(ctx: ReadContext, query: AssignmentListQuery): Page<Assignment> {
  const { limit, cursor, sort, ...asked } = query;
  const filters = withWords(ctx, asked);
  const [key, id] = decodeCursor(cursor, sort === "due" ? ["", 0] : ["9999", 0]);
  const reader = readerOf(ctx);
  const rows = listStatements(ctx.db)(filters, sort, reader.everywhere === 1).all({
    ...reader,
    ...valuesOf(ctx, filters),
    afterKey: key,
    afterId: id,
    rows: limit + 1,
  });
  const page = pageOf(rows, limit, (row) => [sort === "due" ? (row.dueSort ?? "") : row.givenOn, Number(row.id)]);
  return { ...page, items: whole(ctx, page.items) };
}

/** The assignments born of these items, as the reader may see them: wholes, in the order they were given. */
export function assignmentsOfItems(ctx: ReadContext, itemIds: string[]): Assignment[] {
  if (itemIds.length === 0) return [];
  const reader = readerOf(ctx);
  const ids = JSON.stringify(itemIds.map(Number));
  return whole(ctx, single(ctx.db)(reader.everywhere === 1).ofItems.all({ ids, ...reader }));
}

/** What a forum is to receive by a day, late or reported, the longest due first. */
export function dueAt(ctx: ReadContext, forumId: string, date: string): Assignment[] {
  const reader = readerOf(ctx);
  return whole(ctx, single(ctx.db)(reader.everywhere === 1).dueAt.all({ forumId, date, ...reader }));
}

/** What a forum is still to receive, the longest due first. */
export function dueTo(ctx: ReadContext, forumId: string, rows: number): Assignment[] {
  const reader = readerOf(ctx);
  return whole(ctx, single(ctx.db)(reader.everywhere === 1).dueTo.all({ forumId, rows, ...reader }));
}

/** How many the list has in all, counted no further than `most`. */
export function countAssignments(ctx: ReadContext, query: AssignmentListQuery, most: number): number {
  const { limit: _, cursor: __, sort: ___, ...asked } = query;
  const filters = withWords(ctx, asked);
  const reader = readerOf(ctx);
  const values = { ...valuesOf(ctx, filters), ...reader, rows: most };
  return countStatements(ctx.db)(filters, reader.everywhere === 1).all(values).length;
}

/** The words that were asked for, as what has them. */
function withWords(ctx: ReadContext, { q, ...filters }: ListFilters): ListFilters {
  if (q === undefined) return filters;
  const found = idsWith(ctx.db, "assignment", q);
  return found === null ? { ...filters, q } : { ...filters, found };
}

/** The values of the filters, for the statements. @throws not_found for an unknown forum */
function valuesOf(ctx: ReadContext, { forum, q, ...filters }: ListFilters) {
  return {
    ...filters,
    forumId: forum === undefined ? null : getForum(ctx, forum).id,
    pattern: `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`,
  };
}

/** Who asks, as the statements want it. */
function readerOf(ctx: ReadContext) {
  const { actor } = ctx;
  const inForums = actor.everywhere ? [] : listForumNames(ctx).map(({ id }) => Number(id));
  return {
    everywhere: actor.everywhere ? 1 : 0,
    ...memberScope(actor),
    forums: JSON.stringify(inForums),
    me: actor.account?.personId ?? null,
    today: stockholmDate(ctx.now),
  };
}

const factStatements = prepared((db) => ({
  report: db.$client.prepare<[number], { assignment_id: number }>("select assignment_id from reports where id = ?"),
}));

/** The assignment that a report belongs to, whole. @throws not_found */
export function getAssignmentOfReport(ctx: ReadContext, reportId: string): Assignment {
  const row = factStatements(ctx.db).report.get(Number(reportId));
  if (!row) throw notFound();
  return getAssignment(ctx, String(row.assignment_id));
}

/** Whether any of these items has given work; as long as one has, it cannot be removed. */
export const hasAssignments = (db: Reader, itemIds: string[]): boolean =>
  db
    .select({ id: assignments.id })
    .from(assignments)
    .where(sql`${assignments.itemId} in (select value from json_each(${JSON.stringify(itemIds.map(Number))}))`)
    .limit(1)
    .all().length > 0;

/** The assignments with these ids that the reader may see. */
export function assignmentsWith(ctx: ReadContext, wanted: string[]): Assignment[] {
  if (wanted.length === 0) return [];
  const reader = readerOf(ctx);
  const ids = JSON.stringify(wanted.map(Number));
  return whole(ctx, single(ctx.db)(reader.everywhere === 1).withIds.all({ ids, ...reader }));
}
