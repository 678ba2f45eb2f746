/** Steering groups, project groups and working groups: notes of those who do the work. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, taken, todo } from "../expected.ts";

export const steering = [
  corpusDocument("steering-group-north-coast", {
    family: "other",
    targets: ["docx", "txt"],
    covers: [
      "header: a field each",
      "date: month in words",
      "header: no end",
      "attendance: names in a row",
      "attendance: by link",
      "number: 1:",
      "decision: passive sentence",
      "deferred",
      "retold decision of another",
      "assignment: name and verb",
      "due: month",
      "due: next meeting, given",
      "body: steering group",
      "mode: hybrid",
    ],
    description: describe(
      {},
      lines(`
#! Minnesanteckningar styrgrupp Hälsoinnovation Norrlandskusten

Dag: 8 oktober 2024
Tid: kl. 10.00
Plats: Skellefteå, Kunskapshuset, och Teams

Deltagare: Märta Lindahl, Börje Öman, Susanne Högdahl, Ibrahim Noor
Via Teams: Claes Rådström, Ebba Lind
Förhinder: Tomas Wiik

> 1: Dagordning
Dagordningen godkänns.

> 2: Minnesanteckningar från 3 september
Anteckningarna läggs till handlingarna.

> 3: Läget i projektet
| Projektledaren redogör för arbetet. Två av tre delprojekt följer tidplanen. Delprojekt C är försenat eftersom upphandlingen överklagades. Regionstyrelsen beslutade den 25 september att tillföra 400 000 kronor.
Lägesrapporten godkänns.
Susanne uppdaterar tidplanen och skickar ut den under oktober.

> 4: Val av leverantör
| Tre leverantörer har intervjuats. Referenserna är inte färdiga.
Frågan bordläggs till nästa möte.
Ibrahim kompletterar referenstagningen till nästa möte.

> 5: Kommunikation
| Ebba visar ett förslag till webbsida. Den ska vara begriplig även för dem som inte är med i projektet.
Förslaget antas med den ändringen att sidan också ska finnas på engelska.

> 6: Nästa möte
| Nästa möte hålls den 12 november 2024 kl. 10.00 via Teams.
`),
    ),
    meeting: {
      forum: "styrgrupp Hälsoinnovation Norrlandskusten",
      kind: "minnesanteckningar",
      date: "2024-10-08",
      start: "10:00",
      place: "Skellefteå, Kunskapshuset, och Teams",
      mode: "hybrid",
    },
    people: `
      Märta Lindahl | - | - | yes
      Börje Öman | - | - | yes
      Susanne Högdahl | - | - | yes
      Ibrahim Noor | - | - | yes
      Claes Rådström | - | - | yes
      Ebba Lind | - | - | yes
      Tomas Wiik | - | - | no`,
    items: [
      item("1", "Dagordning", { decided: [taken(null, "att dagordningen godkänns")] }),
      item("2", "Minnesanteckningar från 3 september", {
        decided: [taken(null, "att anteckningarna läggs till handlingarna")],
      }),
      item("3", "Läget i projektet", {
        decided: [taken(null, "att lägesrapporten godkänns")],
        todo: [todo(["Susanne Högdahl"], "uppdaterar tidplanen och skickar ut den", "2024-10-31", "under oktober")],
      }),
      item("4", "Val av leverantör", {
        decided: [deferred(null, "att frågan bordläggs till nästa möte")],
        todo: [todo(["Ibrahim Noor"], "kompletterar referenstagningen", "2024-11-12", "till nästa möte")],
      }),
      item("5", "Kommunikation", {
        decided: [taken(null, "att förslaget antas med den ändringen att sidan också ska finnas på engelska")],
      }),
      item("6", "Nästa möte"),
    ],
  }),

  corpusDocument("project-group-records", {
    family: "other",
    targets: ["docx", "md", "pdf"],
    covers: [
      "header: in the title only",
      "date: 2025-11-21",
      "attendance: list under heading",
      "attendance: organization in parentheses",
      "number: 1.",
      "assignment: list at the end repeats",
      "assignment: name and verb",
      "assignment: column",
      "due: date",
      "due: week",
      "decision: one sentence with body",
      "body: project group",
    ],
    description: describe(
      { footer: "{page}" },
      lines(`
#! Minnesanteckningar projektgruppen Journal 2.0, 2025-01-22

## Närvarande
* Hanna Rask (projektledare)
* Göran Uddén (Region Västmanland)
* Tuva Sjölin (Sala)
* Marcus Ånger (Fagersta)
* Lillemor Tjäder (leverantören)

> # 1. Status
| Installationen i testmiljö är klar. Integrationen mot folkbokföringen fungerar inte.
Göran felsöker integrationen tillsammans med leverantören, klart 31 januari.

> # 2. Utbildning
| Utbildningen ska hållas i två omgångar. Lokaler finns i Sala. Hanna undrar om alla chefer kan delta.
Tuva bokar lokaler för utbildningen senast vecka 7.

> # 3. Behörigheter
| Modellen med fyra roller är för grov. Marcus har skissat på en modell med sju roller.
Projektgruppen beslutade att gå vidare med modellen med sju roller.
Marcus beskriver rollerna i ett dokument.

> # 4. Risker
| Risklistan gicks igenom. Risken för försenad leverans sänktes från röd till gul.

> # 5. Övrigt
| Inget övrigt.

**Att göra**
`),
      table(
        [
          ["Vad", "Vem", "När"],
          ["Felsöka integrationen mot folkbokföringen", "Göran", "31 januari"],
          ["Boka lokaler för utbildningen", "Tuva", "v. 7"],
          ["Beskriva rollerna i ett dokument", "Marcus", "2025-02-14"],
        ],
        { header: true },
      ),
    ),
    meeting: { forum: "projektgruppen Journal 2.0", kind: "minnesanteckningar", date: "2025-01-22" },
    people: `
      Hanna Rask | - | projektledare | yes
      Göran Uddén | Region Västmanland | - | yes
      Tuva Sjölin | Sala | - | yes
      Marcus Ånger | Fagersta | - | yes
      Lillemor Tjäder | leverantören | - | yes`,
    items: [
      item("1", "Status", {
        todo: [
          todo(
            ["Göran Uddén"],
            "felsöker integrationen tillsammans med leverantören",
            "2025-01-31",
            "klart 31 januari",
          ),
        ],
      }),
      item("2", "Utbildning", {
        todo: [todo(["Tuva Sjölin"], "bokar lokaler för utbildningen", "2025-02-14", "senast vecka 7")],
      }),
      item("3", "Behörigheter", {
        decided: [taken("Projektgruppen", "att gå vidare med modellen med sju roller")],
        todo: [todo(["Marcus Ånger"], "beskriver rollerna i ett dokument", "2025-02-14", "2025-02-14")],
      }),
      item("4", "Risker"),
      item("5", "Övrigt"),
    ],
  }),

  corpusDocument("working-group-home-care", {
    family: "other",
    targets: ["odt", "pdf", "txt"],
    covers: [
      "header: fields without colon",
      "date: 3/6-08",
      "time: kl 9-12",
      "attendance: organization after comma",
      "attendance: heading of absent",
      "number: 4.1",
      "number: 3.1.2",
      "assignment: lines of responsible and ready",
      "due: date",
      "due: month",
      "due: quarter",
      "decision: heading Beslut",
      "body: working group",
    ],
    description: describe(
      { width: 86 },
      lines(`
#! Arbetsgruppen för trygg hemgång
Mötesanteckningar

Datum 14/2-23
Tid kl. 9-11.30
Plats Borås, Stadshuset rum 4

Deltagare
Eva-Karin Löw, Borås
Rickard Fröding, Mark
Sofia Palmér, Svenljunga
Anton Grahn, Södra Älvsborgs sjukhus

Frånvarande
Birger Sund, Tranemo

> # 1 Inledning
| Eva-Karin hälsade välkomna. Anton är ny i gruppen och presenterade sig.

> # 2 Uppföljning
> ## 2.1 Antal ärenden
| Under januari skrevs 61 personer ut med trygg hemgång. Det är fler än samma månad i fjol.
> ## 2.2 Avvikelser
| Sju avvikelser har rapporterats. De flesta rör läkemedel som inte har följt med hem.
Beslut: Avvikelserna ska redovisas varje månad.
Åtgärd: Ta fram en mall för redovisningen
Ansvarig: Rickard Fröding
Klart: 15 mars

> # 3 Utveckling
> ## 3.1 Arbetssätt
> ### 3.1.1 Hembesök första dygnet
| Alla kommuner klarar hembesök inom ett dygn på vardagar. På helger är det svårare.
> ### 3.1.2 Gemensam checklista
| Checklistan har provats i Mark och Svenljunga. Den upplevs som lång.
Beslut: Checklistan kortas till en sida.
Åtgärd: Korta checklistan
Ansvarig: Sofia Palmér och Anton Grahn
Klart: april 2023
> ## 3.2 Utbildning
| En webbutbildning är under framtagande.
Åtgärd: Granska manuset till webbutbildningen
Ansvarig: Eva-Karin Löw
Klart: kvartal 2

> # 4 Nästa möte
| 14/3 kl. 9 i Skene.
`),
    ),
    meeting: {
      forum: "Arbetsgruppen för trygg hemgång",
      date: "2023-02-14",
      start: "09:00",
      end: "11:30",
      place: "Borås, Stadshuset rum 4",
    },
    unsure: ["kind"],
    people: `
      Eva-Karin Löw | Borås | - | yes
      Rickard Fröding | Mark | - | yes
      Sofia Palmér | Svenljunga | - | yes
      Anton Grahn | Södra Älvsborgs sjukhus | - | yes
      Birger Sund | Tranemo | - | no`,
    items: [
      item("1", "Inledning"),
      item("2", "Uppföljning"),
      item("2.1", "Antal ärenden"),
      item("2.2", "Avvikelser", {
        decided: [taken(null, "att avvikelserna ska redovisas varje månad")],
        todo: [todo(["Rickard Fröding"], "Ta fram en mall för redovisningen", "2023-03-15", "15 mars")],
      }),
      item("3", "Utveckling"),
      item("3.1", "Arbetssätt"),
      item("3.1.1", "Hembesök första dygnet"),
      item("3.1.2", "Gemensam checklista", {
        decided: [taken(null, "att checklistan kortas till en sida")],
        todo: [todo(["Sofia Palmér", "Anton Grahn"], "Korta checklistan", "2023-04-30", "april 2023")],
      }),
      item("3.2", "Utbildning", {
        todo: [todo(["Eva-Karin Löw"], "Granska manuset till webbutbildningen", "2023-06-30", "kvartal 2")],
      }),
      item("4", "Nästa möte"),
    ],
  }),

  corpusDocument("project-group-columns", {
    family: "other",
    targets: ["pdf", "docx"],
    covers: [
      "header: in a table",
      "date: weekday in words",
      "attendance: names in a row",
      "number: bare",
      "assignment: column",
      "due: date",
      "due: week",
      "due: under hösten",
      "decision: passive sentence",
      "body: project group",
      "mode: digital",
    ],
    description: describe(
      { font: "Liberation Sans", ruled: true, header: "Projekt Välfärdsteknik i väst" },
      lines(`
#! Mötesprotokoll
`),
      table([
        ["Möte:", "Projektgrupp Välfärdsteknik i väst"],
        ["Datum:", "torsdag den 29 augusti 2024"],
        ["Tid:", "08:30-10:00"],
        ["Plats:", "Zoom"],
        ["Närvarande:", "Inga-Lill Kvist, Sebastian Ohm, Farida Osman, Leif Backe"],
        ["Frånvarande:", "Ulrik Dahlfors"],
      ]),
      lines(`
`),
      table(
        [
          ["#", "Punkt", "Diskussion/beslut", "Ansvarig", "Klart"],
          ["1", "Genomgång av föregående protokoll", "Protokollet läggs till handlingarna.", "", ""],
          [
            "2",
            "Läkemedelsautomater",
            "Försöket i Alingsås omfattar 20 brukare. Två har hoppat av.\nGör en enkät till brukarna.",
            "Farida Osman",
            "2024-09-20",
          ],
          [
            "3",
            "Digital tillsyn",
            "Kamerorna är inkopplade men nätet är för svagt på två ställen.\nKontakta fiberbolaget.",
            "Sebastian Ohm",
            "v 37",
          ],
          [
            "4",
            "Ekonomi",
            "Projektet har förbrukat 41 procent av budgeten.\nStäm av slutredovisningen med ekonomikontoret.",
            "Inga-Lill Kvist",
            "under hösten",
          ],
          ["5", "Övriga frågor", "Inga.", "", ""],
        ],
        { header: true },
      ),
    ),
    meeting: {
      forum: "Projektgrupp Välfärdsteknik i väst",
      kind: "protokoll",
      date: "2024-08-29",
      start: "08:30",
      end: "10:00",
      place: "Zoom",
      mode: "digital",
    },
    people: `
      Inga-Lill Kvist | - | - | yes
      Sebastian Ohm | - | - | yes
      Farida Osman | - | - | yes
      Leif Backe | - | - | yes
      Ulrik Dahlfors | - | - | no`,
    items: [
      item("1", "Genomgång av föregående protokoll", {
        decided: [taken(null, "att protokollet läggs till handlingarna")],
      }),
      item("2", "Läkemedelsautomater", {
        body: "Försöket i Alingsås omfattar 20 brukare. Två har hoppat av.",
        todo: [todo(["Farida Osman"], "Gör en enkät till brukarna", "2024-09-20", "2024-09-20")],
      }),
      item("3", "Digital tillsyn", {
        body: "Kamerorna är inkopplade men nätet är för svagt på två ställen.",
        todo: [todo(["Sebastian Ohm"], "Kontakta fiberbolaget", "2024-09-13", "v 37")],
      }),
      item("4", "Ekonomi", {
        body: "Projektet har förbrukat 41 procent av budgeten.",
        todo: [todo(["Inga-Lill Kvist"], "Stäm av slutredovisningen med ekonomikontoret", null, "under hösten")],
      }),
      item("5", "Övriga frågor", { body: "Inga." }),
    ],
  }),
];
