/** The condition on `decision_register` that every list of decisions has. */
import { sql, type SQL } from "drizzle-orm";
import { decisionRegister, forums } from "../../db/schema.ts";
import { atLeast, forumScope, type Actor } from "../access.ts";
import { visibleForumPrepared } from "../http/visible.ts";

const { placeholder } = sql;

/** Whoever reads the forum; of what is confidential, its members. For statements that join `forums`. */
export const readableDecision: SQL = sql`(${visibleForumPrepared} and (${decisionRegister.confidential} = 0
  or ${placeholder("memberEverywhere")} = 1
  or ${forums.id} in (select value from json_each(${placeholder("memberOf")}))))`;

/** Parameters of that condition. */
export const decisionScope = (actor: Actor) => ({
  ...forumScope(actor),
  memberEverywhere: atLeast(actor.everywhere, "member") ? 1 : 0,
  memberOf: JSON.stringify([...actor.inForums].filter(([, role]) => atLeast(role, "member")).map(([id]) => Number(id))),
});
