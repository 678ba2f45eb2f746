import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { inForum } from "../http/access-hook.ts";
import { read, write } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, parseForm, submit, typedValues } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { UploadField } from "../http/uploads.ts";
import { reasons } from "../text/messages.ts";
import { changeForum, removeForumFile, setForumFile } from "./commands.ts";
import { checkForumFile } from "./files.ts";
import { letterheadPage, removeFilePage, type LetterheadForms } from "./letterhead-presenter.ts";
import { forumOf, secretaryHere } from "./pages.ts";
import { getForumFile } from "./letterhead-queries.ts";
import { getForum } from "./queries.ts";
import { ForumInput, type FilePurpose, type Forum } from "./schema.ts";

const Texts = ForumInput.pick({ senderLines: true, footerText: true });
const readerHere = inForum("reader", "forum", "slug");

export function letterheadPages(app: FastifyInstance): void {
  app.get(paths.letterhead(":slug"), { config: secretaryHere }, (request, reply) =>
    sendPage(request, reply, page(request, {})),
  );

  app.post(paths.letterhead(":slug"), { config: secretaryHere }, (request, reply) => {
    const forum = forumOf(request);
    return submit(request, reply, {
      schema: Texts,
      act: (ctx, texts, version) => {
        changeForum(ctx, forum.id, { ...inputOf(getForum(ctx, forum.id)), ...texts }, version);
      },
      done: () => ({ to: paths.letterhead(forum.slug), say: "saved" }),
      again: (texts) => page(request, { texts }),
    });
  });
}

export function letterheadFilePages(app: FastifyInstance): void {
  fileRoutes(app, "logo", paths.forumLogo(":slug"), paths.removeForumLogo(":slug"));
  fileRoutes(app, "letterhead", paths.forumWordFile(":slug"), paths.removeForumWordFile(":slug"));
}

function fileRoutes(app: FastifyInstance, purpose: FilePurpose, path: string, removePath: string): void {
  app.get(path, { config: readerHere }, (request, reply) => {
    const file = getForumFile(read(request), forumOf(request).id, purpose);
    return sendFile(reply, file, purpose === "logo" ? "inline" : "attachment");
  });

  app.post(path, { config: secretaryHere }, (request, reply) => receive(request, reply, purpose));

  app.get(removePath, { config: secretaryHere }, (request, reply) =>
    sendPage(request, reply, removeFilePage(forumOf(request), purpose)),
  );

  app.post(removePath, { config: secretaryHere }, (request, reply) => {
    const forum = forumOf(request);
    write(request, (ctx) => {
      removeForumFile(ctx, forum.id, purpose);
    });
    request.session.flash = "file_removed";
    return reply.redirect(paths.letterhead(forum.slug), 303);
  });
}

/** The file is looked into before the transaction, so this cannot be a `submit`. */
async function receive(request: FastifyRequest, reply: FastifyReply, purpose: FilePurpose): Promise<FastifyReply> {
  const forum = forumOf(request);
  try {
    const typed = parseForm(z.strictObject({ [purpose]: UploadField }), typedValues(request));
    const file = await checkForumFile(purpose, typed[purpose] as z.output<typeof UploadField>, purpose);
    write(request, (ctx) => {
      setForumFile(ctx, forum.id, purpose, file);
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    const form = { values: {}, errors: error.fields, problem: reasons[error.reason] };
    return sendPage(request, reply.code(422), page(request, { [purpose]: form }));
  }
  request.session.flash = "file_added";
  return reply.redirect(paths.letterhead(forum.slug), 303);
}

function page(request: FastifyRequest, given: Partial<LetterheadForms>) {
  const forum = forumOf(request);
  const texts = emptyForm({ ...forum });
  return letterheadPage(forum, { texts, logo: emptyForm(), letterhead: emptyForm(), ...given });
}

const inputOf = ({ id: _, hasLogo: _logo, hasLetterhead: _letterhead, version: _version, ...input }: Forum) => input;
