/** The heads of social services ask for changes in the agreement on infection control. */
import { carried, taken, type MeetingContent } from "./meeting.ts";

export const schnvOctober: MeetingContent = {
  forum: "schnv",
  date: "2025-10-17",
  startTime: "08:30",
  endTime: "10:00",
  place: "Digitalt via Teams",
  mode: "remote",
  marks: { "Robert Nygren": { status: "excused" }, "Ingela Myhr": { status: "absent" } },
  items: [
    { title: "Mötets öppnande", decisions: [carried("att öppna mötet")] },
    { title: "Godkännande av dagordning", decisions: [carried("att godkänna dagordningen")] },
    {
      title: "Föregående minnesanteckningar",
      decisions: [carried("att lägga minnesanteckningarna till handlingarna")],
    },
    {
      title: "Frågor till Länschefsnätverket",
      children: [
        {
          title: "Samverkansavtal inom vårdhygien",
          matter: "vardhygien",
          kinds: ["dialogue", "decision"],
          presenters: ["Helena Broman"],
          durationMinutes: 30,
          agenda: "Ärendet är återremitterat från Länschefsnätverket.",
          notes: `Cheferna är positiva till ett gemensamt avtal men vill att det framgår vad kommunen som vårdgivare ansvarar för, och vad som är stöd från regionen. Någon undrade varför just vårdhygien ska ha ett eget avtal.`,
          decisions: [
            taken(
              "att begära att texten om kommunernas övergripande ansvar justeras",
              "att lämna ärendet till Länschefsnätverket för fortsatt dialog",
            ),
          ],
        },
        {
          title: "Vård- och omsorgscollege",
          matter: "college",
          kinds: ["dialogue"],
          presenters: ["Nadia Rahimi"],
          durationMinutes: 20,
          agenda: "Varje kommun berättar hur den ser på fortsatt medverkan.",
          notes:
            "Åtta kommuner lutar åt att lämna, fem vill fortsätta och två har inte tagit ställning. Alla stämmer av hemma före den 21 november.",
          decisions: [{ outcome: "noted", proposal: [], clauses: [] }],
        },
      ],
    },
    { title: "Övriga frågor", notes: "Inga övriga frågor." },
  ],
};
