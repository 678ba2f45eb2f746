/** The review: the document on one side, what it was taken for on the other, each leading to the other. */
import {
  changedMeanwhile,
  errorSummary,
  field,
  options,
  textOf,
  valueAt,
  rowsOf,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { fieldLabels } from "../text/fields.ts";
import { longDate } from "../text/format.ts";
import { errorLabel, importTexts } from "../text/imports.ts";
import { choicesOf, meetingModeLabels } from "../text/labels.ts";
import { titles } from "../text/pages.ts";
import { stateOf } from "./acceptance-rules.ts";
import { headFields, type ImportDraft } from "./draft-schema.ts";
import { itemAnchor, personAnchor } from "./edit-rules.ts";
import { foundShown } from "./found-presenter.ts";
import { itemsShown } from "./item-presenter.ts";
import { documentShown, lineAnchor, type Mark } from "./manuscript-presenter.ts";
import { peopleShown } from "./person-presenter.ts";
import type { Reading } from "./queries.ts";
import type { Register } from "./register-queries.ts";
import type { ImportSummary } from "./schema.ts";

export interface ReviewParts {
  summary: ImportSummary;
  reading: Reading;
  /** The draft as it is, or as it was typed. */
  draft: ImportDraft;
  form: Form;
  register: Register;
  forums: { id: string; name: string; shortName: string }[];
  /** Meetings that this may be over again; null: none. */
  sameFile: string | null;
  sameDay: string | null;
  next: string | null;
  today: string;
}

export function reviewPage(parts: ReviewParts): PageContent {
  const { summary, reading, draft, form, next } = parts;
  const marks = marksOf(draft);
  const { values } = form;
  const people = peopleShown(form, draft, parts.register);
  const items = itemsShown(form, draft, parts.register);
  return {
    view: "imports/review",
    title: titles.reviewImport,
    trail: [{ href: paths.imports, label: titles.imports }],
    scripts: ["js/import-review.js"],
    data: {
      filename: summary.filename,
      errors: errorSummary(form, labelsOf(form)),
      changes: changedMeanwhile(form, shownInBoth),
      address: paths.import(summary.id),
      fileHref: paths.importFile(summary.id),
      discardHref: paths.discardImport(summary.id),
      version: textOf(values.version),
      document: documentShown(reading.manuscript, marks),
      warnings: reading.interpretation.warnings.map(({ message, line }) => ({
        message,
        href: line === null ? "" : `#${lineAnchor(line)}`,
        label: line === null ? "" : importTexts.lines(String(line), String(line)),
      })),
      printedForum: reading.interpretation.header.forum?.value ?? "",
      head: headShown(parts),
      people,
      items,
      addLast: `add-item:${draft.items.length - 1}`,
      doubts: summary.unsureCount,
      closeOld: values.closeOld === true || textOf(values.closeOld) === "on",
      hasAssignments: draft.items.some(({ assignments }) => assignments.length > 0),
      consequence: consequenceOf(parts),
      sameFileHref: parts.sameFile === null ? "" : paths.meeting(parts.sameFile),
      sameDayHref: parts.sameDay === null ? "" : paths.meeting(parts.sameDay),
      nextHref: next === null ? "" : paths.import(next),
      texts: importTexts.script,
    },
  };
}

function headShown({ form, forums }: ReviewParts) {
  const { values } = form;
  const dated = (path: string, shape: RegExp, type: string) => {
    const shown = field(form, path);
    // A browser shows nothing of what is no date: then it is text.
    return { ...shown, type: shown.value === "" || shape.test(shown.value) ? type : "text" };
  };
  return {
    found: Object.fromEntries(
      headFields.map((name) => {
        const stands = valueAt(values.head, name);
        return [
          name,
          {
            path: `head[${name}]`,
            label: importTexts.headMarks[name],
            ...foundShown(stands, `falt-${name}`),
            given: stands !== undefined,
          },
        ];
      }),
    ),
    forum: {
      ...field(form, "forumId"),
      options: options(
        values.forumId,
        forums.map(({ id, name }) => ({ value: id, label: name })),
        fieldLabels.choose,
      ),
    },
    kind: {
      ...field(form, "kind"),
      options: options(values.kind, choicesOf(importTexts.kinds), importTexts.notSaid),
    },
    date: dated("date", /^\d{4}-\d{2}-\d{2}$/, "date"),
    startTime: dated("startTime", /^\d{2}:\d{2}$/, "time"),
    endTime: dated("endTime", /^\d{2}:\d{2}$/, "time"),
    place: field(form, "place"),
    mode: {
      ...field(form, "mode"),
      options: options(values.mode, choicesOf(meetingModeLabels), importTexts.notSaid),
    },
  };
}

/** What accepting will do, before it is done. */
function consequenceOf({ draft, forums, today }: ReviewParts): string {
  const forum = forums.find(({ id }) => id === draft.forumId);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(draft.date);
  return importTexts.consequence({
    forum: forum?.shortName ?? "",
    date: isDate ? longDate(draft.date) : "",
    state: stateOf(draft, today),
    items: draft.items.length,
    decisions: draft.items.reduce((sum, { decisions }) => sum + decisions.length, 0),
    assignments: draft.items.reduce((sum, { assignments }) => sum + assignments.length, 0),
  });
}

/** What stands on each line; what is smaller goes before what it stands in, and a decision before what it asks for. */
function marksOf({ head, attendance, items }: ImportDraft): Map<number, Mark> {
  const marks: { from: number; to: number; mark: Mark }[] = [];
  const mark = (found: { lines: string | null; sure: string; checked: boolean }, anchor: string, label: string) => {
    const [from = 0, to = -1] = (found.lines ?? "").split("-").map(Number);
    const doubtful = found.sure === "doubtful" && !found.checked;
    marks.push({ from, to: Math.min(to, from + mostLines), mark: { anchor, label, doubtful } });
  };
  items.forEach((item, row) => {
    const anchor = itemAnchor(row);
    mark(item, anchor, importTexts.itemMark(item.number || String(row + 1)));
    item.assignments.forEach((one, n) => mark(one, `${anchor}-uppdrag-${n}`, importTexts.assignmentMark));
    item.decisions.forEach((one, n) => mark(one, `${anchor}-beslut-${n}`, importTexts.decisionMark));
  });
  attendance.forEach((person, row) => mark(person, personAnchor(row), importTexts.personMark));
  for (const name of headFields) {
    const found = head[name];
    if (found) mark(found, `falt-${name}`, importTexts.headMarks[name]);
  }
  const byLine = new Map<number, Mark>();
  marks.sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to, mark: one } of marks) for (let line = from; line <= to; line += 1) byLine.set(line, one);
  return byLine;
}

const mostLines = 20_000;

const shownInBoth: [string, (values: Values) => string][] = [
  [fieldLabels.date, ({ date }) => textOf(date)],
  [fieldLabels.startTime, ({ startTime }) => textOf(startTime)],
  [fieldLabels.place, ({ place }) => textOf(place)],
  [
    importTexts.attendance,
    ({ attendance }) =>
      rowsOf(attendance)
        .map(({ name }) => textOf(name))
        .join(", "),
  ],
  [
    importTexts.itemTitles,
    ({ items }) =>
      rowsOf(items)
        .map(({ title }) => textOf(title))
        .join(", "),
  ],
];

const labelsOf = ({ errors }: Form): Record<string, string> =>
  Object.fromEntries(
    errors.flatMap(({ field: path }) => (errorLabel(path) === "" ? [] : [[path, errorLabel(path)] as const])),
  );
