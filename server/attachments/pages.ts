import type { FastifyInstance } from "fastify";
import { IdParams } from "../fields.ts";
import { inForumOrParty } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import { paths } from "../http/paths.ts";
import { getAttachmentContent } from "./queries.ts";

export function attachmentContentPages(app: FastifyInstance): void {
  app.get(paths.attachment(":id"), { config: inForumOrParty("reader", "attachment") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { content, filename, mediaType } = getAttachmentContent(read(request), id);
    // A browser shows these by itself and runs nothing in them.
    const inline = mediaType === "application/pdf" || mediaType?.startsWith("image/");
    const file = { content, filename: filename ?? "", mediaType: mediaType ?? "" };
    return sendFile(reply, file, inline ? "inline" : "attachment");
  });
}
