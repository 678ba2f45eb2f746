/** The road of a matter as a line of stops: when, where, what the forum was to do, who sent it and what came of it. */
import { rowsByItem } from "../assignments/head.ts";
import type { Assignment } from "../assignments/schema.ts";
import { atLeast, roleIn, type Actor } from "../access.ts";
import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { stockholmDate } from "../text/format.ts";
import { decisionOutcomeLabels, decisionOutcomeTones, stepPurposeLabels, stepRoleLabels } from "../text/labels.ts";
import { matterTexts, roadDay } from "../text/matters.ts";
import { isSettled } from "./rules.ts";
import type { Matter, MatterStep, TimelineEntry } from "./schema.ts";

/** After so many years the line is drawn as one that was not followed. */
const longGap = 3;

export function roadOf(matter: Matter, assignments: Assignment[], actor: Actor, today: string) {
  const { timeline, steps } = matter;
  const given = rowsByItem(assignments, today);
  return timeline.map((entry, index) => {
    const step = steps.find(({ id }) => id === entry.stepId);
    const before = timeline[index - 1];
    const year = entry.date?.slice(0, 4) ?? "";
    const yearBefore = before?.date?.slice(0, 4) ?? "";
    return {
      ...stop(matter, entry, step, firstOfStep(timeline, index), actor),
      assignments: (entry.itemId !== null && given.get(entry.itemId)) || [],
      year: year === yearBefore ? "" : year,
      yearSaid: year,
      isAfterGap: yearBefore !== "" && Number(year) - Number(yearBefore) >= longGap,
      // Where the past ends, if anything is still to come.
      today:
        entry.kind === "planned" && before?.kind !== "planned" && before !== undefined ? matterTexts.today(today) : "",
    };
  });
}

/** Who sent a step is told once, at the first of its items. */
const firstOfStep = (timeline: readonly TimelineEntry[], index: number): boolean =>
  timeline.findIndex(({ stepId }) => stepId !== null && stepId === timeline[index]?.stepId) === index;

function stop(matter: Matter, entry: TimelineEntry, step: MatterStep | undefined, isFirst: boolean, actor: Actor) {
  return {
    anchor: isFirst && step ? `steg-${step.id}` : "",
    tone: toneOf(entry, step),
    date: entry.date ?? "",
    day: entry.date ? roadDay(entry.date) : "",
    forum: entry.forumName,
    forumHref: entry.forum && !entry.withheld ? paths.forum(entry.forum.slug) : "",
    role: step ? stepRoleLabels[step.role] : "",
    isDecision: step?.role === "decide",
    sent: isFirst && step?.fromForumName ? sentLine(step) : null,
    status: statusOf(entry, step),
    item: entry.itemTitle === null ? "" : matterTexts.item(entry.itemNumber ?? "", entry.itemTitle),
    itemHref: itemHref(entry),
    decisions: decisionsOf(entry),
    text: entry.kind === "told" || entry.kind === "returned" ? entry.outcome : "",
    note: entry.kind === "told" && step && !step.fromForumName ? step.note : "",
    hidden: entry.withheld
      ? matterTexts.withheld
      : entry.meetingId !== null && entry.itemId === null
        ? matterTexts.confidentialItem
        : "",
    unattended: step?.unattended ? matterTexts.unattended : "",
    actions: isFirst && step ? stepActions(matter, step, actor) : [],
  };
}

/** What was settled; several decisions of one outcome are told together. */
function decisionsOf({ decisions }: TimelineEntry) {
  const settled = decisions.filter(({ outcome }) => outcome !== "proposed");
  return [...new Set(settled.map(({ outcome }) => outcome))].map((outcome) => ({
    label: decisionOutcomeLabels[outcome],
    tone: decisionOutcomeTones[outcome],
    clauses: settled.filter((decision) => decision.outcome === outcome).flatMap(({ clauses }) => clauses),
  }));
}

function toneOf({ kind, decisions }: TimelineEntry, step: MatterStep | undefined): string {
  if (kind === "waiting" || kind === "begun") return "waiting";
  if (kind === "planned") return "planned";
  if (kind === "returned") return "returned";
  if (step?.role !== "decide") return "passed";
  return kind === "told" || isSettled(decisions.map(({ outcome }) => outcome)) ? "decided" : "open";
}

/** How it came there. */
const sentLine = (step: MatterStep) => ({
  text: matterTexts.sentFrom(step.fromForumName ?? "", step.role),
  by: step.sentAt ? matterTexts.byOn(step.sentByName ?? "", stockholmDate(new Date(step.sentAt))) : "",
  note: step.note,
});

/** What is not told by decisions. */
function statusOf(entry: TimelineEntry, step: MatterStep | undefined): { text: string; tone: string } | null {
  switch (entry.kind) {
    case "waiting":
      return { text: matterTexts.waiting, tone: "warn" };
    case "begun":
      return { text: entry.withheld ? matterTexts.begun : matterTexts.promised, tone: "accent" };
    case "planned":
      return { text: matterTexts.planned, tone: "accent" };
    case "returned":
      return { text: matterTexts.returned(step?.answeredByName ?? ""), tone: "danger" };
    case "told":
    case "treated":
      return null;
  }
}

/** Before and at the meeting its agenda, afterwards the minutes. */
function itemHref({ meetingId, itemId, meetingState }: TimelineEntry): string {
  if (meetingId === null || itemId === null) return "";
  const isOver = meetingState === "held" || meetingState === "minutes_approved";
  return isOver ? `${paths.minutes(meetingId)}#${itemAnchor(itemId)}` : paths.item(meetingId, itemId);
}

interface StepAction {
  href: string;
  label: string;
  /** For a screen reader. */
  about: string;
  isMain: boolean;
}

/** What the reader can do with a step, as the commands decide it. */
function stepActions(matter: Matter, step: MatterStep, actor: Actor): StepAction[] {
  const leads = (forumId: string | undefined) =>
    forumId !== undefined && atLeast(roleIn(actor, { id: forumId, visibility: "members" }), "chair");
  const keeps = leads(matter.forum.id);
  const sender = matter.steps.find(({ id }) => id === step.fromStepId)?.forum?.id ?? matter.forum.id;
  const about = matterTexts.about(step.forumName, stepPurposeLabels[step.role]);
  const answer = (label: string, isMain: boolean) => ({
    href: paths.answerStep(matter.id, step.id),
    label,
    about,
    isMain,
  });
  const remove = (label: string) => ({ href: paths.removeStep(matter.id, step.id), label, about, isMain: false });
  if (matter.state === "closed") return [];
  if (step.state === "waiting") {
    return [
      ...(leads(step.forum?.id) ? [answer(matterTexts.answer, true)] : []),
      ...(keeps || leads(sender) ? [remove(matterTexts.takeBack)] : []),
    ];
  }
  if (step.state === "accepted") return keeps || leads(step.forum?.id) ? [answer(matterTexts.finish, false)] : [];
  const isTold = step.state === "done" && step.sentAt === null && step.itemId === null;
  return isTold && keeps ? [remove(matterTexts.removeStep)] : [];
}
