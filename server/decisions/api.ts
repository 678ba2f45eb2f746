import type { FastifyInstance } from "fastify";
import { idOf, IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { addDecision, changeDecision, removeDecision } from "./commands.ts";
import { setRelations } from "./relation-commands.ts";
import { getTracedDecision } from "./relation-queries.ts";
import { AsOf, RelationsInput } from "./relation-schema.ts";
import { DecisionInput, TracedDecision } from "./schema.ts";

const tags = ["Decisions"];

const decisionBody = body(DecisionInput, {
  outcome: "adopted",
  proposal: [{ text: "att anta rutinen" }],
  clauses: [{ text: "att anta rutinen med de ändringar som framfördes" }],
  reservations: [{ kind: "reservation", name: "Karin Exempel", text: "Rutinen borde ha prövats först." }],
});

export function decisionsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.post(
    "/items/:id/decisions",
    {
      config: inForum("secretary", "item"),
      schema: {
        tags,
        summary: "Add a decision or a proposal to an item",
        params: IdParams,
        body: decisionBody,
        response: { 201: TracedDecision, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addDecision(ctx, request.params.id, request.body));
      return replyCreated(reply, getTracedDecision(read(request), id));
    },
  );

  api.get(
    "/decisions/:id",
    {
      config: inForum("reader", "decision"),
      schema: {
        tags,
        summary: "Read a decision, with what has become of it",
        params: IdParams,
        querystring: AsOf,
        response: { 200: TracedDecision, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getTracedDecision(read(request), request.params.id, request.query.asOf)),
  );

  api.put(
    "/decisions/:id",
    {
      config: inForum("secretary", "decision"),
      preValidation: acceptEchoes((request) => getTracedDecision(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change a decision, whole",
        params: IdParams,
        headers: IfMatch,
        body: decisionBody,
        response: { 200: TracedDecision, ...errors(401, 403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeDecision(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getTracedDecision(read(request), id));
    },
  );

  api.delete(
    "/decisions/:id",
    {
      config: inForum("secretary", "decision"),
      schema: {
        tags,
        summary: "Remove a decision",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeDecision(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );

  api.put(
    "/decisions/:id/relations",
    {
      config: inForum("secretary", "decision"),
      schema: {
        tags,
        summary: "Say what a decision does with earlier ones, whole",
        description:
          "Relations stand beside the minutes, and can be told also when these are approved. To the other decision they are told by its own `relations`, from there.",
        params: IdParams,
        body: body(RelationsInput, { relations: [{ kind: "amends", decisionId: "7", fromDate: "2026-01-01" }] }),
        response: { 200: TracedDecision, ...errors(401, 403, 404, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        setRelations(ctx, id, request.body);
      });
      return replyWithEtag(reply, getTracedDecision(read(request), id));
    },
  );
}
