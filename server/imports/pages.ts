/** The list of documents that are to become meetings, and where they are sent in. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { atLeast, roleIn } from "../access.ts";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { AppError } from "../errors.ts";
import { Id } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import { someSecretary } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, parseForm, refusedForm, typedValues, withoutBlankValues, type Form } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { UploadField } from "../http/uploads.ts";
import { reasons } from "../text/messages.ts";
import { titles } from "../text/pages.ts";
import { importsPage, sentFile } from "./presenter.ts";
import { countOpen, getImportSummary, listImports, nextToReview } from "./queries.ts";
import { ImportListQuery } from "./schema.ts";
import { importColumns } from "./sheet-presenter.ts";
import { takeIn } from "./taking-in.ts";

/** How many files one form may hold without a script: each is held in memory while it is taken in. */
export const mostImportFiles = 10;

const ImportUpload = z.object({
  file: z.union(
    [z.array(UploadField).max(mostImportFiles, { error: "too_many" }), UploadField.transform((file) => [file])],
    { error: "file_missing" },
  ),
  forumId: Id.nullable().default(null),
  batch: Id.nullable().default(null),
});

export function importPages(app: FastifyInstance): void {
  app.get(paths.imports, { config: someSecretary }, (request, reply) =>
    sendPage(request, reply, listPageOf(request, emptyForm())),
  );

  for (const format of exportFormats) {
    app.get(`${paths.imports}.${format}`, { config: someSecretary }, async (request, reply) => {
      const query = ImportListQuery.parse(withoutBlankValues(request.query));
      const { rows, note } = await everyRow((page) => listImports(read(request), { ...query, ...page }));
      const sheet = sheetOf(titles.imports, importColumns(baseUrlOf(request)), rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }
}

/** For the scope that takes forms with files. */
export function importFilePages(app: FastifyInstance): void {
  app.post(paths.imports, { config: someSecretary }, async (request, reply) => {
    const byScript = request.headers.accept === "application/json";
    const typed = typedValues(request);
    try {
      const { file, forumId, batch } = parseForm(ImportUpload, typed);
      const ids = await takeIn(request, file, { forumId, batchId: batch });
      if (byScript) {
        const ctx = read(request);
        return await reply.send({ files: ids.map((id) => sentFile(getImportSummary(ctx, id))) });
      }
      request.session.flash = "import_received";
      return await reply.redirect(`${paths.imports}?batch=${ids[0] ?? ""}`, 303);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      if (byScript) {
        const [first] = error.fields;
        return reply.code(422).send({ detail: reasons[first?.reason ?? error.reason] });
      }
      return sendPage(request, reply.code(422), listPageOf(request, refusedForm({ ...typed, file: "" }, error)));
    }
  });
}

function listPageOf(request: FastifyRequest, form: Form): PageContent {
  const ctx = read(request);
  const asked = withoutBlankValues(request.query);
  const parsed = ImportListQuery.safeParse({ limit: 50, ...asked });
  return importsPage({
    page: parsed.success ? listImports(ctx, parsed.data) : { items: [], nextCursor: null },
    asked,
    counts: countOpen(ctx),
    next: nextToReview(ctx, "0"),
    forums: ownForums(request),
    form,
  });
}

/** Those that one is secretary of. */
export const ownForums = (request: FastifyRequest) =>
  listForumNames(read(request)).filter((forum) => atLeast(roleIn(request.actor, forum), "secretary"));
