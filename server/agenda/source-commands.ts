import { eq, sql } from "drizzle-orm";
import { items, itemSources } from "../../db/schema.ts";
import type { SourceType } from "../../db/schema/values.ts";
import { record } from "../audit/commands.ts";
import type { WriteContext } from "../http/context.ts";
import { openMeeting, touchMeeting } from "../meetings/commands.ts";
import { itemFacts } from "./queries.ts";

/** What an agenda item comes from: an assignment, a matter that was sent here, an item that was put off … */
export interface Source {
  type: SourceType;
  id: string;
}

/** Notes where an item comes from; part of the command that made the item, which records it. */
export function addSource(ctx: WriteContext, itemId: string, { type, id }: Source): void {
  ctx.db.insert(itemSources).values({ itemId, sourceType: type, sourceId: id }).onConflictDoNothing().run();
}

/** Another title for an item whose title says no more than its kind. */
export function renameItem(ctx: WriteContext, id: string, title: string): void {
  const { meetingId } = itemFacts(ctx.db, id);
  openMeeting(ctx, meetingId);
  ctx.db
    .update(items)
    .set({ title, version: sql`${items.version} + 1` })
    .where(eq(items.id, id))
    .run();
  touchMeeting(ctx, meetingId);
  record(ctx, "changed", "item", id, { title });
}
