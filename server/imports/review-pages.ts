/** The review of one document: correcting what was read, accepting it, throwing it away, taking it back. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError, conflict, notFound } from "../errors.ts";
import { idOf } from "../fields.ts";
import { inForumOrParty } from "../http/access-hook.ts";
import { read, write, type WriteContext } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import {
  emptyForm,
  parseForm,
  refusedForm,
  submit,
  textOf,
  typedValues,
  valueAt,
  type Form,
  type Values,
} from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { stockholmDate } from "../text/format.ts";
import { reasons } from "../text/messages.ts";
import { acceptDraft } from "./accept-commands.ts";
import { discardImport, saveDraft } from "./commands.ts";
import { draftTyped, valuesOf } from "./draft-form.ts";
import { ImportDraft } from "./draft-schema.ts";
import { edited, editNamed, itemAnchor, personAnchor, type Edited } from "./edit-rules.ts";
import { ownForums } from "./pages.ts";
import { addOrganizationOf, addPersonOf } from "./people-commands.ts";
import {
  contentOfImport,
  getImportSummary,
  meetingOfSameFile,
  meetingThatDay,
  nextToReview,
  readingOf,
} from "./queries.ts";
import { registerOf } from "./register-queries.ts";
import { reviewPage } from "./review-presenter.ts";
import { isReviewable } from "./rules.ts";
import { discardPage, settledPage, undoPage } from "./settled-presenter.ts";
import { undoImport } from "./undo-commands.ts";

export function importReviewPages(app: FastifyInstance): void {
  const keeper = inForumOrParty("secretary", "import");

  app.get(paths.import(":id"), { config: keeper }, (request, reply) => sendPage(request, reply, pageOf(request)));

  app.get(paths.importFile(":id"), { config: keeper }, (request, reply) => {
    const { id, filename, mediaType } = getImportSummary(read(request), idOf(request));
    const content = contentOfImport(app.db, id);
    if (!content) throw notFound();
    const inline = mediaType === "application/pdf" ? "inline" : "attachment";
    return sendFile(reply, { content, filename, mediaType }, inline);
  });

  app.post(paths.import(":id"), { config: keeper }, (request, reply) => {
    const typed = typedValues(request);
    const byScript = request.headers.accept === "application/json";
    try {
      return byScript ? savedInPassing(request, reply, typed) : sent(request, reply, typed);
    } catch (error) {
      if (byScript && error instanceof AppError) {
        return reply.code(error.code === "precondition" ? 412 : 422).send({ detail: reasons[error.reason] });
      }
      return sendPage(request, reply.code(422), pageOf(request, refusedForm(typed, error)));
    }
  });

  app.get(paths.discardImport(":id"), { config: keeper }, (request, reply) =>
    sendPage(request, reply, discardPage(getImportSummary(read(request), idOf(request)))),
  );

  app.post(paths.discardImport(":id"), { config: keeper }, (request, reply) =>
    submit(request, reply, {
      schema: z.object({}),
      act: (ctx) => {
        discardImport(ctx, idOf(request));
      },
      done: () => ({ to: paths.imports, say: "import_discarded" }),
      again: (form) => pageOf(request, form),
    }),
  );

  app.get(paths.undoImport(":id"), { config: keeper }, (request, reply) =>
    sendPage(request, reply, undoPage(getImportSummary(read(request), idOf(request)))),
  );

  app.post(paths.undoImport(":id"), { config: keeper }, (request, reply) =>
    submit(request, reply, {
      schema: z.object({}),
      act: (ctx) => {
        undoImport(ctx, idOf(request));
      },
      done: () => ({ to: paths.import(idOf(request)), say: "import_undone" }),
      again: (form) => pageOf(request, form),
    }),
  );
}

/** What a button of the form adds to the draft in it. */
const buttons = ["op", "intent", "again", "splitAt", "moveTo", "version"] as const;

const withoutButtons = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !buttons.some((button) => button === name)));

function draftIn(typed: Values): { draft: ImportDraft; version: number } {
  const version = Number(textOf(typed.version) || "-1");
  return { draft: parseForm(ImportDraft, draftTyped(withoutButtons(typed))), version };
}

/** By a script, while somebody types. */
function savedInPassing(request: FastifyRequest, reply: FastifyReply, typed: Values): FastifyReply {
  const id = idOf(request);
  const { draft, version } = draftIn(typed);
  write(request, (ctx) => {
    saveDraft(ctx, id, draft, version);
  });
  const saved = getImportSummary(read(request), id);
  return reply.send({ version: saved.version, unsure: saved.unsureCount });
}

function sent(request: FastifyRequest, reply: FastifyReply, typed: Values): FastifyReply {
  const id = idOf(request);
  const { draft, version } = draftIn(typed);
  const { anchor } = write(request, (ctx) => {
    const next = withEdit(ctx, draft, typed);
    saveDraft(ctx, id, next.draft, version);
    return next;
  });
  if (textOf(typed.intent) !== "accept") {
    request.session.flash = textOf(typed.op) === "" ? "saved" : "import_edited";
    return reply.redirect(`${paths.import(id)}${anchor === "" ? "" : `#${anchor}`}`, 303);
  }
  try {
    write(request, (ctx) => acceptDraft(ctx, id, draft, { again: textOf(typed.again) === "on" }));
  } catch (error) {
    const saved = { ...typed, version: getImportSummary(read(request), id).version };
    return sendPage(request, reply.code(422), pageOf(request, refusedForm(saved, error)));
  }
  request.session.flash = "import_accepted";
  return reply.redirect(paths.import(id), 303);
}

function withEdit(ctx: WriteContext, draft: ImportDraft, typed: Values): Edited {
  const op = textOf(typed.op);
  if (op === "") return { draft, anchor: "" };
  const [name = "", at = ""] = op.split(":");
  const row = Number(at);
  if (name === "person") return { draft: addPersonOf(ctx, draft, row), anchor: personAnchor(row) };
  if (name === "organization") {
    addOrganizationOf(ctx, draft, row);
    return { draft, anchor: personAnchor(row) };
  }
  const to =
    name === "split-item"
      ? valueAt(typed.splitAt, `item-${at}`)
      : valueAt(typed.moveTo, `${name}-${at.replace(".", "-")}`);
  const edit = editNamed(op, Number(textOf(to) || "-1"));
  if (name === "split-item" && edit.to < 0) return { draft, anchor: itemAnchor(row) };
  return edited(draft, edit);
}

function pageOf(request: FastifyRequest, form?: Form): PageContent {
  const ctx = read(request);
  const summary = getImportSummary(ctx, idOf(request));
  const next = nextToReview(ctx, summary.id);
  if (!isReviewable(summary.state)) return settledPage(summary, next, form ?? emptyForm());
  const reading = readingOf(ctx.db, summary.id);
  if (!reading) throw conflict("import_not_read");
  const shown = form ?? emptyForm();
  // The forms that throw away and take back hold nothing of the draft.
  const isTyped = "version" in shown.values;
  const whole = isTyped ? shown : { ...shown, values: valuesOf(reading.draft, summary.version) };
  const parsed = ImportDraft.safeParse(draftTyped(isTyped ? withoutButtons(shown.values) : {}));
  const draft = isTyped && parsed.success ? parsed.data : reading.draft;
  return reviewPage({
    summary,
    reading,
    draft,
    form: whole,
    register: registerOf(ctx.db),
    forums: ownForums(request),
    sameFile: meetingOfSameFile(ctx.db, summary),
    sameDay: meetingThatDay(ctx.db, draft.forumId, draft.date),
    next,
    today: stockholmDate(ctx.now),
  });
}
