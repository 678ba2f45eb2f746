/** The condition on `decision_register` that every list of decisions has. */
import { sql, type SQL } from "drizzle-orm";
import { decisionRegister } from "../../db/schema.ts";
import { forumScope, memberScope, type Actor } from "../access.ts";
import { memberOfForum, visibleForumPrepared } from "../http/visible.ts";

/** Whoever reads the forum; of what is confidential, its members. For statements that join `forums`. */
export const readableDecision: SQL = sql`(${visibleForumPrepared}
  and (${decisionRegister.confidential} = 0 or ${memberOfForum}))`;

/** Parameters of that condition. */
export const decisionScope = (actor: Actor) => ({
  ...forumScope(actor),
  ...memberScope(actor),
});
