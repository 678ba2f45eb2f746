import type { MeetingState } from "../../db/schema/values.ts";
import type { ForumRole } from "../access.ts";
import type { Panel } from "../assignments/panel.ts";
import type { FollowUpLink } from "../commitments/head.ts";
import {
  changedMeanwhile,
  emptyForm,
  errorSummary,
  field,
  formVersion,
  rowsOf,
  textOf,
  type Form,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { meetingHead, meetingTrail } from "../meetings/head.ts";
import { lockReason, nextStates } from "../meetings/rules.ts";
import type { Item, Meeting } from "../meetings/schema.ts";
import { stateActions } from "../text/agenda.ts";
import { duration, timeSpan } from "../text/format.ts";
import { itemKindLabels } from "../text/labels.ts";
import { reasons, type Reason } from "../text/messages.ts";
import { aboutItem, notesTexts } from "../text/notes.ts";
import { titles } from "../text/pages.ts";
import { decisionForm, decisionsText, patterns, prefixOf } from "./decision-presenter.ts";
import { notesOf, tidied } from "./notes-form.ts";
import { clockTimes, isDone } from "./rules.ts";

/** What the page is made from; `noted`: the items whose notes have been saved in it. */
export interface LiveNotes {
  meeting: Meeting;
  role: ForumRole | null;
  noted: ReadonlySet<string>;
  /** The assignments of each item, in their order. */
  panels: Panel[];
  /** The ways to record what was said of the agreements that items follow up. */
  followUps: FollowUpLink[];
}

/** The form that is shown again, of one item of the meeting. */
export interface Returned {
  itemId: string;
  form: Form;
}

export function notesPage({ meeting, role, noted, panels, followUps }: LiveNotes, returned?: Returned): PageContent {
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
    scripts: scripts.map((name) => `js/${name}.js`),
    data: {
      head,
      address: paths.notes(meeting.id),
      actions: stateChanges(meeting.state),
      stateAddress: paths.meetingState(meeting.id),
      attendanceHref: paths.attendance(meeting.id),
      agendaHref: paths.meeting(meeting.id),
      suggestions: `${paths.suggestions}?forum=${meeting.forum.id}`,
      rail: items.map((item) => ({ href: `#${itemAnchor(item.id)}`, ...nameOf(item), done: isDone(item, noted) })),
      items: notesOfItems(meeting, items, returned).map((item, index) => ({
        ...item,
        noted: noted.has(item.itemId),
        panel: panels[index],
        followUps: followUps.filter(({ itemId }) => itemId === item.itemId),
      })),
      ...patterns(meeting),
    },
  };
}

/** Those that are told of what js/notes.js does come before it. */
const scripts = [
  ...["clauses", "drafts", "rail", "save-state", "note-errors", "renew-token", "work-panel"],
  ...["notes", "complete", "selected-words"],
];

const nameOf = ({ number, title }: Item) => ({ number, title });

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
      decides: wantsDecision(item),
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
    errors: errorSummary(form).map(({ href, text }, index) => ({
      href: linkWithin(prefix, href),
      text: ownWords(form.errors[index]?.reason) ?? text,
    })),
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

/** What a reservation lacks says so itself; a label before it would say it twice. */
const ownWords = (reason: Reason | undefined): string | undefined =>
  reason === "reservation_name" || reason === "reservation_text" ? reasons[reason] : undefined;

/** From the field an error names to the control on this page; what is missing in a proposal is mended by the outcome. */
const linkWithin = (prefix: string, href: string): string =>
  href && `#${prefix}-${href.slice(1).replace(/\[proposal\]$/, "[outcome]")}`;
