import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { oneOf, primaryId, reference, version } from "./columns.ts";
import { organizationKinds } from "./values.ts";

export const organizations = sqliteTable(
  "organizations",
  {
    id: primaryId(),
    name: text("name").notNull().unique(),
    shortName: text("short_name").notNull(),
    kind: text("kind", { enum: organizationKinds }).notNull(),
    version: version(),
  },
  (table) => [oneOf("organizations_kind", table.kind, organizationKinds)],
);

export const populations = sqliteTable(
  "populations",
  {
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    date: text("date").notNull(),
    count: integer("count").notNull(),
    source: text("source").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.date] })],
);

export const persons = sqliteTable(
  "persons",
  {
    id: primaryId(),
    name: text("name").notNull(),
    title: text("title"),
    email: text("email"),
    organizationId: reference("organization_id").references(() => organizations.id),
    version: version(),
  },
  (table) => [index("persons_name").on(table.name), index("persons_organization").on(table.organizationId)],
);
