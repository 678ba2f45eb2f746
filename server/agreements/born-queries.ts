/** From when an agreement was there to be adopted. */
import { prepared } from "../../db/connection.ts";
import type { ReadContext } from "../http/context.ts";
import type { AgreementFacts } from "./queries.ts";

const statement = prepared((db) =>
  db.$client
    .prepare<{ id: number }, string | null>(
      `select max(day) from (
         select coalesce(
           (select min(m.date) from decision_agreements e join decisions d on d.id = e.decision_id
              join items i on i.id = d.item_id join meetings m on m.id = i.meeting_id
              where e.agreement_id = $id and e.effect = 'initiates'),
           (select min(started_on) from ratification_rounds where agreement_id = $id)) as day
         union all
         select r.in_force_since from agreements a join agreements r on r.id = a.replaces_id where a.id = $id)`,
    )
    .pluck(),
);

/**
 * The day on which the work with it was decided or it was first sent out, and no earlier than the one it replaces was in
 * force. Null: nobody knows.
 */
export const bornOn = (ctx: ReadContext, { id }: Pick<AgreementFacts, "id">): string | null =>
  statement(ctx.db).get({ id: Number(id) }) ?? null;
