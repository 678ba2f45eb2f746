/** The forms of an agreement and of its text. */
import type { OrganizationKind } from "../../db/schema/values.ts";
import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  fieldName,
  fields,
  formVersion,
  isChosen,
  named,
  options,
  rowsOf,
  textOf,
  valueAt,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { agreementFieldLabels, agreementTexts } from "../text/agreements.ts";
import { fieldLabels } from "../text/fields.ts";
import { agreementKindLabels, ratificationRuleLabels } from "../text/agreement-labels.ts";
import { choicesOf } from "../text/labels.ts";
import { changeOf, titles, yesOrNo } from "../text/pages.ts";
import { atFormFields } from "./form.ts";
import { textOfClauses } from "./outline-rules.ts";
import { agreementTrail, trailTo } from "./head.ts";
import type { Agreement } from "./schema.ts";

export interface FormChoices {
  /** Whose agreements the reader keeps. */
  ownForums: { id: string; name: string }[];
  forums: { id: string; name: string }[];
  organizations: { id: string; name: string; shortName: string; kind: OrganizationKind }[];
  /** Those it can replace. */
  agreements: { id: string; title: string }[];
}

/** `agreement`: null for a new one. */
export function agreementFormPage(agreement: Agreement | null, typed: Form, choice: FormChoices): PageContent {
  const form = atFormFields(typed);
  const { values } = form;
  const forumField = (path: string, forums: { id: string; name: string }[], empty?: string) => ({
    ...field(form, path),
    options: options(valueAt(values, path), named(forums), empty),
  });
  const rows = partyRows(form, choice.organizations);
  return {
    view: "agreements/form",
    title: agreement === null ? titles.newAgreement : changeOf(agreement.title),
    trail: agreement === null ? agreementTrail : trailTo(agreement),
    data: {
      fields: {
        ...fields(form, ["title", "reference", "summary", "minimum", "modelClauses", "validFrom", "validTo"]),
        ...fields(form, ["noticePeriod", "renewal", "precedence", "inForceSince", "endedOn", "endReason"]),
        kind: { ...field(form, "kind"), options: choices(values.kind, choicesOf(agreementKindLabels)) },
        forumId: forumField(
          "forumId",
          choice.ownForums,
          choice.ownForums.length === 1 ? undefined : fieldLabels.choose,
        ),
        rule: {
          ...field(form, "ratificationRule"),
          options: choices(values.ratificationRule, choicesOf(ratificationRuleLabels)),
        },
        interval: field(form, "followUp.interval"),
        followUpForum: forumField("followUp.forumId", choice.forums, agreementTexts.none),
        next: field(form, "followUp.next"),
        replaces: {
          ...field(form, "replaces"),
          options: options(
            values.replaces,
            choice.agreements.map(({ id, title }) => ({ value: id, label: title })),
            agreementTexts.none,
          ),
        },
      },
      identical: isTicked(values.identical),
      parties: rows,
      partiesError: field(form, "parties").error,
      // Adoptions decide it from the day it was sent out.
      asksForForce: agreement === null || agreement.sentOutOn === null,
      errors: errorSummary(form, { ...agreementFieldLabels, ...partyErrorLabels(form) }),
      changes: agreement === null ? [] : changesOf(form),
      version: agreement === null ? "" : formVersion(form),
      submitTo: agreement === null ? paths.newAgreement : paths.editAgreement(agreement.id),
      cancelHref: agreement === null ? paths.agreements : paths.agreement(agreement.id),
    },
  };
}

const isTicked = (value: unknown): boolean => isChosen(value, "on") || isChosen(value, "true");

/** A row for each organization: those that are parties in their order, then the others with what parties like them have. */
function partyRows(form: Form, organizations: FormChoices["organizations"]) {
  const typed = rowsOf(form.values.parties);
  const known = new Map(organizations.map((organization) => [organization.id, organization]));
  const there = typed.flatMap((row) => known.get(textOf(row.of)) ?? []);
  const others = organizations.filter(({ id }) => !typed.some((row) => textOf(row.of) === id));
  return [...there, ...others].map((organization, place) => {
    const isTyped = place < there.length;
    const path = `parties.${place}`;
    const proposed: Values = {
      role: agreementTexts.sides[organization.kind],
      body: agreementTexts.bodies[organization.kind],
    };
    const input = (name: string) => {
      const own = field(form, `${path}.${name}`);
      return isTyped ? own : { ...own, value: textOf(proposed[name]) };
    };
    const shown = {
      role: input("role"),
      body: input("body"),
      signatory: input("signatory"),
      signedOn: input("signedOn"),
    };
    return {
      name: organization.shortName,
      id: organization.id,
      summary:
        [shown.role.value, shown.body.value, shown.signatory.value].filter(Boolean).join(", ") ||
        agreementTexts.sideAndBody,
      open: Object.values(shown).some(({ error }) => error !== ""),
      tickName: fieldName(`${path}.organizationId`),
      ofName: fieldName(`${path}.of`),
      checked: isTyped && valueAt(form.values, `${path}.organizationId`) !== undefined,
      error: field(form, `${path}.organizationId`).error,
      ...shown,
    };
  });
}

const partyErrorLabels = (form: Form): Record<string, string> =>
  Object.fromEntries(
    form.errors
      .filter(({ field: path }) => /^parties\.\d+\./.test(path))
      .map(({ field: path }) => [path, agreementFieldLabels.parties ?? ""]),
  );

const shownLabels = [
  "title",
  "summary",
  "validFrom",
  "validTo",
  "noticePeriod",
  "renewal",
  "precedence",
  "modelClauses",
];

const changesOf = (form: Form) =>
  changedMeanwhile(form, [
    ...shownLabels.map((name): [string, (values: Values) => string] => [
      agreementFieldLabels[name] ?? "",
      (values) => textOf(values[name]),
    ]),
    [agreementTexts.identical, (values) => yesOrNo(isTicked(values.identical))],
    [
      agreementFieldLabels.parties ?? "",
      (values) =>
        rowsOf(values.parties)
          .filter((row) => row.organizationId !== undefined)
          .map((row) => [textOf(row.name), textOf(row.role), textOf(row.body)].filter(Boolean).join(", "))
          .join("; "),
    ],
  ]);

export const textFormPage = (agreement: Agreement, form: Form): PageContent => ({
  view: "agreements/text-form",
  title: titles.editAgreementText,
  trail: trailTo(agreement),
  data: {
    over: agreement.title,
    text: field(form, "text"),
    errors: errorSummary(form),
    changes: changedMeanwhile(form, [[fieldLabels.body, (values) => textOf(values.text)]]),
    version: formVersion(form),
    submitTo: paths.editAgreementText(agreement.id),
    cancelHref: paths.agreement(agreement.id),
  },
});

/** The text as its form holds it. */
export const textValues = ({ clauses, version }: Agreement): Values => ({ text: textOfClauses(clauses), version });

export const removeAgreementPage = (agreement: Agreement, form: Form): PageContent => ({
  view: "agreements/remove",
  title: agreementTexts.removeQuestion(agreement.title),
  trail: trailTo(agreement),
  data: {
    text: agreementTexts.removeConsequence,
    label: agreementTexts.removeButton,
    errors: errorSummary(form),
    version: formVersion(form),
    submitTo: paths.removeAgreement(agreement.id),
    cancelHref: paths.agreement(agreement.id),
  },
});
