/** The page of an assignment: what, who, when, where it came from and what became of it. */
import type { PageContent } from "../http/page.ts";
import { emptyForm, errorSummary, fields, type Form } from "../http/forms.ts";
import { paths } from "../http/paths.ts";
import { clauseAnchor, itemAnchor } from "../meetings/anchors.ts";
import { assignmentTexts, dueInWords, progressText } from "../text/assignments.ts";
import { capitalised, fileSize, longDate, longInstant } from "../text/format.ts";
import { menuLabels } from "../text/pages.ts";
import { assignmentRow, nearIn, stateShown, whoIn } from "./head.ts";
import { receiptModel, type ReceivingItem } from "./report-presenter.ts";
import type { Assignment, Part, Report } from "./schema.ts";
import { timelineOf } from "./timeline.ts";

/** What the reader may do with it; every command checks again. */
export interface Rights {
  /** Secretary of the forum that gave it. */
  keep: boolean;
  /** One of those it is meant for. */
  isMine: boolean;
  /** Secretary of the forum that receives the report. */
  receive: boolean;
  /** Reads the forum that receives it. */
  readsReceiver: boolean;
}

export interface AssignmentPageParts {
  assignment: Assignment;
  /** Of a part: the whole. */
  whole: Assignment | null;
  rights: Rights;
  today: string;
  /** The clause it was born of, if it still stands. */
  clause: string | null;
  /** Those it belongs to. */
  matters: object;
  /** The agreements that it asks somebody to adopt. */
  agreements: object;
  receivingItems: ReceivingItem[];
  reportForm?: Form | undefined;
  receiptForm?: Form | undefined;
}

export const trail = [{ href: paths.assignments, label: menuLabels.assignments }];
export const trailTo = ({ id, text }: Assignment) => [
  ...trail,
  { href: paths.assignment(id), label: shortened(capitalised(text)) },
];

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

export function assignmentPage(parts: AssignmentPageParts): PageContent {
  const { assignment, whole, rights, today } = parts;
  const { text, due, state, overdue, forum, reportTo, origin, progress, confidential } = assignment;
  const live = state === "open" || state === "reported";
  return {
    view: "assignments/show",
    title: shortened(capitalised(text)),
    trail: whole ? trailTo(whole) : trail,
    data: {
      heading: capitalised(text),
      over: origin ? assignmentTexts.origin(forum.shortName, origin.date, origin.itemNumber) : forum.name,
      ...stateShown(state, overdue),
      near: nearIn(assignment, today),
      late: overdue,
      confidential,
      closedOn: assignment.closedOn === null ? "" : longDate(assignment.closedOn),
      who: assignees(assignment),
      groupName: assignment.groupName === null ? "" : capitalised(assignment.groupName),
      outsiders: outsidersIn(assignment),
      due: capitalised(dueInWords(due)),
      dueWords: due.text ?? "",
      from: from(parts),
      clause: parts.clause ?? "",
      matters: parts.matters,
      agreements: parts.agreements,
      reportTo: { name: reportTo.name, href: rights.readsReceiver ? paths.forum(reportTo.slug) : "" },
      whole: whole ? { ...assignmentRow(whole, today) } : null,
      progress: progress
        ? {
            text: progressText(progress.done, progress.total),
            percent: String(Math.round((100 * progress.done) / progress.total)),
            notes: [
              ...(progress.reported > 0 ? [assignmentTexts.waiting(progress.reported)] : []),
              ...(progress.excused > 0 ? [assignmentTexts.excused(progress.excused)] : []),
            ],
          }
        : null,
      parts: assignment.parts.map((part) => partRow(part, assignment, rights)),
      reports: assignment.reports.map((report) => reportModel(report)).reverse(),
      timeline: timelineOf(assignment, today),
      mine: rights.isMine,
      reporting: reportingModel(parts, live),
      receiving: receiptModel(assignment, rights.receive, parts.receivingItems, parts.receiptForm),
      actions: actionsOf(assignment, rights, live),
    },
  };
}

function assignees({ assignees: all }: Assignment) {
  return all.map(({ type, id, name, lead, contact }) => ({
    name,
    href:
      id === null ? "" : type === "person" ? paths.person(id) : type === "organization" ? paths.organization(id) : "",
    lead: lead && all.length > 1,
    contact: contact ? contact.name : "",
    contactHref: contact ? paths.person(contact.id) : "",
  }));
}

/** Somebody without a seat is allowed, and said to be. */
function outsidersIn({ assignees: all, forum }: Assignment): string {
  const names = all.filter(({ member }) => !member).map(({ name }) => name);
  return names.length === 0 ? "" : assignmentTexts.outsiders(names, forum.shortName);
}

/** The item and the clause, on the minutes. */
function from({ assignment: { origin, forum, givenOn, itemId, clauseId }, clause }: AssignmentPageParts) {
  if (!origin || itemId === null) {
    return { label: assignmentTexts.withoutItem(forum.name, givenOn), href: "", clauseHref: "" };
  }
  const minutes = paths.minutes(origin.meetingId);
  return {
    label: assignmentTexts.item(origin.date, origin.itemNumber, origin.title),
    href: `${minutes}#${itemAnchor(itemId)}`,
    clauseHref: clause !== null && clauseId !== null ? `${minutes}#${clauseAnchor(clauseId)}` : "",
  };
}

/** What is cancelled for a whole is excused for a part. */
const partState = ({ state, overdue }: Part) =>
  state === "cancelled" ? { state: assignmentTexts.excusedPart, tone: "neutral" } : stateShown(state, overdue);

function partRow(part: Part, whole: Assignment, { keep, receive }: Rights) {
  const live = part.state === "open" || part.state === "reported";
  return {
    name: part.name,
    href: paths.assignment(part.id),
    contact: part.contact?.name ?? "",
    ...partState(part),
    due: part.dueDate !== null && part.dueDate !== whole.due.date ? longDate(part.dueDate) : "",
    receiveHref: receive && part.state === "reported" ? paths.receiveReport(part.id) : "",
    excuseHref: keep && live ? `${paths.assignmentState(part.id)}?till=cancelled` : "",
  };
}

function reportModel({ id, text, date, createdAt, createdByName, byLink, attachments, receipt }: Report) {
  return {
    anchor: `aterrapport-${id}`,
    text,
    date: longDate(date),
    who: byLink ? `${createdByName}, ${assignmentTexts.byLink}` : createdByName,
    when: longInstant(createdAt),
    files: attachments.map((file) => ({
      label: file.filename ?? file.label,
      size: file.size === null ? "" : fileSize(file.size),
      href: file.size === null ? "" : paths.attachment(file.id),
    })),
    receipt: receipt
      ? {
          verdict: assignmentTexts.verdictsDone[receipt.verdict],
          tone: receipt.verdict === "accepted" ? "done" : "warn",
          note: receipt.note,
          who: receipt.receivedByName,
          when: longInstant(receipt.receivedAt),
          item: receipt.itemNumber === null ? "" : assignmentTexts.itemShort(receipt.itemNumber),
          itemHref:
            receipt.meetingId !== null && receipt.itemId !== null
              ? `${paths.minutes(receipt.meetingId)}#${itemAnchor(receipt.itemId)}`
              : "",
          more: receipt.newDue === null ? "" : assignmentTexts.moreWanted(receipt.newDue),
        }
      : null,
  };
}

/** The form to report with: open for whoever has it, folded for the secretary, who does so on their behalf. */
function reportingModel({ assignment, rights, today, reportForm }: AssignmentPageParts, live: boolean) {
  const may = (rights.isMine || rights.keep) && live && assignment.parts.length === 0;
  if (!may) return null;
  const form = reportForm ?? emptyForm({ date: today });
  return {
    own: rights.isMine,
    again: assignment.state === "reported",
    who: whoIn(assignment),
    open: rights.isMine ? assignment.state === "open" || reportForm !== undefined : reportForm !== undefined,
    fields: fields(form, ["text", "date", "file"]),
    errors: errorSummary(form, assignmentTexts.reportLabels),
    submitTo: paths.assignmentReports(assignment.id),
  };
}

function actionsOf({ id, parts, state, reports, partOf }: Assignment, { keep }: Rights, live: boolean) {
  if (!keep) return null;
  const whole = parts.length > 0;
  const to = (target: string) => `${paths.assignmentState(id)}?till=${target}`;
  return {
    editHref: live ? paths.editAssignment(id) : "",
    moveHref: live ? paths.moveAssignment(id) : "",
    closeHref: live && !whole ? to("closed") : "",
    cancelHref: live ? to("cancelled") : "",
    cancelLabel: partOf === null ? assignmentTexts.cancelLabel : assignmentTexts.excuseLabel,
    reopenHref: !live && !whole ? to("open") : "",
    removeHref:
      reports.length === 0 && state !== "closed" && parts.every((part) => part.state === "open")
        ? paths.removeAssignment(id)
        : "",
  };
}
