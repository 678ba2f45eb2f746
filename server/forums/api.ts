import type { FastifyInstance } from "fastify";
import { ListOf, PageQuery } from "../fields.ts";
import { account, admin, inForum } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { etagOf, givenVersion, replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { addForum, changeForum, removeForum, setStandingItems } from "./commands.ts";
import { getForum, listForums, listStandingItems } from "./queries.ts";
import { Forum, ForumInput, idOrSlugOf, IdOrSlugParams, StandingItems, StandingItemsInput } from "./schema.ts";

const tags = ["Forums"];

const forumBody = body(ForumInput, {
  slug: "lchnv",
  name: "Länschefsnätverket i Dalarna",
  shortName: "LCHNV",
  kind: "network",
  decisionName: "Länschefsnätverket",
  parentId: null,
  visibility: "members",
  minutesKind: "minnesanteckningar",
  senderLines: "RSS Dalarna\nLedningsstöd och strategi",
  footerText: "",
  attendanceGroups: ["Kommun", "Region Dalarna", "RSS Dalarna"],
});

const standingItemsBody = body(StandingItemsInput, {
  items: [
    {
      title: "Mötets öppnande",
      kinds: ["decision"],
      body: "",
      durationMinutes: 5,
      proposal: ["att godkänna dagordningen"],
    },
  ],
});

export function forumApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/forums",
    {
      config: account,
      schema: {
        tags,
        summary: "List the forums the account may see, by name",
        querystring: PageQuery,
        response: { 200: ListOf(Forum), ...errors(401, 422) },
      },
    },
    (request) => listForums(read(request), request.query),
  );

  api.post(
    "/forums",
    {
      config: admin,
      schema: {
        tags,
        summary: "Create a forum",
        body: forumBody,
        response: { 201: Forum, ...errors(401, 403, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addForum(ctx, request.body));
      return replyCreated(reply, getForum(read(request), id));
    },
  );

  api.get(
    "/forums/:id",
    {
      config: inForum("reader", "forum"),
      schema: {
        tags,
        summary: "Read a forum by id or slug",
        params: IdOrSlugParams,
        response: { 200: Forum, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getForum(read(request), request.params.id)),
  );

  api.put(
    "/forums/:id",
    {
      config: inForum("secretary", "forum"),
      preValidation: acceptEchoes((request) => getForum(read(request), idOrSlugOf(request))),
      schema: {
        tags,
        summary: "Change a forum, whole",
        params: IdOrSlugParams,
        headers: IfMatch,
        body: forumBody,
        response: { 200: Forum, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      const id = write(request, (ctx) => changeForum(ctx, request.params.id, request.body, version));
      return replyWithEtag(reply, getForum(read(request), id));
    },
  );

  api.delete(
    "/forums/:id",
    {
      config: admin,
      schema: {
        tags,
        summary: "Remove a forum that has never met nor had members",
        params: IdOrSlugParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeForum(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );

  api.get(
    "/forums/:id/standing-items",
    {
      config: inForum("reader", "forum"),
      schema: {
        tags,
        summary: "Read the items every new agenda starts with; the ETag is the forum's",
        params: IdOrSlugParams,
        response: { 200: StandingItems, ...errors(401, 404) },
      },
    },
    (request, reply) => {
      const ctx = read(request);
      const { id, version } = getForum(ctx, request.params.id);
      void reply.header("etag", etagOf(version));
      return { items: listStandingItems(ctx, id), nextCursor: null };
    },
  );

  api.put(
    "/forums/:id/standing-items",
    {
      config: inForum("secretary", "forum"),
      schema: {
        tags,
        summary: "Set the items every new agenda starts with, the whole list",
        params: IdOrSlugParams,
        headers: IfMatch,
        body: standingItemsBody,
        response: { 200: StandingItems, ...errors(401, 403, 404, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        setStandingItems(ctx, id, request.body.items, givenVersion(request));
      });
      const ctx = read(request);
      void reply.header("etag", etagOf(getForum(ctx, id).version));
      return { items: listStandingItems(ctx, id), nextCursor: null };
    },
  );
}
