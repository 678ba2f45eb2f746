import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, oneOf, reference } from "./columns.ts";
import { forums } from "./forums.ts";
import { decisions, items, meetings } from "./meetings.ts";
import { decisionOutcomes, decisionRelationKinds } from "./values.ts";

/**
 * A card for every decision, with what the register is filtered and sorted by. All but the number is kept in step with
 * decisions, items and meetings by the triggers of migration 0002: a page of the register costs what it shows.
 */
export const decisionRegister = sqliteTable(
  "decision_register",
  {
    decisionId: reference("decision_id")
      .primaryKey()
      .references(() => decisions.id, { onDelete: "cascade" }),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id),
    meetingId: reference("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    itemId: reference("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    date: text("date").notNull(),
    year: integer("year").notNull(),
    /** The later in its meeting the lower, so that all of the order is descending. */
    place: integer("place").notNull(),
    outcome: text("outcome", { enum: decisionOutcomes }).notNull(),
    /** The meeting has dealt with it: it is more than a proposal. */
    taken: flag("taken"),
    confidential: flag("confidential"),
    /** Within its forum and year, given when the minutes are approved; never changed, never used twice. */
    number: integer("number"),
  },
  (table) => [
    oneOf("decision_register_outcome", table.outcome, decisionOutcomes),
    index("decision_register_all").on(table.taken, table.date, table.meetingId, table.place),
    index("decision_register_forum").on(table.forumId, table.taken, table.date, table.meetingId, table.place),
    index("decision_register_outcome_all").on(table.outcome, table.taken, table.date, table.meetingId, table.place),
    index("decision_register_forum_outcome").on(
      table.forumId,
      table.outcome,
      table.taken,
      table.date,
      table.meetingId,
      table.place,
    ),
    uniqueIndex("decision_register_number").on(table.forumId, table.year, table.number),
    index("decision_register_item").on(table.itemId),
    index("decision_register_meeting").on(table.meetingId),
  ],
);

/** One decision's bearing on an earlier one; said beside the minutes, also after they are approved. */
export const decisionRelations = sqliteTable(
  "decision_relations",
  {
    decisionId: reference("decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: decisionRelationKinds }).notNull(),
    toDecisionId: reference("to_decision_id")
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    /** From when; null: from the day of the decision. */
    fromDate: text("from_date"),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.kind, table.toDecisionId] }),
    oneOf("decision_relations_kind", table.kind, decisionRelationKinds),
    check("decision_relations_other", sql`${table.decisionId} <> ${table.toDecisionId}`),
    index("decision_relations_to").on(table.toDecisionId),
  ],
);
