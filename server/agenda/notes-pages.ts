/** Live notes: the page of the meeting in progress, its forms, and the autosave that sends the same forms by script. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { panelsOf } from "../assignments/panel.ts";
import { followUpLinks } from "../commitments/head.ts";
import { followUpItems } from "../commitments/queries.ts";
import { IdParams } from "../fields.ts";
import { AppError, statusOf } from "../errors.ts";
import { inForum } from "../http/access-hook.ts";
import { read, write, type ReadContext } from "../http/context.ts";
import { emptyForm, submit, textOf, typedValues, type Form } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { asAppError, problemOf } from "../http/problem.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { getMeetingWithRole } from "../meetings/queries.ts";
import { lockReason } from "../meetings/rules.ts";
import { takeDiscussion, takeNotes } from "./commands.ts";
import { asksForForm, NotesForm, savable } from "./notes-form.ts";
import { notesPage, type LiveNotes } from "./notes-presenter.ts";
import { getItem, itemFacts, notedItems } from "./queries.ts";
import { suggestionPages } from "./suggestion-pages.ts";

export async function notesPages(app: FastifyInstance): Promise<void> {
  suggestionPages(app);

  app.get(paths.notes(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return sendPage(request, reply, notesPage(liveNotes(read(request), id)));
  });

  await app.register(async (scope) => {
    // A script is never answered with a page, whatever went wrong and however early.
    scope.setErrorHandler((error: Error, request, reply) => {
      const known = wantsJson(request) ? asAppError(error) : undefined;
      if (!known) throw error;
      return reply.code(statusOf[known.code]).send(problemOf(known));
    });
    scope.post(paths.itemNotes(":id"), { config: inForum("secretary", "item") }, (request, reply) => {
      const { id } = IdParams.parse(request.params);
      if (wantsJson(request)) return autosave(request, id);
      const typed = typedValues(request);
      if (asksForForm(typed)) return sendPage(request, reply, pageWith(request, id, emptyForm(typed)));
      return saveByForm(request, reply, id);
    });
  });
}

function saveByForm(request: FastifyRequest, reply: FastifyReply, id: string): FastifyReply {
  const { meetingId } = itemFacts(request.server.db, id);
  return submit(request, reply, {
    schema: NotesForm,
    act: (ctx, notes, version) => {
      takeNotes(ctx, id, notes, version);
    },
    done: () => ({ to: paths.notesAt(meetingId, itemAnchor(id)), say: "notes_saved" }),
    again: (form) => pageWith(request, id, form),
  });
}

function pageWith(request: FastifyRequest, itemId: string, form: Form): PageContent {
  const ctx = read(request);
  return notesPage(liveNotes(ctx, itemFacts(ctx.db, itemId).meetingId), { itemId, form });
}

function liveNotes(ctx: ReadContext, meetingId: string): LiveNotes {
  const { meeting, role } = getMeetingWithRole(ctx, meetingId);
  const items = meeting.items.flatMap((section) => [section, ...section.children]);
  const panels = lockReason(meeting.state) === null ? panelsOf(ctx, meeting, items, "anteckna") : [];
  const followUps = followUpLinks(meeting, followUpItems(ctx, meetingId), true);
  return { meeting, role, noted: notedItems(ctx.db, meetingId), panels, followUps };
}

/**
 * The new version, and the ids of what was new: the form goes on from there. A decision that is not whole yet keeps nothing
 * else from being saved: the text is, the decisions stay as they were, and the answer tells both.
 */
function autosave(request: FastifyRequest, id: string) {
  const { version, ...typed } = typedValues(request);
  const parts = savable(typed);
  // A form that does not say what it was made from is taken to be older than anything.
  const expected = /^\d{1,15}$/.test(textOf(version)) ? Number(version) : -1;
  write(request, (ctx) => {
    if ("notes" in parts) takeNotes(ctx, id, parts.notes, expected);
    else takeDiscussion(ctx, id, parts.body, expected);
  });
  const item = getItem(read(request), id);
  const saved = { version: item.version, savedAt: request.server.clock().toISOString() };
  if ("refused" in parts) throw new AppError("invalid", parts.refused.reason, parts.refused.fields, { saved });
  return {
    ...saved,
    decisions: item.decisions.map(({ id, clauses }) => ({ id, clauses: clauses.map(({ id }) => ({ id })) })),
  };
}

/** Browsers name HTML first when they want a page. */
const wantsJson = ({ headers: { accept = "" } }: FastifyRequest): boolean =>
  accept.includes("application/json") && !accept.includes("text/html");
