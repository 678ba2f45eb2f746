/** What decides about forums and memberships, from plain data. */
import type { OrganizationKind } from "../../db/schema/values.ts";

const alphabet = new Intl.Collator("sv-SE");

interface Seat {
  group: string | null;
  organizationName: string | null;
  organizationShortName: string | null;
  organizationKind: OrganizationKind | null;
}

/**
 * The group of the attendance list a member is called up in: the one named, or the one called as the organization, or,
 * for the many municipalities, the first; null when there is none.
 */
export function groupOf(seat: Seat, groups: readonly string[]): string | null {
  if (seat.group !== null) return seat.group;
  const own = groups.find((group) => group === seat.organizationShortName || group === seat.organizationName);
  if (own !== undefined) return own;
  return seat.organizationKind === "municipality" ? (groups[0] ?? null) : null;
}

interface Called {
  group: string | null;
  organization: string | null;
  name: string;
}

/** The order of the attendance list: by group as the forum orders them, then organization, then name. */
export function attendanceOrder(groups: readonly string[]): (a: Called, b: Called) => number {
  const placeOf = (group: string | null): number => {
    const place = group === null ? -1 : groups.indexOf(group);
    return place === -1 ? groups.length : place;
  };
  return (a, b) =>
    placeOf(a.group) - placeOf(b.group) ||
    alphabet.compare(a.group ?? "\uffff", b.group ?? "\uffff") ||
    alphabet.compare(a.organization ?? "\uffff", b.organization ?? "\uffff") ||
    alphabet.compare(a.name, b.name);
}

interface Period {
  startDate: string | null;
  endDate: string | null;
}

/** Whether two periods share a day; an unknown start lies in the past, an open end in the future. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.startDate ?? "") <= (b.endDate ?? "9999") && (b.startDate ?? "") <= (a.endDate ?? "9999");

/** Whether the period holds the day. */
export const holds = ({ startDate, endDate }: Period, date: string): boolean =>
  (startDate ?? "") <= date && date <= (endDate ?? "9999");

/** Whether a forum would report to itself, over however many steps. `parentOf` gives each forum's parent. */
export function wouldCircle(
  id: string,
  parentId: string | null,
  parentOf: ReadonlyMap<string, string | null>,
): boolean {
  const passed = new Set<string>();
  for (let above = parentId; above !== null && !passed.has(above); above = parentOf.get(above) ?? null) {
    if (above === id) return true;
    passed.add(above);
  }
  return false;
}

/**
 * The rows of a form after one of its buttons: "2:up", "2:down" or "2:remove"; any other word leaves them as they were.
 */
export function rearranged<Row>(rows: readonly Row[], wish: string): Row[] {
  const [, index = "", move = ""] = /^(\d{1,4}):(up|down|remove)$/.exec(wish) ?? [];
  const from = Number(index);
  const row = rows[from];
  if (move === "" || row === undefined) return [...rows];
  const others = rows.filter((_, place) => place !== from);
  if (move === "remove") return others;
  const to = Math.max(0, from + (move === "up" ? -1 : 1));
  return [...others.slice(0, to), row, ...others.slice(to)];
}

export interface Branch<Forum> {
  forum: Forum;
  children: Branch<Forum>[];
}

/** Which forum reports to which; one whose parent the reader may not see stands at the top. */
export function treeOf<Forum extends { id: string; parentId: string | null }>(
  forums: readonly Forum[],
): Branch<Forum>[] {
  const known = new Set(forums.map((forum) => forum.id));
  const below = (parentId: string | null): Branch<Forum>[] =>
    forums
      .filter((forum) => (forum.parentId !== null && known.has(forum.parentId) ? forum.parentId : null) === parentId)
      .map((forum) => ({ forum, children: below(forum.id) }));
  return below(null);
}

/** `2025-10-31` → `2025-11-01` */
export function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
