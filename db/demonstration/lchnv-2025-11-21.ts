/** The network's meeting of 21 November 2025: held, with a draft of the minutes out for comments. */
import { carried, taken, type ItemContent, type MeetingContent } from "./meeting.ts";
import { reportBackNovember, regionalNovember } from "./lchnv-2025-11-21-reports.ts";

const chair = "Gunilla Hedström (ordförande, Länschefsnätverket)";
const forTheRecord = "att lägga informationen till handlingarna";

const secretariatNews: ItemContent[] = [
  {
    title: "Nätverkets möten 2026",
    kinds: ["decision"],
    presenters: [chair],
    durationMinutes: 10,
    agenda: "Styrgruppens förslag till fem möten nästa år.",
    notes: `Styrgruppens förslag gick ut tillsammans med dagordningen. Tanken är att alla träffas på plats, eftersom samtalen då blir bättre och det är lättare att lära av varandra. Den som inte kan resa får delta på distans, men det ska vara undantaget.

Flera kommuner påpekade att mötena ligger på olika veckodagar och därför ibland krockar med nämnder och egna ledningsgrupper. Nätverket enades ändå om förslaget. Samma person bör komma varje gång: den som hoppar in har svårt att ta vid i frågor som löper över flera möten.

| Dag | Tid | Plats | Anmärkning |
| --- | --- | --- | --- |
| Torsdag 29 januari | 09.30–12.00 | Myntgatan 2, Falun, lokal Stängslet | Socialchefsnätverket börjar en timme tidigare |
| Fredag 20 mars | 09.00–12.00 | Plats meddelas senare | |
| Fredag 22 maj | 09.30–12.00 | Myntgatan 2, Falun, lokal Stängslet | Socialchefsnätverket börjar en timme tidigare |
| Tisdag 8 september | 09.30–12.00 | Myntgatan 2, Falun, lokal Stängslet | Socialchefsnätverket börjar en timme tidigare |
| Torsdag 12 november | Heldag | Plats meddelas senare | |`,
    decisions: [carried("att fastställa kalendariet för 2026 enligt styrgruppens förslag")],
  },
  {
    title: "Ny representant i LPU Lokal praktikutveckling",
    kinds: ["decision"],
    presenters: [chair],
    durationMinutes: 5,
    agenda: "Camilla Östlund lämnar gruppen.",
    notes: `Camilla Östlund leder sedan i september vård och omsorg i Hedemora och har därför lämnat sin plats i LPU. Kvar är Sara Norling och Ingela Myhr från kommunerna och Cecilia Rosén från regionen.

Gruppen önskar sig nu en andra person från regionen, någon som arbetar med systemledning för hela länet. En sådan plats har inte funnits förut. Platsen bör fyllas så fort det går.

Region Dalarna undersöker vem som kan ta uppdraget.`,
    decisions: [taken("att Region Dalarna lämnar förslag på en regional systemledare till LPU")],
  },
];

const newMatters: ItemContent[] = [
  {
    title: "Tidig hemgång: försök med infektionsvård i hemmet",
    kinds: ["information", "dialogue"],
    presenters: ["Erika Sahlin (överläkare, infektionskliniken vid Falu lasarett)"],
    durationMinutes: 20,
    attachments: ["Bilaga 3 B"],
    agenda: "Infektionskliniken berättar om ett innovationsprojekt från 2024.",
    notes: `Under 2024 lät infektionskliniken ett litet antal patienter åka hem tidigare än vanligt och få resten av sin behandling där. Vårdcentralen och kommunens sjuksköterskor tog vid, med stöd från kliniken. Frågan var vad som kan flyttas hem utan att patienten löper större risk.

Erika Sahlin berättade hur försöket lades upp och vad kliniken har lärt sig. Forskning från andra håll tyder på att patienter trivs bättre hemma och att dödligheten inte stiger, men studierna är få och pekar åt olika håll.

Två saker var svårast:

1. En del utrustning är för avancerad för att följa med hem.
2. Hjälpmedel måste vara på plats inom ett par dygn.

Kommunerna har dessutom olika lätt att ställa upp. Där avstånden är långa och hemsjukvården pressad kan nya sätt att arbeta å andra sidan göra störst nytta, sade flera.

Jönköping hör till de regioner som prövar något liknande, där med frågan på ledningsnivå. Styrgruppen fortsätter samtalet om vad som kan göras i Dalarna.`,
    decisions: [taken(forTheRecord, "att styrgruppen tar ställning till hur försöket kan föras vidare")],
  },
];

const otherMatters: ItemContent[] = [
  {
    title: "Utskrivning från sjukhus under storhelger",
    kinds: ["information", "decision"],
    presenters: [chair],
    durationMinutes: 10,
    agenda: "Förslag till gemensam rutin för jul och nyår.",
    notes: `Ett förslag till rutin för hela länet visades, och nätverket påmindes om vad som ändrades när journalsystemet Cosmic infördes.

Kommunerna hade inget emot förslaget i sak. Invändningarna gällde bemanningen:

- Årets helgdagar ligger så att många pass måste fyllas.
- Tidigare år har nästan ingen skrivits ut, fast personal har funnits på plats.
- Förra årets rutin räckte till, och ingenting talar för att det blir annorlunda i år.
- Personalen måste få veta i god tid om den ska arbeta.
- Behövs det extra folk bör passen ligga i en följd, inte i två omgångar.

En tanke var att de kommuner som har sjukhus löser frågan med regionen, eftersom nästan alla utskrivningar sker där. De kan dock inte bestämma åt de andra: rutinen kräver biståndshandläggare i tjänst i alla femton kommuner.

Henrik Strand ansåg att underlaget inte räckte för ett beslut. Han tar frågan med sig till regionen och återkommer.`,
    decisions: [
      {
        outcome: "proposed",
        proposal: ["att anta den länsgemensamma rutinen för utskrivning under storhelger", forTheRecord],
        clauses: [],
      },
    ],
  },
  {
    title: "Samsjuklighet: hur väl förberett är länet?",
    matter: "samsjuklighet",
    kinds: ["dialogue"],
    durationMinutes: 5,
    notes: `Nästa år väntas nya lagregler om vård för personer som har både psykisk sjukdom och beroende. Henrik Strand är orolig för att länet har kommit för kort, och han vill att de gemensamma pengarna används efter en plan.

Chefer inom individ- och familjeomsorgen säger samma sak: de vet inte vad som väntar och vill inte stå utan svar när lagen börjar gälla.

Frågan hör ihop med både omställningen och god och nära vård. Det som behövs först är en samlad bild av vilka personerna är och vad de behöver. Planeringsgruppen bereder frågan vidare.`,
    decisions: [taken(forTheRecord)],
  },
];

export const lchnvNovember: MeetingContent = {
  forum: "lchnv",
  date: "2025-11-21",
  startTime: "08:00",
  endTime: "10:00",
  place: "Digitalt via Teams",
  mode: "remote",
  marks: {
    "Helena Broman": { status: "excused", substitute: "Mats Rydell" },
    "Birgitta Almqvist": { status: "excused" },
    "Oskar Brandt": { status: "absent" },
    "Robert Nygren": { status: "remote", fromItem: "5 a" },
    "Ingela Myhr": { status: "unmarked" },
    "Lovisa Engström": { status: "unmarked" },
  },
  items: [
    { title: "Mötets öppnande", durationMinutes: 5, decisions: [carried("att öppna mötet")] },
    { title: "Godkännande av dagordning", decisions: [carried("att godkänna dagordningen")] },
    {
      title: "Minnesanteckningar från den 26 september 2025",
      decisions: [carried("att lägga minnesanteckningarna till handlingarna")],
    },
    {
      title: "Återrapportering från styrgruppen",
      agenda: "Beslut och information från styrgruppens möte den 14 november.",
      children: reportBackNovember,
    },
    { title: "Rapport från regional nivå", children: regionalNovember },
    { title: "Aktuellt på RSS", children: secretariatNews },
    { title: "Nya ärenden", children: newMatters },
    { title: "Övriga frågor", children: otherMatters },
  ],
};
