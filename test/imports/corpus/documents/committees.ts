/** Minutes of elected bodies: committees, executive boards. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, taken, todo } from "../expected.ts";

export const committees = [
  corpusDocument("committee-social-ostergotland", {
    family: "other",
    targets: ["docx", "pdf", "ocr.txt"],
    covers: [
      "header: time and place in one field",
      "date: weekday in words",
      "page of signatures",
      "notice of adjustment",
      "list of contents",
      "attendance: party",
      "attendance: substitutes",
      "attendance: part of the meeting",
      "attendance: others heard",
      "number: § 12",
      "decision: heading Beslut",
      "decision: one sentence with body",
      "motion and reservation",
      "retold decision of another",
      "damage: OCR",
      "damage: page head in mid-sentence",
      "body: committee",
    ],
    description: describe(
      {
        header: "Motala kommun   Sammanträdesprotokoll   Socialnämnden   2024-11-19",
        footer: "Justerandes sign ______  ______   Utdragsbestyrkande ______   Sida {page} av {pages}",
        pageLength: 52,
        width: 84,
      },
      lines(`
#! SAMMANTRÄDESPROTOKOLL
Socialnämnden

Plats och tid: Kommunhuset, lokal Vättern, tisdagen den 19 november 2024, kl. 13.30–16.15

Beslutande:
Annika Torsell (S), ordförande
Bengt Hagström (M), 1:e vice ordförande
Lotta Wennerby (C)
Ahmed Saleh (S)
Görel Ström (V), §§ 88–91
Tommy Ek (SD)

Tjänstgörande ersättare:
Ulla Palm (L) för Ragnar Dahl (KD)

Ej tjänstgörande ersättare:
Nils Ridder (M)

Övriga deltagare:
Catharina Löf, förvaltningschef
Mikael Brandt, ekonom, § 89
Pia Sandell, nämndsekreterare

Utses att justera: Bengt Hagström
Justeringens plats och tid: Kommunhuset, fredagen den 22 november 2024
Paragrafer: 87–91

Underskrifter
Sekreterare ______________________ Pia Sandell
Ordförande ______________________ Annika Torsell
Justerande ______________________ Bengt Hagström

ANSLAG/BEVIS
Protokollet är justerat. Justeringen har tillkännagivits genom anslag.
Organ: Socialnämnden
Sammanträdesdatum: 2024-11-19
Datum för anslags uppsättande: 2024-11-25
Datum för anslags nedtagande: 2024-12-17
Förvaringsplats för protokollet: Socialförvaltningen
===
**Innehåll**
[TOC]
===
> # § 87 Godkännande av dagordning

**Beslut**
Socialnämnden godkänner dagordningen.

> # § 88 Information från förvaltningen

**Sammanfattning av ärendet**
| Förvaltningschefen informerar om rekryteringsläget, den pågående tillsynen av hemtjänsten och om flytten av familjecentralen. Flytten är försenad till följd av fuktskador i de nya lokalerna.

**Beslut**
Socialnämnden noterar informationen till protokollet.

> # § 89 Delårsuppföljning per oktober
Dnr SN 2024/0112

**Sammanfattning av ärendet**
| Prognosen för helåret visar ett underskott på 7,4 miljoner kronor. Avvikelsen finns främst inom placeringar av barn och unga. Kommunstyrelsen beslutade den 4 november 2024 att samtliga nämnder ska redovisa åtgärder för en budget i balans.

**Beslut**
Socialnämnden beslutar
att godkänna uppföljningen
att ge förvaltningschefen i uppdrag att till nämndens möte den 21 januari 2025 redovisa vilka åtgärder som har vidtagits.

**Beslutsunderlag**
Tjänsteskrivelse 2024-11-08
Uppföljning per oktober, bilaga 2

> # § 90 Riktlinjer för biståndsbedömning
Dnr SN 2024/0087

**Sammanfattning av ärendet**
| Riktlinjerna har reviderats med anledning av ny rättspraxis. Den största ändringen gäller ledsagning.

**Förslag till beslut på sammanträdet**
Tommy Ek (SD) yrkar att ärendet återremitteras för en konsekvensanalys.
Lotta Wennerby (C) yrkar bifall till förvaltningens förslag.

**Beslutsgång**
Ordföranden ställer frågan om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag. Ordföranden finner därefter att nämnden bifaller förvaltningens förslag.

**Beslut**
Socialnämnden antar riktlinjerna för biståndsbedömning att gälla från och med 1 januari 2025.

**Reservation**
Tommy Ek (SD) reserverar sig mot beslutet till förmån för eget yrkande.

> # § 91 Anmälan av delegationsbeslut

**Beslut**
Socialnämnden lägger redovisningen av delegationsbeslut till handlingarna.
`),
    ),
    meeting: {
      forum: "Socialnämnden",
      kind: "protokoll",
      date: "2024-11-19",
      start: "13:30",
      end: "16:15",
      place: "Kommunhuset, lokal Vättern",
    },
    people: `
      Annika Torsell | S | ordförande | yes
      Bengt Hagström | M | 1:e vice ordförande | yes
      Lotta Wennerby | C | - | yes
      Ahmed Saleh | S | - | yes
      Görel Ström | V | - | yes
      Tommy Ek | SD | - | yes
      Ulla Palm | L | - | yes
      Nils Ridder | M | - | yes
      Catharina Löf | - | förvaltningschef | yes
      Mikael Brandt | - | ekonom | yes
      Pia Sandell | - | nämndsekreterare | yes`,
    items: [
      item("87", "Godkännande av dagordning", {
        decided: [taken("Socialnämnden", "att godkänna dagordningen")],
      }),
      item("88", "Information från förvaltningen", {
        decided: [taken("Socialnämnden", "att notera informationen till protokollet")],
      }),
      item("89", "Delårsuppföljning per oktober", {
        attached: ["Bilaga 2"],
        decided: [
          taken(
            "Socialnämnden",
            "att godkänna uppföljningen",
            "att ge förvaltningschefen i uppdrag att till nämndens möte den 21 januari 2025 redovisa vilka åtgärder som har vidtagits",
          ),
        ],
        todo: [
          todo(
            ["förvaltningschefen"],
            "till nämndens möte den 21 januari 2025 redovisa vilka åtgärder som har vidtagits",
            "2025-01-21",
            "till nämndens möte den 21 januari 2025",
          ),
        ],
      }),
      item("90", "Riktlinjer för biståndsbedömning", {
        decided: [
          taken("Socialnämnden", "att anta riktlinjerna för biståndsbedömning att gälla från och med 1 januari 2025"),
        ],
      }),
      item("91", "Anmälan av delegationsbeslut", {
        decided: [taken("Socialnämnden", "att lägga redovisningen av delegationsbeslut till handlingarna")],
      }),
    ],
  }),

  corpusDocument("executive-board-halland", {
    family: "other",
    targets: ["txt", "odt"],
    covers: [
      "header: time and place in one field",
      "date: month in words",
      "time: 08.00-10.00",
      "page of signatures",
      "attendance: party",
      "attendance: substitutes",
      "attendance: heading of absent",
      "number: 12 §",
      "decision: letter-spaced",
      "decision: dels att",
      "decision: hyphenated",
      "decision: over pages",
      "deferred",
      "motion and reservation",
      "assignment: uppdras att",
      "due: quarter",
      "damage: page head in mid-sentence",
      "body: executive board",
    ],
    description: describe(
      {
        header: "LAHOLMS KOMMUN                PROTOKOLL                          2023-03-14",
        footer: "Kommunstyrelsen                                                          {page}",
        pageLength: 40,
        width: 76,
      },
      lines(`
KOMMUNSTYRELSEN

Tid och plats:    Tisdag 14 mars 2023 kl. 15.00-17.40 i Stadshusets stora sal

Ledamöter:        Elisabet Rydholm (M), ordförande
                  Sven-Erik Båth (S)
                  Maria Toll (C)
                  Kjell Anrup (SD)
                  Helena Wrede (L)

Ersättare:        Jonas Marklund (M) tjänstgörande för Bo Lilja (M)
                  Anna-Greta Holm (S)

Frånvarande:      Bo Lilja (M)

Tjänstemän:       Karin Strid, kommunchef
                  Olof Benzén, kanslichef

Justerare:        Sven-Erik Båth
Justering:        Stadshuset den 20 mars 2023

Underskrifter:    ....................    ....................
                  Elisabet Rydholm        Olof Benzén

> 41 §  Fastställande av ärendelistan

Ärendelistan fastställs.

> 42 §  Försäljning av fastigheten Köpmannen 4 (KS 2022-318)

| Fastigheten har stått tom sedan 2020. Två anbud har kommit in. Mark- och exploateringsenheten bedömer att det högre budet motsvarar marknads¬värdet.

Kommunstyrelsen beslutar

a t t  godkänna köpe¬kontraktet med Hallandsbygg Invest,

a t t  upp¬dra åt mark- och exploaterings¬chefen att under¬teckna de handlingar som behövs för att över¬låtelsen ska kunna genom¬föras, samt

a t t  köpe¬skillingen ska användas för att lösa kommunens lån.

> 43 §  Näringslivsstrategi 2023-2027 (KS 2023-22)

| Strategin är framtagen i samråd med företagarföreningarna. Ett utkast behandlades av arbetsutskottet i februari.

Kjell Anrup (SD) yrkar avslag.

Kommunstyrelsen beslutar dels att för egen del anta strategin, dels att uppdra till kommunchefen att under andra kvartalet 2023 återkomma med en handlingsplan.

Kjell Anrup (SD) reserverar sig mot beslutet.

> 44 §  Medborgarförslag om hundrastgård i Mellbystrand (KS 2022-401)

| Tekniska kontoret har inte hunnit lämna yttrande.

Ärendet bordläggs.

> 45 §  Svar på remiss om regional transportplan (KS 2023-30)

| Region Halland har översänt ett förslag till transportplan. Kontoret föreslår att kommunen framhåller behovet av en planskild korsning vid väg 24. Förslaget till yttrande har skickats ut före sammanträdet och diskuteras.

Kommunstyrelsen beslutar

a t t  avge yttrande i enlighet med kontorets förslag.

> 46 §  Meddelanden

Meddelandena läggs till handlingarna.
`),
    ),
    meeting: {
      forum: "Kommunstyrelsen",
      kind: "protokoll",
      date: "2023-03-14",
      start: "15:00",
      end: "17:40",
      place: "Stadshusets stora sal",
    },
    people: `
      Elisabet Rydholm | M | ordförande | yes
      Sven-Erik Båth | S | - | yes
      Maria Toll | C | - | yes
      Kjell Anrup | SD | - | yes
      Helena Wrede | L | - | yes
      Jonas Marklund | M | - | yes
      Anna-Greta Holm | S | - | yes
      Bo Lilja | M | - | no
      Karin Strid | - | kommunchef | yes
      Olof Benzén | - | kanslichef | yes`,
    items: [
      item("41", "Fastställande av ärendelistan", { decided: [taken(null, "att ärendelistan fastställs")] }),
      item("42", "Försäljning av fastigheten Köpmannen 4 (KS 2022-318)", {
        decided: [
          taken(
            "Kommunstyrelsen",
            "att godkänna köpekontraktet med Hallandsbygg Invest",
            "att uppdra åt mark- och exploateringschefen att underteckna de handlingar som behövs för att överlåtelsen ska kunna genomföras",
            "att köpeskillingen ska användas för att lösa kommunens lån",
          ),
        ],
        todo: [
          todo(
            ["mark- och exploateringschefen"],
            "underteckna de handlingar som behövs för att överlåtelsen ska kunna genomföras",
          ),
        ],
      }),
      item("43", "Näringslivsstrategi 2023-2027 (KS 2023-22)", {
        decided: [
          taken(
            "Kommunstyrelsen",
            "att för egen del anta strategin",
            "att uppdra till kommunchefen att under andra kvartalet 2023 återkomma med en handlingsplan",
          ),
        ],
        todo: [
          todo(
            ["kommunchefen"],
            "under andra kvartalet 2023 återkomma med en handlingsplan",
            "2023-06-30",
            "under andra kvartalet 2023",
          ),
        ],
      }),
      item("44", "Medborgarförslag om hundrastgård i Mellbystrand (KS 2022-401)", {
        decided: [deferred(null, "att ärendet bordläggs")],
      }),
      item("45", "Svar på remiss om regional transportplan (KS 2023-30)", {
        decided: [taken("Kommunstyrelsen", "att avge yttrande i enlighet med kontorets förslag")],
      }),
      item("46", "Meddelanden", { decided: [taken(null, "att meddelandena läggs till handlingarna")] }),
    ],
  }),

  corpusDocument("committee-school-varmland", {
    family: "other",
    targets: ["docx", "txt"],
    covers: [
      "header: in a table",
      "date: 2025-11-21",
      "attendance: columns with x",
      "attendance: party",
      "attendance: substitutes",
      "number: § 12",
      "decision: numbered points",
      "decision: heading Beslut",
      "deferred",
      "body: committee",
      "assignment: uppdras att",
      "due: month",
    ],
    description: describe(
      { tables: "columns", width: 90, title: "Protokoll barn- och utbildningsnämnden" },
      table([
        ["Nämnd", "Barn- och utbildningsnämnden"],
        ["Datum", "2025-02-12"],
        ["Tid", "08:15–11:30"],
        ["Plats", "Arvika, rådhuset, sammanträdesrum 2"],
      ]),
      lines(`

#! Protokoll

**Närvarolista**
`),
      table(
        [
          ["Namn", "Parti", "Närvarande", "Frånvarande"],
          ["Carl-Johan Frykman, ordförande", "C", "x", ""],
          ["Sanna Björling", "S", "x", ""],
          ["Yusuf Demir", "S", "", "x"],
          ["Margareta Ljung", "M", "x", ""],
          ["Stig Ohlin", "SD", "", "x"],
          ["Ersättare", "", "", ""],
          ["Petra Lindeborg", "S", "x", ""],
          ["Ove Klar", "MP", "", "x"],
        ],
        { header: true },
      ),
      lines(`

> ## § 14 Budgetuppföljning januari
| Ekonomen redogör för utfallet. Nämnden ligger 1,1 miljoner kronor bättre än budget, vilket beror på att vikarier inte har kunnat tillsättas.

**BESLUT**
1. Uppföljningen godkänns.
2. Förvaltningen ska redovisa frånvaron bland personalen i maj 2025.

> ## § 15 Skolskjuts till Glava
| Föräldrar har vänt sig till nämnden med anledning av den ändrade tidtabellen.

**BESLUT**
1. Skolskjutsen återgår till tidigare tidtabell från vecka 10.
2. Skolchefen uppdras att informera berörda föräldrar.
3. Kostnaden ryms inom ram.

> ## § 16 Ny förskola i Jössefors
| Ritningarna presenteras. Flera ledamöter frågar om parkeringen och om trafiken förbi skolan.

**BESLUT**
Ärendet återremitteras för komplettering med en trafikutredning.

> ## § 17 Ordförandens information
| Ordföranden berättar om kommande studiebesök.

**BESLUT**
Informationen noteras.
`),
    ),
    meeting: {
      forum: "Barn- och utbildningsnämnden",
      kind: "protokoll",
      date: "2025-02-12",
      start: "08:15",
      end: "11:30",
      place: "Arvika, rådhuset, sammanträdesrum 2",
    },
    people: `
      Carl-Johan Frykman | C | ordförande | yes
      Sanna Björling | S | - | yes
      Yusuf Demir | S | - | no
      Margareta Ljung | M | - | yes
      Stig Ohlin | SD | - | no
      Petra Lindeborg | S | - | yes
      Ove Klar | MP | - | no`,
    items: [
      item("14", "Budgetuppföljning januari", {
        decided: [
          taken(
            null,
            "att uppföljningen godkänns",
            "att förvaltningen ska redovisa frånvaron bland personalen i maj 2025",
          ),
        ],
        todo: [todo(["Förvaltningen"], "redovisa frånvaron bland personalen", "2025-05-31", "i maj 2025")],
      }),
      item("15", "Skolskjuts till Glava", {
        decided: [
          taken(
            null,
            "att skolskjutsen återgår till tidigare tidtabell från vecka 10",
            "att skolchefen uppdras att informera berörda föräldrar",
            "att kostnaden ryms inom ram",
          ),
        ],
        todo: [todo(["Skolchefen"], "informera berörda föräldrar")],
      }),
      item("16", "Ny förskola i Jössefors", {
        decided: [deferred(null, "att ärendet återremitteras för komplettering med en trafikutredning")],
      }),
      item("17", "Ordförandens information", { decided: [taken(null, "att informationen noteras")] }),
    ],
  }),
];
