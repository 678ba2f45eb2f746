/** The forms by which an agreement is sent out. */
import type { DecisionInContext } from "../decisions/schema.ts";
import { choices, errorSummary, field, fields, formVersion, isChosen, options, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { agreementKindLabels } from "../text/agreement-labels.ts";
import { effectTexts, roundFieldLabels } from "../text/agreements.ts";
import { listed } from "../text/format.ts";
import { choicesOf } from "../text/labels.ts";
import { decisionTitle } from "../text/pages.ts";
import type { OrganizationChoice } from "./choice-queries.ts";
import { decisionTrail } from "./effect-presenter.ts";
import { trailTo } from "./head.ts";
import type { Agreement } from "./schema.ts";

/** The clauses have one field for all. */
const atOneField = (form: Form): Form => ({
  ...form,
  errors: form.errors.map(({ field: path, reason }) => ({
    field: path.replace(/^modelClauses\..*$/, "modelClauses"),
    reason,
  })),
});

export function roundPage(agreement: Agreement, typed: Form): PageContent {
  const form = atOneField(typed);
  const waiting = agreement.ratifications.filter(({ state }) => state === "awaiting");
  return {
    view: "agreements/round",
    title: effectTexts.roundTitle,
    trail: trailTo(agreement),
    data: {
      over: agreement.title,
      parties: listed(waiting.map(({ organizationName }) => organizationName)),
      fields: {
        ...fields(form, ["dueDate", "groupName", "modelClauses"]),
        decisionId: {
          ...field(form, "decisionId"),
          options: options(
            form.values.decisionId,
            agreement.decisions.map(({ decisionId, forumName, date }) => ({
              value: decisionId,
              label: effectTexts.ofDecision(forumName, date),
            })),
            effectTexts.withoutDecision,
          ),
        },
      },
      hasDecisions: agreement.decisions.length > 0,
      errors: errorSummary(form, roundFieldLabels),
      version: formVersion(form),
      submitTo: paths.agreementRound(agreement.id),
      cancelHref: paths.agreement(agreement.id),
    },
  };
}

interface RecommendationChoices {
  agreements: { id: string; title: string }[];
  organizations: OrganizationChoice[];
}

export function recommendationPage(
  decision: DecisionInContext,
  typed: Form,
  { agreements, organizations }: RecommendationChoices,
): PageContent {
  const form = atOneField(typed);
  const { values } = form;
  const { id, itemNumber, itemTitle, clauses, proposal } = decision;
  return {
    view: "agreements/recommend",
    title: effectTexts.recommendTitle,
    trail: decisionTrail(decision),
    data: {
      over: decisionTitle(itemNumber, itemTitle),
      clauses: (clauses.length > 0 ? clauses : proposal).map(({ text }) => text),
      fields: {
        ...fields(form, ["title", "dueDate", "groupName", "modelClauses"]),
        agreementId: {
          ...field(form, "agreementId"),
          options: options(
            values.agreementId,
            agreements.map((one) => ({ value: one.id, label: one.title })),
            effectTexts.newAgreement,
          ),
        },
        kind: { ...field(form, "kind"), options: choices(values.kind, choicesOf(agreementKindLabels)) },
        parties: {
          ...field(form, "organizationIds"),
          name: "organizationIds[]",
          anchor: "organizationIds",
          options: choices(
            values.organizationIds,
            organizations.map((one) => ({ value: one.id, label: one.shortName })),
          ),
        },
      },
      identical: isChosen(values.identical, "on"),
      errors: errorSummary(form, roundFieldLabels),
      submitTo: paths.recommendAgreement(id),
      cancelHref: paths.decision(id),
    },
  };
}
