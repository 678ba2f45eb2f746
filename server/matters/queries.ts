import type { Reader } from "../../db/connection.ts";
import { atLeast, roleIn } from "../access.ts";
import { notFound } from "../errors.ts";
import { listForumNames, type ForumName } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import type { Item } from "../meetings/schema.ts";
import { stockholmDate } from "../text/format.ts";
import { factsOf, stepsFor, timelineFor, whereabouts } from "./road.ts";
import { holders, maySee, openReturns, stateOf, type StepFacts } from "./rules.ts";
import type { Matter } from "./schema.ts";
import { statements, type MatterRow, type StepRow } from "./statements.ts";
import { matterScope } from "./visible.ts";

/**
 * A matter with its road: the steps of forums that the reader may not see by name alone.
 * @throws not_found, also when the reader may see none of its forums, or is no member of them and it is confidential
 */
export function getMatter(ctx: ReadContext, id: string): Matter {
  const { row, steps } = readableMatter(ctx, id);
  const reader = { actor: ctx.actor, keeper: roleIn(ctx.actor, { id: row.forumId, visibility: row.visibility }) };
  const treatments = statements(ctx.db).treatments.all({ id });
  const decisions = statements(ctx.db).decisionsOf.all({ items: idList(treatments.map(({ itemId }) => itemId)) });
  return {
    ...summaryOf(row),
    ...whereabouts(steps),
    summary: row.summary,
    createdAt: row.createdAt,
    steps: stepsFor(steps, reader),
    timeline: timelineFor(steps, treatments, decisions, reader),
  };
}

export const summaryOf = (row: Omit<MatterRow, "summary" | "createdAt">) => ({
  id: row.id,
  title: row.title,
  reference: row.reference,
  state: row.state,
  confidential: row.confidential,
  forum: { id: row.forumId, slug: row.slug, name: row.forumName, shortName: row.shortName },
  version: row.version,
});

interface ReadableMatter {
  row: MatterRow;
  steps: StepRow[];
}

function readableMatter(ctx: ReadContext, id: string): ReadableMatter {
  const row = statements(ctx.db).matter.get({ id });
  if (!row) throw notFound();
  const steps = stepRows(ctx, [id]);
  const roles = steps.map(({ forumId, visibility }) =>
    forumId === null || visibility === null ? null : roleIn(ctx.actor, { id: forumId, visibility }),
  );
  const keeper = roleIn(ctx.actor, { id: row.forumId, visibility: row.visibility });
  if (!maySee(row.confidential, [keeper, ...roles])) throw notFound();
  return { row, steps };
}

/** The steps of matters, each matter's in the order they were made. */
export const stepRows = (ctx: ReadContext, matterIds: string[]): StepRow[] =>
  statements(ctx.db).stepsOf.all({ ids: idList(matterIds), today: stockholmDate(ctx.now) });

/** A list of ids as the statements take it. */
export const idList = (ids: readonly string[]): string => JSON.stringify(ids.map(Number));

/** What commands decide by. */
export interface MatterFacts extends Omit<MatterRow, "createdAt"> {
  steps: (StepFacts & { itemMeeting: string | null })[];
}

/** @throws not_found, as `getMatter` */
export function matterFacts(ctx: ReadContext, id: string): MatterFacts {
  const { row, steps } = readableMatter(ctx, id);
  return { ...row, steps: steps.map((step) => ({ ...factsOf(step), itemMeeting: step.meetingId })) };
}

/** The actor's forums that can send the matter on, the one that had it last first. */
export function sendersOf(ctx: ReadContext, { forumId: keeper, steps }: MatterFacts): ForumName[] {
  const having = holders(keeper, steps);
  const lastStep = ({ id }: ForumName): number => steps.findLastIndex(({ forumId }) => forumId === id);
  return listForumNames(ctx)
    .filter((forum) => having.has(forum.id) && atLeast(roleIn(ctx.actor, forum), "chair"))
    .sort((a, b) => lastStep(b) - lastStep(a));
}

/** The day the matter was last opened again; null: never. */
export function reopenedOn(ctx: ReadContext, id: string): string | null {
  const at = statements(ctx.db).reopened.get(Number(id));
  return at === null || at === undefined ? null : stockholmDate(new Date(at));
}

/** Something of a matter that a forum is to deal with. */
export interface WaitingReferral {
  /** Of the step. */
  id: string;
  matterId: string;
  title: string;
  reference: string | null;
  confidential: boolean;
  role: StepFacts["role"];
  /** `waiting` and `accepted`: sent here, not on an agenda yet; `returned`: sent from here, and back. */
  state: "waiting" | "accepted" | "returned";
  /** Who sent it here, or sent it back. */
  fromForumName: string;
  /** The day it was sent, or sent back. */
  sentAt: string;
  /** What was said when it was sent; of a returned one, why. */
  note: string;
}

/**
 * What other forums have sent to a forum and what they have sent back, as long as it stands on no agenda: what its next
 * agenda is to hold. In the order of the matters.
 */
export function waitingReferrals(ctx: ReadContext, forumId: string): WaitingReferral[] {
  const owed = statements(ctx.db).owedBy.all({ ...matterScope(ctx.actor), forumId });
  const all = stepRows(
    ctx,
    owed.map(({ id }) => id),
  );
  return owed.flatMap((matter) => {
    const rows = all.filter(({ matterId }) => matterId === matter.id);
    const facts = rows.map(factsOf);
    const back = new Set(openReturns(facts).map(({ id }) => id));
    return rows
      .filter((row, index) => isOwed(row, facts[index], forumId, back.has(row.id)))
      .map((row): WaitingReferral => {
        const returned = row.state === "returned";
        const day = (returned ? row.answeredAt : (row.sentAt ?? row.answeredAt)) ?? matter.createdAt;
        return {
          id: row.id,
          matterId: matter.id,
          title: matter.title,
          reference: matter.reference,
          confidential: matter.confidential,
          role: row.role,
          state: row.state as WaitingReferral["state"],
          fromForumName: returned ? row.forumName : (row.senderName ?? row.forumName),
          sentAt: stockholmDate(new Date(day)),
          note: returned ? row.outcome : row.note,
        };
      });
  });
}

function isOwed(row: StepRow, facts: StepFacts | undefined, forumId: string, isBack: boolean): boolean {
  if (isBack) return row.senderId === forumId;
  if (row.forumId !== forumId || !facts) return false;
  const onAgenda = row.itemId !== null && row.meetingState !== "cancelled";
  return row.state === "waiting" || (stateOf(facts) === "accepted" && !onAgenda);
}

export interface MatterName {
  id: string;
  title: string;
  reference: string | null;
  confidential: boolean;
}

export type MatterNames = ReadonlyMap<string, MatterName>;

/**
 * What the matters of items are called, by id. Whoever reads an item may read its matters; those that are confidential,
 * only with the members of its forum.
 */
export function matterNames(db: Reader, items: readonly Item[], seesConfidential: boolean): MatterNames {
  const ids = new Set(items.flatMap((item) => [item, ...item.children]).flatMap(({ matterIds }) => matterIds));
  if (ids.size === 0) return new Map();
  const rows = statements(db).named.all({ ids: idList([...ids]) });
  return new Map(
    rows
      .filter(({ confidential }) => seesConfidential || !confidential)
      .map(({ id, title, reference, confidential }) => [id, { id, title, reference, confidential }] as const),
  );
}
