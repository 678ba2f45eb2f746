/** What the measured member has to do, the same in every database, after a history that grows with it. */
import type { Database } from "better-sqlite3";
import { fingerprint } from "../../server/accounts/secrets.ts";
import { login, member } from "./logins.ts";
import { assignmentText } from "./texts.ts";

const ofPerson = 12;
const ofOrganization = 8;

/** A member of the first two forums with an organization of their own. */
export function addMeasuredMember(db: Database, meetingId: number, assignments: number): { personId: number } {
  const insert = (sql: string, ...values: unknown[]) => Number(db.prepare(sql).run(...values).lastInsertRowid);
  const organizationId = insert(
    "insert into organizations (name, short_name, kind) values ('Mätkommun', 'Mätkommun', 'municipality')",
  );
  const personId = insert(
    "insert into persons (name, title, organization_id) values ('Ledamot Mätning', 'förvaltningschef', ?)",
    organizationId,
  );
  for (const forum of [1, 2]) {
    const seat =
      "insert into memberships (forum_id, person_id, on_behalf_of, role, start_date) values (?, ?, ?, 'member', '2010-01-01')";
    insert(seat, forum, personId, organizationId);
  }
  const account = insert(
    "insert into accounts (email, name, role, password_hash, person_id, created_at) values (?, 'Ledamot Mätning', 'member', ?, ?, 0)",
    ...[member.email, login.passwordHash, personId],
  );
  insert(
    "insert into api_tokens (account_id, name, hash, created_at) values (?, 'bench', ?, 0)",
    account,
    fingerprint(member.token),
  );

  // Spread over the forum's history: the measured meeting is the same in every database.
  const items = db
    .prepare(
      "select i.id from items i join meetings m on m.id = i.meeting_id where m.forum_id = 1 and m.id <> ? order by m.date, i.id limit 2000",
    )
    .pluck()
    .all(meetingId) as number[];
  const give = (n: number, state: "open" | "closed", to: { person: number | null; organization: number | null }) => {
    const id = insert(
      `insert into assignments (forum_id, report_forum_id, text, item_id, state, due_kind, due_date, given_on, closed_on, created_at, created_by_name)
       values (1, 1, ?, ?, ?, 'date', date('now', ?), date('now', '-400 days'), case when ? = 'closed' then date('now', '-200 days') end, 0, 'Mätning')`,
      ...[assignmentText(n), items[n % items.length], state, `${(n % 20) * 9 - 30} days`, state],
    );
    insert(
      "insert into assignees (assignment_id, position, type, person_id, organization_id, name, lead, live) values (?, 0, ?, ?, ?, 'Mätning', 1, ?)",
      ...[id, to.person === null ? "organization" : "person", to.person, to.organization, state === "open" ? 1 : 0],
    );
  };
  const person = { person: personId, organization: null };
  for (let n = 0; n < assignments / 200; n += 1) give(n, "closed", person);
  for (let n = 0; n < ofPerson; n += 1) give(n, "open", person);
  for (let n = 0; n < ofOrganization; n += 1) give(n, "open", { person: null, organization: organizationId });
  return { personId };
}
