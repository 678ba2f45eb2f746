/** The condition on `agreements` that every list of them has. */
import { sql, type SQL } from "drizzle-orm";
import { agreements } from "../../db/schema.ts";
import { forumScope, type Actor } from "../access.ts";
import { visibleForumPrepared } from "../http/visible.ts";

const { placeholder } = sql;

/**
 * Whoever reads the forum that is responsible, sits in the one that follows it up, or belongs to a party. For statements that join `forums`, run with
 * `agreementScope(actor, today)`.
 */
export const visibleAgreement: SQL = sql`(${visibleForumPrepared}
  or ${agreements.followUpForumId} in (select value from json_each(${placeholder("forums")}))
  or ${agreements.id} in (
  select p.agreement_id from agreement_parties p where p.organization_id in (
    select organization_id from persons where id = ${placeholder("personId")}
    union select m.on_behalf_of from memberships m where m.person_id = ${placeholder("personId")}
      and coalesce(m.start_date, '') <= ${placeholder("today")} and coalesce(m.end_date, '9999') >= ${placeholder("today")})))`;

/** Parameters of that condition. */
export const agreementScope = (actor: Actor, today: string) => ({
  ...forumScope(actor),
  personId: actor.account?.personId ?? null,
  today,
});
