/** The network's meeting in the autumn of 2025: approved, with one correction. */
import { carried, taken, type ItemContent, type MeetingContent } from "./meeting.ts";

const reportBack: ItemContent[] = [
  {
    title: "Plan för ett långsiktigt avtal om hälso- och sjukvård i hemmet",
    matter: "hemsjukvard",
    kinds: ["decision"],
    presenters: ["Annelie Söderberg", "Cecilia Rosén"],
    durationMinutes: 30,
    agenda: "Representanterna redovisar den plan som de fick i uppdrag att ta fram i mars.",
    notes: `Annelie Söderberg och Cecilia Rosén redovisade sin plan. Den bygger på en jämförelse med fyra andra län och omfattar tre år, med en förstudie under 2026, förhandling under 2027 och beslut i fullmäktige under 2028.

Sveriges Kommuner och Regioner kan inte leda arbetet men lovar att läsa utkast. Länet behöver därför en egen projektledning.

I samtalet betonades att kommuner av olika storlek ska vara med, att läkare och arbetsterapeuter behövs i referensgrupperna och att patienter och anhöriga ska få komma till tals tidigt.`,
    decisions: [
      carried(
        "att ställa sig bakom planen för det långsiktiga arbetet",
        "att styrgruppen återkommer den 21 november med ett förslag till hur arbetet ska ledas",
      ),
    ],
  },
  {
    title: "Samverkansavtal inom vårdhygien",
    matter: "vardhygien",
    kinds: ["dialogue", "decision"],
    presenters: ["Birgitta Almqvist"],
    durationMinutes: 20,
    agenda: "Ett gemensamt avtal föreslås ersätta de enskilda avtal som kommunerna har i dag.",
    notes: `Förslaget samlar stödet från Vårdhygien Dalarna i ett avtal för alla kommuner. Kostnaden är 539 000 kronor om året, en halv tjänst som hygiensjuksköterska, och delas efter folkmängd.

Flera socialchefer ville att kommunernas övergripande ansvar skulle beskrivas tydligare innan avtalet antas.`,
    decisions: [
      {
        outcome: "referred_back",
        proposal: ["att anta samverkansavtalet inom vårdhygien"],
        clauses: [
          "att återremittera ärendet till Socialchefsnätverket",
          "att Socialchefsnätverket lämnar sina synpunkter senast den 17 oktober 2025",
        ],
      },
    ],
  },
  {
    title: "Upphandling av hjälpmedelstransporter",
    matter: "transporter",
    kinds: ["information", "decision"],
    presenters: ["Katarina Viklund"],
    durationMinutes: 10,
    confidential: true,
    agenda:
      "Pågående upphandling. Uppgifterna omfattas av sekretess enligt 19 kap. 3 § offentlighets- och sekretesslagen.",
    notes: `Tre anbud har kommit in. Två av dem klarar kravet på leverans inom ett dygn i hela länet. Utvärderingen pågår, och uppgifterna omfattas av sekretess till dess att tilldelningsbeslutet är fattat.`,
    files: [
      {
        label: "Bilaga 1",
        filename: "anbud-sammanstallning.txt",
        mediaType: "text/plain; charset=utf-8",
        confidential: true,
        text: "Sammanställning av anbud, arbetsmaterial\n\nAnbud A  leverans inom 1 dygn\nAnbud B  leverans inom 1 dygn\nAnbud C  leverans inom 3 dygn, uppfyller inte kravet\n",
      },
    ],
    decisions: [taken("att Region Dalarna fullföljer upphandlingen och informerar nätverket när avtal är tecknat")],
  },
];

const regional: ItemContent[] = [
  {
    title: "Kortsiktigt hemsjukvårdsavtal: så långt har huvudmännen kommit",
    matter: "hemsjukvard",
    kinds: ["information"],
    presenters: ["Emma Torstensson"],
    durationMinutes: 10,
    agenda: "Genomgång av vilka fullmäktige som har beslutat.",
    notes:
      "Elva av sexton huvudmän har antagit avtalet. Tre tar upp frågan i oktober och två i november. Ingen har hittills sagt nej.",
    decisions: [{ outcome: "noted", proposal: [], clauses: [] }],
  },
  {
    title: "Länets handlingsplan för god och nära vård",
    kinds: ["information", "dialogue"],
    presenters: ["Cecilia Rosén"],
    durationMinutes: 15,
    agenda: "Ett första utkast presenteras för synpunkter.",
    notes: `Utkastet beskriver vad länet redan gör. Nätverket saknade mål som går att följa upp och bad om färre och skarpare åtaganden.`,
    decisions: [
      taken("att utkastet arbetas om innan det skickas på remiss", "att lägga informationen till handlingarna"),
    ],
  },
];

const secretariatNews: ItemContent[] = [
  {
    title: "Gemensam plattform för mötesdokument",
    matter: "plattform",
    kinds: ["decision"],
    presenters: ["Lovisa Engström"],
    durationMinutes: 10,
    agenda: "Förslag om att köpa in en ny plattform för alla forum under 2026.",
    notes:
      "Priset var högre än väntat, och flera kommuner har redan egna system. Nätverket vill hellre pröva hur långt det räcker med det som finns.",
    decisions: [
      { outcome: "rejected", proposal: ["att köpa in en gemensam plattform för mötesdokument"], clauses: [] },
    ],
  },
  {
    title: "Vård- och omsorgscollege efter 2026",
    matter: "college",
    kinds: ["dialogue", "decision"],
    presenters: ["Nadia Rahimi"],
    durationMinutes: 15,
    agenda: "Licensen löper ut. Ska länet fortsätta?",
    notes: "Kommunerna hade inte hunnit förankra frågan hemma. Den tas upp igen i november.",
    decisions: [
      {
        outcome: "postponed",
        proposal: ["att Dalarna förnyar sin licens för vård- och omsorgscollege"],
        clauses: ["att bordlägga ärendet till mötet den 21 november 2025"],
      },
    ],
  },
];

const newMatters: ItemContent[] = [
  {
    title: "Länsgemensam introduktion för nya chefer",
    kinds: ["decision"],
    presenters: ["Ylva Nordin"],
    durationMinutes: 15,
    agenda: "Nya chefer i kommuner och region föreslås få en gemensam introduktion om samverkan.",
    notes:
      "Två dagar om året, den ena hos en kommun och den andra på ett av sjukhusen. RSS Dalarna håller ihop programmet. Första omgången föreslogs till mars 2026.",
    decisions: [
      {
        ...carried("att införa en länsgemensam introduktion för nya chefer från 2026"),
        reservations: [
          {
            kind: "statement",
            name: "Magdalena Blom",
            text: "De norra kommunerna behöver kunna delta på distans. Annars går en arbetsdag till resor för varje dag med program.",
          },
        ],
      },
      taken("att uppdra till RSS Dalarna att presentera ett program senast vecka 4 2026"),
    ],
  },
];

export const lchnvSeptember: MeetingContent = {
  forum: "lchnv",
  date: "2025-09-26",
  startTime: "09:00",
  endTime: "12:00",
  place: "Myntgatan 2, Falun, lokal Stängslet",
  mode: "hybrid",
  marks: {
    "Petra Sandgren": { status: "excused", substitute: "Jonas Wikner" },
    "Amina Yusuf": { status: "excused", substitute: "Viktor Hallin" },
    "Tobias Hagman": { status: "absent" },
    "Magdalena Blom": { status: "remote" },
    "Lena Backlund": { status: "remote", fromItem: "4 b" },
    "Johan Sellberg": { status: "present", toItem: "6 a" },
    "David Kjellberg": { status: "excused" },
  },
  items: [
    { title: "Mötets öppnande", decisions: [carried("att öppna mötet")] },
    {
      title: "Godkännande av dagordning",
      notes: "Frågan om bemanning under julhelgerna anmäldes till övriga frågor.",
      decisions: [
        {
          outcome: "adopted",
          proposal: ["att godkänna dagordningen"],
          clauses: ["att godkänna dagordningen med tillägg av en övrig fråga"],
        },
      ],
    },
    {
      title: "Minnesanteckningar från den 23 maj 2025",
      decisions: [carried("att lägga minnesanteckningarna till handlingarna")],
    },
    {
      title: "Återrapportering från styrgruppen",
      agenda: "Beslut och information från styrgruppens senaste möten.",
      children: reportBack,
    },
    { title: "Rapport från regional nivå", children: regional },
    { title: "Aktuellt på RSS", children: secretariatNews },
    { title: "Nya ärenden", children: newMatters },
    {
      title: "Övriga frågor",
      agenda: "Anmäls vid mötets början.",
      notes: "Frågan om bemanning under julhelgerna drogs tillbaka. Den tas upp i november när det finns ett underlag.",
      decisions: [{ outcome: "withdrawn", proposal: [], clauses: [] }],
    },
  ],
};
