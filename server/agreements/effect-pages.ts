/** The form that says what a decision does with agreements. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { getDecision } from "../decisions/queries.ts";
import { idOf } from "../fields.ts";
import { inForum } from "../http/access-hook.ts";
import { read } from "../http/context.ts";
import { emptyForm, rowsOf, submit, textOf, type Form } from "../http/forms.ts";
import { sendPage } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { setEffects } from "./effect-commands.ts";
import { effectsPage } from "./effect-presenter.ts";
import { agreementsNamed, effectsOf, readableAgreements } from "./effect-queries.ts";
import { EffectsInput } from "./input-schema.ts";

const secretary = inForum("secretary", "decision");

export function agreementEffectPages(app: FastifyInstance): void {
  app.get(paths.decisionAgreements(":id"), { config: secretary }, (request, reply) => {
    const ctx = read(request);
    const id = idOf(request);
    const { avtal } = request.query as { avtal?: unknown };
    const rows = effectsOf(ctx, [id]).map(({ agreementId, effect }) => ({ agreementId, effect }));
    const named = textOf(avtal) === "" ? [] : [{ agreementId: textOf(avtal), effect: "" }];
    return sendPage(request, reply, pageOf(request, emptyForm({ agreements: [...rows, ...named] })));
  });

  app.post(paths.decisionAgreements(":id"), { config: secretary }, (request, reply) => {
    const id = idOf(request);
    return submit(request, reply, {
      schema: EffectsInput,
      // A row without an agreement says nothing.
      prepare: ({ agreements, ...typed }) => ({
        ...typed,
        agreements: rowsOf(agreements).filter(({ agreementId }) => agreementId !== undefined),
      }),
      act: (ctx, input) => {
        setEffects(ctx, id, input);
      },
      done: () => ({ to: paths.decision(id), say: "effects_saved" }),
      again: (form) => pageOf(request, form),
    });
  });
}

function pageOf(request: FastifyRequest, form: Form) {
  const ctx = read(request);
  const decision = getDecision(ctx, idOf(request));
  const texts = [...decision.proposal, ...decision.clauses].map(({ text }) => text);
  const named = agreementsNamed(ctx, [decision.itemTitle, ...texts].join("\n")).map(({ id }) => id);
  const all = readableAgreements(ctx);
  // Those that the decision names are offered first.
  const agreements = [...all.filter(({ id }) => named.includes(id)), ...all.filter(({ id }) => !named.includes(id))];
  return effectsPage(decision, agreements, form);
}
