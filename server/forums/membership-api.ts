import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { CivilDate, idOf, IdParams, ListOf, PageQuery } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import { acceptEchoes } from "../http/echo.ts";
import { replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { addMembership, changeMembership, removeMembership } from "./membership-commands.ts";
import { getMembership, listMemberships, listPosts } from "./membership-queries.ts";
import { IdOrSlugParams, Membership, MembershipInput, Post } from "./schema.ts";

const tags = ["Forums"];

const MembershipQuery = PageQuery.extend({
  date: CivilDate.optional().meta({ description: "Only those valid on this day" }),
});

const membershipBody = body(MembershipInput, {
  personId: "12",
  onBehalfOf: "3",
  role: "member",
  group: null,
  startDate: "2025-01-01",
  endDate: null,
  substituteFor: null,
});

export function membershipApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/forums/:id/posts",
    {
      config: inForum("reader", "forum"),
      schema: {
        tags,
        summary: "List the seats of a forum by organization, and who fills each of them on a day",
        params: IdOrSlugParams,
        querystring: z.object({ date: CivilDate.optional().meta({ description: "Left out: today" }) }),
        response: { 200: z.object({ items: z.array(Post) }), ...errors(401, 404, 422) },
      },
    },
    (request) => {
      const ctx = read(request);
      return { items: listPosts(ctx, request.params.id, request.query.date ?? stockholmDate(ctx.now)) };
    },
  );

  api.get(
    "/forums/:id/memberships",
    {
      config: inForum("reader", "forum"),
      schema: {
        tags,
        summary: "List the memberships of a forum, by name: those valid on a day, or all that ever were",
        params: IdOrSlugParams,
        querystring: MembershipQuery,
        response: { 200: ListOf(Membership), ...errors(401, 404, 422) },
      },
    },
    (request) => listMemberships(read(request), request.params.id, request.query),
  );

  api.post(
    "/forums/:id/memberships",
    {
      config: inForum("secretary", "forum"),
      schema: {
        tags,
        summary: "Give a person a seat in a forum",
        params: IdOrSlugParams,
        body: membershipBody,
        response: { 201: Membership, ...errors(401, 403, 404, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addMembership(ctx, request.params.id, request.body));
      return replyCreated(reply, getMembership(read(request), id));
    },
  );

  api.get(
    "/memberships/:id",
    {
      config: inForum("reader", "membership"),
      schema: {
        tags,
        summary: "Read a membership",
        params: IdParams,
        response: { 200: Membership, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getMembership(read(request), request.params.id)),
  );

  api.put(
    "/memberships/:id",
    {
      config: inForum("secretary", "membership"),
      preValidation: acceptEchoes((request) => getMembership(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change a membership, whole; its person stays",
        params: IdParams,
        headers: IfMatch,
        body: membershipBody,
        response: { 200: Membership, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeMembership(ctx, request.params.id, request.body, version);
      });
      return replyWithEtag(reply, getMembership(read(request), request.params.id));
    },
  );

  api.delete(
    "/memberships/:id",
    {
      config: inForum("secretary", "membership"),
      schema: {
        tags,
        summary: "Remove a membership that was entered by mistake; one that ends gets an endDate",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeMembership(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );
}
