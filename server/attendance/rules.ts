import type { FieldError } from "../errors.ts";
import type { Reason } from "../text/messages.ts";
import type { AttendanceInput } from "./schema.ts";

/** From an item's number to its place on the agenda; "4a" and "4 A" are "4 a". `end`: after all that is below it. */
export function itemPlaces(numbers: [id: string, number: string][]) {
  const known = numbers.map(([id, number], start) => ({ id, start, key: compact(number), section: sectionOf(number) }));
  return (number: string) => {
    const found = known.find(({ key }) => key === compact(number));
    if (!found) return undefined;
    const last = known.findLast(({ section }) => section === found.key)?.start ?? found.start;
    return { id: found.id, start: found.start, end: Math.max(found.start, last) };
  };
}
export type ItemPlaces = ReturnType<typeof itemPlaces>;

const compact = (number: string): string => number.replace(/[\s.§)]/g, "").toLowerCase();

/** "4" of "4 a". */
const sectionOf = (number: string): string => compact(number.split(" ")[0] ?? "");

/** What is wrong with when people came and left: an item that is not there, or gone before they had come. */
export function timeFaults(list: AttendanceInput[], placeOf: ItemPlaces): FieldError[] {
  return list.flatMap(({ fromItem, toItem }, row): FieldError[] => {
    const [from, to] = [fromItem, toItem].map((number) => (number === null ? undefined : placeOf(number)));
    const at = (name: string) => `attendance.${row}.${name}`;
    return [
      ...(fromItem !== null && !from ? [{ field: at("fromItem"), reason: "unknown_item" as const }] : []),
      ...(toItem !== null && !to ? [{ field: at("toItem"), reason: "unknown_item" as const }] : []),
      ...(from && to && to.end < from.start ? [{ field: at("toItem"), reason: "left_before_coming" as const }] : []),
    ];
  });
}

/**
 * Whoever stands in stands in for somebody on the list, who is there in their own right. Asked of whoever calls the roll;
 * a list that comes from an older document may not say for whom.
 */
export function substituteFaults(list: AttendanceInput[]): { row: number; reason: Reason }[] {
  const own = new Set(list.filter((entry) => !standsIn(entry)).map(({ name }) => name));
  return list.flatMap(({ status, substituteFor }, row): { row: number; reason: Reason }[] => {
    if (substituteFor === null) return status === "substitute" ? [{ row, reason: "substitute_for_whom" }] : [];
    return own.has(substituteFor) ? [] : [{ row, reason: "not_replaceable" }];
  });
}

export const standsIn = ({ status, substituteFor }: Pick<AttendanceInput, "status" | "substituteFor">): boolean =>
  substituteFor !== null || status === "substitute";
