import { createHash } from "node:crypto";
import { agendaVersions, approvals, comments, corrections } from "../../db/schema.ts";
import type { MeetingState, NotificationKind } from "../../db/schema/values.ts";
import { requireRole, type ForumRole } from "../access.ts";
import { agendaSnapshot } from "../agenda/rules.ts";
import { changeMarks, changesSinceSent, isChanged } from "../agenda/versions.ts";
import { settleDueDates } from "../assignments/due-commands.ts";
import { record } from "../audit/commands.ts";
import { numberDecisions } from "../decisions/number-commands.ts";
import { AppError, conflict, invalid } from "../errors.ts";
import { membersOn } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { requireMeetingVersion, setMeetingState, touchMeeting } from "../meetings/commands.ts";
import { matterNames } from "../matters/queries.ts";
import { getFullMeeting, hasItems, itemNumbers, meetingFacts, type MeetingFacts } from "../meetings/queries.ts";
import { obstacles } from "../meetings/rules.ts";
import type { Meeting } from "../meetings/schema.ts";
import { notify } from "../notifications/commands.ts";
import { mailedAbout } from "../notifications/queries.ts";
import { reasons } from "../text/messages.ts";
import { agendaDocument, minutesDocument } from "./document.ts";
import { documentLetterhead, letterheadOf } from "../forums/letterhead-queries.ts";
import { assignmentsOf, findingsIn, officersOf } from "./queries.ts";
import type { CommentInput, CorrectionInput } from "./schema.ts";

/** The chair answers for what is sent and what is approved; the rest is the secretary's. */
export const roleForState = (state: MeetingState): ForumRole =>
  state === "agenda_sent" || state === "minutes_approved" ? "chair" : "secretary";

/**
 * Takes the meeting to another state, and tells its members. Sending freezes a numbered agenda; approving freezes the
 * minutes.
 * @throws conflict with the reasons, or invalid with the findings of the review
 */
export function changeState(ctx: WriteContext, id: string, to: MeetingState, version?: number | null): void {
  const facts = meetingFacts(ctx.db, id);
  reachState(ctx, facts, to, version);
  tellMembers(ctx, facts, to);
}

/** The same without telling anybody: of a meeting that comes from another system, where they have been told. */
export function reachState(ctx: WriteContext, facts: MeetingFacts, to: MeetingState, version?: number | null): void {
  const { id } = facts;
  requireRole(ctx.actor, facts.forum, roleForState(to));
  requireMeetingVersion(ctx, facts, version, { state: to });
  refuseUnlessReachable(ctx, facts, to);
  setMeetingState(ctx, id, to);
  if (to === "cancelled" || to === "planned") settleDueDates(ctx, facts.forum.id);
  if (to === "agenda_sent") freezeAgenda(ctx, id);
  if (to === "minutes_approved") approveMinutes(ctx, id);
}

const told: Partial<Record<MeetingState, NotificationKind>> = {
  agenda_sent: "agenda_sent",
  // Whoever has been sent its agenda is told that the meeting is called off; the mailer leaves out the others.
  cancelled: "agenda_sent",
  held: "minutes_out",
  minutes_approved: "minutes_approved",
};

/** Each agenda that is sent is told, and a draft each time it goes out: the version makes them different events. */
function tellMembers(ctx: WriteContext, { id, forum, date, version }: MeetingFacts, state: MeetingState): void {
  const kind = told[state];
  if (!kind) return;
  const members = membersOn(ctx, forum.id, date).map(({ personId }) => personId);
  // Also who has left since: the meeting still stands in their calendar.
  const personIds = state === "cancelled" ? [...members, ...mailedAbout(ctx.db, kind, id)] : members;
  notify(ctx, { personIds, kind, subjectId: id, key: `${kind}:${id}:${version}` });
}

function refuseUnlessReachable(ctx: WriteContext, { id, state }: MeetingFacts, to: MeetingState): void {
  const found = obstacles(state, to, hasItems(ctx.db, id) ? 1 : 0);
  // The same agenda twice would be a new version of nothing.
  const again = state === "agenda_sent" && to === "agenda_sent";
  if (again && !isChanged(changesSinceSent(ctx, getFullMeeting(ctx, id)))) found.push("agenda_unchanged");
  const [first] = found;
  if (first === undefined) return;
  const described = found.map((reason) => ({ reason, message: reasons[reason] }));
  throw new AppError("conflict", first, [], { reasons: described });
}

function freezeAgenda(ctx: WriteContext, id: string): void {
  const full = getFullMeeting(ctx, id);
  const { meeting } = full;
  const number = meeting.agendaVersion + 1;
  const sentAt = ctx.now.toISOString();
  const document = JSON.stringify(
    agendaDocument({
      meeting,
      letterhead: documentLetterhead(letterheadOf(ctx, meeting.forum.id)),
      matters: matterNames(ctx.db, meeting.items, true),
      issuedAt: sentAt,
      sent: { number, sentAt },
      marks: changeMarks(changesSinceSent(ctx, full)),
    }),
  );
  const snapshot = JSON.stringify(agendaSnapshot(meeting.items));
  const checksum = checksumOf(snapshot, document);
  const sentBy = storedAccountId(ctx);
  ctx.db.insert(agendaVersions).values({ meetingId: id, number, sentAt, sentBy, snapshot, document, checksum }).run();
  record(ctx, "agenda_sent", "meeting", id, { number, checksum });
}

/** Freezes content and document with a checksum: every later export is made from these. */
function approveMinutes(ctx: WriteContext, id: string): void {
  const { meeting } = getFullMeeting(ctx, id);
  refuseErrors(ctx, meeting);
  numberDecisions(ctx, id);
  const approval = { approvedAt: ctx.now.toISOString(), approvedByName: ctx.actor.account?.name ?? "" };
  const letterhead = documentLetterhead(letterheadOf(ctx, meeting.forum.id));
  const document = JSON.stringify(
    minutesDocument({
      meeting,
      letterhead,
      matters: matterNames(ctx.db, meeting.items, true),
      issuedAt: approval.approvedAt,
      officers: officersOf(ctx, meeting),
      assignments: assignmentsOf(ctx, meeting),
      approval,
    }),
  );
  const snapshot = JSON.stringify(meeting);
  const checksum = checksumOf(snapshot, document);
  ctx.db
    .insert(approvals)
    .values({ meetingId: id, ...approval, approvedBy: storedAccountId(ctx), snapshot, document, checksum })
    .run();
  record(ctx, "minutes_approved", "meeting", id, { checksum });
}

function refuseErrors(ctx: WriteContext, meeting: Meeting): void {
  const findings = findingsIn(ctx, meeting);
  if (findings.some(({ severity }) => severity === "error")) {
    throw new AppError("invalid", "review_findings", [], { findings });
  }
}

/** SHA-256 over content and document; `npm run verify` compares. */
export const checksumOf = (snapshot: string, document: string): string =>
  createHash("sha256").update(snapshot).update("\n").update(document).digest("hex");

/** Stands beside approved minutes, dated and with a reason; the minutes themselves stay as approved. */
export function addCorrection(ctx: WriteContext, meetingId: string, input: CorrectionInput): string {
  const facts = meetingFacts(ctx.db, meetingId);
  requireRole(ctx.actor, facts.forum, "secretary");
  if (facts.state !== "minutes_approved") throw conflict("not_approved");
  requireItem(ctx, meetingId, input.itemId);
  const { id } = ctx.db
    .insert(corrections)
    .values({ ...input, meetingId, ...authorship(ctx) })
    .returning({ id: corrections.id })
    .get();
  touchMeeting(ctx, meetingId);
  record(ctx, "corrected", "meeting", meetingId, { reason: input.reason });
  return id;
}

/** A member's remark on the draft. */
export function addComment(ctx: WriteContext, meetingId: string, input: CommentInput): string {
  const facts = meetingFacts(ctx.db, meetingId);
  requireRole(ctx.actor, facts.forum, "member");
  if (facts.state !== "held") throw conflict("comments_closed");
  requireItem(ctx, meetingId, input.itemId);
  const { id } = ctx.db
    .insert(comments)
    .values({ ...input, meetingId, ...authorship(ctx) })
    .returning({ id: comments.id })
    .get();
  record(ctx, "commented", "meeting", meetingId);
  return id;
}

const authorship = (ctx: WriteContext) => ({
  createdAt: ctx.now.toISOString(),
  createdBy: storedAccountId(ctx),
  createdByName: ctx.actor.account?.name ?? "",
});

/** The system itself acts without an account of its own. */
const storedAccountId = (ctx: WriteContext): string | null =>
  ctx.actor.account === null || ctx.actor.account.id === "0" ? null : ctx.actor.account.id;

function requireItem(ctx: WriteContext, meetingId: string, itemId: string | null): void {
  if (itemId !== null && !itemNumbers(ctx.db, meetingId).has(itemId)) throw invalid("itemId", "unknown_item");
}
