import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { documentFile, documentFormats, mediaTypes } from "../documents/files.ts";
import { Id, IdParams } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { body, errors, IfMatch, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { givenVersion, replyCreated } from "../http/etag.ts";
import { sendFile } from "../http/files.ts";
import { getProposal } from "./document-queries.ts";
import { setEffects } from "./effect-commands.ts";
import { effectsOf } from "./effect-queries.ts";
import { EffectsInput, RecommendationInput, RoundInput } from "./input-schema.ts";
import { getAgreement } from "./queries.ts";
import { recommend, startRound } from "./round-commands.ts";
import { Agreement, DecisionEffects } from "./schema.ts";

const tags = ["Agreements"];

/** Sending agreements out, and what decisions do with them. */
export function roundsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.post(
    "/agreements/:id/rounds",
    {
      config: inForum("secretary", "agreement"),
      schema: {
        tags,
        summary: "Send an agreement out to the parties that have not decided",
        description:
          "Gives one assignment with a part for each of them. A part is closed when the party's decision is entered.",
        params: IdParams,
        headers: IfMatch,
        body: body(RoundInput, {
          decisionId: "7",
          dueDate: "2025-11-28",
          modelClauses: [{ text: "att anta avtalet" }],
        }),
        response: { 201: Agreement, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => startRound(ctx, id, request.body, givenVersion(request)));
      return replyCreated(reply, getAgreement(read(request), id));
    },
  );

  api.post(
    "/decisions/:id/recommendations",
    {
      config: inForum("secretary", "decision"),
      schema: {
        tags,
        summary: "Send out what a decision recommends, in one step",
        description: "An agreement that is there, or a new one with its parties; then the round of it.",
        params: IdParams,
        body: body(RecommendationInput, {
          title: "Hemsjukvårdsavtal",
          organizationIds: ["1", "2"],
          identical: true,
          dueDate: "2025-11-28",
          modelClauses: [{ text: "att anta avtalet" }],
        }),
        response: { 201: Agreement, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => recommend(ctx, request.params.id, request.body));
      return replyCreated(reply, getAgreement(read(request), id));
    },
  );

  api.get(
    "/decisions/:id/agreements",
    {
      config: inForum("reader", "decision"),
      schema: {
        tags,
        summary: "Read what a decision does with agreements",
        params: IdParams,
        response: { 200: DecisionEffects, ...errors(401, 404) },
      },
    },
    (request) => ({ agreements: effectsOf(read(request), [request.params.id]).map(shown) }),
  );

  api.put(
    "/decisions/:id/agreements",
    {
      config: inForum("secretary", "decision"),
      schema: {
        tags,
        summary: "Say what a decision does with agreements, whole",
        description: "Said beside the minutes, so also after they are approved.",
        params: IdParams,
        body: body(EffectsInput, { agreements: [{ agreementId: "3", effect: "recommends" }] }),
        response: { 200: DecisionEffects, ...errors(401, 403, 404, 422) },
      },
    },
    (request) => {
      const { id } = request.params;
      write(request, (ctx) => {
        setEffects(ctx, id, request.body);
      });
      return { agreements: effectsOf(read(request), [id]).map(shown) };
    },
  );

  for (const format of documentFormats) {
    api.get(
      `/agreements/:id/proposal.${format}`,
      {
        config: inForumOrParty("reader", "agreement"),
        schema: {
          tags: ["Documents"],
          summary: `What the parties are to decide, for their case handling, as ${format}`,
          params: IdParams,
          querystring: z.object({ party: Id.optional().meta({ description: "The organization it is for" }) }),
          response: {
            200: {
              description: "The document",
              content: { [mediaTypes[format].split(";")[0] ?? ""]: { schema: z.unknown() } },
            },
            ...errors(401, 404, 422, 503),
          },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { party } = request.query as { party?: string };
        const { document, name, letterhead } = getProposal(read(request), id, party);
        return sendFile(reply, await documentFile(document, name, format, { letterhead }), "attachment");
      },
    );
  }
}

const shown = ({ agreementId, title, effect }: ReturnType<typeof effectsOf>[number]) => ({
  agreementId,
  title,
  effect,
});
