import { eq } from "drizzle-orm";
import { forums } from "../../db/schema.ts";
import { addItems, addStandingItems } from "../agenda/commands.ts";
import type { ItemInput } from "../agenda/schema.ts";
import { settleDueDates } from "../assignments/due-commands.ts";
import { prefillAttendance, setAttendance } from "../attendance/commands.ts";
import type { AttendanceInput } from "../attendance/schema.ts";
import { invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { insertMeeting, setMeetingState } from "../meetings/commands.ts";
import { meetingFacts } from "../meetings/queries.ts";
import { reachState } from "../minutes/commands.ts";
import { personNames } from "../people/queries.ts";
import type { MeetingInput } from "./schema.ts";

/**
 * A whole meeting from another system: details, attendance, items and decisions in one step, or nothing of it. Without
 * items it gets the forum's standing ones; without attendance the members of that day. Persons unknown here are kept by
 * name alone.
 */
export function receiveMeeting(ctx: WriteContext, input: MeetingInput): string {
  const { forumId, forum, state, attendance, items, ...details } = input;
  const home = forumId ?? forumIdOf(ctx, forum?.slug);
  const id = insertMeeting(ctx, home, details);
  const known = personNames(ctx, personIdsIn(items, attendance));
  const agenda = items?.map((item) => withKnownPresenters(withoutMatters(item), known));
  const present = attendance?.map((row) => withKnownPerson(row, known));
  if (agenda) addItems(ctx, id, agenda);
  else addStandingItems(ctx, id, home);
  if (present) setAttendance(ctx, id, present);
  else prefillAttendance(ctx, id);
  enterState(ctx, id, state);
  settleDueDates(ctx, home);
  return id;
}

/** A meeting arrives in the state it had; what that state freezes is frozen here. */
function enterState(ctx: WriteContext, id: string, state: MeetingInput["state"]): void {
  const freezes = state === "agenda_sent" || state === "minutes_approved";
  const before = state === "minutes_approved" ? "held" : freezes ? "planned" : state;
  if (before !== "planned") setMeetingState(ctx, id, before);
  if (freezes) reachState(ctx, meetingFacts(ctx.db, id), state);
}

const personIdsIn = (items: ItemInput[] = [], attendance: AttendanceInput[] = []): (string | null)[] =>
  [
    ...attendance,
    ...items.flatMap((item) => [...item.presenters, ...item.children.flatMap((child) => child.presenters)]),
  ].map(({ personId }) => personId);

/** An id from another system says nothing here, unless it leads to the same name. */
function withKnownPerson<Row extends { name: string; personId: string | null }>(
  row: Row,
  known: Map<string, string>,
): Row {
  const same = row.personId !== null && known.get(row.personId) === row.name;
  return { ...row, personId: same ? row.personId : null };
}

/** Which matters they were there says nothing here. */
function withoutMatters(item: ItemInput): ItemInput {
  const { matterIds: _, ...own } = item;
  return { ...own, children: item.children.map(({ matterIds: __, ...child }) => child) };
}

function withKnownPresenters(item: ItemInput, known: Map<string, string>): ItemInput {
  const knownOf = ({ presenters }: Pick<ItemInput, "presenters">) => ({
    presenters: presenters.map((presenter) => withKnownPerson(presenter, known)),
  });
  const children = item.children.map((child) => ({ ...child, ...knownOf(child) }));
  return { ...item, ...knownOf(item), children };
}

function forumIdOf(ctx: WriteContext, slug: string | undefined): string {
  const row = ctx.db
    .select({ id: forums.id })
    .from(forums)
    .where(eq(forums.slug, slug ?? ""))
    .get();
  if (!row) throw invalid("forum.slug", "unknown_forum");
  return row.id;
}
