/** When mails are written, when they are tried again, and the tokens of their links. Pure. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { NotificationKind } from "../../db/schema/values.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * What happens to one person within minutes becomes one mail: it is written when nothing more has come for two minutes,
 * or the first has waited for five.
 */
export const gathering = { quiet: 2 * minute, longest: 5 * minute } as const;

/** What happened while nothing was mailed is no news any more when mail is set up. */
export const newsFor = day;

/** Longer than any server may take to answer: a mail that is being sent is not taken up a second time before that. */
export const lease = 15 * minute;

const waits = [1, 5, 15, 60].map((minutes) => minutes * minute);
const longestWait = 4 * 60 * minute;
const patience = 3 * day;

/** How long to wait after so many attempts have failed; null: three days would go, and the mail is given up. */
export function waitBeforeNext(attempts: number): number | null {
  const waited = Array.from({ length: attempts }, (_, index) => waits[index] ?? longestWait);
  return waited.reduce((sum, wait) => sum + wait, 0) > patience ? null : (waited.at(-1) ?? minute);
}

const stockholm = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Stockholm",
  weekday: "short",
  hour: "2-digit",
  hourCycle: "h23",
});

/** The hour of the day in Stockholm, and "Mon" to "Sun". */
export function stockholmTime(instant: Date): { hour: number; weekday: string } {
  const parts = new Map(stockholm.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { hour: Number(parts.get("hour")), weekday: parts.get("weekday") ?? "" };
}

/** What is told unless the person has said otherwise. */
export const isUsual = (kind: NotificationKind): boolean => kind !== "digest";

/** Of several events in one mail the most urgent comes first. */
export const urgency: readonly NotificationKind[] = [
  "reminder_3",
  "more_requested",
  "assignment_given",
  "reminder_14",
  "agenda_sent",
  "minutes_out",
  "submission_answered",
  "minutes_approved",
  "digest",
];

/** The assignment that a link is about, and the person it was mailed to. */
export interface LinkSubject {
  assignmentId: string;
  personId: string;
}

/** Both ids, signed. */
export const linkToken = (key: string, { assignmentId, personId }: LinkSubject): string =>
  signedToken(key, [assignmentId, personId]);

/** Null: it is not one of ours. */
export function readLinkToken(key: string, token: string): LinkSubject | null {
  const [assignmentId, personId] = readToken(key, token, 2) ?? [];
  return assignmentId === undefined || personId === undefined ? null : { assignmentId, personId };
}

const idBytes = 8;

/** Ids and their HMAC-SHA256, in base64url. Without the installation's key nobody makes one. */
export function signedToken(key: string, ids: readonly string[]): string {
  const bytes = Buffer.alloc(idBytes * ids.length);
  for (const [index, id] of ids.entries()) bytes.writeBigUInt64BE(BigInt(id), index * idBytes);
  return Buffer.concat([bytes, signature(key, bytes)]).toString("base64url");
}

/** The ids of a token that was signed with this key for so many of them; null: it was not. */
export function readToken(key: string, token: string, count: number): string[] | null {
  const bytes = Buffer.from(token, "base64url");
  const ids = bytes.subarray(0, idBytes * count);
  const mac = bytes.subarray(ids.length);
  // What decodes to the same is not the same.
  if (mac.length !== macBytes || bytes.toString("base64url") !== token) return null;
  if (!timingSafeEqual(mac, signature(key, ids))) return null;
  return Array.from({ length: count }, (_, index) => String(ids.readBigUInt64BE(index * idBytes)));
}

const macBytes = 32;
const signature = (key: string, ids: Buffer): Buffer => createHmac("sha256", key).update(ids).digest();

/** What is told of one assignment in one mail: the first of these that there is. */
const ofAssignment: readonly NotificationKind[] = ["more_requested", "assignment_given", "reminder_3", "reminder_14"];

/** Of events that say the same only one is told, of two of a kind the later. */
export function withoutRepeats<Row extends { kind: NotificationKind; subjectId: string }>(rows: readonly Row[]): Row[] {
  const latest = new Map(rows.map((row) => [`${row.kind} ${row.subjectId}`, row]));
  return [...latest.values()].filter((row) => {
    const rank = ofAssignment.indexOf(row.kind);
    return !ofAssignment.some((kind, above) => above < rank && latest.has(`${kind} ${row.subjectId}`));
  });
}
