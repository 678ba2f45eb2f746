import type { DecisionInContext } from "../decisions/schema.ts";
import { errorSummary, field, options, rowsOf, valueAt, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { agreementEffectLabels } from "../text/agreement-labels.ts";
import { effectTexts } from "../text/agreements.ts";
import { longDate } from "../text/format.ts";
import { fieldLabels } from "../text/fields.ts";
import { choicesOf } from "../text/labels.ts";
import { decisionTitle, menuLabels } from "../text/pages.ts";

/** Rows that a form leaves blank, so that another agreement can be added without a script. */
const blankRows = 2;

export function effectsPage(
  decision: DecisionInContext,
  agreements: readonly { id: string; title: string }[],
  form: Form,
): PageContent {
  const { id, itemNumber, itemTitle, clauses, proposal } = decision;
  const count = rowsOf(form.values.agreements).length + blankRows;
  return {
    view: "agreements/effects",
    title: effectTexts.title,
    trail: decisionTrail(decision),
    data: {
      over: decisionTitle(itemNumber, itemTitle),
      clauses: (clauses.length > 0 ? clauses : proposal).map(({ text }) => text),
      rows: Array.from({ length: count }, (_, place) => ({
        number: place + 1,
        agreement: {
          ...field(form, `agreements.${place}.agreementId`),
          options: options(
            valueAt(form.values, `agreements.${place}.agreementId`),
            agreements.map((one) => ({ value: one.id, label: one.title })),
            effectTexts.choose,
          ),
        },
        effect: {
          ...field(form, `agreements.${place}.effect`),
          options: options(
            valueAt(form.values, `agreements.${place}.effect`),
            choicesOf(agreementEffectLabels),
            fieldLabels.choose,
          ),
        },
      })),
      none: agreements.length === 0,
      errors: errorSummary(form, rowLabels(count)),
      submitTo: paths.decisionAgreements(id),
      cancelHref: paths.decision(id),
    },
  };
}

export const decisionTrail = ({ id, forum, date, itemNumber, itemTitle }: DecisionInContext) => [
  { href: paths.decisions, label: menuLabels.decisions },
  { href: `${paths.decisions}?forum=${forum.slug}`, label: forum.shortName },
  { href: paths.decision(id), label: `${decisionTitle(itemNumber, itemTitle)}, ${longDate(date)}` },
];

const rowLabels = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) => place).flatMap((place) => [
      [`agreements.${place}.agreementId`, effectTexts.agreementField],
      [`agreements.${place}.effect`, effectTexts.effectField],
    ]),
  );
