import type { Meeting } from "../meetings/schema.ts";
import { calendarTexts } from "../text/calendar.ts";
import { dueEvent, meetingEvent, openDecisions, type Origin } from "./events.ts";
import { icalendar } from "./icalendar.ts";
import type { Feed } from "./queries.ts";

export const personalCalendar = (feed: Feed, person: string, origin: Origin): string =>
  calendarOf(feed, calendarTexts.personalName(person), origin);

export const forumCalendar = (feed: Feed & { name: string }, origin: Origin): string =>
  calendarOf(feed, calendarTexts.forumName(feed.name), origin);

const calendarOf = ({ meetings, due }: Feed, name: string, origin: Origin): string =>
  icalendar({
    name,
    events: [
      ...meetings.map((meeting) => meetingEvent(meeting, origin)),
      ...due.map((assignment) => dueEvent(assignment, origin)),
    ],
  });

/** One meeting, to be put in a calendar by hand. */
export function meetingCalendar(meeting: Meeting, updatedAt: string, origin: Origin): string {
  const event = meetingEvent({ ...meeting, updatedAt, toDecide: openDecisions(meeting.items) }, origin);
  return icalendar({ name: meeting.forum.name, events: [event] });
}
