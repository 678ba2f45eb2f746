import fc from "fast-check";
import { expect, test } from "vitest";
import { icalendar, type CalendarEvent } from "../../server/calendar/icalendar.ts";
import { readCalendar, sentLines } from "./reading.ts";

const anEvent = (values: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "meeting-1@here",
  sequence: 3,
  changedAt: "2025-11-01T08:00:00.000Z",
  date: "2025-11-21",
  startTime: "08:00",
  endTime: "10:00",
  summary: "Länschefsnätverket",
  location: "Digitalt",
  description: "",
  url: "https://exempel.se/moten/1",
  status: "CONFIRMED",
  busy: true,
  ...values,
});

const written = (...events: CalendarEvent[]) => icalendar({ name: "Möten", events });
const readBack = (event: CalendarEvent) => readCalendar(written(event)).events[0]!;

test.each([
  ["in winter", "2025-11-21", "08:00", "2025-11-21T07:00:00.000Z"],
  ["in summer", "2025-06-04", "08:00", "2025-06-04T06:00:00.000Z"],
  ["before the clock goes forward", "2026-03-29", "01:30", "2026-03-29T00:30:00.000Z"],
  ["after the clock has gone forward", "2026-03-29", "09:00", "2026-03-29T07:00:00.000Z"],
  ["the day before it goes forward", "2026-03-28", "09:00", "2026-03-28T08:00:00.000Z"],
  ["before the clock goes back", "2025-10-26", "01:30", "2025-10-25T23:30:00.000Z"],
  ["after the clock has gone back", "2025-10-26", "09:00", "2025-10-26T08:00:00.000Z"],
  ["the day before it goes back", "2025-10-25", "09:00", "2025-10-25T07:00:00.000Z"],
  ["ten years on", "2035-07-01", "13:15", "2035-07-01T11:15:00.000Z"],
])("a time %s is that of Stockholm", (_, date, startTime, instant) => {
  expect(readBack(anEvent({ date, startTime, endTime: null })).start).toBe(instant);
});

test("a meeting without a time takes the whole day, and the last of February is followed by the right day", () => {
  const { start, end } = readBack(anEvent({ date: "2028-02-29", startTime: null, endTime: null }));
  expect([start, end]).toEqual(["2028-02-29", "2028-03-01"]);
});

test("a time zone is given where there is a time, once, and not where there is none", () => {
  const zones = (text: string) => text.match(/BEGIN:VTIMEZONE/g)?.length ?? 0;
  expect(zones(written(anEvent(), anEvent({ uid: "meeting-2@here" })))).toBe(1);
  expect(zones(written(anEvent({ startTime: null, endTime: null })))).toBe(0);
});

test("an empty calendar is one", () => {
  const calendar = readCalendar(written());
  expect(calendar.name).toBe("Möten");
  expect(calendar.events).toEqual([]);
  expect(calendar.root.getFirstPropertyValue("version")).toBe("2.0");
});

test("long lines are folded at 75 octets, and no letter is cut in two", () => {
  const summary = "Överenskommelse om rådgivning på äldreboenden".repeat(8);
  const text = written(anEvent({ summary }));
  for (const line of sentLines(text)) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(Buffer.from(line).toString()).not.toContain("\ufffd");
  }
  expect(Math.max(...sentLines(text).map((line) => Buffer.byteLength(line)))).toBeGreaterThanOrEqual(74);
  expect(readBack(anEvent({ summary })).summary).toBe(summary);
});

test("commas, semicolons, backslashes and line breaks come through, and start no new line of the file", () => {
  const description = "Rum 2, våning 3; c:\\mappen\nEND:VEVENT\r\nBEGIN:VEVENT";
  const { description: read } = readBack(anEvent({ description }));
  expect(read).toBe("Rum 2, våning 3; c:\\mappen\nEND:VEVENT\nBEGIN:VEVENT");
  expect(written(anEvent({ description })).match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
});

const words = fc.string({ unit: "grapheme", maxLength: 300 });
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

test("any title, place and text round-trips", () => {
  fc.assert(
    fc.property(words, words, words, (summary, location, text) => {
      const description = `${text}\n${summary}`;
      const read = readBack(anEvent({ summary: `x${summary}`, location: `x${location}`, description }));
      const kept = (value: string) => value.replace(/\r\n?/g, "\n").replace(control, "");
      expect(read.summary).toBe(kept(`x${summary}`));
      expect(read.location).toBe(kept(`x${location}`));
      expect(read.description).toBe(kept(description));
    }),
  );
});

test("any text at all leaves lines of at most 75 octets that end as they should", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (summary) => {
      const text = written(anEvent({ summary }));
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(sentLines(text).every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    }),
  );
});

test("names of participants can break out of nothing", () => {
  const organizer = { name: 'Eva "Evy" Ek;\r\nATTENDEE:mailto:x@y', email: "eva@exempel.se" };
  const { root } = readCalendar(
    written(anEvent({ organizer, attendees: [{ name: "Åke: Å", email: "ake@exempel.se" }] })),
  );
  const event = root.getFirstSubcomponent("vevent")!;
  expect(event.getAllProperties("attendee")).toHaveLength(1);
  expect(event.getFirstProperty("organizer")!.getFirstParameter("cn")).toBe("Eva 'Evy' Ek;  ATTENDEE:mailto:x@y");
  expect(event.getFirstProperty("attendee")!.getFirstParameter("cn")).toBe("Åke: Å");
  expect(event.getFirstPropertyValue("attendee")).toBe("mailto:ake@exempel.se");
});
