/** Agreements in lists, as the reader may see them. */
import { and, asc, desc, eq, or, sql, type SQL } from "drizzle-orm";
import { compiled, type Compiled } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import { agreements, forums } from "../../db/schema.ts";
import type { RatificationState } from "../../db/schema/values.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { stockholmDate } from "../text/format.ts";
import { addMonths } from "../wording/weeks.ts";
import { summaryOf } from "./queries.ts";
import { lastDay, progressOf } from "./rules.ts";
import type { AgreementListQuery, AgreementSummary } from "./schema.ts";
import { state, summaryColumns } from "./statements.ts";
import { agreementScope, visibleAgreement } from "./visible.ts";

const { placeholder } = sql;

/** The agreements that the reader may see. */
export function listAgreements(ctx: ReadContext, query: AgreementListQuery): Page<AgreementSummary> {
  const { limit, cursor, sort, q, expiringWithin, ...filters } = query;
  const today = stockholmDate(ctx.now);
  const asked = {
    ...filters,
    ...(q ? { pattern: `%${q.toLocaleLowerCase("sv").replace(/[\\%_]/g, "\\$&")}%` } : {}),
    ...(expiringWithin === undefined ? {} : { horizon: addMonths(today, expiringWithin) }),
  };
  const [after, afterId] = decodeCursor(cursor, ["", sort === "newest" ? Number.MAX_SAFE_INTEGER : 0]);
  const rows = listStatements(ctx.db)(asked, sort).all({
    ...agreementScope(ctx.actor, today),
    ...asked,
    after,
    afterId,
    rows: limit + 1,
  });
  const page = pageOf(rows, limit, (row) => [sort === "newest" ? "" : row.key, Number(row.id)]);
  return { ...page, items: page.items.map((row) => summaryShown(row, today)) };
}

function summaryShown(row: ListRow, today: string): AgreementSummary {
  const { states, followUpMonths, nextFollowUp, ...rest } = row;
  return {
    ...summaryOf(rest, today),
    progress: progressOf(JSON.parse(states) as RatificationState[], row.ratificationRule, row.minimum),
    followUp: followUpMonths === null ? null : { next: nextFollowUp },
    lastDay: lastDay(row, today),
  };
}

/** The state of each party, a list. */
const states = sql<string>`(select json_group_array(coalesce(r.state, 'awaiting')) from agreement_parties p
  left join ratifications r on r.agreement_id = p.agreement_id and r.organization_id = p.organization_id
  where p.agreement_id = ${agreements.id})`;

/** The last day that is settled; what is renewed, or valid until further notice, sorts last. */
const ends = sql<string>`min(coalesce(date(${agreements.endedOn}, '-1 day'), '9999'),
  case when ${agreements.renewalMonths} is null then coalesce(${agreements.validTo}, '9999') else '9999' end)`;

/** SQLite knows only the small letters of English; those of Swedish, and é, lie 32 places after their capitals. */
const small = (column: SQL): SQL =>
  [196, 197, 201, 214].reduce(
    (text, capital) => sql`replace(${text}, char(${sql.raw(String(capital))}), char(${sql.raw(String(capital + 32))}))`,
    sql`lower(${column})`,
  );

interface Filters {
  state?: string | undefined;
  party?: string | undefined;
  forum?: string | undefined;
  kind?: string | undefined;
  pattern?: string | undefined;
  horizon?: string | undefined;
}

const conditions: Record<keyof Filters, SQL> = {
  state: sql`${state} = ${placeholder("state")}`,
  party: sql`exists (select 1 from agreement_parties asked where asked.agreement_id = ${agreements.id}
    and asked.organization_id = ${placeholder("party")})`,
  forum: sql`${or(sql`${forums.id} = ${placeholder("forum")}`, eq(forums.slug, placeholder("forum")))}`,
  kind: eq(agreements.kind, placeholder("kind")),
  pattern: sql`(${small(sql`${agreements.title}`)} like ${placeholder("pattern")} escape '\\'
    or ${small(sql`coalesce(${agreements.reference}, '')`)} like ${placeholder("pattern")} escape '\\')`,
  horizon: sql`${ends} between ${placeholder("today")} and ${placeholder("horizon")}`,
};

const keys: Record<AgreementListQuery["sort"], SQL<string>> = {
  title: sql<string>`${agreements.title}`,
  ends,
  newest: sql<string>`''`,
};

type ListStatement = ReturnType<typeof listStatement>;
type ListRow = ListStatement extends Compiled<infer Row> ? Row : never;

/** One statement for each combination of filters and order, prepared when it is first asked for. */
const listStatements = prepared((db) => {
  const known = new Map<string, ListStatement>();
  return (filters: Filters, sort: AgreementListQuery["sort"]): ListStatement => {
    const names = (Object.keys(conditions) as (keyof Filters)[]).filter((name) => filters[name] !== undefined);
    const key = [sort, ...names].join();
    const statement = known.get(key) ?? listStatement(db, names, sort);
    known.set(key, statement);
    return statement;
  };
});

function listStatement(db: Db, filters: (keyof Filters)[], sort: AgreementListQuery["sort"]) {
  const key = keys[sort];
  const start =
    sort === "newest"
      ? sql`${agreements.id} < ${placeholder("afterId")} and ${placeholder("after")} is not null`
      : sql`(${key}, ${agreements.id}) > (${placeholder("after")}, ${placeholder("afterId")})`;
  return compiled(
    db,
    db
      .select({ ...summaryColumns, states, key })
      .from(agreements)
      .innerJoin(forums, eq(forums.id, agreements.forumId))
      .where(and(start, visibleAgreement, ...filters.map((name) => conditions[name])))
      .orderBy(...(sort === "newest" ? [desc(agreements.id)] : [asc(key), asc(agreements.id)]))
      .limit(placeholder("rows")),
  );
}
