import { prepared, type Reader } from "../../db/connection.ts";
import type { NotificationKind } from "../../db/schema/values.ts";

const onTheDay = "coalesce(m.start_date, '') <= $today and coalesce(m.end_date, '9999') >= $today";

const membersWithAddress = `select distinct p.id, p.name,
    coalesce(p.email, '') <> '' or exists (select 1 from accounts c where c.person_id = p.id and c.disabled_at is null)
      as hasAddress
  from memberships m join persons p on p.id = m.person_id where m.forum_id = $forumId and ${onTheDay} order by p.name, p.id`;

const statements = prepared(({ $client }) => ({
  members: $client.prepare<{ forumId: number; today: string }, { name: string; hasAddress: 0 | 1 }>(membersWithAddress),
  mailed: $client
    .prepare<{ kind: NotificationKind; subjectId: number }, number>(
      "select distinct person_id from notifications where subject_id = $subjectId and kind = $kind and mail_id is not null",
    )
    .pluck(),
}));

export interface Reach {
  /** How many of the forum's members can be mailed. */
  reached: number;
  /** The names of those who have no address: none of an account, none in the register. */
  withoutAddress: string[];
}

/** Whom a mail to the members of a forum on a day reaches. The reader has been let in to the forum. */
export function reachOfForum(db: Reader, forumId: string, date: string): Reach {
  const members = statements(db).members.all({ forumId: Number(forumId), today: date });
  const withoutAddress = members.filter(({ hasAddress }) => hasAddress === 0).map(({ name }) => name);
  return { reached: members.length - withoutAddress.length, withoutAddress };
}

/** Those who have been mailed an event of this kind about the subject. */
export const mailedAbout = (db: Reader, kind: NotificationKind, subjectId: string): string[] =>
  statements(db)
    .mailed.all({ kind, subjectId: Number(subjectId) })
    .map(String);
