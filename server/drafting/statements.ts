/** What a forum owes its next meeting, as far as the meetings themselves tell. */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { agendaChoices, decisions, items, itemSources, meetings, presenters, standingItems } from "../../db/schema.ts";

const forumId = sql.placeholder("forumId");
const date = sql.placeholder("date");
const meetingId = sql.placeholder("meetingId");
const section = alias(items, "section");

/** An item of another meeting that is not called off has taken the thing up. */
const takenElsewhere = (type: string, id: unknown) => sql`exists (
  select 1 from item_sources taken join items at on at.id = taken.item_id join meetings other on other.id = at.meeting_id
  where taken.source_type = ${sql.raw(`'${type}'`)} and taken.source_id = ${id}
    and other.id <> ${meetingId} and other.state <> 'cancelled')`;

/** The matter of the item has been on an agenda of the forum again, by whatever road it came there. */
const treatedAgain = sql`exists (
  select 1 from item_matters of_item join item_matters again on again.matter_id = of_item.matter_id
  join items at on at.id = again.item_id join meetings later on later.id = at.meeting_id
  where of_item.item_id = ${items.id} and later.forum_id = ${meetings.forumId} and later.date > ${meetings.date}
    and later.state <> 'cancelled')`;

const wasHeld = sql`${meetings.state} in ('held', 'minutes_approved')`;

export const statements = prepared((db) => ({
  standing: compiled(
    db,
    db
      .select({
        id: standingItems.id,
        title: standingItems.title,
        kinds: standingItems.kinds,
        body: standingItems.body,
        durationMinutes: standingItems.durationMinutes,
        proposal: standingItems.proposal,
      })
      .from(standingItems)
      .where(eq(standingItems.forumId, forumId))
      .orderBy(asc(standingItems.position)),
  ),
  /** Meetings whose minutes no later meeting has laid to the files; of those before the first that did, nothing is known. */
  minutes: compiled(
    db,
    db
      .select({ id: meetings.id, date: meetings.date, kind: meetings.kind })
      .from(meetings)
      .where(
        and(
          eq(meetings.forumId, forumId),
          wasHeld,
          sql`${meetings.date} < ${date}`,
          sql`${meetings.id} <> ${meetingId}`,
          sql`not ${takenElsewhere("minutes", meetings.id)}`,
          sql`${meetings.date} >= coalesce(
            (select max(laid.date) from meetings laid join item_sources s on s.source_type = 'minutes' and s.source_id = laid.id
              join items at on at.id = s.item_id
              where laid.forum_id = ${forumId} and at.meeting_id <> ${meetingId}),
            (select max(held.date) from meetings held where held.forum_id = ${forumId} and held.id <> ${meetingId}
              and held.state in ('held', 'minutes_approved') and held.date < ${date}))`,
        ),
      )
      .orderBy(asc(meetings.date), asc(meetings.id)),
  ),
  /** Items of earlier meetings that were put off or sent back, and that no meeting has taken up since. */
  putOff: compiled(
    db,
    db
      .select({
        id: items.id,
        title: items.title,
        isDecision: items.isDecision,
        isInformation: items.isInformation,
        isDialogue: items.isDialogue,
        durationMinutes: items.durationMinutes,
        meetingId: meetings.id,
        meetingDate: meetings.date,
        outcome: decisions.outcome,
        confidential: sql<number>`coalesce(${items.confidential}, 0) or coalesce(${section.confidential}, 0)`,
      })
      .from(meetings)
      .innerJoin(items, eq(items.meetingId, meetings.id))
      .innerJoin(decisions, eq(decisions.itemId, items.id))
      .leftJoin(section, eq(section.id, items.parentId))
      .where(
        and(
          eq(meetings.forumId, forumId),
          wasHeld,
          sql`${meetings.date} < ${date}`,
          sql`${decisions.outcome} in ('postponed', 'referred_back')`,
          sql`not ${takenElsewhere("postponed_item", items.id)}`,
          sql`not ${treatedAgain}`,
        ),
      )
      .groupBy(items.id)
      .orderBy(asc(meetings.date), asc(items.id)),
  ),
  presenters: compiled(
    db,
    db
      .select({
        itemId: presenters.itemId,
        name: presenters.name,
        title: presenters.title,
        personId: presenters.personId,
      })
      .from(presenters)
      .where(sql`${presenters.itemId} in (select value from json_each(${sql.placeholder("ids")}))`)
      .orderBy(asc(presenters.itemId), asc(presenters.position)),
  ),
  /** Things that stand on the agenda of another meeting that is still to be held. */
  onOther: compiled(
    db,
    db
      .select({ type: itemSources.sourceType, id: itemSources.sourceId })
      .from(meetings)
      .innerJoin(items, eq(items.meetingId, meetings.id))
      .innerJoin(itemSources, eq(itemSources.itemId, items.id))
      .where(
        and(
          eq(meetings.forumId, forumId),
          sql`${meetings.state} in ('planned', 'agenda_sent', 'in_progress')`,
          sql`${meetings.id} <> ${meetingId}`,
        ),
      ),
  ),
  onAgenda: compiled(
    db,
    db
      .select({ itemId: items.id, type: itemSources.sourceType, id: itemSources.sourceId })
      .from(items)
      .innerJoin(itemSources, eq(itemSources.itemId, items.id))
      .where(eq(items.meetingId, meetingId)),
  ),
  /** The choices of the forum's meetings, the latest of each thing first. */
  choices: compiled(
    db,
    db
      .select({
        meetingId: agendaChoices.meetingId,
        type: agendaChoices.sourceType,
        id: agendaChoices.sourceId,
        choice: agendaChoices.choice,
        reason: agendaChoices.reason,
        until: agendaChoices.until,
        at: agendaChoices.at,
        byName: agendaChoices.byName,
      })
      .from(meetings)
      .innerJoin(agendaChoices, eq(agendaChoices.meetingId, meetings.id))
      .where(
        and(
          eq(meetings.forumId, forumId),
          sql`(${meetings.date} >= date(${date}, '-2 years') or ${agendaChoices.until} > ${date})`,
        ),
      )
      .orderBy(desc(agendaChoices.at)),
  ),
}));
