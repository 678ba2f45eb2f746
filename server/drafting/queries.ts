import { assignmentsWith } from "../assignments/queries.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { getMeeting } from "../meetings/queries.ts";
import type { Meeting } from "../meetings/schema.ts";
import { draftTexts } from "../text/drafting.ts";
import { owedTo, shortened, type Occasion } from "./owed-queries.ts";
import { keyOf, notHandled } from "./rules.ts";
import type { AgendaProposal, Choice, MeetingDraft, ProposedItem } from "./schema.ts";
import { statements } from "./statements.ts";

/** What a meeting of the forum on this day would have to take up. @throws not_found */
export function proposeAgenda(ctx: ReadContext, idOrSlug: string, date: string): AgendaProposal {
  const { id } = getForum(ctx, idOrSlug);
  return { items: owedTo(ctx, { forumId: id, date, meetingId: noMeeting }) };
}

/** No meeting has this id. */
const noMeeting = "0";

/** The draft of a meeting's agenda: everything it owes, in exactly one of three lists. @throws not_found */
export function getDraft(ctx: ReadContext, meetingId: string): MeetingDraft {
  const meeting = getMeeting(ctx, meetingId);
  const occasion = { forumId: meeting.forum.id, date: meeting.date, meetingId };
  const owed = owedTo(ctx, occasion);
  const sources = statements(ctx.db).onAgenda.all({ meetingId });
  const choices = latestChoices(ctx, occasion);
  const taken = new Set([...sources.map(keyOf), ...standingTitles(owed, meeting)]);
  const open = notHandled(owed, taken, choices, meeting.date);
  const handled = new Set(open.map(({ source }) => keyOf(source)));
  return {
    meetingId,
    date: meeting.date,
    notHandled: open.map((item) => {
      const choice = choices.get(keyOf(item.source));
      return { ...item, left: choice?.choice === "left" && choice.meetingId === meetingId ? shown(choice) : null };
    }),
    postponed: [
      ...owed.filter(({ source }) => !handled.has(keyOf(source)) && !taken.has(keyOf(source))),
      ...movedAway(ctx, meeting, owed, choices),
    ].flatMap(({ source, title }) => {
      const choice = choices.get(keyOf(source));
      return choice ? [{ source, title, choice: shown(choice) }] : [];
    }),
    onAgenda: onAgenda(meeting, sources),
  };
}

/** How many things are owed and neither on the agenda nor postponed. */
export const countNotHandled = (ctx: ReadContext, meetingId: string): number =>
  getDraft(ctx, meetingId).notHandled.length;

/** A standing item is on the agenda when one is called so: the agenda began with it. */
const standingTitles = (owed: ProposedItem[], meeting: Meeting): string[] => {
  const titles = new Set(meeting.items.flatMap(({ title, children }) => [title, ...children.map((c) => c.title)]));
  return owed
    .filter(({ source, title }) => source.type === "standing_item" && isThere(titles, title))
    .map(({ source }) => keyOf(source));
};

/** "Föregående minnesanteckningar" has been completed with its day. */
const isThere = (titles: ReadonlySet<string>, title: string): boolean =>
  titles.has(title) || [...titles].some((candidate) => candidate.startsWith(`${title}, `));

type ChoiceRow = ReturnType<ReturnType<typeof statements>["choices"]["all"]>[number];

function latestChoices(ctx: ReadContext, occasion: Occasion): Map<string, ChoiceRow> {
  const latest = new Map<string, ChoiceRow>();
  for (const row of statements(ctx.db).choices.all({ ...occasion })) {
    // What was left at another meeting is to be chosen anew; what was postponed there still is.
    const counts = row.meetingId === occasion.meetingId || row.choice === "postponed";
    if (counts && !latest.has(keyOf(row))) latest.set(keyOf(row), row);
  }
  return latest;
}

const shown = ({ choice, reason, until, at, byName }: ChoiceRow): Choice => ({ choice, reason, until, at, byName });

/**
 * Assignments that were postponed from this meeting are no longer due to it: they are told of all the same, unless the meeting
 * was itself moved to the day they were postponed to.
 */
function movedAway(
  ctx: ReadContext,
  meeting: Meeting,
  owed: ProposedItem[],
  choices: ReadonlyMap<string, ChoiceRow>,
): Pick<ProposedItem, "source" | "title">[] {
  const still = new Set(owed.map(({ source }) => keyOf(source)));
  const ids = [...choices.values()]
    .filter((row) => row.meetingId === meeting.id && row.type === "assignment" && row.choice === "postponed")
    .filter((row) => row.until !== null && row.until > meeting.date && !still.has(keyOf(row)))
    .map(({ id }) => id);
  return assignmentsWith(ctx, ids).map(({ id, text }) => ({
    source: { type: "assignment" as const, id },
    title: draftTexts.reportItem(shortened(text)),
  }));
}

function onAgenda(meeting: Meeting, sources: { itemId: string; type: ProposedItem["source"]["type"]; id: string }[]) {
  const items = new Map(
    meeting.items.flatMap((section) => [section, ...section.children]).map((item) => [item.id, item] as const),
  );
  return sources.flatMap(({ itemId, type, id }) => {
    const item = items.get(itemId);
    return item ? [{ source: { type, id }, itemId, itemNumber: item.number, title: item.title }] : [];
  });
}
