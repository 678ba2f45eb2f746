/** Sending an agreement out: from its own page, or in one step from a decision that recommends it. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { getDecision } from "../decisions/queries.ts";
import { idOf } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, submit, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { asksForIdentical, recommendedClauses } from "../text/agreement-words.ts";
import { organizationChoices, replaceable } from "./choice-queries.ts";
import { agreementsNamed } from "./effect-queries.ts";
import { clausesTyped, linesOf } from "./form.ts";
import { RecommendationInput, RoundInput } from "./input-schema.ts";
import { agreementOf } from "./pages.ts";
import { recommend, startRound } from "./round-commands.ts";
import { recommendationPage, roundPage } from "./round-presenter.ts";

export function agreementRoundPages(app: FastifyInstance): void {
  const secretary = inForum("secretary", "agreement");
  const ofDecision = inForum("secretary", "decision");

  app.get(paths.agreementRound(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    const modelClauses = linesOf(agreement.modelClauses.map(({ text }) => text));
    return sendPage(request, reply, roundPage(agreement, emptyForm({ modelClauses, version: agreement.version })));
  });

  app.post(paths.agreementRound(":id"), { config: secretary }, (request, reply) => {
    const agreement = agreementOf(request);
    return submit(request, reply, {
      schema: RoundInput,
      prepare: ({ modelClauses, ...typed }) => ({ ...typed, modelClauses: clausesTyped(modelClauses) }),
      act: (ctx, input, version) => startRound(ctx, agreement.id, input, version),
      done: () => ({ to: paths.agreement(agreement.id), say: "round_started" }),
      again: (form) => roundPage(agreement, form),
    });
  });

  app.get(paths.recommendAgreement(":id"), { config: ofDecision }, (request, reply) => {
    const ctx = read(request);
    const decision = getDecision(ctx, idOf(request));
    const texts = (decision.clauses.length > 0 ? decision.clauses : decision.proposal).map(({ text }) => text);
    const own = replaceable(ctx, null).map(({ id }) => id);
    const named = agreementsNamed(ctx, [decision.itemTitle, ...texts].join("\n")).find(({ id }) => own.includes(id));
    const everyone = organizationChoices(ctx).filter(({ kind }) => kind !== "other");
    return sendPage(
      request,
      reply,
      recommendPageOf(
        request,
        emptyForm({
          agreementId: named?.id ?? "",
          kind: "avtal",
          organizationIds: everyone.map(({ id }) => id),
          identical: asksForIdentical(texts) ? "on" : "",
          modelClauses: linesOf(recommendedClauses(texts)),
        }),
      ),
    );
  });

  app.post(paths.recommendAgreement(":id"), { config: ofDecision }, (request, reply) =>
    submit(request, reply, {
      schema: RecommendationInput,
      prepare: ({ modelClauses, ...typed }) => ({ ...typed, modelClauses: clausesTyped(modelClauses) }),
      act: (ctx, input) => recommend(ctx, idOf(request), input),
      done: (id) => ({ to: paths.agreement(id), say: "round_started" }),
      again: (form) => recommendPageOf(request, form),
    }),
  );
}

function recommendPageOf(request: FastifyRequest, form: Form) {
  const ctx = read(request);
  return recommendationPage(getDecision(ctx, idOf(request)), form, {
    agreements: replaceable(ctx, null),
    organizations: organizationChoices(ctx),
  });
}
