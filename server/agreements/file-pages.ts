/** The files of an agreement: putting one there, and taking one away. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { checkFile } from "../attachments/content.ts";
import { AppError, notFound } from "../errors.ts";
import { Id } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { write } from "../http/context.ts";
import { emptyForm, parseForm, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { reasons } from "../text/messages.ts";
import { addAgreementFile, removeAgreementFile } from "./file-commands.ts";
import { AgreementFileForm } from "./file-schema.ts";
import { newFilePage, removeFilePage } from "./file-presenter.ts";
import { agreementOf } from "./pages.ts";

const secretary = inForum("secretary", "agreement");

/** For the scope that takes multipart forms. */
export function agreementFilePages(app: FastifyInstance): void {
  app.get(paths.agreementFiles(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, newFilePage(agreementOf(request), emptyForm())),
  );

  app.post(paths.agreementFiles(":id"), { config: secretary }, async (request, reply) => {
    const agreement = agreementOf(request);
    const typed = typedValues(request);
    try {
      const { file, ...input } = parseForm(AgreementFileForm, typed);
      const checked = await checkFile(file);
      write(request, (ctx) => addAgreementFile(ctx, agreement.id, input, checked));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      const form: Form = { values: typed, errors: error.fields, problem: reasons[error.reason] };
      return sendPage(request, reply.code(422), newFilePage(agreement, form));
    }
    request.session.flash = "file_added";
    return reply.redirect(paths.agreement(agreement.id), 303);
  });

  app.get(paths.removeAgreementFile(":id", ":fileId"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, removeFilePage(agreementOf(request), fileOf(request))),
  );

  app.post(paths.removeAgreementFile(":id", ":fileId"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    const { id } = fileOf(request);
    write(request, (ctx) => {
      removeAgreementFile(ctx, agreement.id, id);
    });
    request.session.flash = "file_removed";
    return reply.redirect(paths.agreement(agreement.id), 303);
  });
}

function fileOf(request: FastifyRequest) {
  const { fileId } = z.object({ fileId: Id }).parse(request.params);
  const { attachments, ratifications } = agreementOf(request);
  const file = [...attachments, ...ratifications.flatMap((one) => one.attachments)].find(({ id }) => id === fileId);
  if (!file) throw notFound();
  return file;
}
