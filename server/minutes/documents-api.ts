/** Agenda, minutes and extract of a decision, each in every format. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { errors, typed } from "../http/api.ts";
import { read } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import { getMeeting } from "../meetings/queries.ts";
import { Meeting } from "../meetings/schema.ts";
import { getAgendaDocument, getExtractDocument, getMinutesDocument, type ReadableDocument } from "./queries.ts";
import { documentFormats, mediaTypes, type DocumentFormat } from "../documents/files.ts";
import { renderDocument } from "./rendering.ts";

const VersionQuery = z.object({
  version: z
    .union([z.coerce.number().int().min(1), z.literal("draft")])
    .optional()
    .meta({ description: "Number of a sent agenda, or `draft`; left out: the last one sent" }),
});
const ProfileQuery = z.object({
  profile: z.enum(["ua-1", "a-2a"]).default("ua-1").meta({ description: "PDF/UA-1 or PDF/A-2a" }),
});

export function documentsApi(app: FastifyInstance): void {
  const api = typed(app);
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    document: ReadableDocument,
    format: DocumentFormat,
  ) => {
    const { profile } = request.query as z.infer<typeof ProfileQuery>;
    const file = await renderDocument(read(request), document, format, profile);
    return sendFile(reply, file, "attachment");
  };
  const answers = (format: DocumentFormat) => ({
    200: {
      description: "The document",
      content: { [mediaTypes[format].split(";")[0] ?? ""]: { schema: z.unknown() } },
    },
    ...errors(401, 404, 422, 503),
  });

  for (const format of documentFormats) {
    api.get(
      `/meetings/:id/agenda.${format}`,
      {
        config: inForum("reader", "meeting"),
        schema: {
          tags: ["Documents"],
          summary: `The agenda as ${format}`,
          params: IdParams,
          querystring: VersionQuery.extend(ProfileQuery.shape),
          response: answers(format),
        },
      },
      (request, reply) => {
        const { version } = request.query as z.infer<typeof VersionQuery>;
        return send(request, reply, getAgendaDocument(read(request), request.params.id, version), format);
      },
    );
    api.get(
      `/meetings/:id/minutes.${format}`,
      {
        config: inForum("reader", "meeting"),
        schema: {
          tags: ["Documents"],
          summary: `The minutes as ${format}`,
          params: IdParams,
          querystring: ProfileQuery,
          response: answers(format),
        },
      },
      (request, reply) => send(request, reply, getMinutesDocument(read(request), request.params.id), format),
    );
    api.get(
      `/decisions/:id/extract.${format}`,
      {
        config: inForum("reader", "decision"),
        schema: {
          tags: ["Documents"],
          summary: `An extract with one decision as ${format}`,
          params: IdParams,
          querystring: ProfileQuery,
          response: answers(format),
        },
      },
      (request, reply) => send(request, reply, getExtractDocument(read(request), request.params.id), format),
    );
  }

  api.get(
    "/meetings/:id/minutes.json",
    {
      config: inForum("reader", "meeting"),
      schema: {
        tags: ["Documents"],
        summary: "The meeting as data",
        params: IdParams,
        response: { 200: Meeting, ...errors(401, 404) },
      },
    },
    (request) => getMeeting(read(request), request.params.id),
  );
}
