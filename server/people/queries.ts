import { and, asc, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { prepared } from "../../db/connection.ts";
import { organizations, persons, populations } from "../../db/schema.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import type { Organization, Person } from "./schema.ts";

interface ListQuery {
  /** Part of a name. */
  q?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

const organizationColumns = {
  id: organizations.id,
  name: organizations.name,
  shortName: organizations.shortName,
  kind: organizations.kind,
  version: organizations.version,
};

const personColumns = {
  id: persons.id,
  name: persons.name,
  title: persons.title,
  email: persons.email,
  organizationId: persons.organizationId,
  organizationName: organizations.shortName,
  version: persons.version,
};

const statements = prepared((db) => ({
  organization: db
    .select(organizationColumns)
    .from(organizations)
    .where(eq(organizations.id, sql.placeholder("id")))
    .prepare(),
  person: db
    .select(personColumns)
    .from(persons)
    .leftJoin(organizations, eq(organizations.id, persons.organizationId))
    .where(eq(persons.id, sql.placeholder("id")))
    .prepare(),
}));

/** The register of organizations by name; `q` is part of a name. */
export function listOrganizations(ctx: ReadContext, { q, limit, cursor }: ListQuery): Page<Organization> {
  const [name, id] = decodeCursor(cursor, ["", 0]);
  const rows = ctx.db
    .select(organizationColumns)
    .from(organizations)
    .where(
      and(
        sql`(${organizations.name}, ${organizations.id}) > (${name}, ${id})`,
        q ? contains(organizations.name, q) : undefined,
      ),
    )
    .orderBy(asc(organizations.name), asc(organizations.id))
    .limit(limit + 1)
    .all();
  const page = pageOf(rows, limit, (row) => [row.name, Number(row.id)]);
  return { ...page, items: withPopulations(ctx, page.items) };
}

/** @throws not_found */
export function getOrganization(ctx: ReadContext, id: string): Organization {
  const row = statements(ctx.db).organization.get({ id });
  if (!row) throw notFound();
  return withPopulations(ctx, [row])[0] as Organization;
}

function withPopulations(ctx: ReadContext, rows: Omit<Organization, "populations">[]): Organization[] {
  const figures = ctx.db
    .select()
    .from(populations)
    .where(
      inArray(
        populations.organizationId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(desc(populations.date))
    .all();
  return rows.map((row) => ({
    ...row,
    populations: figures
      .filter((figure) => figure.organizationId === row.id)
      .map(({ date, count, source }) => ({ date, count, source })),
  }));
}

interface PersonFilter {
  /** Part of a name. */
  q?: string | undefined;
  /** Id of the organization they belong to. */
  organization?: string | undefined;
}

/** The register of persons by name. */
export function listPersons(ctx: ReadContext, query: ListQuery & PersonFilter): Page<Person> {
  const [name, id] = decodeCursor(query.cursor, ["", 0]);
  const rows = ctx.db
    .select(personColumns)
    .from(persons)
    .leftJoin(organizations, eq(organizations.id, persons.organizationId))
    .where(and(sql`(${persons.name}, ${persons.id}) > (${name}, ${id})`, matching(query)))
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(query.limit + 1)
    .all();
  return pageOf(rows, query.limit, (row) => [row.name, Number(row.id)]);
}

export const countPersons = (ctx: ReadContext, filter: PersonFilter): number =>
  ctx.db
    .select({ n: sql<number>`count(*)` })
    .from(persons)
    .where(matching(filter))
    .get()?.n ?? 0;

const matching = ({ q, organization }: PersonFilter) =>
  and(q ? contains(persons.name, q) : undefined, organization ? eq(persons.organizationId, organization) : undefined);

/** @throws not_found */
export function getPerson(ctx: ReadContext, id: string): Person {
  const row = statements(ctx.db).person.get({ id });
  if (!row) throw notFound();
  return row;
}

/** Those with a name, or a part of a double one, that begins so; by name. */
export function personsWithWord(
  ctx: ReadContext,
  beginning: string,
  limit: number,
): Pick<Person, "id" | "name" | "title">[] {
  return ctx.db
    .select({ id: persons.id, name: persons.name, title: persons.title })
    .from(persons)
    .where(
      sql`' ' || replace(${folded(persons.name)}, '-', ' ') like ${`% ${pattern(wordsOf(beginning))}%`} escape '\\'`,
    )
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(limit)
    .all();
}

/** Lower case, with a double name as two words. */
export const wordsOf = (name: string): string => name.toLocaleLowerCase("sv").replaceAll("-", " ");

/** The names of those of the given ids that the register has. */
export function personNames(ctx: ReadContext, ids: (string | null)[]): Map<string, string> {
  const given = [...new Set(ids.filter((id) => id !== null))];
  if (given.length === 0) return new Map();
  const rows = ctx.db
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(inArray(persons.id, given))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Every person, for the choices of a form. */
export function listPersonNames(ctx: ReadContext): { id: string; name: string }[] {
  return ctx.db.select({ id: persons.id, name: persons.name }).from(persons).orderBy(asc(persons.name)).all();
}

/** Every organization, for the choices of a form. */
export function listOrganizationNames(ctx: ReadContext): { id: string; name: string }[] {
  return ctx.db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .orderBy(asc(organizations.name))
    .all();
}

/** Å, Ä, Ö, É and Ü: SQLite itself folds the case of a–z only. */
const otherCapitals = ["\u00c5", "\u00c4", "\u00d6", "\u00c9", "\u00dc"];

const folded = (column: AnySQLiteColumn): SQL =>
  otherCapitals.reduce((text, letter) => sql`replace(${text}, ${letter}, ${letter.toLowerCase()})`, sql`${column}`);

const pattern = (part: string): string => part.replace(/[\\%_]/g, "\\$&");

const contains = (column: AnySQLiteColumn, part: string): SQL =>
  sql`${folded(column)} like ${`%${pattern(part.toLowerCase())}%`} escape '\\'`;
