import { blob, index, integer, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { instant, oneOf, primaryId, reference, version } from "./columns.ts";
import { forums } from "./forums.ts";
import { meetings } from "./meetings.ts";
import { importStates } from "./values.ts";

/** A document that is to become a meeting. */
export const imports = sqliteTable(
  "imports",
  {
    id: primaryId(),
    /** The first of the files that came together; null: it came alone, or is the first itself. */
    batchId: reference("batch_id").references((): AnySQLiteColumn => imports.id, { onDelete: "set null" }),
    /** The forum it belongs to: its secretaries see it. Null: nobody has said yet. */
    forumId: reference("forum_id").references(() => forums.id),
    filename: text("filename").notNull(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    state: text("state", { enum: importStates }).notNull(),
    /** Why it was refused: a `ManuscriptFault`. */
    fault: text("fault"),
    /** The same file, when it came before. */
    duplicateOf: reference("duplicate_of").references((): AnySQLiteColumn => imports.id, { onDelete: "set null" }),
    /** What lists show of what was read, in step with the draft. */
    meetingDate: text("meeting_date"),
    forumName: text("forum_name"),
    itemCount: integer("item_count").notNull().default(0),
    unsureCount: integer("unsure_count").notNull().default(0),
    /** The meeting it became, and the version that had when it came: while it has that, nobody has changed it. */
    meetingId: reference("meeting_id").references(() => meetings.id, { onDelete: "set null" }),
    meetingVersion: integer("meeting_version"),
    createdAt: instant("created_at").notNull(),
    createdBy: reference("created_by").references(() => accounts.id),
    createdByName: text("created_by_name").notNull(),
    /** Accepted, discarded or undone. */
    settledAt: instant("settled_at"),
    settledByName: text("settled_by_name"),
    version: version(),
  },
  (table) => [
    oneOf("imports_state", table.state, importStates),
    index("imports_state_id").on(table.state, table.id),
    index("imports_forum").on(table.forumId, table.id),
    index("imports_created_by").on(table.createdBy, table.id),
    index("imports_sha256").on(table.sha256),
    index("imports_batch").on(table.batchId, table.id),
    index("imports_duplicate").on(table.duplicateOf),
    index("imports_meeting").on(table.meetingId),
  ],
);

/** The file, until the document is accepted (then it is an attachment of the meeting), refused or discarded. */
export const importContents = sqliteTable("import_contents", {
  importId: reference("import_id")
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  content: blob("content", { mode: "buffer" }).notNull(),
});

/** What was read from it, each as compressed JSON: the lines, what they were taken for, and that as it has been corrected. */
export const importReadings = sqliteTable("import_readings", {
  importId: reference("import_id")
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  manuscript: blob("manuscript", { mode: "buffer" }).notNull(),
  interpretation: blob("interpretation", { mode: "buffer" }).notNull(),
  draft: blob("draft", { mode: "buffer" }).notNull(),
});
