import { grouped } from "../../db/rows.ts";
import { atLeast, roleIn, type ForumAccess } from "../access.ts";
import { dueDatesOf } from "../agreements/due-queries.ts";
import { toReview } from "../agreements/due-rules.ts";
import { agreementFacts, forumOfAgreement, type AgreementFacts } from "../agreements/queries.ts";
import { isoInterval } from "../agreements/rules.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { numberAt } from "../meetings/place-queries.ts";
import type { FollowUpItem } from "./head.ts";
import type { Commitments, FollowUp } from "./schema.ts";
import { statements } from "./statements.ts";

/** What the sides of an agreement promise, and what has been said of it. @throws not_found, as the agreement */
export function getCommitments(ctx: ReadContext, agreementId: string): Commitments {
  const { version, nextFollowUp } = agreementFacts(ctx, agreementId);
  const { whole, own } = dueDatesOf(ctx, agreementId);
  const judgements = grouped(
    statements(ctx.db).judgements.all({ agreementId }),
    (row) => row.commitmentId,
    ({ commitmentId: _, ...judgement }) => judgement,
  );
  const rows = statements(ctx.db).commitments.all({ agreementId });
  const shown = ({ id, side, text, months }: (typeof rows)[number]) => ({
    id,
    side,
    text,
    followUpInterval: months === null ? null : isoInterval(months),
    nextFollowUp: months === null ? whole : (own.get(id) ?? null),
    verdicts: judgements.get(id) ?? [],
  });
  return {
    agreementId,
    commitments: rows.filter(({ removedOn }) => removedOn === null).map(shown),
    former: rows.flatMap((row) =>
      row.removedOn === null ? [] : [{ ...shown(row), nextFollowUp: null, removedOn: row.removedOn }],
    ),
    nextFollowUp,
    version,
  };
}

/** Every follow-up of an agreement, the newest first. @throws not_found, as the agreement */
export function listFollowUps(
  ctx: ReadContext,
  agreementId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<FollowUp> {
  agreementFacts(ctx, agreementId);
  const [date, id] = decodeCursor(cursor, ["9999", 0]);
  const rows = statements(ctx.db).followUps.all({ agreementId, date, id: String(id), rows: limit + 1 });
  const page = pageOf(rows, limit, (row) => [row.date, Number(row.id)]);
  return { ...page, items: withVerdicts(ctx, page.items) };
}

/** @throws not_found, as its agreement */
export function getFollowUp(ctx: ReadContext, id: string): FollowUp {
  const row = statements(ctx.db).followUp.get({ id });
  const [followUp] = withVerdicts(ctx, row ? [row] : []);
  if (!followUp) throw notFound();
  agreementFacts(ctx, followUp.agreementId);
  return followUp;
}

type FollowUpRow = NonNullable<ReturnType<ReturnType<typeof statements>["followUp"]["get"]>>;

function withVerdicts(ctx: ReadContext, rows: FollowUpRow[]): FollowUp[] {
  if (rows.length === 0) return [];
  const verdictsOf = grouped(
    statements(ctx.db).verdicts.all({ ids: JSON.stringify(rows.map(({ id }) => Number(id))) }),
    (row) => row.followUpId,
    ({ followUpId: _, ...verdict }) => verdict,
  );
  return rows.map((row) => {
    const { id, agreementId, date, note, createdAt, createdByName, version } = row;
    const item = itemOf(ctx, row);
    return {
      id,
      agreementId,
      date,
      itemId: item ? row.itemId : null,
      item,
      note,
      verdicts: verdictsOf.get(id) ?? [],
      createdAt,
      createdByName,
      version,
    };
  });
}

/** An item is shown to whoever may read it in its forum. */
function itemOf(ctx: ReadContext, row: FollowUpRow): FollowUp["item"] {
  const { itemId, meetingId, meetingDate, forumId, forumName, visibility, itemTitle, confidential } = row;
  if (itemId === null || meetingId === null || forumId === null || visibility === null) return null;
  if (!readsItem(ctx, { forumId, visibility, confidential })) return null;
  return {
    meetingId,
    number: numberAt(row),
    title: itemTitle ?? "",
    date: meetingDate ?? "",
    forumName: forumName ?? "",
  };
}

const readsItem = (
  ctx: ReadContext,
  {
    forumId,
    visibility,
    confidential,
  }: { forumId: string; visibility: ForumAccess["visibility"]; confidential: number },
): boolean => atLeast(roleIn(ctx.actor, { id: forumId, visibility }), confidential ? "member" : "reader");

/** Whether the actor leads the forum that keeps the agreement, or the one that follows it up: they record what was said. */
export function mayFollowUp(ctx: ReadContext, facts: AgreementFacts): boolean {
  const ofKeeper = roleIn(ctx.actor, forumOfAgreement(facts));
  const { followUpForumId } = facts;
  // Whether a forum is open makes nobody its chair.
  const ofFollower =
    followUpForumId === null ? null : roleIn(ctx.actor, { id: followUpForumId, visibility: "members" });
  return atLeast(ofKeeper, "chair") || atLeast(ofFollower, "chair");
}

export interface Party {
  organizationId: string;
  name: string;
  side: string;
}

/** In the order of the agreement; its reader has been let in. */
export const partiesOf = (ctx: ReadContext, agreementId: string): Party[] =>
  statements(ctx.db).parties.all({ agreementId });

export interface DueFollowUp {
  id: string;
  title: string;
  dueDate: string;
}

/** The agreements that a forum is to follow up by a day. The reader serves the forum. */
export const dueFollowUps = (ctx: ReadContext, forumId: string, date: string): DueFollowUp[] =>
  statements(ctx.db)
    .due.all({ forumId, date })
    .map(({ id, title, dueDate }) => ({ id, title, dueDate: dueDate ?? date }));

/** What a review of an agreement on a day is to judge, with what was said last. */
export function reviewOf(ctx: ReadContext, agreementId: string, date: string) {
  const rows = statements(ctx.db)
    .commitments.all({ agreementId })
    .filter(({ removedOn }) => removedOn === null);
  const due = toReview(rows, dueDatesOf(ctx, agreementId), date);
  const judgements = statements(ctx.db).judgements.all({ agreementId });
  return {
    lastDate:
      judgements[0]?.date ??
      statements(ctx.db).followUps.all({ agreementId, date: "9999", id: "0", rows: 1 })[0]?.date ??
      null,
    commitments: due.map(({ id, side, text }) => ({
      side,
      text,
      last: judgements.find((one) => one.commitmentId === id && one.organizationId === null)?.verdict ?? null,
    })),
  };
}

/** Of the items of a meeting those that follow an agreement up. Its reader has been let in. */
export const followUpItems = (ctx: ReadContext, meetingId: string): FollowUpItem[] =>
  statements(ctx.db).ofMeeting.all({ meetingId });

/** An item that a review can be said to have been made in; null: it is none, or the reader may not see it. */
export function itemOfFollowUp(ctx: ReadContext, agreementId: string, itemId: string) {
  const row = statements(ctx.db).itemOfFollowUp.get({ agreementId, itemId });
  if (!row || !readsItem(ctx, row)) return null;
  const { id, meetingId, date, forumName, title } = row;
  return { id, meetingId, date, forumName, title, number: numberAt(row) };
}
