import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { agreements } from "./agreements.ts";
import { instant, oneOf, primaryId, reference } from "./columns.ts";
import { organizations } from "./people.ts";
import { allocationMethods } from "./values.ts";

/** How a year's cost of an agreement is divided, in whole kronor. Never changed: a new division is a new version. */
export const costAllocations = sqliteTable(
  "cost_allocations",
  {
    id: primaryId(),
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    year: integer("year").notNull(),
    /** 1, 2, 3 of the year. */
    number: integer("number").notNull(),
    total: integer("total").notNull(),
    method: text("method", { enum: allocationMethods }).notNull(),
    /** Of methods by population: the day of the figures. */
    populationDate: text("population_date"),
    /** Of `fixed_plus_per_capita`: what each party pays before the rest is divided. */
    fixed: integer("fixed"),
    note: text("note").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    createdByName: text("created_by_name").notNull(),
  },
  (table) => [
    oneOf("cost_allocations_method", table.method, allocationMethods),
    check("cost_allocations_total", sql`${table.total} >= 0`),
    uniqueIndex("cost_allocations_version").on(table.agreementId, table.year, table.number),
  ],
);

/** One party's part, with the figures it was reckoned from as they were. */
export const costShares = sqliteTable(
  "cost_shares",
  {
    allocationId: reference("allocation_id")
      .notNull()
      .references(() => costAllocations.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    population: integer("population"),
    populationDate: text("population_date"),
    populationSource: text("population_source"),
    /** Of `manual`: thousandths of a per cent. */
    share: integer("share"),
    amount: integer("amount").notNull(),
    /** What it would have been had the row been rounded by itself. */
    roundedAlone: integer("rounded_alone").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.allocationId, table.position] }),
    index("cost_shares_organization").on(table.organizationId),
  ],
);
