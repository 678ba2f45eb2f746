import type { FastifyInstance } from "fastify";
import { IdParams, ListOf } from "../fields.ts";
import { account, inForum } from "../http/access-hook.ts";
import { errors, typed } from "../http/api.ts";
import { read } from "../http/context.ts";
import { replyWithEtag } from "../http/etag.ts";
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
}
