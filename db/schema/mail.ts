import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, instant, oneOf, primaryId, reference } from "./columns.ts";
import { persons } from "./people.ts";
import { mailStates, notificationKinds } from "./values.ts";

/** The outbox: one mail to one person, as it is sent. */
export const mails = sqliteTable(
  "mails",
  {
    id: primaryId(),
    personId: reference("person_id").references(() => persons.id, { onDelete: "set null" }),
    toAddress: text("to_address").notNull(),
    toName: text("to_name").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    /** Files as JSON: [{ filename, mediaType, content }]. */
    files: text("files").notNull().default("[]"),
    /** The same at every attempt, so that a receiver knows a mail it has had. */
    messageId: text("message_id").notNull().unique(),
    state: text("state", { enum: mailStates }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    oneOf("mails_state", table.state, mailStates),
    index("mails_due").on(table.state, table.nextAttemptAt),
    index("mails_person").on(table.personId),
  ],
);

/** Something a person is to be told; several within minutes become one mail. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: primaryId(),
    personId: reference("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: notificationKinds }).notNull(),
    /** Id of the meeting, assignment or submission it is about. */
    subjectId: reference("subject_id").notNull(),
    /** What makes it the same event: nobody is told twice. */
    key: text("key").notNull(),
    createdAt: instant("created_at").notNull(),
    /** The mail it went into; null with `doneAt`: it was not to be told after all. */
    mailId: reference("mail_id").references(() => mails.id),
    doneAt: instant("done_at"),
  },
  (table) => [
    oneOf("notifications_kind", table.kind, notificationKinds),
    uniqueIndex("notifications_key").on(table.personId, table.key),
    index("notifications_waiting").on(table.doneAt, table.createdAt),
    index("notifications_mail").on(table.mailId),
  ],
);

/** What a person wants to be told by mail, where it is not the usual. */
export const mailPreferences = sqliteTable(
  "mail_preferences",
  {
    personId: reference("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: notificationKinds }).notNull(),
    wanted: flag("wanted"),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind] }),
    oneOf("mail_preferences_kind", table.kind, notificationKinds),
  ],
);
