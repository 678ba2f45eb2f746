/** What concerns a person among what is live: found by assignee, never by looking through what has been finished. */
import { prepared } from "../../db/connection.ts";
import { inPerson, meantAssignments, standingFor } from "../http/parties.ts";

/** The condition on the assignment `g` that it comes of nothing that is kept from the reader. */
export const toldToMembers = `($memberEverywhere = 1 or g.forum_id in (select value from json_each($memberForums))
  or not exists (select 1 from items i left join items section on section.id = i.parent_id
    where i.id = g.item_id and (i.confidential = 1 or section.confidential = 1)))`;

export type OwnPart = "mine" | "ours" | "awaited";

export interface OwnRow {
  part: OwnPart;
  id: number;
}

const own = standingFor("$me");

const statement = `
  with mine as materialized (select assignment_id as id from (${meantAssignments("$me", "live = 1", inPerson)})),
  ours as materialized (
    select assignment_id as id from (${meantAssignments("$me", "live = 1", ["organization_id", "forum_id"])})
    union select assignment_id from assignees
      where post_id in (select id from posts where organization_id ${own.organization_id}) and live = 1
    except select id from mine),
  awaited as (
    select g.id from assignments g
      where g.report_forum_id in (select value from json_each($led)) and g.live = 1 and g.part_of is null and ${toldToMembers}
    union select g.id from assignments g join presenters p on p.item_id = g.item_id and p.person_id = $me
      where g.forum_id ${own.forum_id} and g.live = 1 and g.part_of is null and ${toldToMembers}
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
