/**
 * Writes iCalendar (RFC 5545), which Outlook, Google and Apple read. Clock times are those of Stockholm, with the rules of
 * its time zone beside: a program elsewhere shows the right hour, and one that is here needs no arithmetic.
 */
import { dayAfter } from "../forums/rules.ts";
import { calendarTexts } from "../text/calendar.ts";

export interface Calendar {
  name: string;
  events: CalendarEvent[];
  /** Of a file that is mailed: it asks somebody to come, or tells them not to. */
  method?: "REQUEST" | "CANCEL";
}

export interface CalendarEvent {
  /** The same for as long as the thing exists, and nobody else's: programs know an event by it. */
  uid: string;
  /** Rises with every change; of two with the same uid the higher holds. */
  sequence: number;
  /** When what it tells was last changed. */
  changedAt: string;
  date: string;
  /** Null: the whole day. */
  startTime: string | null;
  endTime: string | null;
  summary: string;
  location: string;
  description: string;
  url: string;
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  /** Whether whoever has it in the calendar is occupied. */
  busy: boolean;
  organizer?: Participant;
  attendees?: Participant[];
}

export interface Participant {
  name: string;
  email: string;
}

/** The whole file. What is the same gives the same octets, so that they can be compared. */
export function icalendar({ name, events, method }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${escaped(calendarTexts.producer)}`,
    "CALSCALE:GREGORIAN",
    ...(method ? [`METHOD:${method}`] : subscription(name)),
    ...(events.some(({ startTime }) => startTime !== null) ? stockholm : []),
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** What a program that comes back for the calendar wants to know: its name, and how often it is worth asking. */
const subscription = (name: string): string[] => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  `X-WR-TIMEZONE:${zone}`,
  "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
  "X-PUBLISHED-TTL:PT1H",
];

const zone = "Europe/Stockholm";

/** The rules that hold since 1996; nothing older is put in a calendar. */
const stockholm = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "END:VTIMEZONE",
];

function eventLines(event: CalendarEvent): string[] {
  const { organizer, attendees = [] } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    ...when(event),
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    `URL:${event.url}`,
    `STATUS:${event.status}`,
    `TRANSP:${event.busy ? "OPAQUE" : "TRANSPARENT"}`,
    ...(organizer ? [`ORGANIZER;CN="${quoted(organizer.name)}":mailto:${organizer.email}`] : []),
    ...attendees.map(
      ({ name, email }) => `ATTENDEE;CN="${quoted(name)}";ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:${email}`,
    ),
    "END:VEVENT",
  ];
}

/** A meeting whose end nobody has said has none here either; a whole day ends, as they do, with the day after. */
function when({ date, startTime, endTime }: CalendarEvent): string[] {
  if (startTime === null) {
    return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(dayAfter(date))}`];
  }
  const at = (time: string) => `${compact(date)}T${compact(time)}00`;
  return [`DTSTART;TZID=${zone}:${at(startTime)}`, ...(endTime === null ? [] : [`DTEND;TZID=${zone}:${at(endTime)}`])];
}

const compact = (dateOrTime: string): string => dateOrTime.replace(/[-:]/g, "");

/** "2025-11-10T09:00:00.000Z" → "20251110T090000Z" */
const utc = (instant: string): string => `${compact(instant.slice(0, 19))}Z`;

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(unwritable, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** A parameter's value stands within quotation marks and can hold none. */
const quoted = (text: string): string =>
  text
    .replace(/[\r\n]/g, " ")
    .replace(unwritable, "")
    .replace(/"/g, "'");

const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** At most 75 octets a line; what is left goes on after a space. No character is cut in two. */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
