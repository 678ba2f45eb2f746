import { assignmentsOfItems, listAssignments } from "../assignments/queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import type { ReadContext } from "../http/context.ts";
import type { Matter } from "./schema.ts";

/** What was given people to do in a matter, as the reader may see it: in the items of its road, or in the matter itself. */
export function assignmentsOfMatter(ctx: ReadContext, { id, timeline }: Matter): Assignment[] {
  const itemIds = timeline.flatMap(({ itemId }) => itemId ?? []);
  const ofItems = assignmentsOfItems(ctx, itemIds).filter(({ matterId }) => matterId === null || matterId === id);
  const known = new Set(ofItems.map((assignment) => assignment.id));
  const ofItself = listAssignments(ctx, { matter: id, sort: "due", limit: 200 }).items;
  return [...ofItems, ...ofItself.filter((assignment) => !known.has(assignment.id))];
}
