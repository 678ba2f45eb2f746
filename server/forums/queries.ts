import { asc, sql } from "drizzle-orm";
import { forums } from "../../db/schema.ts";
import { forumScope } from "../access.ts";
import type { ReadContext } from "../http/context.ts";

/** Names of the forums the reader may see, for menus and choices. */
export function listForumNames(ctx: ReadContext): { id: string; slug: string; name: string; shortName: string }[] {
  return ctx.db
    .select({ id: forums.id, slug: forums.slug, name: forums.name, shortName: forums.shortName })
    .from(forums)
    .where(visibleForum(ctx))
    .orderBy(asc(forums.name))
    .all();
}

/** The condition on `forums` that every list has: all, those the reader has a role in, or the open ones. */
export function visibleForum(ctx: ReadContext) {
  const { everywhere, signedIn, forums: ids } = forumScope(ctx.actor);
  return sql`(${everywhere} = 1 or (${signedIn} = 1 and ${forums.visibility} = 'open')
    or ${forums.id} in (select value from json_each(${ids})))`;
}
