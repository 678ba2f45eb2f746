/** The forms of a matter and of its steps. */
import type { StepRole } from "../../db/schema/values.ts";
import {
  changedMeanwhile,
  choices,
  emptyForm,
  errorSummary,
  field,
  fields,
  formVersion,
  isChosen,
  named,
  options,
  textOf,
  type Form,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate, stockholmDate } from "../text/format.ts";
import { fieldLabels } from "../text/fields.ts";
import { choicesOf, stepPurposeLabels, stepRoleLabels } from "../text/labels.ts";
import { matterTexts } from "../text/matters.ts";
import { changeOf, comparedLabels, titles, yesOrNo } from "../text/pages.ts";
import type { ComingItem } from "./item-queries.ts";
import { matterTrail } from "./presenter.ts";
import type { Matter, MatterStep } from "./schema.ts";

interface ForumChoice {
  id: string;
  name: string;
}

const trailTo = (matter: Matter) => [...matterTrail, { href: paths.matter(matter.id), label: matter.title }];

const isTicked = (value: unknown): boolean => isChosen(value, "on") || isChosen(value, "true");

const forumField = (form: Form, name: string, forums: ForumChoice[], empty?: string) => ({
  ...field(form, name),
  options: options(form.values[name], named(forums), forums.length === 1 ? undefined : (empty ?? fieldLabels.choose)),
});

export const newMatterPage = (form: Form, forums: ForumChoice[]): PageContent => ({
  view: "matters/form",
  title: titles.newMatter,
  trail: matterTrail,
  data: {
    fields: { ...fields(form, ["title", "reference", "summary"]), forumId: forumField(form, "forumId", forums) },
    isNew: true,
    confidential: isTicked(form.values.confidential),
    errors: errorSummary(form),
    changes: [],
    version: "",
    submitTo: paths.newMatter,
    cancelHref: paths.matters,
  },
});

export const editMatterPage = (matter: Matter, form: Form = emptyForm({ ...matter })): PageContent => ({
  view: "matters/form",
  title: changeOf(matter.title),
  trail: trailTo(matter),
  data: {
    fields: { ...fields(form, ["title", "reference", "summary"]), forumId: forumField(form, "forumId", []) },
    isNew: false,
    confidential: isTicked(form.values.confidential),
    errors: errorSummary(form),
    changes: changedMeanwhile(form, [
      [fieldLabels.title, (values) => textOf(values.title)],
      [comparedLabels.reference, (values) => textOf(values.reference)],
      [comparedLabels.summary, (values) => textOf(values.summary)],
      [comparedLabels.confidential, (values) => yesOrNo(isTicked(values.confidential))],
    ]),
    version: formVersion(form),
    submitTo: paths.editMatter(matter.id),
    cancelHref: paths.matter(matter.id),
  },
});

const roleChoices = (form: Form, labels: Record<StepRole, string>) => ({
  ...field(form, "role"),
  options: choices(form.values.role, choicesOf(labels)).map((choice) => ({
    ...choice,
    hint: matterTexts.roleHints[choice.value as StepRole],
  })),
});

/** `senders`: the reader's forums that have the matter; `forums`: where it can be sent. */
export const referPage = (matter: Matter, form: Form, senders: ForumChoice[], forums: ForumChoice[]): PageContent => ({
  view: "matters/refer",
  title: matterTexts.referTitle,
  trail: trailTo(matter),
  data: {
    over: matter.title,
    fromForum: senders.length === 1 ? (senders[0]?.name ?? "") : "",
    fields: {
      ...fields(form, ["note"]),
      fromForumId: {
        ...field(form, "fromForumId"),
        options: options(form.values.fromForumId, named(senders)),
      },
      toForumId: forumField(
        form,
        "toForumId",
        senders.length === 1 ? forums.filter(({ id }) => id !== senders[0]?.id) : forums,
      ),
      role: roleChoices(form, stepPurposeLabels),
    },
    errors: errorSummary(form, { role: matterTexts.purposeField, toForumId: matterTexts.toField }),
    confidential: matter.confidential,
    submitTo: paths.referMatter(matter.id),
    cancelHref: paths.matter(matter.id),
  },
});

export const newStepPage = (matter: Matter, form: Form, forums: ForumChoice[]): PageContent => ({
  view: "matters/step",
  title: titles.newStep,
  trail: trailTo(matter),
  data: {
    over: matter.title,
    fields: {
      ...fields(form, ["forumName", "date", "outcome", "note"]),
      forumId: forumField(form, "forumId", forums, matterTexts.otherForum),
      role: {
        ...field(form, "role"),
        options: choices(form.values.role, choicesOf(stepRoleLabels)),
      },
    },
    errors: errorSummary(form, { role: matterTexts.didField, outcome: matterTexts.outcomeField }),
    submitTo: paths.newStep(matter.id),
    cancelHref: paths.matter(matter.id),
  },
});

export interface AnswerPageParts {
  matter: Matter;
  step: MatterStep;
  form: Form;
  /** Of the forum's coming agendas. */
  items: ComingItem[];
  /** Whether the reader answers for the step's forum, or only keeps the matter. */
  isOwn: boolean;
}

export function answerPage({ matter, step, form, items, isOwn }: AnswerPageParts): PageContent {
  const waits = step.state === "waiting";
  const at = (state: string): Form => (textOf(form.values.state) === state ? form : emptyForm());
  const wrong = errorSummary(form, { text: matterTexts.textFields[textOf(form.values.state)] ?? "" });
  return {
    view: "matters/answer",
    title: waits ? matterTexts.stepTitle(step.forumName) : matterTexts.finishTitle(step.forumName),
    trail: trailTo(matter),
    data: {
      over: matter.title,
      purpose: stepPurposeLabels[step.role],
      sent: step.sentAt
        ? matterTexts.sentBy(
            step.fromForumName ?? "",
            step.sentByName ?? "",
            longDate(stockholmDate(new Date(step.sentAt))),
          )
        : "",
      note: step.note,
      errors: wrong.map(({ href, text }) => ({ href: href.replace("#", `#${textOf(form.values.state)}-`), text })),
      accept: waits
        ? {
            ...field(at("accepted"), "itemId"),
            options: options(
              at("accepted").values.itemId,
              items.map(({ id, number, title, date }) => ({
                value: id,
                label: matterTexts.choice(number, title, date),
              })),
              matterTexts.later,
            ),
          }
        : null,
      giveBack: isOwn && step.sentAt !== null ? field(at("returned"), "text") : null,
      finish: waits ? null : { ...field(at("done"), "text"), asksForText: step.itemId === null },
      submitTo: paths.answerStep(matter.id, step.id),
      cancelHref: paths.matter(matter.id),
    },
  };
}

export const removeMatterPage = (matter: Matter, form: Form): PageContent => ({
  view: "matters/remove",
  title: matterTexts.removeQuestion(matter.title),
  trail: trailTo(matter),
  data: {
    text: matterTexts.removeConsequence,
    label: matterTexts.removeButton,
    errors: errorSummary(form),
    version: formVersion(form),
    submitTo: paths.removeMatter(matter.id),
    cancelHref: paths.matter(matter.id),
  },
});

/** Before a referral is taken back, or a step of history taken away. */
export const removeStepPage = (matter: Matter, step: MatterStep, form: Form): PageContent => ({
  view: "matters/remove",
  title:
    step.state === "waiting"
      ? matterTexts.takeBackQuestion(step.forumName)
      : matterTexts.removeStepQuestion(step.forumName, step.date ?? ""),
  trail: trailTo(matter),
  data: {
    text: step.state === "waiting" ? matterTexts.takeBackConsequence : matterTexts.removeStepConsequence,
    label: step.state === "waiting" ? matterTexts.takeBackButton : matterTexts.removeStepButton,
    errors: errorSummary(form),
    version: formVersion(form),
    submitTo: paths.removeStep(matter.id, step.id),
    cancelHref: paths.matter(matter.id),
  },
});
