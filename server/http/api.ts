/** What every API route's documentation has in common. */
import type { FastifyInstance } from "fastify";
import type { FastifyZodOpenApiTypeProvider } from "fastify-zod-openapi";
import { z } from "zod";
import { Problem } from "./problem.ts";

/** An API scope whose handlers get their types from the zod schemas. */
export const typed = (app: FastifyInstance) => app.withTypeProvider<FastifyZodOpenApiTypeProvider>();

const problems = {
  401: "No valid token",
  403: "The account may not do this",
  404: "Not there, or not for this account",
  409: "The state of things does not allow it",
  412: "Somebody changed it since it was read; the answer holds both versions",
  422: "Bad input; the answer names the fields",
  428: "If-Match is missing",
  503: "Too much is under way, or it failed; Retry-After says when to try again",
} as const;

type ProblemStatus = keyof typeof problems;

/** The errors a route can answer, for its `response`. */
export function errors<const Status extends ProblemStatus>(...statuses: Status[]) {
  const entry = (status: ProblemStatus) => ({
    description: problems[status],
    content: { "application/problem+json": { schema: Problem } },
  });
  return Object.fromEntries(statuses.map((status) => [status, entry(status)])) as Record<
    Status,
    ReturnType<typeof entry>
  >;
}

/** A body that a route takes, with an example that the tests validate. */
export const body = <T extends z.ZodType>(schema: T, example: z.input<T>): T => schema.meta({ examples: [example] });

export const IfMatch = z.object({
  "if-match": z
    .string()
    .optional()
    .meta({ description: "The ETag that was read", examples: ['"3"'] }),
});

export const NoContent = { description: "Done" };
