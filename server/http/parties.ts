/**
 * Who is let in to a thing without a role in its forum: whoever it was given to, whoever handed it in, the other forums
 * that it passes.
 */
import { prepared, type Reader } from "../../db/connection.ts";
import { forumsWith, isSecretary, type Actor, type ForumRole } from "../access.ts";

/** The condition on a membership that it is valid on `$today`. */
function onTheDay(alias: string): string {
  return `coalesce(${alias}.start_date, '') <= $today and coalesce(${alias}.end_date, '9999') >= $today`;
}

/**
 * What makes an assignee the person `person`, a parameter, on the day `$today`, by column: being named, filling the seat,
 * belonging to the organization or speaking for it, sitting in the forum. Substitutes and guests fill no seat.
 */
export const standingFor = (person: string) => ({
  person_id: `= ${person}`,
  contact_id: `= ${person}`,
  post_id: `in (select posts.id from memberships m
    join posts on posts.forum_id = m.forum_id and posts.organization_id = m.on_behalf_of
    where m.person_id = ${person} and m.role in ('chair', 'vice_chair', 'member') and ${onTheDay("m")})`,
  organization_id: `in (select organization_id from persons where id = ${person}
    union select m.on_behalf_of from memberships m where m.person_id = ${person} and ${onTheDay("m")})`,
  forum_id: `in (select m.forum_id from memberships m where m.person_id = ${person} and ${onTheDay("m")})`,
});

type MeantBy = keyof ReturnType<typeof standingFor>;

/** Meant for a person themselves, not only for what they belong to. */
export const inPerson: MeantBy[] = ["person_id", "contact_id", "post_id"];

const inAnyWay = Object.keys(standingFor("")) as MeantBy[];

/** Ids of the assignments that are meant for a person, of `which` assignees; found by index. */
export function meantAssignments(person: string, which: string, by = inAnyWay): string {
  const standing = standingFor(person);
  return by
    .map((column) => `select assignment_id from assignees where ${column} ${standing[column]} and ${which}`)
    .join(" union ");
}

/** The condition, in `exists`, that one assignment is meant for a person. */
export function meantFor(person: string, id: string): string {
  const ways = Object.entries(standingFor(person)).map(([column, is]) => `a.${column} ${is}`);
  return `select 1 from assignees a where a.assignment_id = ${id} and (${ways.join(" or ")})`;
}

const assignee = (id: string): string => meantFor("$personId", id);

/** The condition on an organization that the person `$personId` belongs to it on the day `$today`. */
const isOwn = (organization: string): string => `${organization} in (
  select organization_id from persons where id = $personId
  union select m.on_behalf_of from memberships m where m.person_id = $personId and ${onTheDay("m")})`;

const ofParty = (agreement: string): string =>
  `select 1 from agreement_parties p where p.agreement_id = ${agreement} and $personId is not null
    and ${isOwn("p.organization_id")}`;

/** The forums in which the actor has the role that is needed. */
const inForums = "(select value from json_each($forums))";

/** The forum that follows an agreement up, where it is not the one that keeps it. */
const ofFollower = (agreement: string): string =>
  `select 1 from agreements where id = ${agreement} and follow_up_forum_id in ${inForums}`;

const agreementOfFollowUp = "(select agreement_id from follow_ups where id = $id)";

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
      or (not f.confidential and (exists (${ofParty("coalesce(f.agreement_id, d.agreement_id)")})
        or exists (${ofFollower("coalesce(f.agreement_id, d.agreement_id)")}))))`,
  // Whoever belongs to a party reads; those of the forum that follows it up do what their role there allows.
  agreement: `${ofParty("$id")} and $reads = 1 union all ${ofFollower("$id")}`,
  followUp: `${ofParty(agreementOfFollowUp)} and $reads = 1 union all ${ofFollower(agreementOfFollowUp)}`,
  matter: `select 1 from matter_steps s join forums f on f.id = s.forum_id
    where s.matter_id = $id and (f.visibility = 'open' or f.id in ${inForums})`,
  // Whoever brought it in, as long as they keep any forum's papers.
  import: "select 1 from imports where id = $id and created_by = $accountId and $keeps = 1",
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
  actor: Actor,
  today: string,
  needed: ForumRole = "reader",
): boolean {
  const { account, inForums } = actor;
  if (!account) return false;
  const values = {
    id: Number(id),
    personId: account.personId === null ? null : Number(account.personId),
    accountId: Number(account.id),
    forums: forumsWith({ inForums }, needed),
    reads: needed === "reader" ? 1 : 0,
    keeps: isSecretary(actor) ? 1 : 0,
    today,
  };
  return statements(db)[type]?.get(values) !== undefined;
}
