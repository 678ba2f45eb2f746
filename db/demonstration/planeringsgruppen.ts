/** A meeting that is going on, and one that was called off. */
import { carried, proposed, type MeetingContent } from "./meeting.ts";

export const planningGroup: MeetingContent = {
  forum: "planeringsgruppen",
  date: "2025-12-04",
  startTime: "10:00",
  endTime: "11:30",
  place: "Digitalt via Teams",
  mode: "remote",
  marks: { "Helena Broman": { status: "unmarked" }, "Fatima Haddad": { status: "unmarked" } },
  items: [
    { title: "Mötets öppnande", decisions: [carried("att öppna mötet")] },
    { title: "Godkännande av dagordning", decisions: [proposed("att godkänna dagordningen")] },
    {
      title: "Samsjuklighet: hur frågan ska beredas",
      matter: "samsjuklighet",
      kinds: ["dialogue", "decision"],
      presenters: ["Helena Broman"],
      durationMinutes: 40,
      agenda:
        "Länschefsnätverket har lämnat frågan till planeringsgruppen. Vilka ska vara med, och vad ska vara klart till den 29 januari?",
      decisions: [proposed("att ta fram en samlad bild av behoven i länet till den 29 januari 2026")],
    },
    { title: "Övriga frågor", agenda: "Anmäls vid mötets början." },
  ],
};

export const calledOff: MeetingContent = {
  forum: "schnv",
  date: "2025-12-12",
  startTime: "08:30",
  endTime: "10:00",
  place: "Digitalt via Teams",
  mode: "remote",
  items: [{ title: "Mötets öppnande", decisions: [proposed("att öppna mötet")] }],
};
