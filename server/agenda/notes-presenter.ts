import { decisionOutcomes, type DecisionOutcome, type MeetingState } from "../../db/schema/values.ts";
import type { ForumRole } from "../access.ts";
import {
  changedMeanwhile,
  emptyForm,
  errorSummary,
  field,
  formVersion,
  options,
  textOf,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { meetingHead, meetingTrail } from "../meetings/head.ts";
import { lockReason, nextStates } from "../meetings/rules.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { stateActions } from "../text/agenda.ts";
import { decidedFormula, proposedFormula } from "../text/documents.ts";
import { duration, timeSpan } from "../text/format.ts";
import { choicesOf, decisionOutcomeLabels, itemKindLabels, reservationKindLabels } from "../text/labels.ts";
import { reasons } from "../text/messages.ts";
import { aboutItem, clauseName, decisionText, notesTexts } from "../text/notes.ts";
import { titles } from "../text/pages.ts";
import { notesOf, rowsOf, tidied, usualOutcome } from "./notes-form.ts";
import { clockTimes } from "./rules.ts";

/** The form that is shown again, of one item of the meeting. */
export interface Returned {
  itemId: string;
  form: Form;
}

/** In a row that the script makes copies of. */
const pattern = {
  item: "__ITEM__",
  number: "__NUMBER__",
  decision: "__DECISION__",
  clause: "__CLAUSE__",
  position: "__POSITION__",
};

export function notesPage(meeting: Meeting, role: ForumRole | null, returned?: Returned): PageContent {
  const head = meetingHead(meeting, role, "notes");
  const frame = { title: titles.notes, trail: meetingTrail(meeting) };
  const locked = lockReason(meeting.state);
  if (locked) {
    const data = { head, reason: reasons[locked], minutesHref: paths.minutes(meeting.id) };
    return { ...frame, view: "agenda/notes-locked", data };
  }
  const items = meeting.items.flatMap((section) => [section, ...section.children]);
  return {
    ...frame,
    view: "agenda/notes",
    scripts: ["clauses", "drafts", "rail", "save-state", "note-errors", "notes", "complete"].map(
      (name) => `js/${name}.js`,
    ),
    data: {
      head,
      address: paths.notes(meeting.id),
      actions: stateChanges(meeting.state),
      stateAddress: paths.meetingState(meeting.id),
      attendanceHref: paths.attendance(meeting.id),
      agendaHref: paths.meeting(meeting.id),
      suggestions: `${paths.suggestions}?forum=${meeting.forum.id}`,
      rail: items.map((item) => ({ href: `#${itemAnchor(item.id)}`, ...nameOf(item), done: isDone(item) })),
      items: notesOfItems(meeting, items, returned),
      ...patterns(meeting),
    },
  };
}

const nameOf = ({ number, title }: Item) => ({ number, title });

/** Something was written or decided, or every sub-item is done. */
const isDone = ({ body, decisions, children }: Item): boolean =>
  body !== "" ||
  decisions.some(({ outcome }) => outcome !== "proposed") ||
  (children.length > 0 && children.every(isDone));

const stateChanges = (state: MeetingState) =>
  (["in_progress", "held"] as const)
    // A meeting that is over is opened again from its agenda, where it says what that means.
    .filter((to) => state !== "held" && nextStates(state).includes(to))
    .map((to) => ({ state: to, label: stateActions[to].label }));

function notesOfItems(meeting: Meeting, items: Item[], returned?: Returned) {
  const clock = clockTimes(meeting.startTime, meeting.items);
  return items.map((item) => {
    const again = returned?.itemId === item.id ? returned.form : undefined;
    return {
      ...nameOf(item),
      anchor: itemAnchor(item.id),
      itemId: item.id,
      kinds: item.kinds.map((key) => ({ key, label: itemKindLabels[key] })),
      meta: metaOf(item, clock.get(item.id) ?? null),
      confidential: item.confidential,
      folded: item.children.length > 0,
      open: item.body !== "" || item.decisions.length > 0 || again !== undefined,
      ...itemForm(meeting, item, again),
    };
  });
}

const metaOf = (item: Item, start: string | null): string[] => [
  ...item.presenters.map(({ name, title }) => (title ? `${name}, ${title}` : name)),
  ...(item.durationMinutes === null
    ? []
    : [[timeSpan(start, null), duration(item.durationMinutes)].filter(Boolean).join(", ")]),
];

function itemForm({ forum }: Meeting, item: Item, again: Form | undefined) {
  const form = again ? tidied(again) : emptyForm(notesOf(item));
  const prefix = prefixOf(item.id);
  const decisions = rowsOf(form.values.decisions);
  const frame = { form, prefix, number: item.number, decisionName: forum.decisionName };
  return {
    prefix,
    submitTo: paths.itemNotes(item.id),
    version: formVersion(form),
    about: aboutItem(item.number),
    // What a script must not save by itself: the other's version is still to be read. What it must: it is nowhere else.
    hold: form.saved !== undefined,
    unsaved: again !== undefined,
    errors: errorSummary(form).map(({ href, text }) => ({ href: linkWithin(prefix, href), text })),
    changes: changedMeanwhile(form, [
      [notesTexts.body, (values) => textOf(values.body)],
      [notesTexts.decision, decisionsText],
    ]),
    body: { ...field(form, "body"), idPrefix: prefix },
    decisions: decisions.map((decision, index) => decisionForm(frame, decision, index)),
    // Open at once where an item is there to be decided.
    blank: [{ ...decisionForm(frame, {}, decisions.length), open: wantsDecision(item) && decisions.length === 0 }],
  };
}

const wantsDecision = ({ kinds }: Item): boolean => kinds.includes("decision");

const prefixOf = (id: string): string => `p${id}`;

/** From the field an error names to the control on this page; what is missing in a proposal is mended by the outcome. */
const linkWithin = (prefix: string, href: string): string =>
  href && `#${prefix}-${href.slice(1).replace(/\[proposal\]$/, "[outcome]")}`;

interface Frame {
  form: Form;
  prefix: string;
  number: string;
  decisionName: string;
}

function decisionForm(frame: Frame, decision: Values, index: number | string) {
  const { form, prefix, number, decisionName } = frame;
  const at = (path: string) => ({ ...field(form, `decisions.${index}.${path}`), idPrefix: prefix });
  const proposal = rowsOf(decision.proposal);
  const clauses = rowsOf(decision.clauses);
  const outcome = at("outcome");
  const chosen = outcome.value || usualOutcome;
  const open = chosen === "proposed";
  const asked = textOf(form.values.more) === String(index);
  const rows = clauses.length + (asked ? 2 : 1);
  return {
    index: String(index),
    number,
    isNew: decision.id === undefined,
    isOpen: open,
    legend: open ? notesTexts.proposal : notesTexts.decision,
    id: at("id"),
    outcome: {
      ...outcome,
      error: outcome.error || at("proposal").error,
      options: outcomeOptions(chosen, proposal.length > 0),
    },
    proposal: proposal.map((_, row) => at(`proposal.${row}.text`)),
    proposedFormula: proposedFormula(decisionName),
    canFollow: proposal.length > 0,
    about: aboutItem(number),
    clausesError: at("clauses"),
    formula: decidedFormula(decisionName),
    clauses: Array.from({ length: rows }, (_, row) => ({
      ...clauseRow(frame, index, row),
      focused: asked && row === rows - 2,
    })),
    reservations: [...rowsOf(decision.reservations), {}].map((reservation, row) =>
      reservationRow(at, textOf(reservation.kind), row),
    ),
    hasReservations: rowsOf(decision.reservations).length > 0,
    removeName: `decisions[${index}][remove]`,
  };
}

function clauseRow({ form, prefix, number }: Frame, decision: number | string, row: number | string) {
  const path = `decisions.${decision}.clauses.${row}`;
  return {
    id: field(form, `${path}.id`),
    text: { ...field(form, `${path}.text`), idPrefix: prefix },
    name: clauseName(typeof row === "number" ? String(row + 1) : pattern.position, number),
    dropValue: `${decision}.${row}`,
    focused: false,
  };
}

const reservationRow = (at: (path: string) => { value: string }, kind: string, row: number) => ({
  name: at(`reservations.${row}.name`),
  text: at(`reservations.${row}.text`),
  kind: {
    ...at(`reservations.${row}.kind`),
    options: options(kind || "reservation", choicesOf(reservationKindLabels)),
  },
});

/** A decision without a proposal cannot go back to being one. */
const outcomeOptions = (chosen: string, isProposed: boolean) =>
  options(
    chosen,
    choicesOf(decisionOutcomeLabels).filter(({ value }) => value !== "proposed" || isProposed || chosen === "proposed"),
  );

/** Rows for the script to make copies of: a clause, and a whole new decision. */
function patterns({ forum }: Meeting) {
  const form = emptyForm();
  const frame = { form, prefix: prefixOf(pattern.item), number: pattern.number, decisionName: forum.decisionName };
  return {
    clausePattern: [clauseRow(frame, pattern.decision, pattern.clause)],
    decisionPattern: [decisionForm(frame, {}, pattern.decision)],
  };
}

/** The decisions of a form or of a row, as two people compare them. */
const decisionsText = (values: Values): string =>
  rowsOf(values.decisions)
    .map(({ outcome, clauses }) =>
      decisionText(
        decisionOutcomes.find((known): known is DecisionOutcome => known === outcome) ?? usualOutcome,
        rowsOf(clauses).map(({ text }) => `att ${textOf(text).replace(/^att\s+/i, "")}`),
      ),
    )
    .join(". ");
