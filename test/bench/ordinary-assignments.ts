/**
 * What the meetings have given people to do: one in twenty is still to be done or received. Person 1 and organization 1
 * have as long a history as the others, and of what is live exactly what the measurement gives them.
 */
import type { Database } from "better-sqlite3";
import { itemsPerMeeting, municipalities, numbers, personsPerCounty } from "./ordinary-meetings.ts";
import type { DatabaseSize } from "./sizes.ts";
import { assignmentText } from "./texts.ts";

/** Of the latest tenth every second is live. */
export function addOrdinaryAssignments(db: Database, { counties, forums, years, perYear, assignments }: DatabaseSize) {
  const forumCount = counties * forums;
  const rounds = Math.max(1, Math.floor(assignments / forumCount));
  const each = `(select n, n % ${forumCount} as f, n / ${forumCount} as round from ${numbers(rounds * forumCount)})`;
  const isLive = `(round >= ${Math.floor(rounds * 0.9)} and round % 2 = 0)`;
  const meeting = `(round * ${years * perYear} / ${rounds}) * ${forumCount} + f + 1`;
  db.prepare(
    `insert into assignments (id, forum_id, report_forum_id, text, item_id, state, due_kind, due_date, given_on, closed_on, created_at, created_by_name)
       select n + 1, f + 1, f + 1, ? || ' ' || n % 997, (m.id - 1) * ${itemsPerMeeting} + n % ${itemsPerMeeting} + 1,
         case when not ${isLive} then 'closed' when n % 5 = 0 then 'reported' else 'open' end, 'date',
         date(m.date, (20 + n % 120) || ' days'), min(m.date, date('now')),
         case when ${isLive} then null else min(date(m.date, (1 + n % 160) || ' days'), date('now')) end,
         1700000000000, 'Mätning'
       from ${each} join meetings m on m.id = ${meeting}`,
  ).run(assignmentText(0));
  db.exec(`
    insert into assignees (assignment_id, position, type, person_id, organization_id, name, lead, live)
      select n + 1, 0, case when round % 8 in (2, 5) then 'organization' else 'person' end,
        case when round % 8 in (2, 5) then null else f / ${forums} * ${personsPerCounty} + 1 + ${another("n", "round", personsPerCounty, isLive)} end,
        case when round % 8 in (2, 5) then f / ${forums} * ${municipalities} + 1 + ${another("n", "round", municipalities, isLive)} end,
        'Person eller kommun', 1, ${isLive}
      from ${each};
    insert into reports (id, assignment_id, text, date, created_at, created_by_name)
      select id, id, 'Klart, se bilagan.', coalesce(closed_on, date('now')), 1700000000000, 'Mätning'
      from assignments where state <> 'open';
    insert into receipts (report_id, verdict, received_at, received_by_name)
      select id, 'accepted', 1700000000000, 'Mätning' from assignments where state = 'closed';
  `);
}

/** One of so many, from 0; what is live goes past the first. */
const another = (n: string, round: string, count: number, isLive: string): string =>
  `case when ${isLive} then 1 + (${n} + ${round}) % ${count - 1} else (${n} + ${round}) % ${count} end`;
