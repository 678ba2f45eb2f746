/** A matter on its way between forums: sent, taken up, sent back, done. */
import { eq } from "drizzle-orm";
import { matterSteps } from "../../db/schema.ts";
import { atLeast, roleIn, type ForumAccess } from "../access.ts";
import { record } from "../audit/commands.ts";
import { AppError, conflict, forbidden, invalid, notFound } from "../errors.ts";
import { listForumNames } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { stockholmDate } from "../text/format.ts";
import { keptMatter, requireMatterVersion, setStep, touchMatter } from "./commands.ts";
import { itemOfStep, mattersOfItem, takeUpReferral } from "./item-commands.ts";
import { matterFacts, reopenedOn, sendersOf } from "./queries.ts";
import { canAnswer, endsBySending, referralObstacle, stepOfSender } from "./rules.ts";
import type { HistoryStepInput, ReferralInput, StepAnswer } from "./schema.ts";

/** Whoever leads or serves a forum answers for what it does with a matter. */
const answersFor = (ctx: WriteContext, forum: ForumAccess): boolean => atLeast(roleIn(ctx.actor, forum), "chair");

/**
 * Sends a matter to another forum. Which forum sends it: the one named, or of the actor's the one that has it now.
 * @throws forbidden unless the actor leads or serves a forum that has it; conflict or invalid with the rule that stops it
 */
export function referMatter(ctx: WriteContext, id: string, input: ReferralInput, version?: number | null): string {
  const facts = matterFacts(ctx, id);
  const forums = listForumNames(ctx);
  const senders = sendersOf(ctx, facts);
  const from = input.fromForumId === null ? senders[0] : senders.find((forum) => forum.id === input.fromForumId);
  if (!from) throw new AppError("forbidden", "matter_not_held");
  requireMatterVersion(ctx, facts, version, input);
  const to = forums.find((forum) => forum.id === input.toForumId);
  if (!to) throw invalid("toForumId", "unknown_forum");
  const { steps } = facts;
  const referral = { matter: facts.state, reopenedOn: reopenedOn(ctx, id), from: from.id, to: to.id, role: input.role };
  const obstacle = referralObstacle({ ...referral, steps });
  if (obstacle) throw obstacle.field ? invalid(obstacle.field, obstacle.reason) : conflict(obstacle.reason);

  const origin = stepOfSender(from.id, steps);
  if (origin && endsBySending(origin, input.role)) setStep(ctx, origin.id, { state: "done" });
  const stepId = ctx.db
    .insert(matterSteps)
    .values({
      matterId: id,
      forumId: to.id,
      forumName: to.name,
      role: input.role,
      state: "waiting",
      note: input.note,
      fromStepId: origin?.id ?? null,
      sentAt: ctx.now.toISOString(),
      sentByName: ctx.actor.account?.name ?? "",
    })
    .returning({ id: matterSteps.id })
    .get().id;
  touchMatter(ctx, id);
  record(ctx, "referred", "matter", id, { title: facts.title, toForumId: to.id, role: input.role });
  return stepId;
}

/**
 * A forum's answer: it takes the step up, in an item or later, sends it back with the reason, or is done with it. The forum
 * that keeps the matter can also say that a step is done.
 */
export function answerStep(
  ctx: WriteContext,
  id: string,
  stepId: string,
  answer: StepAnswer,
  version?: number | null,
): void {
  const facts = matterFacts(ctx, id);
  const step = facts.steps.find((candidate) => candidate.id === stepId);
  if (!step) throw notFound();
  const keeper = { id: facts.forumId, visibility: facts.visibility };
  const own = listForumNames(ctx).find((forum) => forum.id === step.forumId);
  const mayAnswer = (own && answersFor(ctx, own)) || (answer.state === "done" && answersFor(ctx, keeper));
  if (!mayAnswer) throw forbidden();
  requireMatterVersion(ctx, facts, version, answer);
  if (facts.state === "closed") throw conflict("matter_closed");
  if (!canAnswer(step, answer.state)) throw conflict("step_not_answerable");
  if (answer.state === "accepted" && answer.itemId !== null) {
    takeUpReferral(ctx, stepId, answer.itemId);
    return;
  }
  const answered = { answeredAt: ctx.now.toISOString(), answeredByName: ctx.actor.account?.name ?? "" };
  if (answer.state === "accepted") setStep(ctx, stepId, { state: "accepted", ...answered });
  if (answer.state === "returned") {
    setStep(ctx, stepId, { state: "returned", outcome: answer.text, itemId: null, ...answered });
  }
  if (answer.state === "done") {
    const told = step.itemId === null ? { date: stockholmDate(ctx.now), outcome: answer.text } : {};
    setStep(ctx, stepId, { state: "done", ...told });
  }
  touchMatter(ctx, id);
  record(ctx, "referral_answered", "matter", id, { title: facts.title, stepId, state: answer.state });
}

/** A step from before the matter was kept here, told by whoever keeps it. */
export function addHistoryStep(
  ctx: WriteContext,
  id: string,
  input: HistoryStepInput,
  version?: number | null,
): string {
  const facts = keptMatter(ctx, id, "chair");
  requireMatterVersion(ctx, facts, version, input);
  const { forumId, itemId, ...told } = input;
  const forum = forumId === null ? null : listForumNames(ctx).find((candidate) => candidate.id === forumId);
  if (forum === undefined) throw invalid("forumId", "unknown_forum");
  if (itemId !== null) requireItemOf(ctx, itemId, forumId);
  const stepId = ctx.db
    .insert(matterSteps)
    .values({ ...told, matterId: id, forumId, itemId, forumName: forum?.name ?? input.forumName ?? "", state: "done" })
    .returning({ id: matterSteps.id })
    .get().id;
  touchMatter(ctx, id);
  record(ctx, "step_added", "matter", id, { title: facts.title, stepId });
  return stepId;
}

function requireItemOf(ctx: WriteContext, itemId: string, forumId: string | null): void {
  const item = itemOfStep(ctx.db, itemId);
  const role = item && roleIn(ctx.actor, { id: item.forumId, visibility: item.visibility });
  if (!item || !role) throw invalid("itemId", "unknown_item");
  if (item.forumId !== forumId) throw invalid("itemId", "item_of_other_forum");
}

/** Takes back what nobody has answered, or takes away what was told by mistake; what has happened stays. */
export function removeStep(ctx: WriteContext, id: string, stepId: string, version?: number | null): void {
  const facts = matterFacts(ctx, id);
  const step = facts.steps.find((candidate) => candidate.id === stepId);
  if (!step) throw notFound();
  const isTold = step.state === "done" && step.senderId === null;
  const theirs = [facts.forumId, ...(step.state === "waiting" ? [step.senderId] : [])];
  const forums = listForumNames(ctx).filter((forum) => theirs.includes(forum.id));
  if (!forums.some((forum) => answersFor(ctx, forum))) throw forbidden();
  requireMatterVersion(ctx, facts, version);
  const isLinked = step.itemId !== null && mattersOfItem(ctx.db, step.itemId).includes(id);
  const goesOn = ctx.db.select().from(matterSteps).where(eq(matterSteps.fromStepId, stepId)).limit(1).all().length > 0;
  if ((step.state !== "waiting" && !isTold) || isLinked || goesOn) throw conflict("step_kept");
  ctx.db.delete(matterSteps).where(eq(matterSteps.id, stepId)).run();
  if (step.fromStepId !== null) giveBack(ctx, step.fromStepId);
  touchMatter(ctx, id);
  record(ctx, "step_removed", "matter", id, { title: facts.title, stepId });
}

/** Whoever takes back what was sent has it again; a step that was done before is told with its day. */
function giveBack(ctx: WriteContext, stepId: string): void {
  const step = ctx.db.select().from(matterSteps).where(eq(matterSteps.id, stepId)).get();
  if (step?.state === "done" && step.date === null) setStep(ctx, stepId, { state: "accepted" });
}
