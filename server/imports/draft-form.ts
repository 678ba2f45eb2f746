/** A draft as its form holds it: lists are lines of text. */
import { rowsOf, textOf, type Values } from "../http/forms.ts";
import type { ImportDraft } from "./draft-schema.ts";

export function valuesOf(draft: ImportDraft, version: number): Values {
  return {
    ...draft,
    version,
    items: draft.items.map((item) => ({
      ...item,
      presenters: item.presenters.map(({ name, title }) => (title === "" ? name : `${name}, ${title}`)).join("\n"),
      attachments: item.attachments.join("\n"),
      decisions: item.decisions.map((decision) => ({ ...decision, clauses: decision.clauses.join("\n") })),
      assignments: item.assignments.map((assignment) => ({
        ...assignment,
        assignees: assignment.assignees.join(", "),
      })),
    })),
  };
}

/** What was typed, as the schema wants it. */
export const draftTyped = (typed: Values): Values => ({
  ...typed,
  attendance: rowsOf(typed.attendance),
  items: rowsOf(typed.items).map((item) => ({
    ...item,
    presenters: linesIn(item.presenters).map((line) => {
      const [name = "", ...title] = line.split(",");
      return { name: name.trim(), title: title.join(",").trim() };
    }),
    attachments: linesIn(item.attachments),
    decisions: rowsOf(item.decisions).map((decision) => ({ ...decision, clauses: linesIn(decision.clauses) })),
    assignments: rowsOf(item.assignments).map((assignment) => ({
      ...assignment,
      assignees: textOf(assignment.assignees)
        .split(/[,;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    })),
  })),
});

const linesIn = (value: unknown): string[] =>
  textOf(value)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
