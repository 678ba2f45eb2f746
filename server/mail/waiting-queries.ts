/** Who has something waiting to be told, where they are mailed, and what of it they want to know. */
import { prepared, type Reader } from "../../db/connection.ts";
import type { NotificationKind } from "../../db/schema/values.ts";
import { gathering, isUsual } from "./rules.ts";
import type { WaitingNotification } from "./schema.ts";

/** An account's address is the one its holder uses; the register's is second. A disabled account is none. */
const recipient = `
  select p.id as personId, p.name, c.id as accountId, coalesce(c.email, p.email, '') as address
  from persons p left join accounts c on c.id =
    (select min(id) from accounts where person_id = p.id and disabled_at is null)`;

const statements = prepared(({ $client }) => ({
  ready: $client.prepare<{ quietSince: number; oldest: number }, RecipientRow>(
    `${recipient} where p.id in (
       select person_id from notifications where done_at is null group by person_id
       having max(created_at) <= $quietSince or min(created_at) <= $oldest) order by p.id`,
  ),
  one: $client.prepare<{ personId: number }, RecipientRow>(`${recipient} where p.id = $personId`),
  waiting: $client.prepare<{ personId: number }, WaitingRow>(
    `select n.id, n.kind, n.subject_id as subjectId, n.key, w.wanted,
       exists (select 1 from notifications t where t.person_id = n.person_id and t.kind = n.kind
         and t.subject_id = n.subject_id and t.mail_id is not null) as toldBefore
     from notifications n left join mail_preferences w on w.person_id = n.person_id and w.kind = n.kind
     where n.person_id = $personId and n.done_at is null order by n.id`,
  ),
}));

interface RecipientRow {
  personId: number;
  name: string;
  accountId: number | null;
  address: string;
}

interface WaitingRow {
  id: number;
  kind: NotificationKind;
  subjectId: number;
  key: string;
  wanted: 0 | 1 | null;
  toldBefore: 0 | 1;
}

export interface Recipient {
  personId: string;
  name: string;
  /** Null: no login, so what a mail leads to must not need one. */
  accountId: string | null;
  /** Empty: nobody knows where to write. */
  address: string;
}

/** The persons whose mail is to be written now. */
export function readyRecipients(db: Reader, now: Date): Recipient[] {
  const at = now.getTime();
  return statements(db)
    .ready.all({ quietSince: at - gathering.quiet, oldest: at - gathering.longest })
    .map(recipientFrom);
}

/** Where a person is mailed. */
export function recipientOf(db: Reader, personId: string): Recipient | undefined {
  const row = statements(db).one.get({ personId: Number(personId) });
  return row && recipientFrom(row);
}

const recipientFrom = ({ personId, accountId, ...row }: RecipientRow): Recipient => ({
  ...row,
  personId: String(personId),
  accountId: accountId === null ? null : String(accountId),
});

/** Everything that waits for a person, in the order it happened. */
export const waitingOf = (db: Reader, personId: string): WaitingNotification[] =>
  statements(db)
    .waiting.all({ personId: Number(personId) })
    .map(({ id, subjectId, wanted, toldBefore, ...row }) => ({
      ...row,
      id: String(id),
      subjectId: String(subjectId),
      isWanted: wanted === null ? isUsual(row.kind) : wanted === 1,
      toldBefore: toldBefore === 1,
    }));
