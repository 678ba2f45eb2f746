/** What an item gave people to do, and what its words ask for that nobody has yet. */
import { fieldName, textOf, type Values } from "../http/forms.ts";
import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { capitalised } from "../text/format.ts";
import { dueSaid, panelTexts } from "../text/panel.ts";
import type { Back } from "./back.ts";
import type { AssignmentRow } from "./head.ts";
import { dueRead, givenTo, nextMeetingDue, type GivingForum } from "./suggested-form.ts";
import type { SuggestedAssignment } from "./suggested.ts";

export interface PanelFrame extends GivingForum {
  back: Back;
  /** The day of the meeting: nothing is due before it. */
  date: string;
}

export type Panel = ReturnType<typeof panelModel>;

export const panelModel = (
  { id, number }: { id: string; number: string },
  rows: AssignmentRow[],
  suggestions: SuggestedAssignment[],
  frame: PanelFrame,
) => ({
  itemId: id,
  number,
  label: panelTexts.label(number),
  address: paths.itemAssignments(id),
  rows,
  suggestions: suggestions.map((one) => suggestionModel(one, frame)),
  newHref: `${paths.newAssignmentOfItem(id)}?${new URLSearchParams({ tillbaka: frame.back }).toString()}`,
});

function suggestionModel(one: SuggestedAssignment, frame: PanelFrame) {
  const { itemId, clauseId, text, words, due, reportTo } = one;
  const { who, values } = givenTo(one, frame);
  const isTooEarly = due?.date !== undefined && due.date !== null && due.date < frame.date;
  const note = who === "" ? panelTexts.nobody : isTooEarly ? panelTexts.tooEarly : due === null ? panelTexts.noDue : "";
  const form = { ...values, text, clauseId, due: due ? dueRead(due) : nextMeetingDue, reportTo, tillbaka: frame.back };
  return {
    text: capitalised(text),
    itemHref: `#${itemAnchor(itemId)}`,
    words: clauseId === null ? words : "",
    note,
    give: who === "" || isTooEarly ? "" : panelTexts.give(who, dueSaid(due)),
    fields: hiddenFields(form),
    submitTo: paths.newAssignmentOfItem(itemId),
    changeHref: changeHref(one, frame.back),
  };
}

/** The form with these words read into it. */
function changeHref({ itemId, clauseId, words, isPart }: SuggestedAssignment, back: Back): string {
  const query = new URLSearchParams({ tillbaka: back });
  if (clauseId !== null) query.set("att", clauseId);
  if (clauseId === null || isPart) query.set("ord", words.slice(0, 2000));
  return `${paths.newAssignmentOfItem(itemId)}?${query.toString()}`;
}

/** Values as a form would send them; what is empty is left out. */
function hiddenFields(values: unknown, path = ""): { name: string; value: string }[] {
  if (typeof values !== "object" || values === null) {
    const value = textOf(values);
    return value === "" ? [] : [{ name: fieldName(path), value }];
  }
  const isList = Array.isArray(values) && values.every((value) => typeof value === "string");
  if (isList) return values.map((value) => ({ name: `${fieldName(path)}[]`, value }));
  return Object.entries(values as Values).flatMap(([name, value]) =>
    hiddenFields(value, path === "" ? name : `${path}.${name}`),
  );
}
