import type { FastifyReply } from "fastify";

interface SentFile {
  mediaType: string;
  filename: string;
  content: Uint8Array | string;
}

/**
 * Sends a file. `inline` lets the browser show what it safely can; a page saved as a file is always handed over, since it
 * carries styles of its own that this site's policy forbids.
 */
export function sendFile(reply: FastifyReply, file: SentFile, disposition: "inline" | "attachment"): FastifyReply {
  const { mediaType, filename, content } = file;
  const plainName = filename
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\]/g, "");
  return reply
    .type(mediaType)
    .header(
      "content-disposition",
      `${disposition}; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(filename)}`,
    )
    .header("x-content-type-options", "nosniff")
    .send(typeof content === "string" ? content : Buffer.from(content));
}
