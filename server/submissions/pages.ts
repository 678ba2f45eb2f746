/** Handing in items for agendas, and what becomes of them. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { checkFile } from "../attachments/content.ts";
import { atLeast, roleIn } from "../access.ts";
import { sheetFile, sheetOf } from "../documents/sheet.ts";
import { AppError } from "../errors.ts";
import { idOf } from "../fields.ts";
import { getForum, listForumNames } from "../forums/queries.ts";
import { account, inForum, inForumOrParty } from "../http/access-hook.ts";
import { baseUrlOf } from "../http/address.ts";
import { read, write, type ReadContext } from "../http/context.ts";
import { everyRow, exportFormats } from "../http/exports.ts";
import { sendFile } from "../http/files.ts";
import {
  emptyForm,
  parseForm,
  rowsOf,
  submit,
  typedValues,
  withoutBlankValues,
  type Form,
  type Values,
} from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { UploadField } from "../http/uploads.ts";
import { listOpenMeetings } from "../meetings/list-queries.ts";
import type { MeetingSummary } from "../meetings/schema.ts";
import { stockholmDate } from "../text/format.ts";
import { reasons } from "../text/messages.ts";
import { titles } from "../text/pages.ts";
import { attachToSubmission, changeSubmission, handIn, removeSubmissionFile, stepSubmission } from "./commands.ts";
import { editSubmissionPage, newSubmissionPage } from "./form-presenter.ts";
import { submissionPage, submissionsPage } from "./presenter.ts";
import { getSubmission, isSubmitter, listSubmissions } from "./queries.ts";
import { NewSubmission, SubmissionInput, SubmissionListQuery, SubmissionStep } from "./schema.ts";
import { submissionColumns } from "./sheet-presenter.ts";

export function submissionPages(app: FastifyInstance): void {
  const party = inForumOrParty("secretary", "submission");

  app.get(paths.submissions, { config: account }, (request, reply) => {
    const ctx = read(request);
    const asked = withoutBlankValues(request.query);
    const parsed = SubmissionListQuery.safeParse({ limit: 50, ...asked });
    const page = parsed.success ? listSubmissions(ctx, parsed.data) : { items: [], nextCursor: null };
    const forums = listForumNames(ctx).filter((forum) => atLeast(roleIn(request.actor, forum), "member"));
    return sendPage(request, reply, submissionsPage(page, asked, forums));
  });

  for (const format of exportFormats) {
    app.get(`${paths.submissions}.${format}`, { config: account }, async (request, reply) => {
      const query = SubmissionListQuery.parse(withoutBlankValues(request.query));
      const { rows, note } = await everyRow((page) => listSubmissions(read(request), { ...query, ...page }));
      const sheet = sheetOf(titles.submissions, submissionColumns(baseUrlOf(request)), rows, note);
      return sendFile(reply, await sheetFile(sheet, format), "attachment");
    });
  }

  app.get(paths.handIn(":slug"), { config: inForum("member", "forum", "slug") }, (request, reply) =>
    sendPage(request, reply, newPageOf(request, emptyForm())),
  );

  app.post(paths.handIn(":slug"), { config: inForum("member", "forum", "slug") }, (request, reply) => {
    const { id: forumId } = getForum(read(request), slugOf(request));
    return submit(request, reply, {
      schema: NewSubmission,
      prepare: (typed) => ({ ...withoutBlankClauses(typed), forumId }),
      act: (ctx, input) => handIn(ctx, input),
      done: (id) => ({ to: paths.submission(id), say: "submission_handed_in" }),
      again: (form) => newPageOf(request, form),
    });
  });

  app.get(paths.submission(":id"), { config: party }, (request, reply) =>
    sendPage(request, reply, submissionPageOf(request)),
  );

  app.get(paths.editSubmission(":id"), { config: party }, (request, reply) =>
    sendPage(request, reply, editPageOf(request)),
  );

  app.post(paths.editSubmission(":id"), { config: party }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: SubmissionInput,
      prepare: withoutBlankClauses,
      act: (ctx, input, version) => {
        changeSubmission(ctx, id, input, version);
      },
      done: () => ({ to: paths.submission(id), say: "saved" }),
      again: (form) => editPageOf(request, form),
    });
  });

  app.post(paths.submissionState(":id"), { config: party }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: SubmissionStep,
      act: (ctx, step, version) => {
        stepSubmission(ctx, id, step, version);
        return step.state;
      },
      done: (state) => ({ to: paths.submission(id), say: said[state] }),
      again: (form) => submissionPageOf(request, form),
    });
  });

  app.post(paths.removeSubmissionFile(":id", ":fileId"), { config: party }, (request, reply) => {
    const { id, fileId } = z.object({ id: z.string(), fileId: z.string() }).parse(request.params);
    write(request, (ctx) => {
      removeSubmissionFile(ctx, id, fileId);
    });
    request.session.flash = "file_removed";
    return reply.redirect(paths.submission(id), 303);
  });
}

const said = {
  taken: "submission_taken",
  completion_requested: "submission_sent_back",
  declined: "submission_declined",
  withdrawn: "submission_withdrawn",
} as const;

/** For the scope that takes forms with files. */
export function submissionFilePages(app: FastifyInstance): void {
  app.post(
    paths.submissionFiles(":id"),
    { config: inForumOrParty("secretary", "submission") },
    async (request, reply) => {
      const id = idOf(request);
      const typed = typedValues(request);
      try {
        const { file } = parseForm(z.object({ file: UploadField }), typed);
        const checked = await checkFile(file);
        write(request, (ctx) => {
          attachToSubmission(ctx, id, checked);
        });
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "invalid") throw error;
        const form = { values: {}, errors: error.fields, problem: reasons[error.reason] };
        return sendPage(request, reply.code(422), submissionPageOf(request, form));
      }
      request.session.flash = "file_added";
      return reply.redirect(paths.submission(id), 303);
    },
  );
}

const slugOf = (request: FastifyRequest): string => (request.params as { slug: string }).slug;

function newPageOf(request: FastifyRequest, form: Form): PageContent {
  const ctx = read(request);
  const forum = getForum(ctx, slugOf(request));
  return newSubmissionPage(forum, comingMeetings(ctx, forum.id), form);
}

function editPageOf(request: FastifyRequest, form?: Form): PageContent {
  const ctx = read(request);
  const submission = getSubmission(ctx, idOf(request));
  return editSubmissionPage(submission, comingMeetings(ctx, submission.forum.id), form);
}

function submissionPageOf(request: FastifyRequest, form: Form = emptyForm()): PageContent {
  const ctx = read(request);
  const submission = getSubmission(ctx, idOf(request));
  const forum = listForumNames(ctx).find(({ id }) => id === submission.forum.id);
  const isSecretary = forum !== undefined && atLeast(roleIn(request.actor, forum), "secretary");
  const meetings = isSecretary ? comingMeetings(ctx, submission.forum.id) : [];
  return submissionPage({ submission, isSecretary, isOwn: isSubmitter(ctx, submission.id), meetings, form });
}

/** Those that can still be wished for: what has begun has its agenda. */
const comingMeetings = (ctx: ReadContext, forumId: string): MeetingSummary[] =>
  listOpenMeetings(ctx, forumId).filter(
    ({ state, date }) => (state === "planned" || state === "agenda_sent") && date >= stockholmDate(ctx.now),
  );

/** A blank row of the proposal is none. */
const withoutBlankClauses = (typed: Values): Values => ({
  ...typed,
  kinds: typed.kinds ?? [],
  proposal: rowsOf(typed.proposal).filter(({ text }) => text !== undefined),
});
