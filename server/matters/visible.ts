/** The condition on `matters` that every list of them has. */
import { sql, type SQL } from "drizzle-orm";
import { forums, matters } from "../../db/schema.ts";
import { atLeast, forumScope, type Actor } from "../access.ts";
import { visibleForumPrepared } from "../http/visible.ts";

const { placeholder } = sql;

const asMember = sql`(${placeholder("memberEverywhere")} = 1
  or ${forums.id} in (select value from json_each(${placeholder("memberOf")})))`;

/**
 * Whoever reads the forum that keeps it or one that it passes; of a confidential one, their members. For statements that
 * join `forums`, run with `matterScope(actor)`.
 */
export const visibleMatter: SQL = sql`exists (select 1 from forums
  where forums.id in (select ${matters.forumId} union all select s.forum_id from matter_steps s where s.matter_id = ${matters.id})
    and case when ${matters.confidential} then ${asMember} else ${visibleForumPrepared} end)`;

/** Parameters of that condition. */
export const matterScope = (actor: Actor) => ({
  ...forumScope(actor),
  memberEverywhere: atLeast(actor.everywhere, "member") ? 1 : 0,
  memberOf: JSON.stringify([...actor.inForums].filter(([, role]) => atLeast(role, "member")).map(([id]) => Number(id))),
});
