/** The least that answers a list of assignments: the same rows by plain statements, put together by hand. */
import type { Database } from "better-sqlite3";

type Row = Record<string, any>;

const among = "(select value from json_each(?))";

/** What hangs on the assignments of a list, each read in one statement. */
export function bareAssignments(db: Database) {
  const columns = `g.*, f.slug, f.name as forum_name, f.short_name, f.decision_name, r.slug as report_slug, r.name as report_name,
    i.title as item_title, i.meeting_id, m.date as meeting_date,
    (select count(*) from items s where s.meeting_id = i.meeting_id and s.parent_id is i.parent_id
      and (s.position, s.id) < (i.position, i.id)) as place,
    (select count(*) from items s where s.meeting_id = i.meeting_id and s.parent_id is null
      and (s.position, s.id) < (p.position, p.id)) as section_place`;
  const joins = `join forums f on f.id = g.forum_id join forums r on r.id = g.report_forum_id
    left join items i on i.id = g.item_id left join items p on p.id = i.parent_id left join meetings m on m.id = i.meeting_id`;
  const ofPerson = db.prepare(
    `select ${columns} from assignments g ${joins} where g.id in (
       select assignment_id from assignees where person_id = ? and live = 1
       union select assignment_id from assignees where contact_id = ? and live = 1)
     and g.live = 1 order by g.due_sort, g.id limit 51`,
  );
  const ofForum = db.prepare(
    `select ${columns} from assignments g ${joins} where g.live = 1 and g.part_of is null
       and g.id in (select id from assignments where forum_id = ? and live = 1
         union select id from assignments where report_forum_id = ? and live = 1)
     order by g.due_sort, g.id limit 51`,
  );
  const hanging = (table: string) =>
    db.prepare(`select * from ${table} where assignment_id in ${among} order by assignment_id, id`);
  const assignees = hanging("assignees");
  const reports = hanging("reports");
  const changes = hanging("assignment_changes");
  const parts = db.prepare(`select * from assignments where part_of in ${among}`);
  const today = new Date().toISOString().slice(0, 10);

  const list = (rows: Row[]) => {
    const page = rows.slice(0, 50);
    const ids = JSON.stringify(page.map(({ id }) => id));
    const byAssignment = new Map<number, Row>(
      page.map((row) => [row.id, { assignees: [], reports: [], changes: [], parts: [] }]),
    );
    for (const a of assignees.all(ids) as Row[]) {
      const id = String(a.person_id ?? a.organization_id ?? a.forum_id ?? a.post_id);
      byAssignment
        .get(a.assignment_id)
        ?.assignees.push({ type: a.type, id, name: a.name, lead: a.lead === 1, contact: null, member: true });
    }
    for (const r of reports.all(ids) as Row[]) {
      byAssignment.get(r.assignment_id)?.reports.push({
        id: String(r.id),
        assignmentId: String(r.assignment_id),
        text: r.text,
        date: r.date,
        createdAt: new Date(r.created_at).toISOString(),
        createdByName: r.created_by_name,
        byLink: r.by_link === 1,
        attachments: [],
        receipt: null,
      });
    }
    for (const c of changes.all(ids) as Row[]) byAssignment.get(c.assignment_id)?.changes.push(c);
    for (const p of parts.all(ids) as Row[]) byAssignment.get(p.part_of)?.parts.push(p);
    const items = page.map((row) => ({ ...ownValues(row, today), ...byAssignment.get(row.id) }));
    const last = page[49];
    const cursor = rows.length > 50 && last ? JSON.stringify([last.due_sort, last.id]) : null;
    return { items, nextCursor: cursor && Buffer.from(cursor).toString("base64url") };
  };
  return {
    ofPerson: (id: string) => list(ofPerson.all(id, id) as Row[]),
    ofForum: (id: string) => list(ofForum.all(id, id) as Row[]),
  };
}

const ownValues = (row: Row, today: string) => ({
  id: String(row.id),
  text: row.text,
  forum: {
    id: String(row.forum_id),
    slug: row.slug,
    name: row.forum_name,
    shortName: row.short_name,
    decisionName: row.decision_name,
  },
  due: {
    kind: row.due_kind,
    date: row.due_date,
    week: row.due_week,
    meetingId: null,
    months: row.due_months,
    text: row.due_text,
    reason: row.due_reason,
  },
  reportTo: { forumId: String(row.report_forum_id), slug: row.report_slug, name: row.report_name },
  state: row.state,
  overdue: row.state === "open" && row.due_date < today,
  clauseId: null,
  itemId: String(row.item_id),
  matterId: null,
  origin: {
    meetingId: String(row.meeting_id),
    date: row.meeting_date,
    itemNumber: row.section_place > 0 ? `${row.section_place} ${row.place}` : String(Number(row.place) + 1),
    title: row.item_title,
  },
  confidential: false,
  groupName: row.group_name,
  partOf: null,
  progress: null,
  givenOn: row.given_on,
  closedOn: row.closed_on,
  version: row.version,
});
