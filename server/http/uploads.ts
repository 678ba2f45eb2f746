import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { invalid } from "../errors.ts";

/** Largest single file, in bytes. */
export const maxFileSize = 25 * 1024 * 1024;

/** A file of a multipart form, as the handlers find it in the body; `content` is null when it was too large. */
export interface Upload {
  filename: string;
  content: Buffer | null;
}

/** The few fields beside the files; the longest text is that of a report. */
const limits = { fileSize: maxFileSize, fields: 20, parts: 25, fieldSize: 128 * 1024 };

/** Adds routes whose forms may hold files. Everywhere else multipart is refused unread: it is buffered whole. */
export async function receivingFiles(
  app: FastifyInstance,
  addRoutes: (scope: FastifyInstance) => void,
  files = 1,
): Promise<void> {
  await app.register(async (scope) => {
    await receiveFiles(scope, { ...limits, files });
    addRoutes(scope);
  });
}

/** Puts the fields and files of multipart forms in the body, so that they are read, checked and shown as any other. */
async function receiveFiles(app: FastifyInstance, limits: object): Promise<void> {
  await app.register(multipart, {
    limits,
    throwFileSizeLimit: false,
    attachFieldsToBody: "keyValues",
    async onFile(part: MultipartFile) {
      const content = await part.toBuffer();
      // A file field that was left blank arrives as an empty file without a name.
      const blank = part.filename === "" && content.length === 0;
      (part as { value?: unknown }).value = blank
        ? ""
        : { filename: part.filename, content: part.file.truncated ? null : content };
    },
  });
}

/** A file field; the documentation shows it as a file. */
export const UploadField = z
  .custom<Upload>((value) => isUpload(value), { error: "file_missing" })
  .meta({ override: ({ jsonSchema }) => void Object.assign(jsonSchema, { type: "string", format: "binary" }) });

const isUpload = (value: unknown): value is Upload =>
  typeof value === "object" && value !== null && "filename" in value && "content" in value;

/** @throws invalid at the field when the file was larger than `limit` bytes. */
export function contentOf(upload: Upload, field: string, limit: number = maxFileSize): Buffer {
  if (upload.content === null || upload.content.length > limit) throw invalid(field, "file_too_large");
  return upload.content;
}
