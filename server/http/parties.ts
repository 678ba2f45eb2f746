/**
 * Who is let in to a thing without a role in its forum: whoever it was given to, whoever handed it in, the other forums
 * that it passes.
 */
import { prepared, type Reader } from "../../db/connection.ts";
import { atLeast, type Actor, type ForumRole } from "../access.ts";

/**
 * The condition on an assignee, `alias`, that the person `$personId` is meant on the day `$today`: named, filling the seat,
 * speaking for the organization or the forum, or belonging to it.
 */
const isMeant = (alias: string): string => `(
  ${alias}.person_id = $personId or ${alias}.contact_id = $personId
  or ${alias}.organization_id in (select organization_id from persons where id = $personId)
  or exists (
    select 1 from memberships m left join posts on posts.id = ${alias}.post_id
    where m.person_id = $personId and ${onTheDay("m")}
      and ((m.forum_id = posts.forum_id and m.on_behalf_of = posts.organization_id and ${fillsSeats("m")})
        or m.on_behalf_of = ${alias}.organization_id or m.forum_id = ${alias}.forum_id)))`;

/** The same as a list, found by index: ids of the assignments still to be done that are meant for the person. */
export const meantAssignments = `
  with seats as (
    select m.forum_id, m.on_behalf_of, posts.id as post_id from memberships m
      left join posts on posts.forum_id = m.forum_id and posts.organization_id = m.on_behalf_of and ${fillsSeats("m")}
    where m.person_id = $personId and ${onTheDay("m")})
  select assignment_id from assignees where live = 1 and person_id = $personId
  union select assignment_id from assignees where live = 1 and contact_id = $personId
  union select assignment_id from assignees where live = 1 and post_id in (select post_id from seats)
  union select assignment_id from assignees where live = 1 and forum_id in (select forum_id from seats)
  union select assignment_id from assignees where live = 1 and organization_id in
    (select on_behalf_of from seats union select organization_id from persons where id = $personId)`;

/** The condition on a membership that it is valid on `$today`. */
function onTheDay(alias: string): string {
  return `coalesce(${alias}.start_date, '') <= $today and coalesce(${alias}.end_date, '9999') >= $today`;
}

/** Substitutes and guests fill no seat. */
function fillsSeats(alias: string): string {
  return `${alias}.role in ('chair', 'vice_chair', 'member')`;
}

const assignee = (id: string): string =>
  `select 1 from assignees a where a.assignment_id = ${id} and $personId is not null and ${isMeant("a")}`;

/** The condition on an organization that the person `$personId` belongs to it on the day `$today`. */
const isOwn = (organization: string): string => `${organization} in (
  select organization_id from persons where id = $personId
  union select m.on_behalf_of from memberships m where m.person_id = $personId and ${onTheDay("m")})`;

const ofParty = (agreement: string): string =>
  `select 1 from agreement_parties p where p.agreement_id = ${agreement} and $personId is not null
    and ${isOwn("p.organization_id")}`;

/** The forums in which the actor has the role that is needed. */
const inForums = "(select value from json_each($forums))";

const parties = {
  assignment: `${assignee("$id")} union all
    select 1 from assignments where id = $id and report_forum_id in ${inForums}`,
  report: `select 1 from reports where id = $id and exists (${assignee("reports.assignment_id")})`,
  attachment: `select 1 from attachments f left join reports r on r.id = f.report_id
      left join assignments on assignments.id = r.assignment_id left join submissions s on s.id = f.submission_id
      left join items i on i.id = assignments.item_id left join items section on section.id = i.parent_id
      left join ratifications d on d.id = f.ratification_id
    where f.id = $id and (s.created_by = $accountId or exists (${assignee("r.assignment_id")})
      or (assignments.report_forum_id in ${inForums}
        and not (f.confidential or coalesce(i.confidential, 0) or coalesce(section.confidential, 0)))
      or (not f.confidential and exists (${ofParty("coalesce(f.agreement_id, d.agreement_id)")})))`,
  agreement: ofParty("$id"),
  matter: `select 1 from matter_steps s join forums f on f.id = s.forum_id
    where s.matter_id = $id and (f.visibility = 'open' or f.id in ${inForums})`,
  submission: "select 1 from submissions where id = $id and created_by = $accountId",
} as const;

export type PartySubject = keyof typeof parties;

const meant = prepared((db) => db.$client.prepare<Record<string, unknown>>(assignee("$id")));

/** Whether an assignment is meant for a person on a day: what the link in a mail is checked by. */
export const isMeantFor = (db: Reader, assignmentId: string, personId: string, today: string): boolean =>
  meant(db).get({ id: Number(assignmentId), personId: Number(personId), today }) !== undefined;

const statements = prepared((db) =>
  Object.fromEntries(
    Object.entries(parties).map(([type, text]) => [type, db.$client.prepare<Record<string, unknown>>(text)]),
  ),
);

/**
 * Whether the thing concerns the actor personally, or passes a forum in which the actor has at least the role `needed`.
 * `today` is the day in Stockholm.
 */
export function isParty(
  db: Reader,
  type: PartySubject,
  id: string,
  { account, inForums }: Actor,
  today: string,
  needed: ForumRole = "reader",
): boolean {
  if (!account) return false;
  const forums = [...inForums].filter(([, role]) => atLeast(role, needed)).map(([forumId]) => Number(forumId));
  const values = {
    id: Number(id),
    personId: account.personId === null ? null : Number(account.personId),
    accountId: Number(account.id),
    forums: JSON.stringify(forums),
    today,
  };
  return statements(db)[type]?.get(values) !== undefined;
}
