/** How a meeting of the demonstration comes about: planned, sent out, held, approved, as in the offices of the county. */
import type { z } from "zod";
import type { AttendanceStatus, DecisionOutcome, ItemKind, MeetingMode } from "../schema/values.ts";
import { addAttachment } from "../../server/agenda/attachments.ts";
import { takeNotes } from "../../server/agenda/commands.ts";
import { ItemNotes, type ItemInput } from "../../server/agenda/schema.ts";
import { setAttendance } from "../../server/attendance/commands.ts";
import { AttendanceList } from "../../server/attendance/schema.ts";
import type { WriteContext } from "../../server/http/context.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import type { AttendanceEntry, Item } from "../../server/meetings/schema.ts";
import { setItemMatters } from "../../server/matters/item-commands.ts";
import { changeState } from "../../server/minutes/commands.ts";
import { receiveMeeting } from "../../server/transfer/commands.ts";
import { MeetingInput } from "../../server/transfer/schema.ts";
import { actingAs, forumId, presenter, secretary, type County } from "./county.ts";
import { matterId, type MatterKey } from "./matters.ts";
import { personNamed } from "./people.ts";

interface DecisionContent {
  outcome: DecisionOutcome;
  proposal: string[];
  clauses: string[];
  reservations?: { kind?: "reservation" | "statement"; name: string; text: string }[];
}

/** Still to be decided when the minutes were drafted. */
export const proposed = (...proposal: string[]): DecisionContent => ({ outcome: "proposed", proposal, clauses: [] });
/** Decided as it was proposed. */
export const carried = (...clauses: string[]): DecisionContent => ({ outcome: "adopted", proposal: clauses, clauses });
/** Decided without a proposal on the agenda. */
export const taken = (...clauses: string[]): DecisionContent => ({ outcome: "adopted", proposal: [], clauses });

interface FileContent {
  label: string;
  filename: string;
  mediaType: string;
  text: string;
  confidential?: boolean;
}

export interface ItemContent {
  title: string;
  kinds?: ItemKind[];
  /** Names; a guest's title follows in parentheses. */
  presenters?: string[];
  durationMinutes?: number;
  confidential?: boolean;
  /** Labels without a file. */
  attachments?: string[];
  files?: FileContent[];
  /** What it is about. */
  matter?: MatterKey;
  /** What the agenda said of it, in Markdown. */
  agenda?: string;
  /** What the minutes say; left out: the same. */
  notes?: string;
  decisions?: DecisionContent[];
  children?: ItemContent[];
}

interface Mark {
  status: AttendanceStatus;
  /** Who came instead. */
  substitute?: string;
  fromItem?: string;
  toItem?: string;
}

export interface MeetingContent {
  forum: string;
  date: string;
  startTime: string;
  endTime: string;
  place: string;
  mode: MeetingMode;
  items: ItemContent[];
  /** Those who were not simply there, by name. */
  marks?: Record<string, Mark>;
}

/** The meeting with its agenda, not yet sent. */
export function plan(county: County, at: string, content: MeetingContent): string {
  const ctx = actingAs(county.ctx, secretary, at);
  const { forum, marks: _, items, ...details } = content;
  const input = { ...details, forumId: forumId(county, forum), items: items.map((item) => agendaItem(county, item)) };
  const id = receiveMeeting(ctx, MeetingInput.parse(input));
  eachItem(content.items, getMeeting(ctx, id).items, ({ files, matter }, item) => {
    attachFiles(ctx, item.id, files);
    if (matter) setItemMatters(ctx, item.id, [matterId(county, matter)]);
  });
  return id;
}

export function attachFiles(ctx: WriteContext, itemId: string, files: FileContent[] = []): void {
  for (const { label, confidential = false, filename, mediaType, text } of files) {
    addAttachment(ctx, itemId, { label, confidential }, { filename, mediaType, content: Buffer.from(text) });
  }
}

export function send(county: County, at: string, by: string, id: string): void {
  changeState(actingAs(county.ctx, by, at), id, "agenda_sent");
}

/** Attendance, discussion and decisions; `at` is when the meeting began. */
export function hold(county: County, at: string, id: string, content: MeetingContent): void {
  begin(county, at, id, content);
  changeState(actingAs(county.ctx, secretary, at), id, "held");
}

export function begin(county: County, at: string, id: string, content: MeetingContent): void {
  const ctx = actingAs(county.ctx, secretary, at);
  changeState(ctx, id, "in_progress");
  const meeting = getMeeting(ctx, id);
  const usual = content.mode === "remote" ? "remote" : "present";
  const attendance = meeting.attendance.flatMap((row) => rowsOf(county, row, usual, content.marks?.[row.name]));
  setAttendance(ctx, id, AttendanceList.parse({ attendance }).attendance);
  eachItem(content.items, meeting.items, (itemContent, item) => {
    const { agenda = "", notes = agenda, decisions = [] } = itemContent;
    if (notes === agenda && decisions.every(({ outcome }) => outcome === "proposed")) return;
    takeNotes(ctx, item.id, ItemNotes.parse({ body: notes, decisions: minuted(item, decisions) }));
  });
}

export function approve(county: County, at: string, by: string, id: string): void {
  changeState(actingAs(county.ctx, by, at), id, "minutes_approved");
}

/** An item as the agenda has it: proposals, nothing decided. */
export function agendaItem(county: County, content: ItemContent): z.input<typeof ItemInput> {
  const { children = [], ...own } = content;
  return { ...ownValues(county, own), children: children.map((child) => ownValues(county, child)) };
}

function ownValues(county: County, content: ItemContent) {
  const { title, kinds, durationMinutes, confidential, attachments, agenda, presenters = [], decisions = [] } = content;
  return {
    title,
    kinds,
    matterIds: content.matter === undefined ? [] : [matterId(county, content.matter)],
    durationMinutes,
    confidential,
    attachments: attachments?.map((label) => ({ label })),
    body: agenda,
    presenters: presenters.map((name) => presenterNamed(county, name)),
    decisions: decisions
      .filter(({ proposal }) => proposal.length > 0)
      .map(({ proposal }) => ({ outcome: "proposed" as const, proposal: proposal.map((text) => ({ text })) })),
  };
}

function presenterNamed(county: County, text: string) {
  const [, name = text, title] = /^(.*?) \((.*)\)$/.exec(text) ?? [];
  return presenter(county, name, title);
}

/** The decisions as taken, each in the place of the proposal it answers. */
function minuted(item: Item, decisions: DecisionContent[]) {
  const waiting = [...item.decisions];
  return decisions.map(({ outcome, proposal, clauses, reservations = [] }) => ({
    ...(proposal.length > 0 ? { id: waiting.shift()?.id } : {}),
    outcome,
    proposal: proposal.map((text) => ({ text })),
    clauses: clauses.map((text) => ({ text })),
    reservations,
  }));
}

/** The member's row and, where somebody came instead, theirs. */
function rowsOf(county: County, row: AttendanceEntry, usual: AttendanceStatus, mark: Mark | undefined) {
  const { status = usual, substitute, fromItem, toItem } = mark ?? {};
  const own = { ...row, status, fromItem, toItem };
  if (substitute === undefined) return [own];
  const { name, title, organization } = personNamed(substitute);
  const standIn = { name, title, organization, group: row.group, personId: county.people.get(name) };
  return [own, { ...standIn, status: "substitute" as const, substituteFor: row.name }];
}

function eachItem(contents: ItemContent[], items: Item[], visit: (content: ItemContent, item: Item) => void): void {
  contents.forEach((content, index) => {
    const item = items[index];
    if (!item) throw new Error(`The agenda has lost "${content.title}".`);
    visit(content, item);
    eachItem(content.children ?? [], item.children, visit);
  });
}
