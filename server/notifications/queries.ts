import { prepared, type Reader } from "../../db/connection.ts";

const onTheDay = "coalesce(m.start_date, '') <= $today and coalesce(m.end_date, '9999') >= $today";

/** Substitutes and guests fill no seat. */
const fillsSeats = "m.role in ('chair', 'vice_chair', 'member')";

/**
 * Who is told of assignments, as a select of `assignment_id` and `person_id`: the persons named, whoever speaks for an
 * organization or a forum, whoever fills the seat on the day `$today`, the organization's members of the forum that gave it,
 * and of a forum its chair and secretary.
 * @param given a table of assignments: `id` and `forum_id`
 */
export const personsMeant = (given: string): string => `
  select a.assignment_id, a.person_id from ${given} g join assignees a on a.assignment_id = g.id
  where a.person_id is not null
  union
  select a.assignment_id, a.contact_id from ${given} g join assignees a on a.assignment_id = g.id
  where a.contact_id is not null
  union
  select a.assignment_id, m.person_id from ${given} g join assignees a on a.assignment_id = g.id
  join posts p on p.id = a.post_id
  join memberships m on m.forum_id = p.forum_id and m.on_behalf_of = p.organization_id
  where ${fillsSeats} and ${onTheDay}
  union
  select a.assignment_id, m.person_id from ${given} g join assignees a on a.assignment_id = g.id
  join memberships m on m.forum_id = g.forum_id and m.on_behalf_of = a.organization_id
  where ${fillsSeats} and ${onTheDay}
  union
  select a.assignment_id, m.person_id from ${given} g join assignees a on a.assignment_id = g.id
  join memberships m on m.forum_id = a.forum_id
  where m.role in ('chair', 'secretary') and ${onTheDay}`;

const membersWithAddress = `select distinct p.id, p.name,
    coalesce(p.email, '') <> '' or exists (select 1 from accounts c where c.person_id = p.id and c.disabled_at is null)
      as hasAddress
  from memberships m join persons p on p.id = m.person_id where m.forum_id = $forumId and ${onTheDay} order by p.name, p.id`;

const statements = prepared(({ $client }) => ({
  meant: $client.prepare<{ ids: string; today: string }, { id: number }>(
    `with given as (select id, forum_id from assignments where id in (select value from json_each($ids)))
       select distinct person_id as id from (${personsMeant("given")}) order by 1`,
  ),
  members: $client.prepare<{ forumId: number; today: string }, { name: string; hasAddress: 0 | 1 }>(membersWithAddress),
}));

/** Whom assignments are told to: what `notify` wants to know. `today` is the day in Stockholm. */
export const personsOfAssignments = (db: Reader, assignmentIds: string[], today: string): string[] =>
  statements(db)
    .meant.all({ ids: JSON.stringify(assignmentIds.map(Number)), today })
    .map(({ id }) => String(id));

export interface Reach {
  /** How many of the forum's members can be mailed. */
  reached: number;
  /** The names of those who have no address: none of an account, none in the register. */
  withoutAddress: string[];
}

/** Whom a mail to the members of a forum on a day reaches. The reader has been let in to the forum. */
export function reachOfForum(db: Reader, forumId: string, date: string): Reach {
  const members = statements(db).members.all({ forumId: Number(forumId), today: date });
  const withoutAddress = members.filter(({ hasAddress }) => hasAddress === 0).map(({ name }) => name);
  return { reached: members.length - withoutAddress.length, withoutAddress };
}
