/** What a form sends in: files, and zip files of files. Each is a row of its own, whatever becomes of it. */
import type { FastifyRequest } from "fastify";
import { invalid } from "../errors.ts";
import { write } from "../http/context.ts";
import { storedName } from "../http/files.ts";
import type { Upload } from "../http/uploads.ts";
import { filesIn, type ArchivedFile } from "./archive.ts";
import { addImport, addRefused } from "./commands.ts";
import { isArchive, mediaTypeOf } from "./file-types.ts";

interface Given {
  forumId: string | null;
  /** The first of the files that came together, where these are further ones. */
  batchId: string | null;
}

/** @returns the ids, in order. @throws invalid at `file` when a zip file cannot be unpacked */
export async function takeIn(
  request: FastifyRequest,
  uploads: Upload[],
  { forumId, batchId }: Given,
): Promise<string[]> {
  const ids: string[] = [];
  for (const upload of uploads) {
    for await (const { filename, content } of filesOf(upload)) {
      const name = storedName(filename);
      const file = {
        filename: name,
        mediaType: mediaTypeOf(name),
        content: content ?? Buffer.alloc(0),
        forumId,
        batchId: batchId ?? ids[0] ?? null,
      };
      ids.push(
        write(request, (ctx) =>
          content === null
            ? addRefused(ctx, file, "too_large")
            : content.length === 0 || isArchive(name)
              ? addRefused(ctx, file, content.length === 0 ? "no_text" : "unknown_format")
              : addImport(ctx, file),
        ),
      );
    }
  }
  request.server.importQueue.wake();
  return ids;
}

async function* filesOf({ filename, content }: Upload): AsyncGenerator<ArchivedFile> {
  if (!isArchive(filename)) yield { filename, content };
  else if (content === null) throw invalid("file", "file_too_large");
  else yield* filesIn(content);
}
