/** The statements of the register, one for each combination of filters. */
import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import { decisionRegister, forums, items } from "../../db/schema.ts";
import { readableDecision } from "../decisions/visible.ts";
import { itemPlace, section } from "../meetings/place-queries.ts";

const { placeholder } = sql;

/** What the register is narrowed by; `everywhere`: the reader sees all, and no row need be asked about. */
export interface Filters {
  forumId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  outcome?: string | undefined;
  agreement?: string | undefined;
  matter?: string | undefined;
  organization?: string | undefined;
  /** Ids of those that have the words; where that is too many to say, `pattern`. */
  found?: string | undefined;
  pattern?: string | undefined;
}

const given = placeholder("organization");

/** The decisions that gave it something to do: by their clause, or by their item where no clause is named. */
const ofOrganization = sql`select c.decision_id from assignees a
    join assignments work on work.id = a.assignment_id join clauses c on c.id = work.clause_id
    where a.organization_id = ${given} or a.post_id in (select id from posts where organization_id = ${given})
  union select d.id from assignees a
    join assignments work on work.id = a.assignment_id join decisions d on d.item_id = work.item_id
    where work.clause_id is null
      and (a.organization_id = ${given} or a.post_id in (select id from posts where organization_id = ${given}))`;

type Conditions = Record<keyof Filters, SQL>;

/** `date` and `outcome`: how the columns are named, see `where`. */
const conditions = (date: SQL, outcome: SQL): Conditions => ({
  forumId: sql`${decisionRegister.forumId} = ${placeholder("forumId")}`,
  from: sql`${date} >= ${placeholder("from")}`,
  to: sql`${date} <= ${placeholder("to")}`,
  outcome: sql`${outcome} = ${placeholder("outcome")}`,
  agreement: sql`${decisionRegister.decisionId} in
    (select decision_id from decision_agreements where agreement_id = ${placeholder("agreement")})`,
  matter: sql`${decisionRegister.decisionId} in (select d.id from item_matters im join decisions d on d.item_id = im.item_id
    where im.matter_id = ${placeholder("matter")})`,
  organization: sql`${decisionRegister.decisionId} in (${ofOrganization})`,
  found: sql`${decisionRegister.decisionId} in (select value from json_each(${placeholder("found")}))`,
  pattern: sql`(${items.title} like ${placeholder("pattern")} escape '\\' or exists (select 1 from clauses
    where clauses.decision_id = ${decisionRegister.decisionId} and clauses.text like ${placeholder("pattern")} escape '\\'))`,
});

const indexed = {
  taken: sql`${decisionRegister.taken}`,
  date: sql`${decisionRegister.date}`,
  outcome: sql`${decisionRegister.outcome}`,
};
const plain = {
  taken: sql`+${decisionRegister.taken}`,
  date: sql`+${decisionRegister.date}`,
  outcome: sql`+${decisionRegister.outcome}`,
};

/** What leads to a few decisions by themselves: SQLite is to begin with them, and not walk the register looking for them. */
const narrow: (keyof Filters)[] = ["agreement", "matter", "organization", "found"];

const columnsFor = (names: (keyof Filters)[]) => (names.some((name) => narrow.includes(name)) ? plain : indexed);

function where(names: (keyof Filters)[], everywhere: boolean): SQL | undefined {
  const { taken, date, outcome } = columnsFor(names);
  const all = conditions(date, outcome);
  return and(
    sql`${taken} = ${placeholder("taken")}`,
    everywhere ? undefined : readableDecision,
    ...names.map((name) => all[name]),
  );
}

function listStatement(db: Db, names: (keyof Filters)[], everywhere: boolean) {
  return compiled(
    db,
    db
      .select({
        id: decisionRegister.decisionId,
        year: decisionRegister.year,
        number: decisionRegister.number,
        outcome: decisionRegister.outcome,
        taken: decisionRegister.taken,
        date: decisionRegister.date,
        place: decisionRegister.place,
        meetingId: decisionRegister.meetingId,
        itemId: decisionRegister.itemId,
        itemTitle: items.title,
        confidential: decisionRegister.confidential,
        forumId: forums.id,
        slug: forums.slug,
        name: forums.name,
        shortName: forums.shortName,
        decisionName: forums.decisionName,
        ...itemPlace,
      })
      .from(decisionRegister)
      .innerJoin(forums, eq(forums.id, decisionRegister.forumId))
      .innerJoin(items, eq(items.id, decisionRegister.itemId))
      .leftJoin(section, eq(section.id, items.parentId))
      .where(
        and(
          where(names, everywhere),
          sql`(${columnsFor(names).date}, ${decisionRegister.meetingId}, ${decisionRegister.place})
            < (${placeholder("beforeDate")}, ${placeholder("beforeMeeting")}, ${placeholder("beforePlace")})`,
        ),
      )
      .orderBy(desc(decisionRegister.date), desc(decisionRegister.meetingId), desc(decisionRegister.place))
      .limit(placeholder("rows")),
  );
}

/** The forums that the reader reads, named: where order does not matter SQLite is to begin with them, not to walk past all others. */
const inReadForums = sql`${decisionRegister.forumId} in (select value from json_each(${placeholder("readForums")}))`;

const countStatement = (db: Db, names: (keyof Filters)[], everywhere: boolean) =>
  db
    .select({ id: decisionRegister.decisionId })
    .from(decisionRegister)
    .innerJoin(forums, eq(forums.id, decisionRegister.forumId))
    .innerJoin(items, eq(items.id, decisionRegister.itemId))
    .where(and(where(names, everywhere), everywhere ? undefined : inReadForums))
    .limit(placeholder("rows"))
    .prepare();

/** Each combination is prepared when it is first asked for. */
const byFilters = <Statement>(build: (db: Db, names: (keyof Filters)[], everywhere: boolean) => Statement) =>
  prepared((db) => {
    const known = new Map<string, Statement>();
    return (filters: Filters, everywhere: boolean): Statement => {
      const names = (Object.keys(conditions(indexed.date, indexed.outcome)) as (keyof Filters)[]).filter(
        (name) => filters[name] !== undefined,
      );
      const key = [everywhere, ...names].join();
      const statement = known.get(key) ?? build(db, names, everywhere);
      known.set(key, statement);
      return statement;
    };
  });

export const listStatements = byFilters(listStatement);
export const countStatements = byFilters(countStatement);
