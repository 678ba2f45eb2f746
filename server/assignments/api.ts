import type { FastifyInstance } from "fastify";
import { idOf, IdParams, ListOf } from "../fields.ts";
import { account, inForum, inForumOrParty, someSecretary } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { givenVersion, replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { changeAssignment, giveAssignment, removeAssignment, setAssignmentState } from "./commands.ts";
import { getAssignment, listAssignments } from "./queries.ts";
import { AssignmentChange, AssignmentInput, AssignmentStateChange } from "./input-schema.ts";
import { Assignment, AssignmentListQuery } from "./schema.ts";

const tags = ["Assignments"];

const example = {
  text: "ta fram en gemensam rutin och återkomma med ett förslag",
  itemId: "12",
  assignees: [
    { type: "person" as const, id: "4", lead: true },
    { type: "organization" as const, id: "2", contactId: "5" },
  ],
  due: { week: "2025-W48", text: "vecka 48" },
};

const change = {
  text: "ta fram en gemensam rutin",
  assignees: example.assignees,
  due: { date: "2026-01-30" },
  dueReason: "Underlaget från regionen kommer först efter årsskiftet.",
  reportTo: { forumId: "1" },
  matterId: null,
};

export function assignmentsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/assignments",
    {
      config: account,
      schema: {
        tags,
        summary: "List assignments by due date",
        description:
          "Wholes, each with its parts; filtered by person or organization, what those were given themselves, which may be parts.",
        querystring: AssignmentListQuery,
        response: { 200: ListOf(Assignment), ...errors(401, 404, 422) },
      },
    },
    (request) => listAssignments(read(request), request.query),
  );

  api.post(
    "/assignments",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Give an assignment, born of a clause or an item, or of neither",
        body: body(AssignmentInput, example),
        response: { 201: Assignment, ...errors(401, 403, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => giveAssignment(ctx, request.body));
      return replyCreated(reply, getAssignment(read(request), id));
    },
  );

  api.get(
    "/assignments/:id",
    {
      config: inForumOrParty("reader", "assignment"),
      schema: {
        tags,
        summary: "Read an assignment with its reports and what changed",
        params: IdParams,
        response: { 200: Assignment, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getAssignment(read(request), request.params.id)),
  );

  api.put(
    "/assignments/:id",
    {
      config: inForum("secretary", "assignment"),
      preValidation: acceptEchoes((request) => getAssignment(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change an assignment, whole; moving its due date needs a reason",
        params: IdParams,
        headers: IfMatch,
        body: body(AssignmentChange, change),
        response: { 200: Assignment, ...errors(401, 403, 404, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeAssignment(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getAssignment(read(request), id));
    },
  );

  api.delete(
    "/assignments/:id",
    {
      config: inForum("secretary", "assignment"),
      schema: {
        tags,
        summary: "Remove an assignment that was given by mistake",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeAssignment(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );

  api.put(
    "/assignments/:id/state",
    {
      config: inForum("secretary", "assignment"),
      schema: {
        tags,
        summary: "Close without a report, cancel (a part: excuse), or open again, with the reason",
        params: IdParams,
        headers: IfMatch,
        body: body(AssignmentStateChange, { state: "cancelled", reason: "Frågan har lösts på annat sätt." }),
        response: { 200: Assignment, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        setAssignmentState(ctx, id, request.body, givenVersion(request));
      });
      return replyWithEtag(reply, getAssignment(read(request), id));
    },
  );
}
