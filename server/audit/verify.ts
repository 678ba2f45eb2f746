import type { Reader } from "../../db/connection.ts";
import { chainedHash, type AuditEvent } from "./rules.ts";

type EventRow = Omit<AuditEvent, "at" | "accountId" | "subjectId"> & {
  id: number;
  at: number;
  accountId: number | null;
  subjectId: number;
  hash: string;
};

const events = `select id, at, account_id as accountId, account_name as accountName, action,
  subject_type as subjectType, subject_id as subjectId, details, hash from audit_events order by id`;

/** What is wrong with the trail, an event at a time: altered, taken out, or taken away at the end. */
export function auditFaults(db: Reader): { faults: string[]; count: number } {
  const faults: string[] = [];
  let previous = "";
  let lastId = 0;
  let count = 0;
  for (const row of db.$client.prepare<[], EventRow>(events).iterate()) {
    if (row.id > lastId + 1) faults.push(removed(lastId + 1, row.id - 1));
    // After a gap the hash cannot be judged: the one it builds on is gone.
    else if (row.hash !== chainedHash(previous, eventOf(row))) faults.push(`Audit event ${row.id} has been altered.`);
    previous = row.hash;
    lastId = row.id;
    count += 1;
  }
  const given = lastGivenId(db);
  if (given > lastId) faults.push(removed(lastId + 1, given));
  return { faults, count };
}

const removed = (from: number, to: number): string =>
  from === to ? `Audit event ${from} has been removed.` : `Audit events ${from}–${to} have been removed.`;

/** Ids are never given twice and leave no gaps, also when a transaction is rolled back. */
function lastGivenId(db: Reader): number {
  const row = db.$client.prepare("select seq from sqlite_sequence where name = 'audit_events'").pluck().get();
  return typeof row === "number" ? row : 0;
}

const eventOf = ({ at, accountId, subjectId, ...row }: EventRow): AuditEvent => ({
  ...row,
  at: new Date(at).toISOString(),
  accountId: accountId === null ? null : idOf(accountId),
  subjectId: idOf(subjectId),
});

/** The system itself and an account that nobody has are "0", which stands as -1 in a column of references. */
const idOf = (stored: number): string => (stored === -1 ? "0" : String(stored));
