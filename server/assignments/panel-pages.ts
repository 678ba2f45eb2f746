/** The panel of an item's assignments: a part of the live notes, fetched anew by js/work-panel.js, and a page of its own. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { notFound } from "../errors.ts";
import { idOf } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendFragment, sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { meetingTrail } from "../meetings/head.ts";
import { getMeeting } from "../meetings/queries.ts";
import { longDate } from "../text/format.ts";
import { panelTexts } from "../text/panel.ts";
import { itemOrigin } from "./fact-queries.ts";
import { panelsOf } from "./panel.ts";

export function assignmentPanelPages(app: FastifyInstance): void {
  app.get(paths.itemAssignments(":id"), { config: inForum("secretary", "item") }, (request, reply) => {
    const ctx = read(request);
    const itemId = idOf(request);
    const meeting = getMeeting(ctx, itemOrigin(ctx.db, itemId)?.meetingId ?? "0");
    const item = meeting.items.flatMap((section) => [section, ...section.children]).find(({ id }) => id === itemId);
    if (!item) throw notFound();
    const [panel] = panelsOf(ctx, meeting, [item], "anteckna");
    if (wantsFragment(request)) return sendFragment(request, reply, "assignments/panel", { panel });
    return sendPage(request, reply, {
      view: "assignments/of-item",
      title: panelTexts.title(item.number),
      trail: [...meetingTrail(meeting), { href: paths.item(meeting.id, itemId), label: longDate(meeting.date) }],
      data: { lead: item.title, panel },
    });
  });
}

/** A script that exchanges a part of its page asks for that alone. */
const wantsFragment = ({ headers: { accept = "" } }: FastifyRequest): boolean => accept === "text/fragment+html";
