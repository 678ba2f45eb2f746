import { sql } from "drizzle-orm";
import { prepared, type Reader } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import { assignments } from "../../db/schema.ts";
import { atLeast, roleIn, type Actor } from "../access.ts";
import { attachmentsOf } from "../attachments/queries.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import { getForum, listForumNames } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { itemNumber } from "../meetings/rules.ts";
import { stockholmDate } from "../text/format.ts";
import { isOverdue, progressOf } from "./rules.ts";
import type { Assignment, AssignmentListQuery, Part, Receipt, Report } from "./schema.ts";
import { listStatements } from "./list-statements.ts";
import { parts } from "./part-statements.ts";
import { single, type AssignmentRow } from "./statements.ts";

/** @throws not_found, also when the reader may not see it */
export function getAssignment(ctx: ReadContext, id: string): Assignment {
  const reader = readerOf(ctx);
  const row = single(ctx.db)(reader.everywhere === 1).byId.get({ id, ...reader });
  const [assignment] = row ? whole(ctx, [row]) : [];
  if (!assignment) throw notFound();
  return assignment;
}

/** Those of these that are live and that the reader may see, in the order they were given. */
export function liveAssignments(ctx: ReadContext, ids: string[]): Assignment[] {
  if (ids.length === 0) return [];
  const reader = readerOf(ctx);
  const wanted = JSON.stringify(ids.map(Number));
  return whole(ctx, single(ctx.db)(reader.everywhere === 1).live.all({ ids: wanted, ...reader }));
}

/** Assignments that the reader may see, by due date or the latest given first. @throws not_found for an unknown forum */
export function listAssignments(ctx: ReadContext, query: AssignmentListQuery): Page<Assignment> {
  const { limit, cursor, sort, q, forum, ...filters } = query;
  const [key, id] = decodeCursor(cursor, sort === "due" ? ["", 0] : ["9999", 0]);
  const reader = readerOf(ctx);
  const rows = listStatements(ctx.db)({ ...filters, forum, q }, sort, reader.everywhere === 1).all({
    ...reader,
    ...filters,
    forumId: forum === undefined ? null : getForum(ctx, forum).id,
    pattern: `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`,
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

/** Who asks, as the statements want it. */
function readerOf(ctx: ReadContext) {
  const { actor } = ctx;
  const inForums = actor.everywhere ? [] : listForumNames(ctx).map(({ id }) => Number(id));
  const asMember = [...actor.inForums].filter(([, role]) => atLeast(role, "member")).map(([id]) => Number(id));
  return {
    everywhere: actor.everywhere ? 1 : 0,
    memberEverywhere: atLeast(actor.everywhere, "member") ? 1 : 0,
    forums: JSON.stringify(inForums),
    memberForums: JSON.stringify(asMember),
    me: actor.account?.personId ?? null,
    today: stockholmDate(ctx.now),
  };
}

/** The rows with what hangs on them: four statements, however many they are. */
function whole(ctx: ReadContext, rows: AssignmentRow[]): Assignment[] {
  if (rows.length === 0) return [];
  const today = stockholmDate(ctx.now);
  const ids = { ids: JSON.stringify(rows.map(({ id }) => Number(id))), today };
  const statements = parts(ctx.db);
  const assigneesOf = byAssignment(statements.assignees.all(ids));
  const partsOf = grouped(
    statements.parts.all(ids),
    (row) => row.partOf,
    (row) => row,
  );
  const changesOf = byAssignment(statements.changes.all(ids));
  const reportRows = statements.reports.all(ids);
  const files = attachmentsOf(
    ctx.db,
    "reportId",
    reportRows.map(({ id }) => id),
  );
  const reportsOf = byAssignment(reportRows);
  return rows.map((row) => ({
    ...ownValues(row, ctx.actor, today),
    assignees: (assigneesOf.get(row.id) ?? []).map((assignee) => ({
      type: assignee.type,
      id: assignee.personId ?? assignee.organizationId ?? assignee.forumId ?? assignee.postId,
      name: assignee.name,
      lead: assignee.lead,
      contact: contactOf(assignee),
      member: Boolean(assignee.member),
    })),
    ...partsAndProgress(partsOf.get(row.id) ?? [], today),
    reports: (reportsOf.get(row.id) ?? []).map((report): Report => {
      const { id, assignmentId, text, date, createdAt, createdByName, byLink } = report;
      const attachments = files.get(id) ?? [];
      const seesItem = !report.confidential || seesAll(ctx.actor, row);
      const receipt = receiptOf(report, seesItem);
      return { id, assignmentId, text, date, createdAt, createdByName, byLink, attachments, receipt };
    }),
    changes: (changesOf.get(row.id) ?? []).map(({ assignmentId: _, ...change }) => change),
  }));
}

const byAssignment = <Row extends { assignmentId: string }>(rows: Row[]): Map<string, Row[]> =>
  grouped(
    rows,
    (row) => row.assignmentId,
    (row) => row,
  );

const seesAll = (actor: Actor, row: AssignmentRow): boolean =>
  atLeast(roleIn(actor, { id: row.forumId, visibility: row.visibility }), "member");

function ownValues(row: AssignmentRow, actor: Actor, today: string) {
  const { id, text, state, clauseId, itemId, matterId, groupName, partOf, givenOn, closedOn, version } = row;
  const { forumId, slug, forumName, shortName, decisionName, meetingId, meetingDate, itemTitle } = row;
  // Whoever was given it may be no reader of the forum; then the way to its meeting is closed.
  const readsForum = roleIn(actor, { id: forumId, visibility: row.visibility }) !== null;
  return {
    id,
    text,
    forum: { id: forumId, slug, name: forumName, shortName, decisionName },
    due: {
      kind: row.dueKind,
      date: row.dueDate,
      week: row.dueWeek,
      meetingId: row.dueMeetingId,
      months: row.dueMonths,
      text: row.dueText,
      reason: row.dueReason,
    },
    reportTo: { forumId: row.reportForumId, slug: row.reportSlug, name: row.reportName },
    state,
    overdue: isOverdue(state, row.dueDate, today),
    clauseId,
    itemId,
    matterId,
    origin:
      readsForum && meetingId !== null && meetingDate !== null
        ? { meetingId, date: meetingDate, itemNumber: numberOf(row), title: itemTitle ?? "" }
        : null,
    confidential: Boolean(row.confidential),
    groupName,
    partOf,
    givenOn,
    closedOn,
    version,
  };
}

const numberOf = ({ place, sectionPlace }: { place: number; sectionPlace: number | null }): string =>
  sectionPlace === null ? itemNumber(place, null) : itemNumber(sectionPlace, place);

const contactOf = ({ contactId, contactName }: { contactId: string | null; contactName: string | null }) =>
  contactId === null || contactName === null ? null : { id: contactId, name: contactName };

type PartRow = ReturnType<ReturnType<typeof parts>["parts"]["all"]>[number];

function partsAndProgress(rows: PartRow[], today: string): Pick<Assignment, "parts" | "progress"> {
  const list = rows.map((row): Part => ({
    id: row.id,
    name: row.name,
    organizationId: row.organizationId,
    contact: contactOf(row),
    state: row.state,
    overdue: isOverdue(row.state, row.dueDate, today),
    dueDate: row.dueDate,
  }));
  return { parts: list, progress: list.length === 0 ? null : progressOf(list.map(({ state }) => state)) };
}

type ReportRow = ReturnType<ReturnType<typeof parts>["reports"]["all"]>[number];

function receiptOf(row: ReportRow, seesItem: boolean): Receipt | null {
  if (row.verdict === null || row.receivedAt === null || row.receivedByName === null) return null;
  const shown = seesItem && row.meetingId !== null;
  return {
    verdict: row.verdict,
    itemId: shown ? row.itemId : null,
    itemNumber: shown ? numberOf(row) : null,
    meetingId: shown ? row.meetingId : null,
    note: row.note ?? "",
    newDue: row.newDue,
    receivedAt: row.receivedAt,
    receivedByName: row.receivedByName,
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

/** How many assignments an item has; it cannot be removed while it has any. */
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
