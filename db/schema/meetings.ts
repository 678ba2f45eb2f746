import { sql } from "drizzle-orm";
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { agreements, ratifications } from "./agreements.ts";
import { reports } from "./assignments.ts";
import { flag, instant, oneOf, primaryId, reference, version } from "./columns.ts";
import { forums } from "./forums.ts";
import { persons } from "./people.ts";
import { submissions } from "./submissions.ts";
import {
  attendanceStatuses,
  clauseStages,
  decisionOutcomes,
  meetingKinds,
  meetingModes,
  meetingStates,
  reservationKinds,
} from "./values.ts";

export const meetings = sqliteTable(
  "meetings",
  {
    id: primaryId(),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id),
    kind: text("kind", { enum: meetingKinds }).notNull(),
    date: text("date").notNull(),
    startTime: text("start_time"),
    endTime: text("end_time"),
    place: text("place").notNull().default(""),
    mode: text("mode", { enum: meetingModes }).notNull(),
    state: text("state", { enum: meetingStates }).notNull(),
    updatedAt: instant("updated_at").notNull(),
    version: version(),
  },
  (table) => [
    oneOf("meetings_kind", table.kind, meetingKinds),
    oneOf("meetings_mode", table.mode, meetingModes),
    oneOf("meetings_state", table.state, meetingStates),
    index("meetings_forum_date").on(table.forumId, table.date),
    index("meetings_date").on(table.date),
    index("meetings_state_date").on(table.state, table.date),
  ],
);

export const items = sqliteTable(
  "items",
  {
    id: primaryId(),
    meetingId: reference("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    parentId: reference("parent_id").references((): AnySQLiteColumn => items.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    isDecision: flag("is_decision"),
    isInformation: flag("is_information"),
    isDialogue: flag("is_dialogue"),
    /** Markdown. */
    body: text("body").notNull().default(""),
    durationMinutes: integer("duration_minutes"),
    confidential: flag("confidential"),
    version: version(),
  },
  (table) => [
    index("items_meeting").on(table.meetingId, table.parentId, table.position),
    index("items_parent").on(table.parentId),
    index("items_confidential")
      .on(table.id)
      .where(sql`confidential = 1`),
  ],
);

/** A presenter is a person with title, or free text; the name and title are those of that day. */
export const presenters = sqliteTable(
  "presenters",
  {
    itemId: reference("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    title: text("title"),
    personId: reference("person_id").references(() => persons.id),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.position] }), index("presenters_person").on(table.personId)],
);

/**
 * A label such as "Bilaga 3 B", with a file or (from an older document) without; of an item, a report, an item that has
 * been handed in, an agreement or a party's adoption of it.
 */
export const attachments = sqliteTable(
  "attachments",
  {
    id: primaryId(),
    itemId: reference("item_id").references(() => items.id, { onDelete: "cascade" }),
    reportId: reference("report_id").references(() => reports.id, { onDelete: "cascade" }),
    submissionId: reference("submission_id").references(() => submissions.id, { onDelete: "cascade" }),
    agreementId: reference("agreement_id").references((): AnySQLiteColumn => agreements.id, { onDelete: "cascade" }),
    ratificationId: reference("ratification_id").references((): AnySQLiteColumn => ratifications.id, {
      onDelete: "cascade",
    }),
    position: integer("position").notNull(),
    label: text("label").notNull(),
    filename: text("filename"),
    mediaType: text("media_type"),
    size: integer("size"),
    sha256: text("sha256"),
    confidential: flag("confidential"),
  },
  (table) => [
    check(
      "attachments_owner",
      sql`(${table.itemId} is not null) + (${table.reportId} is not null) + (${table.submissionId} is not null)
        + (${table.agreementId} is not null) + (${table.ratificationId} is not null) = 1`,
    ),
    index("attachments_item").on(table.itemId, table.position),
    index("attachments_report").on(table.reportId),
    index("attachments_submission").on(table.submissionId),
    index("attachments_agreement").on(table.agreementId, table.position),
    index("attachments_ratification").on(table.ratificationId),
  ],
);

/** The bytes, apart from what lists read. */
export const attachmentContents = sqliteTable("attachment_contents", {
  attachmentId: reference("attachment_id")
    .primaryKey()
    .references(() => attachments.id, { onDelete: "cascade" }),
  content: blob("content", { mode: "buffer" }).notNull(),
});

/**
 * Name, title and organization are those of the day, copied: last year's minutes never change because people move on.
 */
export const attendances = sqliteTable(
  "attendances",
  {
    id: primaryId(),
    meetingId: reference("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    title: text("title"),
    personId: reference("person_id").references(() => persons.id),
    organization: text("organization"),
    group: text("attendance_group"),
    status: text("status", { enum: attendanceStatuses }).notNull(),
    /** Name of the member a substitute stands in for. */
    substituteFor: text("substitute_for"),
    /** Came with this item; null: from the start. */
    fromItemId: reference("from_item_id").references(() => items.id, { onDelete: "set null" }),
    /** Left after this item; null: stayed to the end. */
    toItemId: reference("to_item_id").references(() => items.id, { onDelete: "set null" }),
  },
  (table) => [
    oneOf("attendances_status", table.status, attendanceStatuses),
    index("attendances_meeting").on(table.meetingId, table.position),
    index("attendances_person").on(table.personId),
    index("attendances_from_item").on(table.fromItemId),
    index("attendances_to_item").on(table.toItemId),
  ],
);

export const decisions = sqliteTable(
  "decisions",
  {
    id: primaryId(),
    itemId: reference("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    outcome: text("outcome", { enum: decisionOutcomes }).notNull(),
    version: version(),
  },
  (table) => [
    oneOf("decisions_outcome", table.outcome, decisionOutcomes),
    index("decisions_item").on(table.itemId, table.position),
  ],
);

/** One att-sats, stored once with its "att"; what was proposed and what was decided are both kept. */
export const clauses = sqliteTable(
  "clauses",
  {
    id: primaryId(),
    decisionId: reference("decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    stage: text("stage", { enum: clauseStages }).notNull(),
    position: integer("position").notNull(),
    text: text("text").notNull(),
  },
  (table) => [
    oneOf("clauses_stage", table.stage, clauseStages),
    check("clauses_start", sql`${table.text} like 'att %'`),
    index("clauses_decision").on(table.decisionId, table.stage, table.position),
  ],
);

export const reservations = sqliteTable(
  "reservations",
  {
    decisionId: reference("decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    kind: text("kind", { enum: reservationKinds }).notNull(),
    name: text("name").notNull(),
    text: text("text").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.position] }),
    oneOf("reservations_kind", table.kind, reservationKinds),
  ],
);

/** The agenda as it was sent: numbered, frozen. */
export const agendaVersions = sqliteTable(
  "agenda_versions",
  {
    meetingId: reference("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    sentAt: instant("sent_at").notNull(),
    sentBy: reference("sent_by").references(() => accounts.id),
    /** The meeting's items as JSON, for comparison with later versions. */
    snapshot: text("snapshot").notNull(),
    /** The document as JSON. */
    document: text("document").notNull(),
    checksum: text("checksum").notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.number] })],
);

/** Approval of the minutes, with what was approved: content and document, and the checksum of both. */
export const approvals = sqliteTable("approvals", {
  meetingId: reference("meeting_id")
    .primaryKey()
    .references(() => meetings.id, { onDelete: "cascade" }),
  approvedAt: instant("approved_at").notNull(),
  approvedBy: reference("approved_by").references(() => accounts.id),
  approvedByName: text("approved_by_name").notNull(),
  snapshot: text("snapshot").notNull(),
  document: text("document").notNull(),
  checksum: text("checksum").notNull(),
});

/** A dated correction that stands beside approved minutes. */
export const corrections = sqliteTable(
  "corrections",
  {
    id: primaryId(),
    meetingId: reference("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    itemId: reference("item_id").references(() => items.id),
    text: text("text").notNull(),
    reason: text("reason").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: reference("created_by").references(() => accounts.id),
    createdByName: text("created_by_name").notNull(),
  },
  (table) => [index("corrections_meeting").on(table.meetingId), index("corrections_item").on(table.itemId)],
);

/** Comments on draft minutes. */
export const comments = sqliteTable(
  "comments",
  {
    id: primaryId(),
    meetingId: reference("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    // What was said of an item goes with it: left behind it would be read by people the item is kept from.
    itemId: reference("item_id").references(() => items.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: reference("created_by").references(() => accounts.id),
    createdByName: text("created_by_name").notNull(),
  },
  (table) => [index("comments_meeting").on(table.meetingId), index("comments_item").on(table.itemId)],
);
