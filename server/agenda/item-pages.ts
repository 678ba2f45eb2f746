/** Writing, moving and removing items. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { IdParams, Ticked } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { emptyForm, parseForm, rowsOf, submit, textOf, typedValues, type Form, type Values } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { beginMatter } from "../matters/item-commands.ts";
import { matterWritten } from "../matters/list-queries.ts";
import { matterNames } from "../matters/queries.ts";
import { listOpenMeetings } from "../meetings/list-queries.ts";
import { getMeeting } from "../meetings/queries.ts";
import type { ItemInContext } from "../meetings/schema.ts";
import { addItem, changeItem, moveItem, removeItem } from "./commands.ts";
import { itemPage, newItemPage, removeItemPage } from "./item-presenter.ts";
import { getItem } from "./queries.ts";
import { ItemChange, ItemPosition, NewItem } from "./schema.ts";

export function itemPages(app: FastifyInstance): void {
  const secretary = inForum("secretary", "item");

  app.get(paths.newItem(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { under = "" } = request.query as { under?: string };
    return sendPage(request, reply, newItemPageOf(request, id, emptyForm({ parentId: under })));
  });

  app.post(paths.newItem(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: NewItem.safeExtend(itsNewMatter),
      act: (ctx, { newMatter, ...input }) => {
        const itemId = addItem(ctx, id, input);
        if (newMatter) beginMatter(ctx, itemId);
        return itemId;
      },
      done: (itemId) => ({ to: paths.item(id, itemId), say: "item_added" }),
      again: (form) => newItemPageOf(request, id, form),
      prepare: (typed) => withMatters(request, withDecisions(withPresenters(typed, []), [])),
    });
  });

  app.get(paths.editItem(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, itemPageOf(request)),
  );

  app.post(paths.editItem(":id"), { config: secretary }, (request, reply) => {
    const item = itemOf(request);
    return submit(request, reply, {
      schema: ItemChange.extend(itsNewMatter),
      act: (ctx, { newMatter, ...input }, version) => {
        changeItem(ctx, item.id, input, version);
        if (newMatter) beginMatter(ctx, item.id);
      },
      done: () => ({ to: paths.item(item.meetingId, item.id), say: "item_saved" }),
      again: (form) => itemPageOf(request, form),
      prepare: (typed) => withMatters(request, withDecisions(withPresenters(typed, item.presenters), item.decisions)),
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
}

/** `form` and `fileForm`: what was typed, when the page is shown again. */
export function itemPageOf(request: FastifyRequest, form?: Form, fileForm: Form = emptyForm()): PageContent {
  const ctx = read(request);
  const item = itemOf(request);
  const meeting = getMeeting(ctx, item.meetingId);
  const matters = matterNames(ctx.db, [item], true);
  return itemPage({ item, meeting, form, fileForm, matters, openMeetings: listOpenMeetings(ctx, meeting.forum.id) });
}

const newItemPageOf = (request: FastifyRequest, meetingId: string, form: Form): PageContent =>
  newItemPage(getMeeting(read(request), meetingId), form);

export const itemOf = (request: FastifyRequest): ItemInContext =>
  getItem(read(request), IdParams.parse(request.params).id);

/** Ticked: the item begins a matter, which is called as the item is. */
const itsNewMatter = { newMatter: Ticked.default(false) };

/** The matters whose boxes are still ticked, and the one that was written: chosen from what was offered, or found by its words. */
function withMatters(request: FastifyRequest, { matter, matterId, ...typed }: Values): Values {
  const kept = Array.isArray(typed.matterIds) ? (typed.matterIds as unknown[]) : [];
  const words = textOf(matter);
  const added = words === "" ? undefined : textOf(matterId) || matterWritten(read(request), words).id;
  return { ...typed, matterIds: [...kept, ...(added === undefined ? [] : [added])] };
}

/** The select of places says "<meeting>.<section>"; the buttons and the drag send the parts. */
function placeOf(typed: Values): Values {
  const { place, ...rest } = typed;
  if (place === undefined) return rest;
  const [meetingId = "", parentId = ""] = textOf(place).split(".");
  return { ...rest, meetingId, ...(parentId ? { parentId } : {}), index: rest.index ?? 9999 };
}

/**
 * A presenter's id is not seen in the form: where another name has been written over it, it is let go, and a row whose name
 * and title were emptied is gone.
 */
function withPresenters(typed: Values, present: ItemInContext["presenters"]): Values {
  const rows = rowsOf(typed.presenters).filter(({ name, title }) => name !== undefined || title !== undefined);
  const overwritten = ({ name, personId }: Values) =>
    present.some((before) => before.personId === personId && before.name !== textOf(name).trim());
  return {
    ...typed,
    presenters: rows.map((row) =>
      row.personId !== undefined && overwritten(row) ? { ...row, personId: undefined } : row,
    ),
  };
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
