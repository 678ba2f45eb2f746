import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, primaryId, reference } from "./columns.ts";

/** Who did what and when; each row's hash covers the row before, so that a removed or altered row shows. */
export const auditEvents = sqliteTable(
  "audit_events",
  {
    id: primaryId(),
    at: instant("at").notNull(),
    /** No foreign key: the trail outlives the account. */
    accountId: reference("account_id"),
    accountName: text("account_name").notNull(),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: reference("subject_id").notNull(),
    /** JSON: what the reader of the log needs to know besides. */
    details: text("details").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [index("audit_subject").on(table.subjectType, table.subjectId)],
);
