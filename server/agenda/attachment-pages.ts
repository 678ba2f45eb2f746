/** Attaching, reading and removing the files of an item. */
import type { FastifyInstance } from "fastify";
import { checkFile } from "../attachments/content.ts";
import { AppError } from "../errors.ts";
import { IdParams } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { parseForm, typedValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { reasons } from "../text/messages.ts";
import { addAttachment, NewAttachmentForm, removeAttachment } from "./attachments.ts";
import { itemOf, itemPageOf } from "./item-pages.ts";
import { removeAttachmentPage } from "./item-presenter.ts";
import { getAttachment } from "./queries.ts";

export function attachmentPages(app: FastifyInstance): void {
  const secretary = inForum("secretary", "attachment");

  app.post(paths.itemAttachments(":id"), { config: inForum("secretary", "item") }, async (request, reply) => {
    const item = itemOf(request);
    const typed = typedValues(request);
    try {
      const { file, ...input } = parseForm(NewAttachmentForm, typed);
      const checked = await checkFile(file);
      write(request, (ctx) => addAttachment(ctx, item.id, input, checked));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      const fileForm = { values: typed, errors: error.fields, problem: reasons[error.reason] };
      return sendPage(request, reply.code(422), itemPageOf(request, undefined, fileForm));
    }
    request.session.flash = "file_added";
    return reply.redirect(paths.editItem(item.id), 303);
  });

  app.get(paths.removeAttachment(":id"), { config: secretary }, (request, reply) =>
    sendPage(request, reply, removeAttachmentPage(getAttachment(read(request), IdParams.parse(request.params).id))),
  );

  app.post(paths.removeAttachment(":id"), { config: secretary }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { itemId } = getAttachment(read(request), id);
    write(request, (ctx) => {
      removeAttachment(ctx, id);
    });
    request.session.flash = "file_removed";
    return reply.redirect(paths.editItem(itemId), 303);
  });
}
