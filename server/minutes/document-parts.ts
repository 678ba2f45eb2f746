/** What agendas, minutes and extracts are put together from. */
import type { Block, DocumentModel, HeadingBlock, Inline, Letterhead } from "../documents/model.ts";
import type { MatterNames } from "../matters/queries.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { approvedLine, expectedTime, phrases } from "../text/documents.ts";
import { dotted, duration, stockholmDate, timeSpan, weekdayDate } from "../text/format.ts";
import { itemKindLabels, meetingModeLabels } from "../text/labels.ts";

export interface Approved {
  approvedAt: string;
  approvedByName: string;
}

export function itemsBlocks(meeting: Meeting, blocksOf: (item: Item) => Block[]): Block[] {
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

export const heading = (item: Item, extraTags: string[]): Block => ({
  type: "heading",
  level: headingLevel(item),
  number: item.number,
  text: text(item.title),
  tags: [...item.kinds.map((kind) => itemKindLabels[kind]), ...extraTags],
  id: itemAnchor(item.id),
});

export function presenterBlocks({ presenters }: Item): Block[] {
  if (presenters.length === 0) return [];
  const people = presenters.map(({ name, title }) => (title ? `${name}, ${title}` : name));
  return [paragraph(`${phrases.presenter}: ${people.join("; ")}`, "meta")];
}

/** The references of what an item is about; of a confidential matter for members. */
export function matterBlocks({ matterIds }: Item, names: MatterNames): Block[] {
  const referenced = matterIds.flatMap((id) => names.get(id) ?? []).filter(({ reference }) => reference !== null);
  const line = (matters: typeof referenced) =>
    paragraph(`${phrases.matter}: ${matters.map(({ reference }) => reference).join(", ")}`, "meta");
  const open = referenced.filter(({ confidential }) => !confidential);
  const closed = referenced.filter(({ confidential }) => confidential);
  return [
    ...(open.length > 0 ? [line(open)] : []),
    ...(closed.length > 0 ? [{ ...line(closed), audience: "members" as const }] : []),
  ];
}

export function timeBlocks(item: Item, clock: ReadonlyMap<string, string>): Block[] {
  if (item.durationMinutes === null) return [];
  const from = clock.get(item.id);
  return [
    paragraph(
      `${phrases.expectedTime}: ${expectedTime(duration(item.durationMinutes), from ? dotted(from) : "")}`,
      "meta",
    ),
  ];
}

export function attachmentBlocks(item: Item): Block[] {
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

export function factsBlock(meeting: Meeting, more: [string, string][]): Block {
  const time = timeSpan(meeting.startTime, meeting.endTime);
  const rows: [string, string][] = [
    [phrases.date, weekdayDate(meeting.date)],
    ...(time ? ([[phrases.time, time]] as [string, string][]) : []),
    meeting.place ? [phrases.place, meeting.place] : [phrases.mode, meetingModeLabels[meeting.mode]],
    ...more,
  ];
  return { type: "facts", rows: rows.map(([term, value]) => ({ term, value: text(value) })) };
}

export const frameOf = (meeting: Meeting, letterhead: Letterhead, issuedAt: string) => ({
  author: meeting.forum.name,
  language: "sv-SE" as const,
  issuedAt,
  letterhead,
});

export const title = (kind: string, forumName: string): Block => ({
  type: "heading",
  level: 1,
  text: text(`${kind} ${forumName}`),
});
export const note = (content: string): Block => paragraph(content, "note");
export const approvalNote = ({ kind }: Meeting, approval: Approved): Block =>
  note(`${approvedLine(kind, stockholmDate(new Date(approval.approvedAt)), approval.approvedByName)}.`);
export const paragraph = (content: string, role?: "meta" | "note"): Block => ({
  type: "paragraph",
  content: text(content),
  ...(role ? { role } : {}),
});
const text = (content: string): Inline[] => [{ type: "text", text: content }];
