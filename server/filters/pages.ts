import type { FastifyInstance } from "fastify";
import { idOf } from "../fields.ts";
import { account } from "../http/access-hook.ts";
import { write } from "../http/context.ts";
import { submit } from "../http/forms.ts";
import { paths } from "../http/paths.ts";
import { removeFilter, saveFilter } from "./commands.ts";
import { saveFilterPage } from "./presenter.ts";
import { FilterInput } from "./schema.ts";

export function filterPages(app: FastifyInstance): void {
  app.post(paths.filters, { config: account }, (request, reply) =>
    submit(request, reply, {
      schema: FilterInput,
      act: saveFilter,
      done: ({ page, query }) => ({ to: `${page}?${query}`, say: "filter_saved" }),
      again: saveFilterPage,
    }),
  );

  app.post(paths.removeFilter(":id"), { config: account }, (request, reply) => {
    const page = write(request, (ctx) => removeFilter(ctx, idOf(request)));
    request.session.flash = "filter_removed";
    return reply.redirect(page, 303);
  });
}
