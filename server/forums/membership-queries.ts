import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { forums, memberships, organizations, persons, posts } from "../../db/schema.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { visibleForum } from "../http/visible.ts";
import { getForum, heldOn } from "./queries.ts";
import type { Membership, Post } from "./schema.ts";

const columns = {
  id: memberships.id,
  forumId: memberships.forumId,
  personId: memberships.personId,
  personName: persons.name,
  onBehalfOf: memberships.onBehalfOf,
  organizationName: organizations.shortName,
  role: memberships.role,
  group: memberships.group,
  startDate: memberships.startDate,
  endDate: memberships.endDate,
  substituteFor: memberships.substituteFor,
  version: memberships.version,
};

interface MembershipQuery {
  /** Only those valid on this day. */
  date?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Memberships of a forum by name, those valid on a day or all that ever were. */
export function listMemberships(ctx: ReadContext, idOrSlug: string, query: MembershipQuery): Page<Membership> {
  const forum = getForum(ctx, idOrSlug);
  const [name, id] = decodeCursor(query.cursor, ["", 0]);
  const rows = selectMemberships(ctx)
    .where(
      and(
        eq(memberships.forumId, forum.id),
        query.date === undefined ? undefined : heldOn(query.date),
        sql`(${persons.name}, ${memberships.id}) > (${name}, ${id})`,
      ),
    )
    .orderBy(asc(persons.name), asc(memberships.id))
    .limit(query.limit + 1)
    .all();
  return pageOf(rows, query.limit, (row) => [row.personName, Number(row.id)]);
}

/** Every membership a forum has had. */
export const listAllMemberships = (ctx: ReadContext, idOrSlug: string): Membership[] =>
  selectMemberships(ctx)
    .where(eq(memberships.forumId, getForum(ctx, idOrSlug).id))
    .orderBy(asc(persons.name), asc(memberships.id))
    .all();

/** @throws not_found, also when the reader may not see the forum */
export function getMembership(ctx: ReadContext, id: string): Membership {
  const row = selectMemberships(ctx)
    .where(and(eq(memberships.id, id), visibleForum(ctx)))
    .get();
  if (!row) throw notFound();
  return row;
}

const selectMemberships = (ctx: ReadContext) =>
  ctx.db
    .select(columns)
    .from(memberships)
    .innerJoin(forums, eq(forums.id, memberships.forumId))
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .leftJoin(organizations, eq(organizations.id, memberships.onBehalfOf))
    .$dynamic();

/** The seats of a forum by organization, each with those who fill it on a day. */
export function listPosts(ctx: ReadContext, idOrSlug: string, date: string): Post[] {
  const forum = getForum(ctx, idOrSlug);
  const rows = ctx.db
    .select({
      id: posts.id,
      organizationId: posts.organizationId,
      organization: organizations.shortName,
      personId: persons.id,
      name: persons.name,
    })
    .from(posts)
    .innerJoin(organizations, eq(organizations.id, posts.organizationId))
    .leftJoin(
      memberships,
      and(
        eq(memberships.forumId, posts.forumId),
        eq(memberships.onBehalfOf, posts.organizationId),
        inArray(memberships.role, ["chair", "vice_chair", "member"]),
        heldOn(date),
      ),
    )
    .leftJoin(persons, eq(persons.id, memberships.personId))
    .where(eq(posts.forumId, forum.id))
    .orderBy(asc(organizations.name), asc(persons.name))
    .all();
  const seats = new Map<string, Post>();
  for (const { id, organizationId, organization, personId, name } of rows) {
    const post = seats.get(id) ?? { id, forumId: forum.id, organizationId, organization, holders: [] };
    if (personId !== null && name !== null) post.holders.push({ personId, name });
    seats.set(id, post);
  }
  return [...seats.values()];
}
