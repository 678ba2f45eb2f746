/**
 * The history round the measured meeting: every meeting of a size has the same agenda. Made inside SQLite, one statement
 * a table, since two and a half million rows would take minutes one by one.
 */
import type { Database } from "better-sqlite3";
import { meetingCount, type DatabaseSize } from "./sizes.ts";
import { titleText } from "./texts.ts";

export const itemsPerMeeting = 14;
const decisionsPerMeeting = 12;
/** Three and two in turn. */
const clausesPerMeeting = 30;
const attendeesPerMeeting = 20;
export const personsPerCounty = 100;
export const municipalities = 16;

/** Fills the empty tables; ids begin at 1, and the first two forums are those of the measured account. */
export function addOrdinaryMeetings(db: Database, size: DatabaseSize): void {
  addCounties(db, size);
  addMeetings(db, size);
  addAgendas(db, meetingCount(size));
}

/** `select n from numbers` counts from 0. */
export const numbers = (count: number) =>
  `(with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n + 1 < ${count}) select n from numbers)`;

function addCounties(db: Database, { counties, forums }: DatabaseSize): void {
  const forumCount = counties * forums;
  db.exec(`
    insert into organizations (id, name, short_name, kind)
      select n + 1, 'Kommun ' || (n + 1), 'Kommun ' || (n + 1), 'municipality' from ${numbers(counties * municipalities)};
    insert into persons (id, name, title, email, organization_id)
      select n + 1, 'Person ' || (n + 1) || 'sson', 'förvaltningschef', 'person' || (n + 1) || '@example.se', n % ${counties * municipalities} + 1
      from ${numbers(counties * personsPerCounty)};
    insert into forums (id, slug, name, short_name, kind, decision_name, visibility, sender_lines, footer_text, attendance_groups)
      select n + 1, 'forum-' || (n + 1), 'Länsnätverket nummer ' || (n + 1), 'LN' || (n + 1), 'network', 'Länsnätverket', 'members',
        'Region Exempel' || char(10) || 'Exempelgatan 1', 'regionexempel.se', '["Kommun","Region"]'
      from ${numbers(forumCount)};
    insert into memberships (forum_id, person_id, on_behalf_of, role, start_date)
      select f.n + 1, f.n / ${Math.max(1, forumCount / counties)} * ${personsPerCounty} + (f.n * 7 + m.n * 3) % ${personsPerCounty} + 1,
        m.n % ${municipalities} + 1, case m.n when 0 then 'chair' when 1 then 'secretary' else 'member' end, '2010-01-01'
      from ${numbers(forumCount)} f cross join ${numbers(attendeesPerMeeting)} m;
  `);
}

/** In the order in which they were held, forum after forum: a forum's meetings lie scattered over the file. */
function addMeetings(db: Database, { counties, forums, years, perYear }: DatabaseSize): void {
  const forumCount = counties * forums;
  const days = Math.max(1, Math.floor(330 / perYear));
  db.exec(`
    insert into meetings (id, forum_id, kind, date, start_time, end_time, place, mode, state, updated_at)
      select t.n * ${forumCount} + f.n + 1, f.n + 1, 'minnesanteckningar',
        date('now', 'start of year', (t.n / ${perYear} - ${years - 1}) || ' years', (t.n % ${perYear} * ${days} + 8) || ' days'),
        '08:00', '10:00', 'Teams', 'remote', 'minutes_approved', 1700000000000
      from ${numbers(years * perYear)} t cross join ${numbers(forumCount)} f;
    update meetings set state = 'held' where date <= date('now') and date > date('now', '-40 days');
    update meetings set state = 'planned' where date > date('now');
  `);
}

/** Ids follow from the meeting's, so that no statement has to look up what another has given out. */
function addAgendas(db: Database, meetings: number): void {
  const insert = (sql: string, ...parameters: unknown[]) => db.prepare(sql).run(...parameters);
  const each = (count: number) => `${numbers(meetings)} m cross join ${numbers(count)} k`;
  insert(
    `insert into items (id, meeting_id, parent_id, position, title, is_decision, is_information, is_dialogue, body, duration_minutes)
       select m.n * ${itemsPerMeeting} + k.n + 1, m.n + 1,
         case when k.n < 6 then null else m.n * ${itemsPerMeeting} + k.n % 6 + 1 end, k.n,
         ? || ' ' || (m.n * 31 + k.n) % 997, k.n < ${decisionsPerMeeting}, k.n % 3 = 0, k.n % 4 = 0, varied(m.n * ${itemsPerMeeting} + k.n, 60), 10
       from ${each(itemsPerMeeting)}`,
    titleText(0),
  );
  insert(
    `insert into presenters (item_id, position, name, title, person_id)
       select m.n * ${itemsPerMeeting} + k.n + 1, 0, 'Person ' || (k.n + 1) || 'sson', 'förvaltningschef', (m.n + k.n) % ${personsPerCounty} + 1
       from ${each(10)}`,
  );
  insert(
    `insert into attachments (item_id, position, label)
       select m.n * ${itemsPerMeeting} + k.n * 4 + 1, 0, 'Bilaga ' || (k.n + 1) from ${each(3)}`,
  );
  insert(
    `insert into decisions (id, item_id, position, outcome)
       select m.n * ${decisionsPerMeeting} + k.n + 1, m.n * ${itemsPerMeeting} + k.n + 1, 0, 'adopted' from ${each(decisionsPerMeeting)}`,
  );
  insert(
    `insert into clauses (decision_id, stage, position, text)
       select m.n * ${decisionsPerMeeting} + k.n * ${decisionsPerMeeting} / ${clausesPerMeeting} + 1, 'decided', k.n % 5,
         'att ' || varied(-1 - (m.n * ${clausesPerMeeting} + k.n), 14)
       from ${each(clausesPerMeeting)}`,
  );
  insert(
    `insert into attendances (meeting_id, position, name, title, person_id, organization, attendance_group, status)
       select m.n + 1, k.n, 'Person ' || (k.n + 1) || 'sson', 'förvaltningschef', (m.n * 13 + k.n) % ${personsPerCounty} + 1,
         'Kommun ' || (k.n + 1), 'Kommun', case k.n % 7 when 3 then 'excused' else 'present' end
       from ${each(attendeesPerMeeting)}`,
  );
}
