/** The steering group prepares the network's November meeting. */
import { carried, taken, type MeetingContent } from "./meeting.ts";

export const steeringGroup: MeetingContent = {
  forum: "styrgruppen",
  date: "2025-11-14",
  startTime: "13:00",
  endTime: "14:30",
  place: "Digitalt via Teams",
  mode: "remote",
  marks: { "Robert Nygren": { status: "excused" }, "Niklas Fredholm": { status: "remote", toItem: "4 c" } },
  items: [
    { title: "Mötets öppnande", decisions: [carried("att öppna mötet")] },
    { title: "Godkännande av dagordning", decisions: [carried("att godkänna dagordningen")] },
    {
      title: "Föregående minnesanteckningar",
      decisions: [carried("att lägga minnesanteckningarna till handlingarna")],
    },
    {
      title: "Inför Länschefsnätverkets möte den 21 november",
      children: [
        {
          title: "Hjälpmedel under första veckan hemma",
          matter: "hjalpmedel",
          kinds: ["decision"],
          presenters: ["Annelie Söderberg"],
          durationMinutes: 25,
          agenda: "Ska förslaget till samverkansavtal gå vidare till nätverken?",
          notes: `Avtalet är inte moget. Det hänger ihop med hemsjukvårdsavtalet, och det saknas arbetsterapeuter på båda sidor. Styrgruppen vill att sakkunniga beskriver hur hjälpmedlen ska ordnas, hämtas och betalas innan frågan går till Socialchefsnätverket.`,
          decisions: [
            taken(
              "att LPO rehabilitering, habilitering och försäkringsmedicin bereder frågan om första veckans hjälpmedel",
              "att beredningen återrapporteras till styrgruppen senast den 13 februari 2026",
            ),
          ],
        },
        {
          title: "Vårdhygien: den omarbetade texten",
          matter: "vardhygien",
          kinds: ["information"],
          presenters: ["Birgitta Almqvist"],
          durationMinutes: 15,
          agenda: "Socialchefsnätverkets önskemål är inarbetade.",
          notes: "Styrgruppen stöder den nya texten och vill inte ta upp frågan om avtalets form på nytt.",
          decisions: [carried("att föreslå Länschefsnätverket att anta avtalet")],
        },
        {
          title: "Ordförande och kalender 2026",
          kinds: ["decision"],
          presenters: ["Gunilla Hedström"],
          durationMinutes: 15,
          agenda: "Ordförandeskapet går över till Region Dalarna. Fem möten föreslås, alla på plats.",
          decisions: [
            carried(
              "att föreslå Henrik Strand som ordförande för Länschefsnätverket under 2026",
              "att skicka ut förslaget till kalendarium med dagordningen",
            ),
          ],
        },
      ],
    },
    {
      title: "Övriga frågor",
      notes: "Ylva Nordin påminde om att minnesanteckningarna ska ut inom en vecka.",
    },
  ],
};
