import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { flag, instant, oneOf, primaryId, reference, version } from "./columns.ts";
import { forums, posts } from "./forums.ts";
import { matters } from "./matters.ts";
import { clauses, items, meetings } from "./meetings.ts";
import { organizations, persons } from "./people.ts";
import { assigneeTypes, assignmentChangeKinds, assignmentStates, dueKinds, receiptVerdicts } from "./values.ts";

/**
 * What somebody took home. One that was given to many organizations is a whole with a part for each: a part is an
 * assignment of its own, and the state of the whole follows from its parts.
 */
export const assignments = sqliteTable(
  "assignments",
  {
    id: primaryId(),
    /** The forum that gave it. */
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id),
    /** The forum that receives the report. */
    reportForumId: reference("report_forum_id")
      .notNull()
      .references(() => forums.id),
    text: text("text").notNull(),
    // A clause that is written anew takes nothing along; an item with assignments cannot be removed.
    clauseId: reference("clause_id").references((): AnySQLiteColumn => clauses.id, { onDelete: "set null" }),
    itemId: reference("item_id").references((): AnySQLiteColumn => items.id),
    matterId: reference("matter_id").references((): AnySQLiteColumn => matters.id),
    partOf: reference("part_of").references((): AnySQLiteColumn => assignments.id, { onDelete: "cascade" }),
    /** Of a whole: whom it was given to, in words ("samtliga kommuner"). */
    groupName: text("group_name"),
    state: text("state", { enum: assignmentStates }).notNull(),
    dueKind: text("due_kind", { enum: dueKinds }).notNull(),
    /** Resolved; null: none, or a next meeting that nobody has planned yet. Kept in step with the meeting it follows. */
    dueDate: text("due_date"),
    /** "2025-W48" */
    dueWeek: text("due_week"),
    dueMeetingId: reference("due_meeting_id").references((): AnySQLiteColumn => meetings.id),
    /** Every so many months. */
    dueMonths: integer("due_months"),
    /** The words of the minutes: "vecka 48". */
    dueText: text("due_text"),
    /** Why there is no due date. */
    dueReason: text("due_reason"),
    givenOn: text("given_on").notNull(),
    closedOn: text("closed_on"),
    createdAt: instant("created_at").notNull(),
    createdByName: text("created_by_name").notNull(),
    /** Somebody still has to do or receive something: what most lists are about. */
    live: integer("live", { mode: "boolean" }).generatedAlwaysAs(sql`(state in ('open', 'reported'))`),
    dueSort: text("due_sort").generatedAlwaysAs(sql`(ifnull(due_date, '9999-12-31'))`),
    version: version(),
  },
  (table) => [
    oneOf("assignments_state", table.state, assignmentStates),
    oneOf("assignments_due_kind", table.dueKind, dueKinds),
    check("assignments_due_months", sql`(${table.dueMonths} is not null) = (${table.dueKind} = 'interval')`),
    // Lists show wholes; parts are found by whom they were given to.
    index("assignments_list")
      .on(table.state, table.dueSort, table.id)
      .where(sql`part_of is null`),
    index("assignments_live")
      .on(table.live, table.dueSort, table.id)
      .where(sql`part_of is null`),
    index("assignments_forum").on(table.forumId, table.live, table.dueSort, table.id),
    index("assignments_report_forum").on(table.reportForumId, table.live, table.dueSort, table.id),
    index("assignments_clause").on(table.clauseId),
    index("assignments_item").on(table.itemId),
    index("assignments_matter").on(table.matterId),
    // Only parts: "part_of is null" is true of nearly all, and must not be looked up here.
    index("assignments_part")
      .on(table.partOf)
      .where(sql`part_of is not null`),
    index("assignments_due_meeting").on(table.dueMeetingId),
    index("assignments_given").on(table.givenOn),
    // What is counted of a forum, read from the index alone: what it gave and what was finished, by day; what is live.
    index("assignments_forum_given")
      .on(table.forumId, table.givenOn, table.itemId, table.partOf)
      .where(sql`part_of is null`),
    index("assignments_forum_closed")
      .on(table.forumId, table.closedOn, table.dueDate, table.itemId, table.partOf)
      .where(sql`part_of is null`),
    index("assignments_forum_live")
      .on(table.forumId, table.state, table.dueDate, table.itemId, table.partOf)
      .where(sql`part_of is null and state in ('open', 'reported')`),
  ],
);

/** Whom an assignment was given to; the name is the one of that day. */
export const assignees = sqliteTable(
  "assignees",
  {
    id: primaryId(),
    assignmentId: reference("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    type: text("type", { enum: assigneeTypes }).notNull(),
    /** All four null: somebody the register does not know, kept by name. */
    personId: reference("person_id").references(() => persons.id),
    organizationId: reference("organization_id").references(() => organizations.id),
    forumId: reference("forum_id").references(() => forums.id),
    postId: reference("post_id").references(() => posts.id),
    name: text("name").notNull(),
    lead: flag("lead"),
    /** Who speaks for an organization or a forum in this. */
    contactId: reference("contact_id").references(() => persons.id),
    /** As of the assignment, so that what somebody still has to do is found by index; written with its state. */
    live: flag("live"),
  },
  (table) => [
    oneOf("assignees_type", table.type, assigneeTypes),
    index("assignees_assignment").on(table.assignmentId, table.position),
    index("assignees_person").on(table.personId, table.live),
    index("assignees_organization").on(table.organizationId, table.live),
    index("assignees_forum").on(table.forumId, table.live),
    index("assignees_post").on(table.postId, table.live),
    index("assignees_contact").on(table.contactId, table.live),
  ],
);

/** What was reported back. */
export const reports = sqliteTable(
  "reports",
  {
    id: primaryId(),
    assignmentId: reference("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    date: text("date").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: reference("created_by").references(() => accounts.id),
    createdByName: text("created_by_name").notNull(),
    /** Through the link of a mail, without a login. */
    byLink: flag("by_link"),
  },
  (table) => [index("reports_assignment").on(table.assignmentId)],
);

/** How the forum received a report; without a row it is still to be received. */
export const receipts = sqliteTable(
  "receipts",
  {
    reportId: reference("report_id")
      .primaryKey()
      .references(() => reports.id, { onDelete: "cascade" }),
    verdict: text("verdict", { enum: receiptVerdicts }).notNull(),
    /** The meeting item that received it. */
    itemId: reference("item_id").references((): AnySQLiteColumn => items.id, { onDelete: "set null" }),
    note: text("note").notNull().default(""),
    /** When more is to be reported. */
    newDueDate: text("new_due_date"),
    receivedAt: instant("received_at").notNull(),
    receivedByName: text("received_by_name").notNull(),
  },
  (table) => [oneOf("receipts_verdict", table.verdict, receiptVerdicts), index("receipts_item").on(table.itemId)],
);

/** What changed with an assignment, and why. */
export const assignmentChanges = sqliteTable(
  "assignment_changes",
  {
    id: primaryId(),
    assignmentId: reference("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: assignmentChangeKinds }).notNull(),
    /** Of a moved due date: the dates. */
    fromDate: text("from_date"),
    toDate: text("to_date"),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
    byName: text("by_name").notNull(),
  },
  (table) => [
    oneOf("assignment_changes_kind", table.kind, assignmentChangeKinds),
    index("assignment_changes_assignment").on(table.assignmentId),
  ],
);
