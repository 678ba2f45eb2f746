import { and, asc, desc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import {
  agreementParties,
  agreements,
  commitments,
  followUps,
  forums,
  items,
  itemSources,
  meetings,
  organizations,
  verdicts,
} from "../../db/schema.ts";
import { itemPlace, section } from "../meetings/place-queries.ts";

const { placeholder } = sql;

/** In a confidential section everything is confidential. */
const confidential = sql<number>`coalesce(${items.confidential} or coalesce(${section.confidential}, 0), 0)`;

export const statements = prepared((db) => {
  const followUpRows = () =>
    db
      .select({
        id: followUps.id,
        agreementId: followUps.agreementId,
        date: followUps.date,
        itemId: followUps.itemId,
        note: followUps.note,
        createdAt: followUps.createdAt,
        createdByName: followUps.createdByName,
        version: followUps.version,
        itemTitle: items.title,
        confidential,
        ...itemPlace,
        meetingId: meetings.id,
        meetingDate: meetings.date,
        forumId: forums.id,
        forumName: forums.name,
        visibility: forums.visibility,
      })
      .from(followUps)
      .leftJoin(items, eq(items.id, followUps.itemId))
      .leftJoin(section, eq(section.id, items.parentId))
      .leftJoin(meetings, eq(meetings.id, items.meetingId))
      .leftJoin(forums, eq(forums.id, meetings.forumId));
  return {
    commitments: compiled(
      db,
      db
        .select({
          id: commitments.id,
          side: commitments.side,
          text: commitments.text,
          months: commitments.followUpMonths,
          removedOn: commitments.removedOn,
        })
        .from(commitments)
        .where(eq(commitments.agreementId, placeholder("agreementId")))
        .orderBy(asc(commitments.position), asc(commitments.id)),
    ),
    /** Everything said of an agreement's commitments, the newest follow-up first. */
    judgements: compiled(
      db,
      db
        .select({
          commitmentId: verdicts.commitmentId,
          followUpId: followUps.id,
          date: followUps.date,
          organizationId: verdicts.organizationId,
          organizationName: organizations.name,
          verdict: verdicts.verdict,
          comment: verdicts.comment,
        })
        .from(followUps)
        .innerJoin(verdicts, eq(verdicts.followUpId, followUps.id))
        .leftJoin(organizations, eq(organizations.id, verdicts.organizationId))
        .where(eq(followUps.agreementId, placeholder("agreementId")))
        .orderBy(desc(followUps.date), desc(followUps.id), asc(verdicts.id)),
    ),
    followUps: compiled(
      db,
      followUpRows()
        .where(
          and(
            eq(followUps.agreementId, placeholder("agreementId")),
            sql`(${followUps.date}, ${followUps.id}) < (${placeholder("date")}, ${placeholder("id")})`,
          ),
        )
        .orderBy(desc(followUps.date), desc(followUps.id))
        .limit(placeholder("rows")),
    ),
    followUp: compiled(db, followUpRows().where(eq(followUps.id, placeholder("id")))),
    verdicts: compiled(
      db,
      db
        .select({
          followUpId: verdicts.followUpId,
          commitmentId: verdicts.commitmentId,
          organizationId: verdicts.organizationId,
          organizationName: organizations.name,
          verdict: verdicts.verdict,
          comment: verdicts.comment,
        })
        .from(verdicts)
        .innerJoin(commitments, eq(commitments.id, verdicts.commitmentId))
        .leftJoin(organizations, eq(organizations.id, verdicts.organizationId))
        .where(sql`${verdicts.followUpId} in (select value from json_each(${placeholder("ids")}))`)
        .orderBy(asc(verdicts.followUpId), asc(commitments.position), asc(verdicts.id)),
    ),
    parties: compiled(
      db,
      db
        .select({ organizationId: organizations.id, name: organizations.name, side: agreementParties.role })
        .from(agreementParties)
        .innerJoin(organizations, eq(organizations.id, agreementParties.organizationId))
        .where(eq(agreementParties.agreementId, placeholder("agreementId")))
        .orderBy(asc(agreementParties.position)),
    ),
    /** The meeting an item belongs to, when the forum that follows the agreement up, or keeps it, holds it. */
    itemOfFollowUp: compiled(
      db,
      db
        .select({
          id: items.id,
          title: items.title,
          confidential,
          ...itemPlace,
          meetingId: meetings.id,
          date: meetings.date,
          forumId: forums.id,
          forumName: forums.name,
          visibility: forums.visibility,
        })
        .from(items)
        .leftJoin(section, eq(section.id, items.parentId))
        .innerJoin(meetings, eq(meetings.id, items.meetingId))
        .innerJoin(forums, eq(forums.id, meetings.forumId))
        .innerJoin(agreements, sql`${meetings.forumId} in (${agreements.forumId}, ${agreements.followUpForumId})`)
        .where(and(eq(items.id, placeholder("itemId")), eq(agreements.id, placeholder("agreementId")))),
    ),
    /** The items of a meeting that came onto its agenda because an agreement was to be followed up. */
    ofMeeting: compiled(
      db,
      db
        .select({
          itemId: items.id,
          agreementId: agreements.id,
          title: agreements.title,
          followUpId: sql<string | null>`(select cast(f.id as text) from follow_ups f
            where f.agreement_id = ${agreements.id} and f.item_id = ${items.id} order by f.id limit 1)`,
        })
        .from(items)
        .innerJoin(
          itemSources,
          and(eq(itemSources.itemId, items.id), eq(itemSources.sourceType, "agreement_follow_up")),
        )
        .innerJoin(agreements, eq(agreements.id, itemSources.sourceId))
        .where(eq(items.meetingId, placeholder("meetingId"))),
    ),
    /** Agreements that are due to a forum by a day, and are still in force then. */
    due: compiled(
      db,
      db
        .select({ id: agreements.id, title: agreements.title, dueDate: agreements.nextFollowUp })
        .from(agreements)
        .where(
          and(
            sql`(${agreements.followUpForumId} = ${placeholder("forumId")}
              or (${agreements.followUpForumId} is null and ${agreements.forumId} = ${placeholder("forumId")}))`,
            sql`${agreements.nextFollowUp} <= ${placeholder("date")}`,
            sql`coalesce(${agreements.endedOn}, '9999') > ${placeholder("date")}`,
            sql`(${agreements.validTo} is null or ${agreements.renewalMonths} is not null
              or ${agreements.validTo} >= ${placeholder("date")})`,
          ),
        )
        .orderBy(asc(agreements.nextFollowUp), asc(agreements.id)),
    ),
  };
});
