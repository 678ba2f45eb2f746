import type { FastifyInstance } from "fastify";
import { idOf, IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { givenVersion, replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { getMeeting } from "../meetings/queries.ts";
import { ItemInContext, Meeting, MeetingDetails } from "../meetings/schema.ts";
import { addItem, changeItem, moveItem, removeItem, takeNotes } from "./commands.ts";
import { replanMeeting, unplanMeeting } from "./plan-commands.ts";
import { getItem } from "./queries.ts";
import { ItemChange, ItemNotes, ItemPosition, NewItem } from "./schema.ts";

const tags = ["Agenda"];

const exampleItem = {
  title: "Gemensam rutin vid utskrivning",
  kinds: ["decision" as const],
  presenters: [{ name: "Karin Exempel", title: "ordförande" }],
  body: "Förslaget har varit ute på remiss.",
  durationMinutes: 15,
  decisions: [{ outcome: "proposed" as const, proposal: [{ text: "att anta rutinen" }] }],
};

export function agendaApi(app: FastifyInstance): void {
  const api = typed(app);

  api.put(
    "/meetings/:id",
    {
      config: inForum("secretary", "meeting"),
      preValidation: acceptEchoes((request) => getMeeting(read(request), idOf(request))),
      schema: {
        tags: ["Meetings"],
        summary: "Change when and where a meeting is held",
        description: "Attendance, items and state have addresses of their own.",
        params: IdParams,
        headers: IfMatch,
        body: body(MeetingDetails, { date: "2026-01-29", startTime: "09:30", endTime: "12:00", place: "Falun" }),
        response: { 200: Meeting, ...errors(401, 403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        replanMeeting(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getMeeting(read(request), id));
    },
  );

  api.delete(
    "/meetings/:id",
    {
      config: inForum("secretary", "meeting"),
      schema: {
        tags: ["Meetings"],
        summary: "Remove a meeting whose agenda was never sent",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        unplanMeeting(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );

  api.post(
    "/meetings/:id/items",
    {
      config: inForum("secretary", "meeting"),
      schema: {
        tags,
        summary: "Add an item, with sub-items and decisions",
        params: IdParams,
        body: body(NewItem, exampleItem),
        response: { 201: ItemInContext, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => addItem(ctx, request.params.id, request.body));
      return replyCreated(reply, getItem(read(request), id));
    },
  );

  api.get(
    "/items/:id",
    {
      config: inForum("reader", "item"),
      schema: {
        tags,
        summary: "Read an item",
        params: IdParams,
        response: { 200: ItemInContext, ...errors(401, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getItem(read(request), request.params.id)),
  );

  api.put(
    "/items/:id",
    {
      config: inForum("secretary", "item"),
      preValidation: acceptEchoes((request) => getItem(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Change an item, whole",
        description:
          "`matterIds`, `decisions` and `attachments` may be left out and then stay; sub-items and position have addresses of their own.",
        params: IdParams,
        headers: IfMatch,
        body: body(ItemChange, exampleItem),
        response: { 200: ItemInContext, ...errors(401, 403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeItem(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getItem(read(request), id));
    },
  );

  api.delete(
    "/items/:id",
    {
      config: inForum("secretary", "item"),
      schema: {
        tags,
        summary: "Remove an item with all that hangs on it",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        removeItem(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );

  api.put(
    "/items/:id/notes",
    {
      config: inForum("secretary", "item"),
      schema: {
        tags,
        summary: "Write the discussion and decisions of an item",
        params: IdParams,
        headers: IfMatch,
        body: body(ItemNotes, {
          body: "Frågan diskuterades.",
          decisions: [{ outcome: "adopted", clauses: [{ text: "att anta rutinen" }] }],
        }),
        response: { 200: ItemInContext, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        takeNotes(ctx, id, request.body, givenVersion(request));
      });
      return replyWithEtag(reply, getItem(read(request), id));
    },
  );

  api.put(
    "/items/:id/position",
    {
      config: inForum("secretary", "item"),
      schema: {
        tags,
        summary: "Move an item within its meeting or to another",
        params: IdParams,
        headers: IfMatch,
        body: body(ItemPosition, { parentId: null, index: 0 }),
        response: { 200: ItemInContext, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        moveItem(ctx, id, request.body, givenVersion(request));
      });
      return replyWithEtag(reply, getItem(read(request), id));
    },
  );
}
