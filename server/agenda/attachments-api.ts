import type { FastifyInstance } from "fastify";
import { checkFile } from "../attachments/content.ts";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { errors, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { Attachment } from "../meetings/schema.ts";
import { addAttachment, NewAttachmentForm, removeAttachment } from "./attachments.ts";
import { getAttachment } from "./queries.ts";

const tags = ["Agenda"];

export function attachmentsApi(app: FastifyInstance): void {
  const api = typed(app);

  api.post(
    "/items/:id/attachments",
    {
      config: inForum("secretary", "item"),
      schema: {
        tags,
        summary: "Attach a file to an item",
        consumes: ["multipart/form-data"],
        params: IdParams,
        body: NewAttachmentForm,
        response: { 201: Attachment, ...errors(401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { file, ...input } = request.body;
      const checked = await checkFile(file);
      const id = write(request, (ctx) => addAttachment(ctx, request.params.id, input, checked));
      void reply.code(201);
      return getAttachment(read(request), id);
    },
  );

  api.delete(
    "/attachments/:id",
    {
      config: inForum("secretary", "attachment"),
      schema: {
        tags,
        summary: "Remove an attachment",
        params: IdParams,
        response: { 204: NoContent, ...errors(401, 403, 404, 409) },
      },
    },
    (request, reply) => {
      write(request, (ctx) => {
        removeAttachment(ctx, request.params.id);
      });
      return reply.code(204).send();
    },
  );
}
