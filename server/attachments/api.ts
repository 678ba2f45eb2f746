import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { IdParams } from "../fields.ts";
import { inForumOrParty } from "../http/access-hook.ts";
import { errors, typed } from "../http/api.ts";
import { read } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import { getAttachmentContent } from "./queries.ts";

const tags = ["Agenda"];

export function attachmentContentApi(app: FastifyInstance): void {
  const api = typed(app);

  api.get(
    "/attachments/:id",
    {
      config: inForumOrParty("reader", "attachment"),
      schema: {
        tags,
        summary: "Read the file of an attachment",
        params: IdParams,
        response: {
          200: { description: "The bytes", content: { "application/octet-stream": { schema: z.unknown() } } },
          ...errors(401, 404),
        },
      },
    },
    (request, reply) => {
      const { content, filename, mediaType } = getAttachmentContent(read(request), request.params.id);
      return sendFile(reply, { content, filename: filename ?? "", mediaType: mediaType ?? "" }, "attachment");
    },
  );
}
