import { and, eq, ne } from "drizzle-orm";
import { memberships, organizations, persons, posts } from "../../db/schema.ts";
import { requireRole } from "../access.ts";
import { record } from "../audit/commands.ts";
import { invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { getMembership } from "./membership-queries.ts";
import { getForum } from "./queries.ts";
import { overlap } from "./rules.ts";
import type { MembershipInput } from "./schema.ts";

export function addMembership(ctx: WriteContext, idOrSlug: string, input: MembershipInput): string {
  const forum = getForum(ctx, idOrSlug);
  const { id: forumId } = forum;
  requireRole(ctx.actor, forum, "secretary");
  requireKnown(ctx, input);
  requireSubstituted(ctx, forumId, null, input);
  requireNoOther(ctx, forumId, null, input);
  const { id } = ctx.db
    .insert(memberships)
    .values({ ...input, forumId })
    .returning({ id: memberships.id })
    .get();
  ensurePost(ctx, forumId, input.onBehalfOf);
  record(ctx, "created", "membership", id, { forumId, personId: input.personId, role: input.role });
  return id;
}

/** The person stays the same: whoever takes over gets a membership of their own, so that the history is kept. */
export function changeMembership(ctx: WriteContext, id: string, input: MembershipInput, version?: number | null): void {
  const before = getMembership(ctx, id);
  const { forumId } = before;
  requireRole(ctx.actor, getForum(ctx, forumId), "secretary");
  checkVersion(version, before, input);
  if (input.personId !== before.personId) throw invalid("personId", "read_only_field");
  requireKnown(ctx, input);
  requireSubstituted(ctx, forumId, id, input);
  requireNoOther(ctx, forumId, id, input);
  ctx.db
    .update(memberships)
    .set({ ...input, version: before.version + 1 })
    .where(eq(memberships.id, id))
    .run();
  ensurePost(ctx, forumId, input.onBehalfOf);
  record(ctx, "changed", "membership", id, { forumId, role: input.role, endDate: input.endDate });
}

/** The last day of whoever leaves; all else stays, and so does the history. */
export function endMembership(ctx: WriteContext, id: string, endDate: string, version?: number | null): void {
  const { personId, onBehalfOf, role, group, startDate, substituteFor } = getMembership(ctx, id);
  if (startDate !== null && endDate < startDate) throw invalid("endDate", "end_date_before_start");
  changeMembership(ctx, id, { personId, onBehalfOf, role, group, startDate, endDate, substituteFor }, version);
}

/** For what was entered by mistake; whoever leaves gets an end date instead. */
export function removeMembership(ctx: WriteContext, id: string, version?: number | null): void {
  const before = getMembership(ctx, id);
  requireRole(ctx.actor, getForum(ctx, before.forumId), "secretary");
  checkVersion(version, before, null);
  ctx.db.delete(memberships).where(eq(memberships.id, id)).run();
  record(ctx, "removed", "membership", id, { forumId: before.forumId, personId: before.personId, role: before.role });
}

/** Whoever sits for an organization fills its seat, which stays when they leave. */
function ensurePost(ctx: WriteContext, forumId: string, organizationId: string | null): void {
  if (organizationId !== null) ctx.db.insert(posts).values({ forumId, organizationId }).onConflictDoNothing().run();
}

function requireKnown(ctx: WriteContext, { personId, onBehalfOf }: MembershipInput): void {
  const { db } = ctx;
  if (!db.select({ id: persons.id }).from(persons).where(eq(persons.id, personId)).get()) {
    throw invalid("personId", "unknown_person");
  }
  if (onBehalfOf === null) return;
  if (!db.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, onBehalfOf)).get()) {
    throw invalid("onBehalfOf", "unknown_organization");
  }
}

function requireSubstituted(
  ctx: WriteContext,
  forumId: string,
  ownId: string | null,
  { substituteFor, personId }: MembershipInput,
): void {
  if (substituteFor === null) return;
  const member = ctx.db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.id, substituteFor), eq(memberships.forumId, forumId)))
    .get();
  if (!member) throw invalid("substituteFor", "unknown_membership");
  if (substituteFor === ownId || member.personId === personId) throw invalid("substituteFor", "own_substitute");
}

/** The same role twice at the same time is one membership entered twice. */
function requireNoOther(ctx: WriteContext, forumId: string, ownId: string | null, input: MembershipInput): void {
  const others = ctx.db
    .select({ startDate: memberships.startDate, endDate: memberships.endDate })
    .from(memberships)
    .where(
      and(
        eq(memberships.forumId, forumId),
        eq(memberships.personId, input.personId),
        eq(memberships.role, input.role),
        ownId === null ? undefined : ne(memberships.id, ownId),
      ),
    )
    .all();
  if (others.some((other) => overlap(other, input))) throw invalid("personId", "membership_overlaps");
}
