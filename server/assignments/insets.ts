/** What stands of assignments on the pages of features that may not know them: people, organizations, forums, decisions. */
import { atLeast, roleIn } from "../access.ts";
import type { ReadContext } from "../http/context.ts";
import type { Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { getMeeting } from "../meetings/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { assignmentRow } from "./head.ts";
import { panelsOf } from "./panel.ts";
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

interface OfDecision {
  id: string;
  itemId: string;
  meetingId: string;
  forum: { id: string };
}

/** What came of the item of a decision, and for its secretary what is still to be given. */
export const assignmentsOfDecision: Inset<OfDecision> = (ctx, { id, itemId, meetingId, forum }) => {
  const inset = shown(ctx, assignmentsOfItems(ctx, [itemId]), "");
  // Whether a forum is open makes nobody its secretary.
  if (!atLeast(roleIn(ctx.actor, { id: forum.id, visibility: "members" }), "secretary"))
    return { ...inset, panel: null };
  const meeting = getMeeting(ctx, meetingId);
  const item = meeting.items.flatMap((section) => [section, ...section.children]).filter((one) => one.id === itemId);
  const [panel = null] = panelsOf(ctx, meeting, item, `beslut.${id}`);
  return { ...inset, panel };
};

const shown = (ctx: ReadContext, items: Assignment[], moreHref: string) => ({
  rows: items.map((assignment) => assignmentRow(assignment, stockholmDate(ctx.now))),
  moreHref,
});
