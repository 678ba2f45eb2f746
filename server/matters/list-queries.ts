/** Matters in lists, as the reader may see them. */
import { and, desc, eq, lt, or, sql, type SQL } from "drizzle-orm";
import { compiled, type Compiled } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import { forums, matters } from "../../db/schema.ts";
import { invalid } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { stepRows, summaryOf, type MatterName } from "./queries.ts";
import { whereabouts } from "./road.ts";
import type { MatterListQuery, MatterSummary } from "./schema.ts";
import { holdsWords, statements, summaryColumns, type MatterRow } from "./statements.ts";
import { matterScope, visibleMatter } from "./visible.ts";

/** The matters that the reader may see, the newest first. */
export function listMatters(ctx: ReadContext, query: MatterListQuery): Page<MatterSummary> {
  const { limit, cursor, q, ...filters } = query;
  const [before] = decodeCursor(cursor, [Number.MAX_SAFE_INTEGER]);
  const asked = { ...filters, ...(q ? { pattern: patternOf(q) } : {}) };
  const rows = listStatements(ctx.db)(asked).all({ ...matterScope(ctx.actor), ...asked, before, rows: limit + 1 });
  const page = pageOf(rows, limit, (row) => [Number(row.id)]);
  const steps = stepRows(
    ctx,
    page.items.map(({ id }) => id),
  );
  return {
    ...page,
    items: page.items.map((row) => ({
      ...summaryOf(row),
      ...whereabouts(steps.filter(({ matterId }) => matterId === row.id)),
    })),
  };
}

const { placeholder } = sql;

type Filters = { state?: string | undefined; forum?: string | undefined; pattern?: string | undefined };

const conditions: Record<keyof Filters, SQL> = {
  state: eq(matters.state, placeholder("state")),
  forum: sql`exists (select 1 from forums asked where ${or(
    sql`asked.id = ${placeholder("forum")}`,
    sql`asked.slug = ${placeholder("forum")}`,
  )} and (${matters.forumId} = asked.id
    or exists (select 1 from matter_steps s where s.matter_id = ${matters.id} and s.forum_id = asked.id)))`,
  pattern: holdsWords,
};

type ListRow = Omit<MatterRow, "summary" | "createdAt">;

/** One statement for each combination of filters, prepared when it is first asked for. */
const listStatements = prepared((db) => {
  const known = new Map<string, Compiled<ListRow>>();
  return (filters: Filters): Compiled<ListRow> => {
    const names = (Object.keys(conditions) as (keyof Filters)[]).filter((name) => filters[name] !== undefined);
    const statement = known.get(names.join()) ?? listStatement(db, names);
    known.set(names.join(), statement);
    return statement;
  };
});

const listStatement = (db: Db, filters: (keyof Filters)[]) =>
  compiled(
    db,
    db
      .select(summaryColumns)
      .from(matters)
      .innerJoin(forums, eq(forums.id, matters.forumId))
      .where(and(lt(matters.id, placeholder("before")), visibleMatter, ...filters.map((name) => conditions[name])))
      .orderBy(desc(matters.id))
      .limit(placeholder("rows")),
  );

const patternOf = (q: string): string => `%${q.toLocaleLowerCase("sv").replace(/[\\%_]/g, "\\$&")}%`;

const mostFound = 8;

/** Open matters whose title or reference holds the text, the newest first: what is offered while somebody types. */
export function findMatters(ctx: ReadContext, q: string, rows = mostFound): MatterName[] {
  if (q.trim() === "") return [];
  return statements(ctx.db)
    .found.all({ ...matterScope(ctx.actor), pattern: patternOf(q.trim()), rows })
    .map(({ id, title, reference, confidential }) => ({ id, title, reference, confidential }));
}

/**
 * The open matter that was written down: by its reference, its title, or both as they are offered.
 * @throws invalid at `matter` when there is none or more than one
 */
export function matterWritten(ctx: ReadContext, text: string): MatterName {
  const wanted = text.trim().toLocaleLowerCase("sv");
  const is = (name: string | null) => name?.toLocaleLowerCase("sv") === wanted;
  const found = findMatters(ctx, text, 50);
  const [exact] = found.filter(({ reference }) => is(reference));
  if (exact) return exact;
  const [first, second] = found.filter(({ title }) => is(title));
  if (!first) throw invalid("matter", "unknown_matter");
  if (second) throw invalid("matter", "matter_ambiguous");
  return first;
}
