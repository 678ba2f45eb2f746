/** Whether the database is what it was when it was written. Reads only, and names every fault in English. */
import { createHash } from "node:crypto";
import type { Reader } from "../../db/connection.ts";
import { auditFaults } from "../audit/verify.ts";
import { checksumOf } from "../minutes/commands.ts";
import { indexFaults } from "../search/index-queries.ts";

export interface Verification {
  faults: string[];
  /** How many of each were looked at. */
  counted: { events: number; minutes: number; agendas: number; files: number };
}

/** All of it sees the database at one moment, however the server writes meanwhile. */
export function verifyDatabase(db: Reader): Verification {
  return db.$client.transaction(() => verify(db))();
}

function verify(db: Reader): Verification {
  const faults = [...integrityFaults(db), ...referenceFaults(db), ...registerFaults(db), ...indexFaults(db)];
  const audit = auditFaults(db);
  const minutes = minutesFaults(db);
  const agendas = agendaFaults(db);
  const files = fileFaults(db);
  return {
    faults: [...faults, ...audit.faults, ...minutes.faults, ...agendas.faults, ...files.faults],
    counted: { events: audit.count, minutes: minutes.count, agendas: agendas.count, files: files.count },
  };
}

function integrityFaults(db: Reader): string[] {
  const rows = db.$client.pragma("integrity_check") as { integrity_check: string }[];
  return rows.map((row) => row.integrity_check).filter((text) => text !== "ok");
}

function referenceFaults(db: Reader): string[] {
  const rows = db.$client.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  return rows.map(({ table, rowid, parent }) => `Row ${rowid} of ${table} refers to a row of ${parent} that is gone.`);
}

/** The register's cards are kept by triggers, which a table that is made anew loses. */
function registerFaults(db: Reader): string[] {
  const columns = "decision_id, forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential";
  const rows = db.$client
    .prepare<[], { id: number }>(
      `select decision_id as id from (select ${columns} from decision_cards except select ${columns} from decision_register)`,
    )
    .all();
  return rows.map(({ id }) => `The register tells something else of decision ${id} than the meeting it was taken at.`);
}

interface Frozen {
  meetingId: number;
  date: string;
  snapshot: string | null;
  document: string;
  checksum: string;
}

/** The audit trail holds the checksum as well, so that whoever changes both content and checksum is found. */
const approvedMinutes = `select meetings.id as meetingId, meetings.date, approvals.snapshot, approvals.document,
  approvals.checksum, (select details ->> 'checksum' from audit_events where action = 'minutes_approved'
    and subject_type = 'meeting' and subject_id = meetings.id order by audit_events.id desc limit 1) as recorded
  from meetings left join approvals on approvals.meeting_id = meetings.id
  where meetings.state = 'minutes_approved' or approvals.meeting_id is not null`;

function minutesFaults(db: Reader): { faults: string[]; count: number } {
  const faults: string[] = [];
  let count = 0;
  const rows = db.$client.prepare<[], Frozen & { recorded: string | null }>(approvedMinutes).iterate();
  for (const row of rows) {
    const name = `The approved minutes of ${row.date} (meeting ${row.meetingId})`;
    if (row.snapshot === null) faults.push(`${name} are gone.`);
    else if (row.checksum !== checksumOf(row.snapshot, row.document)) faults.push(`${name} have been altered.`);
    else if (row.checksum !== row.recorded) faults.push(`${name} are not those that the audit trail tells of.`);
    count += 1;
  }
  return { faults, count };
}

const sentAgendas = `select meetings.id as meetingId, meetings.date, number, snapshot, document, checksum,
  (select details ->> 'checksum' from audit_events where action = 'agenda_sent' and subject_type = 'meeting'
    and subject_id = meetings.id and details ->> 'number' = agenda_versions.number) as recorded
  from agenda_versions join meetings on meetings.id = agenda_versions.meeting_id`;

function agendaFaults(db: Reader): { faults: string[]; count: number } {
  const faults: string[] = [];
  let count = 0;
  const rows = db.$client
    .prepare<[], Frozen & { number: number; snapshot: string; recorded: string | null }>(sentAgendas)
    .iterate();
  for (const row of rows) {
    const name = `Agenda ${row.number} of ${row.date} (meeting ${row.meetingId})`;
    if (row.checksum !== checksumOf(row.snapshot, row.document)) faults.push(`${name} has been altered.`);
    else if (row.checksum !== row.recorded) faults.push(`${name} is not the one that the audit trail tells of.`);
    count += 1;
  }
  return { faults, count };
}

const storedFiles = `select attachments.id, filename, sha256, content from attachments
  left join attachment_contents on attachment_contents.attachment_id = attachments.id where filename is not null`;

interface StoredFile {
  id: number;
  filename: string;
  sha256: string | null;
  content: Buffer | null;
}

function fileFaults(db: Reader): { faults: string[]; count: number } {
  const faults: string[] = [];
  let count = 0;
  for (const { id, filename, sha256, content } of db.$client.prepare<[], StoredFile>(storedFiles).iterate()) {
    const found = content === null ? null : createHash("sha256").update(content).digest("hex");
    if (found !== sha256) faults.push(`The file ${filename} (attachment ${id}) has been altered.`);
    count += 1;
  }
  return { faults, count };
}
