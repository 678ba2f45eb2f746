/** What concerns a person among what is live: found by assignee, never by looking through what has been finished. */
import { prepared } from "../../db/connection.ts";

/** The condition on the assignment `g` that it comes of nothing that is kept from the reader. */
export const toldToMembers = `($memberEverywhere = 1 or g.forum_id in (select value from json_each($memberForums))
  or not exists (select 1 from items i left join items section on section.id = i.parent_id
    where i.id = g.item_id and (i.confidential = 1 or section.confidential = 1)))`;

export type OwnPart = "mine" | "ours" | "awaited";

export interface OwnRow {
  part: OwnPart;
  id: number;
}

/** The person's seats on the day `$today`; substitutes and guests fill none. */
const statement = `
  with held as materialized (
    select m.forum_id, m.on_behalf_of, p.id as post_id from memberships m
      left join posts p on p.forum_id = m.forum_id and p.organization_id = m.on_behalf_of
        and m.role in ('chair', 'vice_chair', 'member')
    where m.person_id = $me and coalesce(m.start_date, '') <= $today and coalesce(m.end_date, '9999') >= $today),
  places as materialized (
    select organization_id as id from persons where id = $me and organization_id is not null
    union select on_behalf_of from held where on_behalf_of is not null),
  mine as materialized (
    select assignment_id as id from assignees where person_id = $me and live = 1
    union select assignment_id from assignees where contact_id = $me and live = 1
    union select assignment_id from assignees where post_id in (select post_id from held) and live = 1),
  ours as materialized (
    select assignment_id as id from assignees where organization_id in (select id from places) and live = 1
    union select assignment_id from assignees
      where post_id in (select id from posts where organization_id in (select id from places)) and live = 1
    union select assignment_id from assignees where forum_id in (select forum_id from held) and live = 1
    except select id from mine),
  awaited as (
    select g.id from assignments g
      where g.report_forum_id in (select value from json_each($led)) and g.live = 1 and g.part_of is null and ${toldToMembers}
    union select g.id from assignments g join presenters p on p.item_id = g.item_id and p.person_id = $me
      where g.forum_id in (select forum_id from held) and g.live = 1 and g.part_of is null and ${toldToMembers}
    except select id from mine except select id from ours)
  select w.part, g.id from (
    select 'mine' as part, id from mine
    union all select 'ours', id from ours
    union all select 'awaited', id from awaited) w
  join assignments g on g.id = w.id
  order by g.due_sort, g.id`;

export const ownAssignments = prepared((db) => db.$client.prepare<Record<string, unknown>, OwnRow>(statement));

export interface ComingMeeting {
  id: number;
  forumId: number;
  date: string;
}

/** The days on which the forums in `$forums` meet from today on. */
export const comingMeetings = prepared((db) =>
  db.$client.prepare<Record<string, unknown>, ComingMeeting>(
    `select id, forum_id as forumId, date from meetings
     where forum_id in (select value from json_each($forums)) and date >= $today and state <> 'cancelled'
     order by date, id`,
  ),
);
