import { grouped } from "../../db/rows.ts";
import type { ItemKind, StepRole } from "../../db/schema/values.ts";
import { atLeast, roleIn } from "../access.ts";
import { assignmentsWith, dueAt } from "../assignments/queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { waitingReferrals, type WaitingReferral } from "../matters/queries.ts";
import { getMeeting } from "../meetings/queries.ts";
import type { Meeting } from "../meetings/schema.ts";
import { capitalised } from "../text/format.ts";
import { draftTexts, reasonTexts } from "../text/drafting.ts";
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
      ...movedAway(ctx, meetingId, owed, choices),
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

interface Occasion {
  forumId: string;
  date: string;
  meetingId: string;
}

/** Everything that is due to a meeting by its day and stands on no other agenda that is still to be held. */
function owedTo(ctx: ReadContext, occasion: Occasion): ProposedItem[] {
  const { standing, minutes, onOther } = statements(ctx.db);
  const elsewhere = new Set(onOther.all({ ...occasion }).map(keyOf));
  return [
    ...standing.all({ ...occasion }).map(({ id, title, kinds, durationMinutes }): ProposedItem => ({
      ...plain,
      reason: { kind: "standing_item", text: reasonTexts.standing_item, dueDate: null },
      source: { type: "standing_item", id },
      title,
      kinds,
      durationMinutes,
    })),
    ...minutes.all({ ...occasion }).map(({ id, date, kind }): ProposedItem => ({
      ...plain,
      reason: { kind: "previous_minutes", text: reasonTexts.previous_minutes(date), dueDate: null },
      source: { type: "minutes", id },
      title: draftTexts.minutesTitle(
        kind === "protokoll" ? draftTexts.previousProtocol : draftTexts.previousMinutes,
        date,
      ),
      kinds: ["decision"],
    })),
    ...dueAt(ctx, occasion.forumId, occasion.date).map((assignment) => assignmentItem(assignment, occasion.date)),
    ...putOffItems(ctx, occasion),
    ...waitingReferrals(ctx, occasion.forumId).map(referralItem),
  ].filter(({ source }) => !elsewhere.has(keyOf(source)));
}

const plain = {
  presenters: [],
  kinds: [] as ItemKind[],
  durationMinutes: null,
  confidential: false,
  meetingId: null,
  matterIds: [],
};

function assignmentItem(assignment: Assignment, date: string): ProposedItem {
  const { id, text, state, due, assignees, confidential, overdue } = assignment;
  const reported = state === "reported";
  const reason = reported
    ? reasonTexts.report_waiting
    : due.date === null
      ? reasonTexts.assignment_next
      : overdue && due.date < date
        ? reasonTexts.assignment_late(due.date)
        : reasonTexts.assignment_due(due.date);
  return {
    ...plain,
    reason: { kind: reported ? "report_waiting" : "assignment_due", text: reason, dueDate: due.date },
    source: { type: "assignment", id },
    title: draftTexts.reportItem(shortened(text)),
    kinds: ["information"],
    presenters: assignees.map((assignee) =>
      assignee.type === "person"
        ? { name: assignee.name, title: null, personId: assignee.id }
        : assignee.contact
          ? { name: assignee.contact.name, title: assignee.name, personId: assignee.contact.id }
          : { name: assignee.name, title: null, personId: null },
    ),
    confidential,
    meetingId: assignment.origin?.meetingId ?? null,
    matterIds: assignment.matterId === null ? [] : [assignment.matterId],
  };
}

/** A title has its limits; the whole task stands in the item's text. */
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 200 ? `${line.slice(0, 199).trimEnd()}…` : line;
};

function putOffItems(ctx: ReadContext, occasion: Occasion): ProposedItem[] {
  const seesConfidential = atLeast(roleIn(ctx.actor, getForum(ctx, occasion.forumId)), "member");
  const rows = statements(ctx.db)
    .putOff.all({ ...occasion })
    .filter(({ confidential }) => seesConfidential || !confidential);
  const presentersOf = grouped(
    rows.length === 0
      ? []
      : statements(ctx.db).presenters.all({ ids: JSON.stringify(rows.map(({ id }) => Number(id))) }),
    (row) => row.itemId,
    ({ name, title, personId }) => ({ name, title, personId }),
  );
  return rows.map(({ id, title, meetingId, meetingDate, outcome, durationMinutes, confidential, ...flags }) => {
    const kind = outcome === "referred_back" ? "referred_back" : "postponed";
    return {
      reason: { kind, text: reasonTexts[kind](meetingDate), dueDate: null },
      source: { type: "postponed_item", id },
      title,
      kinds: [
        ...(flags.isInformation ? (["information"] as const) : []),
        ...(flags.isDialogue ? (["dialogue"] as const) : []),
        ...(flags.isDecision ? (["decision"] as const) : []),
      ],
      presenters: presentersOf.get(id) ?? [],
      durationMinutes,
      confidential: Boolean(confidential),
      meetingId,
      matterIds: [],
    };
  });
}

const kindOfRole: Record<StepRole, ItemKind> = {
  prepare: "dialogue",
  consult: "dialogue",
  decide: "decision",
  inform: "information",
};

function referralItem({
  id,
  matterId,
  title,
  role,
  state,
  fromForumName,
  confidential,
}: WaitingReferral): ProposedItem {
  const returned = state === "returned";
  return {
    ...plain,
    reason: {
      kind: returned ? "returned" : "referral",
      text: returned ? reasonTexts.returned(fromForumName) : reasonTexts.referral(fromForumName, role),
      dueDate: null,
    },
    source: { type: "referral", id },
    title: capitalised(title),
    kinds: [kindOfRole[returned ? "inform" : role]],
    confidential,
    matterIds: [matterId],
  };
}

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

/** Assignments that were postponed from this meeting are no longer due to it: they are told of all the same. */
function movedAway(
  ctx: ReadContext,
  meetingId: string,
  owed: ProposedItem[],
  choices: ReadonlyMap<string, ChoiceRow>,
): Pick<ProposedItem, "source" | "title">[] {
  const still = new Set(owed.map(({ source }) => keyOf(source)));
  const ids = [...choices.values()]
    .filter((row) => row.meetingId === meetingId && row.type === "assignment" && row.choice === "postponed")
    .filter((row) => !still.has(keyOf(row)))
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
