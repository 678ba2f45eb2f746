import type { SubmissionState } from "../../db/schema/values.ts";
import { proposalBlocks } from "../decisions/blocks.ts";
import { htmlFromBlocks } from "../documents/html.ts";
import { blocksFromMarkdown } from "../documents/markdown.ts";
import type { Page } from "../fields.ts";
import { errorSummary, field, formVersion, options, textOf, type Form, type Values } from "../http/forms.ts";
import { exportLinks } from "../http/exports.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { MeetingSummary } from "../meetings/schema.ts";
import { duration, fileSize, headingDate, longInstant, longDate, stockholmDate } from "../text/format.ts";
import { choicesOf, itemKindLabels, submissionStateLabels, submissionStateTones } from "../text/labels.ts";
import { everyForum, everyState, titles } from "../text/pages.ts";
import { submissionTexts } from "../text/submissions.ts";
import { submissionsTrail } from "./form-presenter.ts";
import { isOpen } from "./rules.ts";
import type { Submission } from "./schema.ts";

export function submissionsPage(
  { items, nextCursor }: Page<Submission>,
  asked: Values,
  forums: { slug: string; name: string }[],
): PageContent {
  const { cursor, ...filters } = asked;
  const query = (values: Values) =>
    new URLSearchParams(
      Object.entries(values).map(([name, value]): [string, string] => [name, textOf(value)]),
    ).toString();
  return {
    view: "submissions/list",
    title: titles.submissions,
    data: {
      rows: items.map((submission) => ({
        href: paths.submission(submission.id),
        title: submission.title,
        forum: submission.forum.shortName,
        by: submission.createdByName,
        date: longDate(stockholmDate(new Date(submission.createdAt))),
        ...statusOf(submission.state),
      })),
      address: paths.submissions,
      forumOptions: options(
        asked.forum,
        forums.map(({ slug, name }) => ({ value: slug, label: name })),
        everyForum,
      ),
      stateOptions: options(asked.state, choicesOf(submissionStateLabels), everyState),
      downloads: exportLinks(paths.submissions, filters),
      filtered: Object.keys(filters).length > 0,
      handIn: forums.map(({ slug, name }) => ({ href: paths.handIn(slug), label: name })),
      firstHref: cursor === undefined ? "" : `${paths.submissions}?${query(filters)}`,
      nextHref: nextCursor ? `${paths.submissions}?${query({ ...filters, cursor: nextCursor })}` : "",
    },
  };
}

const statusOf = (state: SubmissionState) => ({
  status: submissionStateLabels[state],
  tone: submissionStateTones[state],
});

interface SubmissionPageParts {
  submission: Submission;
  isSecretary: boolean;
  isOwn: boolean;
  /** The forum's meetings that it can be taken to; the secretary's. */
  meetings: MeetingSummary[];
  form: Form;
}

export function submissionPage({ submission, isSecretary, isOwn, meetings, form }: SubmissionPageParts): PageContent {
  const { id, forum, title, state, kinds, body, durationMinutes, confidential, attachments, events } = submission;
  const open = isOpen(state);
  const decision = {
    proposal: submission.proposal,
    id: "",
    outcome: "proposed" as const,
    clauses: [],
    reservations: [],
  };
  return {
    view: "submissions/show",
    title,
    trail: submissionsTrail,
    data: {
      over: forum.name,
      lead: submissionTexts.byWhom(submission.createdByName, longDate(stockholmDate(new Date(submission.createdAt)))),
      ...statusOf(state),
      errors: errorSummary(form),
      confidential,
      kinds: kinds.map((key) => ({ key, label: itemKindLabels[key] })),
      duration: durationMinutes === null ? "" : duration(durationMinutes),
      wish: submission.wishedDate === null ? submissionTexts.nextPossible : headingDate(submission.wishedDate),
      bodyHtml: htmlFromBlocks(blocksFromMarkdown(body)),
      proposalHtml: htmlFromBlocks(proposalBlocks({ ...decision, version: 1 }, forum.decisionName)),
      itemHref:
        state === "taken" && submission.itemId !== null && submission.meetingId !== null
          ? paths.item(submission.meetingId, submission.itemId)
          : "",
      offAgenda: submission.offAgenda === null ? "" : submissionTexts.offAgenda[submission.offAgenda],
      files: attachments.map((file) => ({
        label: file.label,
        detail: file.size === null ? "" : fileSize(file.size),
        href: paths.attachment(file.id),
        removeTo: isOwn && open ? paths.removeSubmissionFile(id, file.id) : "",
      })),
      events: events.map((event) => ({
        what: submissionTexts.steps[event.state],
        text: event.text,
        who: event.byName,
        when: longInstant(event.at),
      })),
      editHref: isOwn && open ? paths.editSubmission(id) : "",
      editLabel: state === "completion_requested" ? titles.completeSubmission : submissionTexts.edit,
      attachTo: isOwn && open ? paths.submissionFiles(id) : "",
      file: field(form, "file"),
      stateAddress: paths.submissionState(id),
      version: formVersion(form) || String(submission.version),
      maySettle: isSecretary && open,
      mayWithdraw: isOwn && open,
      asked: textOf(form.values.state),
      text: field(form, "text"),
      meeting: {
        ...field(form, "meetingId"),
        options: options(
          form.values.meetingId ?? submission.wishedMeetingId,
          meetings.map((meeting) => ({ value: meeting.id, label: headingDate(meeting.date) })),
        ),
      },
      hasMeetings: meetings.length > 0,
      newMeetingHref: `${paths.newMeeting}?forum=${forum.id}`,
    },
  };
}
