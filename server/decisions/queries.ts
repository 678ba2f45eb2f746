import { eq, sql } from "drizzle-orm";
import { prepared } from "../../db/connection.ts";
import { decisions, items } from "../../db/schema.ts";
import { notFound } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { getMeetingItem } from "../meetings/queries.ts";
import type { DecisionInContext } from "./schema.ts";

const placeOf = prepared((db) =>
  db
    .select({ itemId: items.id, meetingId: items.meetingId })
    .from(decisions)
    .innerJoin(items, eq(items.id, decisions.itemId))
    .where(eq(decisions.id, sql.placeholder("id")))
    .prepare(),
);

/**
 * A decision with the meeting and item it was taken in. Read through its meeting: what the reader may see of it, and its
 * item's number, are decided in one place.
 * @throws not_found
 */
export function getDecision(ctx: ReadContext, id: string): DecisionInContext {
  const row = placeOf(ctx.db).get({ id });
  if (!row) throw notFound();
  const { meeting, item } = getMeetingItem(ctx, row.meetingId, row.itemId);
  const decision = item.decisions.find((candidate) => candidate.id === id);
  if (!decision) throw notFound();
  return {
    ...decision,
    itemId: item.id,
    itemNumber: item.number,
    itemTitle: item.title,
    meetingId: meeting.id,
    date: meeting.date,
    forum: meeting.forum,
  };
}
