/** The council recommends the short-term agreement on health care at home to the sixteen principals. */
import { carried, taken, type MeetingContent } from "./meeting.ts";

export const valfardsradet: MeetingContent = {
  forum: "valfardsradet",
  date: "2025-06-04",
  startTime: "13:00",
  endTime: "15:30",
  place: "Regionhuset, Falun",
  mode: "in_person",
  marks: { "Anders Högberg": { status: "excused" }, "Hanna Palmgren": { status: "present", fromItem: "4" } },
  items: [
    { title: "Sammanträdets öppnande", decisions: [carried("att förklara sammanträdet öppnat")] },
    {
      title: "Val av justerare",
      decisions: [taken("att utse Eva Rundqvist att jämte ordföranden justera protokollet")],
    },
    { title: "Fastställande av föredragningslista", decisions: [carried("att fastställa föredragningslistan")] },
    {
      title: "Rekommendation om kortsiktigt hemsjukvårdsavtal",
      matter: "hemsjukvard",
      kinds: ["decision"],
      presenters: ["Annelie Söderberg", "Cecilia Rosén"],
      durationMinutes: 45,
      agenda: `Avtalet om hemsjukvård kom till när kommunerna tog över ansvaret i januari 2013. Sedan dess har både vården och lagstiftningen förändrats, och länet har antagit en gemensam strategi för god och nära vård 2022–2030. Styrgruppen för Länschefsnätverket har därför låtit ta fram en uppdaterad text som kan gälla medan ett nytt, långsiktigt avtal förhandlas.

Rådet ska ta ställning till om de sexton huvudmännen ska rekommenderas att anta den uppdaterade texten.`,
      notes: `Avtalet om hemsjukvård kom till när kommunerna tog över ansvaret i januari 2013. Sedan dess har både vården och lagstiftningen förändrats, och länet har antagit en gemensam strategi för god och nära vård 2022–2030.

De två representanter som har skrivit förslaget gick igenom vad som är nytt:

- hänvisningarna till lagar och till länets strategi är aktuella
- gränsen mellan hembesök och vård på vårdcentral är tydligare beskriven
- avtalet gäller tills vidare och följs upp vartannat år av Välfärdsrådet
- avtalet från 2012 upphör samma dag som det nya träder i kraft.

Avtalet ändrar inte skatteväxlingen och flyttar ingen personal. Det träder i kraft först när samtliga sexton fullmäktige har fattat samma beslut. Planen för ett långsiktigt avtal redovisas för Länschefsnätverket den 26 september.

Lars-Göran Tysk ansåg att de ekonomiska följderna för kommunerna borde ha räknats på innan rådet tog ställning.`,
      decisions: [
        {
          ...carried(
            "att rekommendera Region Dalarna och länets femton kommuner att anta det reviderade hemsjukvårdsavtalet, som gäller tills vidare",
            "att rekommendationen gäller under förutsättning att samtliga huvudmän fattar likalydande beslut",
          ),
          reservations: [
            {
              name: "Lars-Göran Tysk",
              text: "Jag reserverar mig mot beslutet. Kommunernas kostnader för rehabilitering och hjälpmedel har ökat sedan 2013, och rådet borde ha haft en kostnadsberäkning framför sig innan avtalet rekommenderades.",
            },
          ],
        },
        taken(
          "att Länschefsnätverket ska rapportera till Välfärdsrådet senast den 15 december 2025 hur många huvudmän som har antagit avtalet",
        ),
      ],
    },
    {
      title: "Lägesrapport: Mini-Maria i länet",
      kinds: ["information"],
      presenters: ["Henrik Strand"],
      durationMinutes: 20,
      agenda: "Kort rapport om hur mottagningarna för unga med riskbruk byggs ut.",
      notes: `Mottagningen i Borlänge och Falun är igång. I södra länsdelen återstår att skriva avtal om lokaler och bemanning, och i norra länsdelen prövas en lösning med digitala besök.

Rådet underströk att unga ska få hjälp inom en vecka oavsett var i länet de bor.`,
      decisions: [{ outcome: "noted", proposal: [], clauses: [] }],
    },
    {
      title: "Övriga frågor",
      notes:
        "Inga övriga frågor anmäldes. Ordföranden tackade för vårens arbete. Nästa sammanträde hålls den 10 december.",
    },
  ],
};
