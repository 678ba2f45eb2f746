import type { FastifyInstance } from "fastify";
import { account } from "../http/access-hook.ts";
import { errors, typed } from "../http/api.ts";
import { read } from "../http/context.ts";
import { search } from "./queries.ts";
import { SearchQuery, SearchResult } from "./schema.ts";

export function searchApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/search",
    {
      config: account,
      schema: {
        tags: ["Search"],
        summary: "Search everything that the account may read",
        querystring: SearchQuery,
        response: { 200: SearchResult, ...errors(401, 404, 422) },
      },
    },
    (request) => search(read(request), request.query),
  );
}
