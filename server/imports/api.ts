import type { FastifyInstance } from "fastify";
import { IdParams, ListOf } from "../fields.ts";
import { inForumOrParty, someSecretary } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { givenVersion, replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { storedName } from "../http/files.ts";
import { contentOf } from "../http/uploads.ts";
import { answerOf } from "../interpretation/answer.ts";
import { getMeeting } from "../meetings/queries.ts";
import { Meeting } from "../meetings/schema.ts";
import { acceptAnswer } from "./accept-commands.ts";
import { addImport, discardImport, keepReading, saveDraft } from "./commands.ts";
import { ImportDraft } from "./draft-schema.ts";
import { mediaTypeOf } from "./file-types.ts";
import { getImport, getImportSummary, listImports } from "./queries.ts";
import { readOrRefuse } from "./reading.ts";
import { knownNames, registerOf } from "./register-queries.ts";
import { AcceptanceInput, Import, ImportForm, ImportListQuery, ImportSummary, NewImport } from "./schema.ts";
import { undoImport } from "./undo-commands.ts";

const tags = ["Imports"];
const keeper = inForumOrParty("secretary", "import");

const acceptanceExample = {
  forumId: "1",
  meeting: {
    file: "anteckningar.docx",
    meeting: {
      forum: "Länschefsnätverket",
      kind: "minnesanteckningar" as const,
      date: "2019-03-15",
      start: "09:00",
      end: "12:00",
      place: "Falun",
      mode: "physical" as const,
    },
    attendance: [{ name: "Karin Exempel", org: "Avesta", title: "socialchef", present: true }],
    items: [
      {
        number: "1",
        title: "Gemensam upphandling",
        kind: ["decision" as const],
        presenters: ["Karin Exempel"],
        body: "Avesta beskrev läget.",
        decisions: [
          { state: "taken" as const, body: "Länschefsnätverket", clauses: ["att ställa sig bakom upphandlingen"] },
        ],
        assignments: [
          {
            assignees: ["Avesta"],
            task: "ta fram ett underlag",
            due: "2019-04-30",
            dueText: "i april",
            reportTo: null,
          },
        ],
        attachments: [],
      },
    ],
    warnings: [],
  },
};

export function importsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/imports",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "List documents that are to become meetings, the latest first",
        querystring: ImportListQuery,
        response: { 200: ListOf(ImportSummary), ...errors(401, 403, 422) },
      },
    },
    (request) => listImports(read(request), request.query),
  );

  api.get(
    "/imports/:id",
    {
      config: keeper,
      schema: {
        tags,
        summary: "Read what was read from a document, and how that has been corrected",
        params: IdParams,
        response: { 200: Import, ...errors(401, 403, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getImport(read(request), request.params.id)),
  );

  api.put(
    "/imports/:id/draft",
    {
      config: keeper,
      schema: {
        tags,
        summary: "Correct what was read, whole; it is kept until the document is accepted",
        params: IdParams,
        headers: IfMatch,
        body: body(ImportDraft, { forumId: "1", date: "2019-03-15", items: [{ number: "1", title: "Öppnande" }] }),
        response: { 200: Import, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        saveDraft(ctx, id, request.body, givenVersion(request));
      });
      return replyWithEtag(reply, getImport(read(request), id));
    },
  );

  api.post(
    "/imports/:id/acceptance",
    {
      config: keeper,
      schema: {
        tags,
        summary: "Make a meeting of a document",
        description:
          "`meeting` is what `POST /imports` answered, corrected; the shape of `POST /meetings` is taken too. Items, decisions and assignments are stored, with the file as an attachment of the first item, or nothing is. 409 when the same file is a meeting already, unless `again` is true.",
        params: IdParams,
        body: body(AcceptanceInput, acceptanceExample),
        response: { 201: Meeting, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const meetingId = write(request, (ctx) => acceptAnswer(ctx, request.params.id, request.body));
      return replyCreated(reply, getMeeting(read(request), meetingId));
    },
  );

  api.post(
    "/imports/:id/undo",
    {
      config: keeper,
      schema: {
        tags,
        summary: "Take the meeting back that a document became, as long as nothing was built on it",
        params: IdParams,
        headers: IfMatch,
        response: { 200: Import, ...errors(401, 403, 404, 409, 412) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        undoImport(ctx, id, givenVersion(request));
      });
      return replyWithEtag(reply, getImport(read(request), id));
    },
  );

  api.delete(
    "/imports/:id",
    {
      config: keeper,
      schema: {
        tags,
        summary: "Throw a document away: the file, and what was read from it",
        params: IdParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412, 428) },
      },
    },
    (request, reply) => {
      const version = requiredVersion(request);
      write(request, (ctx) => {
        discardImport(ctx, request.params.id, version);
      });
      return reply.code(204).send();
    },
  );
}

/** For the scope that takes multipart forms. */
export function importFilesApi(app: FastifyInstance): void {
  typed(app).post(
    "/imports",
    {
      config: someSecretary,
      schema: {
        tags,
        summary: "Read a document: Word, PDF, ODT, text or Markdown",
        description:
          "Answers what was read; no meeting is stored before it is accepted. A file that came before is read again, and `duplicateOf` names the first.",
        consumes: ["multipart/form-data"],
        body: ImportForm,
        response: { 201: NewImport, ...errors(401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { file, forumId = null } = request.body;
      const content = contentOf(file, "file");
      const known = knownNames(registerOf(app.db));
      const found = await readOrRefuse(content, file.filename, known);
      const filename = storedName(file.filename);
      const id = write(request, (ctx) => {
        const added = addImport(ctx, {
          filename,
          mediaType: mediaTypeOf(filename),
          content,
          forumId,
          batchId: null,
        });
        keepReading(ctx, added, found);
        return added;
      });
      const { sha256, duplicateOf } = getImportSummary(read(request), id);
      const meeting = answerOf(filename, found.interpretation);
      return reply.code(201).send({ id, sha256, duplicateOf, meeting, warnings: meeting.warnings });
    },
  );
}
