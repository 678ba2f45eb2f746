import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { suggestAssignees } from "../assignments/choice-queries.ts";
import { account } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { paths } from "../http/paths.ts";
import { suggestMatters, suggestNames, suggestPhrases } from "./suggestions.ts";

const Question = z.object({
  slag: z.enum(["names", "phrases", "assignees", "matters"]).catch("names"),
  forum: z.string().max(100).default(""),
  q: z.string().trim().max(200).default(""),
});

/** What js/complete.js offers while somebody types. */
export function suggestionPages(app: FastifyInstance): void {
  app.get(paths.suggestions, { config: account }, (request) => {
    const { slag, forum, q } = Question.parse(request.query);
    const ctx = read(request);
    if (slag === "assignees") {
      const found = suggestAssignees(ctx, forum, q);
      return { items: found.map(({ name, detail, ref }) => ({ value: name, detail, ref })) };
    }
    if (slag === "matters") return { items: suggestMatters(ctx, q) };
    return { items: slag === "phrases" ? suggestPhrases(ctx, forum, q) : suggestNames(ctx, forum, q) };
  });
}
