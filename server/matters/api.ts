import type { FastifyInstance } from "fastify";
import { idOf, IdParams, ListOf } from "../fields.ts";
import { account, inForum, inForumOrParty, someSecretary } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { givenVersion, replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { addMatter, changeMatter, removeMatter, setMatterState } from "./commands.ts";
import { listMatters } from "./list-queries.ts";
import { getMatter } from "./queries.ts";
import { Matter, MatterChange, MatterInput, MatterListQuery, MatterStateChange, MatterSummary } from "./schema.ts";

const tags = ["Matters"];

const example = {
  title: "Samverkansavtal inom vårdhygien",
  reference: "RSS 2025-031",
  summary: "Ett gemensamt avtal i stället för femton enskilda.",
  confidential: false,
};

export function mattersApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/matters",
    {
      config: account,
      schema: {
        tags,
        summary: "List matters, the newest first",
        querystring: MatterListQuery,
        response: { 200: ListOf(MatterSummary), ...errors(401, 422) },
      },
    },
    (request) => listMatters(read(request), request.query),
  );

  api.post(
    "/matters",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Add a matter to a forum that keeps it",
        body: body(MatterInput, { forumId: "1", ...example }),
        response: { 201: Matter, ...errors(401, 403, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addMatter(ctx, request.body));
      return replyCreated(reply, getMatter(read(request), id));
    },
  );

  api.get(
    "/matters/:id",
    {
      config: inForumOrParty("reader", "matter"),
      schema: {
        tags,
        summary: "Read a matter with its whole road",
        description:
          "Whoever reads one of its forums reads it; a confidential one is for their members. Of a step in another forum its name and dates are answered, and `withheld`.",
        params: IdParams,
        response: { 200: Matter, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getMatter(read(request), request.params.id)),
  );

  api.put(
    "/matters/:id",
    {
      config: inForum("secretary", "matter"),
      preValidation: acceptEchoes((request) => getMatter(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change a matter, whole; its forum stays",
        description: "State, referrals and steps have addresses of their own.",
        params: IdParams,
        headers: IfMatch,
        body: body(MatterChange, example),
        response: { 200: Matter, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeMatter(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getMatter(read(request), id));
    },
  );

  api.put(
    "/matters/:id/state",
    {
      config: inForum("chair", "matter"),
      schema: {
        tags,
        summary: "Close a matter, or open it again",
        description: "It is not closed while a forum is still to answer, or has promised to take it up.",
        params: IdParams,
        headers: IfMatch,
        body: body(MatterStateChange, { state: "closed" }),
        response: { 200: Matter, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        setMatterState(ctx, id, request.body.state, givenVersion(request));
      });
      return replyWithEtag(reply, getMatter(read(request), id));
    },
  );

  api.delete(
    "/matters/:id",
    {
      config: inForum("secretary", "matter"),
      schema: {
        tags,
        summary: "Remove a matter that was entered by mistake; one that has been anywhere is closed",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeMatter(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );
}
