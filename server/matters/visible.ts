/** The condition on `matters` that every list of them has. */
import { sql, type SQL } from "drizzle-orm";
import { matters } from "../../db/schema.ts";
import { forumScope, memberScope, type Actor } from "../access.ts";
import { memberOfForum, visibleForumPrepared } from "../http/visible.ts";

/**
 * Whoever reads the forum that keeps it or one that it passes; of a confidential one, their members. For statements that
 * join `forums`, run with `matterScope(actor)`.
 */
export const visibleMatter: SQL = sql`exists (select 1 from forums
  where forums.id in (select ${matters.forumId} union all select s.forum_id from matter_steps s where s.matter_id = ${matters.id})
    and case when ${matters.confidential} then ${memberOfForum} else ${visibleForumPrepared} end)`;

/** Parameters of that condition. */
export const matterScope = (actor: Actor) => ({
  ...forumScope(actor),
  ...memberScope(actor),
});
