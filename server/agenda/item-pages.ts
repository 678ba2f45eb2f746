/** Writing, moving and removing items, and their attachments. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, parseForm, submit, textOf, typedValues, type Values } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { listOpenMeetings } from "../meetings/list-queries.ts";
import { getMeeting } from "../meetings/queries.ts";
import type { ItemInContext } from "../meetings/schema.ts";
import { reasons } from "../text/messages.ts";
import { addAttachment, checkFile, NewAttachmentForm, removeAttachment } from "./attachments.ts";
import { addItem, changeItem, moveItem, removeItem } from "./commands.ts";
import { itemPage, newItemPage, removeAttachmentPage, removeItemPage } from "./item-presenter.ts";
import { getAttachment, getAttachmentContent, getItem } from "./queries.ts";
import { ItemChange, ItemPosition, NewItem } from "./schema.ts";

export function itemPages(app: FastifyInstance): void {
  const secretary = inForum("secretary", "item");

  app.get(paths.newItem(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { under = "" } = request.query as { under?: string };
    return sendPage(request, reply, newItemPage(getMeeting(read(request), id), emptyForm({ parentId: under })));
  });

  app.post(paths.newItem(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: NewItem,
      act: (ctx, input) => addItem(ctx, id, input),
      done: (itemId) => ({ to: paths.item(id, itemId), say: "item_added" }),
      again: (form) => newItemPage(getMeeting(read(request), id), form),
      prepare: (typed) => withDecisions(typed, []),
    });
  });

  app.get(paths.editItem(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, itemPageOf(request)),
  );

  app.post(paths.editItem(":id"), { config: secretary }, (request, reply) => {
    const item = itemOf(request);
    return submit(request, reply, {
      schema: ItemChange,
      act: (ctx, input, version) => {
        changeItem(ctx, item.id, input, version);
      },
      done: () => ({ to: paths.item(item.meetingId, item.id), say: "item_saved" }),
      again: (form) => itemPageOf(request, form),
      prepare: (typed) => withDecisions(typed, item.decisions),
    });
  });

  app.post(paths.itemPosition(":id"), { config: secretary }, (request, reply) => {
    const item = itemOf(request);
    const position = parseForm(ItemPosition, placeOf(typedValues(request)));
    write(request, (ctx) => {
      moveItem(ctx, item.id, position);
    });
    return reply.redirect(paths.item(position.meetingId ?? item.meetingId, item.id), 303);
  });

  app.get(paths.removeItem(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, removeItemPage(itemOf(request))),
  );

  app.post(paths.removeItem(":id"), { config: secretary }, (request, reply) => {
    const item = itemOf(request);
    write(request, (ctx) => {
      removeItem(ctx, item.id);
    });
    request.session.flash = "item_removed";
    return reply.redirect(paths.meeting(item.meetingId), 303);
  });

  app.post(paths.itemAttachments(":id"), { config: secretary }, async (request, reply) => {
    const item = itemOf(request);
    const typed = typedValues(request);
    try {
      const { file, ...input } = parseForm(NewAttachmentForm, typed);
      const checked = await checkFile(file);
      write(request, (ctx) => addAttachment(ctx, item.id, input, checked));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      const fileForm = { values: typed, errors: error.fields, problem: reasons[error.reason] };
      return sendPage(request, reply.code(422), itemPageOf(request, undefined, fileForm));
    }
    request.session.flash = "file_added";
    return reply.redirect(paths.editItem(item.id), 303);
  });

  app.get(paths.attachment(":id"), { config: inForum("reader", "attachment") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { content, filename, mediaType } = getAttachmentContent(read(request), id);
    // A browser shows these by itself and runs nothing in them.
    const inline = mediaType === "application/pdf" || mediaType?.startsWith("image/");
    const file = { content, filename: filename ?? "", mediaType: mediaType ?? "" };
    return sendFile(reply, file, inline ? "inline" : "attachment");
  });

  app.get(paths.removeAttachment(":id"), { config: inForum("secretary", "attachment") }, (request, reply) =>
    sendPage(request, reply, removeAttachmentPage(getAttachment(read(request), IdParams.parse(request.params).id))),
  );

  app.post(paths.removeAttachment(":id"), { config: inForum("secretary", "attachment") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { itemId } = getAttachment(read(request), id);
    write(request, (ctx) => {
      removeAttachment(ctx, id);
    });
    request.session.flash = "file_removed";
    return reply.redirect(paths.editItem(itemId), 303);
  });

  function itemPageOf(request: FastifyRequest, form?: Parameters<typeof itemPage>[2], fileForm = emptyForm()) {
    const ctx = read(request);
    const item = itemOf(request);
    const meeting = getMeeting(ctx, item.meetingId);
    return itemPage(item, meeting, form, fileForm, listOpenMeetings(ctx, meeting.forum.id));
  }
}

const itemOf = (request: FastifyRequest): ItemInContext => getItem(read(request), IdParams.parse(request.params).id);

/** The select of places says "<meeting>.<section>"; the buttons and the drag send the parts. */
function placeOf(typed: Values): Values {
  const { place, ...rest } = typed;
  if (place === undefined) return rest;
  const [meetingId = "", parentId = ""] = textOf(place).split(".");
  return { ...rest, meetingId, ...(parentId ? { parentId } : {}), index: rest.index ?? 9999 };
}

/**
 * The form of an item writes proposals only: what was decided, and how, stays as it is there. A proposal without a word is
 * no decision; one whose words were all removed is taken away if nothing was decided by it.
 */
function withDecisions(typed: Values, present: ItemInContext["decisions"]): Values {
  const rows = (Array.isArray(typed.decisions) ? typed.decisions : []) as { id?: string; proposal?: unknown[] }[];
  const decisions = rows.flatMap(({ id, proposal = [] }): unknown[] => {
    const before = present.find((decision) => decision.id === id);
    if (!before) return proposal.length > 0 ? [{ outcome: "proposed", proposal }] : [];
    if (proposal.length === 0 && before.outcome === "proposed") return [];
    return [{ ...decided(before), proposal }];
  });
  const named = new Set(rows.map(({ id }) => id));
  const untouched = present.filter(({ id }) => !named.has(id)).map(decidedWhole);
  return { ...typed, kinds: typed.kinds ?? [], decisions: [...untouched, ...decisions] };
}

const decided = ({ id, outcome, clauses, reservations }: ItemInContext["decisions"][number]) => ({
  id,
  outcome,
  clauses: clauses.map(({ id: clauseId, text }) => ({ id: clauseId, text })),
  reservations,
});
const decidedWhole = (decision: ItemInContext["decisions"][number]) => ({
  ...decided(decision),
  proposal: decision.proposal,
});
