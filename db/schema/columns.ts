import { sql, type HasDefault } from "drizzle-orm";
import { check, customType, integer, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** Ids are integers on disk and opaque strings everywhere else. What is no id at all matches no row. */
const idType = customType<{ data: string; driverData: number }>({
  dataType: () => "integer",
  // A prepared insert hands null over as it is.
  toDriver: (id: string | null) => (id === null ? (null as never) : /^(?:0|[1-9]\d{0,15})$/.test(id) ? Number(id) : -1),
  fromDriver: String,
});

/** SQLite gives the next number when none is given. */
export function primaryId() {
  const column = idType("id").primaryKey();
  return column as HasDefault<typeof column>;
}
export const reference = (name: string) => idType(name);

/** Instants: ISO 8601 UTC on the outside, milliseconds on disk. */
export const instant = customType<{ data: string; driverData: number }>({
  dataType: () => "integer",
  toDriver: (iso: string | null) => (iso === null ? (null as never) : Date.parse(iso)),
  fromDriver: (milliseconds) => new Date(milliseconds).toISOString(),
});

export const flag = (name: string) => integer(name, { mode: "boolean" }).notNull().default(false);

/** Raised by every change; the ETag of the row's resource. */
export const version = () => integer("version").notNull().default(1);

/** CHECK constraint for a closed set of values. */
export const oneOf = (name: string, column: AnySQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);
