import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { inForum } from "../http/access-hook.ts";
import { errors, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import { UploadField } from "../http/uploads.ts";
import { removeForumFile, setForumFile } from "./commands.ts";
import { checkForumFile } from "./files.ts";
import { getForumFile } from "./letterhead-queries.ts";
import { getForum } from "./queries.ts";
import { Forum, IdOrSlugParams, type FilePurpose } from "./schema.ts";

const tags = ["Forums"];
const FileForm = z.strictObject({ file: UploadField });
const bytes = { description: "The bytes", content: { "application/octet-stream": { schema: z.unknown() } } };

const what: Record<FilePurpose, string> = {
  logo: "logo (PNG or JPEG, at most 1 MB)",
  letterhead: "Word letterhead (.docx)",
};

export function forumFilesApi(app: FastifyInstance): void {
  fileRoutes(app, "logo");
  fileRoutes(app, "letterhead");
}

function fileRoutes(app: FastifyInstance, purpose: FilePurpose): void {
  const api = typed(app);
  const path = `/forums/:id/${purpose}`;

  api.get(
    path,
    {
      config: inForum("reader", "forum"),
      schema: {
        tags,
        summary: `Read a forum's ${what[purpose]}`,
        params: IdOrSlugParams,
        response: { 200: bytes, ...errors(401, 404) },
      },
    },
    (request, reply) => sendFile(reply, getForumFile(read(request), request.params.id, purpose), "attachment"),
  );

  api.put(
    path,
    {
      config: inForum("secretary", "forum"),
      schema: {
        tags,
        summary: `Set a forum's ${what[purpose]}`,
        consumes: ["multipart/form-data"],
        params: IdOrSlugParams,
        body: FileForm,
        response: { 200: Forum, ...errors(401, 403, 404, 422) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const file = await checkForumFile(purpose, request.body.file, "file");
      write(request, (ctx) => {
        setForumFile(ctx, id, purpose, file);
      });
      return getForum(read(request), id);
    },
  );

  api.delete(
    path,
    {
      config: inForum("secretary", "forum"),
      schema: {
        tags,
        summary: `Remove a forum's ${what[purpose]}`,
        params: IdOrSlugParams,
        response: { 204: NoContent, ...errors(401, 403, 404) },
      },
    },
    (request, reply) => {
      write(request, (ctx) => {
        removeForumFile(ctx, request.params.id, purpose);
      });
      return reply.code(204).send();
    },
  );
}
