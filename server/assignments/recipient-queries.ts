/** Whom an assignment concerns in person: who is told of it. */
import { prepared } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import type { ReadContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";

/** The condition on the membership `m` that it is valid on `$today`. */
const onTheDay = "coalesce(m.start_date, '') <= $today and coalesce(m.end_date, '9999') >= $today";

/**
 * Assignee by assignee: the person, the contact, who fills the seat, the organization's members of the forum that gave it,
 * the chair and the secretary of a forum. `which` is a condition on the assignment `g`.
 */
export const meantPersons = (which: string): string => `
  select g.id as assignmentId, a.person_id as personId
    from assignments g join assignees a on a.assignment_id = g.id where ${which} and a.person_id is not null
  union select g.id, a.contact_id
    from assignments g join assignees a on a.assignment_id = g.id where ${which} and a.contact_id is not null
  union select g.id, m.person_id
    from assignments g join assignees a on a.assignment_id = g.id join posts p on p.id = a.post_id
    join memberships m on m.forum_id = p.forum_id and m.on_behalf_of = p.organization_id
    where ${which} and m.role in ('chair', 'vice_chair', 'member') and ${onTheDay}
  union select g.id, m.person_id
    from assignments g join assignees a on a.assignment_id = g.id
    join memberships m on m.forum_id = g.forum_id and m.on_behalf_of = a.organization_id
    where ${which} and a.contact_id is null and m.role in ('chair', 'vice_chair', 'member') and ${onTheDay}
  union select g.id, m.person_id
    from assignments g join assignees a on a.assignment_id = g.id join memberships m on m.forum_id = a.forum_id
    where ${which} and a.contact_id is null and m.role in ('chair', 'secretary') and ${onTheDay}`;

const statements = prepared((db) =>
  db.$client.prepare<{ id: number; today: string }, { assignmentId: number; personId: number }>(
    meantPersons("(g.id = $id or g.part_of = $id) and g.state in ('open', 'reported')"),
  ),
);

/** The persons whom an assignment and each of its parts concern, by the assignment's id. */
export function personsMeantBy(ctx: ReadContext, id: string): Map<string, string[]> {
  return grouped(
    statements(ctx.db).all({ id: Number(id), today: stockholmDate(ctx.now) }),
    (row) => String(row.assignmentId),
    (row) => String(row.personId),
  );
}
