/** What becomes an event in a calendar, and what is said there. */
import { itemsToDecide } from "../agenda/rules.ts";
import { paths } from "../http/paths.ts";
import { confidentialIds } from "../meetings/rules.ts";
import type { Decision, Item, MeetingSummary } from "../meetings/schema.ts";
import type { MeetingState } from "../../db/schema/values.ts";
import { calendarTexts } from "../text/calendar.ts";
import { capitalised, longDate } from "../text/format.ts";
import { meetingModeLabels, meetingStateLabels } from "../text/labels.ts";
import { isFormality } from "../text/minutes.ts";
import type { CalendarEvent } from "./icalendar.ts";

/** Where an event comes from: its uid must be the same wherever it is written, and its link lead here. */
export interface Origin {
  installationId: string;
  /** Where users reach the system, without a trailing slash. */
  baseUrl: string;
}

export interface CalendarMeeting extends MeetingSummary {
  updatedAt: string;
  /** "4 a Samverkansavtal", of what is still to be decided and may be read by whoever the calendar is shared with. */
  toDecide: string[];
}

const statuses: Record<MeetingState, CalendarEvent["status"]> = {
  planned: "TENTATIVE",
  agenda_sent: "CONFIRMED",
  in_progress: "CONFIRMED",
  held: "CONFIRMED",
  minutes_approved: "CONFIRMED",
  cancelled: "CANCELLED",
};

export function meetingEvent(meeting: CalendarMeeting, { installationId, baseUrl }: Origin): CalendarEvent {
  const { id, forum, state, date, startTime, endTime } = meeting;
  const cancelled = state === "cancelled";
  return {
    uid: `meeting-${id}@${installationId}`,
    sequence: meeting.version,
    changedAt: meeting.updatedAt,
    date,
    startTime,
    endTime,
    // Not every program shows the status of an event, and a cancelled one must not look like any other.
    summary: cancelled ? calendarTexts.cancelled(forum.name) : forum.name,
    location: meeting.place || meetingModeLabels[meeting.mode],
    description: described(meeting, baseUrl),
    url: `${baseUrl}${paths.meeting(id)}`,
    status: statuses[state],
    busy: !cancelled,
  };
}

function described({ id, forum, state, toDecide }: CalendarMeeting, baseUrl: string): string {
  const over = state === "held" || state === "minutes_approved";
  const decides = toDecide.length > 0 && !over && state !== "cancelled";
  return [
    `${forum.name} (${forum.shortName})`,
    calendarTexts.state(meetingStateLabels[state]),
    ...(decides ? ["", calendarTexts.toDecide, ...toDecide] : []),
    "",
    over
      ? calendarTexts.minutes(`${baseUrl}${paths.minutes(id)}`)
      : calendarTexts.agenda(`${baseUrl}${paths.meeting(id)}`),
  ].join("\n");
}

/** What an agenda must tell for a calendar to say what is to be decided. */
export interface AgendaLine extends Pick<Item, "id" | "number" | "title" | "kinds" | "confidential"> {
  decisions: Pick<Decision, "outcome" | "proposal">[];
  children: AgendaLine[];
}

/** What is confidential is left out even for members: calendars are shared, and stored by others in the clear. */
export function openDecisions(items: AgendaLine[]): string[] {
  const confidential = confidentialIds(items);
  return itemsToDecide(items, isFormality)
    .filter(({ id }) => !confidential.has(id))
    .map(({ number, title }) => `${number} ${title}`);
}

/** An assignment that somebody has to report by a day. */
export interface DueAssignment {
  id: string;
  text: string;
  date: string;
  /** The words of the minutes: "vecka 48". */
  dueText: string | null;
  reported: boolean;
  /** Born of an item that only members may read. */
  confidential: boolean;
  assignees: string;
  forumName: string;
  reportForumName: string;
  givenOn: string;
  changedAt: string;
  version: number;
}

/** The day an assignment is due: a whole day that keeps nobody occupied. A task would be more fitting; Outlook shows none. */
export function dueEvent(due: DueAssignment, { installationId, baseUrl }: Origin): CalendarEvent {
  const { id, confidential, reported } = due;
  const title = confidential ? calendarTexts.confidential : calendarTexts.due(shortened(due.text));
  return {
    uid: `assignment-${id}@${installationId}`,
    sequence: due.version,
    changedAt: due.changedAt,
    date: due.date,
    startTime: null,
    endTime: null,
    summary: reported ? calendarTexts.reported(title) : title,
    location: "",
    description: [
      ...(confidential ? [] : [capitalised(due.text), "", calendarTexts.assignees(due.assignees)]),
      calendarTexts.given(due.forumName, longDate(due.givenOn)),
      calendarTexts.reportTo(due.reportForumName),
      ...(due.dueText && !confidential ? [calendarTexts.dueText(due.dueText)] : []),
      "",
      calendarTexts.assignment(`${baseUrl}${paths.assignment(id)}`),
    ].join("\n"),
    url: `${baseUrl}${paths.assignment(id)}`,
    status: "CONFIRMED",
    busy: false,
  };
}

/** The first words, up to what fits a calendar. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= 100) return line;
  return `${line.slice(0, 100).replace(/\s\S*$/, "")} …`;
}
