import type { FastifyInstance } from "fastify";
import { idOf, IdParams, ListOf, PageQuery } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { givenVersion, replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { addFollowUp, changeFollowUp, removeFollowUp, setCommitments } from "./commands.ts";
import { getCommitments, getFollowUp, listFollowUps } from "./queries.ts";
import { Commitments, CommitmentsInput, FollowUp, FollowUpInput } from "./schema.ts";

const tags = ["Agreements"];

const followUpBody = body(FollowUpInput, {
  date: "2025-11-21",
  itemId: "71",
  note: "Hygienronderna har kommit i gång i alla kommuner utom två.",
  verdicts: [
    { commitmentId: "4", verdict: "as_expected" },
    {
      commitmentId: "5",
      organizationId: "3",
      verdict: "needs_improvement",
      comment: "Mätningarna görs inte varje år.",
    },
  ],
});

export function commitmentsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/agreements/:id/commitments",
    {
      config: inForumOrParty("reader", "agreement"),
      schema: {
        tags,
        summary: "Read what the sides of an agreement promise, with what has been said of it",
        params: IdParams,
        response: { 200: Commitments, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getCommitments(read(request), request.params.id)),
  );

  api.put(
    "/agreements/:id/commitments",
    {
      config: inForum("secretary", "agreement"),
      preValidation: acceptEchoes((request) => getCommitments(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Set the commitments of an agreement, whole",
        description:
          "Those that are sent with their id keep what has been said of them. One that is left out is removed, or if it has been followed up no longer promised: it is answered among `former`.",
        params: IdParams,
        headers: IfMatch,
        body: body(CommitmentsInput, {
          commitments: [
            { id: "4", side: "Regionen", text: "Ge råd om vårdhygien när en kommun frågar" },
            { side: "Kommunerna", text: "Göra en egenkontroll", followUpInterval: "P1Y" },
          ],
        }),
        response: { 200: Commitments, ...errors(401, 403, 404, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        setCommitments(ctx, id, request.body, givenVersion(request));
      });
      return replyWithEtag(reply, getCommitments(read(request), id));
    },
  );

  api.get(
    "/agreements/:id/follow-ups",
    {
      config: inForumOrParty("reader", "agreement"),
      schema: {
        tags,
        summary: "List the follow-ups of an agreement, the newest first",
        params: IdParams,
        querystring: PageQuery,
        response: { 200: ListOf(FollowUp), ...errors(401, 404, 422) },
      },
    },
    (request) => listFollowUps(read(request), request.params.id, request.query),
  );

  api.post(
    "/agreements/:id/follow-ups",
    {
      config: inForumOrParty("chair", "agreement"),
      schema: {
        tags,
        summary: "Record a follow-up of an agreement, with a verdict on each commitment",
        description:
          "For the chair or the secretary of the forum that keeps the agreement, or that follows it up. When it is due next follows from it.",
        params: IdParams,
        body: followUpBody,
        response: { 201: FollowUp, ...errors(401, 403, 404, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addFollowUp(ctx, request.params.id, request.body));
      return replyCreated(reply, getFollowUp(read(request), id));
    },
  );

  api.get(
    "/follow-ups/:id",
    {
      config: inForumOrParty("reader", "followUp"),
      schema: {
        tags,
        summary: "Read a follow-up",
        params: IdParams,
        response: { 200: FollowUp, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getFollowUp(read(request), request.params.id)),
  );

  api.put(
    "/follow-ups/:id",
    {
      config: inForumOrParty("chair", "followUp"),
      preValidation: acceptEchoes((request) => getFollowUp(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change a follow-up, whole",
        params: IdParams,
        headers: IfMatch,
        body: followUpBody,
        response: { 200: FollowUp, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeFollowUp(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getFollowUp(read(request), id));
    },
  );

  api.delete(
    "/follow-ups/:id",
    {
      config: inForumOrParty("chair", "followUp"),
      schema: {
        tags,
        summary: "Remove a follow-up that was recorded by mistake: what was due before it is due again",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeFollowUp(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );
}
