import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { CivilDate, IdParams } from "../fields.ts";
import { IdOrSlugParams } from "../forums/schema.ts";
import { inForum } from "../http/access-hook.ts";
import { body, errors, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import { chooseForDraft } from "./commands.ts";
import { getDraft, proposeAgenda } from "./queries.ts";
import { AgendaProposal, DraftChoice, MeetingDraft } from "./schema.ts";

const tags = ["Agenda"];

export function draftingApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/forums/:id/agenda-proposal",
    {
      config: inForum("reader", "forum"),
      schema: {
        tags,
        summary: "What a meeting of the forum on a day would have to take up, each thing with its reason",
        params: IdOrSlugParams,
        querystring: z.object({ date: CivilDate.optional().meta({ description: "Left out: today" }) }),
        response: { 200: AgendaProposal, ...errors(401, 404, 422) },
      },
    },
    (request) => {
      const ctx = read(request);
      return proposeAgenda(ctx, request.params.id, request.query.date ?? stockholmDate(ctx.now));
    },
  );

  api.get(
    "/meetings/:id/agenda-draft",
    {
      config: inForum("secretary", "meeting"),
      schema: {
        tags,
        summary: "Everything a meeting owes: not handled, postponed, or on its agenda",
        params: IdParams,
        response: { 200: MeetingDraft, ...errors(401, 403, 404) },
      },
    },
    (request) => getDraft(read(request), request.params.id),
  );

  api.post(
    "/meetings/:id/agenda-draft",
    {
      config: inForum("secretary", "meeting"),
      schema: {
        tags,
        summary: "Take a thing up, postpone it with a reason, leave it, or take a choice back",
        params: IdParams,
        body: body(DraftChoice, {
          choice: "postpone",
          source: { type: "assignment", id: "7" },
          reason: "Underlaget är inte klart.",
          until: "2026-03-20",
        }),
        response: { 200: MeetingDraft, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request) => {
      const { id } = request.params;
      write(request, (ctx) => {
        chooseForDraft(ctx, id, request.body);
      });
      return getDraft(read(request), id);
    },
  );
}
