import type { FastifyInstance } from "fastify";
import { idOf, IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { addDecision, changeDecision, removeDecision } from "./commands.ts";
import { getDecision } from "./queries.ts";
import { DecisionInContext, DecisionInput } from "./schema.ts";

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
        response: { 201: DecisionInContext, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addDecision(ctx, request.params.id, request.body));
      return replyCreated(reply, getDecision(read(request), id));
    },
  );

  api.get(
    "/decisions/:id",
    {
      config: inForum("reader", "decision"),
      schema: {
        tags,
        summary: "Read a decision",
        params: IdParams,
        response: { 200: DecisionInContext, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getDecision(read(request), request.params.id)),
  );

  api.put(
    "/decisions/:id",
    {
      config: inForum("secretary", "decision"),
      preValidation: acceptEchoes((request) => getDecision(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change a decision, whole",
        params: IdParams,
        headers: IfMatch,
        body: decisionBody,
        response: { 200: DecisionInContext, ...errors(401, 403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeDecision(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getDecision(read(request), id));
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
}
