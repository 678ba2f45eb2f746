/**
 * Statements whose rows are mapped by a list made once. drizzle finds out anew for every cell how it is read, which costs
 * as much as the SQL; here that is settled when the statement is prepared. What comes out is what drizzle gives.
 *
 * Relied on, and held to by test/db/compiled.test.ts: drizzle selects the fields in the order of `_.selectedFields`; null is
 * never decoded; a column that leaves values alone has the `mapFromDriverValue` of `Column`; an expression keeps what
 * `mapWith` was given in `decoder`, the one thing here that drizzle's types leave out.
 */
import { Column, fillPlaceholders, is, SQL, sql, type Query } from "drizzle-orm";
import type { Db } from "./connection.ts";

/** Any select of drizzle's: `db.select({ … }).from(…)` with what follows, not yet prepared. */
interface Select {
  readonly _: { readonly selectedFields: unknown };
  all(): unknown[];
  toSQL(): Query;
}

/** What drizzle's own `prepare()` would give rows of. */
type RowOf<S extends Select> = ReturnType<S["all"]>[number];

export interface Compiled<Row> {
  /** @throws when a placeholder has no value */
  all(params?: Record<string, unknown>): Row[];
  /** The first row. @throws when a placeholder has no value */
  get(params?: Record<string, unknown>): Row | undefined;
}

type Decode = (value: unknown) => unknown;
type Cells = [key: string, decode: Decode | null][];

/**
 * Prepares a select for many runs, with `sql.placeholder` filled by name.
 * @throws when a field is anything but a column or an expression: rows within rows are left to drizzle
 */
export function compiled<S extends Select>(db: Pick<Db, "$client">, select: S): Compiled<RowOf<S>> {
  const { sql: text, params } = select.toSQL();
  const statement = db.$client.prepare<unknown[], unknown[]>(text).raw(true);
  const cells = Object.entries(select._.selectedFields as object).map(([key, field]): Cells[number] => [
    key,
    decoderOf(field, key),
  ]);
  // A select() of joined tables has a row for each table, which its fields do not say.
  if (cells.length !== statement.columns().length) throw new Error("compiled() takes flat selections only");
  return {
    all(values = {}) {
      return statement.all(...fillPlaceholders(params, values)).map((row) => rowOf(cells, row));
    },
    get(values = {}) {
      const row = statement.get(...fillPlaceholders(params, values));
      return row && rowOf(cells, row);
    },
  };
}

/** SQL in which parameters are named, "$me", as a part of a select of drizzle's. */
export const withPlaceholders = (text: string): SQL =>
  sql.join(
    text.split(/\$(\w+)/).map((part, index) => (index % 2 === 1 ? sql.placeholder(part) : sql.raw(part))),
    sql.raw(""),
  );

function rowOf(cells: Cells, values: unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  let at = 0;
  for (const [key, decode] of cells) {
    const value = values[at];
    row[key] = value === null || decode === null ? value : decode(value);
    at += 1;
  }
  return row;
}

interface Decoder {
  readonly mapFromDriverValue: Decode;
}

function decoderOf(field: unknown, key: string): Decode | null {
  const decoder = is(field, Column)
    ? field
    : is(field, SQL)
      ? decoderOfSql(field)
      : is(field, SQL.Aliased)
        ? decoderOfSql(field.sql)
        : null;
  if (!decoder) throw new Error(`compiled() takes flat selections only: "${key}" is neither column nor expression`);
  return identities.includes(decoder.mapFromDriverValue) ? null : (value) => decoder.mapFromDriverValue(value);
}

const decoderOfSql = (expression: SQL): Decoder => (expression as SQL & { decoder: Decoder }).decoder;

/** How a plain column and a plain expression are read: as they are. */
const untouched: Decoder[] = [Column.prototype, decoderOfSql(sql.empty())];
const identities = untouched.map(({ mapFromDriverValue }) => mapFromDriverValue);
