import type { RatificationState } from "../../db/schema/values.ts";
import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  fields,
  formVersion,
  textOf,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { ratificationStateLabels } from "../text/agreement-labels.ts";
import { choicesOf } from "../text/labels.ts";
import { ratificationFieldLabels, ratificationTexts } from "../text/ratifications.ts";
import { trailTo } from "./head.ts";
import type { Agreement, Ratification } from "./schema.ts";

/** A decision as its form holds it: a day that was read from the words is not said once more. */
export function ratificationValues(ratification: Ratification): Values {
  const { attachments: _, difference: __, ...values } = ratification;
  return { ...values, expectedDate: values.expectedText === null ? values.expectedDate : null };
}

export function ratificationPage(agreement: Agreement, ratification: Ratification, form: Form): PageContent {
  const { values } = form;
  return {
    view: "agreements/ratification",
    title: ratificationTexts.title(ratification.organizationName),
    trail: trailTo(agreement),
    data: {
      over: agreement.title,
      model: agreement.identical ? agreement.modelClauses.map(({ text }) => text) : [],
      fields: {
        ...fields(form, ["date", "body", "reference", "legalForceOn", "expectedText", "expectedDate"]),
        ...fields(form, ["wording", "reservation", "file", "label"]),
        state: {
          ...field(form, "state"),
          options: choices(values.state, choicesOf(ratificationStateLabels)).map((choice) => ({
            ...choice,
            hint: ratificationTexts.stateHints[choice.value as RatificationState],
          })),
        },
      },
      files: ratification.attachments.map(({ id, label }) => ({
        label,
        href: paths.attachment(id),
        removeHref: paths.removeAgreementFile(agreement.id, id),
      })),
      errors: errorSummary(form, ratificationFieldLabels),
      changes: changedMeanwhile(form, [
        [
          ratificationFieldLabels.state ?? "",
          (shown) => ratificationStateLabels[textOf(shown.state) as RatificationState],
        ],
        ...["date", "body", "reference", "expectedText"].map((name): [string, (shown: Values) => string] => [
          ratificationFieldLabels[name] ?? "",
          (shown) => textOf(shown[name]),
        ]),
      ]),
      version: formVersion(form),
      submitTo: paths.ratification(agreement.id, ratification.organizationId),
      cancelHref: paths.agreement(agreement.id),
    },
  };
}
