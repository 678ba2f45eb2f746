import type { Decision, Item } from "../meetings/schema.ts";
import type { AgendaDiff } from "./schema.ts";

/** Minutes the items are expected to take together. A section's own time counts only where its sub-items have none. */
export function expectedMinutes(items: Item[]): number {
  return items.reduce((sum, item) => {
    const below = expectedMinutes(item.children);
    return sum + (below > 0 ? below : (item.durationMinutes ?? 0));
  }, 0);
}

/** When each item is expected to begin ("HH:MM" by item id), up to the first whose length nobody has said. */
export function clockTimes(startTime: string | null, items: Item[]): Map<string, string> {
  const times = new Map<string, string>();
  let minute = startTime === null ? null : minuteOf(startTime);
  for (const item of items) {
    if (minute === null) break;
    times.set(item.id, clockOf(minute));
    const untimedSections = expectedMinutes(item.children) === 0;
    for (const part of untimedSections ? [item] : item.children) {
      if (minute === null) break;
      times.set(part.id, clockOf(minute));
      minute = part.durationMinutes === null ? null : minute + part.durationMinutes;
    }
  }
  return times;
}

/** What of an item says whether something is to be decided in it. */
interface Decidable<T> extends Pick<Item, "kinds"> {
  decisions: Pick<Decision, "outcome" | "proposal">[];
  children: T[];
}

/** The items the meeting has something to decide in, beyond the formalities every meeting has. */
export const itemsToDecide = <T extends Decidable<T>>(items: T[], isFormality: (clause: string) => boolean): T[] =>
  items
    .flatMap((section) => [section, ...section.children])
    .filter(({ kinds, decisions }) => {
      const open = decisions.filter(({ outcome }) => outcome === "proposed");
      const matters = open.some(({ proposal }) => proposal.some(({ text }) => !isFormality(text)));
      return matters || (kinds.includes("decision") && decisions.length === 0);
    });

/**
 * Whether the meeting is done with an item. With decisions: every proposal has an outcome. A section: all below it is done.
 * Without either, and nothing to decide: text has been saved by the live notes (`noted`: ids of items with such an event in
 * the audit log); text that stood there before the meeting is no sign of anything.
 */
export function isDone(item: Item, noted: ReadonlySet<string>): boolean {
  const { id, kinds, body, decisions, children } = item;
  if (decisions.some(({ outcome }) => outcome === "proposed")) return false;
  if (children.length > 0) return children.every((child) => isDone(child, noted));
  return decisions.length > 0 || (!kinds.includes("decision") && body !== "" && noted.has(id));
}

/** Minutes between two clock times; null when one is missing. */
export const meetingLength = (startTime: string | null, endTime: string | null): number | null =>
  startTime === null || endTime === null ? null : minuteOf(endTime) - minuteOf(startTime);

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** What of an item a sent agenda holds. */
export interface SnapshotItem {
  id: string;
  number: string;
  parentId: string | null;
  title: string;
  kinds: string[];
  presenters: string[];
  body: string;
  durationMinutes: number | null;
  confidential: boolean;
  attachments: string[];
  proposal: string[];
}

export function agendaSnapshot(items: Item[], section: SnapshotItem | null = null): SnapshotItem[] {
  return items.flatMap((item) => {
    const own = snapshotOf(item, section);
    return [own, ...agendaSnapshot(item.children, own)];
  });
}

/** What stands under a confidential section is as confidential as the section. */
const snapshotOf = (item: Item, section: SnapshotItem | null): SnapshotItem => ({
  id: item.id,
  number: item.number,
  parentId: section?.id ?? null,
  title: item.title,
  kinds: item.kinds,
  presenters: item.presenters.map(({ name, title }) => (title ? `${name}, ${title}` : name)),
  body: item.body,
  durationMinutes: item.durationMinutes,
  confidential: item.confidential || (section?.confidential ?? false),
  attachments: item.attachments.map(({ label }) => label),
  proposal: item.decisions.flatMap(({ proposal }) => proposal.map(({ text }) => text)),
});

const comparedFields = [
  "title",
  "kinds",
  "presenters",
  "body",
  "durationMinutes",
  "confidential",
  "attachments",
  "proposal",
] as const satisfies (keyof SnapshotItem)[];

/** How one agenda differs from another, by item. An item whose number only shifted with its neighbours has not moved. */
export function agendaDiff(before: SnapshotItem[], after: SnapshotItem[]): AgendaDiff {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Map(after.map((item) => [item.id, item]));
  const stayed = after.filter(({ id }) => earlier.has(id));
  const inPlace = keptInOrder(
    before.filter(({ id }) => later.has(id)),
    stayed,
  );
  const shown = ({ id, number, title }: SnapshotItem) => ({ id, number, title });
  return {
    added: after.filter(({ id }) => !earlier.has(id)).map(shown),
    removed: before.filter(({ id }) => !later.has(id)).map(shown),
    moved: stayed
      .filter(({ id }) => !inPlace.has(id))
      .map((item) => ({ ...shown(item), from: earlier.get(item.id)?.number ?? "" })),
    changed: stayed.flatMap((item) => {
      const previous = earlier.get(item.id);
      const fields = comparedFields.filter((name) => JSON.stringify(previous?.[name]) !== JSON.stringify(item[name]));
      return fields.length === 0 ? [] : [{ ...shown(item), fields: [...fields] }];
    }),
  };
}

/** The ids that kept their section and their order: the longest rising run of old places in the new order. */
function keptInOrder(before: SnapshotItem[], after: SnapshotItem[]): Set<string> {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  const parent = new Map(before.map(({ id, parentId }) => [id, parentId]));
  const candidates = after.filter(({ id, parentId }) => parent.get(id) === parentId);
  const best: { id: string; length: number; previous: number }[] = [];
  candidates.forEach(({ id }, index) => {
    let length = 1;
    let previous = -1;
    for (let other = 0; other < index; other += 1) {
      const run = best[other];
      if (run && run.length >= length && (place.get(run.id) ?? 0) < (place.get(id) ?? 0)) {
        length = run.length + 1;
        previous = other;
      }
    }
    best.push({ id, length, previous });
  });
  const kept = new Set<string>();
  let end = best.reduce((top, run, index) => (run.length > (best[top]?.length ?? 0) ? index : top), 0);
  while (best[end]) {
    const run = best[end];
    if (!run) break;
    kept.add(run.id);
    end = run.previous;
  }
  return kept;
}
