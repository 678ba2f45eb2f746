/** The panels of a meeting's items, for those who keep its minutes. */
import type { ReadContext } from "../http/context.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { stockholmDate } from "../text/format.ts";
import type { Back } from "./back.ts";
import { municipalityIds } from "./choice-queries.ts";
import { rowsByItem } from "./head.ts";
import { panelModel, type Panel } from "./panel-presenter.ts";
import { assignmentsOfItems } from "./queries.ts";
import { suggestedIn } from "./suggested-queries.ts";

export type { Panel } from "./panel-presenter.ts";

/** One for each of these items, in their order. */
export function panelsOf(ctx: ReadContext, meeting: Meeting, items: Item[], back: Back): Panel[] {
  const given = assignmentsOfItems(
    ctx,
    items.filter(({ assignmentIds }) => assignmentIds.length > 0).map(({ id }) => id),
  );
  const rows = rowsByItem(given, stockholmDate(ctx.now));
  const suggestions = suggestedIn(ctx, meeting, items, given);
  const frame = { back, date: meeting.date, forum: meeting.forum.shortName, municipalityIds: municipalityIds(ctx) };
  return items.map((item) => {
    const ofItem = suggestions.filter(({ itemId }) => itemId === item.id);
    return panelModel(item, rows.get(item.id) ?? [], ofItem, frame);
  });
}
