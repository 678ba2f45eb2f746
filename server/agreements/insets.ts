/** What stands of agreements on the pages of features that may not know them: decisions and assignments. */
import { atLeast, roleIn } from "../access.ts";
import type { Assignment } from "../assignments/schema.ts";
import type { DecisionInContext } from "../decisions/schema.ts";
import type { Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { agreementEffectLabels, agreementStateLabels, agreementStateTones } from "../text/agreement-labels.ts";
import { recommends } from "../text/agreement-words.ts";
import { agreementsAskedFor, agreementsNamed, effectsOf } from "./effect-queries.ts";

/** What a decision does with agreements; for its secretary those it names, and a way to send out what it recommends. */
export const agreementsOfDecision: Inset<DecisionInContext> = (ctx, decision) => {
  const { id, forum, itemTitle, clauses, proposal } = decision;
  const effects = effectsOf(ctx, [id]);
  const ids = [...new Set(effects.map(({ agreementId }) => agreementId))];
  const says = atLeast(roleIn(ctx.actor, { id: forum.id, visibility: "members" }), "secretary");
  const texts = (clauses.length > 0 ? clauses : proposal).map(({ text }) => text);
  const named = says ? agreementsNamed(ctx, [itemTitle, ...texts].join("\n")) : [];
  const isSent = effects.some(({ effect }) => effect === "recommends");
  return {
    rows: ids.flatMap((agreementId) => {
      const own = effects.filter((effect) => effect.agreementId === agreementId);
      const [first] = own;
      if (!first) return [];
      return [
        {
          href: paths.agreement(agreementId),
          title: first.title,
          effects: own.map(({ effect }) => agreementEffectLabels[effect]),
          state: agreementStateLabels[first.state],
          tone: agreementStateTones[first.state],
        },
      ];
    }),
    suggestions: (named.some((one) => ids.includes(one.id)) ? [] : named).map((one) => ({
      title: one.title,
      href: `${paths.decisionAgreements(id)}?avtal=${one.id}`,
    })),
    editHref: says ? paths.decisionAgreements(id) : "",
    recommendHref: says && !isSent && texts.some(recommends) ? paths.recommendAgreement(id) : "",
  };
};

/** The agreement that a round's assignment asks its parties to adopt, with the paper for their case handling. */
export const agreementsOfAssignment: Inset<Assignment> = (ctx, { id, partOf, assignees }) => {
  const [only] = assignees;
  const query = partOf !== null && only?.type === "organization" && only.id !== null ? `?part=${only.id}` : "";
  return agreementsAskedFor(ctx, partOf ?? id).map((agreement) => ({
    href: paths.agreement(agreement.id),
    title: agreement.title,
    files: [
      { href: `${paths.proposalFile(agreement.id, "docx")}${query}`, label: "Word" },
      { href: `${paths.proposalFile(agreement.id, "pdf")}${query}`, label: "PDF" },
    ],
  }));
};
