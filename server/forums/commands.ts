import { and, eq, ne } from "drizzle-orm";
import { accountForums, forumFiles, forums, meetings, memberships, standingItems } from "../../db/schema.ts";
import { requireAdmin, requireRole } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, invalid, notFound, orHasHistory } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import { getForum, listForumNames, listStandingItems } from "./queries.ts";
import { wouldCircle } from "./rules.ts";
import type { CheckedFile, FilePurpose, Forum, ForumInput, StandingItem } from "./schema.ts";

/*
 * A forum is named by id or slug here, as in the addresses; everything is written by the id of the row that was loaded.
 */

/** Other features reach all of this feature's commands here. */
export { addMembership, changeMembership, endMembership, removeMembership } from "./membership-commands.ts";

export function addForum(ctx: WriteContext, input: ForumInput): string {
  requireAdmin(ctx.actor);
  requireFreeSlug(ctx, input.slug, null);
  requireParent(ctx, input.parentId);
  const { id } = ctx.db.insert(forums).values(input).returning({ id: forums.id }).get();
  record(ctx, "created", "forum", id, { name: input.name });
  return id;
}

/** @returns the id: the slug it was named by may be another now. */
export function changeForum(ctx: WriteContext, idOrSlug: string, input: ForumInput, version?: number | null): string {
  const before = getForum(ctx, idOrSlug);
  const { id } = before;
  requireRole(ctx.actor, before, "secretary");
  checkVersion(version, before, input);
  requireFreeSlug(ctx, input.slug, id);
  // A parent that this secretary may not see stays, but cannot be chosen.
  if (input.parentId !== before.parentId) requireParent(ctx, input.parentId);
  requireNoCircle(ctx, id, input.parentId);
  ctx.db
    .update(forums)
    .set({ ...input, version: before.version + 1 })
    .where(eq(forums.id, id))
    .run();
  record(ctx, "changed", "forum", id, { name: input.name });
  return id;
}

/** @throws conflict when it has met, has had members or forums under it, or when accounts are limited to it. */
export function removeForum(ctx: WriteContext, idOrSlug: string, version?: number | null): void {
  requireAdmin(ctx.actor);
  const before = getForum(ctx, idOrSlug);
  const { id } = before;
  checkVersion(version, before, null);
  requireUnused(ctx, id);
  orHasHistory(() => ctx.db.delete(forums).where(eq(forums.id, id)).run());
  record(ctx, "removed", "forum", id, { name: before.name });
}

/** The whole list; the forum's version is the list's as well. */
export function setStandingItems(
  ctx: WriteContext,
  idOrSlug: string,
  items: StandingItem[],
  version?: number | null,
): void {
  const forum = getForum(ctx, idOrSlug);
  const { id: forumId } = forum;
  requireRole(ctx.actor, forum, "secretary");
  const before = { version: forum.version, items: listStandingItems(ctx, forumId) };
  checkVersion(version, before, { items });
  ctx.db.delete(standingItems).where(eq(standingItems.forumId, forumId)).run();
  items.forEach((item, position) => {
    ctx.db
      .insert(standingItems)
      .values({ ...item, forumId, position })
      .run();
  });
  raiseVersion(ctx, forum);
  record(ctx, "changed", "forum", forumId, { standingItems: items.length });
}

/** Takes the place of the file there was. */
export function setForumFile(ctx: WriteContext, idOrSlug: string, purpose: FilePurpose, file: CheckedFile): void {
  const forum = getForum(ctx, idOrSlug);
  const { id: forumId } = forum;
  requireRole(ctx.actor, forum, "secretary");
  ctx.db
    .insert(forumFiles)
    .values({ forumId, purpose, ...file })
    .onConflictDoUpdate({ target: [forumFiles.forumId, forumFiles.purpose], set: file })
    .run();
  raiseVersion(ctx, forum);
  record(ctx, "file_added", "forum", forumId, { purpose, filename: file.filename });
}

/** @throws not_found when there is none */
export function removeForumFile(ctx: WriteContext, idOrSlug: string, purpose: FilePurpose): void {
  const forum = getForum(ctx, idOrSlug);
  const { id: forumId } = forum;
  requireRole(ctx.actor, forum, "secretary");
  const { changes } = ctx.db
    .delete(forumFiles)
    .where(and(eq(forumFiles.forumId, forumId), eq(forumFiles.purpose, purpose)))
    .run();
  if (changes === 0) throw notFound();
  raiseVersion(ctx, forum);
  record(ctx, "file_removed", "forum", forumId, { purpose });
}

function raiseVersion(ctx: WriteContext, { id, version }: Forum): void {
  ctx.db
    .update(forums)
    .set({ version: version + 1 })
    .where(eq(forums.id, id))
    .run();
}

function requireFreeSlug(ctx: WriteContext, slug: string, ownId: string | null): void {
  const taken = ctx.db
    .select({ id: forums.id })
    .from(forums)
    .where(and(eq(forums.slug, slug), ownId === null ? undefined : ne(forums.id, ownId)))
    .get();
  if (taken) throw invalid("slug", "slug_taken");
}

function requireParent(ctx: WriteContext, parentId: string | null): void {
  if (parentId === null) return;
  if (!listForumNames(ctx).some(({ id }) => id === parentId)) throw invalid("parentId", "unknown_forum");
}

function requireNoCircle(ctx: WriteContext, id: string, parentId: string | null): void {
  const rows = ctx.db.select({ id: forums.id, parentId: forums.parentId }).from(forums).all();
  if (wouldCircle(id, parentId, new Map(rows.map((row) => [row.id, row.parentId])))) {
    throw invalid("parentId", "forum_own_ancestor");
  }
}

function requireUnused(ctx: WriteContext, id: string): void {
  const { db } = ctx;
  const used =
    db.select({ id: meetings.id }).from(meetings).where(eq(meetings.forumId, id)).get() ??
    db.select({ id: memberships.id }).from(memberships).where(eq(memberships.forumId, id)).get() ??
    db.select({ id: forums.id }).from(forums).where(eq(forums.parentId, id)).get();
  if (used) throw conflict("has_history");
  // An account without limits may enter every forum: removing the last limit would open them all to it.
  const limited = db.select().from(accountForums).where(eq(accountForums.forumId, id)).get();
  if (limited) throw conflict("forum_limits_accounts");
}
