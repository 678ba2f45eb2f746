import type { Block } from "../documents/model.ts";
import { assignmentTexts, dueInMinutes } from "../text/assignments.ts";
import { whoIn } from "./head.ts";
import type { Assignment } from "./schema.ts";

/** What an item gave people to do, as minutes say it: whose, what and when. How far it has come is no part of them. */
export function assignmentBlocks(assignments: Assignment[]): Block[] {
  const given = assignments.filter(({ state }) => state !== "cancelled");
  if (given.length === 0) return [];
  return [
    { type: "paragraph", content: [{ type: "text", text: assignmentTexts.title, bold: true }] },
    {
      type: "list",
      ordered: false,
      items: given.map((assignment) => [
        {
          type: "paragraph",
          content: [
            { type: "text", text: `${whoIn(assignment)}: `, bold: true },
            { type: "text", text: `${assignment.text.replace(/[.\s]+$/, "")}. ${dueInMinutes(assignment.due)}.` },
          ],
        },
      ]),
    },
  ];
}
