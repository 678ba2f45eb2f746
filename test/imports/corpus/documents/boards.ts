/** Boards of municipalities and regions: proposals, votes, numbers by Word, and long agendas. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, proposed, taken, todo } from "../expected.ts";

/** Many short items as a working committee has them. */
const matters = [
  "Ansökan om markanvisning Norra Hamnen",
  "Avtal om städning av skolor",
  "Begäran om planbesked Åkern 3",
  "Bidrag till Folkets park",
  "Borgen för Ridsällskapet",
  "Detaljplan för Kvarntorget",
  "Ekonomisk uppföljning per februari",
  "Firmatecknare för kommunen",
  "Förlängning av arrende Storäng",
  "Förslag till ny taxa för kopior",
  "Förvärv av Lillgården 2",
  "Gatunamn i Sjövik",
  "Gemensam växel med Hjo",
  "Hyra av lokal för biblioteket",
  "Informationssäkerhetspolicy",
  "Inköp av tjänstebilar",
  "Internkontrollplan",
  "Kommunikationsplan",
  "Krisledningsnämndens reglemente",
  "Lån till vattenbolaget",
];
const outcomes = ["godkänns", "antas", "avslås", "tillstyrks"];

export const boards = [
  corpusDocument("executive-board-proposals", {
    family: "other",
    targets: ["docx", "pdf"],
    covers: [
      "header: a field each",
      "date: 2025-11-21",
      "attendance: party",
      "attendance: substitutes",
      "attendance: part of the meeting",
      "number: § 12",
      "proposal: followed",
      "decision: heading Beslut",
      "decision: numbered points",
      "decision: dels att",
      "motion and reservation",
      "retold decision of another",
      "assignment: uppdras att",
      "due: month",
      "attachment",
      "damage: page head in mid-sentence",
      "list of contents",
      "body: executive board",
    ],
    description: describe(
      {
        header: "Nora kommun | Protokoll | Kommunstyrelsen 2024-04-10",
        footer: "Signatur ________   Sida {page} av {pages}",
        font: "Liberation Sans",
      },
      lines(`
#! Protokoll kommunstyrelsen

Sammanträdesdatum: 2024-04-10
Tid: 13.00–16.25
Plats: Tingshuset, Nora

Beslutande ledamöter
Solveig Ankar (S), ordförande
Håkan Delin (NP)
Eva Thunberg (M)
Jonny Alm (V)
Kristian Molin (KD), ersätter Pär Ros (C), §§ 41–43

Icke tjänstgörande ersättare
Britt Wass (S)

Övriga närvarande
Isabel Franco, kommundirektör
Tor Hasselblad, nämndsekreterare

[TOC]

> # § 41 Reglemente för råd och beredningar
Diarienummer: KS2024-55

## Kommunstyrelsens beslut
1. Reglementet antas.
2. Det gamla reglementet från 2015 upphör att gälla.

## Ärendebeskrivning
| Reglementet för råd och beredningar är nästan tio år gammalt. Kansliet har tagit fram ett nytt förslag där rådens uppgifter har förtydligats.

## Förslag till beslut
1. Reglementet antas.
2. Det gamla reglementet från 2015 upphör att gälla.

## Beslutsunderlag
Tjänsteskrivelse 2024-03-18
Förslag till reglemente, bilaga 1

> # § 42 Samordnad varudistribution
Diarienummer: KS2023-301

## Kommunstyrelsens beslut
Kommunstyrelsen beslutar
dels att delta i samordnad varudistribution tillsammans med Lindesberg,
dels att kommundirektören uppdras att teckna avtal under maj 2024.

## Reservation
Håkan Delin (NP) reserverar sig skriftligt, bilaga 2.

## Ärendebeskrivning
| Lindesbergs kommunfullmäktige beslutade i december att införa samordnad varudistribution. Genom att delta kan Nora minska antalet transporter till skolor och förskolor.

## Yrkanden
Håkan Delin (NP) yrkar att kommunstyrelsen beslutar att avslå förslaget.
Eva Thunberg (M) yrkar bifall till förslaget.

## Beslutsgång
Ordföranden ställer proposition på yrkandena och finner att kommunstyrelsen beslutar enligt förslaget.

> # § 43 Uppföljning av näringslivsarbetet

## Kommunstyrelsens beslut
Informationen läggs till handlingarna.

## Ärendebeskrivning
| Näringslivschefen berättar om de femton företagsbesök som har gjorts sedan årsskiftet.
`),
    ),
    meeting: {
      forum: "Kommunstyrelsen",
      kind: "protokoll",
      date: "2024-04-10",
      start: "13:00",
      end: "16:25",
      place: "Tingshuset, Nora",
    },
    people: `
      Solveig Ankar | S | ordförande | yes
      Håkan Delin | NP | - | yes
      Eva Thunberg | M | - | yes
      Jonny Alm | V | - | yes
      Kristian Molin | KD | - | yes
      Britt Wass | S | - | yes
      Isabel Franco | - | kommundirektör | yes
      Tor Hasselblad | - | nämndsekreterare | yes`,
    items: [
      item("41", "Reglemente för råd och beredningar", {
        attached: ["Bilaga 1"],
        decided: [taken(null, "att reglementet antas", "att det gamla reglementet från 2015 upphör att gälla")],
      }),
      item("42", "Samordnad varudistribution", {
        attached: ["Bilaga 2"],
        decided: [
          taken(
            "Kommunstyrelsen",
            "att delta i samordnad varudistribution tillsammans med Lindesberg",
            "att kommundirektören uppdras att teckna avtal under maj 2024",
          ),
        ],
        todo: [todo(["kommundirektören"], "teckna avtal", "2024-05-31", "under maj 2024")],
      }),
      item("43", "Uppföljning av näringslivsarbetet", {
        decided: [taken(null, "att informationen läggs till handlingarna")],
      }),
    ],
  }),

  corpusDocument("regional-joint-committee", {
    family: "other",
    targets: ["docx", "odt", "pdf"],
    covers: [
      "header: time and place in one field",
      "header: in the page's head",
      "date: month in words",
      "mode: digital",
      "attendance: party",
      "attendance: organization after comma",
      "attendance: substitutes",
      "attendance: heading of absent",
      "number: by Word alone",
      "number: § 12",
      "decision: body and att",
      "deferred",
      "decision: att inside a clause",
      "assignment: uppdras att",
      "due: next meeting, given",
      "body: committee",
      "page of signatures",
    ],
    description: describe(
      {
        numbering: [{ format: "decimal", text: "§ %1", start: 23 }],
        header: "Samverkansnämnden Mellansverige",
        footer: "{page}({pages})",
      },
      lines(`
#! Protokoll
Samverkansnämnden Mellansverige

Tid och plats: Den 26 september 2024 kl. 10.00–14.30, digitalt möte

Ledamöter
Anna-Lisa Wickström (S), Region Uppsala, ordförande
Björn Tapper (M), Region Sörmland
Mikaela Rosén (C), Region Värmland
Stellan Grip (KD), Region Gävleborg

Tjänstgörande ersättare
Roya Farahani (S), Region Västmanland

Förhindrade
Gösta Lindvall (M), Region Örebro

Justering: Digital justering senast den 10 oktober 2024. Justerare är Björn Tapper.

> @1# Fastställande av föredragningslista
Samverkansnämnden beslutar
att fastställa föredragningslistan.

> @1# Gemensam plan för högspecialiserad vård
| Socialstyrelsen har föreslagit nya områden. Regionerna behöver ta ställning till vilka sjukhus som ska ansöka.
Samverkansnämnden beslutar
att ställa sig bakom planen,
att rekommendera regionerna att under 2025 se över hur patienter som bor långt från sjukhuset kan få ersättning för resor,
att uppdra åt berednings¬gruppen att redovisa en kostnadsberäkning till nästa möte.

> @1# Avtal om ambulansflyg
| Underlaget har kommit sent och ledamöterna har inte hunnit läsa det.
Samverkansnämnden beslutar
att bordlägga ärendet.

> @1# Rapporter från råden
Samverkansnämnden beslutar
att lägga rapporterna till handlingarna.

> @1# Nästa möte
| Nämnden sammanträder nästa gång den 5 december 2024 i Uppsala.
`),
    ),
    meeting: {
      forum: "Samverkansnämnden Mellansverige",
      kind: "protokoll",
      date: "2024-09-26",
      start: "10:00",
      end: "14:30",
      place: "digitalt möte",
      mode: "digital",
    },
    people: `
      Anna-Lisa Wickström | Region Uppsala | ordförande | yes
      Björn Tapper | Region Sörmland | - | yes
      Mikaela Rosén | Region Värmland | - | yes
      Stellan Grip | Region Gävleborg | - | yes
      Roya Farahani | Region Västmanland | - | yes
      Gösta Lindvall | Region Örebro | - | no`,
    items: [
      item("23", "Fastställande av föredragningslista", {
        decided: [taken("Samverkansnämnden", "att fastställa föredragningslistan")],
      }),
      item("24", "Gemensam plan för högspecialiserad vård", {
        decided: [
          taken(
            "Samverkansnämnden",
            "att ställa sig bakom planen",
            "att rekommendera regionerna att under 2025 se över hur patienter som bor långt från sjukhuset kan få ersättning för resor",
            "att uppdra åt beredningsgruppen att redovisa en kostnadsberäkning till nästa möte",
          ),
        ],
        todo: [todo(["beredningsgruppen"], "redovisa en kostnadsberäkning", "2024-12-05", "till nästa möte")],
        maybe: [
          todo(
            ["regionerna"],
            "under 2025 se över hur patienter som bor långt från sjukhuset kan få ersättning för resor",
          ),
        ],
      }),
      item("25", "Avtal om ambulansflyg", {
        decided: [deferred("Samverkansnämnden", "att bordlägga ärendet")],
      }),
      item("26", "Rapporter från råden", {
        decided: [taken("Samverkansnämnden", "att lägga rapporterna till handlingarna")],
      }),
      item("27", "Nästa möte"),
    ],
  }),

  corpusDocument("committee-summons", {
    family: "other",
    targets: ["pdf", "docx", "txt"],
    covers: [
      "header: a field each",
      "agenda before the meeting",
      "date: weekday in words",
      "header: no end",
      "attendance: none",
      "number: 1.",
      "presenter: column",
      "kind: column",
      "proposal: left open",
      "attachment",
      "body: committee",
    ],
    description: describe(
      { header: "Eksjö kommun", tables: "columns", width: 88 },
      lines(`
#! Kallelse och dagordning
Kultur- och fritidsnämnden

Tid: Onsdagen den 19 februari 2025 kl. 08.30
Plats: Kulturhuset, Gevaliasalen
Ordförande: Ann-Sofi Grund
Sekreterare: Peder Kling
`),
      table(
        [
          ["Nr", "Ärende", "Typ", "Föredragande"],
          ["1.", "Upprop", "", ""],
          ["2.", "Val av justerare", "Beslut", ""],
          ["3.", "Bokslut 2024", "Beslut", "Lo Ternell"],
          ["4.", "Besöksstatistik", "Information", "Jorma Salo"],
        ],
        { header: true },
      ),
      lines(`

> 1. Upprop

> 2. Val av justerare
Förslag till beslut
Nämnden utser en ledamot att justera protokollet.

> 3. Bokslut 2024
Föredragande: Lo Ternell
| Nämnden redovisar ett överskott på 212 000 kronor. Överskottet beror på vakanser i musikskolan.
Förslag till beslut
Kultur- och fritidsnämnden beslutar
att godkänna bokslutet, bilaga 3
att överlämna det till kommunstyrelsen

> 4. Besöksstatistik
Föredragande: Jorma Salo
| Biblioteket hade 94 000 besök under 2024.
Förslag till beslut
Nämnden noterar informationen.
`),
    ),
    meeting: {
      forum: "Kultur- och fritidsnämnden",
      kind: "dagordning",
      date: "2025-02-19",
      start: "08:30",
      place: "Kulturhuset, Gevaliasalen",
    },
    people: `
      Ann-Sofi Grund | - | Ordförande | ?
      Peder Kling | - | Sekreterare | ?`,
    items: [
      item("1", "Upprop"),
      item("2", "Val av justerare", {
        kind: "decision",
        decided: [proposed("Nämnden", "att utse en ledamot att justera protokollet")],
      }),
      item("3", "Bokslut 2024", {
        kind: "decision",
        by: ["Lo Ternell"],
        attached: ["Bilaga 3"],
        decided: [
          proposed(
            "Kultur- och fritidsnämnden",
            "att godkänna bokslutet, bilaga 3",
            "att överlämna det till kommunstyrelsen",
          ),
        ],
      }),
      item("4", "Besöksstatistik", {
        kind: "information",
        by: ["Jorma Salo"],
        decided: [proposed("Nämnden", "att notera informationen")],
      }),
    ],
  }),

  corpusDocument("working-committee-long", {
    family: "other",
    targets: ["docx", "txt"],
    covers: [
      "long",
      "header: time and place in one field",
      "date: 2025-11-21",
      "attendance: party",
      "attendance: names in a row",
      "number: § 12",
      "decision: heading Beslut",
      "decision: passive sentence",
      "damage: page head in mid-sentence",
      "body: executive board",
      "list of contents",
    ],
    description: describe(
      {
        header: "Karlsborgs kommun   Kommunstyrelsens arbetsutskott   2024-03-05",
        footer: "Sida {page}",
        pageLength: 48,
        width: 84,
      },
      lines(`
#! Sammanträdesprotokoll
Kommunstyrelsens arbetsutskott
Plats och tid: Kommunhuset, 2024-03-05, kl. 08.30–15.00
Beslutande: Ivar Stolt (M), ordförande, Catrin Nyhlén (S), Josef Brobäck (C)
Övriga: Vilma Sten, sekreterare

[TOC]
`),
      ...[...matters, ...matters.map((matter) => `${matter}, delrapport`)].flatMap((matter, index) => [
        lines(`
> # § ${index + 30} ${matter}

| Arbetsutskottet har tagit del av underlaget i ärende ${index + 1}. Kansliet har kompletterat handlingarna med ${index + 2} yttranden.

**Beslut**
Ärendet ${outcomes[index % outcomes.length] ?? ""}.
`),
      ]),
    ),
    meeting: {
      forum: "Kommunstyrelsens arbetsutskott",
      kind: "protokoll",
      date: "2024-03-05",
      start: "08:30",
      end: "15:00",
      place: "Kommunhuset",
    },
    people: `
      Ivar Stolt | M | ordförande | yes
      Catrin Nyhlén | S | - | yes
      Josef Brobäck | C | - | yes
      Vilma Sten | - | sekreterare | yes`,
    items: [...matters, ...matters.map((matter) => `${matter}, delrapport`)].map((matter, index) =>
      item(`${index + 30}`, matter, {
        decided: [taken(null, `att ärendet ${outcomes[index % outcomes.length] ?? ""}`)],
      }),
    ),
  }),
];
