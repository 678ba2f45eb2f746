/** Rows of assignments with what hangs on them put together, as a reader may see it. */
import { grouped } from "../../db/rows.ts";
import { atLeast, roleIn, type Actor } from "../access.ts";
import { attachmentsOf } from "../attachments/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { itemNumber } from "../meetings/rules.ts";
import { stockholmDate } from "../text/format.ts";
import { parts } from "./part-statements.ts";
import { isOverdue, progressOf } from "./rules.ts";
import type { Assignment, Part, Receipt, Report } from "./schema.ts";
import type { AssignmentRow } from "./statements.ts";

/** The rows with what hangs on them: four statements, however many they are. */
export function whole(ctx: ReadContext, rows: AssignmentRow[]): Assignment[] {
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
