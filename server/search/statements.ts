/** What of each kind of thing is found by, read for many at a time: `$ids` is a JSON array of ids. */
import { prepared } from "../../db/connection.ts";
import type { MeetingState, SearchType, Visibility } from "../../db/schema/values.ts";

/** What every row has. Lists within are JSON. */
export interface ContentRow {
  id: number;
  forumId: number;
  visibility: Visibility;
  date: string;
  title: string;
  text: string;
  confidential: number;
  meetingId: number | null;
  itemId: number | null;
  meetingState: MeetingState | null;
  /** [anchor, text]: parts with an address of their own. */
  parts: string | null;
  /** What is found, and shown to nobody beside it. */
  more: string | null;
  /** [person, contact, organization, forum, post] of whom it is meant for. */
  meant: string | null;
  /** [id, visibility] of the other forums whose readers read it. */
  forums: string | null;
  /** Of organizations that it concerns. */
  organizations: string | null;
  /** What else says who may see it. */
  note: string | null;
}

const wanted = "in (select value from json_each($ids))";
const secret = "(i.confidential or coalesce(s.confidential, 0))";
const itsItem =
  "join items i on i.id = x.item_id left join items s on s.id = i.parent_id join meetings m on m.id = i.meeting_id";
const none = "null as parts, null as more, null as meant, null as forums, null as organizations, null as note";

const corrections = (of: string): string =>
  `(select group_concat(text || ' ' || reason, char(10)) from (select * from corrections where ${of} order by id))`;

/** Whom an assignment was given to, and who of its row may be told. */
const given = (assignment: string): string => `
  (select json_group_array(json_array(person_id, contact_id, organization_id, forum_id, post_id)) from assignees
    where assignment_id = ${assignment}.id) as meant,
  json_array(json_array(rf.id, rf.visibility)) as forums,
  (select json_group_array(o) from (
    select organization_id as o from assignees where assignment_id = ${assignment}.id and organization_id is not null
    union select p.organization_id from assignees e join posts p on p.id = e.post_id where e.assignment_id = ${assignment}.id)) as organizations`;

const itsForums = (assignment: string): string => `join forums f on f.id = ${assignment}.forum_id
  join forums rf on rf.id = ${assignment}.report_forum_id
  left join items i on i.id = ${assignment}.item_id left join items s on s.id = i.parent_id`;

const maybeSecret = "coalesce(i.confidential, 0) or coalesce(s.confidential, 0)";

const contents: Record<SearchType, string> = {
  meeting: `select x.id, f.id as forumId, f.visibility, x.date, f.name as title, x.place as text, 0 as confidential,
      x.id as meetingId, null as itemId, x.state as meetingState, null as parts,
      ${corrections("meeting_id = x.id and item_id is null")} as more,
      null as meant, null as forums, null as organizations, x.kind as note
    from meetings x join forums f on f.id = x.forum_id where x.id ${wanted}`,

  item: `select i.id, f.id as forumId, f.visibility, m.date, i.title, i.body as text, ${secret} as confidential,
      m.id as meetingId, i.id as itemId, m.state as meetingState, null as parts,
      concat_ws(char(10), (select group_concat(name, ', ') from presenters where item_id = i.id), ${corrections("item_id = i.id")}) as more,
      null as meant, null as forums, null as organizations, null as note
    from items i left join items s on s.id = i.parent_id join meetings m on m.id = i.meeting_id
      join forums f on f.id = m.forum_id where i.id ${wanted}`,

  decision: `select x.id, f.id as forumId, f.visibility, m.date, i.title, '' as text, ${secret} as confidential,
      m.id as meetingId, i.id as itemId, m.state as meetingState,
      (select json_group_array(json_array(iif(stage = 'decided', 'att-' || id, ''), text)) from
        (select id, stage, text from clauses where decision_id = x.id order by stage, position)) as parts,
      (select group_concat(name || ': ' || text, char(10)) from
        (select name, text from reservations where decision_id = x.id order by position)) as more,
      null as meant, null as forums, null as organizations, null as note
    from decisions x ${itsItem} join forums f on f.id = m.forum_id where x.id ${wanted}`,

  assignment: `select x.id, f.id as forumId, f.visibility, x.given_on as date, x.text as title, '' as text,
      ${maybeSecret} as confidential, null as meetingId, x.item_id as itemId, null as meetingState, null as parts,
      concat_ws(', ', x.group_name, (select group_concat(name, ', ') from
        (select name from assignees where assignment_id = x.id order by position))) as more,
      ${given("x")}, iif(x.part_of is null, null, 'part') as note
    from assignments x ${itsForums("x")} where x.id ${wanted}`,

  report: `select x.id, f.id as forumId, f.visibility, x.date, a.text as title, x.text, ${maybeSecret} as confidential,
      null as meetingId, a.id as itemId, null as meetingState, null as parts,
      null as more, ${given("a")}, null as note
    from reports x join assignments a on a.id = x.assignment_id ${itsForums("a")} where x.id ${wanted}`,

  matter: `select x.id, f.id as forumId, f.visibility, date(x.created_at / 1000, 'unixepoch') as date, x.title, x.summary as text,
      x.confidential, null as meetingId, null as itemId, null as meetingState, null as parts, x.reference as more, null as meant,
      (select json_group_array(json_array(id, visibility)) from
        (select distinct o.id, o.visibility from matter_steps t join forums o on o.id = t.forum_id where t.matter_id = x.id)) as forums,
      null as organizations, null as note
    from matters x join forums f on f.id = x.forum_id where x.id ${wanted}`,

  agreement: `select x.id, f.id as forumId, f.visibility,
      coalesce(x.in_force_since, x.valid_from, date(x.created_at / 1000, 'unixepoch')) as date, x.title, x.summary as text,
      0 as confidential, null as meetingId, null as itemId, null as meetingState,
      (select json_group_array(json_array('avsnitt-' || coalesce(number, '0'), concat_ws(' ', number, heading) || char(10) || text))
        from (select * from agreement_clauses where agreement_id = x.id order by position)) as parts,
      concat_ws(char(10), x.reference,
        (select group_concat(text, char(10)) from (select text from commitments where agreement_id = x.id order by position)),
        (select group_concat(concat_ws(' ', body, reference, reservation), char(10)) from ratifications where agreement_id = x.id)) as more,
      (select json_group_array(json_array(null, null, organization_id, null, null)) from agreement_parties where agreement_id = x.id) as meant,
      null as forums, (select json_group_array(organization_id) from agreement_parties where agreement_id = x.id) as organizations, null as note
    from agreements x join forums f on f.id = x.forum_id where x.id ${wanted}`,

  attachment: `select x.id, f.id as forumId, f.visibility, m.date, iif(x.label = x.filename, x.label, x.label || ': ' || x.filename) as title,
      coalesce(t.text, '') as text, x.confidential or ${secret} as confidential,
      m.id as meetingId, i.id as itemId, m.state as meetingState, ${none}
    from attachments x ${itsItem} join forums f on f.id = m.forum_id left join attachment_texts t on t.attachment_id = x.id
      where x.filename is not null and x.id ${wanted}
    union all select x.id, f.id, f.visibility, r.date, iif(x.label = x.filename, x.label, x.label || ': ' || x.filename),
      coalesce(t.text, ''), x.confidential or ${maybeSecret}, null, null, null, null, null, ${given("a")}, null
    from attachments x join reports r on r.id = x.report_id join assignments a on a.id = r.assignment_id ${itsForums("a")}
      left join attachment_texts t on t.attachment_id = x.id where x.filename is not null and x.id ${wanted}
    union all select x.id, f.id, f.visibility, coalesce(n.date, g.in_force_since, g.valid_from, date(g.created_at / 1000, 'unixepoch')),
      iif(x.label = x.filename, x.label, x.label || ': ' || x.filename), coalesce(t.text, ''), x.confidential, null, null, null, null, null,
      (select json_group_array(json_array(null, null, organization_id, null, null)) from agreement_parties where agreement_id = g.id),
      null, (select json_group_array(organization_id) from agreement_parties where agreement_id = g.id), 'agreement'
    from attachments x left join ratifications n on n.id = x.ratification_id join agreements g on g.id = coalesce(x.agreement_id, n.agreement_id)
      join forums f on f.id = g.forum_id left join attachment_texts t on t.attachment_id = x.id
      where x.filename is not null and x.id ${wanted}`,
};

/** Where the things of each kind are, as far as they are found. */
export const findable: Record<SearchType, string> = {
  meeting: "meetings",
  item: "items",
  decision: "decisions",
  assignment: "assignments",
  report: "reports",
  matter: "matters",
  agreement: "agreements",
  attachment: "(select id from attachments where filename is not null and submission_id is null)",
};

/** Notes everything there is as touched. */
export const touchEverything: string = Object.entries(findable)
  .map(([type, things]) => `insert into search_touched (type, subject_id) select '${type}', id from ${things};`)
  .join("\n");

export const contentStatements = prepared((db) => {
  const entries = Object.entries(contents).map(([type, text]) => [
    type,
    db.$client.prepare<{ ids: string }, ContentRow>(text),
  ]);
  return Object.fromEntries(entries) as Record<
    SearchType,
    ReturnType<typeof db.$client.prepare<{ ids: string }, ContentRow>>
  >;
});
