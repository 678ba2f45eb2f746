/** Writing, moving and removing items. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { emptyForm, parseForm, rowsOf, submit, textOf, typedValues, type Form, type Values } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
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
    return sendPage(request, reply, newItemPage(getMeeting(read(request), id), emptyForm({ parentId: under })));
  });

  app.post(paths.newItem(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: NewItem,
      act: (ctx, input) => addItem(ctx, id, input),
      done: (itemId) => ({ to: paths.item(id, itemId), say: "item_added" }),
      again: (form) => newItemPage(getMeeting(read(request), id), form),
      prepare: (typed) => withDecisions(withPresenters(typed, []), []),
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
      prepare: (typed) => withDecisions(withPresenters(typed, item.presenters), item.decisions),
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
  return itemPage(item, meeting, form, fileForm, listOpenMeetings(ctx, meeting.forum.id));
}

export const itemOf = (request: FastifyRequest): ItemInContext =>
  getItem(read(request), IdParams.parse(request.params).id);

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
