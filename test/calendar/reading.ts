/** Calendars as a program that is not ours reads them. */
import ICAL from "ical.js";

export interface ReadEvent {
  uid: string;
  sequence: number;
  summary: string;
  location: string | null;
  description: string | null;
  url: string;
  status: string;
  transparency: string;
  /** Instants; of a whole day the civil date. */
  start: string;
  end: string;
  changed: string;
}

export interface ReadCalendar {
  name: string | null;
  method: string | null;
  events: ReadEvent[];
  root: ICAL.Component;
}

export function readCalendar(text: string): ReadCalendar {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  // The calendar's own rules are used, not some that the reader happens to know.
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return {
    name: valueOf(root, "x-wr-calname"),
    method: valueOf(root, "method"),
    events: root.getAllSubcomponents("vevent").map(eventOf),
    root,
  };
}

function eventOf(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: valueOf(component, "location"),
    description: valueOf(component, "description"),
    url: valueOf(component, "url") ?? "",
    status: valueOf(component, "status") ?? "",
    transparency: valueOf(component, "transp") ?? "",
    start: momentOf(event.startDate),
    end: momentOf(event.endDate),
    changed: (component.getFirstPropertyValue("dtstamp") as ICAL.Time).toJSDate().toISOString(),
  };
}

const momentOf = (time: ICAL.Time): string => (time.isDate ? time.toString() : time.toJSDate().toISOString());

const valueOf = (component: ICAL.Component, name: string): string | null =>
  component.getFirstPropertyValue(name) as string | null;

/** The lines as they are sent, before a program joins what was folded. */
export const sentLines = (text: string): string[] => text.split("\r\n").slice(0, -1);
