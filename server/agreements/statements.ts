/** The prepared statements of an agreement and what hangs on it. */
import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import {
  agreementClauses,
  agreementParties,
  agreements,
  assignees,
  assignments,
  commitments,
  decisionAgreements,
  decisions,
  followUps,
  forums,
  items,
  meetings,
  organizations,
  ratificationRounds,
  ratifications,
} from "../../db/schema.ts";

const { placeholder } = sql;

/** The state on `$today`; `stateOn` in rules.ts says the same of one agreement. */
export const state: SQL<string> = sql<string>`case
  when ${agreements.endedOn} <= ${placeholder("today")} then 'ended'
  when ${agreements.validTo} < ${placeholder("today")} and ${agreements.renewalMonths} is null then 'ended'
  when ${agreements.inForceSince} <= ${placeholder("today")} then 'in_force'
  when ${agreements.partlyInForceSince} <= ${placeholder("today")} then 'partly_in_force'
  when coalesce(${agreements.sentOutOn}, ${agreements.inForceSince}, ${agreements.partlyInForceSince}) is not null
    then 'out_for_ratification'
  else 'draft' end`;

export const summaryColumns = {
  id: agreements.id,
  title: agreements.title,
  kind: agreements.kind,
  reference: agreements.reference,
  forumId: agreements.forumId,
  slug: forums.slug,
  forumName: forums.name,
  shortName: forums.shortName,
  visibility: forums.visibility,
  ratificationRule: agreements.ratificationRule,
  minimum: agreements.minimum,
  sentOutOn: agreements.sentOutOn,
  partlyInForceSince: agreements.partlyInForceSince,
  inForceSince: agreements.inForceSince,
  validFrom: agreements.validFrom,
  validTo: agreements.validTo,
  endedOn: agreements.endedOn,
  endReason: agreements.endReason,
  noticeMonths: agreements.noticeMonths,
  renewalMonths: agreements.renewalMonths,
  followUpMonths: agreements.followUpMonths,
  nextFollowUp: agreements.nextFollowUp,
  version: agreements.version,
};

const followUpForum = alias(forums, "follow_up_forum");
const section = alias(items, "section");

const ofAgreement = sql`${placeholder("id")}`;

export const statements = prepared((db) => ({
  agreement: compiled(
    db,
    db
      .select({
        ...summaryColumns,
        summary: agreements.summary,
        identical: agreements.identical,
        modelClauses: agreements.modelClauses,
        followUpForumId: agreements.followUpForumId,
        followUpForumName: followUpForum.name,
        precedence: agreements.precedence,
        replacesId: agreements.replacesId,
        createdAt: agreements.createdAt,
      })
      .from(agreements)
      .innerJoin(forums, eq(forums.id, agreements.forumId))
      .leftJoin(followUpForum, eq(followUpForum.id, agreements.followUpForumId))
      .where(eq(agreements.id, ofAgreement)),
  ),
  parties: compiled(
    db,
    db
      .select({
        organizationId: agreementParties.organizationId,
        name: organizations.name,
        shortName: organizations.shortName,
        role: agreementParties.role,
        body: agreementParties.body,
        signatory: agreementParties.signatory,
        signedOn: agreementParties.signedOn,
      })
      .from(agreementParties)
      .innerJoin(organizations, eq(organizations.id, agreementParties.organizationId))
      .where(eq(agreementParties.agreementId, ofAgreement))
      .orderBy(asc(agreementParties.position)),
  ),
  clauses: compiled(
    db,
    db
      .select({ number: agreementClauses.number, heading: agreementClauses.heading, text: agreementClauses.text })
      .from(agreementClauses)
      .where(eq(agreementClauses.agreementId, ofAgreement))
      .orderBy(asc(agreementClauses.position)),
  ),
  commitments: compiled(
    db,
    db
      .select({
        id: commitments.id,
        side: commitments.side,
        text: commitments.text,
        followUpMonths: commitments.followUpMonths,
      })
      .from(commitments)
      .where(eq(commitments.agreementId, ofAgreement))
      .orderBy(asc(commitments.position)),
  ),
  ratifications: compiled(
    db,
    db
      .select({
        id: ratifications.id,
        organizationId: ratifications.organizationId,
        state: ratifications.state,
        body: ratifications.body,
        date: ratifications.date,
        legalForceOn: ratifications.legalForceOn,
        reference: ratifications.reference,
        expectedDate: ratifications.expectedDate,
        expectedText: ratifications.expectedText,
        wording: ratifications.wording,
        reservation: ratifications.reservation,
        version: ratifications.version,
      })
      .from(ratifications)
      .where(eq(ratifications.agreementId, ofAgreement)),
  ),
  /** Each party's part of the rounds, the latest round's last. */
  parts: compiled(
    db,
    db
      .select({
        assignmentId: assignments.id,
        organizationId: assignees.organizationId,
        state: assignments.state,
        dueDate: assignments.dueDate,
      })
      .from(ratificationRounds)
      .innerJoin(assignments, eq(assignments.partOf, ratificationRounds.assignmentId))
      .innerJoin(assignees, eq(assignees.assignmentId, assignments.id))
      .where(eq(ratificationRounds.agreementId, ofAgreement))
      .orderBy(asc(ratificationRounds.id), asc(assignments.id)),
  ),
  rounds: compiled(
    db,
    db
      .select({
        id: ratificationRounds.id,
        decisionId: ratificationRounds.decisionId,
        assignmentId: ratificationRounds.assignmentId,
        startedOn: ratificationRounds.startedOn,
        dueDate: assignments.dueDate,
        byName: ratificationRounds.byName,
      })
      .from(ratificationRounds)
      .leftJoin(assignments, eq(assignments.id, ratificationRounds.assignmentId))
      .where(eq(ratificationRounds.agreementId, ofAgreement))
      .orderBy(asc(ratificationRounds.startedOn), asc(ratificationRounds.id)),
  ),
  /** The decisions that touch it, by date. */
  decisions: compiled(
    db,
    db
      .select({
        decisionId: decisions.id,
        effect: decisionAgreements.effect,
        date: meetings.date,
        forumId: forums.id,
        visibility: forums.visibility,
        forumName: forums.name,
        outcome: decisions.outcome,
        title: items.title,
        confidential: sql<number>`${items.confidential} or coalesce(${section.confidential}, 0)`,
        clauses: sql<string>`(select coalesce(json_group_array(c.text), '[]') from
          (select text from clauses where decision_id = ${decisions.id}
            and stage = case when ${decisions.outcome} = 'proposed' then 'proposal' else 'decided' end
            order by position) c)`,
      })
      .from(decisionAgreements)
      .innerJoin(decisions, eq(decisions.id, decisionAgreements.decisionId))
      .innerJoin(items, eq(items.id, decisions.itemId))
      .leftJoin(section, eq(section.id, items.parentId))
      .innerJoin(meetings, eq(meetings.id, items.meetingId))
      .innerJoin(forums, eq(forums.id, meetings.forumId))
      .where(and(eq(decisionAgreements.agreementId, ofAgreement)))
      .orderBy(asc(meetings.date), asc(decisions.id), asc(decisionAgreements.effect)),
  ),
  followUps: compiled(
    db,
    db
      .select({ date: followUps.date, note: followUps.note })
      .from(followUps)
      .where(eq(followUps.agreementId, ofAgreement))
      .orderBy(asc(followUps.date), asc(followUps.id)),
  ),
  /** What it replaces, and what replaces it: the one that is furthest on its way. */
  replacedBy: compiled(
    db,
    db
      .select({ id: agreements.id, title: agreements.title, inForceSince: agreements.inForceSince })
      .from(agreements)
      .where(eq(agreements.replacesId, ofAgreement))
      .orderBy(sql`${agreements.inForceSince} is null`, asc(agreements.inForceSince), asc(agreements.id)),
  ),
  replacements: compiled(
    db,
    db
      .select({ id: agreements.id, replacesId: agreements.replacesId })
      .from(agreements)
      .where(sql`${agreements.replacesId} is not null`),
  ),
  title: compiled(db, db.select({ title: agreements.title }).from(agreements).where(eq(agreements.id, ofAgreement))),
}));

type Statements = ReturnType<typeof statements>;
type RowOf<Name extends keyof Statements> = ReturnType<Statements[Name]["all"]>[number];
export type AgreementRow = RowOf<"agreement">;
export type RatificationRow = RowOf<"ratifications">;
export type PartRow = RowOf<"parts">;
export type DecisionRow = RowOf<"decisions">;
