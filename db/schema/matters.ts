import { index, primaryKey, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { flag, instant, oneOf, primaryId, reference, version } from "./columns.ts";
import { forums } from "./forums.ts";
import { items } from "./meetings.ts";
import { matterStates, stepRoles, stepStates } from "./values.ts";

/** What items are about; it lives across meetings and forums. */
export const matters = sqliteTable(
  "matters",
  {
    id: primaryId(),
    title: text("title").notNull(),
    /** Diarienummer. */
    reference: text("reference"),
    /** Markdown. */
    summary: text("summary").notNull().default(""),
    state: text("state", { enum: matterStates }).notNull(),
    /** The forum that keeps it. */
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id),
    /** Only for members of the forums it passes. */
    confidential: flag("confidential"),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (table) => [
    oneOf("matters_state", table.state, matterStates),
    index("matters_forum").on(table.forumId),
    index("matters_state_id").on(table.state, table.id),
  ],
);

export const itemMatters = sqliteTable(
  "item_matters",
  {
    itemId: reference("item_id")
      .notNull()
      .references((): AnySQLiteColumn => items.id, { onDelete: "cascade" }),
    matterId: reference("matter_id")
      .notNull()
      .references(() => matters.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.matterId] }), index("item_matters_matter").on(table.matterId)],
);

/** One step of a matter in a forum: what the forum was to do with it, and what came of it. */
export const matterSteps = sqliteTable(
  "matter_steps",
  {
    id: primaryId(),
    matterId: reference("matter_id")
      .notNull()
      .references(() => matters.id, { onDelete: "cascade" }),
    /** Null: a forum that is not in the register, by name. */
    forumId: reference("forum_id").references(() => forums.id),
    forumName: text("forum_name").notNull(),
    role: text("role", { enum: stepRoles }).notNull(),
    state: text("state", { enum: stepStates }).notNull(),
    /** The item that took it up last. */
    itemId: reference("item_id").references((): AnySQLiteColumn => items.id, { onDelete: "set null" }),
    /** YYYY-MM-DD, or YYYY-MM where the papers say no more. */
    date: text("date"),
    outcome: text("outcome").notNull().default(""),
    note: text("note").notNull().default(""),
    /** The step it was referred from; null: it began here, or is history. */
    fromStepId: reference("from_step_id").references((): AnySQLiteColumn => matterSteps.id),
    sentAt: instant("sent_at"),
    sentByName: text("sent_by_name"),
    answeredAt: instant("answered_at"),
    answeredByName: text("answered_by_name"),
  },
  (table) => [
    oneOf("matter_steps_role", table.role, stepRoles),
    oneOf("matter_steps_state", table.state, stepStates),
    index("matter_steps_matter").on(table.matterId),
    index("matter_steps_forum").on(table.forumId, table.state),
    index("matter_steps_item").on(table.itemId),
    index("matter_steps_from").on(table.fromStepId),
  ],
);
