import type { FastifyInstance } from "fastify";
import { ListOf } from "../fields.ts";
import { account } from "../http/access-hook.ts";
import { errors, typed } from "../http/api.ts";
import { read } from "../http/context.ts";
import { listDecisions } from "./queries.ts";
import { RegisterEntry, RegisterQuery } from "./schema.ts";

export function registerApi(app: FastifyInstance): void {
  typed(app).get(
    "/decisions",
    {
      config: account,
      schema: {
        tags: ["Decisions"],
        summary: "The decision register, the latest meeting first",
        querystring: RegisterQuery,
        response: { 200: ListOf(RegisterEntry), ...errors(401, 422) },
      },
    },
    (request) => listDecisions(read(request), request.query),
  );
}
