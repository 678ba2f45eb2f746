import { sql } from "drizzle-orm";
import { forums } from "../../db/schema.ts";
import { forumScope } from "../access.ts";
import type { ReadContext } from "./context.ts";

/** The condition on `forums` that every list has: all, those the reader has a role in, or the open ones. */
export function visibleForum(ctx: ReadContext) {
  const { everywhere, signedIn, forums: ids } = forumScope(ctx.actor);
  return sql`(${everywhere} = 1 or (${signedIn} = 1 and ${forums.visibility} = 'open')
    or ${forums.id} in (select value from json_each(${ids})))`;
}
