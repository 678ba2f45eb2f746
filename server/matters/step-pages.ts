/** Sending a matter on, answering for a forum, and telling of what was before. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { atLeast, roleIn } from "../access.ts";
import { notFound } from "../errors.ts";
import { Id, idOf, IdParams } from "../fields.ts";
import { listForumNames } from "../forums/queries.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, type Form } from "../http/forms.ts";
import { sendPage, type PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { FlashKey } from "../text/flash.ts";
import { answerPage, newStepPage, referPage, removeStepPage } from "./form-presenter.ts";
import { comingItems } from "./item-queries.ts";
import { matterOf } from "./pages.ts";
import { getMatter, matterFacts, sendersOf } from "./queries.ts";
import { addHistoryStep, answerStep, referMatter, removeStep } from "./referral-commands.ts";
import { HistoryStepInput, ReferralInput, StepAnswer, type Matter, type MatterStep } from "./schema.ts";

const StepParams = IdParams.extend({ stepId: Id });

const answered: Record<StepAnswer["state"], FlashKey> = {
  accepted: "referral_accepted",
  returned: "referral_returned",
  done: "step_done",
};

/** A step overwrites nobody's: what stands in its way the rules say, so that these forms carry no version. */
export function matterStepPages(app: FastifyInstance): void {
  // Whom of the other forums it concerns is the command's to judge.
  const party = inForumOrParty("chair", "matter");
  const keeper = inForum("chair", "matter");

  app.get(paths.referMatter(":id"), { config: party }, (request, reply) =>
    sendPage(request, reply, referPageOf(request, emptyForm())),
  );

  app.post(paths.referMatter(":id"), { config: party }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: ReferralInput,
      act: (ctx, input) => referMatter(ctx, id, input),
      done: (stepId) => {
        const step = stepIn(matterOf(request), stepId);
        const say = step.unattended ? "matter_referred_unattended" : "matter_referred";
        return { to: paths.matterStep(id, stepId), say };
      },
      again: (form) => referPageOf(request, form),
    });
  });

  app.get(paths.newStep(":id"), { config: keeper }, (request, reply) =>
    sendPage(request, reply, newStepPageOf(request, emptyForm())),
  );

  app.post(paths.newStep(":id"), { config: keeper }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: HistoryStepInput,
      act: (ctx, input) => addHistoryStep(ctx, id, input),
      done: (stepId) => ({ to: paths.matterStep(id, stepId), say: "step_added" }),
      again: (form) => newStepPageOf(request, form),
    });
  });

  app.get(paths.answerStep(":id", ":stepId"), { config: party }, (request, reply) =>
    sendPage(request, reply, answerPageOf(request, emptyForm())),
  );

  app.post(paths.answerStep(":id", ":stepId"), { config: party }, (request, reply) => {
    const { id, stepId } = StepParams.parse(request.params);
    return submit(request, reply, {
      schema: StepAnswer,
      act: (ctx, input) => {
        answerStep(ctx, id, stepId, input);
        return input.state;
      },
      done: (state) => ({ to: paths.matterStep(id, stepId), say: answered[state] }),
      again: (form) => answerPageOf(request, form),
    });
  });

  app.get(paths.removeStep(":id", ":stepId"), { config: party }, (request, reply) => {
    const { stepId } = StepParams.parse(request.params);
    const matter = matterOf(request);
    return sendPage(request, reply, removeStepPage(matter, stepIn(matter, stepId), emptyForm()));
  });

  app.post(paths.removeStep(":id", ":stepId"), { config: party }, (request, reply) => {
    const { id, stepId } = StepParams.parse(request.params);
    const matter = matterOf(request);
    return submit(request, reply, {
      schema: z.strictObject({}),
      act: (ctx) => {
        removeStep(ctx, id, stepId);
      },
      done: () => ({ to: paths.matter(id), say: "removed" }),
      again: (form) => removeStepPage(matter, stepIn(matter, stepId), form),
    });
  });
}

function stepIn({ steps }: Matter, id: string): MatterStep {
  const step = steps.find((candidate) => candidate.id === id);
  if (!step) throw notFound();
  return step;
}

function referPageOf(request: FastifyRequest, form: Form): PageContent {
  const ctx = read(request);
  const matter = matterOf(request);
  return referPage(matter, form, sendersOf(ctx, matterFacts(ctx, matter.id)), listForumNames(ctx));
}

const newStepPageOf = (request: FastifyRequest, form: Form): PageContent =>
  newStepPage(matterOf(request), form, listForumNames(read(request)));

function answerPageOf(request: FastifyRequest, form: Form): PageContent {
  const { id, stepId } = StepParams.parse(request.params);
  const ctx = read(request);
  const matter = getMatter(ctx, id);
  const step = stepIn(matter, stepId);
  const forum = listForumNames(ctx).find((candidate) => candidate.id === step.forum?.id);
  const isOwn = forum !== undefined && atLeast(roleIn(ctx.actor, forum), "chair");
  return answerPage({ matter, step, form, isOwn, items: isOwn ? comingItems(ctx, forum.id) : [] });
}
