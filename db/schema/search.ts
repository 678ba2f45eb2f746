import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { oneOf, primaryId, reference } from "./columns.ts";
import { attachments } from "./meetings.ts";
import { searchTypes } from "./values.ts";

/**
 * What can be found: a row for each thing that is in the index. The index itself (`search_index`, FTS5, migration 0003)
 * keeps words and no text; what a hit shows is read from where it stands. Its row of the index is `day` × 2^32 + `id`, so that
 * the highest are the newest.
 */
export const searchDocuments = sqliteTable(
  "search_documents",
  {
    id: primaryId(),
    type: text("type", { enum: searchTypes }).notNull(),
    subjectId: reference("subject_id").notNull(),
    /** From 1900 to its date. */
    day: integer("day").notNull(),
  },
  (table) => [
    oneOf("search_documents_type", table.type, searchTypes),
    uniqueIndex("search_documents_subject").on(table.type, table.subjectId),
  ],
);

/**
 * What has been written since the index was: filled by the triggers of migration 0003, emptied before the transaction
 * ends that filled it. The same thing may stand there twice: "or ignore" in a trigger is not heeded when the statement that
 * fires it is an upsert, which would then fail.
 */
export const searchTouched = sqliteTable(
  "search_touched",
  {
    type: text("type", { enum: searchTypes }).notNull(),
    subjectId: reference("subject_id").notNull(),
  },
  (table) => [index("search_touched_subject").on(table.type, table.subjectId)],
);

/**
 * Every word that has been indexed, by which parts of compounds, other forms and words typed without their dots are found.
 * Beside it `search_word_parts` (FTS5, trigrams of `folded`).
 */
export const searchWords = sqliteTable(
  "search_words",
  {
    id: primaryId(),
    word: text("word").notNull().unique(),
    /** Without diacritics: "rad" of "råd". */
    folded: text("folded").notNull(),
  },
  (table) => [index("search_words_folded").on(table.folded)],
);

/** How the index was made, so that a program that makes another builds it anew. */
export const searchBuild = sqliteTable("search_build", {
  id: integer("id").primaryKey(),
  version: integer("version").notNull(),
});

/** The words of a file; empty: it has none that could be read. */
export const attachmentTexts = sqliteTable("attachment_texts", {
  attachmentId: reference("attachment_id")
    .primaryKey()
    .references(() => attachments.id, { onDelete: "cascade" }),
  text: text("text").notNull(),
});
