import { sql, type Placeholder } from "drizzle-orm";
import { forums } from "../../db/schema.ts";
import { forumScope } from "../access.ts";
import type { ReadContext } from "./context.ts";

/** The condition on `forums` that every list has: all, those the reader has a role in, or the open ones. */
export const visibleForum = (ctx: ReadContext) => condition(forumScope(ctx.actor));

/** The same for a prepared statement, which is run with `forumScope(actor)` among its parameters. */
export const visibleForumPrepared = condition({
  everywhere: sql.placeholder("everywhere"),
  signedIn: sql.placeholder("signedIn"),
  forums: sql.placeholder("forums"),
});

/** The condition on `forums` that what is confidential in them may be told; run with `memberScope(actor)`. */
export const memberOfForum = sql`(${sql.placeholder("memberEverywhere")} = 1
  or ${forums.id} in (select value from json_each(${sql.placeholder("memberForums")})))`;

type Scope = ReturnType<typeof forumScope>;

function condition({ everywhere, signedIn, forums: ids }: { [Name in keyof Scope]: Scope[Name] | Placeholder }) {
  return sql`(${everywhere} = 1 or (${signedIn} = 1 and ${forums.visibility} = 'open')
    or ${forums.id} in (select value from json_each(${ids})))`;
}
