/** Notes that follow no template: first names, bullets, sentences instead of fields. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, taken, todo } from "../expected.ts";

export const notes = [
  corpusDocument("management-group-region", {
    family: "other",
    targets: ["odt", "txt", "docx"],
    covers: [
      "header: in the title only",
      "date: 251121",
      "attendance: names in a row",
      "attendance: heading of absent",
      "attendance: part of the meeting",
      "number: 1.",
      "assignment: first name",
      "assignment: name and verb",
      "assignment: takes the question home",
      "due: week",
      "due: date",
      "due: next meeting, given",
      "decision: passive sentence",
      "body: management group",
      "deferred",
    ],
    description: describe(
      { width: 74 },
      lines(`
#! Ledningsgruppen primärvård Bergslagen 250114

Med: Ingela Storm, Johannes Kvarn, Petra Mård, Abdi Hassan, Lotten Falk (t.o.m. punkt 3)
Ej med: Ulla Rapp
Antecknar: Petra

> 1. Förra mötet
Anteckningarna från 17 december godkändes utan ändringar.

> 2. Vaccinationer
| 62 procent av målgruppen är vaccinerad. Vårdcentralen i Kopparberg ligger efter eftersom två sjuksköterskor har slutat.
Abdi ser över om Lindesberg kan låna ut en sjuksköterska, svar senast v. 5.
Johannes tar hem frågan om drop-in till sin arbetsplats.

> 3. Lokalplan
| Hyresavtalet i Nora går ut 2026. Regionfastigheter har lämnat tre alternativ. Gruppen vill se vad varje alternativ kostar innan den tar ställning.
Beslut om lokalplanen skjuts upp till mötet i februari.
Lotten begär in kostnaderna från Regionfastigheter till nästa möte och återrapporterar till Ingela.

> 4. Medarbetarenkäten
| Resultatet är bättre än förra året. Frågan om återhämtning sticker ut.
Alla chefer går igenom resultatet med sin grupp före den 28 februari.

> 5. Nästa möte
| 11 februari 2025 kl. 13.00, Lindesbergs lasarett.
`),
    ),
    meeting: { forum: "Ledningsgruppen primärvård Bergslagen", date: "2025-01-14" },
    unsure: ["kind"],
    people: `
      Ingela Storm | - | - | yes
      Johannes Kvarn | - | - | yes
      Petra Mård | - | - | yes
      Abdi Hassan | - | - | yes
      Lotten Falk | - | - | yes
      Ulla Rapp | - | - | no`,
    items: [
      item("1", "Förra mötet", {
        decided: [taken(null, "att anteckningarna från 17 december godkändes utan ändringar")],
      }),
      item("2", "Vaccinationer", {
        todo: [
          todo(["Abdi Hassan"], "ser över om Lindesberg kan låna ut en sjuksköterska", "2025-01-31", "senast v. 5"),
          todo(["Johannes Kvarn"], "tar hem frågan om drop-in till sin arbetsplats"),
        ],
      }),
      item("3", "Lokalplan", {
        decided: [deferred(null, "att beslut om lokalplanen skjuts upp till mötet i februari")],
        todo: [
          todo(
            ["Lotten Falk"],
            "begär in kostnaderna från Regionfastigheter och återrapporterar till Ingela",
            "2025-02-11",
            "till nästa möte",
            "Ingela",
          ),
        ],
      }),
      item("4", "Medarbetarenkäten", {
        maybe: [todo(["Alla chefer"], "går igenom resultatet med sin grupp", "2025-02-28", "före den 28 februari")],
      }),
      item("5", "Nästa möte"),
    ],
  }),

  corpusDocument("workplace-meeting-bullets", {
    family: "other",
    targets: ["docx", "odt", "txt"],
    covers: [
      "header: in the first sentence",
      "date: weekday in words",
      "header: no end",
      "attendance: names in a row",
      "number: none",
      "decision: passive sentence",
      "assignment: name and verb",
      "due: month",
      "due: under hösten",
      "body: workplace meeting",
    ],
    description: describe(
      {},
      lines(`
# Minnesanteckningar

Arbetsplatsträff för enheten Barn och unga i Vetlanda torsdagen den 22 augusti 2024 klockan 13.00 i konferensrum Njudung.

Närvarande: Camilla Ståhle, Jesper Ohlin, Nour Awad, Kajsa Brolin
Frånvarande: Ove Lind

> ## Information från ledningen
* Budgeten för 2025 är inte klar.
* Två nya handläggare börjar i september.

> ## Rutin för jour
* Rutinen gicks igenom.
* Jourtelefonen byts ut.
Rutinen antas.
Jesper lägger in rutinen på intranätet i september.

> ## Arbetsmiljö
* Ventilationen i rum 12 fungerar inte.
Nour felanmäler ventilationen.
Kajsa planerar en gemensam hälsodag under hösten.

> ## Laget runt
* Alla ser fram emot att vara tillbaka efter sommaren.
`),
    ),
    meeting: {
      forum: "Arbetsplatsträff för enheten Barn och unga i Vetlanda",
      kind: "minnesanteckningar",
      date: "2024-08-22",
      start: "13:00",
      place: "konferensrum Njudung",
    },
    people: `
      Camilla Ståhle | - | - | yes
      Jesper Ohlin | - | - | yes
      Nour Awad | - | - | yes
      Kajsa Brolin | - | - | yes
      Ove Lind | - | - | no`,
    items: [
      item(null, "Information från ledningen", {
        body: "- Budgeten för 2025 är inte klar.\n- Två nya handläggare börjar i september.",
      }),
      item(null, "Rutin för jour", {
        body: "- Rutinen gicks igenom.\n- Jourtelefonen byts ut.",
        decided: [taken(null, "att rutinen antas")],
        todo: [todo(["Jesper Ohlin"], "lägger in rutinen på intranätet", "2024-09-30", "i september")],
      }),
      item(null, "Arbetsmiljö", {
        body: "- Ventilationen i rum 12 fungerar inte.",
        todo: [
          todo(["Nour Awad"], "felanmäler ventilationen"),
          todo(["Kajsa Brolin"], "planerar en gemensam hälsodag", null, "under hösten"),
        ],
      }),
      item(null, "Laget runt", { body: "- Alla ser fram emot att vara tillbaka efter sommaren." }),
    ],
  }),

  corpusDocument("steering-group-head", {
    family: "other",
    targets: ["docx", "pdf"],
    covers: [
      "header: in the page's head",
      "date: 2025-11-21",
      "mode: digital",
      "attendance: columns with x",
      "attendance: organization in parentheses",
      "number: 1.",
      "number: 4.1",
      "decision: one sentence with body",
      "decision: heading Beslut",
      "assignment: uppdras att",
      "due: quarter",
      "due: date",
      "retold decision of another",
      "body: steering group",
      "tracked changes",
    ],
    description: describe(
      {
        header: "Styrgrupp Framtidens vårdinformation   Minnesanteckningar 2025-06-10",
        footer: "Sida {page} av {pages}",
        font: "Liberation Sans",
        ruled: true,
      },
      lines(`
Tid: 10:00-11:30
Plats: Digitalt via Teams

**Deltagare**
`),
      table(
        [
          ["Namn", "Organisation", "Närvarande"],
          ["Disa Lundholm", "Region Jönköpings län", "X"],
          ["Axel Rydén", "Nässjö", "X"],
          ["Siri Palme", "Tranås", "-"],
          ["Viggo Sten", "Värnamo", "X"],
        ],
        { header: true },
      ),
      lines(`

> # 1. Inledning
| Disa öppnade mötet. Dagordningen godkändes med tillägg av punkt 3.2.

> # 2. Projektets läge
> ## 2.1 Tidplan
| Driftstarten är planerad till den 1 oktober. Regionstyrelsen har beslutat om ytterligare medel den 27 maj.
Styrgruppen beslutade att driftstarten i Värnamo flyttas till {-den 15 oktober-}{+den 3 november+}.
> ## 2.2 Utbildning
| 1 400 personer ska utbildas före sommaren. Hälften är klara.
Styrgruppen beslutade att uppdra åt Axel Rydén att ta fram en plan för dem som återstår senast den 15 augusti.

> # 3. Övriga frågor
> ## 3.1 Risker
| Risklistan kompletterades med en risk om semesterbemanning.
> ## 3.2 Utvärdering
| Högskolan i Jönköping har erbjudit sig att göra en utvärdering.
Beslut: Erbjudandet antas.
Styrgruppen uppdrar till Viggo Sten att skriva avtal med högskolan under tredje kvartalet.
`),
    ),
    meeting: {
      forum: "Styrgrupp Framtidens vårdinformation",
      kind: "minnesanteckningar",
      date: "2025-06-10",
      start: "10:00",
      end: "11:30",
      place: "Digitalt via Teams",
      mode: "digital",
    },
    people: `
      Disa Lundholm | Region Jönköpings län | - | yes
      Axel Rydén | Nässjö | - | yes
      Siri Palme | Tranås | - | no
      Viggo Sten | Värnamo | - | yes`,
    items: [
      item("1", "Inledning", {
        decided: [taken(null, "att dagordningen godkändes med tillägg av punkt 3.2")],
      }),
      item("2", "Projektets läge"),
      item("2.1", "Tidplan", {
        decided: [taken("Styrgruppen", "att driftstarten i Värnamo flyttas till den 3 november")],
      }),
      item("2.2", "Utbildning", {
        decided: [
          taken(
            "Styrgruppen",
            "att uppdra åt Axel Rydén att ta fram en plan för dem som återstår senast den 15 augusti",
          ),
        ],
        todo: [todo(["Axel Rydén"], "ta fram en plan för dem som återstår", "2025-08-15", "senast den 15 augusti")],
      }),
      item("3", "Övriga frågor"),
      item("3.1", "Risker"),
      item("3.2", "Utvärdering", {
        decided: [
          taken(null, "att erbjudandet antas"),
          taken("Styrgruppen", "att uppdra till Viggo Sten att skriva avtal med högskolan under tredje kvartalet"),
        ],
        todo: [todo(["Viggo Sten"], "skriva avtal med högskolan", "2025-09-30", "under tredje kvartalet")],
      }),
    ],
  }),

  corpusDocument("association-annual-meeting", {
    family: "other",
    targets: ["txt", "docx"],
    covers: [
      "header: in the first sentence",
      "date: month in words",
      "attendance: none",
      "number: § 12",
      "decision: one sentence with body",
      "decision: passive sentence",
      "motion and reservation",
      "page of signatures",
      "body: association",
    ],
    description: describe(
      { width: 72 },
      lines(`
PROTOKOLL

fört vid årsmöte med Samordningsförbundets vänförening i Trosa den 27 mars 2022 klockan 18.30 på Stadshotellet

> § 1 Mötets öppnande
| Ordföranden Märit Gyllander förklarade årsmötet öppnat.

> § 2 Val av mötesordförande och sekreterare
Till mötesordförande valdes Rolf Andrée och till sekreterare Tyra Hammar.

> § 3 Verksamhetsberättelse
| Rolf Andrée läste upp verksamhetsberättelsen.
Verksamhetsberättelsen godkändes och lades till handlingarna.

> § 4 Ansvarsfrihet
Årsmötet beslutade att bevilja styrelsen ansvarsfrihet för det gångna året.

> § 5 Motion om sänkt medlemsavgift
| Karl Ivarsson hade lämnat en motion om att sänka avgiften till 100 kronor. Styrelsen yrkade avslag.
Årsmötet beslutade att avslå motionen.

> § 6 Avslutning
| Märit Gyllander tackade de avgående ledamöterna med blommor.

Vid protokollet:            Justeras:

Tyra Hammar                 Rolf Andrée
`),
    ),
    meeting: {
      forum: "Samordningsförbundets vänförening i Trosa",
      kind: "protokoll",
      date: "2022-03-27",
      start: "18:30",
      place: "Stadshotellet",
    },
    items: [
      item("1", "Mötets öppnande"),
      item("2", "Val av mötesordförande och sekreterare", {
        decided: [taken(null, "att till mötesordförande valdes Rolf Andrée och till sekreterare Tyra Hammar")],
      }),
      item("3", "Verksamhetsberättelse", {
        decided: [taken(null, "att verksamhetsberättelsen godkändes och lades till handlingarna")],
      }),
      item("4", "Ansvarsfrihet", {
        decided: [taken("Årsmötet", "att bevilja styrelsen ansvarsfrihet för det gångna året")],
      }),
      item("5", "Motion om sänkt medlemsavgift", { decided: [taken("Årsmötet", "att avslå motionen")] }),
      item("6", "Avslutning"),
    ],
  }),

  corpusDocument("collaboration-group-prose", {
    family: "other",
    targets: ["md", "pdf", "txt"],
    covers: [
      "header: a field each",
      "date: 2025-11-21",
      "time: kl 9-12",
      "mode: hybrid",
      "attendance: organization after comma",
      "attendance: substitutes",
      "attendance: by link",
      "number: 1.",
      "kind: prefix",
      "decision: numbered points",
      "decision: over lines",
      "assignment: lines of responsible and ready",
      "assignment: uppdras att",
      "due: next meeting, given",
      "due: month",
      "proposal: followed",
      "body: collaboration group",
      "attachment",
    ],
    description: describe(
      { width: 76, title: "Samverkansgrupp barn och unga" },
      lines(`
#! Samverkansgrupp barn och unga Östersund – Åre
Minnesanteckningar

Datum: 2024-11-06
Tid: 9–11.45
Plats: Åre bygdegård och via Teams

Närvarande:
Ronja Ekwall, Östersund, ordförande
Staffan Lidman, Åre
Tilde Aronsson, Region Jämtland Härjedalen
Mona Fjäll, Åre, ersättare för Per Uddman
Ida Krokström, Östersund (via Teams)

> ## 1. Information: Familjecentralen
| Familjecentralen öppnar i mars. En samordnare är anställd. Öppettiderna blir desamma i båda kommunerna.

> ## 2. Beslut: Gemensam rutin vid skolfrånvaro
| Rutinen beskriver vem som gör vad när en elev har varit borta mer än tio dagar. Skolorna har lämnat synpunkter, se bilaga 1 och bilaga 2.

Förslag till beslut
1. Rutinen antas.
2. Rutinen utvärderas efter ett år.

Beslut
1. Rutinen antas.
2. Rutinen utvärderas efter ett år.
3. Staffan Lidman uppdras att informera rektorerna i december.

> ## 3. Dialog: Stöd till unga som inte studerar eller arbetar
| Samtalet handlade om vem som har det första ansvaret. Tilde pekade på att regionens mottagning sällan får veta att en ung person har lämnat skolan.

Åtgärd: Kartlägga hur informationen går mellan skolan och mottagningen
Ansvarig: Tilde Aronsson
Klart: till nästa möte

> ## 4. Nästa möte
| Nästa möte är den 5 februari 2025 i Östersund.
`),
    ),
    meeting: {
      forum: "Samverkansgrupp barn och unga Östersund – Åre",
      kind: "minnesanteckningar",
      date: "2024-11-06",
      start: "09:00",
      end: "11:45",
      place: "Åre bygdegård och via Teams",
      mode: "hybrid",
    },
    people: `
      Ronja Ekwall | Östersund | ordförande | yes
      Staffan Lidman | Åre | - | yes
      Tilde Aronsson | Region Jämtland Härjedalen | - | yes
      Mona Fjäll | Åre | - | yes
      Ida Krokström | Östersund | - | yes`,
    items: [
      item("1", "Familjecentralen", { kind: "information" }),
      item("2", "Gemensam rutin vid skolfrånvaro", {
        kind: "decision",
        attached: ["Bilaga 1", "Bilaga 2"],
        decided: [
          taken(
            null,
            "att rutinen antas",
            "att rutinen utvärderas efter ett år",
            "att Staffan Lidman uppdras att informera rektorerna i december",
          ),
        ],
        todo: [todo(["Staffan Lidman"], "informera rektorerna", "2024-12-31", "i december")],
      }),
      item("3", "Stöd till unga som inte studerar eller arbetar", {
        kind: "dialogue",
        todo: [
          todo(
            ["Tilde Aronsson"],
            "Kartlägga hur informationen går mellan skolan och mottagningen",
            "2025-02-05",
            "till nästa möte",
          ),
        ],
      }),
      item("4", "Nästa möte"),
    ],
  }),
];
