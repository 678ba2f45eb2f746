import type { MeetingState } from "../../db/schema/values.ts";
import { atLeast, type ForumRole } from "../access.ts";
import type { AssignmentRow } from "../assignments/head.ts";
import type { Decision } from "../meetings/schema.ts";
import { blocksFromMarkdown } from "../documents/markdown.ts";
import { htmlFromBlocks } from "../documents/html.ts";
import type { Link, PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { MatterNames } from "../matters/queries.ts";
import { meetingHead, meetingTrail } from "../meetings/head.ts";
import { lockReason } from "../meetings/rules.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import type { Reach } from "../notifications/queries.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { decisionBlocks, proposalBlocks } from "../decisions/blocks.ts";
import { dotted, duration, fileSize } from "../text/format.ts";
import { itemKindLabels } from "../text/labels.ts";
import { reasons } from "../text/messages.ts";
import { isFormality } from "../text/minutes.ts";
import { agendaTexts, mailingNote, stateActions } from "../text/agenda.ts";
import { draftTexts } from "../text/drafting.ts";
import { clockTimes, expectedMinutes, itemsToDecide, meetingLength } from "./rules.ts";
import type { AgendaDiff } from "./schema.ts";
import { changeMarks, isChanged, type ChangeMarks } from "./versions.ts";

export interface AgendaPageParts {
  meeting: Meeting;
  role: ForumRole | null;
  /** What its items are about, as the reader may know. */
  matters: MatterNames;
  /** How the agenda differs from the last one sent; null: none has been, or the meeting is over. */
  changes: AgendaDiff | null;
  /** Whom the agenda is mailed to; null: nothing is mailed. */
  reach: Reach | null;
  /** What the items gave people to do, by item. */
  assignments: ReadonlyMap<string, AssignmentRow[]>;
  /** Why the last thing could not be done; empty: nothing. */
  problem?: string;
  /** How many things are owed to the meeting and not on its agenda; 0 also for who does not draft it. */
  waiting?: number;
}

export function agendaPage(parts: AgendaPageParts): PageContent {
  const { meeting, role, matters, changes, reach, problem = "", waiting = 0 } = parts;
  const changed = isChanged(changes);
  const marks = changeMarks(changes);
  const mayWrite = atLeast(role, "secretary") && lockReason(meeting.state) === null;
  // Work is given from the meeting on, and of approved minutes too: they are not changed by it.
  const mayGive = atLeast(role, "secretary") && givingStates.has(meeting.state);
  const clock = clockTimes(meeting.startTime, meeting.items);
  const present = (item: Item, siblings: Item[], parentId: string): object =>
    itemModel(item, {
      meeting,
      matters,
      marks,
      clock,
      assignments: parts.assignments,
      mayGive,
      mayWrite,
      siblings,
      parentId,
    });
  const locked = lockReason(meeting.state);
  return {
    view: "agenda/show",
    title: `${agendaTexts.agenda} ${meeting.date}`,
    trail: meetingTrail(meeting),
    scripts: mayWrite ? ["js/reorder.js"] : [],
    data: {
      head: meetingHead(meeting, role, "agenda"),
      errors: problem ? [{ href: "", text: problem }] : [],
      locked: locked && atLeast(role, "secretary") ? reasons[locked] : "",
      waiting: waiting === 0 ? "" : draftTexts.waitingBanner(waiting),
      draftHref: paths.agendaDraft(meeting.id),
      strip: strip(meeting),
      items: meeting.items.map((section) => ({
        ...present(section, meeting.items, ""),
        children: section.children.map((child) => present(child, section.children, section.id)),
      })),
      withheld: withheldText(meeting.withheld),
      mayWrite,
      newItemHref: paths.newItem(meeting.id),
      editHref: mayWrite ? paths.editMeeting(meeting.id) : "",
      downloads: downloads(meeting),
      calendarHref:
        meeting.state === "planned" || meeting.state === "agenda_sent" ? paths.meetingCalendar(meeting.id) : "",
      changedSinceSent: changed ? agendaTexts.changedSinceSent(meeting.agendaVersion) : "",
      diffHref: changed ? `${paths.agendaVersions(meeting.id)}?fran=${meeting.agendaVersion}` : "",
      mailing: meeting.state === "agenda_sent" && atLeast(role, "chair") ? mailingNote(reach) : "",
      actions: availableActions(meeting.state, role, changed).map((action) =>
        action.state === "agenda_sent" ? { ...action, hint: `${action.hint} ${mailingNote(reach)}` } : action,
      ),
      stateAddress: paths.meetingState(meeting.id),
      version: String(meeting.version),
      minutesHref: paths.minutes(meeting.id),
      notesHref: atLeast(role, "secretary") && meeting.state === "in_progress" ? paths.notes(meeting.id) : "",
    },
  };
}

const givingStates: ReadonlySet<MeetingState> = new Set(["in_progress", "held", "minutes_approved"]);

interface ItemFrame {
  meeting: Meeting;
  matters: MatterNames;
  marks: ChangeMarks;
  clock: ReadonlyMap<string, string>;
  assignments: AgendaPageParts["assignments"];
  mayGive: boolean;
  mayWrite: boolean;
  siblings: Item[];
  parentId: string;
}

function itemModel(item: Item, frame: ItemFrame) {
  const { meeting, matters, marks, clock, assignments, mayWrite, mayGive, siblings, parentId } = frame;
  const index = siblings.indexOf(item);
  const from = clock.get(item.id);
  const minutes = item.children.length > 0 ? expectedMinutes([item]) : item.durationMinutes;
  const mark = marks.get(item.id);
  const open = item.decisions.some(({ outcome }) => outcome === "proposed");
  const needsDecision = item.kinds.includes("decision") && item.decisions.length === 0;
  return {
    id: item.id,
    anchor: itemAnchor(item.id),
    number: item.number,
    title: item.title,
    isSection: item.children.length > 0,
    isDecision: open || item.kinds.includes("decision"),
    unresolved: needsDecision ? agendaTexts.noProposal : "",
    clock: from && minutes ? dotted(from) : "",
    clockValue: from ?? "",
    duration: minutes ? duration(minutes) : "",
    kinds: item.kinds.map((key) => ({ key, label: itemKindLabels[key] })),
    presenters: item.presenters.map(({ name, title }) => (title ? `${name}, ${title}` : name)),
    matters: item.matterIds
      .flatMap((id) => matters.get(id) ?? [])
      .map(({ id, title, reference }) => ({ href: paths.matter(id), title, reference: reference ?? "" })),
    confidential: item.confidential,
    mark: mark ? agendaTexts.marks[mark] : "",
    bodyHtml: htmlFromBlocks(blocksFromMarkdown(item.body)),
    decisionsHtml: htmlFromBlocks(item.decisions.flatMap((decision) => shownDecision(decision, meeting))),
    files: item.attachments.map((attachment) => ({
      label: attachment.label,
      detail:
        attachment.size === null
          ? agendaTexts.fileMissing
          : `${attachment.filename ?? ""}, ${fileSize(attachment.size)}`,
      href: attachment.size === null ? "" : paths.attachment(attachment.id),
      confidential: attachment.confidential,
    })),
    assignments: assignments.get(item.id) ?? [],
    giveHref: mayGive ? paths.newAssignmentOfItem(item.id) : "",
    mayWrite,
    parentId,
    editHref: paths.editItem(item.id),
    addHref: mayWrite && parentId === "" ? `${paths.newItem(meeting.id)}?under=${item.id}` : "",
    moveAddress: paths.itemPosition(item.id),
    upIndex: index > 0 ? String(index - 1) : "",
    downIndex: index < siblings.length - 1 ? String(index + 1) : "",
  };
}

/** Before the meeting what is proposed, from then on what was decided. */
function shownDecision(decision: Decision, { state, forum }: Meeting) {
  const before = state === "planned" || state === "agenda_sent";
  return before && decision.outcome === "proposed"
    ? proposalBlocks(decision, forum.decisionName)
    : decisionBlocks(decision, forum.decisionName);
}

function strip(meeting: Meeting) {
  const all = meeting.items.flatMap((section) => [section, ...section.children]);
  const decisions = all.flatMap((item) => item.decisions);
  const open = all.filter((item) => item.decisions.some(({ outcome }) => outcome === "proposed"));
  const without = all.filter((item) => item.kinds.includes("decision") && item.decisions.length === 0);
  const expected = expectedMinutes(meeting.items);
  const length = meetingLength(meeting.startTime, meeting.endTime);
  const after = meeting.state === "held" || meeting.state === "minutes_approved";
  const decided = decisions.filter(
    ({ outcome, clauses }) => outcome === "adopted" && clauses.some(({ text }) => !isFormality(text)),
  ).length;
  const unresolved = after ? [...open, ...without] : without;
  return {
    figure: String(after ? decided : itemsToDecide(meeting.items, isFormality).length),
    figureLabel: after ? agendaTexts.decided(decided) : agendaTexts.toDecide,
    unresolved: unresolved.map((item) => ({ href: `#${itemAnchor(item.id)}`, label: item.number })),
    unresolvedCount: String(unresolved.length),
    unresolvedLabel: after ? agendaTexts.undecided(unresolved.length) : agendaTexts.withoutProposal(unresolved.length),
    expected: expected > 0 ? duration(expected) : "",
    ofLength: length === null ? "" : agendaTexts.ofLength(duration(length)),
    percent: length === null ? "0" : String(Math.min(100, Math.round((100 * expected) / length))),
    tooLong: length !== null && expected > length,
    timeNote:
      length === null
        ? agendaTexts.expectedTime
        : agendaTexts.timeLeft(length - expected, duration(Math.abs(length - expected))),
  };
}

const withheldText = (numbers: string[]): string => (numbers.length === 0 ? "" : agendaTexts.withheld(numbers));

const downloads = ({ id, agendaVersion }: Meeting): Link[] =>
  (["pdf", "docx", "html", "md"] as const).map((format) => ({
    href: paths.agendaFile(id, format),
    label: agendaTexts.formats[format](agendaTexts.versionName(agendaVersion)),
  }));

interface StateAction {
  state: MeetingState;
  label: string;
  hint: string;
  tone: string;
}

/** The steps the reader may take from here, the most likely first. */
export function availableActions(state: MeetingState, role: ForumRole | null, changed: boolean): StateAction[] {
  const action = (to: MeetingState, tone = ""): StateAction => {
    const key =
      to === "agenda_sent" && state === "agenda_sent"
        ? "agenda_sent_again"
        : to === "in_progress" && state === "held"
          ? "reopen"
          : to === "planned"
            ? "replan"
            : to;
    return { state: to, tone, ...stateActions[key] };
  };
  const secretary = atLeast(role, "secretary");
  const chair = atLeast(role, "chair");
  switch (state) {
    case "planned":
      return [...(chair ? [action("agenda_sent")] : []), ...(secretary ? [action("cancelled", "quiet")] : [])];
    case "agenda_sent":
      return [
        ...(chair && changed ? [action("agenda_sent")] : []),
        ...(secretary ? [action("in_progress", changed ? "secondary" : ""), action("cancelled", "quiet")] : []),
      ];
    case "in_progress":
      return secretary ? [action("held")] : [];
    case "held":
      return secretary ? [action("in_progress", "secondary")] : [];
    case "cancelled":
      return secretary ? [action("planned", "secondary")] : [];
    case "minutes_approved":
      return [];
  }
}
