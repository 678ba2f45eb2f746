/** What waits for whoever leads a forum, counted by index. `$led` and `$kept`: ids in JSON arrays. */
import { prepared } from "../../db/connection.ts";
import { isWaiting } from "../submissions/statements.ts";
import { toldToMembers } from "./own-statements.ts";

export interface Waiting {
  /** Reports to receive; of what was given to many, each of its parts. */
  reports: number;
  /** What other forums have sent, without an answer yet. */
  referrals: number;
  /** What members have handed in and no agenda has. */
  submissions: number;
}

const among = (name: "$led" | "$kept"): string => `(select value from json_each(${name}))`;

export const waitingStatement = prepared((db) =>
  db.$client.prepare<Record<string, unknown>, Waiting>(
    `select
       (select count(*) from assignments g where g.report_forum_id in ${among("$led")} and g.live = 1 and g.state = 'reported'
         and g.group_name is null and ${toldToMembers}) as reports,
       (select count(*) from matter_steps where forum_id in ${among("$kept")} and state = 'waiting') as referrals,
       (select count(*) from submissions where forum_id in ${among("$kept")} and ${isWaiting}) as submissions`,
  ),
);
