import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { AgendaDiff, AgendaVersion } from "../agenda/schema.ts";
import { getAgendaDiff, listAgendaVersions } from "../agenda/versions.ts";
import { IdParams, ListOf } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { body, errors, IfMatch, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { givenVersion, replyWithEtag } from "../http/etag.ts";
import { getMeeting } from "../meetings/queries.ts";
import { Meeting } from "../meetings/schema.ts";
import { addComment, addCorrection, changeState } from "./commands.ts";
import { listComments, listCorrections, listFindings } from "./queries.ts";
import { Comment, CommentInput, Correction, CorrectionInput, Finding, StateChange } from "./schema.ts";

const tags = ["Minutes"];
const whole = <T>(items: T[]) => ({ items, nextCursor: null });

export function minutesApi(app: FastifyInstance): void {
  const api = typed(app);

  api.put(
    "/meetings/:id/state",
    {
      config: inForum("chair", "meeting"),
      schema: {
        tags: ["Meetings"],
        summary: "Take a meeting to its next state",
        description:
          "`agenda_sent` freezes a numbered agenda, `minutes_approved` the minutes. 409 carries `reasons`; 422 the `findings` of the review. The chair sends and approves; the rest is the secretary's.",
        params: IdParams,
        headers: IfMatch,
        body: body(StateChange, { state: "agenda_sent" }),
        response: { 200: Meeting, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        changeState(ctx, id, request.body.state, givenVersion(request));
      });
      return replyWithEtag(reply, getMeeting(read(request), id));
    },
  );

  api.get(
    "/meetings/:id/review",
    {
      config: inForum("reader", "meeting"),
      schema: {
        tags,
        summary: "List what is wrong with the draft minutes",
        params: IdParams,
        response: { 200: z.object({ findings: z.array(Finding) }), ...errors(401, 404) },
      },
    },
    (request) => ({ findings: listFindings(read(request), request.params.id) }),
  );

  api.get(
    "/meetings/:id/agenda-versions",
    {
      config: inForum("reader", "meeting"),
      schema: {
        tags: ["Agenda"],
        summary: "List the agendas that have been sent",
        params: IdParams,
        response: { 200: ListOf(AgendaVersion), ...errors(401, 404) },
      },
    },
    (request) => whole(listAgendaVersions(read(request), request.params.id)),
  );

  api.get(
    "/meetings/:id/agenda-versions/diff",
    {
      config: inForum("reader", "meeting"),
      schema: {
        tags: ["Agenda"],
        summary: "Compare two sent agendas, or one with the agenda as it is now",
        params: IdParams,
        querystring: z.object({
          from: z.coerce
            .number()
            .int()
            .min(1)
            .meta({ examples: [1] }),
          to: z.coerce
            .number()
            .int()
            .min(1)
            .optional()
            .meta({ examples: [2] }),
        }),
        response: { 200: AgendaDiff, ...errors(401, 404, 422) },
      },
    },
    (request) => getAgendaDiff(read(request), request.params.id, request.query.from, request.query.to),
  );

  api.get(
    "/meetings/:id/corrections",
    {
      config: inForum("reader", "meeting"),
      schema: {
        tags,
        summary: "List the corrections of approved minutes",
        params: IdParams,
        response: { 200: ListOf(Correction), ...errors(401, 404) },
      },
    },
    (request) => whole(listCorrections(read(request), request.params.id)),
  );

  api.post(
    "/meetings/:id/corrections",
    {
      config: inForum("secretary", "meeting"),
      schema: {
        tags,
        summary: "Add a correction beside approved minutes",
        params: IdParams,
        body: body(CorrectionInput, { text: "Rätt belopp är 539 000 kronor.", reason: "Skrivfel" }),
        response: { 201: Correction, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addCorrection(ctx, request.params.id, request.body));
      void reply.code(201);
      return withId(listCorrections(read(request), request.params.id), id);
    },
  );

  api.get(
    "/meetings/:id/comments",
    {
      config: inForum("member", "meeting"),
      schema: {
        tags,
        summary: "List the comments on the draft minutes",
        params: IdParams,
        response: { 200: ListOf(Comment), ...errors(401, 403, 404) },
      },
    },
    (request) => whole(listComments(read(request), request.params.id)),
  );

  api.post(
    "/meetings/:id/comments",
    {
      config: inForum("member", "meeting"),
      schema: {
        tags,
        summary: "Comment on the draft minutes",
        params: IdParams,
        body: body(CommentInput, { text: "Namnet i punkt 4 a stavas Lindh." }),
        response: { 201: Comment, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addComment(ctx, request.params.id, request.body));
      void reply.code(201);
      return withId(listComments(read(request), request.params.id), id);
    },
  );
}

function withId<T extends { id: string }>(rows: T[], id: string): T {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`Row ${id} is gone within its own request`);
  return row;
}
