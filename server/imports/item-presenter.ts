/** The items, as the form has them. */
import { assigneesOf } from "./acceptance-rules.ts";
import { itemKinds } from "../../db/schema/values.ts";
import { field, isChosen, options, rowsOf, textOf, type Form, type Values } from "../http/forms.ts";
import { importTexts } from "../text/imports.ts";
import { choicesOf, itemKindLabels } from "../text/labels.ts";
import type { ImportDraft } from "./draft-schema.ts";
import { itemAnchor, paragraphsOf } from "./edit-rules.ts";
import { bodyNamed } from "./matching.ts";
import type { Register } from "./register-queries.ts";
import { foundShown } from "./found-presenter.ts";

export function itemsShown(form: Form, draft: ImportDraft, register: Register) {
  const rows = rowsOf(form.values.items);
  const names = rows.map((item, row) => importTexts.itemName(textOf(item.number), textOf(item.title), row + 1));
  const elsewhere = (row: number) =>
    options(
      String(row),
      names.map((label, index) => ({ value: String(index), label: label.slice(0, 60) })),
    );
  return rows.map((item, row) => {
    const path = `items.${row}`;
    const anchor = itemAnchor(row);
    return {
      row,
      path: `items[${row}]`,
      ...foundShown(item, anchor),
      heading: names[row] ?? "",
      label: names[row] ?? "",
      ops: {
        add: `add-item:${row}`,
        remove: `remove-item:${row}`,
        up: `up-item:${row}`,
        down: `down-item:${row}`,
        merge: `merge-item:${row}`,
        split: `split-item:${row}`,
        addDecision: `add-decision:${row}`,
        addAssignment: `add-assignment:${row}`,
      },
      splitName: `splitAt[item-${row}]`,
      isBelow: textOf(item.level) === "1",
      isFirst: row === 0,
      isLast: row === rows.length - 1,
      title: field(form, `${path}.title`),
      number: field(form, `${path}.number`),
      level: { ...field(form, `${path}.level`), options: options(textOf(item.level) || "0", importTexts.levels) },
      kinds: itemKinds.map((kind) => ({
        value: kind,
        label: itemKindLabels[kind],
        checked: isChosen(item.kinds, kind),
      })),
      presenters: field(form, `${path}.presenters`),
      body: field(form, `${path}.body`),
      attachments: field(form, `${path}.attachments`),
      confidential: item.confidential === true || textOf(item.confidential) === "on",
      decisions: rowsOf(item.decisions).map((decision, n) => ({
        label: importTexts.decisionMark,
        moveOp: `move-decision:${row}.${n}`,
        removeOp: `remove-decision:${row}.${n}`,
        moveName: `moveTo[move-decision-${row}-${n}]`,
        path: `items[${row}][decisions][${n}]`,
        ...foundShown(decision, `${anchor}-beslut-${n}`),
        state: {
          ...field(form, `${path}.decisions.${n}.state`),
          options: options(decision.state, choicesOf(importTexts.decisionStates)),
        },
        body: field(form, `${path}.decisions.${n}.body`),
        clauses: field(form, `${path}.decisions.${n}.clauses`),
        moveTo: elsewhere(row),
        of: names[row] ?? "",
      })),
      assignments: rowsOf(item.assignments).map((assignment, n) => ({
        label: importTexts.assignmentMark,
        moveOp: `move-assignment:${row}.${n}`,
        removeOp: `remove-assignment:${row}.${n}`,
        moveName: `moveTo[move-assignment-${row}-${n}]`,
        path: `items[${row}][assignments][${n}]`,
        ...foundShown(assignment, `${anchor}-uppdrag-${n}`),
        assignees: field(form, `${path}.assignments.${n}.assignees`),
        task: field(form, `${path}.assignments.${n}.task`),
        due: dueField(form, `${path}.assignments.${n}.due`),
        dueText: field(form, `${path}.assignments.${n}.dueText`),
        reportTo: field(form, `${path}.assignments.${n}.reportTo`),
        ...meantBy(assignment, draft, register),
        moveTo: elsewhere(row),
        of: names[row] ?? "",
      })),
      paragraphs: paragraphsOf(textOf(item.body)).map((text, n) => ({
        value: String(n),
        label: text.slice(0, 60),
        selected: false,
      })),
    };
  });
}

function dueField(form: Form, path: string) {
  const shown = field(form, path);
  return { ...shown, type: shown.value === "" || /^\d{4}-\d{2}-\d{2}$/.test(shown.value) ? "date" : "text" };
}

/** Whom the names mean, so that it shows before anything is given to anybody. */
function meantBy(assignment: Values, draft: ImportDraft, register: Register) {
  const names = textOf(assignment.assignees)
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const { assignees, group } = assigneesOf(names, draft.attendance, register);
  const called = new Map<string, string>([
    ...register.persons.map(({ id, name }) => [`person.${id}`, name] as const),
    ...register.organizations.map(({ id, name }) => [`organization.${id}`, name] as const),
    ...register.forums.map(({ id, name }) => [`forum.${id}`, name] as const),
  ]);
  const known = assignees.flatMap(({ type, id }) => (id === null ? [] : [called.get(`${type}.${id}`) ?? ""]));
  const unknown = assignees.flatMap(({ id, name }) => (id === null && name !== null ? [name] : []));
  const reportTo = textOf(assignment.reportTo);
  return {
    meant: group
      ? importTexts.group(group.organizationIds.length)
      : importTexts.meant(known, names.length === 0 ? [] : unknown),
    reportNote: reportTo !== "" && !bodyNamed(reportTo, register.forums) ? importTexts.reportsHere : "",
  };
}
