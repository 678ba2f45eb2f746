/** The forms of an item. */
import { withoutAtt } from "../clause.ts";
import {
  changedMeanwhile,
  choices,
  emptyForm,
  errorSummary,
  field,
  fields,
  formVersion,
  isChosen,
  options,
  textOf,
  valueAt,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { MatterNames } from "../matters/queries.ts";
import { meetingTrail } from "../meetings/head.ts";
import type { Attachment, Item, ItemInContext, Meeting, MeetingSummary } from "../meetings/schema.ts";
import { agendaTexts } from "../text/agenda.ts";
import { proposedFormula } from "../text/documents.ts";
import { fieldLabels } from "../text/fields.ts";
import { fileSize, longDate } from "../text/format.ts";
import { choicesOf, itemKindLabels } from "../text/labels.ts";
import { changeOf, titles } from "../text/pages.ts";

export function newItemPage(meeting: Meeting, form: Form): PageContent {
  const section = meeting.items.find(({ id }) => id === form.values.parentId);
  return {
    view: "agenda/item",
    title: section ? agendaTexts.newSubItem(section.number, section.title) : titles.newItem,
    trail: itemTrail(meeting),
    scripts: formScripts,
    data: {
      ...formModel(form, meeting, new Map()),
      submitTo: paths.newItem(meeting.id),
      cancelHref: paths.meeting(meeting.id),
      sections: sectionOptions(meeting, form.values.parentId),
      version: "",
      differences: [],
      existing: null,
    },
  };
}

export interface ItemPageParts {
  item: ItemInContext;
  meeting: Meeting;
  /** What was typed, when it is shown again; otherwise the item as it is. */
  form: Form | undefined;
  fileForm: Form;
  /** What the item is about now. */
  matters: MatterNames;
  openMeetings: MeetingSummary[];
}

export function itemPage({ item, meeting, form, fileForm, matters, openMeetings }: ItemPageParts): PageContent {
  const shown = form ?? emptyForm(valuesOf(item));
  return {
    view: "agenda/item",
    title: changeOf(`${item.number} ${item.title}`),
    trail: itemTrail(meeting),
    scripts: formScripts,
    data: {
      ...formModel(shown, meeting, matters),
      submitTo: paths.editItem(item.id),
      cancelHref: paths.item(meeting.id, item.id),
      sections: [],
      version: formVersion(shown),
      differences: changedMeanwhile(shown, [
        [fieldLabels.title, (values) => textOf(values.title)],
        [fieldLabels.durationMinutes, (values) => textOf(values.durationMinutes)],
        [fieldLabels.body, (values) => textOf(values.body)],
        [fieldLabels.proposal, proposalText],
      ]),
      existing: {
        attachments: item.attachments.map((attachment) => attachmentRow(attachment)),
        file: fields(fileForm, ["label", "file"]),
        fileConfidential: isChosen(fileForm.values.confidential, "on"),
        fileErrors: errorSummary(fileForm),
        attachTo: paths.itemAttachments(item.id),
        moveTo: paths.itemPosition(item.id),
        places: placeOptions(item, meeting, openMeetings),
        removeHref: paths.removeItem(item.id),
      },
    },
  };
}

const formScripts = ["js/complete.js"];

const itemTrail = (meeting: Meeting) => [
  ...meetingTrail(meeting),
  { href: paths.meeting(meeting.id), label: longDate(meeting.date) },
];

function formModel(form: Form, meeting: Meeting, matters: MatterNames) {
  return {
    fields: {
      ...fields(form, ["title", "durationMinutes", "body", "parentId"]),
      kinds: {
        ...field(form, "kinds"),
        name: "kinds[]",
        anchor: "kinds",
        options: choices(form.values.kinds, choicesOf(itemKindLabels)),
      },
    },
    confidential: isChosen(form.values.confidential, "on") || isChosen(form.values.confidential, "true"),
    presenters: rows(form, "presenters", 2).map((path) => ({
      name: field(form, `${path}.name`),
      title: field(form, `${path}.title`),
      personId: field(form, `${path}.personId`),
    })),
    decisions: rows(form, "decisions", noDecisionYet(form) ? 1 : 0).map((path, index) => ({
      legend: agendaTexts.proposalNumber(index + 1),
      id: field(form, `${path}.id`),
      error: field(form, `${path}.proposal`).error,
      formula: proposedFormula(meeting.forum.decisionName),
      clauses: rows(form, `${path}.proposal`, 2).map((clause, position) => {
        const shown = field(form, `${clause}.text`);
        return { ...shown, value: withoutAtt(shown.value), ordinal: String(position + 1) };
      }),
    })),
    ...matterFields(form, matters),
    suggestions: `${paths.suggestions}?forum=${meeting.forum.id}`,
    errors: errorSummary(withMatterErrors(form)),
  };
}

/** Those the item is about, to be unticked, and a field for one more. */
function matterFields(form: Form, matters: MatterNames) {
  const kept = [...matters.values()].map(({ id, title, reference }) => ({
    value: id,
    label: reference ? `${reference} ${title}` : title,
  }));
  return {
    matters: { name: "matterIds[]", options: choices(form.values.matterIds, kept) },
    matter: field(withMatterErrors(form), "matter"),
    matterId: field(form, "matterId"),
    newMatter: isChosen(form.values.newMatter, "on"),
  };
}

/** The ids are not seen in the form: what is wrong with one is said where matters are written. */
const withMatterErrors = (form: Form): Form => ({
  ...form,
  errors: form.errors.map((error) => (error.field.startsWith("matterIds") ? { ...error, field: "matter" } : error)),
});

const noDecisionYet = (form: Form): boolean => {
  const decisions = valueAt(form.values, "decisions");
  return !Array.isArray(decisions) || decisions.length === 0;
};

/** Paths of the rows typed, and some blank ones. */
function rows(form: Form, path: string, blank: number): string[] {
  const typed = valueAt(form.values, path);
  const count = (Array.isArray(typed) ? typed.length : 0) + blank;
  return Array.from({ length: count }, (_, index) => `${path}.${index}`);
}

const valuesOf = (item: ItemInContext): Values => ({ ...item });

function proposalText(values: Values): string {
  const decisions = Array.isArray(values.decisions) ? (values.decisions as { proposal?: { text?: string }[] }[]) : [];
  return decisions
    .flatMap(({ proposal = [] }) => proposal.map(({ text = "" }) => (text.startsWith("att ") ? text : `att ${text}`)))
    .join("; ");
}

const sectionOptions = (meeting: Meeting, chosen: unknown) =>
  options(
    chosen,
    meeting.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
    agendaTexts.topLevel,
  );

/** Where an item can be moved: under another section or to the top level here, or to another meeting. */
function placeOptions(item: ItemInContext, meeting: Meeting, openMeetings: MeetingSummary[]) {
  const sections =
    item.children.length > 0 ? [] : meeting.items.filter(({ id }) => id !== item.id && id !== item.parentId);
  const places = [
    ...(item.parentId === null ? [] : [{ value: `${meeting.id}.`, label: agendaTexts.topLevel }]),
    ...sections.map((section: Item) => ({
      value: `${meeting.id}.${section.id}`,
      label: agendaTexts.under(section.number, section.title),
    })),
    ...openMeetings
      .filter(({ id }) => id !== meeting.id)
      .map(({ id, date }) => ({ value: `${id}.`, label: agendaTexts.toMeeting(longDate(date)) })),
  ];
  return places.map((place, index) => ({ ...place, selected: index === 0 }));
}

const attachmentRow = (attachment: Attachment) => ({
  label: attachment.label,
  filename: attachment.filename ?? agendaTexts.fileMissing,
  size: attachment.size === null ? "" : fileSize(attachment.size),
  href: attachment.size === null ? "" : paths.attachment(attachment.id),
  removeHref: paths.removeAttachment(attachment.id),
  confidential: attachment.confidential,
});

export const removeItemPage = (item: ItemInContext): PageContent => ({
  view: "agenda/remove",
  title: agendaTexts.removeItem(item.number),
  data: {
    question: agendaTexts.removeItem(`${item.number} ${item.title}`),
    consequence: agendaTexts.removeConsequence(item.children.length, item.decisions.length, item.attachments.length),
    submitTo: paths.removeItem(item.id),
    label: agendaTexts.removeItemButton,
    cancelHref: paths.editItem(item.id),
  },
});

export const removeAttachmentPage = (attachment: Attachment & { itemId: string }): PageContent => ({
  view: "agenda/remove",
  title: agendaTexts.removeFile(attachment.label),
  data: {
    question: agendaTexts.removeFile(attachment.label),
    consequence: attachment.filename ?? agendaTexts.fileMissing,
    submitTo: paths.removeAttachment(attachment.id),
    label: agendaTexts.removeFileButton,
    cancelHref: paths.editItem(attachment.itemId),
  },
});
