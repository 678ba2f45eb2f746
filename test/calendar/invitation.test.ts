import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { meetings } from "../../db/schema.ts";
import { invitationOf } from "../../server/calendar/invitation.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import { system, testApp, testNow } from "../support/app.ts";
import { aForum } from "../support/builders.ts";
import { readCalendar } from "./reading.ts";

const parts = {
  installationId: "b7c1",
  baseUrl: "https://spår.example.se",
  now: testNow,
  organizer: { name: "RSS Dalarna", email: "rss@example.se" },
  attendees: [{ name: "Karin Exempel", email: "karin@example.se" }],
};

async function aMeetingWithItems() {
  const { api, db } = await testApp();
  const client = api();
  const { json } = await client.post("/meetings", {
    forumId: aForum(db),
    date: "2025-11-21",
    startTime: "08:00",
    endTime: "10:00",
    place: "Teams, länk kommer",
    state: "agenda_sent",
    items: [
      { title: "Öppnande", decisions: [{ outcome: "proposed", proposal: [{ text: "öppna mötet" }] }] },
      {
        title: "Avtal",
        children: [
          { title: "Vårdhygien", kinds: ["decision"] },
          { title: "Hemlig upphandling", kinds: ["decision"], confidential: true },
        ],
      },
      { title: "Lägesrapport", kinds: ["information"] },
    ],
  });
  const read = () => getMeeting({ db, actor: system, now: testNow }, json.id);
  return { client, db, id: json.id as string, read };
}

test("an invitation asks those it is sent to for the meeting, with what is to be decided", async () => {
  const { id, read } = await aMeetingWithItems();
  const { filename, mediaType, content } = invitationOf(read(), parts);
  expect(filename).toBe("LCHNV 2025-11-21.ics");
  expect(mediaType).toBe("text/calendar; charset=utf-8; method=REQUEST");
  const { method, events, root } = readCalendar(content);
  expect(method).toBe("REQUEST");
  expect(events).toEqual([
    {
      uid: `meeting-${id}@b7c1`,
      sequence: read().version,
      summary: "Länschefsnätverket i Dalarna",
      location: "Teams, länk kommer",
      description: [
        "Länschefsnätverket i Dalarna (LCHNV)",
        "Läge: Utskick gjort",
        "",
        "Att besluta:",
        "2 a Vårdhygien",
        "",
        `Dagordning: https://spår.example.se/moten/${id}`,
      ].join("\n"),
      url: `https://spår.example.se/moten/${id}`,
      status: "CONFIRMED",
      transparency: "OPAQUE",
      start: "2025-11-21T07:00:00.000Z",
      end: "2025-11-21T09:00:00.000Z",
      changed: "2025-11-10T09:00:00.000Z",
    },
  ]);
  const event = root.getFirstSubcomponent("vevent")!;
  expect(event.getFirstPropertyValue("organizer")).toBe("mailto:rss@example.se");
  expect(event.getFirstPropertyValue("attendee")).toBe("mailto:karin@example.se");
});

test("a meeting that is moved is the same event with a higher sequence", async () => {
  const { client, id, read } = await aMeetingWithItems();
  const before = readCalendar(invitationOf(read(), parts).content).events[0]!;
  await client.put(`/meetings/${id}`, { date: "2025-12-05", startTime: "13:00", endTime: "15:00" }, "*");
  const after = readCalendar(invitationOf(read(), parts).content).events[0]!;
  expect(after.uid).toBe(before.uid);
  expect(after.start).toBe("2025-12-05T12:00:00.000Z");
  expect(after.sequence).toBeGreaterThan(before.sequence);
});

test("of a cancelled meeting the file strikes it out", async () => {
  const { db, id, read } = await aMeetingWithItems();
  db.update(meetings).set({ state: "cancelled", version: 9 }).where(eq(meetings.id, id)).run();
  const { mediaType, content } = invitationOf(read(), parts);
  expect(mediaType).toContain("method=CANCEL");
  const { method, events } = readCalendar(content);
  expect(method).toBe("CANCEL");
  expect(events[0]).toMatchObject({
    sequence: 9,
    status: "CANCELLED",
    transparency: "TRANSPARENT",
    summary: "Inställt: Länschefsnätverket i Dalarna",
  });
  expect(events[0]!.description).not.toContain("Att besluta");
});
