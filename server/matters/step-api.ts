import type { FastifyInstance, FastifyRequest } from "fastify";
import { notFound } from "../errors.ts";
import { Id, IdParams } from "../fields.ts";
import { inForum, inForumOrParty } from "../http/access-hook.ts";
import { body, errors, IfMatch, NoContent, typed } from "../http/api.ts";
import { read, write } from "../http/context.ts";
import { givenVersion } from "../http/etag.ts";
import { getMatter } from "./queries.ts";
import { addHistoryStep, answerStep, referMatter, removeStep } from "./referral-commands.ts";
import { HistoryStepInput, MatterStep, ReferralInput, StepAnswer } from "./schema.ts";

const tags = ["Matters"];

const StepParams = IdParams.extend({ stepId: Id });

export function matterStepApi(app: FastifyInstance): void {
  const api = typed(app);

  api.post(
    "/matters/:id/referrals",
    {
      config: inForumOrParty("chair", "matter"),
      schema: {
        tags,
        summary: "Send a matter to another forum, to prepare, be consulted, decide or be informed",
        description:
          "For the chair or the secretary of a forum that has it. A refusal names the rule that stopped it. `unattended` in the answer: nobody sits there who could take it up.",
        params: IdParams,
        headers: IfMatch,
        body: body(ReferralInput, {
          toForumId: "2",
          role: "consult",
          note: "Vi vill ha svar till vårt möte i november.",
        }),
        response: { 201: MatterStep, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const stepId = write(request, (ctx) => referMatter(ctx, id, request.body, givenVersion(request)));
      void reply.code(201);
      return stepOf(request, id, stepId);
    },
  );

  api.post(
    "/matters/:id/steps",
    {
      config: inForum("chair", "matter"),
      schema: {
        tags,
        summary: "Add a step that was taken before, or beside",
        params: IdParams,
        headers: IfMatch,
        body: body(HistoryStepInput, {
          forumName: "Landstingsstyrelsen",
          role: "decide",
          date: "2011-03-28",
          outcome: "Beslutade att inleda förhandlingar.",
        }),
        response: { 201: MatterStep, ...errors(401, 403, 404, 412, 422) },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const stepId = write(request, (ctx) => addHistoryStep(ctx, id, request.body, givenVersion(request)));
      void reply.code(201);
      return stepOf(request, id, stepId);
    },
  );

  api.put(
    "/matters/:id/steps/:stepId/state",
    {
      config: inForumOrParty("chair", "matter"),
      schema: {
        tags,
        summary: "Take a step up, send it back with the reason, or be done with it",
        description:
          "For the chair or the secretary of the step's forum. A step whose item has been settled is done by itself.",
        params: StepParams,
        headers: IfMatch,
        body: body(StepAnswer, { state: "returned", text: "Frågan hör till ett annat nätverk." }),
        response: { 200: MatterStep, ...errors(401, 403, 404, 409, 412, 422) },
      },
    },
    (request) => {
      const { id, stepId } = request.params;
      write(request, (ctx) => {
        answerStep(ctx, id, stepId, request.body, givenVersion(request));
      });
      return stepOf(request, id, stepId);
    },
  );

  api.delete(
    "/matters/:id/steps/:stepId",
    {
      config: inForumOrParty("chair", "matter"),
      schema: {
        tags,
        summary: "Take back a referral that nobody has answered, or take away a step that was told by mistake",
        params: StepParams,
        headers: IfMatch,
        response: { 204: NoContent, ...errors(401, 403, 404, 409, 412) },
      },
    },
    (request, reply) => {
      const { id, stepId } = request.params;
      write(request, (ctx) => {
        removeStep(ctx, id, stepId, givenVersion(request));
      });
      return reply.code(204).send();
    },
  );
}

function stepOf(request: FastifyRequest, id: string, stepId: string): MatterStep {
  const step = getMatter(read(request), id).steps.find((candidate) => candidate.id === stepId);
  if (!step) throw notFound();
  return step;
}
