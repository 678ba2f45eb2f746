/** The statements of lists, one for each combination of filters and order. */
import { and, asc, desc, eq, sql, type SQL } from "drizzle-orm";
import { compiled, withPlaceholders } from "../../db/compiled.ts";
import { prepared, type Db } from "../../db/connection.ts";
import { assignments, items } from "../../db/schema.ts";
import { inPerson, meantAssignments } from "../http/parties.ts";
import { isListed, live, section, select, visible } from "./statements.ts";

const { placeholder } = sql;

/** Assignments that name the person, as assignee, contact or through a seat; `which`: all, or those still to be done. */
const givenTo = (which: string) => withPlaceholders(meantAssignments("$person", which, inPerson));

const givenToOrganization = (which: SQL) => sql`select assignment_id from assignees
    where organization_id = ${placeholder("organization")} and ${which}
  union select assignment_id from assignees where ${which}
    and post_id in (select id from posts where organization_id = ${placeholder("organization")})`;

export interface ListFilters {
  state?: string | undefined;
  person?: string | undefined;
  organization?: string | undefined;
  forum?: string | undefined;
  dueBefore?: string | undefined;
  matter?: string | undefined;
  q?: string | undefined;
  /** Ids of those that have the words; where that is too many to say, `q`. */
  found?: string | undefined;
}

/** The states of what somebody still has to do or receive. */
const isStill = (state: string | undefined): boolean =>
  state === "live" || state === "open" || state === "overdue" || state === "reported";

function conditionOfState(state: string | undefined): SQL | undefined {
  if (state === undefined) return undefined;
  if (state === "live") return live;
  const today = placeholder("today");
  if (state === "overdue") return and(live, eq(assignments.state, "open"), sql`${assignments.dueSort} < ${today}`);
  return and(isStill(state) ? live : undefined, eq(assignments.state, placeholder("state")));
}

function conditionsOf(filters: ListFilters): (SQL | undefined)[] {
  const { state, person, organization, forum, dueBefore, matter, q, found } = filters;
  const which = isStill(state) ? "live = 1" : "1";
  const given = (condition: boolean, value: SQL): SQL | undefined => (condition ? value : undefined);
  return [
    given(person === undefined && organization === undefined, isListed),
    conditionOfState(state),
    given(person !== undefined, sql`${assignments.id} in (${givenTo(which)})`),
    given(organization !== undefined, sql`${assignments.id} in (${givenToOrganization(sql.raw(which))})`),
    given(
      forum !== undefined,
      sql`(${assignments.forumId} = ${placeholder("forumId")} or ${assignments.reportForumId} = ${placeholder("forumId")})`,
    ),
    given(dueBefore !== undefined, sql`${assignments.dueSort} < ${placeholder("dueBefore")}`),
    given(matter !== undefined, sql`${assignments.matterId} = ${placeholder("matter")}`),
    given(found !== undefined, sql`${assignments.id} in (select value from json_each(${placeholder("found")}))`),
    given(q !== undefined, sql`${assignments.text} like ${placeholder("pattern")} escape '\\'`),
  ];
}

export type ListOrder = "due" | "given";

const keyOf = (filters: ListFilters, ...more: (string | boolean)[]): string => {
  const names = Object.entries(filters).filter(([, value]) => value !== undefined);
  return [...more, ...names.map(([name, value]) => (name === "state" ? `state=${String(value)}` : name))].join();
};

/** One statement for each combination of filters and order, prepared when it is first asked for. */
export const listStatements = prepared((db) => {
  const known = new Map<string, ReturnType<typeof listStatement>>();
  return (filters: ListFilters, order: ListOrder, everywhere: boolean) => {
    const key = keyOf(filters, order, everywhere);
    const statement = known.get(key) ?? listStatement(db, filters, order, everywhere);
    known.set(key, statement);
    return statement;
  };
});

function listStatement(db: Db, filters: ListFilters, order: ListOrder, everywhere: boolean) {
  const byDue = order === "due";
  const start = sql`(${placeholder("afterKey")}, ${placeholder("afterId")})`;
  return compiled(
    db,
    select(db)
      .where(
        and(
          ...conditionsOf(filters),
          byDue
            ? sql`(${assignments.dueSort}, ${assignments.id}) > ${start}`
            : sql`(${assignments.givenOn}, ${assignments.id}) < ${start}`,
          visible(everywhere, isStill(filters.state)),
        ),
      )
      .orderBy(
        ...(byDue
          ? [asc(assignments.dueSort), asc(assignments.id)]
          : [desc(assignments.givenOn), desc(assignments.id)]),
      )
      .limit(placeholder("rows")),
  );
}

/** The same without order, to be counted. */
export const countStatements = prepared((db) => {
  const known = new Map<string, ReturnType<typeof countStatement>>();
  return (filters: ListFilters, everywhere: boolean) => {
    const key = keyOf(filters, everywhere);
    const statement = known.get(key) ?? countStatement(db, filters, everywhere);
    known.set(key, statement);
    return statement;
  };
});

const countStatement = (db: Db, filters: ListFilters, everywhere: boolean) =>
  db
    .select({ id: assignments.id })
    .from(assignments)
    .leftJoin(items, eq(items.id, assignments.itemId))
    .leftJoin(section, eq(section.id, items.parentId))
    .where(and(...conditionsOf(filters), visible(everywhere, isStill(filters.state))))
    .limit(placeholder("rows"))
    .prepare();
