/** The minutes as a page, the steps of a meeting, and what is said beside the minutes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { MeetingState } from "../../db/schema/values.ts";
import { atLeast } from "../access.ts";
import { agendaPageOf } from "../agenda/pages.ts";
import { changesSinceSent, getAgendaDiff, isChanged, listAgendaVersions } from "../agenda/versions.ts";
import { assignmentRow } from "../assignments/head.ts";
import { panelsOf } from "../assignments/panel.ts";
import { followUpLinks } from "../commitments/head.ts";
import { followUpItems } from "../commitments/queries.ts";
import { AppError, statusOf } from "../errors.ts";
import { IdParams } from "../fields.ts";
import { anyone, inForum } from "../http/access-hook.ts";
import { read, write, type ReadContext } from "../http/context.ts";
import { sendFile } from "../http/files.ts";
import { emptyForm, parseForm, submit, typedValues, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { matterNames } from "../matters/queries.ts";
import { getFullMeeting, getMeetingWithRole } from "../meetings/queries.ts";
import { asSeenBy } from "../meetings/rules.ts";
import { stockholmDate } from "../text/format.ts";
import { reasons } from "../text/messages.ts";
import { stateFlash } from "../text/flash.ts";
import { addComment, addCorrection, changeState } from "./commands.ts";
import { cancelPage } from "./cancel-presenter.ts";
import { minutesPage, versionsPage } from "./presenter.ts";
import {
  assignmentsOf,
  commentsFor,
  correctionsFor,
  findApproval,
  findingsIn,
  getAgendaDocument,
  getExtractDocument,
  getMinutesDocument,
  minutesDocumentOf,
  type ReadableDocument,
} from "./queries.ts";
import { documentFormats, type DocumentFormat } from "../documents/files.ts";
import { renderDocument } from "./rendering.ts";
import { CommentInput, CorrectionInput, StateChange } from "./schema.ts";

export function minutesPages(app: FastifyInstance): void {
  // Also for visitors: the query lets them read the approved minutes of open forums.
  app.get(paths.minutes(":id"), { config: anyone }, (request, reply) =>
    loginFirst(request, () => sendPage(request, reply, minutesPageOf(request))),
  );

  app.get(paths.meetingState(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return sendPage(request, reply, cancelPage(getMeetingWithRole(read(request), id).meeting));
  });

  app.post(paths.meetingState(":id"), { config: inForum("chair", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const { state, sure, version } = parseForm(StateForm, typedValues(request));
    if (state === "cancelled" && sure === undefined) return reply.redirect(paths.meetingState(id), 303);
    try {
      write(request, (ctx) => {
        changeState(ctx, id, state, version);
      });
    } catch (error) {
      if (!(error instanceof AppError) || !isAnswered(error)) throw error;
      const page =
        state === "minutes_approved"
          ? minutesPageOf(request, { problem: reasons[error.reason] })
          : agendaPageOf(request, id, reasons[error.reason]);
      return sendPage(request, reply.code(statusOf[error.code]), page);
    }
    const isMailed = state === "agenda_sent" && app.config.smtpUrl !== null;
    request.session.flash = isMailed ? "agenda_mailed" : stateFlash[state];
    const next: Partial<Record<MeetingState, string>> = {
      in_progress: paths.notes(id),
      held: paths.minutes(id),
      minutes_approved: paths.minutes(id),
    };
    return reply.redirect(next[state] ?? paths.meeting(id), 303);
  });

  app.get(paths.agendaVersions(":id"), { config: inForum("reader", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    const ctx = read(request);
    const { meeting, role } = getMeetingWithRole(ctx, id);
    const versions = listAgendaVersions(ctx, id);
    const asked = VersionsQuery.safeParse(request.query);
    const [newest, previous] = versions;
    // What changed last: since the newest, or, when nothing has, between the two newest.
    const since = newest && !previous ? newest : isChangedSince(ctx, id) ? newest : (previous ?? newest);
    const asks = asked.success && asked.data.fran !== undefined;
    const from = asks ? asked.data.fran : since?.number;
    const to = asks ? asked.data.till : since === newest ? undefined : newest?.number;
    const diff = from === undefined ? null : getAgendaDiff(ctx, id, from, to);
    return sendPage(request, reply, versionsPage({ meeting, role, versions, from, to, diff }));
  });

  app.post(paths.corrections(":id"), { config: inForum("secretary", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: CorrectionInput,
      act: (ctx, input) => addCorrection(ctx, id, input),
      done: () => ({ to: `${paths.minutes(id)}#rattelse`, say: "correction_added" }),
      again: (form) => minutesPageOf(request, { correction: form }),
    });
  });

  app.post(paths.comments(":id"), { config: inForum("member", "meeting") }, (request, reply) => {
    const { id } = IdParams.parse(request.params);
    return submit(request, reply, {
      schema: CommentInput,
      act: (ctx, input) => addComment(ctx, id, input),
      done: () => ({ to: `${paths.minutes(id)}#synpunkter`, say: "comment_added" }),
      again: (form) => minutesPageOf(request, { comment: form }),
    });
  });

  downloadPages(app);
}

/** What the page itself can tell: the step is not possible, something is wrong, or the meeting has changed since. */
const isAnswered = ({ code }: AppError): boolean =>
  code === "conflict" || code === "invalid" || code === "precondition";

/** `version`: the meeting as it was when the button was shown; nobody approves what they have not seen. */
const StateForm = StateChange.extend({ sure: z.literal("ja").optional(), version: z.coerce.number().int().optional() });
const VersionsQuery = z.object({
  fran: z.coerce.number().int().min(1).optional(),
  till: z.coerce.number().int().min(1).optional(),
});
const VersionQuery = z.object({
  version: z
    .union([z.coerce.number().int().min(1), z.literal("draft")])
    .optional()
    .catch(undefined),
  profil: z.enum(["ua-1", "a-2a"]).catch("ua-1").default("ua-1"),
});

/** A visitor who may not see it may be a member who has not logged in yet. */
function loginFirst<T>(request: FastifyRequest, answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!request.actor.account && error instanceof AppError && error.code === "not_found") {
      throw new AppError("unauthenticated", "unauthenticated");
    }
    throw error;
  }
}

const isChangedSince = (ctx: ReadContext, id: string): boolean =>
  isChanged(changesSinceSent(ctx, getFullMeeting(ctx, id)));

function minutesPageOf(request: FastifyRequest, shown: { correction?: Form; comment?: Form; problem?: string } = {}) {
  const ctx = read(request);
  const { id } = IdParams.parse(request.params);
  const full = getFullMeeting(ctx, id);
  const { role } = full;
  const meeting = asSeenBy(role, full.meeting);
  return minutesPage({
    meeting,
    role,
    document: minutesDocumentOf(ctx, full).document,
    matters: matterNames(ctx.db, meeting.items, atLeast(role, "member")),
    approval: findApproval(ctx, id),
    findings: role && meeting.state === "held" ? findingsIn(ctx, meeting) : [],
    assignments: assignmentsOf(ctx, meeting).map((assignment) => assignmentRow(assignment, stockholmDate(ctx.now))),
    panels:
      meeting.state === "held" && atLeast(role, "secretary")
        ? panelsOf(
            ctx,
            meeting,
            meeting.items.flatMap((section) => [section, ...section.children]),
            "minnesanteckningar",
          )
        : [],
    followUps: role ? followUpLinks(meeting, followUpItems(ctx, id), atLeast(role, "chair")) : [],
    comments: commentsFor(ctx, full),
    corrections: correctionsFor(ctx, full),
    correctionForm: shown.correction ?? emptyForm(),
    commentForm: shown.comment ?? emptyForm(),
    problem: shown.problem ?? "",
  });
}

/** Agenda, minutes and extract as files. */
function downloadPages(app: FastifyInstance): void {
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    document: (query: z.output<typeof VersionQuery>) => ReadableDocument,
    format: DocumentFormat,
  ) => {
    const query = VersionQuery.parse(request.query);
    const file = await renderDocument(
      read(request),
      loginFirst(request, () => document(query)),
      format,
      query.profil,
    );
    return sendFile(reply, file, format === "pdf" ? "inline" : "attachment");
  };
  const idOf = (request: FastifyRequest) => IdParams.parse(request.params).id;

  for (const format of documentFormats) {
    app.get(paths.agendaFile(":id", format), { config: inForum("reader", "meeting") }, (request, reply) =>
      send(request, reply, ({ version }) => getAgendaDocument(read(request), idOf(request), version), format),
    );
    app.get(paths.minutesFile(":id", format), { config: anyone }, (request, reply) =>
      send(request, reply, () => getMinutesDocument(read(request), idOf(request)), format),
    );
    app.get(paths.decisionFile(":id", format), { config: inForum("reader", "decision") }, (request, reply) =>
      send(request, reply, () => getExtractDocument(read(request), idOf(request)), format),
    );
  }
}
