import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { checkFile } from "../attachments/content.ts";
import { idOf, IdParams, ListOf } from "../fields.ts";
import { account, inForumOrParty } from "../http/access-hook.ts";
import { body, errors, IfMatch, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { acceptEchoes } from "../http/echo.ts";
import { givenVersion, replyCreated, replyWithEtag, requiredVersion } from "../http/etag.ts";
import { UploadField } from "../http/uploads.ts";
import { attachToSubmission, changeSubmission, handIn, stepSubmission } from "./commands.ts";
import { getSubmission, listSubmissions } from "./queries.ts";
import { NewSubmission, Submission, SubmissionInput, SubmissionListQuery, SubmissionStep } from "./schema.ts";

const tags = ["Submissions"];

const example = {
  title: "Gemensam rutin för sena utskrivningar",
  kinds: ["decision" as const],
  body: "Kommunerna får besked sent på fredagar.",
  proposal: [{ text: "att ge styrgruppen i uppdrag att ta fram en rutin" }],
  durationMinutes: 15,
  confidential: false,
  wishedMeetingId: null,
};

export function submissionsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/submissions",
    {
      config: account,
      schema: {
        tags,
        summary: "List what one has handed in, and what waits for one as secretary; the latest first",
        querystring: SubmissionListQuery,
        response: { 200: ListOf(Submission), ...errors(401, 422) },
      },
    },
    (request) => listSubmissions(read(request), request.query),
  );

  api.post(
    "/submissions",
    {
      config: account,
      schema: {
        tags,
        summary: "Hand in an item for an agenda, as a member of the forum",
        body: body(NewSubmission, { ...example, forumId: "1" }),
        response: { 201: Submission, ...errors(401, 403, 404, 422) },
      },
    },
    (request, reply) => {
      const id = write(request, (ctx) => handIn(ctx, request.body));
      return replyCreated(reply, getSubmission(read(request), id));
    },
  );

  api.get(
    "/submissions/:id",
    {
      config: inForumOrParty("secretary", "submission"),
      schema: {
        tags,
        summary: "Read what was handed in, and what became of it",
        params: IdParams,
        response: { 200: Submission, ...errors(401, 403, 404) },
      },
    },
    (request, reply) => replyWithEtag(reply, getSubmission(read(request), request.params.id)),
  );

  api.put(
    "/submissions/:id",
    {
      config: inForumOrParty("secretary", "submission"),
      preValidation: acceptEchoes((request) => getSubmission(read(request), idOf(request))),
      schema: {
        tags,
        summary: "Complete or correct what one has handed in",
        params: IdParams,
        headers: IfMatch,
        body: body(SubmissionInput, example),
        response: { 200: Submission, ...errors(401, 403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const version = requiredVersion(request);
      write(request, (ctx) => {
        changeSubmission(ctx, id, request.body, version);
      });
      return replyWithEtag(reply, getSubmission(read(request), id));
    },
  );

  api.put(
    "/submissions/:id/state",
    {
      config: inForumOrParty("secretary", "submission"),
      schema: {
        tags,
        summary: "Take it to a meeting, ask for completion, decline, or (its submitter) withdraw it",
        params: IdParams,
        headers: IfMatch,
        body: body(SubmissionStep, { state: "taken", meetingId: "9", text: "" }),
        response: { 200: Submission, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        stepSubmission(ctx, id, request.body, givenVersion(request));
      });
      return replyWithEtag(reply, getSubmission(read(request), id));
    },
  );
}

const FileForm = z.strictObject({ file: UploadField }).meta({ id: "SubmissionFileForm" });

/** For the scope that takes multipart forms. */
export function submissionFilesApi(app: FastifyInstance): void {
  typed(app).post(
    "/submissions/:id/attachments",
    {
      config: inForumOrParty("secretary", "submission"),
      schema: {
        tags,
        summary: "Attach a file to what one has handed in",
        consumes: ["multipart/form-data"],
        params: IdParams,
        body: FileForm,
        response: { 201: Submission, ...errors(401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const file = await checkFile(request.body.file);
      write(request, (ctx) => {
        attachToSubmission(ctx, id, file);
      });
      return replyCreated(reply, getSubmission(read(request), id));
    },
  );
}
