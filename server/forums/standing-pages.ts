import type { FastifyInstance } from "fastify";
import { read } from "../http/context.ts";
import { emptyForm, submit, textOf, typedValues, type Values } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { setStandingItems } from "./commands.ts";
import { forumOf, secretaryHere } from "./pages.ts";
import { listStandingItems } from "./queries.ts";
import { rearranged } from "./rules.ts";
import { StandingItemsInput } from "./schema.ts";
import { standingItemsPage } from "./standing-presenter.ts";

export function standingItemPages(app: FastifyInstance): void {
  app.get(paths.standingItems(":slug"), { config: secretaryHere }, (request, reply) => {
    const forum = forumOf(request);
    const items = listStandingItems(read(request), forum.id);
    return sendPage(request, reply, standingItemsPage(forum, emptyForm({ items, version: forum.version })));
  });

  app.post(paths.standingItems(":slug"), { config: secretaryHere }, (request, reply) => {
    const forum = forumOf(request);
    const { move, ...body } = (request.body ?? {}) as Values;
    // A button of a row sends the form to be shown again with the rows in another order; nothing is saved by that.
    if (move !== undefined) {
      return sendPage(request, reply, standingItemsPage(forum, emptyForm(moved(body, textOf(move)))));
    }
    return submit(request, reply, {
      schema: StandingItemsInput,
      act: (ctx, { items }, version) => {
        setStandingItems(ctx, forum.id, items, version);
      },
      done: () => ({ to: paths.forum(forum.slug), say: "standing_items_saved" }),
      again: (form) => standingItemsPage(forumOf(request), form),
    });
  });
}

/** The rows are counted as they stood on the page, blank ones included. */
function moved(body: Values, wish: string): Values {
  const { items, ...rest } = body;
  const rows = Array.isArray(items) ? (items as unknown[]) : [];
  return typedValues({ body: { ...rest, items: rearranged(rows, wish) } });
}
