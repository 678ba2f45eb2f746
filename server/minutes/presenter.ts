import { atLeast, type ForumRole } from "../access.ts";
import type { AgendaDiff, AgendaVersion } from "../agenda/schema.ts";
import type { AssignmentRow } from "../assignments/head.ts";
import type { Panel } from "../assignments/panel.ts";
import type { FollowUpLink } from "../commitments/head.ts";
import { htmlFromBlocks } from "../documents/html.ts";
import type { Block, DocumentModel } from "../documents/model.ts";
import { errorSummary, fields, options, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { clauseAnchor, decisionAnchor, itemAnchor } from "../meetings/anchors.ts";
import type { MatterNames } from "../matters/queries.ts";
import { meetingHead, meetingTrail } from "../meetings/head.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { attendanceSummary } from "./attendance-blocks.ts";
import { stateActions } from "../text/agenda.ts";
import { longInstant, stockholmDate } from "../text/format.ts";
import { approvedLine } from "../text/documents.ts";
import { isFormality, minutesTexts, versionTexts } from "../text/minutes.ts";
import { roleForState } from "./commands.ts";
import type { Approval } from "./queries.ts";
import type { Comment, Correction, Finding } from "./schema.ts";

interface MinutesPageParts {
  meeting: Meeting;
  role: ForumRole | null;
  document: DocumentModel;
  /** What its items are about, as the reader may know. */
  matters: MatterNames;
  approval: Approval | undefined;
  /** What came of it, as it stands today. */
  assignments: AssignmentRow[];
  followUps: FollowUpLink[];
  /** What its words ask for, of a draft for who writes it; empty for others. */
  panels: Panel[];
  findings: Finding[];
  comments: Comment[];
  corrections: Correction[];
  correctionForm: Form;
  commentForm: Form;
  /** Why the approval was refused; empty: it was not. */
  problem: string;
}

export function minutesPage(parts: MinutesPageParts): PageContent {
  const { meeting, role, document, approval, findings, comments, corrections } = parts;
  const secretary = atLeast(role, "secretary");
  const items = meeting.items.flatMap((section) => [section, ...section.children]);
  const itemOptions = (form: Form) =>
    options(
      form.values.itemId,
      items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
      minutesTexts.wholeMinutes,
    );
  const mayApprove = meeting.state === "held" && atLeast(role, roleForState("minutes_approved"));
  const faults = findings.filter(({ severity }) => severity === "error").length;
  return {
    view: "minutes/show",
    scripts: parts.panels.length > 0 ? ["js/selected-words.js"] : [],
    title: minutesTexts.title(meeting.kind, meeting.date),
    trail: role ? meetingTrail(meeting) : [],
    data: {
      head: meetingHead(meeting, role, "minutes"),
      over: approval
        ? approvedLine(meeting.kind, stockholmDate(new Date(approval.approvedAt)), approval.approvedByName)
        : "",
      checksum: approval?.checksum ?? "",
      isDraft: meeting.state !== "minutes_approved",
      errors: parts.problem ? [{ href: "#granskning", text: parts.problem }] : [],
      brief: briefOf(items),
      assignments: parts.assignments,
      // A visitor has no way to them.
      matters: role ? matterRows(items, parts.matters) : [],
      followUps: parts.followUps,
      suggested: parts.panels.flatMap(({ number, suggestions }) =>
        suggestions.map((suggestion) => ({ number, suggestion })),
      ),
      newWork: parts.panels.map(({ itemId, number, newHref }) => ({
        itemId,
        href: newHref,
        label: `${number} ${items.find(({ id }) => id === itemId)?.title ?? ""}`,
      })),
      attendance: attendanceSummary(meeting),
      toc: tocOf(meeting.items),
      html: htmlFromBlocks(withoutTop(document.blocks), { headingOffset: 0 }),
      findings: findings.map((finding) => ({
        text: finding.text,
        number: finding.number ?? "",
        tone: finding.severity === "error" ? "danger" : "warn",
        label: minutesTexts.severities[finding.severity],
        href: findingHref(finding, meeting, secretary),
      })),
      // The chair and the secretary answer for what it says; others comment.
      showReview: atLeast(role, "chair") && meeting.state === "held",
      mayApprove,
      approveBlocked: faults > 0 ? minutesTexts.approveBlocked(faults) : "",
      approve: stateActions.minutes_approved,
      stateAddress: paths.meetingState(meeting.id),
      version: String(meeting.version),
      comments: comments.map((comment) => ({
        text: comment.text,
        who: comment.createdByName,
        when: longInstant(comment.createdAt),
        number: comment.number ?? "",
        href: comment.itemId ? `#${itemAnchor(comment.itemId)}` : "",
      })),
      showComments: atLeast(role, "member") && (meeting.state === "held" || comments.length > 0),
      mayComment: meeting.state === "held" && atLeast(role, "member"),
      comment: { ...fields(parts.commentForm, ["text", "itemId"]), options: itemOptions(parts.commentForm) },
      commentErrors: errorSummary(parts.commentForm, { text: minutesTexts.comment }),
      commentTo: paths.comments(meeting.id),
      corrections: corrections.length > 0,
      mayCorrect: secretary && meeting.state === "minutes_approved",
      correction: {
        ...fields(parts.correctionForm, ["text", "reason", "itemId"]),
        options: itemOptions(parts.correctionForm),
      },
      correctionErrors: errorSummary(parts.correctionForm, { text: minutesTexts.correction }),
      correctTo: paths.corrections(meeting.id),
      downloads: [
        { href: paths.minutesFile(meeting.id, "docx"), label: "Word" },
        { href: paths.minutesFile(meeting.id, "pdf"), label: "PDF" },
      ],
      moreDownloads: [
        { href: `${paths.minutesFile(meeting.id, "pdf")}?profil=a-2a`, label: minutesTexts.archivePdf },
        { href: paths.minutesFile(meeting.id, "html"), label: "HTML" },
        { href: paths.minutesFile(meeting.id, "md"), label: "Markdown" },
      ],
      notesHref: secretary && meeting.state !== "minutes_approved" ? paths.notes(meeting.id) : "",
    },
  };
}

/** Where a finding is mended; the chair, who does not write, is led to the place in the text. */
function findingHref(finding: Finding, meeting: Meeting, secretary: boolean): string {
  const { code, itemId, assignmentId, decisionId } = finding;
  if (decisionId !== null) return secretary ? paths.decisionAgreements(decisionId) : paths.decision(decisionId);
  if (assignmentId !== null) return paths.assignment(assignmentId);
  if (code === "attendance_unmarked") return secretary ? paths.attendance(meeting.id) : "#narvaro";
  const place = itemId ? `#${itemAnchor(itemId)}` : "";
  return secretary ? `${paths.notes(meeting.id)}${place}` : place;
}

/** What was decided, clause by clause, matters before formalities; and what is still open. */
function briefOf(items: Item[]) {
  const decided = items.flatMap(({ number, decisions }) =>
    decisions
      .filter(({ outcome }) => outcome === "adopted")
      .flatMap(({ id: decisionId, clauses }) =>
        clauses.map(({ id, text }) => ({ number, text, decisionId, href: `#${clauseAnchor(id)}` })),
      ),
  );
  const open = items.flatMap(({ number, title, decisions }) =>
    decisions
      .filter(({ outcome }) => outcome === "proposed")
      .map(({ id }) => ({ number, text: title, href: `#${decisionAnchor(id)}` })),
  );
  const matters = decided.filter(({ text }) => !isFormality(text));
  const routine = decided.filter(({ text }) => isFormality(text));
  return {
    // One way to the extract for each decision, however many clauses it has.
    decided: matters.map((row, index) => ({
      ...row,
      extractHref: matters[index - 1]?.decisionId === row.decisionId ? "" : paths.decision(row.decisionId),
    })),
    routine,
    routineLabel: minutesTexts.formalities(routine.length),
    open,
  };
}

const matterRows = (items: Item[], names: MatterNames) =>
  items.flatMap(({ id, number, matterIds }) =>
    matterIds
      .flatMap((matterId) => names.get(matterId) ?? [])
      .map(({ id: matterId, title, reference }) => ({
        number,
        itemHref: `#${itemAnchor(id)}`,
        href: paths.matter(matterId),
        title,
        reference: reference ?? "",
      })),
  );

const tocOf = (sections: Item[]) =>
  sections.flatMap((section) => [
    { number: section.number, title: section.title, href: `#${itemAnchor(section.id)}`, isSection: true },
    ...section.children.map((child) => ({
      number: child.number,
      title: child.title,
      href: `#${itemAnchor(child.id)}`,
      isSection: false,
    })),
  ]);

/** The page has its own head and attendance list: the document begins at the first item. */
function withoutTop(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.type === "heading" && block.number !== undefined);
  return first === -1 ? [] : blocks.slice(first);
}

interface VersionsPageParts {
  meeting: Meeting;
  role: ForumRole | null;
  versions: AgendaVersion[];
  from: number | undefined;
  to: number | undefined;
  diff: AgendaDiff | null;
}

export function versionsPage({ meeting, role, versions, from, to, diff }: VersionsPageParts): PageContent {
  const choices = versions.map(({ number }) => ({ value: String(number), label: versionTexts.version(number) }));
  const groups = diff
    ? [
        { heading: versionTexts.added, rows: diff.added.map((item) => ({ ...item, note: "" })) },
        {
          heading: versionTexts.changed,
          rows: diff.changed.map((item) => ({ ...item, note: versionTexts.fields(item.fields) })),
        },
        {
          heading: versionTexts.moved,
          rows: diff.moved.map((item) => ({ ...item, note: versionTexts.movedFrom(item.from) })),
        },
        { heading: versionTexts.removed, rows: diff.removed.map((item) => ({ ...item, note: "" })) },
      ].filter(({ rows }) => rows.length > 0)
    : [];
  return {
    view: "minutes/versions",
    title: versionTexts.title(meeting.date),
    trail: meetingTrail(meeting),
    data: {
      head: meetingHead(meeting, role, "versions"),
      versions: versions.map((version) => ({
        label: versionTexts.version(version.number),
        sent: longInstant(version.sentAt),
        who: version.sentByName,
        files: (["pdf", "docx"] as const).map((format) => ({
          href: `${paths.agendaFile(meeting.id, format)}?version=${version.number}`,
          label: format === "pdf" ? "PDF" : "Word",
        })),
      })),
      address: paths.agendaVersions(meeting.id),
      fromOptions: options(String(from ?? ""), choices),
      toOptions: options(String(to ?? ""), choices, versionTexts.now),
      compared: from === undefined ? "" : versionTexts.compared(from, to),
      groups,
    },
  };
}
