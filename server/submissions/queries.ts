import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { grouped } from "../../db/rows.ts";
import { forums, items, meetings, submissionEvents, submissions } from "../../db/schema.ts";
import type { SubmissionState } from "../../db/schema/values.ts";
import { atLeast } from "../access.ts";
import { attachmentsOf } from "../attachments/queries.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import type { OffAgenda, Submission, SubmissionListQuery } from "./schema.ts";
import { fellOff, isWaiting } from "./statements.ts";

const { placeholder } = sql;
const wished = alias(meetings, "wished");

/** What fell off an agenda is as if it had just been handed in. */
const state = sql<SubmissionState>`case when ${sql.raw(fellOff)} then 'submitted' else ${submissions.state} end`;

const columns = {
  id: submissions.id,
  forumId: submissions.forumId,
  slug: forums.slug,
  forumName: forums.name,
  shortName: forums.shortName,
  decisionName: forums.decisionName,
  title: submissions.title,
  kinds: submissions.kinds,
  body: submissions.body,
  proposal: submissions.proposal,
  durationMinutes: submissions.durationMinutes,
  confidential: submissions.confidential,
  wishedMeetingId: submissions.wishedMeetingId,
  wishedDate: wished.date,
  state,
  offAgenda: sql<OffAgenda | null>`case when ${sql.raw(fellOff)} then
    case when ${items.id} is null then 'removed' else 'cancelled' end end`,
  itemId: submissions.itemId,
  meetingId: items.meetingId,
  createdAt: submissions.createdAt,
  createdByName: submissions.createdByName,
  version: submissions.version,
};

/** Whoever handed it in, and the secretary of its forum. */
const visible = sql`(${submissions.createdBy} = ${placeholder("accountId")} or ${placeholder("everywhere")} = 1
  or ${submissions.forumId} in (select value from json_each(${placeholder("forums")})))`;

const statements = prepared((db) => {
  const select = () =>
    db
      .select(columns)
      .from(submissions)
      .innerJoin(forums, eq(forums.id, submissions.forumId))
      .leftJoin(wished, eq(wished.id, submissions.wishedMeetingId))
      .leftJoin(items, eq(items.id, submissions.itemId));
  return {
    byId: compiled(db, select().where(and(eq(submissions.id, placeholder("id")), visible))),
    list: compiled(
      db,
      select()
        .where(
          and(
            visible,
            sql`${submissions.id} < ${placeholder("before")}`,
            sql`(${placeholder("state")} is null or ${state} = ${placeholder("state")})`,
            sql`(${placeholder("forum")} is null or ${forums.slug} = ${placeholder("forum")} or ${forums.id} = ${placeholder("forum")})`,
          ),
        )
        .orderBy(desc(submissions.id))
        .limit(placeholder("rows")),
    ),
    waiting: compiled(
      db,
      select()
        .where(
          and(
            eq(submissions.forumId, placeholder("forumId")),
            sql.raw(isWaiting),
            sql`coalesce(${wished.date}, '') <= ${placeholder("date")}`,
            visible,
          ),
        )
        .orderBy(asc(submissions.id)),
    ),
    events: compiled(
      db,
      db
        .select({
          submissionId: submissionEvents.submissionId,
          state: submissionEvents.state,
          text: submissionEvents.text,
          at: submissionEvents.at,
          byName: submissionEvents.byName,
        })
        .from(submissionEvents)
        .where(sql`${submissionEvents.submissionId} in (select value from json_each(${placeholder("ids")}))`)
        .orderBy(asc(submissionEvents.id)),
    ),
    owner: compiled(
      db,
      db
        .select({ createdBy: submissions.createdBy, state: submissions.state, forumId: submissions.forumId })
        .from(submissions)
        .where(eq(submissions.id, placeholder("id"))),
    ),
  };
});

type Row = NonNullable<ReturnType<ReturnType<typeof statements>["byId"]["get"]>>;

/** @throws not_found, also for anybody but its submitter and the forum's secretary */
export function getSubmission(ctx: ReadContext, id: string): Submission {
  const row = statements(ctx.db).byId.get({ id, ...readerOf(ctx) });
  const [submission] = row ? whole(ctx, [row]) : [];
  if (!submission) throw notFound();
  return submission;
}

/** What the reader has handed in, and what was handed in to forums they are secretary of; the latest first. */
export function listSubmissions(ctx: ReadContext, query: SubmissionListQuery): Page<Submission> {
  const { limit, cursor, state = null, forum = null } = query;
  const [before] = decodeCursor(cursor, [Number.MAX_SAFE_INTEGER]);
  const rows = statements(ctx.db).list.all({ ...readerOf(ctx), before, state, forum, rows: limit + 1 });
  const page = pageOf(rows, limit, (row) => [Number(row.id)]);
  return { ...page, items: whole(ctx, page.items) };
}

/** What waits to come on an agenda of the forum by a day: wished for then or earlier, or for any meeting. */
export function waitingSubmissions(ctx: ReadContext, forumId: string, date: string): Submission[] {
  return whole(ctx, statements(ctx.db).waiting.all({ ...readerOf(ctx), forumId, date }));
}

/** Whether the actor is the one who handed it in. */
export const isSubmitter = (ctx: ReadContext, id: string): boolean => {
  const row = statements(ctx.db).owner.get({ id });
  return row !== undefined && row.createdBy !== null && row.createdBy === ctx.actor.account?.id;
};

function readerOf({ actor }: ReadContext) {
  const secretaryIn = [...actor.inForums].filter(([, role]) => atLeast(role, "secretary")).map(([id]) => Number(id));
  return {
    accountId: actor.account?.id ?? null,
    everywhere: atLeast(actor.everywhere, "secretary") ? 1 : 0,
    forums: JSON.stringify(secretaryIn),
  };
}

function whole(ctx: ReadContext, rows: Row[]): Submission[] {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const files = attachmentsOf(ctx.db, "submissionId", ids);
  const eventsOf = grouped(
    statements(ctx.db).events.all({ ids: JSON.stringify(ids.map(Number)) }),
    (row) => row.submissionId,
    ({ submissionId: _, ...event }) => event,
  );
  return rows.map(({ forumId, slug, forumName, shortName, decisionName, proposal, ...row }) => ({
    ...row,
    forum: { id: forumId, slug, name: forumName, shortName, decisionName },
    proposal: proposal.map((text) => ({ text })),
    attachments: files.get(row.id) ?? [],
    events: eventsOf.get(row.id) ?? [],
  }));
}
