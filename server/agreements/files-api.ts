import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { checkFile } from "../attachments/content.ts";
import { Id, IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { errors, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { replyCreated } from "../http/etag.ts";
import { addAgreementFile, removeAgreementFile } from "./file-commands.ts";
import { AgreementFileForm } from "./file-schema.ts";
import { getAgreement } from "./queries.ts";
import { Agreement } from "./schema.ts";

const tags = ["Agreements"];
const secretary = inForum("secretary", "agreement");

/** For the scope that takes multipart forms. */
export function agreementFilesApi(app: FastifyInstance): void {
  const api = typed(app);

  api.post(
    "/agreements/:id/attachments",
    {
      config: secretary,
      schema: {
        tags,
        summary: "Attach a file to an agreement",
        consumes: ["multipart/form-data"],
        params: IdParams,
        body: AgreementFileForm,
        response: { 201: Agreement, ...errors(401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { file, ...input } = request.body;
      const checked = await checkFile(file);
      write(request, (ctx) => addAgreementFile(ctx, request.params.id, input, checked));
      return replyCreated(reply, getAgreement(read(request), request.params.id));
    },
  );

  api.delete(
    "/agreements/:id/attachments/:fileId",
    {
      config: secretary,
      schema: {
        tags,
        summary: "Remove a file of an agreement, or of a party's decision on it",
        params: z.object({ id: Id, fileId: Id }),
        response: { 204: NoContent, ...errors(401, 403, 404) },
      },
    },
    (request, reply) => {
      const { id, fileId } = request.params;
      write(request, (ctx) => {
        removeAgreementFile(ctx, id, fileId);
      });
      return reply.code(204).send();
    },
  );
}
