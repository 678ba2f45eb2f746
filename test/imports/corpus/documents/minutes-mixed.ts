/** Minutes in which a decision is easy to miss or to invent. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, taken, todo } from "../expected.ts";

export const mixedMinutes = [
  corpusDocument("committee-building-gavle", {
    family: "other",
    targets: ["docx", "odt", "txt"],
    covers: [
      "header: time and place in one field",
      "date: 2025-11-21",
      "attendance: party",
      "attendance: substitutes",
      "attendance: others heard",
      "number: 12 §",
      "motion and reservation",
      "proposal: followed",
      "deferred",
      "decision: one sentence with body",
      "decision: body and att",
      "notice of adjustment",
      "page of signatures",
      "retold decision of another",
      "attachment",
      "body: committee",
    ],
    description: describe(
      { width: 80 },
      lines(`
#! Protokoll Byggnadsnämnden

Tid och plats: 2024-02-21, kl. 09:00 – 11:40, Ockelbo kommunhus, Wij

Närvarande ledamöter
Sven Stockman (C), ordförande
Ritva Salonen (S)
Douglas Frid (M)

Närvarande ersättare
Ida Selin (S), tjänstgör för Lars Bro (V)
Nils Gren (M)

Övriga
Tove Almgren, byggnadsinspektör §§ 8–10
Kim Ståhl, sekreterare

Val av justerare: Ritva Salonen
Tid för justering: 2024-02-26

Bevis om anslag
Protokollet är anslaget på kommunens anslagstavla 2024-02-27 – 2024-03-20.

> 7 §  Ärenden att besluta om
Nämnden godkänner den utsända listan.

> 8 §  Bygglov för transformatorstation, Lingbo 1:4
| Sökanden vill bygga en transformatorstation intill järnvägen. Länsstyrelsen beslutade den 3 januari att inte pröva ärendet. Grannar har hörts och inget har kommit in.

Tove Almgren föreslår att nämnden beslutar
att bevilja bygglov.

Nämnden beslutar
att bevilja bygglov med stöd av plan- och bygglagen
att avgiften är 14 200 kronor enligt fastställd taxa, bilaga 4.

> 9 §  Strandskyddsdispens, Åbyggeby 3:7
| Fastigheten ligger 60 meter från ån. Nämnden har varit på plats.

Douglas Frid (M) yrkar att dispens ska beviljas.
Ritva Salonen (S) yrkar att dispens inte ska beviljas.

Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt Ritva Salonens förslag.

Nämnden beslutar att inte bevilja dispens.

Douglas Frid (M) reserverar sig muntligt.

> 10 §  Olovligt byggande, Mörtebo 2:1
| Ägaren har lovat att ta bort skjulet före sommaren.

Ärendet återremitteras till förvaltningen.

> 11 §  Rapporter
| Inspektören berättar om kursen i tillgänglighet.
`),
    ),
    meeting: {
      forum: "Byggnadsnämnden",
      kind: "protokoll",
      date: "2024-02-21",
      start: "09:00",
      end: "11:40",
      place: "Ockelbo kommunhus, Wij",
    },
    people: `
      Sven Stockman | C | ordförande | yes
      Ritva Salonen | S | - | yes
      Douglas Frid | M | - | yes
      Ida Selin | S | - | yes
      Nils Gren | M | - | yes
      Tove Almgren | - | byggnadsinspektör | yes
      Kim Ståhl | - | sekreterare | yes`,
    items: [
      item("7", "Ärenden att besluta om", {
        decided: [taken("Nämnden", "att godkänna den utsända listan")],
      }),
      item("8", "Bygglov för transformatorstation, Lingbo 1:4", {
        attached: ["Bilaga 4"],
        decided: [
          taken(
            "Nämnden",
            "att bevilja bygglov med stöd av plan- och bygglagen",
            "att avgiften är 14 200 kronor enligt fastställd taxa, bilaga 4",
          ),
        ],
      }),
      item("9", "Strandskyddsdispens, Åbyggeby 3:7", {
        decided: [taken("Nämnden", "att inte bevilja dispens")],
      }),
      item("10", "Olovligt byggande, Mörtebo 2:1", {
        decided: [deferred(null, "att ärendet återremitteras till förvaltningen")],
      }),
      item("11", "Rapporter"),
    ],
  }),

  corpusDocument("steering-group-decision-log", {
    family: "other",
    targets: ["docx", "md", "pdf"],
    covers: [
      "header: a field each",
      "date: month in words",
      "mode: digital",
      "attendance: names in a row",
      "attendance: heading of absent",
      "number: bare",
      "presenter: parenthesis",
      "decision: heading Beslut",
      "assignment: list at the end repeats",
      "assignment: column",
      "due: month",
      "due: next meeting, given",
      "due: quarter",
      "body: steering group",
    ],
    description: describe(
      { title: "Styrgruppsmöte" },
      lines(`
#! Styrgrupp Gemensam larmcentral
## Minnesanteckningar

Datum: 12 mars 2025
Tid: 14:00–15:00
Plats: Skype

Deltagare: Torgny Ahlin, Bodil Stenhammar, Rasmus Vinter, Elsa Grönvall
Frånvarande: Hilma Ros

> ### 1 Läget (Rasmus Vinter)
| Centralen har tagit emot 8 400 larm under februari. Svarstiden ligger under målet.

> ### 2 Bemanning (Bodil Stenhammar)
| Tre medarbetare slutar. Det är svårt att rekrytera till natten.
Beslut: Grundbemanningen på natten höjs från två till tre personer.
Bodil annonserar efter personal i april.

> ### 3 Teknik (Rasmus Vinter)
| Den gamla växeln stängs. Två kommuner har inte bytt larm.
Beslut: Växeln stängs den 30 juni.
Rasmus kontaktar de två kommunerna före nästa möte.

> ### 4 Kostnadsfördelning (Torgny Ahlin)
| Modellen diskuterades. Elsa vill att invånarantal ska väga tyngre.
Frågan utgår i väntan på revisorernas granskning.

> ### 5 Nästa möte
| 9 april 2025 kl. 14.00

### Beslutslogg och åtgärder
`),
      table(
        [
          ["Punkt", "Åtgärd", "Ansvarig", "Klart"],
          ["2", "Annonsera efter personal", "Bodil Stenhammar", "april"],
          ["3", "Kontakta de två kommunerna", "Rasmus Vinter", "9 april"],
          ["4", "Ta fram en ny fördelningsmodell", "Torgny Ahlin", "andra kvartalet"],
        ],
        { header: true },
      ),
    ),
    meeting: {
      forum: "Styrgrupp Gemensam larmcentral",
      kind: "minnesanteckningar",
      date: "2025-03-12",
      start: "14:00",
      end: "15:00",
      place: "Skype",
      mode: "digital",
    },
    people: `
      Torgny Ahlin | - | - | yes
      Bodil Stenhammar | - | - | yes
      Rasmus Vinter | - | - | yes
      Elsa Grönvall | - | - | yes
      Hilma Ros | - | - | no`,
    items: [
      item("1", "Läget", { by: ["Rasmus Vinter"] }),
      item("2", "Bemanning", {
        by: ["Bodil Stenhammar"],
        decided: [taken(null, "att grundbemanningen på natten höjs från två till tre personer")],
        todo: [todo(["Bodil Stenhammar"], "annonserar efter personal", "2025-04-30", "i april")],
      }),
      item("3", "Teknik", {
        by: ["Rasmus Vinter"],
        decided: [taken(null, "att växeln stängs den 30 juni")],
        todo: [todo(["Rasmus Vinter"], "kontaktar de två kommunerna", "2025-04-09", "före nästa möte")],
      }),
      item("4", "Kostnadsfördelning", {
        by: ["Torgny Ahlin"],
        decided: [deferred(null, "att frågan utgår i väntan på revisorernas granskning")],
        todo: [todo(["Torgny Ahlin"], "Ta fram en ny fördelningsmodell", "2025-06-30", "andra kvartalet")],
      }),
      item("5", "Nästa möte"),
    ],
  }),

  corpusDocument("working-group-letters", {
    family: "other",
    targets: ["docx", "txt"],
    covers: [
      "header: fields without colon",
      "date: weekday in words",
      "time: kl 9-12",
      "attendance: organization as lead",
      "number: a)",
      "number: 1.",
      "number: a) b) are clauses",
      "decision: heading Beslut",
      "decision: numbered points",
      "assignment: takes the question home",
      "attachment",
      "body: working group",
    ],
    description: describe(
      { width: 78 },
      lines(`
#! Minnesanteckningar Arbetsgrupp upphandling av måltider

Datum fredag den 7 mars 2025
Tid kl. 9–10.30
Plats Sollefteå, Kommunhuset rum 303

Deltagare
Sollefteå: Yngve Tall, Marit Hägg
Kramfors: Jon Selander
Härnösand: Ulla-Karin Frö

> 1. Förra anteckningarna
Anteckningarna lades till handlingarna.

> 2. Kravställning
> a) Andel ekologiskt
| Målet är 30 procent. Jon påpekade att det kan bli dyrt.
Beslut: Andelen sätts till 25 procent.
> b) Leveransdagar
| Små kök vill ha leverans två gånger i veckan.
Marit tar med sig frågan till kökscheferna.

> 3. Utvärderingsmodell
| Gruppen gick igenom tre modeller, se bilaga C.
Beslut
a) Pris viktas 60 procent.
b) Kvalitet viktas 40 procent.
c) Provsmakning ska ingå i kvaliteten.

> 4. Tidplan
| Annonsering sker i maj. Avtalsstart är den 1 oktober.
`),
    ),
    meeting: {
      forum: "Arbetsgrupp upphandling av måltider",
      kind: "minnesanteckningar",
      date: "2025-03-07",
      start: "09:00",
      end: "10:30",
      place: "Sollefteå, Kommunhuset rum 303",
    },
    people: `
      Yngve Tall | Sollefteå | - | yes
      Marit Hägg | Sollefteå | - | yes
      Jon Selander | Kramfors | - | yes
      Ulla-Karin Frö | Härnösand | - | yes`,
    items: [
      item("1", "Förra anteckningarna", {
        decided: [taken(null, "att anteckningarna lades till handlingarna")],
      }),
      item("2", "Kravställning"),
      item("2a", "Andel ekologiskt", { decided: [taken(null, "att andelen sätts till 25 procent")] }),
      item("2b", "Leveransdagar", {
        todo: [todo(["Marit Hägg"], "tar med sig frågan till kökscheferna")],
      }),
      item("3", "Utvärderingsmodell", {
        attached: ["Bilaga C"],
        decided: [
          taken(
            null,
            "att pris viktas 60 procent",
            "att kvalitet viktas 40 procent",
            "att provsmakning ska ingå i kvaliteten",
          ),
        ],
      }),
      item("4", "Tidplan"),
    ],
  }),
];
