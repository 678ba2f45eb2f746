import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, oneOf, reference } from "./columns.ts";
import { items, meetings } from "./meetings.ts";
import { agendaChoiceKinds, sourceTypes } from "./values.ts";

/** What an agenda item comes from. No foreign key: a source is one of several kinds of thing. */
export const itemSources = sqliteTable(
  "item_sources",
  {
    itemId: reference("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    sourceType: text("source_type", { enum: sourceTypes }).notNull(),
    sourceId: reference("source_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.sourceType, table.sourceId] }),
    oneOf("item_sources_type", table.sourceType, sourceTypes),
    index("item_sources_source").on(table.sourceType, table.sourceId),
  ],
);

/** What the secretary chose for something that was due to a meeting and is not on its agenda. */
export const agendaChoices = sqliteTable(
  "agenda_choices",
  {
    meetingId: reference("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    sourceType: text("source_type", { enum: sourceTypes }).notNull(),
    sourceId: reference("source_id").notNull(),
    choice: text("choice", { enum: agendaChoiceKinds }).notNull(),
    reason: text("reason").notNull().default(""),
    /** Of what is postponed: the day from which it is due again. */
    until: text("until"),
    at: instant("at").notNull(),
    byName: text("by_name").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.sourceType, table.sourceId] }),
    oneOf("agenda_choices_type", table.sourceType, sourceTypes),
    oneOf("agenda_choices_choice", table.choice, agendaChoiceKinds),
    index("agenda_choices_source").on(table.sourceType, table.sourceId),
  ],
);
