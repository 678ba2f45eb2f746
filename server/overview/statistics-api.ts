import type { FastifyInstance } from "fastify";
import { account } from "../http/access-hook.ts";
import { errors, typed } from "../http/api.ts";
import { read } from "../http/context.ts";
import { Statistics, StatisticsQuery } from "./schema.ts";
import { getStatistics } from "./statistics-queries.ts";

export function statisticsApi(app: FastifyInstance): void {
  typed(app).get(
    "/assignments/statistics",
    {
      config: account,
      schema: {
        tags: ["Assignments"],
        summary: "Count assignments: now, by forum and organization, and month by month",
        description:
          "Of what the forums you read have given. What was given to many counts once, and once for each organization. Past months are reckoned from what is known today: a moved due date counts as it is now.",
        querystring: StatisticsQuery,
        response: { 200: Statistics, ...errors(401, 404, 422) },
      },
    },
    (request) => getStatistics(read(request), request.query),
  );
}
