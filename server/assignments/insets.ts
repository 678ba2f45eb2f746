/** What stands of assignments on the pages of features that may not know them: people, organizations, forums, decisions. */
import type { ReadContext } from "../http/context.ts";
import type { Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { stockholmDate } from "../text/format.ts";
import { assignmentRow } from "./head.ts";
import { assignmentsOfItems, dueTo, listAssignments } from "./queries.ts";
import type { Assignment } from "./schema.ts";

const most = 20;

/** What is still to be done by a person or an organization. */
export const openAssignments: Inset<{ person: string } | { organization: string }> = (ctx, whose) => {
  const { items, nextCursor } = listAssignments(ctx, { ...whose, state: "live", sort: "due", limit: most });
  const query = new URLSearchParams(whose).toString();
  return shown(ctx, items, nextCursor === null ? "" : `${paths.assignments}?${query}`);
};

/** What a forum is to receive. */
export const assignmentsToReceive: Inset<{ forumId: string; slug: string }> = (ctx, { forumId, slug }) => {
  const items = dueTo(ctx, forumId, most + 1);
  const more = items.length > most ? `${paths.assignments}?forum=${slug}` : "";
  return shown(ctx, items.slice(0, most), more);
};

/** What came of an item of a meeting. */
export const assignmentsOfItem: Inset<{ itemId: string }> = (ctx, { itemId }) =>
  shown(ctx, assignmentsOfItems(ctx, [itemId]), "");

const shown = (ctx: ReadContext, items: Assignment[], moreHref: string) => ({
  rows: items.map((assignment) => assignmentRow(assignment, stockholmDate(ctx.now))),
  moreHref,
});
