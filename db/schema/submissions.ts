import { index, integer, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { flag, instant, oneOf, primaryId, reference, version } from "./columns.ts";
import { forums } from "./forums.ts";
import { items, meetings } from "./meetings.ts";
import { submissionStates, type ItemKind } from "./values.ts";

/** An item that a member has handed in for an agenda. */
export const submissions = sqliteTable(
  "submissions",
  {
    id: primaryId(),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id),
    title: text("title").notNull(),
    kinds: text("kinds", { mode: "json" }).$type<ItemKind[]>().notNull(),
    /** Why it should be taken up, in Markdown. */
    body: text("body").notNull(),
    /** Proposed clauses. */
    proposal: text("proposal", { mode: "json" }).$type<string[]>().notNull(),
    durationMinutes: integer("duration_minutes"),
    confidential: flag("confidential"),
    wishedMeetingId: reference("wished_meeting_id").references((): AnySQLiteColumn => meetings.id, {
      onDelete: "set null",
    }),
    state: text("state", { enum: submissionStates }).notNull(),
    /** The item it became. */
    itemId: reference("item_id").references((): AnySQLiteColumn => items.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    createdBy: reference("created_by").references(() => accounts.id),
    createdByName: text("created_by_name").notNull(),
    version: version(),
  },
  (table) => [
    oneOf("submissions_state", table.state, submissionStates),
    index("submissions_forum").on(table.forumId, table.state),
    index("submissions_created_by").on(table.createdBy),
    index("submissions_item").on(table.itemId),
    index("submissions_wished_meeting").on(table.wishedMeetingId),
  ],
);

/** What was said between the member and the secretary, with each step of it. */
export const submissionEvents = sqliteTable(
  "submission_events",
  {
    id: primaryId(),
    submissionId: reference("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    state: text("state", { enum: submissionStates }).notNull(),
    text: text("text").notNull(),
    at: instant("at").notNull(),
    byName: text("by_name").notNull(),
  },
  (table) => [
    oneOf("submission_events_state", table.state, submissionStates),
    index("submission_events_submission").on(table.submissionId),
  ],
);
