/** Agenda, minutes and extract as blocks. Confidential content is marked, and a line stands in its place for others. */
import { blocksFromMarkdown } from "../documents/markdown.ts";
import type { Block, DocumentModel, HeadingBlock, Inline, Letterhead } from "../documents/model.ts";
import type { DecisionInContext } from "../decisions/schema.ts";
import { clockTimes } from "../agenda/rules.ts";
import type { ChangeMarks } from "../agenda/versions.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { agendaSubject, approvedLine, expectedTime, minutesSubject, phrases, versionLine } from "../text/documents.ts";
import { dotted, duration, longDate, stockholmDate, timeSpan, weekdayDate } from "../text/format.ts";
import { itemKindLabels, meetingKindLabels, meetingModeLabels } from "../text/labels.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { attendanceBlocks } from "./attendance-blocks.ts";
import { decisionBlocks, proposalBlocks } from "../decisions/blocks.ts";

export interface AgendaSource {
  meeting: Meeting;
  letterhead: Letterhead;
  issuedAt: string;
  /** The agenda as sent; null: a draft. */
  sent: { number: number; sentAt: string } | null;
  /** Ids of items that are new or changed since the version before. */
  marks: ChangeMarks;
}

export function agendaDocument({ meeting, letterhead, issuedAt, sent, marks }: AgendaSource): DocumentModel {
  const { forum } = meeting;
  const clock = clockTimes(meeting.startTime, meeting.items);
  const mark = { new: phrases.newItem, changed: phrases.changedItem };
  const itemBlocks = (item: Item): Block[] => {
    const since = marks.get(item.id);
    return [
      heading(item, since ? [mark[since]] : []),
      ...presenterBlocks(item),
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
  issuedAt: string;
  /** Who led the meeting and who took the notes, as [label, name]. */
  officers: [string, string][];
  /** Null: a draft. */
  approval: Approved | null;
}

export interface Approved {
  approvedAt: string;
  approvedByName: string;
}

export function minutesDocument({ meeting, letterhead, issuedAt, officers, approval }: MinutesSource): DocumentModel {
  const { forum, kind } = meeting;
  const itemBlocks = (item: Item): Block[] => [
    heading(item, []),
    ...presenterBlocks(item),
    ...blocksFromMarkdown(item.body),
    ...item.decisions.flatMap((decision) => decisionBlocks(decision, forum.decisionName)),
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
    blocks: [paragraph(text), paragraph(`${phrases.correctionReason}: ${reason}`, "note")],
  }));
  return { ...document, blocks: [...document.blocks, ...blocks] };
}

export interface ExtractSource extends Omit<MinutesSource, "officers"> {
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

function itemsBlocks(meeting: Meeting, blocksOf: (item: Item) => Block[]): Block[] {
  return meeting.items.flatMap((section) =>
    confidentially(section, [
      ...blocksOf(section),
      ...section.children.flatMap((child) => confidentially(child, blocksOf(child))),
    ]),
  );
}

/** What is confidential is for members; for others its number stands, and the reason, once for a whole section. */
function confidentially(item: Item, blocks: Block[]): Block[] {
  if (!item.confidential) return blocks;
  return [
    ...blocks
      .filter(({ audience }) => audience !== "others")
      .map((block): Block => ({ ...block, audience: "members" })),
    { ...withheldHeading(headingLevel(item), item.number), audience: "others" },
  ];
}

const withheldHeading = (level: 2 | 3, number: string): HeadingBlock => ({
  type: "heading",
  level,
  number,
  text: text(phrases.confidentialItem),
});

/**
 * A frozen document without the items that have become confidential since: what was sent stays as it was for members, and
 * is no longer shown to others.
 */
export function withholding(document: DocumentModel, itemIds: ReadonlySet<string>): DocumentModel {
  const anchors = new Set([...itemIds].map(itemAnchor));
  let hidden = false;
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.type !== "heading" || block.number === undefined) return hidden ? [] : [block];
    hidden = block.id !== undefined && anchors.has(block.id);
    if (!hidden) return [block];
    return block.audience === "members" ? [] : [withheldHeading(block.level === 2 ? 2 : 3, block.number)];
  });
  return { ...document, blocks };
}

const headingLevel = ({ number }: Item): 2 | 3 => (number.includes(" ") ? 3 : 2);

const heading = (item: Item, extraTags: string[]): Block => ({
  type: "heading",
  level: headingLevel(item),
  number: item.number,
  text: text(item.title),
  tags: [...item.kinds.map((kind) => itemKindLabels[kind]), ...extraTags],
  id: itemAnchor(item.id),
});

function presenterBlocks({ presenters }: Item): Block[] {
  if (presenters.length === 0) return [];
  const people = presenters.map(({ name, title }) => (title ? `${name}, ${title}` : name));
  return [paragraph(`${phrases.presenter}: ${people.join("; ")}`, "meta")];
}

function timeBlocks(item: Item, clock: ReadonlyMap<string, string>): Block[] {
  if (item.durationMinutes === null) return [];
  const from = clock.get(item.id);
  return [
    paragraph(
      `${phrases.expectedTime}: ${expectedTime(duration(item.durationMinutes), from ? dotted(from) : "")}`,
      "meta",
    ),
  ];
}

function attachmentBlocks(item: Item): Block[] {
  const line = (attachments: Item["attachments"]) =>
    `${phrases.attachments}: ${attachments
      .map(({ label, filename }) => (filename ? `${label} (${filename})` : label))
      .join(", ")}`;
  const open = item.attachments.filter(({ confidential }) => !confidential);
  const closed = item.attachments.filter(({ confidential }) => confidential);
  return [
    ...(open.length > 0 ? [paragraph(line(open), "meta")] : []),
    ...(closed.length > 0 ? [{ ...paragraph(line(closed), "meta"), audience: "members" as const }] : []),
  ];
}

function factsBlock(meeting: Meeting, more: [string, string][]): Block {
  const time = timeSpan(meeting.startTime, meeting.endTime);
  const rows: [string, string][] = [
    [phrases.date, weekdayDate(meeting.date)],
    ...(time ? ([[phrases.time, time]] as [string, string][]) : []),
    meeting.place ? [phrases.place, meeting.place] : [phrases.mode, meetingModeLabels[meeting.mode]],
    ...more,
  ];
  return { type: "facts", rows: rows.map(([term, value]) => ({ term, value: text(value) })) };
}

const frameOf = (meeting: Meeting, letterhead: Letterhead, issuedAt: string) => ({
  author: meeting.forum.name,
  language: "sv-SE" as const,
  issuedAt,
  letterhead,
});

const title = (kind: string, forumName: string): Block => ({
  type: "heading",
  level: 1,
  text: text(`${kind} ${forumName}`),
});
const note = (content: string): Block => paragraph(content, "note");
const approvalNote = ({ kind }: Meeting, approval: Approved): Block =>
  note(`${approvedLine(kind, stockholmDate(new Date(approval.approvedAt)), approval.approvedByName)}.`);
const paragraph = (content: string, role?: "meta" | "note"): Block => ({
  type: "paragraph",
  content: text(content),
  ...(role ? { role } : {}),
});
const text = (content: string): Inline[] => [{ type: "text", text: content }];
