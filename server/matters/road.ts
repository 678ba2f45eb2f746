/** The road of a matter as one reader may see it, made of the rows of its steps and of the items it was treated in. */
import type { DecisionOutcome } from "../../db/schema/values.ts";
import { atLeast, roleIn, type Actor, type ForumRole } from "../access.ts";
import { numberAt } from "../meetings/place-queries.ts";
import { stockholmDate } from "../text/format.ts";
import { outcomesText } from "../text/matters.ts";
import { isAhead, openReturns, stateOf, type StepFacts } from "./rules.ts";
import type { MatterForum, MatterStep, MatterSummary, TimelineEntry, TimelineKind } from "./schema.ts";
import type { DecisionRow, StepRow, TreatmentRow } from "./statements.ts";

export const factsOf = (row: StepRow): StepFacts => ({
  id: row.id,
  forumId: row.forumId,
  role: row.role,
  state: row.state,
  itemId: row.itemId,
  outcomes: outcomesOf(row),
  date: row.meetingDate ?? row.told,
  senderId: row.senderId,
  fromStepId: row.fromStepId,
});

const outcomesOf = ({ outcomes }: StepRow): DecisionOutcome[] => (outcomes?.split(",") ?? []) as DecisionOutcome[];

/** What the reader may know of a step. */
interface Sight {
  /** Nothing but the name of its forum. */
  withheld: boolean;
  /** The item that stands for it. */
  item: boolean;
  /** What was said when it was sent or returned: the sender has said or heard it. */
  words: boolean;
}

function sightOf(row: StepRow, rows: readonly StepRow[], keeper: ForumRole | null, actor: Actor): Sight {
  const role = roleAt(actor, row);
  const withheld = row.forumId !== null && role === null;
  const sender = row.fromStepId === null ? undefined : rows.find(({ id }) => id === row.fromStepId);
  const senderRole = sender ? roleAt(actor, sender) : keeper;
  const isShown = row.itemId !== null && row.state !== "returned" && row.meetingState !== "cancelled";
  return {
    withheld,
    item: isShown && !withheld && mayRead(row, role),
    words: !withheld || (row.sentAt !== null && senderRole !== null),
  };
}

const roleAt = (actor: Actor, { forumId, visibility }: Pick<StepRow, "forumId" | "visibility">): ForumRole | null =>
  forumId === null || visibility === null ? null : roleIn(actor, { id: forumId, visibility });

/** An item that is confidential is for members, as everywhere. */
const mayRead = ({ confidentialItem }: { confidentialItem: number }, role: ForumRole | null): boolean =>
  atLeast(role, confidentialItem ? "member" : "reader");

export interface Reader {
  actor: Actor;
  /** The reader's role in the forum that keeps the matter. */
  keeper: ForumRole | null;
}

export function stepsFor(rows: readonly StepRow[], { actor, keeper }: Reader): MatterStep[] {
  return rows.map((row): MatterStep => {
    const sight = sightOf(row, rows, keeper, actor);
    const state = stateOf(factsOf(row));
    return {
      id: row.id,
      forum: forumOf(row),
      forumName: row.forumName,
      role: row.role,
      state,
      meetingId: sight.item ? row.meetingId : null,
      itemId: sight.item ? row.itemId : null,
      itemNumber: sight.item ? numberAt(row) : null,
      outcome: stepOutcome(row, sight),
      date: dateOf(row),
      note: sight.words ? row.note : "",
      fromStepId: row.fromStepId,
      fromForumName: row.senderName,
      sentAt: row.sentAt,
      sentByName: row.sentByName,
      answeredAt: row.answeredAt,
      answeredByName: row.answeredByName,
      unattended: state === "waiting" && row.unattended === 1,
      withheld: sight.withheld,
    };
  });
}

/** Of an item what its decisions say; otherwise what was written down. */
function stepOutcome(row: StepRow, sight: Sight): string {
  if (row.itemId === null || row.state === "returned") return sight.words ? row.outcome : "";
  return sight.item ? outcomesText(outcomesOf(row)) : "";
}

const dateOf = (row: StepRow): string | null =>
  row.state === "returned"
    ? dayOf(row.answeredAt)
    : row.meetingState === "cancelled"
      ? null
      : (row.meetingDate ?? row.told);

const dayOf = (instant: string | null): string | null => (instant === null ? null : stockholmDate(new Date(instant)));

const forumOf = (row: StepRow): MatterForum | null =>
  row.forumId === null
    ? null
    : { id: row.forumId, slug: row.slug ?? "", name: row.registeredName ?? "", shortName: row.shortName ?? "" };

/** Every item the matter was or will be treated in, and every step that no item stands for, by date. */
export function timelineFor(
  rows: readonly StepRow[],
  treatments: readonly TreatmentRow[],
  decisions: readonly DecisionRow[],
  reader: Reader,
): TimelineEntry[] {
  const steps = stepsFor(rows, reader);
  const shown = treatments.filter((row) => row.meetingState !== "cancelled" && roleAt(reader.actor, row) !== null);
  const treated = new Set(shown.map(({ itemId }) => itemId));
  const entries = [
    ...shown.map((row) => treatmentEntry(row, rows, decisions, reader.actor)),
    ...steps.filter((_, index) => !standsInItem(rows[index], treated)).map((step) => stepEntry(step)),
  ];
  return entries.sort(
    (a, b) => (a.date ?? "9999").localeCompare(b.date ?? "9999") || Number(a.stepId) - Number(b.stepId),
  );
}

const standsInItem = (row: StepRow | undefined, treated: ReadonlySet<string>): boolean =>
  row !== undefined && row.state !== "returned" && row.itemId !== null && treated.has(row.itemId);

function treatmentEntry(
  row: TreatmentRow,
  rows: readonly StepRow[],
  decisions: readonly DecisionRow[],
  actor: Actor,
): TimelineEntry {
  const readable = mayRead(row, roleAt(actor, row));
  const taken = readable ? decisionsIn(row.itemId, decisions) : [];
  return {
    kind: isAhead(row.meetingState) ? "planned" : "treated",
    date: row.date,
    stepId: stepOfItem(row, rows)?.id ?? null,
    forum: { id: row.forumId, slug: row.slug, name: row.forumName, shortName: row.shortName },
    forumName: row.forumName,
    meetingId: row.meetingId,
    meetingState: row.meetingState,
    itemId: readable ? row.itemId : null,
    itemNumber: readable ? numberAt(row) : null,
    itemTitle: readable ? row.title : null,
    decisions: taken,
    outcome: outcomesText(taken.map(({ outcome }) => outcome)),
    withheld: false,
  };
}

/** The step that an item belongs to: the one it stands for, or of its forum the first that went on after it. */
function stepOfItem({ itemId, forumId, date }: TreatmentRow, rows: readonly StepRow[]): StepRow | undefined {
  const there = rows.filter((row) => row.forumId === forumId && row.state !== "returned");
  return (
    there.find((row) => row.itemId === itemId) ??
    there.find((row) => (row.meetingDate ?? "9999") >= date) ??
    there.at(-1)
  );
}

function decisionsIn(itemId: string, rows: readonly DecisionRow[]): TimelineEntry["decisions"] {
  const taken = new Map<string, TimelineEntry["decisions"][number]>();
  for (const { id, outcome, text, itemId: of } of rows) {
    if (of !== itemId) continue;
    const decision = taken.get(id) ?? { outcome, clauses: [] };
    taken.set(id, decision);
    if (text !== null) decision.clauses.push(text);
  }
  return [...taken.values()];
}

function stepEntry(step: MatterStep): TimelineEntry {
  const kinds = { waiting: "waiting", accepted: "begun", done: "told", returned: "returned" } as const;
  const kind: TimelineKind = kinds[step.state];
  return {
    kind,
    date: step.date ?? dayOf(step.answeredAt) ?? dayOf(step.sentAt),
    stepId: step.id,
    forum: step.forum,
    forumName: step.forumName,
    meetingId: null,
    meetingState: null,
    itemId: null,
    itemNumber: null,
    itemTitle: null,
    decisions: [],
    outcome: step.outcome,
    withheld: step.withheld,
  };
}

/** Where it is now, and when something last happened with it, for a line in a list. */
export function whereabouts(rows: readonly StepRow[]): Pick<MatterSummary, "now" | "lastDate"> {
  const steps = rows.map((row) => ({ ...factsOf(row), row }));
  const back = new Set(openReturns(steps));
  const now = steps.flatMap((step): MatterSummary["now"] => {
    const { row } = step;
    const state = stateOf(step);
    const isThere = state === "waiting" || state === "accepted";
    if (!isThere && !back.has(step)) return [];
    const forumName = isThere ? row.forumName : (row.senderName ?? "");
    const isPlanned = isThere && row.meetingState !== null && isAhead(row.meetingState);
    const since = dayOf(state === "waiting" ? row.sentAt : row.answeredAt) ?? (isPlanned ? null : row.meetingDate);
    return [{ stepId: row.id, forumName, role: row.role, state, since, plannedOn: isPlanned ? row.meetingDate : null }];
  });
  const dates = rows.flatMap((row) => [
    row.meetingState === null || isAhead(row.meetingState) ? row.told : row.meetingDate,
    dayOf(row.sentAt),
    dayOf(row.answeredAt),
  ]);
  return {
    now,
    lastDate:
      dates
        .filter((date) => date !== null)
        .sort()
        .at(-1) ?? null,
  };
}
