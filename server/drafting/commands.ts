import { and, eq } from "drizzle-orm";
import { agendaChoices, standingItems } from "../../db/schema.ts";
import type { AgendaChoiceKind } from "../../db/schema/values.ts";
import { addItem } from "../agenda/commands.ts";
import { getItem } from "../agenda/queries.ts";
import type { NewItem } from "../agenda/schema.ts";
import { addSource, renameItem } from "../agenda/source-commands.ts";
import { postponeDue } from "../assignments/commands.ts";
import { grouped } from "../../db/rows.ts";
import { getAssignment } from "../assignments/queries.ts";
import { record } from "../audit/commands.ts";
import { reviewOf } from "../commitments/queries.ts";
import { conflict, invalid, notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { takeUpReferral } from "../matters/item-commands.ts";
import { openMeeting } from "../meetings/commands.ts";
import { getMeeting } from "../meetings/queries.ts";
import type { Meeting } from "../meetings/schema.ts";
import { takeSubmission } from "../submissions/commands.ts";
import { draftTexts } from "../text/drafting.ts";
import { followUpVerdictLabels } from "../text/labels.ts";
import { getDraft } from "./queries.ts";
import { itemForMinutes, keyOf, ownPlace, placeFor } from "./rules.ts";
import type { DraftChoice, ProposedItem, SourceRef } from "./schema.ts";

/** Makes one choice for a thing the meeting owes. @throws conflict when it owes no such thing (any more) */
export function chooseForDraft(ctx: WriteContext, meetingId: string, input: DraftChoice): void {
  openMeeting(ctx, meetingId);
  if (input.choice === "undo") {
    undoChoice(ctx, meetingId, input.source);
    return;
  }
  const draft = getDraft(ctx, meetingId);
  const proposed = draft.notHandled.find(({ source }) => keyOf(source) === keyOf(input.source));
  if (!proposed) throw conflict("not_owed");
  switch (input.choice) {
    case "take":
      takeUp(ctx, meetingId, proposed, input.parentId);
      return;
    case "postpone":
      if (input.until <= draft.date) throw invalid("until", "until_before_meeting");
      postpone(ctx, meetingId, proposed, input);
      return;
    case "leave":
      note(ctx, meetingId, proposed.source, "left", "", null);
      record(ctx, "agenda_left", "meeting", meetingId, { title: proposed.title });
      return;
  }
}

/** Everything that is neither on the agenda nor left out on purpose. Returns how many things came onto it. */
export function takeUpAll(ctx: WriteContext, meetingId: string): number {
  openMeeting(ctx, meetingId);
  const open = getDraft(ctx, meetingId).notHandled.filter(({ left }) => left === null);
  for (const proposed of open) takeUp(ctx, meetingId, proposed);
  return open.length;
}

/** Makes an agenda item of it, in the place its kind has unless one was chosen, and remembers where it came from. */
function takeUp(ctx: WriteContext, meetingId: string, proposed: ProposedItem, parentId?: string | null): void {
  const meeting = getMeeting(ctx, meetingId);
  const { source } = proposed;
  forget(ctx, meetingId, source);
  const standing = itemForMinutes(source.type, meeting.items, getDraft(ctx, meetingId).onAgenda);
  if (standing !== undefined) {
    renameItem(ctx, standing.id, proposed.title);
    addSource(ctx, standing.id, source);
    return;
  }
  const place =
    parentId === undefined
      ? placeFor(source.type, meeting.items)
      : parentId === null
        ? ownPlace(meeting.items)
        : { parentId, index: undefined };
  if (source.type === "submission") {
    takeSubmission(ctx, source.id, meetingId, "", place);
    return;
  }
  const itemId = addItem(ctx, meetingId, { ...itemOf(ctx, proposed, meeting.date), ...place });
  addSource(ctx, itemId, source);
  if (source.type === "referral") takeUpReferral(ctx, source.id, itemId);
}

/** What the item says when it comes onto the agenda. */
function itemOf(ctx: WriteContext, proposed: ProposedItem, date: string): Omit<NewItem, "parentId" | "index"> {
  const { title, kinds, presenters, durationMinutes, confidential, source } = proposed;
  const frame = { title, kinds, presenters, durationMinutes, confidential, body: "", children: [] };
  switch (source.type) {
    case "standing_item":
      return { ...frame, ...standingContent(ctx, source.id) };
    case "minutes":
      return { ...frame, decisions: [proposing([layingToFiles(getMeeting(ctx, source.id))])] };
    case "assignment":
      return { ...frame, body: assignmentBody(ctx, source.id) };
    case "postponed_item":
      return { ...frame, ...putOffContent(ctx, source.id) };
    case "agreement_follow_up":
      return { ...frame, body: followUpBody(ctx, source.id, date) };
    case "referral":
    case "submission":
      return frame;
  }
}

const layingToFiles = ({ kind }: Meeting): string =>
  kind === "protokoll" ? draftTexts.layProtocolToFiles : draftTexts.layToFiles;

const proposing = (clauses: string[]) => ({
  outcome: "proposed" as const,
  proposal: clauses.map((text) => ({ text })),
  clauses: [],
  reservations: [],
});

function standingContent(ctx: WriteContext, id: string) {
  const row = ctx.db.select().from(standingItems).where(eq(standingItems.id, id)).get();
  if (!row) throw notFound();
  return { body: row.body, decisions: row.proposal.length === 0 ? [] : [proposing(row.proposal)] };
}

/** Where the work comes from, and what has been reported on it. */
function assignmentBody(ctx: WriteContext, id: string): string {
  const { origin, givenOn, reports, progress, text } = getAssignment(ctx, id);
  const from = origin ? draftTexts.fromAssignment(origin.itemNumber, origin.date) : draftTexts.assignmentGiven(givenOn);
  const waiting = reports.filter(({ receipt }) => receipt === null);
  return [
    from,
    `> ${text.replace(/\n/g, "\n> ")}`,
    ...(progress ? [draftTexts.progress(progress.done, progress.total)] : []),
    ...waiting.flatMap((report) => [draftTexts.reported(report.createdByName, report.date), report.text]),
  ].join("\n\n");
}

/** What is to be judged, side by side, and what was said of it last. */
function followUpBody(ctx: WriteContext, agreementId: string, date: string): string {
  const { lastDate, commitments } = reviewOf(ctx, agreementId, date);
  const sides = grouped(
    commitments,
    ({ side }) => side || draftTexts.ofEverybody,
    ({ text, last }) =>
      last === null ? `- ${text}` : `- ${text} ${draftTexts.lastVerdict(followUpVerdictLabels[last].toLowerCase())}`,
  );
  return [
    lastDate === null ? draftTexts.neverFollowedUp : draftTexts.followedUpLast(lastDate),
    ...(sides.size === 0 ? [] : [draftTexts.toReview]),
    ...[...sides].map(([side, lines]) => `**${side}**\n\n${lines.join("\n")}`),
  ].join("\n\n");
}

/** The item as it stood when it was put off, with what was proposed then. */
function putOffContent(ctx: WriteContext, id: string) {
  const item = getItem(ctx, id);
  const { date } = getMeeting(ctx, item.meetingId);
  const open = item.decisions.filter(({ outcome }) => outcome === "postponed" || outcome === "referred_back");
  const sentBack = open.some(({ outcome }) => outcome === "referred_back");
  const whence = sentBack ? draftTexts.sentBack(item.number, date) : draftTexts.putOff(item.number, date);
  return {
    body: [whence, item.body].filter(Boolean).join("\n\n"),
    matterIds: item.matterIds,
    decisions: open
      .map(({ proposal }) => proposal.map(({ text }) => text))
      .filter((proposal) => proposal.length > 0)
      .map(proposing),
  };
}

/** To another day, with the reason: of an assignment that is still open its due date is moved. */
function postpone(
  ctx: WriteContext,
  meetingId: string,
  { source, reason, title }: ProposedItem,
  { reason: why, until }: { reason: string; until: string },
): void {
  if (reason.kind === "assignment_due") postponeDue(ctx, source.id, until, why);
  note(ctx, meetingId, source, "postponed", why, until);
  record(ctx, "agenda_postponed", "meeting", meetingId, { title, until });
}

function note(
  ctx: WriteContext,
  meetingId: string,
  { type, id }: SourceRef,
  choice: AgendaChoiceKind,
  reason: string,
  until: string | null,
): void {
  const row = { choice, reason, until, at: ctx.now.toISOString(), byName: ctx.actor.account?.name ?? "" };
  ctx.db
    .insert(agendaChoices)
    .values({ meetingId, sourceType: type, sourceId: id, ...row })
    .onConflictDoUpdate({
      target: [agendaChoices.meetingId, agendaChoices.sourceType, agendaChoices.sourceId],
      set: row,
    })
    .run();
}

function forget(ctx: WriteContext, meetingId: string, { type, id }: SourceRef): number {
  return ctx.db
    .delete(agendaChoices)
    .where(
      and(eq(agendaChoices.meetingId, meetingId), eq(agendaChoices.sourceType, type), eq(agendaChoices.sourceId, id)),
    )
    .run().changes;
}

/** A due date that was moved stays where it is: moving it back is a change of its own, with a reason. */
function undoChoice(ctx: WriteContext, meetingId: string, source: SourceRef): void {
  if (forget(ctx, meetingId, source) === 0) throw conflict("not_owed");
  record(ctx, "agenda_reconsidered", "meeting", meetingId);
}
