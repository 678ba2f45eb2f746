/**
 * What is counted of assignments: those that the forums the reader reads have given, confidential ones only for their
 * members. Forum by forum from indexes that hold all that is asked for; what was finished before the year is not read.
 */
import { prepared, type Db } from "../../db/connection.ts";

const forums = `(select id, slug, name, short_name,
    $memberEverywhere = 1 or id in (select value from json_each($memberForums)) as trusted
  from forums
  where ($forumId is null or id = $forumId) and ($everywhere = 1
    or ($signedIn = 1 and visibility = 'open') or id in (select value from json_each($forums))))`;

const confidential = `(select id from items where confidential = 1
  union all select part.id from items section join items part on part.parent_id = section.id where section.confidential = 1)`;

/** `f` is a forum, `g` an assignment that it gave. */
const given = `${forums} f cross join assignments g on g.forum_id = f.id`;
const shown = `(f.trusted or g.item_id is null or g.item_id not in ${confidential})`;
const isLive = "g.state in ('open', 'reported')";

const counts = `count(*) filter (where state = 'open') as open,
  count(*) filter (where state = 'open' and due_date between $today and $soon) as dueSoon,
  count(*) filter (where state = 'open' and due_date < $today) as late,
  count(*) filter (where state = 'reported') as reported`;

interface CountRow {
  id: number;
  name: string;
  open: number;
  dueSoon: number;
  late: number;
  reported: number;
}

interface MonthRow {
  month: string;
  count: number;
}

const asking = <Row>(db: Db, text: string) => db.$client.prepare<Record<string, unknown>, Row>(text);

export const statisticsStatements = prepared((db) => ({
  forums: asking<CountRow & { slug: string; shortName: string }>(
    db,
    `select f.id, f.slug, f.name, f.short_name as shortName, ${counts}
     from ${given} where ${isLive} and g.part_of is null and ${shown}
     group by f.id order by f.name, f.id`,
  ),
  organizations: asking<CountRow>(
    db,
    `select o.id, o.name, ${counts}
     from (select distinct coalesce(a.organization_id, p.organization_id) as organization_id, g.id, g.state, g.due_date
       from ${given} cross join assignees a on a.assignment_id = g.id left join posts p on p.id = a.post_id
       where g.live = 1 and ${shown}) w
     join organizations o on o.id = w.organization_id
     group by o.id order by o.name, o.id`,
  ),
  /** What is live, by the month of its day; without a day none. */
  live: asking<MonthRow & { past: number }>(
    db,
    `select coalesce(substr(g.due_date, 1, 7), '9999-12') as month, count(*) as count,
       count(*) filter (where g.due_date < $today) as past
     from ${given} where ${isLive} and g.part_of is null and ${shown} group by 1`,
  ),
  given: asking<MonthRow>(
    db,
    `select substr(g.given_on, 1, 7) as month, count(*) as count
     from ${given} where g.given_on >= $from and g.part_of is null and ${shown} group by 1`,
  ),
  closed: asking<MonthRow & { dueMonth: string }>(
    db,
    `select substr(g.closed_on, 1, 7) as month, coalesce(substr(g.due_date, 1, 7), '9999-12') as dueMonth, count(*) as count
     from ${given} where g.closed_on >= $from and g.part_of is null and ${shown} group by 1, 2`,
  ),
}));
