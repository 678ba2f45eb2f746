import type { FastifyInstance } from "fastify";
import { listForumNames } from "../forums/queries.ts";
import { account } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { withoutBlankValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { searchPage } from "./presenter.ts";
import { searchByKind, suggestionsFor } from "./queries.ts";
import { SearchQuery } from "./schema.ts";

export function searchPages(app: FastifyInstance): void {
  app.get(paths.search, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const { data: query } = SearchQuery.safeParse(asked);
    const { result, counts } = query ? searchByKind(ctx, query) : { result: null, counts: [] };
    // Of another kind there may be hits: then the question was not misspelt.
    const isLost = query !== undefined && counts.length === 0;
    const suggestions = isLost ? suggestionsFor(ctx, query) : [];
    return sendPage(request, reply, searchPage({ asked, result, counts, suggestions, forums: listForumNames(ctx) }));
  });
}
