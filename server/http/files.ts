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

/**
 * What an uploaded file is called from then on: its own name, without what no name may hold, cut to what every system
 * takes, and with its ending whole: what it is opened with depends on that.
 * @param ending the one its content has; left out, its own
 */
export function storedName(filename: string, ending = endingOf(filename)): string {
  const stem = filename.replace(unnamable, "").replace(/\.[^.]*$/, "");
  return `${Array.from(stem).slice(0, 200).join("") || "file"}.${ending}`;
}

/** What follows the last dot: "pdf"; without a dot nothing. */
export const endingOf = (filename: string): string => /\.([^.]+)$/.exec(filename.replace(unnamable, ""))?.[1] ?? "";

/** Control characters, and what divides folders. */
const unnamable = /[\u0000-\u001f\u007f/\\]/g;
