/** The agenda's first draft: what the meeting owes, and the agenda page, which tells how much of it is left. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { agendaPageOf } from "../agenda/pages.ts";
import { atLeast } from "../access.ts";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { emptyForm, submit, textOf, type Form, type Values } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { listMeetings } from "../meetings/list-queries.ts";
import { getMeetingWithRole } from "../meetings/queries.ts";
import { lockReason } from "../meetings/rules.ts";
import { stockholmDate } from "../text/format.ts";
import { chooseForDraft, takeUpAll } from "./commands.ts";
import { draftAnchor, draftPage } from "./presenter.ts";
import { countNotHandled, getDraft } from "./queries.ts";
import { DraftChoice } from "./schema.ts";

export function draftingPages(app: FastifyInstance): void {
  app.get(paths.meeting(":id"), { config: inForum("reader", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return sendPage(request, reply, agendaPageOf(request, id, "", waitingFor(request, id)));
  });

  app.get(paths.agendaDraft(":id"), { config: inForum("secretary", "meeting") }, (request, reply) =>
    sendPage(request, reply, draftPageOf(request, emptyForm())),
  );

  app.post(paths.agendaDraft(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: DraftChoice,
      prepare: choiceOf,
      act: (ctx, choice) => {
        chooseForDraft(ctx, id, choice);
        return choice;
      },
      done: ({ choice, source }) => ({
        to: `${paths.agendaDraft(id)}#${draftAnchor(nextAfter(request, source))}`,
        say: said[choice],
      }),
      again: (form) => draftPageOf(request, form),
    });
  });

  app.post(paths.agendaDraftAll(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    write(request, (ctx) => takeUpAll(ctx, id));
    request.session.flash = "draft_all_taken";
    return reply.redirect(paths.meeting(id), 303);
  });
}

const said = { take: "draft_taken", postpone: "draft_postponed", leave: "draft_left", undo: "draft_undone" } as const;

/** How much is owed to a meeting whose agenda can still take it; only a secretary is told. */
function waitingFor(request: FastifyRequest, id: string): number {
  const ctx = read(request);
  const { meeting, role } = getMeetingWithRole(ctx, id);
  const open = lockReason(meeting.state) === null && meeting.state !== "held";
  return open && atLeast(role, "secretary") ? countNotHandled(ctx, id) : 0;
}

function draftPageOf(request: FastifyRequest, form: Form): PageContent {
  const ctx = read(request);
  const { id } = IdParams.parse(request.params);
  const { meeting, role } = getMeetingWithRole(ctx, id);
  const coming = listMeetings(ctx, { forum: meeting.forum.id, from: meeting.date, limit: 10 }).items;
  const next = coming.find(({ state, date }) => state !== "cancelled" && date > meeting.date);
  const today = stockholmDate(ctx.now);
  return draftPage({ meeting, role, draft: getDraft(ctx, id), nextDate: next?.date ?? "", today, form });
}

/** A form names its source as "assignment.7", and the thing after it, where the reader goes on. */
function choiceOf({ source, next: _, choice, ...rest }: Values): Values {
  const [type = "", id = ""] = textOf(source).split(".");
  const fields = {
    take: { parentId: rest.parentId ?? null },
    postpone: { reason: rest.reason, until: rest.until },
    leave: {},
    undo: {},
  }[textOf(choice)];
  return { choice, source: { type, id }, ...fields };
}

function nextAfter(request: FastifyRequest, source: { type: string; id: string }): string {
  const { next } = (request.body ?? {}) as Values;
  return /^[a-z_]+\.\d+$/.test(textOf(next)) ? textOf(next) : `${source.type}.${source.id}`;
}
