import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { prepared } from "../../db/connection.ts";
import { forums, memberships, organizations, persons, standingItems } from "../../db/schema.ts";
import { forumScope } from "../access.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { visibleForum, visibleForumPrepared } from "../http/visible.ts";
import { attendanceOrder, groupOf } from "./rules.ts";
import type { FilePurpose, Forum, MemberOnDate, StandingItem } from "./schema.ts";

export { visibleForum };

export type ForumName = Pick<Forum, "id" | "slug" | "name" | "shortName" | "visibility">;

const names = prepared((db) =>
  db
    .select({
      id: forums.id,
      slug: forums.slug,
      name: forums.name,
      shortName: forums.shortName,
      visibility: forums.visibility,
    })
    .from(forums)
    .where(visibleForumPrepared)
    .orderBy(asc(forums.name))
    .prepare(),
);

/** Names of the forums the reader may see, for menus and choices. */
export const listForumNames = (ctx: ReadContext): ForumName[] => names(ctx.db).all({ ...forumScope(ctx.actor) });

/** The forums the reader may see, by name. */
export function listForums(
  ctx: ReadContext,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<Forum> {
  const [name, id] = decodeCursor(cursor, ["", 0]);
  const rows = selectForums(ctx)
    .where(and(visibleForum(ctx), sql`(${forums.name}, ${forums.id}) > (${name}, ${id})`))
    .orderBy(asc(forums.name), asc(forums.id))
    .limit(limit + 1)
    .all();
  return pageOf(rows, limit, (row) => [row.name, Number(row.id)]);
}

/** Every forum the reader may see, for the tree of who reports to whom. */
export const listAllForums = (ctx: ReadContext): Forum[] =>
  selectForums(ctx).where(visibleForum(ctx)).orderBy(asc(forums.name), asc(forums.id)).all();

/**
 * A forum by id or slug; a slug is never only digits.
 * @throws not_found, also when the reader may not see it
 */
export function getForum(ctx: ReadContext, idOrSlug: string): Forum {
  const named = /^\d+$/.test(idOrSlug) ? eq(forums.id, idOrSlug) : eq(forums.slug, idOrSlug);
  const forum = selectForums(ctx)
    .where(and(named, visibleForum(ctx)))
    .get();
  if (!forum) throw notFound();
  return forum;
}

function selectForums(ctx: ReadContext) {
  // Spelt out: in a query of one table drizzle leaves the table's name out, and "id" would be the file's own.
  const has = (purpose: FilePurpose) =>
    sql`exists (select 1 from forum_files where forum_files.forum_id = forums.id and forum_files.purpose = ${purpose})`.mapWith(
      Boolean,
    );
  return ctx.db
    .select({
      id: forums.id,
      slug: forums.slug,
      name: forums.name,
      shortName: forums.shortName,
      kind: forums.kind,
      decisionName: forums.decisionName,
      parentId: forums.parentId,
      visibility: forums.visibility,
      minutesKind: forums.minutesKind,
      senderLines: forums.senderLines,
      footerText: forums.footerText,
      attendanceGroups: forums.attendanceGroups,
      hasLogo: has("logo"),
      hasLetterhead: has("letterhead"),
      version: forums.version,
    })
    .from(forums)
    .$dynamic();
}

/** The items every new agenda of the forum starts with, in order. The reader has been let in by `getForum`. */
export function listStandingItems(ctx: ReadContext, forumId: string): StandingItem[] {
  const { id } = getForum(ctx, forumId);
  return ctx.db
    .select({
      title: standingItems.title,
      kinds: standingItems.kinds,
      body: standingItems.body,
      durationMinutes: standingItems.durationMinutes,
      proposal: standingItems.proposal,
    })
    .from(standingItems)
    .where(eq(standingItems.forumId, id))
    .orderBy(asc(standingItems.position))
    .all();
}

/** The condition on `memberships` that they are valid on a day. */
export const heldOn = (date: string) =>
  sql`coalesce(${memberships.startDate}, '') <= ${date} and coalesce(${memberships.endDate}, '9999') >= ${date}`;

const substituted = alias(memberships, "substituted");
const substitutedPerson = alias(persons, "substituted_person");

/**
 * Who sits in the forum on a day, in the order of the attendance list.
 * @throws not_found, also when the reader may not see the forum
 */
export function membersOn(ctx: ReadContext, forumId: string, date: string): MemberOnDate[] {
  const { id, attendanceGroups } = getForum(ctx, forumId);
  return ctx.db
    .select({
      membershipId: memberships.id,
      personId: memberships.personId,
      name: persons.name,
      title: persons.title,
      email: persons.email,
      organizationId: memberships.onBehalfOf,
      organization: organizations.shortName,
      organizationName: organizations.name,
      organizationKind: organizations.kind,
      group: memberships.group,
      role: memberships.role,
      substituteFor: substitutedPerson.name,
    })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .leftJoin(organizations, eq(organizations.id, memberships.onBehalfOf))
    .leftJoin(substituted, eq(substituted.id, memberships.substituteFor))
    .leftJoin(substitutedPerson, eq(substitutedPerson.id, substituted.personId))
    .where(and(eq(memberships.forumId, id), heldOn(date)))
    .all()
    .map(({ organizationName, organizationKind, ...member }) => {
      const seat = { ...member, organizationName, organizationShortName: member.organization, organizationKind };
      return { ...member, group: groupOf(seat, attendanceGroups) };
    })
    .sort(attendanceOrder(attendanceGroups));
}
