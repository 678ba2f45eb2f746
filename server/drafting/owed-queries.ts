/** Everything that is due to a meeting, as items it could become. */
import { grouped } from "../../db/rows.ts";
import type { ItemKind, StepRole } from "../../db/schema/values.ts";
import { atLeast, roleIn } from "../access.ts";
import { dueAt } from "../assignments/queries.ts";
import type { Assignment } from "../assignments/schema.ts";
import { dueFollowUps, type DueFollowUp } from "../commitments/queries.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { waitingReferrals, type WaitingReferral } from "../matters/queries.ts";
import { waitingSubmissions } from "../submissions/queries.ts";
import type { Submission } from "../submissions/schema.ts";
import { progressText } from "../text/assignments.ts";
import { draftTexts, reasonTexts } from "../text/drafting.ts";
import { capitalised } from "../text/format.ts";
import { keyOf } from "./rules.ts";
import type { ProposedItem } from "./schema.ts";
import { statements } from "./statements.ts";

export interface Occasion {
  forumId: string;
  date: string;
  meetingId: string;
}

/** Everything that is due to a meeting by its day and stands on no other agenda that is still to be held. */
export function owedTo(ctx: ReadContext, occasion: Occasion): ProposedItem[] {
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
    ...waitingSubmissions(ctx, occasion.forumId, occasion.date).map(submissionItem),
    ...dueFollowUps(ctx, occasion.forumId, occasion.date).map((followUp) => followUpItem(followUp, occasion.date)),
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
  const { id, text, state, due, assignees, confidential, overdue, progress } = assignment;
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
    reason: {
      kind: reported ? "report_waiting" : "assignment_due",
      text: progress ? draftTexts.howFar(reason, progressText(progress.done, progress.total)) : reason,
      dueDate: due.date,
    },
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
export const shortened = (text: string): string => {
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

const submissionItem = ({
  id,
  title,
  kinds,
  durationMinutes,
  confidential,
  createdByName,
}: Submission): ProposedItem => ({
  ...plain,
  reason: { kind: "submission", text: reasonTexts.submission(createdByName), dueDate: null },
  source: { type: "submission", id },
  title,
  kinds,
  presenters: [{ name: createdByName, title: null, personId: null }],
  durationMinutes,
  confidential,
});

const followUpItem = ({ id, title, dueDate }: DueFollowUp, date: string): ProposedItem => ({
  ...plain,
  reason: {
    kind: "follow_up_due",
    text: dueDate < date ? reasonTexts.follow_up_late(dueDate) : reasonTexts.follow_up_due(dueDate),
    dueDate,
  },
  source: { type: "agreement_follow_up", id },
  title: shortened(draftTexts.followUpItem(title)),
  kinds: ["dialogue"],
});
