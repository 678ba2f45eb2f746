import { createHash } from "node:crypto";
import { getForum, membersOn } from "../forums/queries.ts";
import type { MemberOnDate } from "../forums/schema.ts";
import type { ReadContext } from "../http/context.ts";
import { getMeetingWithRole } from "../meetings/queries.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import type { ForumRole } from "../access.ts";
import { listPersons } from "../people/queries.ts";

/** More names than this are no help in a list of suggestions. */
const suggestedPersons = 500;

/** Somebody who may be added to the list. */
export interface Candidate {
  name: string;
  title: string | null;
  personId: string;
  organization: string | null;
  group: string | null;
  substituteFor: string | null;
}

export interface RollCall {
  meeting: Meeting;
  role: ForumRole | null;
  /** The groups of the forum's attendance list, in order. */
  groups: string[];
  /** Ids of the persons who are members on the day; everybody else was added. */
  memberIds: ReadonlySet<string>;
  /** The forum's substitutes first, then the register. */
  candidates: Candidate[];
}

/** What the attendance of a meeting is taken with. @throws not_found */
export function getRollCall(ctx: ReadContext, meetingId: string): RollCall {
  const { meeting, role } = getMeetingWithRole(ctx, meetingId);
  const seats = membersOn(ctx, meeting.forum.id, meeting.date);
  const listed = new Set(meeting.attendance.map(({ name }) => name));
  return {
    meeting,
    role,
    groups: getForum(ctx, meeting.forum.id).attendanceGroups,
    memberIds: new Set(seats.filter(({ role }) => role !== "substitute").map(({ personId }) => personId)),
    candidates: candidates(ctx, seats).filter(({ name }) => !listed.has(name)),
  };
}

function candidates(ctx: ReadContext, seats: MemberOnDate[]): Candidate[] {
  const fromForum = seats
    .map(({ name, title, personId, organization, group, substituteFor, role }) => ({
      ...{ name, title, personId, organization, group, substituteFor },
      first: role === "substitute",
    }))
    .sort((a, b) => Number(b.first) - Number(a.first))
    .map(({ first: _, ...candidate }) => candidate);
  const known = new Set(fromForum.map(({ personId }) => personId));
  const others = listPersons(ctx, { limit: suggestedPersons })
    .items.filter(({ id }) => !known.has(id))
    .map(({ id, name, title, organizationName }) => ({
      ...{ name, title, personId: id, organization: organizationName },
      group: null,
      substituteFor: null,
    }));
  return [...fromForum, ...others];
}

/**
 * A mark of the list and of the numbers it refers to. The meeting's own version rises with every note taken, and taking
 * notes while somebody calls the roll is no conflict.
 */
export function attendanceMark(meeting: Meeting): string {
  const numbers = (items: Item[]): string[] =>
    items.flatMap(({ id, number, children }) => [`${id} ${number}`, ...numbers(children)]);
  const content = JSON.stringify([meeting.attendance, numbers(meeting.items)]);
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
