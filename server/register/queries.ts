/** The decision register, as the reader may see it. */
import { and, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import { agreements, forums, matters } from "../../db/schema.ts";
import { memberScope } from "../access.ts";
import { effectsOf } from "../agreements/effect-queries.ts";
import { agreementScope, visibleAgreement } from "../agreements/visible.ts";
import { bearingsOn } from "../decisions/relation-queries.ts";
import { decisionNumber, standingOn } from "../decisions/standing-rules.ts";
import { decisionScope } from "../decisions/visible.ts";
import type { Page } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { numberAt } from "../meetings/place-queries.ts";
import { matterScope, visibleMatter } from "../matters/visible.ts";
import { paths } from "../http/paths.ts";
import { idsWith } from "../search/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { registerTexts } from "../text/register.ts";
import type { RegisterEntry, RegisterQuery } from "./schema.ts";
import { countStatements, listStatements, type Filters } from "./statements.ts";

type Asked = Omit<RegisterQuery, "limit" | "cursor">;

/** Decisions, those of the latest meeting first and in the order of its items. */
export function listDecisions(ctx: ReadContext, { limit, cursor, ...asked }: RegisterQuery): Page<RegisterEntry> {
  const filters = filtersOf(ctx, asked);
  if (!filters) return { items: [], nextCursor: null };
  const [beforeDate, beforeMeeting, beforePlace] = decodeCursor(cursor, ["9999", Number.MAX_SAFE_INTEGER, 1]);
  const rows = listStatements(ctx.db)(filters, readsAll(ctx)).all({
    ...scopeOf(ctx, asked, filters),
    beforeDate,
    beforeMeeting,
    beforePlace,
    rows: limit + 1,
  });
  const page = pageOf(rows, limit, ({ date, meetingId, place }) => [date, Number(meetingId), place]);
  const ids = page.items.map(({ id }) => id);
  const clausesOf = grouped(
    clauses(ctx.db).all({ ids: JSON.stringify(ids.map(Number)) }),
    ({ decisionId }) => String(decisionId),
    ({ id, text }) => ({ id: String(id), text }),
  );
  const bearings = bearingsOn(ctx, ids);
  const agreementsOf = grouped(
    effectsOf(ctx, ids),
    ({ decisionId }) => decisionId,
    ({ agreementId, title, effect }) => ({ id: agreementId, title, effect }),
  );
  const day = asked.asOf ?? stockholmDate(ctx.now);
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      number: decisionNumber(row.year, row.number),
      outcome: row.outcome,
      clauses: clausesOf.get(row.id) ?? [],
      date: row.date,
      forum: {
        id: row.forumId,
        slug: row.slug,
        name: row.name,
        shortName: row.shortName,
        decisionName: row.decisionName,
      },
      meetingId: row.meetingId,
      itemId: row.itemId,
      itemNumber: numberAt(row),
      itemTitle: row.itemTitle,
      confidential: row.confidential,
      standing: standingOn(day, row, bearings.get(row.id) ?? []),
      agreements: agreementsOf.get(row.id) ?? [],
    })),
  };
}

/** How many there are, counted no further than `most`. */
export function countDecisions(ctx: ReadContext, asked: Asked, most: number): number {
  const filters = filtersOf(ctx, asked);
  if (!filters) return 0;
  const all = readsAll(ctx);
  const readForums = JSON.stringify(all ? [] : listForumNames(ctx).map(({ id }) => Number(id)));
  return countStatements(ctx.db)(filters, all).all({ ...scopeOf(ctx, asked, filters), readForums, rows: most }).length;
}

/** Whoever has a role everywhere that is told what is confidential need not be asked about single forums. */
const readsAll = (ctx: ReadContext): boolean => memberScope(ctx.actor).memberEverywhere === 1;

const scopeOf = (ctx: ReadContext, { outcome }: Asked, filters: Filters) => ({
  ...decisionScope(ctx.actor),
  taken: outcome === "proposed" ? 0 : 1,
  ...filters,
});

/** Null: nothing can be found. */
function filtersOf(ctx: ReadContext, asked: Asked): Filters | null {
  const { forum, year, from = "", to = "9999", outcome, agreement, matter, organization, q } = asked;
  const forumId = forum && listForumNames(ctx).find(({ id, slug }) => id === forum || slug === forum)?.id;
  if (forum && !forumId) return null;
  const first = [from, ...(year ? [`${year}-01-01`] : [])].sort().at(-1) ?? "";
  const last = [to, ...(year ? [`${year}-12-31`] : [])].sort()[0] ?? "9999";
  const ids = { agreement, matter, organization };
  return {
    ...(forumId ? { forumId } : {}),
    ...(first === "" ? {} : { from: first }),
    ...(last === "9999" ? {} : { to: last }),
    ...(outcome ? { outcome } : {}),
    ...Object.fromEntries(Object.entries(ids).flatMap(([name, id]) => (id ? [[name, Number(id) || -1]] : []))),
    ...(q ? wordsOf(ctx, q) : {}),
  };
}

function wordsOf(ctx: ReadContext, q: string): Pick<Filters, "found" | "pattern"> {
  const found = idsWith(ctx.db, "decision", q);
  return found === null ? { pattern: `%${q.replace(/[\\%_]/g, "\\$&")}%` } : { found };
}

/** What was decided; of what has no such clauses, what was proposed. */
const clauses = prepared((db) =>
  db.$client.prepare<{ ids: string }, { id: number; decisionId: number; text: string }>(`
    select id, decision_id as decisionId, text from clauses
    where decision_id in (select value from json_each($ids))
      and (stage = 'decided' or not exists (select 1 from clauses decided
        where decided.decision_id = clauses.decision_id and decided.stage = 'decided'))
    order by decision_id, position`),
);

/** The years there are decisions of, the latest first. */
export function registerYears(ctx: ReadContext): number[] {
  const { first, last } = yearsSpan(ctx.db).get() ?? { first: null, last: null };
  if (first === null || last === null) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

const yearsSpan = prepared((db) =>
  db.$client.prepare<[], { first: number | null; last: number | null }>(`
    select (select cast(substr(date, 1, 4) as integer) from decision_register where taken = 1 order by date limit 1) as first,
      (select cast(substr(date, 1, 4) as integer) from decision_register where taken = 1 order by date desc limit 1) as last`),
);

/** What the register is narrowed to beside its filters, if the reader may see it. */
export function subjectOf(ctx: ReadContext, { matter, agreement }: Asked): { name: string; href: string } | null {
  if (matter) {
    const found = titles(ctx.db).matter.get({ ...matterScope(ctx.actor), id: matter });
    return found ? { name: registerTexts.ofMatter(found.title), href: paths.matter(matter) } : null;
  }
  if (!agreement) return null;
  const scope = agreementScope(ctx.actor, stockholmDate(ctx.now));
  const found = titles(ctx.db).agreement.get({ ...scope, id: agreement });
  return found ? { name: registerTexts.ofAgreement(found.title), href: paths.agreement(agreement) } : null;
}

const titles = prepared((db) => {
  const id = sql.placeholder("id");
  return {
    matter: compiled(
      db,
      db
        .select({ title: matters.title })
        .from(matters)
        .where(and(eq(matters.id, id), visibleMatter)),
    ),
    agreement: compiled(
      db,
      db
        .select({ title: agreements.title })
        .from(agreements)
        .innerJoin(forums, eq(forums.id, agreements.forumId))
        .where(and(eq(agreements.id, id), visibleAgreement)),
    ),
  };
});
