import type { FastifyInstance } from "fastify";
import { IdParams, ListOf } from "../fields.ts";
import { account, inForum } from "../http/access-hook.ts";
import { errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { replyWithEtag, requiredVersion } from "../http/etag.ts";
import { removeMeeting } from "./commands.ts";
import { listMeetings } from "./list-queries.ts";
import { getMeeting } from "./queries.ts";
import { Meeting, MeetingListQuery, MeetingSummary } from "./schema.ts";

const tags = ["Meetings"];

export function meetingsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/meetings",
    {
      config: account,
      schema: {
        tags,
        summary: "List meetings by date",
        querystring: MeetingListQuery,
        response: { 200: ListOf(MeetingSummary), ...errors(401, 422) },
      },
    },
    (request) => listMeetings(read(request), request.query),
  );

  api.get(
    "/meetings/:id",
    {
      config: inForum("reader", "meeting"),
      schema: {
        tags,
        summary: "Read a meeting, whole",
        params: IdParams,
        response: { 200: Meeting, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getMeeting(read(request), request.params.id)),
  );

  api.delete(
    "/meetings/:id",
    {
      config: inForum("secretary", "meeting"),
      schema: {
        tags,
        summary: "Remove a meeting whose agenda was never sent",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeMeeting(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );
}
