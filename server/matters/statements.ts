/** The prepared statements of a matter and its road: four, however long it is. */
import { and, asc, desc, eq, sql, type SQL } from "drizzle-orm";
import { alias, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { clauses, decisions, forums, items, matters, matterSteps, meetings } from "../../db/schema.ts";
import { itemPlace, section } from "../meetings/place-queries.ts";
import { visibleMatter } from "./visible.ts";

const { placeholder } = sql;

export const summaryColumns = {
  id: matters.id,
  title: matters.title,
  reference: matters.reference,
  state: matters.state,
  confidential: matters.confidential,
  forumId: matters.forumId,
  slug: forums.slug,
  forumName: forums.name,
  shortName: forums.shortName,
  visibility: forums.visibility,
  version: matters.version,
};

const sender = alias(matterSteps, "sender");
const keeper = alias(forums, "keeper");

/** In a confidential section everything is confidential. */
const confidentialItem = sql<number>`coalesce(${items.confidential} or coalesce(${section.confidential}, 0), 0)`;

const among = (column: SQL | typeof matters.id | typeof items.id, name: string) =>
  sql`${column} in (select value from json_each(${placeholder(name)}))`;

/** It waits where neither chair nor secretary sits today. */
const unattended = sql<number>`${matterSteps.state} = 'waiting' and not exists (select 1 from memberships m
  where m.forum_id = ${matterSteps.forumId} and m.role in ('chair', 'vice_chair', 'secretary')
  and coalesce(m.start_date, '') <= ${placeholder("today")} and coalesce(m.end_date, '9999') >= ${placeholder("today")})`;

/** SQLite knows only the small letters of English; those of Swedish, and é, lie 32 places after their capitals. */
const small = (column: AnySQLiteColumn): SQL =>
  [196, 197, 201, 214].reduce(
    (text, capital) => sql`replace(${text}, char(${sql.raw(String(capital))}), char(${sql.raw(String(capital + 32))}))`,
    sql`lower(${column})`,
  );

/** The words are in the title or the reference. */
export const holdsWords = sql`(${small(matters.title)} like ${placeholder("pattern")} escape '\\'
  or ${small(matters.reference)} like ${placeholder("pattern")} escape '\\')`;

/** Waiting there, taken up there without an item that is ahead, or sent back there by another forum. */
const owed = sql`select s.matter_id from matter_steps s left join items i on i.id = s.item_id
    left join meetings m on m.id = i.meeting_id
  where s.forum_id = ${placeholder("forumId")} and s.state in ('waiting', 'accepted')
    and (s.state = 'waiting' or m.id is null or m.state = 'cancelled')
  union select r.matter_id from matter_steps r join matters k on k.id = r.matter_id
    left join matter_steps s on s.id = r.from_step_id
  where r.forum_id in (select id from forums) and r.state = 'returned' and r.item_id is null
    and coalesce(s.forum_id, k.forum_id) = cast(${placeholder("forumId")} as integer)`;

export const statements = prepared((db) => {
  const steps = () =>
    db
      .select({
        id: matterSteps.id,
        matterId: matterSteps.matterId,
        forumId: matterSteps.forumId,
        forumName: matterSteps.forumName,
        slug: forums.slug,
        registeredName: forums.name,
        shortName: forums.shortName,
        visibility: forums.visibility,
        role: matterSteps.role,
        state: matterSteps.state,
        itemId: matterSteps.itemId,
        told: matterSteps.date,
        outcome: matterSteps.outcome,
        note: matterSteps.note,
        fromStepId: matterSteps.fromStepId,
        senderId: sql<
          string | null
        >`case when ${matterSteps.sentAt} is not null then coalesce(${sender.forumId}, ${matters.forumId}) end`.mapWith(
          String,
        ),
        senderName: sql<
          string | null
        >`case when ${matterSteps.sentAt} is not null then coalesce(${sender.forumName}, ${keeper.name}) end`,
        sentAt: matterSteps.sentAt,
        sentByName: matterSteps.sentByName,
        answeredAt: matterSteps.answeredAt,
        answeredByName: matterSteps.answeredByName,
        unattended,
        meetingId: items.meetingId,
        meetingDate: meetings.date,
        meetingState: meetings.state,
        confidentialItem,
        ...itemPlace,
        outcomes: sql<string | null>`(select group_concat(d.outcome) from (select outcome from decisions
          where item_id = ${matterSteps.itemId} order by position, id) d)`,
      })
      .from(matterSteps)
      .innerJoin(matters, eq(matters.id, matterSteps.matterId))
      .innerJoin(keeper, eq(keeper.id, matters.forumId))
      .leftJoin(forums, eq(forums.id, matterSteps.forumId))
      .leftJoin(sender, eq(sender.id, matterSteps.fromStepId))
      .leftJoin(items, eq(items.id, matterSteps.itemId))
      .leftJoin(section, eq(section.id, items.parentId))
      .leftJoin(meetings, eq(meetings.id, items.meetingId));
  const one = () =>
    db
      .select({ ...summaryColumns, summary: matters.summary, createdAt: matters.createdAt })
      .from(matters)
      .innerJoin(forums, eq(forums.id, matters.forumId));
  return {
    matter: compiled(db, one().where(eq(matters.id, placeholder("id")))),
    stepsOf: compiled(
      db,
      steps()
        .where(among(sql`${matterSteps.matterId}`, "ids"))
        .orderBy(asc(matterSteps.matterId), asc(matterSteps.id)),
    ),
    matterOfStep: compiled(
      db,
      db
        .select({ matterId: matterSteps.matterId })
        .from(matterSteps)
        .where(eq(matterSteps.id, placeholder("id"))),
    ),
    /** Every item it was or will be treated in. */
    treatments: compiled(
      db,
      db
        .select({
          itemId: items.id,
          title: items.title,
          meetingId: items.meetingId,
          forumId: meetings.forumId,
          slug: forums.slug,
          forumName: forums.name,
          shortName: forums.shortName,
          visibility: forums.visibility,
          date: meetings.date,
          meetingState: meetings.state,
          confidentialItem,
          ...itemPlace,
        })
        .from(items)
        .innerJoin(meetings, eq(meetings.id, items.meetingId))
        .innerJoin(forums, eq(forums.id, meetings.forumId))
        .leftJoin(section, eq(section.id, items.parentId))
        .where(
          sql`${items.id} in (select item_id from item_matters where matter_id = ${placeholder("id")}
            union select item_id from matter_steps where matter_id = ${placeholder("id")} and state <> 'returned')`,
        )
        .orderBy(asc(meetings.date), asc(items.id)),
    ),
    decisionsOf: compiled(
      db,
      db
        .select({ itemId: decisions.itemId, id: decisions.id, outcome: decisions.outcome, text: clauses.text })
        .from(decisions)
        .leftJoin(clauses, and(eq(clauses.decisionId, decisions.id), eq(clauses.stage, "decided")))
        .where(among(sql`${decisions.itemId}`, "items"))
        .orderBy(asc(decisions.itemId), asc(decisions.position), asc(decisions.id), asc(clauses.position)),
    ),
    /** When it was last opened again; the trail of events keeps that. */
    reopened: db.$client
      .prepare<[number], number | null>(
        `select max(at) from audit_events where subject_type = 'matter' and subject_id = ?
           and action = 'state_changed' and details ->> 'state' = 'open'`,
      )
      .pluck(),
    /** The matters of which a forum is to deal with some step: one sent to it, or sent back. */
    owedBy: compiled(
      db,
      one()
        .where(and(eq(matters.state, "open"), visibleMatter, sql`${matters.id} in (${owed})`))
        .orderBy(asc(matters.id)),
    ),
    /** Whatever of a title or a reference holds the words, the newest first. */
    found: compiled(
      db,
      one()
        .where(and(eq(matters.state, "open"), visibleMatter, holdsWords))
        .orderBy(desc(matters.id))
        .limit(placeholder("rows")),
    ),
    named: compiled(db, one().where(among(matters.id, "ids")).orderBy(asc(matters.id))),
    readable: compiled(db, one().where(and(among(matters.id, "ids"), visibleMatter))),
  };
});

type Statements = ReturnType<typeof statements>;
type RowOf<Name extends "matter" | "stepsOf" | "treatments" | "decisionsOf"> = ReturnType<
  Statements[Name]["all"]
>[number];
export type MatterRow = RowOf<"matter">;
export type StepRow = RowOf<"stepsOf">;
export type TreatmentRow = RowOf<"treatments">;
export type DecisionRow = RowOf<"decisionsOf">;
