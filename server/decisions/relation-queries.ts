/** What decisions do with each other, as the reader may see it. */
import { and, asc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import { decisionRegister, decisionRelations, forums, items } from "../../db/schema.ts";
import type { ReadContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import type { DecisionRelation, Standing } from "./relation-schema.ts";
import { getDecision } from "./queries.ts";
import type { TracedDecision } from "./schema.ts";
import { bears, decisionNumber, standingOn, type Bearing } from "./standing-rules.ts";
import { decisionScope, readableDecision } from "./visible.ts";

const { placeholder } = sql;
const ids = sql`(select value from json_each(${placeholder("ids")}))`;

const named = {
  id: decisionRegister.decisionId,
  year: decisionRegister.year,
  number: decisionRegister.number,
  outcome: decisionRegister.outcome,
  taken: decisionRegister.taken,
  date: decisionRegister.date,
  title: items.title,
  forumId: forums.id,
  slug: forums.slug,
  name: forums.name,
  shortName: forums.shortName,
  decisionName: forums.decisionName,
};

const statements = prepared((db) => {
  /** The decision at the other end, with what is said of it. */
  const across = (other: typeof decisionRelations.decisionId | typeof decisionRelations.toDecisionId) =>
    db
      .select({
        of: sql<string>`case when ${other} = ${decisionRelations.decisionId} then ${decisionRelations.toDecisionId}
          else ${decisionRelations.decisionId} end`.mapWith(String),
        kind: decisionRelations.kind,
        fromDate: decisionRelations.fromDate,
        ...named,
      })
      .from(decisionRelations)
      .innerJoin(decisionRegister, eq(decisionRegister.decisionId, other))
      .innerJoin(forums, eq(forums.id, decisionRegister.forumId))
      .innerJoin(items, eq(items.id, decisionRegister.itemId));
  return {
    card: compiled(
      db,
      db
        .select(named)
        .from(decisionRegister)
        .innerJoin(forums, eq(forums.id, decisionRegister.forumId))
        .innerJoin(items, eq(items.id, decisionRegister.itemId))
        .where(eq(decisionRegister.decisionId, placeholder("id"))),
    ),
    /** What the decisions do with others. */
    outward: compiled(
      db,
      across(decisionRelations.toDecisionId)
        .where(and(sql`${decisionRelations.decisionId} in ${ids}`, readableDecision))
        .orderBy(asc(decisionRegister.date), asc(decisionRegister.decisionId)),
    ),
    /** What others do with the decisions; a proposal does nothing yet. */
    inward: compiled(
      db,
      across(decisionRelations.decisionId)
        .where(and(sql`${decisionRelations.toDecisionId} in ${ids}`, readableDecision))
        .orderBy(asc(decisionRegister.date), asc(decisionRegister.decisionId)),
    ),
  };
});

type Row = ReturnType<ReturnType<typeof statements>["inward"]["all"]>[number];
type Card = Omit<Row, "of" | "kind" | "fromDate">;

const shown = ({ id, year, number, title, date, forumId, slug, name, shortName, decisionName }: Card) => ({
  id,
  number: decisionNumber(year, number),
  title,
  date,
  forum: { id: forumId, slug, name, shortName, decisionName },
});

/** A decision with what has become of it. @throws not_found */
export const getTracedDecision = (ctx: ReadContext, id: string, asOf?: string): TracedDecision => ({
  ...getDecision(ctx, id),
  ...tracesOf(ctx, id, asOf),
});

/** Number, standing and relations of a decision that the reader may read. `asOf`: the day, without it today. */
export function tracesOf(ctx: ReadContext, id: string, asOf = stockholmDate(ctx.now)) {
  const card = statements(ctx.db).card.get({ id });
  const scope = { ...decisionScope(ctx.actor), ids: JSON.stringify([Number(id)]) };
  const outward = statements(ctx.db).outward.all(scope);
  const inward = statements(ctx.db).inward.all(scope);
  const own = card?.date ?? "";
  const relations: DecisionRelation[] = [
    ...outward.map((row) => ({
      direction: "to" as const,
      kind: row.kind,
      fromDate: row.fromDate ?? own,
      decision: shown(row),
    })),
    ...inward.map((row) => ({
      direction: "from" as const,
      kind: row.kind,
      fromDate: row.fromDate ?? row.date,
      decision: shown(row),
    })),
  ];
  return {
    number: card ? decisionNumber(card.year, card.number) : null,
    standing: card
      ? standingOn(asOf, card, inward.flatMap(bearing))
      : ({ state: "proposed", since: null, byDecisionId: null } satisfies Standing),
    relations,
  };
}

/** What the decisions with these ids have had done to them, by id. */
export function bearingsOn(ctx: ReadContext, decisionIds: string[]): ReadonlyMap<string, Bearing[]> {
  if (decisionIds.length === 0) return new Map();
  const scope = { ...decisionScope(ctx.actor), ids: JSON.stringify(decisionIds.map(Number)) };
  return grouped(
    statements(ctx.db)
      .inward.all(scope)
      .flatMap((row) => bearing(row).map((one) => ({ of: row.of, one }))),
    ({ of }) => of,
    ({ one }) => one,
  );
}

/** Only what has been adopted does anything. */
const bearing = ({ kind, fromDate, date, id, taken, outcome }: Row): Bearing[] =>
  taken && outcome === "adopted" && bears(kind) ? [{ kind, date: fromDate ?? date, decisionId: id }] : [];
