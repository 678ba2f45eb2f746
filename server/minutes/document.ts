/** Agenda, minutes and extract as blocks. Confidential content is marked, and a line stands in its place for others. */
import { clockTimes } from "../agenda/rules.ts";
import type { ChangeMarks } from "../agenda/versions.ts";
import { assignmentBlocks } from "../assignments/blocks.ts";
import type { Assignment } from "../assignments/schema.ts";
import { decisionBlocks, proposalBlocks } from "../decisions/blocks.ts";
import type { DecisionInContext } from "../decisions/schema.ts";
import { blocksFromMarkdown } from "../documents/markdown.ts";
import type { Block, DocumentModel, Letterhead } from "../documents/model.ts";
import type { MatterNames } from "../matters/queries.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { agendaSubject, minutesSubject, phrases, versionLine } from "../text/documents.ts";
import { longDate, stockholmDate } from "../text/format.ts";
import { meetingKindLabels } from "../text/labels.ts";
import { attendanceBlocks } from "./attendance-blocks.ts";
import {
  approvalNote,
  attachmentBlocks,
  factsBlock,
  frameOf,
  heading,
  itemsBlocks,
  matterBlocks,
  note,
  paragraph,
  presenterBlocks,
  timeBlocks,
  title,
  type Approved,
} from "./document-parts.ts";

export interface AgendaSource {
  meeting: Meeting;
  letterhead: Letterhead;
  /** What its items are about. */
  matters: MatterNames;
  issuedAt: string;
  /** The agenda as sent; null: a draft. */
  sent: { number: number; sentAt: string } | null;
  /** Ids of items that are new or changed since the version before. */
  marks: ChangeMarks;
}

export function agendaDocument({ meeting, letterhead, matters, issuedAt, sent, marks }: AgendaSource): DocumentModel {
  const { forum } = meeting;
  const clock = clockTimes(meeting.startTime, meeting.items);
  const mark = { new: phrases.newItem, changed: phrases.changedItem };
  const itemBlocks = (item: Item): Block[] => {
    const since = marks.get(item.id);
    return [
      heading(item, since ? [mark[since]] : []),
      ...presenterBlocks(item),
      ...matterBlocks(item, matters),
      ...timeBlocks(item, clock),
      ...blocksFromMarkdown(item.body),
      ...item.decisions.flatMap((decision) => proposalBlocks(decision, forum.decisionName)),
      ...attachmentBlocks(item),
    ];
  };
  return {
    ...frameOf(meeting, letterhead, issuedAt),
    subject: agendaSubject(meeting.date),
    blocks: [
      title(phrases.agenda, forum.name),
      factsBlock(
        meeting,
        sent ? [[phrases.version, versionLine(sent.number, stockholmDate(new Date(sent.sentAt)))]] : [],
      ),
      ...itemsBlocks(meeting, itemBlocks),
    ],
    title: `${phrases.agenda} ${forum.name}`,
    ...(sent ? {} : { draft: phrases.draftMark }),
  };
}

export interface MinutesSource {
  meeting: Meeting;
  letterhead: Letterhead;
  /** What its items are about. */
  matters: MatterNames;
  issuedAt: string;
  /** Who led the meeting and who took the notes, as [label, name]. */
  officers: [string, string][];
  /** What its items gave people to do. */
  assignments: Assignment[];
  /** Null: a draft. */
  approval: Approved | null;
}

export function minutesDocument(source: MinutesSource): DocumentModel {
  const { meeting, letterhead, matters, issuedAt, officers, assignments, approval } = source;
  const { forum, kind } = meeting;
  const itemBlocks = (item: Item): Block[] => [
    heading(item, []),
    ...presenterBlocks(item),
    ...matterBlocks(item, matters),
    ...blocksFromMarkdown(item.body),
    ...item.decisions.flatMap((decision) => decisionBlocks(decision, forum.decisionName)),
    ...assignmentBlocks(assignments.filter(({ itemId }) => itemId === item.id)),
    ...attachmentBlocks(item),
  ];
  return {
    ...frameOf(meeting, letterhead, issuedAt),
    subject: minutesSubject(kind, meeting.date),
    blocks: [
      title(meetingKindLabels[kind], forum.name),
      ...(approval ? [] : [note(phrases.draft)]),
      factsBlock(meeting, officers),
      ...attendanceBlocks(meeting),
      ...itemsBlocks(meeting, itemBlocks),
      ...(approval ? [approvalNote(meeting, approval)] : []),
    ],
    title: `${meetingKindLabels[kind]} ${forum.name}`,
    ...(approval ? {} : { draft: phrases.draftMark }),
  };
}

export interface Correction {
  number: string | null;
  text: string;
  reason: string;
  createdAt: string;
  createdByName: string;
  /** Of an item that only members see. */
  confidential: boolean;
}

/** Corrections stand beside the approved minutes, after them and dated; the minutes themselves stay as approved. */
export function withCorrections(document: DocumentModel, corrections: Correction[]): DocumentModel {
  const blocks = corrections.map(({ number, text, reason, createdAt, createdByName, confidential }): Block => ({
    type: "notice",
    ...(confidential ? { audience: "members" } : {}),
    title: `${phrases.correction} ${longDate(stockholmDate(new Date(createdAt)))}, ${createdByName}${
      number ? `. ${phrases.item} ${number}` : ""
    }`,
    blocks: [...blocksFromMarkdown(text), paragraph(`${phrases.correctionReason}: ${reason}`, "note")],
  }));
  return { ...document, blocks: [...document.blocks, ...blocks] };
}

export interface ExtractSource extends Omit<MinutesSource, "officers" | "assignments" | "matters"> {
  decision: DecisionInContext;
}

/** An excerpt with one decision, for whoever has to act on it; before the approval it says that it is a draft. */
export function extractDocument({ decision, meeting, letterhead, issuedAt, approval }: ExtractSource): DocumentModel {
  const { forum, outcome } = decision;
  const kind = outcome === "proposed" ? phrases.proposal : phrases.extract;
  return {
    ...frameOf(meeting, letterhead, issuedAt),
    title: `${kind} ${forum.name}`,
    subject: `${kind} ${longDate(decision.date)}`,
    ...(approval ? {} : { draft: phrases.draftMark }),
    blocks: [
      title(kind, forum.name),
      ...(approval ? [] : [note(phrases.draft)]),
      factsBlock(meeting, [
        ...(outcome === "proposed"
          ? []
          : ([[phrases.extractFrom, minutesSubject(meeting.kind, meeting.date)]] as [string, string][])),
        [phrases.item, `${decision.itemNumber} ${decision.itemTitle}`],
      ]),
      ...decisionBlocks(decision, forum.decisionName),
      ...(approval ? [approvalNote(meeting, approval)] : []),
    ],
  };
}
