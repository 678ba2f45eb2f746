import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { checkFile } from "../attachments/content.ts";
import { IdParams } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { body, errors, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { replyCreated, replyWithEtag } from "../http/etag.ts";
import { UploadField } from "../http/uploads.ts";
import { attachToReport, reportBack, receiveReport } from "./report-commands.ts";
import { getAssignment, getAssignmentOfReport } from "./queries.ts";
import { ReceiptInput, ReportInput } from "./input-schema.ts";
import { Assignment } from "./schema.ts";

const tags = ["Assignments"];

export function reportsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.post(
    "/assignments/:id/reports",
    {
      config: inForumOrParty("member", "assignment"),
      schema: {
        tags,
        summary: "Report back; whoever the assignment is meant for does, or the secretary for them",
        params: IdParams,
        body: body(ReportInput, { text: "Rutinen är framtagen och bifogas.", date: "2025-11-28" }),
        response: { 201: Assignment, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => reportBack(ctx, id, request.body));
      return replyCreated(reply, getAssignment(read(request), id));
    },
  );

  api.put(
    "/reports/:id/receipt",
    {
      config: inForum("secretary", "report"),
      schema: {
        tags,
        summary: "Receive a report: accept it, or ask for more by a new day",
        description: "Only the last report of an assignment; a second receipt takes the place of the first.",
        params: IdParams,
        body: body(ReceiptInput, { verdict: "accepted", itemId: "31", note: "" }),
        response: { 200: Assignment, ...errors(401, 403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      write(request, (ctx) => {
        receiveReport(ctx, id, request.body);
      });
      return replyWithEtag(reply, getAssignmentOfReport(read(request), id));
    },
  );
}

const FileForm = z.strictObject({ file: UploadField }).meta({ id: "ReportFileForm" });

/** Files of reports; for the scope that takes multipart forms. */
export function reportFilesApi(app: FastifyInstance): void {
  typed(app).post(
    "/reports/:id/attachments",
    {
      config: inForumOrParty("secretary", "report"),
      schema: {
        tags,
        summary: "Attach a file to a report that has not been received yet",
        consumes: ["multipart/form-data"],
        params: IdParams,
        body: FileForm,
        response: { 201: Assignment, ...errors(401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const file = await checkFile(request.body.file);
      write(request, (ctx) => {
        attachToReport(ctx, id, file);
      });
      return replyCreated(reply, getAssignmentOfReport(read(request), id));
    },
  );
}
