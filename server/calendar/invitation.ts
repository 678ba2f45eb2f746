/** The file that goes with a mailed agenda: a calendar program puts the meeting in, moves it, or strikes it out. */
import { storedName } from "../http/files.ts";
import type { Meeting } from "../meetings/schema.ts";
import { calendarTexts } from "../text/calendar.ts";
import { meetingEvent, openDecisions, type Origin } from "./events.ts";
import { icalendar, type Participant } from "./icalendar.ts";

export interface Invitation {
  filename: string;
  mediaType: string;
  content: string;
}

export interface InvitationParts extends Origin {
  /** When it is written. */
  now: Date;
  /** Whom the mail is from. */
  organizer: Participant;
  /** Whom it is sent to. */
  attendees: Participant[];
}

/** Of a cancelled meeting what takes it out of the calendar. */
export function invitationOf(meeting: Meeting, { now, organizer, attendees, ...origin }: InvitationParts): Invitation {
  const method = meeting.state === "cancelled" ? "CANCEL" : "REQUEST";
  const details = { ...meeting, updatedAt: now.toISOString(), toDecide: openDecisions(meeting.items) };
  const event = { ...meetingEvent(details, origin), organizer, attendees };
  return {
    filename: storedName(calendarTexts.filename(meeting.forum.shortName, meeting.date)),
    mediaType: `text/calendar; charset=utf-8; method=${method}`,
    content: icalendar({ name: meeting.forum.name, events: [event], method }),
  };
}
