import type { FastifyInstance } from "fastify";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { body, errors, IfMatch, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { givenVersion, replyWithEtag } from "../http/etag.ts";
import { getMeeting } from "../meetings/queries.ts";
import { Meeting } from "../meetings/schema.ts";
import { setAttendance } from "./commands.ts";
import { AttendanceList } from "./schema.ts";

export function attendanceApi(app: FastifyInstance): void {
  typed(app).put(
    "/meetings/:id/attendance",
    {
      config: inForum("secretary", "meeting"),
      schema: {
        tags: ["Meetings"],
        summary: "Set the attendance list, whole",
        params: IdParams,
        headers: IfMatch,
        body: body(AttendanceList, {
          attendance: [
            { name: "Karin Exempel", organization: "Avesta", group: "Kommun", status: "absent" },
            {
              name: "Olle Exempel",
              organization: "Avesta",
              group: "Kommun",
              status: "substitute",
              substituteFor: "Karin Exempel",
              fromItem: "4 a",
            },
          ],
        }),
        response: { 200: Meeting, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        setAttendance(ctx, id, request.body.attendance, givenVersion(request));
      });
      return replyWithEtag(reply, getMeeting(read(request), id));
    },
  );
}
