import { eq, sql } from "drizzle-orm";
import { prepared } from "../../db/connection.ts";
import { agendaVersions, forums, meetings } from "../../db/schema.ts";
import type { MeetingState } from "../../db/schema/values.ts";
import { requireRole } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, invalid, orHasHistory } from "../errors.ts";
import { checkVersion } from "../http/etag.ts";
import type { WriteContext } from "../http/context.ts";
import { getMeeting, meetingFacts, type MeetingFacts } from "./queries.ts";
import { lockReason } from "./rules.ts";
import type { MeetingDetails } from "./schema.ts";

/** Plans a meeting without agenda or attendance: those are added by their owners. */
export function insertMeeting(ctx: WriteContext, forumId: string, details: MeetingDetails): string {
  const forum = ctx.db
    .select({ id: forums.id, visibility: forums.visibility, minutesKind: forums.minutesKind })
    .from(forums)
    .where(eq(forums.id, forumId))
    .get();
  if (!forum) throw invalid("forumId", "unknown_forum");
  requireRole(ctx.actor, forum, "secretary");
  const { id } = ctx.db
    .insert(meetings)
    .values({
      ...details,
      forumId,
      kind: details.kind ?? forum.minutesKind,
      state: "planned",
      updatedAt: ctx.now.toISOString(),
    })
    .returning({ id: meetings.id })
    .get();
  record(ctx, "created", "meeting", id, { date: details.date });
  return id;
}

/** Changes when and where. */
export function changeMeeting(ctx: WriteContext, id: string, details: MeetingDetails, version?: number | null): void {
  const facts = openMeeting(ctx, id);
  requireMeetingVersion(ctx, facts, version, details);
  const { kind, ...columns } = details;
  ctx.db
    .update(meetings)
    .set({ ...columns, ...(kind === undefined ? {} : { kind }) })
    .where(eq(meetings.id, id))
    .run();
  touchMeeting(ctx, id);
  record(ctx, "changed", "meeting", id, { date: details.date });
}

/** Only a meeting that was never sent out can be removed; any other is cancelled. */
export function removeMeeting(ctx: WriteContext, id: string, version?: number | null): void {
  const facts = meetingFacts(ctx.db, id);
  requireRole(ctx.actor, facts.forum, "secretary");
  requireMeetingVersion(ctx, facts, version);
  const wasSent =
    ctx.db.select().from(agendaVersions).where(eq(agendaVersions.meetingId, id)).limit(1).all().length > 0;
  if (facts.state !== "planned" || wasSent) throw conflict("meeting_was_sent");
  ctx.db.delete(meetings).where(eq(meetings.id, id)).run();
  record(ctx, "removed", "meeting", id, { date: facts.date });
}

/** Takes back a meeting that came in whole; the caller has found that nothing was built on it. */
export function takeBackMeeting(ctx: WriteContext, id: string): void {
  const facts = meetingFacts(ctx.db, id);
  requireRole(ctx.actor, facts.forum, "secretary");
  orHasHistory(() => ctx.db.delete(meetings).where(eq(meetings.id, id)).run());
  record(ctx, "removed", "meeting", id, { date: facts.date });
}

/**
 * The meeting, if the actor is its secretary and it can be changed.
 * @throws not_found, forbidden, or conflict when it is approved or cancelled
 */
export function openMeeting(ctx: WriteContext, id: string): MeetingFacts {
  const facts = meetingFacts(ctx.db, id);
  requireRole(ctx.actor, facts.forum, "secretary");
  const locked = lockReason(facts.state);
  if (locked) throw conflict(locked);
  return facts;
}

/** @throws 412 with the meeting as it is now and what was sent, when it has changed since `version` */
export function requireMeetingVersion(
  ctx: WriteContext,
  facts: MeetingFacts,
  version: number | null | undefined,
  sent?: unknown,
): void {
  if (version === undefined || version === null || version === facts.version) return;
  checkVersion(version, getMeeting(ctx, facts.id), sent);
}

const touch = prepared((db) =>
  db
    .update(meetings)
    .set({ version: sql`${meetings.version} + 1`, updatedAt: sql`${sql.placeholder("now")}` })
    .where(eq(meetings.id, sql.placeholder("id")))
    .prepare(),
);

/** Every change to anything in a meeting raises its version: the ETag of the whole. */
export function touchMeeting(ctx: WriteContext, id: string): void {
  touch(ctx.db).run({ id, now: ctx.now.getTime() });
}

/** Puts the meeting in a state that its road has been found to lead to; the caller knows why and checks. */
export function setMeetingState(ctx: WriteContext, id: string, to: MeetingState): void {
  const { state } = meetingFacts(ctx.db, id);
  ctx.db.update(meetings).set({ state: to }).where(eq(meetings.id, id)).run();
  touchMeeting(ctx, id);
  if (state !== to) record(ctx, "state_changed", "meeting", id, { from: state, to });
}
