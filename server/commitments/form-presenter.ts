/** The forms of the list of commitments and of a review. */
import { trailTo, type AgreementHead } from "../agreements/head.ts";
import { followUpVerdicts } from "../../db/schema/values.ts";
import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  fields,
  formVersion,
  options,
  rowsOf,
  textOf,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { commitmentTexts } from "../text/commitments.ts";
import { choicesOf, followUpVerdictLabels } from "../text/labels.ts";
import type { Party } from "./queries.ts";
import type { Commitments, FollowUp } from "./schema.ts";

/** Rows that are left blank on each side, so that commitments can be added without a script. */
const blankRows = 3;

export interface CommitmentsFormParts {
  agreement: AgreementHead;
  parties: Party[];
  form: Form;
}

/** A group of rows for each side of the agreement, and one for what binds everybody. */
export function editCommitmentsPage({ agreement, parties, form }: CommitmentsFormParts): PageContent {
  const typed = rowsOf(form.values.commitments);
  const sides = sidesToWrite(parties, typed);
  let next = typed.length;
  const labels: Record<string, string> = {};
  const groups = sides.map((side) => {
    const own = typed.flatMap((row, index) => (textOf(row.side) === side ? [index] : []));
    const blank = Array.from({ length: blankRows }, () => next++);
    return {
      name: side || commitmentTexts.everybody,
      rows: [...own, ...blank].map((index, place) => {
        const path = `commitments.${index}`;
        const label = commitmentTexts.rowOf(side || commitmentTexts.everybody, place + 1);
        labels[`${path}.text`] = label;
        labels[`${path}.followUpInterval`] = `${label}, ${commitmentTexts.months.toLowerCase()}`;
        labels[`${path}.side`] = label;
        return {
          id: field(form, `${path}.id`),
          side: { ...field(form, `${path}.side`), value: side },
          text: { ...field(form, `${path}.text`), label },
          months: { ...field(form, `${path}.followUpInterval`), label: labels[`${path}.followUpInterval`] ?? "" },
        };
      }),
    };
  });
  return {
    view: "commitments/edit",
    title: commitmentTexts.editTitle,
    trail: [...trailTo(agreement), { href: paths.followUps(agreement.id), label: commitmentTexts.title }],
    data: {
      over: agreement.title,
      groups,
      version: formVersion(form),
      errors: errorSummary(form, labels),
      changes: changedMeanwhile(form, [[commitmentTexts.commitments, commitmentsText]]),
      submitTo: paths.commitments(agreement.id),
      cancelHref: paths.followUps(agreement.id),
    },
  };
}

const sidesToWrite = (parties: Party[], typed: Values[]): string[] => [
  ...new Set([...parties.map(({ side }) => side), ...typed.map(({ side }) => textOf(side)), ""]),
];

const commitmentsText = (values: Values): string =>
  rowsOf(values.commitments)
    .map(({ side, text }) => [textOf(side), textOf(text)].filter((part) => part !== "").join(": "))
    .join(" · ");

export interface FollowUpFormParts {
  agreement: AgreementHead;
  list: Commitments;
  parties: Party[];
  form: Form;
  /** The one that is changed; null: a new one. */
  followUp: FollowUp | null;
  /** Where it was dealt with, in words; empty: in no item. */
  item: string;
}

export function followUpFormPage({ agreement, list, parties, form, followUp, item }: FollowUpFormParts): PageContent {
  const { id } = agreement;
  const typed = rowsOf(form.values.verdicts);
  const judgedIds = new Set(typed.map(({ commitmentId }) => textOf(commitmentId)));
  const shown = [...list.commitments, ...list.former.filter((one) => judgedIds.has(one.id))];
  const frame: Frame = { form, typed, parties, next: typed.length, labels: {} };
  const sides = [...new Set(shown.map(({ side }) => side))].map((side) => ({
    name: side || commitmentTexts.everybody,
    commitments: shown.filter((one) => one.side === side).map((one) => judgedForm(one, frame)),
  }));
  return {
    view: "commitments/follow-up-form",
    title: followUp ? commitmentTexts.editOf(followUp.date) : commitmentTexts.newTitle,
    trail: [...trailTo(agreement), { href: paths.followUps(id), label: commitmentTexts.title }],
    data: {
      over: agreement.title,
      item,
      itemId: textOf(form.values.itemId),
      fields: fields(form, ["date", "note"]),
      sides,
      version: formVersion(form),
      errors: errorSummary(form, frame.labels),
      changes: changedMeanwhile(form, [
        [commitmentTexts.note, (values) => textOf(values.note)],
        [commitmentTexts.verdicts, verdictsText(shown)],
      ]),
      submitTo: followUp ? paths.editFollowUp(id, followUp.id) : paths.newFollowUp(id),
      cancelHref: followUp ? paths.followUp(id, followUp.id) : paths.followUps(id),
    },
  };
}

interface Frame {
  form: Form;
  typed: Values[];
  parties: Party[];
  /** The place of the next blank row among those that are sent. */
  next: number;
  labels: Record<string, string>;
}

/** One row for the side as a whole, one for each organization that was judged by itself, and a blank one. */
function judgedForm({ id, side, text }: { id: string; side: string; text: string }, frame: Frame) {
  const { form, typed, parties, labels } = frame;
  const own = typed.flatMap((row, index) => (textOf(row.commitmentId) === id ? [{ row, index }] : []));
  const wholeAt = own.find(({ row }) => !isOfOrganization(row))?.index ?? frame.next++;
  const organizationsAt = [
    ...own.filter(({ row }) => isOfOrganization(row)).map(({ index }) => index),
    frame.next++,
    frame.next++,
  ];
  const ofSide = parties.filter((party) => side === "" || party.side === side);
  const verdict = (index: number) => field(form, `verdicts.${index}.verdict`);
  labels[`verdicts.${wholeAt}.verdict`] = text;
  labels[`verdicts.${wholeAt}.comment`] = commitmentTexts.commentOn(text);
  return {
    text,
    commitmentId: { name: `verdicts[${wholeAt}][commitmentId]`, value: id },
    whole: {
      ...verdict(wholeAt),
      options: [
        ...choices(valueOf(typed, wholeAt), choicesOf(followUpVerdictLabels)),
        {
          value: "",
          label: commitmentTexts.notJudged,
          checked: !followUpVerdicts.some((one) => one === valueOf(typed, wholeAt)),
        },
      ],
    },
    comment: { ...field(form, `verdicts.${wholeAt}.comment`), label: commitmentTexts.commentOn(text) },
    open: organizationsAt.length > 2,
    organizations: organizationsAt.map((index, place) => {
      for (const name of ["organizationId", "verdict", "comment"]) labels[`verdicts.${index}.${name}`] = text;
      return {
        about: `${text}, ${place + 1}`,
        commitmentId: { name: `verdicts[${index}][commitmentId]`, value: id },
        ownName: `verdicts[${index}][own]`,
        organization: {
          ...field(form, `verdicts.${index}.organizationId`),
          options: options(
            typed[index]?.organizationId,
            ofSide.map(({ organizationId, name }) => ({ value: organizationId, label: name })),
            commitmentTexts.chooseOrganization,
          ),
        },
        verdict: {
          ...verdict(index),
          options: options(valueOf(typed, index), choicesOf(followUpVerdictLabels), commitmentTexts.notJudged),
        },
        comment: field(form, `verdicts.${index}.comment`),
      };
    }),
  };
}

const valueOf = (typed: Values[], index: number): string => textOf(typed[index]?.verdict);

/** As the form marks it, or as it was read. */
const isOfOrganization = (row: Values): boolean => row.own !== undefined || textOf(row.organizationId) !== "";

const verdictsText =
  (shown: { id: string; text: string }[]) =>
  (values: Values): string =>
    rowsOf(values.verdicts)
      .map((row) => {
        const name = shown.find(({ id }) => id === textOf(row.commitmentId))?.text ?? "";
        const verdict = followUpVerdicts.find((one) => one === textOf(row.verdict));
        return [name, verdict ? followUpVerdictLabels[verdict] : "", textOf(row.comment)].filter(Boolean).join(": ");
      })
      .join(" · ");

export const removeFollowUpPage = (agreement: AgreementHead, followUp: FollowUp, form: Form): PageContent => ({
  view: "commitments/remove",
  title: commitmentTexts.removalOf(followUp.date),
  trail: [...trailTo(agreement), { href: paths.followUps(agreement.id), label: commitmentTexts.title }],
  data: {
    version: formVersion(form),
    errors: errorSummary(form),
    submitTo: paths.removeFollowUp(agreement.id, followUp.id),
    cancelHref: paths.followUp(agreement.id, followUp.id),
  },
});
