import type { FastifyInstance } from "fastify";
import { someSecretary } from "../http/access-hook.ts";
import { body, errors, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { replyCreated } from "../http/etag.ts";
import { getMeeting } from "../meetings/queries.ts";
import { Meeting } from "../meetings/schema.ts";
import { receiveMeeting } from "./commands.ts";
import { MeetingInput } from "./schema.ts";

export function transferApi(app: FastifyInstance): void {
  typed(app).post(
    "/meetings",
    {
      config: someSecretary,
      schema: {
        tags: ["Meetings"],
        summary: "Add a meeting, whole: items, decisions and attendance included",
        description:
          "Without `items` the agenda starts with the forum's standing items; without `attendance` with the members of that day. Ids, numbers and other computed fields are left out; `matterIds` of another system say nothing here.",
        body: body(MeetingInput, {
          forumId: "1",
          date: "2026-01-29",
          startTime: "09:30",
          endTime: "12:00",
          place: "Falun",
          mode: "hybrid",
          attendance: [{ name: "Karin Exempel", organization: "Avesta", group: "Kommun", status: "present" }],
          items: [
            {
              title: "Mötets öppnande",
              decisions: [{ outcome: "adopted", clauses: [{ text: "att öppna mötet" }] }],
            },
          ],
        }),
        response: { 201: Meeting, ...errors(401, 403, 409, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => receiveMeeting(ctx, request.body));
      return replyCreated(reply, getMeeting(read(request), id));
    },
  );
}
