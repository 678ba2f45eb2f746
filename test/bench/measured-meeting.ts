/** What is measured, the same in every database: an account, a meeting of 25 items, and items to write decisions on. */
import type { Database } from "better-sqlite3";
import { fingerprint } from "../../server/accounts/secrets.ts";
import { login } from "./logins.ts";
import { addMeasuredMember } from "./measured-assignments.ts";
import { bodyText, clauseText, titleText } from "./texts.ts";

/** Where the measured things are in one database. */
export interface Measured {
  meetingId: number;
  forumId: number;
  /** The member. */
  personId: number;
  /** Items of open meetings, to add decisions to. */
  writableItems: number[];
  /** What is newer than this decision was added by a measurement. */
  lastDecision: number;
}

const sections = 8;
const itemCount = 25;
const attendeeCount = 35;
const writableMeetings = 20;

/** Adds the account, secretary of the first two forums, the meetings, and the member with a history of assignments. */
export function addMeasured(db: Database, assignments: number): Measured {
  const now = Date.now();
  const account = db
    .prepare(
      "insert into accounts (email, name, role, password_hash, created_at) values (?, 'Mätning', 'secretary', ?, ?)",
    )
    .run(login.email, login.passwordHash, now).lastInsertRowid;
  for (const forum of [1, 2]) db.prepare("insert into account_forums values (?, ?)").run(account, forum);
  db.prepare("insert into api_tokens (account_id, name, hash, created_at) values (?, 'bench', ?, ?)").run(
    account,
    fingerprint(login.token),
    now,
  );
  const meetingId = addMeeting(db, "held");
  const { personId } = addMeasuredMember(db, meetingId, assignments);
  const open = Array.from({ length: writableMeetings }, () => addMeeting(db, "in_progress"));
  const itemsOf = db.prepare("select id from items where meeting_id = ?").pluck();
  const writableItems = open.flatMap((id) => itemsOf.all(id) as number[]);
  return { meetingId, forumId: 1, personId, writableItems, lastDecision: lastDecision(db) };
}

const lastDecision = (db: Database) => db.prepare("select max(id) from decisions").pluck().get() as number;

/** Removes what a measurement has added, so that the next one finds meetings of the same length. */
export function removeAdded(db: Database, measured: Measured): void {
  db.pragma("foreign_keys = ON");
  db.prepare("delete from decisions where id > ?").run(measured.lastDecision);
}

function addMeeting(db: Database, state: string): number {
  const meetingId = Number(
    db
      .prepare(
        `insert into meetings (forum_id, kind, date, start_time, end_time, place, mode, state, updated_at)
         values (1, 'minnesanteckningar', date('now', '-7 days'), '08:00', '12:00', 'Region Exempel, Falun', 'hybrid', ?, 1700000000000)`,
      )
      .run(state).lastInsertRowid,
  );
  db.prepare("insert into agenda_versions values (?, 1, 1700000000000, null, '[]', '{}', '')").run(meetingId);
  addAttendance(db, meetingId);
  const sectionIds: number[] = [];
  for (let n = 0; n < itemCount; n += 1) {
    const id = addItem(db, meetingId, n, n < sections ? null : (sectionIds[n % sections] ?? null));
    if (n < sections) sectionIds.push(id);
  }
  return meetingId;
}

function addAttendance(db: Database, meetingId: number): void {
  const insert = db.prepare(
    `insert into attendances (meeting_id, position, name, title, person_id, organization, attendance_group, status)
     values (?, ?, ?, 'förvaltningschef', ?, ?, ?, ?)`,
  );
  for (let n = 0; n < attendeeCount; n += 1) {
    const status = n % 9 === 4 ? "excused" : n % 5 === 0 ? "remote" : "present";
    insert.run(
      meetingId,
      n,
      `Person ${n + 1}sson`,
      n + 1,
      `Kommun ${n + 1}`,
      n % 4 === 0 ? "Region" : "Kommun",
      status,
    );
  }
}

function addItem(db: Database, meetingId: number, n: number, parentId: number | null): number {
  const insert = (sql: string, ...values: unknown[]) => Number(db.prepare(sql).run(...values).lastInsertRowid);
  const decides = n % 3 !== 1;
  const id = insert(
    `insert into items (meeting_id, parent_id, position, title, is_decision, is_information, body, duration_minutes)
     values (?, ?, ?, ?, ?, ?, ?, 10)`,
    ...[meetingId, parentId, n, titleText(n), decides ? 1 : 0, decides ? 0 : 1, bodyText(n, 2)],
  );
  for (let p = 0; p < 1 + (n % 2); p += 1) {
    insert(
      "insert into presenters values (?, ?, ?, 'förvaltningschef', ?)",
      id,
      p,
      `Person ${n + p + 1}sson`,
      n + p + 1,
    );
  }
  if (n % 2 === 0) insert("insert into attachments (item_id, position, label) values (?, 0, ?)", id, `Bilaga ${n + 1}`);
  if (decides) {
    const decision = insert("insert into decisions (item_id, position, outcome) values (?, 0, 'adopted')", id);
    for (const stage of ["proposal", "decided"]) {
      for (let c = 0; c < 2; c += 1) {
        insert(
          "insert into clauses (decision_id, stage, position, text) values (?, ?, ?, ?)",
          decision,
          stage,
          c,
          clauseText(n + c),
        );
      }
    }
    if (n % 6 === 0)
      insert("insert into reservations values (?, 0, 'statement', 'Karin Exempel', ?)", decision, bodyText(1, 1));
  }
  return id;
}
