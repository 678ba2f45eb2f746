/** The least that answers a meeting: the same rows by plain statements, put together by hand. No rules, no checks. */
import type { Database } from "better-sqlite3";

type Row = Record<string, any>;

export interface BareItem extends Row {
  children: BareItem[];
}

export interface BareMeeting extends Row {
  forum: Row;
  items: BareItem[];
}

const kinds = (row: Row): string[] => [
  ...(row.is_information ? ["information"] : []),
  ...(row.is_dialogue ? ["dialogue"] : []),
  ...(row.is_decision ? ["decision"] : []),
];

export function bareMeetings(db: Database): (id: string) => BareMeeting | undefined {
  const ofItems = (columns: string, joins: string, order: string) =>
    db.prepare(`select ${columns} from items i ${joins} where i.meeting_id = ? order by ${order}`);
  const decisionJoin = "join decisions d on d.item_id = i.id";
  const meeting = db.prepare(
    `select m.*, f.slug, f.name, f.short_name, f.decision_name, a.checksum,
       (select coalesce(max(number), 0) from agenda_versions v where v.meeting_id = m.id) as agenda_version
     from meetings m join forums f on f.id = m.forum_id left join approvals a on a.meeting_id = m.id where m.id = ?`,
  );
  const items = ofItems("i.*", "", "i.parent_id, i.position, i.id");
  const presenters = ofItems("p.*", "join presenters p on p.item_id = i.id", "p.item_id, p.position");
  const attachments = ofItems("a.*", "join attachments a on a.item_id = i.id", "a.item_id, a.position");
  const decisions = ofItems("d.*", decisionJoin, "d.item_id, d.position");
  const clauses = ofItems(
    "c.*",
    `${decisionJoin} join clauses c on c.decision_id = d.id`,
    "c.decision_id, c.stage, c.position",
  );
  const reservations = ofItems(
    "r.*",
    `${decisionJoin} join reservations r on r.decision_id = d.id`,
    "r.decision_id, r.position",
  );
  const attendance = db.prepare("select * from attendances where meeting_id = ? order by position");

  return (id) => {
    const row = meeting.get(id) as Row | undefined;
    if (!row) return undefined;
    const byItem = new Map<number, Row>();
    const byDecision = new Map<number, Row>();
    const top: BareItem[] = [];
    for (const i of items.all(id) as Row[]) {
      const parent = i.parent_id === null ? null : byItem.get(i.parent_id);
      const beside = (parent?.children as BareItem[] | undefined) ?? top;
      const item: BareItem = {
        id: String(i.id),
        number: parent ? `${parent.number} ${String.fromCharCode(97 + beside.length)}` : String(beside.length + 1),
        title: i.title,
        kinds: kinds(i),
        presenters: [],
        body: i.body,
        durationMinutes: i.duration_minutes,
        confidential: i.confidential === 1,
        matterIds: [],
        attachments: [],
        decisions: [],
        assignmentIds: [],
        children: [],
        version: i.version,
      };
      beside.push(item);
      byItem.set(i.id, item);
    }
    for (const p of presenters.all(id) as Row[]) {
      byItem.get(p.item_id)?.presenters.push({ name: p.name, title: p.title, personId: idOf(p.person_id) });
    }
    for (const a of attachments.all(id) as Row[]) {
      const { label, filename, media_type: mediaType, size } = a;
      byItem
        .get(a.item_id)
        ?.attachments.push({ id: String(a.id), label, filename, mediaType, size, confidential: a.confidential === 1 });
    }
    for (const d of decisions.all(id) as Row[]) {
      const decision = {
        id: String(d.id),
        outcome: d.outcome,
        version: d.version,
        proposal: [],
        clauses: [],
        reservations: [],
      };
      byItem.get(d.item_id)?.decisions.push(decision);
      byDecision.set(d.id, decision);
    }
    for (const c of clauses.all(id) as Row[]) {
      if (c.stage === "proposal") byDecision.get(c.decision_id)?.proposal.push({ text: c.text });
      else byDecision.get(c.decision_id)?.clauses.push({ id: String(c.id), text: c.text, assignmentIds: [] });
    }
    for (const { decision_id, kind, name, text } of reservations.all(id) as Row[]) {
      byDecision.get(decision_id)?.reservations.push({ kind, name, text });
    }
    return {
      ...bareSummary(row),
      forum: forumOf(row),
      agendaVersion: row.agenda_version,
      checksum: row.checksum,
      attendance: (attendance.all(id) as Row[]).map((a) => ({
        name: a.name,
        title: a.title,
        personId: idOf(a.person_id),
        organization: a.organization,
        group: a.attendance_group,
        status: a.status,
        substituteFor: a.substitute_for,
        fromItem: byItem.get(a.from_item_id)?.number ?? null,
        toItem: byItem.get(a.to_item_id)?.number ?? null,
      })),
      items: top,
      withheld: [],
    };
  };
}

const idOf = (id: number | null): string | null => (id === null ? null : String(id));

const forumOf = (row: Row): Row => ({
  id: String(row.forum_id),
  slug: row.slug,
  name: row.name,
  shortName: row.short_name,
  decisionName: row.decision_name,
});

/** A row of meetings joined with its forum, as the lists show it. */
export const bareSummary = (row: Row): Row => ({
  id: String(row.id),
  forum: forumOf(row),
  kind: row.kind,
  date: row.date,
  startTime: row.start_time,
  endTime: row.end_time,
  place: row.place,
  mode: row.mode,
  state: row.state,
  version: row.version,
});
