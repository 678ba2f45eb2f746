/** A suggestion as the form of a new assignment holds it. */
import type { Values } from "../http/forms.ts";
import { assignmentTexts } from "../text/assignments.ts";
import { listed } from "../text/format.ts";
import { panelTexts } from "../text/panel.ts";
import type { Suggestion } from "../wording/assignments.ts";
import type { DueReading } from "../wording/due.ts";
import { dueValues } from "./form.ts";

export interface GivingForum {
  /** Its short name. */
  forum: string;
  municipalityIds: string[];
}

type Given = Pick<Suggestion, "assignees" | "everyOf">;

/** Whom it is given to, in words and as the form has it. Empty words: that is not said, or not so that the form can have it. */
export function givenTo(
  { assignees, everyOf }: Given,
  { forum, municipalityIds }: GivingForum,
): { who: string; values: Values } {
  const named = {
    who: listed(assignees.map(({ name }) => name)),
    values: { to: "named", assignees: assignees.map(({ type, id, name }) => ({ name, ref: `${type}.${id}` })) },
  };
  const [one, ...more] = assignees;
  if (everyOf === null) return named;
  if (everyOf === "member") {
    return one ? { ...named, who: "" } : { who: assignmentTexts.allMembers(forum), values: { to: "members" } };
  }
  if (!one) return { who: assignmentTexts.allMunicipalities, values: { to: "municipalities" } };
  if (one.type !== "organization" || more.length > 0) return { ...named, who: "" };
  const groupName = panelTexts.principals(one.name);
  return { who: groupName, values: { to: "ticked", organizations: [...municipalityIds, one.id], groupName } };
}

export const dueRead = (due: DueReading): Values =>
  dueValues({
    kind: due.kind,
    date: due.date,
    week: due.week,
    months: due.months,
    text: due.text.slice(0, 200),
    meetingId: null,
    reason: null,
  });

/** Where no time is said, the next meeting asks. */
export const nextMeetingDue: Values = { kind: "next_meeting" };
