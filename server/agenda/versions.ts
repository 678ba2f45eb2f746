/** The agendas that have been sent, and how they differ. */
import { and, desc, eq } from "drizzle-orm";
import { accounts, agendaVersions } from "../../db/schema.ts";
import { atLeast } from "../access.ts";
import type { DocumentModel } from "../documents/model.ts";
import { notFound } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { getFullMeeting, getMeeting, type FullMeeting } from "../meetings/queries.ts";
import { confidentialIds } from "../meetings/rules.ts";
import { agendaDiff, agendaSnapshot, type SnapshotItem } from "./rules.ts";
import type { AgendaDiff, AgendaVersion } from "./schema.ts";

/** The agendas that have been sent, newest first. */
export function listAgendaVersions(ctx: ReadContext, meetingId: string): AgendaVersion[] {
  getMeeting(ctx, meetingId);
  return ctx.db
    .select({
      number: agendaVersions.number,
      sentAt: agendaVersions.sentAt,
      sentByName: accounts.name,
      checksum: agendaVersions.checksum,
    })
    .from(agendaVersions)
    .leftJoin(accounts, eq(accounts.id, agendaVersions.sentBy))
    .where(eq(agendaVersions.meetingId, meetingId))
    .orderBy(desc(agendaVersions.number))
    .all()
    .map((row) => ({ ...row, sentByName: row.sentByName ?? "" }));
}

/** How two sent agendas differ, or a sent one from what there is now (`to` left out). */
export function getAgendaDiff(ctx: ReadContext, meetingId: string, from: number, to?: number): AgendaDiff {
  const full = getFullMeeting(ctx, meetingId);
  if (!full.role) throw notFound();
  const before = storedAgenda(ctx, meetingId, from).items;
  const after = to === undefined ? agendaSnapshot(full.meeting.items) : storedAgenda(ctx, meetingId, to).items;
  return diffForReader(full, before, after);
}

/** How the agenda differs from the last one sent; null: none has been. */
export function changesSinceSent(ctx: ReadContext, full: FullMeeting): AgendaDiff | null {
  const { id, agendaVersion, items } = full.meeting;
  if (agendaVersion === 0) return null;
  return diffForReader(full, storedAgenda(ctx, id, agendaVersion).items, agendaSnapshot(items));
}

/** Compared whole, and then without what is confidential, in either agenda or by now. */
function diffForReader({ meeting, role }: FullMeeting, before: SnapshotItem[], after: SnapshotItem[]): AgendaDiff {
  const diff = agendaDiff(before, after);
  if (atLeast(role, "member")) return diff;
  const marked = [...before, ...after].filter(({ confidential }) => confidential).map(({ id }) => id);
  const hidden = new Set([...confidentialIds(meeting.items), ...marked]);
  const open = <Row extends { id: string }>(rows: Row[]): Row[] => rows.filter(({ id }) => !hidden.has(id));
  return {
    added: open(diff.added),
    removed: open(diff.removed),
    moved: open(diff.moved),
    changed: open(diff.changed),
  };
}

export type ChangeMarks = ReadonlyMap<string, "new" | "changed">;

/** The items to be marked in an agenda: new or changed since the one before. */
export const changeMarks = (diff: AgendaDiff | null): ChangeMarks =>
  new Map([
    ...(diff?.added ?? []).map(({ id }) => [id, "new"] as const),
    ...(diff?.changed ?? []).map(({ id }) => [id, "changed"] as const),
  ]);

export const isChanged = (diff: AgendaDiff | null): boolean =>
  diff !== null && Object.values(diff).some((list) => list.length > 0);

/** A sent agenda as it was frozen. @throws not_found */
export function storedAgenda(ctx: ReadContext, meetingId: string, number: number) {
  const row = ctx.db
    .select({ snapshot: agendaVersions.snapshot, document: agendaVersions.document })
    .from(agendaVersions)
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.number, number)))
    .get();
  if (!row) throw notFound();
  return { items: JSON.parse(row.snapshot) as SnapshotItem[], document: JSON.parse(row.document) as DocumentModel };
}
