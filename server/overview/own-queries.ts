/** What the reader has to do, what their organization has to do, and what they wait for. */
import { forumsWith, memberScope, type Actor } from "../access.ts";
import { liveAssignments } from "../assignments/queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import type { ReadContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import { comingMeetings, ownAssignments, type OwnPart } from "./own-statements.ts";
import type { Meeting } from "./rules.ts";

export interface OwnWork {
  /** Whether the account belongs to a person, who can be given something. */
  isPerson: boolean;
  today: string;
  parts: Record<OwnPart, OwnList>;
  /** Those to come of the forums that receive what is shown. */
  meetings: Meeting[];
}

export interface OwnList {
  total: number;
  /** The most urgent, at most so many as were asked for. */
  assignments: Assignment[];
}

/** @param most how many of each part are read whole */
export function getOwnWork(ctx: ReadContext, most: Record<OwnPart, number>): OwnWork {
  const { account } = ctx.actor;
  const today = stockholmDate(ctx.now);
  const me = account?.personId ?? null;
  const rows = ownAssignments(ctx.db).all({ me: me === null ? null : Number(me), today, ...leading(ctx.actor) });
  const shown = (["mine", "ours", "awaited"] as const).map((part) => {
    const ids = rows.filter((row) => row.part === part).map(({ id }) => String(id));
    return { part, total: ids.length, ids: ids.slice(0, most[part]) };
  });
  const whole = liveAssignments(
    ctx,
    shown.flatMap(({ ids }) => ids),
  );
  const byId = new Map(whole.map((assignment) => [assignment.id, assignment]));
  const parts = Object.fromEntries(
    shown.map(({ part, total, ids }) => [part, { total, assignments: ids.flatMap((id) => byId.get(id) ?? []) }]),
  ) as Record<OwnPart, OwnList>;
  return { isPerson: me !== null, today, parts, meetings: meetingsAhead(ctx, whole, today) };
}

/**
 * The forums that the actor leads by name, not because of reading everything, and those whose confidential things they
 * may see: what the statements want to know of whoever asks.
 */
export const leading = (actor: Actor) => ({
  led: forumsWith(actor, "chair"),
  kept: forumsWith(actor, "secretary"),
  ...memberScope(actor),
});

function meetingsAhead(ctx: ReadContext, assignments: Assignment[], today: string): Meeting[] {
  const names = new Map(assignments.map(({ reportTo }) => [reportTo.forumId, reportTo.name]));
  const forums = JSON.stringify([...names.keys()].map(Number));
  return comingMeetings(ctx.db)
    .all({ forums, today })
    .map(({ id, forumId, date }) => ({
      id: String(id),
      date,
      forumId: String(forumId),
      forumName: names.get(String(forumId)) ?? "",
    }));
}
