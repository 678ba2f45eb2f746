/** Habits of single secretaries: other words for the same things. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, taken, todo } from "../expected.ts";

export const habits = [
  corpusDocument("network-stockholm-north", {
    family: "network",
    targets: ["docx", "pdf", "txt"],
    covers: [
      "header: time and place in one field",
      "date: weekday in words",
      "time: kl 9-12",
      "attendance: names in a row",
      "attendance: organization in parentheses",
      "attendance: heading of absent",
      "number: none",
      "kind: prefix",
      "presenter: line",
      "decision: body and att",
      "assignment: uppdras att",
      "assignment: name and verb",
      "due: week",
      "due: quarter",
      "body: network",
    ],
    description: describe(
      { width: 84 },
      lines(`
#! Minnesanteckningar från Nätverk Nordost

Datum och tid: måndag 14 oktober 2024 kl. 9.00–11.30
Plats: Täby, Tibble teater

Närvarande: Ylva Carlgren (Danderyd), Miro Novak (Lidingö), Åsa Tennberg (Norrtälje), Peder Sölve (Täby), Lilian Khoury (Vallentuna), Otto Rinman (Region Stockholm)
Frånvarande: Sigrid Bohlin (Vaxholm), Eje Stark (Österåker)

> # Beslut: Gemensam jour för socialtjänsten
Föredragande: Åsa Tennberg, socialchef
| Jouren har drivits av Norrtälje sedan 2020. Avtalet är uppsagt och måste ersättas. Kostnaden ökar med ungefär fyra procent.
Nätverk Nordost beslutade
att fortsätta med gemensam jour
att Peder Sölve får i uppdrag att ta fram ett nytt avtal till vecka 48
att avtalet ska gälla i tre år med möjlighet att förlänga

> # Information: Ungdomsmottagningens öppettider
Föredragande: Otto Rinman, avdelningschef
| Mottagningen i Täby stänger på lördagar från och med årsskiftet.
Nätverk Nordost beslutade
att notera informationen

> # Dialog: Gemensam rekrytering
| Lilian redogjorde för Vallentunas kampanj. Den gav 31 ansökningar, varav fyra ledde till anställning.
| Flera vill prova något liknande tillsammans.
Ylva tar fram en skiss på en gemensam kampanj under första kvartalet 2025.

> # Kommande möten
| Nästa möte är den 2 december.
`),
    ),
    meeting: {
      forum: "Nätverk Nordost",
      kind: "minnesanteckningar",
      date: "2024-10-14",
      start: "09:00",
      end: "11:30",
      place: "Täby, Tibble teater",
    },
    people: `
      Ylva Carlgren | Danderyd | - | yes
      Miro Novak | Lidingö | - | yes
      Åsa Tennberg | Norrtälje | - | yes
      Peder Sölve | Täby | - | yes
      Lilian Khoury | Vallentuna | - | yes
      Otto Rinman | Region Stockholm | - | yes
      Sigrid Bohlin | Vaxholm | - | no
      Eje Stark | Österåker | - | no`,
    items: [
      item(null, "Gemensam jour för socialtjänsten", {
        kind: "decision",
        by: ["Åsa Tennberg"],
        decided: [
          taken(
            "Nätverk Nordost",
            "att fortsätta med gemensam jour",
            "att Peder Sölve får i uppdrag att ta fram ett nytt avtal till vecka 48",
            "att avtalet ska gälla i tre år med möjlighet att förlänga",
          ),
        ],
        todo: [todo(["Peder Sölve"], "ta fram ett nytt avtal", "2024-11-29", "till vecka 48")],
      }),
      item(null, "Ungdomsmottagningens öppettider", {
        kind: "information",
        by: ["Otto Rinman"],
        decided: [taken("Nätverk Nordost", "att notera informationen")],
      }),
      item(null, "Gemensam rekrytering", {
        kind: "dialogue",
        todo: [
          todo(
            ["Ylva Carlgren"],
            "tar fram en skiss på en gemensam kampanj",
            "2025-03-31",
            "under första kvartalet 2025",
          ),
        ],
      }),
      item(null, "Kommande möten"),
    ],
  }),

  corpusDocument("steering-group-other-words", {
    family: "other",
    targets: ["docx", "txt", "md"],
    covers: [
      "header: a field each",
      "date: month in words",
      "mode: digital",
      "attendance: list under heading",
      "attendance: heading of absent",
      "number: 1.",
      "presenter: parenthesis",
      "decision: one sentence with body",
      "decision: numbered points",
      "assignment: uppdras att",
      "assignment: name and verb",
      "due: date",
      "due: week",
      "body: steering group",
    ],
    description: describe(
      { width: 80 },
      lines(`
#! Styrgruppsmöte Kunskapsstöd Sydost
Minnesanteckningar

När: 21 januari 2025, kl. 13.00–14.30
Var: Teams

Medverkande
* Birgit Folkesson, ordförande
* Hasse Rådberg
* Lejla Basic
* Nina Utterström

Ej närvarande
* Gunnar Plym

> # 1. Inledning
| Birgit hälsade välkommen. Inga tillägg till dagordningen.

> # 2. Kunskapsunderlag om fallskador (Lejla Basic)
| Underlaget är klart för spridning. En film har spelats in.
Styrgruppen är enig om att underlaget ska spridas till alla kommuner.
Lejla åtar sig att skicka underlaget senast v. 6.

> # 3. Ansökan om forskningsmedel (Hasse Rådberg)
| Utlysningen stänger den 14 mars. Linnéuniversitetet vill vara med.
Styrgruppen beslutar:
* en ansökan lämnas in
* Hasse Rådberg ansvarar för att ansökan skrivs senast den 7 mars
* medfinansieringen får vara högst 200 000 kronor

> # 4. Budget
Beslutades att godkänna budgeten för 2025.

> # 5. Övrigt
| Inget.
`),
    ),
    meeting: {
      forum: "Kunskapsstöd Sydost",
      kind: "minnesanteckningar",
      date: "2025-01-21",
      start: "13:00",
      end: "14:30",
      place: "Teams",
      mode: "digital",
    },
    unsure: ["forum"],
    people: `
      Birgit Folkesson | - | ordförande | yes
      Hasse Rådberg | - | - | yes
      Lejla Basic | - | - | yes
      Nina Utterström | - | - | yes
      Gunnar Plym | - | - | no`,
    items: [
      item("1", "Inledning"),
      item("2", "Kunskapsunderlag om fallskador", {
        by: ["Lejla Basic"],
        decided: [taken("Styrgruppen", "att underlaget ska spridas till alla kommuner")],
        todo: [todo(["Lejla Basic"], "skicka underlaget", "2025-02-07", "senast v. 6")],
      }),
      item("3", "Ansökan om forskningsmedel", {
        by: ["Hasse Rådberg"],
        decided: [
          taken(
            "Styrgruppen",
            "att en ansökan lämnas in",
            "att Hasse Rådberg ansvarar för att ansökan skrivs senast den 7 mars",
            "att medfinansieringen får vara högst 200 000 kronor",
          ),
        ],
        todo: [todo(["Hasse Rådberg"], "ansvarar för att ansökan skrivs", "2025-03-07", "senast den 7 mars")],
      }),
      item("4", "Budget", { decided: [taken(null, "att godkänna budgeten för 2025")] }),
      item("5", "Övrigt"),
    ],
  }),

  corpusDocument("committee-according-to-proposal", {
    family: "other",
    targets: ["docx", "pdf", "txt"],
    covers: [
      "header: time and place in one field",
      "date: month in words",
      "attendance: party",
      "attendance: substitutes",
      "attendance: heading of absent",
      "number: § 12",
      "decision: heading Beslut",
      "proposal: followed",
      "motion and reservation",
      "deferred",
      "page of signatures",
      "body: committee",
      "damage: page head in mid-sentence",
    ],
    description: describe(
      {
        header: "MILJÖNÄMNDEN   PROTOKOLL   15 maj 2024",
        footer: "Justering ______   {page} ({pages})",
        width: 78,
        pageLength: 44,
        ruled: true,
      },
      table([
        ["Plats och tid", "Tingsryds kommunhus, Månen, den 15 maj 2024, kl. 14.00–15.35"],
        ["Beslutande", "Conny Asplund (KD), ordförande\nMy Hellgren (S)\nLeif Brolund (C)\nTina Dufva (SD)"],
        ["Ersättare", "Alex Poulsen (M)"],
        ["Frånvarande", "Sture Wik (V)"],
        ["Övriga deltagare", "Jessica Ljus, miljöchef\nPontus Grå, sekreterare"],
        ["Justerare", "My Hellgren"],
        ["Underskrifter", "Pontus Grå          Conny Asplund          My Hellgren"],
      ]),
      lines(`

> # § 33 Fastställande av dagordning
## Miljönämndens beslut
Dagordningen fastställs.

> # § 34 Tillsynsplan 2024–2026
## Miljönämndens beslut
Miljönämnden fastställer tillsynsplanen.
## Sammanfattning
| Planen anger vilka verksamheter som ska besökas. Lantbruk prioriteras under 2024. Livsmedelskontrollen fortsätter i samma omfattning som tidigare, men besöken görs i högre grad utan föranmälan.
## Förslag till beslut
Miljönämnden fastställer tillsynsplanen.

> # § 35 Föreläggande om enskilt avlopp, Urshult 8:1
## Miljönämndens beslut
Miljönämnden beslutar att förelägga fastighetsägaren att åtgärda avloppet före den 1 november 2024.
## Sammanfattning
| Avloppet saknar slamavskiljare. Ägaren har haft möjlighet att yttra sig.
## Yrkande
Tina Dufva (SD) yrkar att miljönämnden ger ägaren ett års anstånd.
## Reservation
Tina Dufva (SD) reserverar sig mot beslutet.

> # § 36 Remiss om vindkraft
## Miljönämndens beslut
Ärendet utgår.

> # § 37 Delegationsbeslut
## Miljönämndens beslut
Redovisningen noteras till protokollet.
`),
    ),
    meeting: {
      forum: "Miljönämnden",
      kind: "protokoll",
      date: "2024-05-15",
      start: "14:00",
      end: "15:35",
      place: "Tingsryds kommunhus, Månen",
    },
    people: `
      Conny Asplund | KD | ordförande | yes
      My Hellgren | S | - | yes
      Leif Brolund | C | - | yes
      Tina Dufva | SD | - | yes
      Alex Poulsen | M | - | yes
      Sture Wik | V | - | no
      Jessica Ljus | - | miljöchef | yes
      Pontus Grå | - | sekreterare | yes`,
    items: [
      item("33", "Fastställande av dagordning", { decided: [taken(null, "att dagordningen fastställs")] }),
      item("34", "Tillsynsplan 2024–2026", {
        decided: [taken("Miljönämnden", "att fastställa tillsynsplanen")],
      }),
      item("35", "Föreläggande om enskilt avlopp, Urshult 8:1", {
        decided: [
          taken("Miljönämnden", "att förelägga fastighetsägaren att åtgärda avloppet före den 1 november 2024"),
        ],
        maybe: [todo(["fastighetsägaren"], "åtgärda avloppet")],
      }),
      item("36", "Remiss om vindkraft", { decided: [deferred(null, "att ärendet utgår")] }),
      item("37", "Delegationsbeslut", {
        decided: [taken(null, "att redovisningen noteras till protokollet")],
      }),
    ],
  }),

  corpusDocument("project-group-arrows", {
    family: "other",
    targets: ["txt", "docx"],
    covers: [
      "header: in the title only",
      "date: 251121",
      "attendance: names in a row",
      "attendance: heading of absent",
      "number: none",
      "assignment: lines of responsible and ready",
      "assignment: name and verb",
      "assignment: first name",
      "due: date",
      "due: under hösten",
      "decision: heading Beslut",
      "body: project group",
    ],
    description: describe(
      { width: 80 },
      lines(`
#! Projektmöte E-hälsa Bergslagsbygden 240903

Deltagare: Ditte Lundmark, Hugo Wall, Selma Aziz, Krister Nyman
Förhinder: Vera Tjust

> ## Uppföljning av förra mötet
| Alla punkter är klara utom avtalet med leverantören.

> ## Tester
| Testerna av inloggningen är klara. Fyra fel återstår, varav ett är allvarligt. Leverantören har fått besked.
Beslut: Testperioden förlängs med två veckor.
Ansvarig: Hugo Wall
Klart senast: 20 september

> ## Information till personalen
| Personalen efterfrågar korta filmer. Selma har talat med kommunikatören.
Åtgärd: Spela in tre korta filmer
Ansvarig: Selma Aziz
Klart senast: 30 september

> ## Avtal
| Juristen har två frågor om personuppgifter.
Krister besvarar juristens frågor.
Ditte sammanställer kostnaderna under hösten.
`),
    ),
    meeting: { forum: "E-hälsa Bergslagsbygden", date: "2024-09-03" },
    unsure: ["kind", "forum"],
    people: `
      Ditte Lundmark | - | - | yes
      Hugo Wall | - | - | yes
      Selma Aziz | - | - | yes
      Krister Nyman | - | - | yes
      Vera Tjust | - | - | no`,
    items: [
      item(null, "Uppföljning av förra mötet"),
      item(null, "Tester", {
        decided: [taken(null, "att testperioden förlängs med två veckor")],
        maybe: [todo(["Hugo Wall"], "Testperioden förlängs med två veckor", "2024-09-20", "20 september")],
      }),
      item(null, "Information till personalen", {
        todo: [todo(["Selma Aziz"], "Spela in tre korta filmer", "2024-09-30", "30 september")],
      }),
      item(null, "Avtal", {
        todo: [
          todo(["Krister Nyman"], "besvarar juristens frågor"),
          todo(["Ditte Lundmark"], "sammanställer kostnaderna", null, "under hösten"),
        ],
      }),
    ],
  }),

  corpusDocument("collaboration-council-points", {
    family: "other",
    targets: ["pdf", "odt", "txt"],
    covers: [
      "header: a field each",
      "date: weekday in words",
      "time: kl 9-12",
      "attendance: columns with x",
      "attendance: substitutes",
      "number: none",
      "presenter: line",
      "decision: body and att",
      "decision: passive sentence",
      "retold decision of another",
      "assignment: takes the question home",
      "due: next meeting, given",
      "body: council",
    ],
    description: describe(
      { font: "Liberation Sans", tables: "tabs", width: 90 },
      lines(`
#! Samverkansråd Dalsland
MINNESANTECKNINGAR

Mötesdatum: onsdag 9 april 2025
Tid: kl. 13-15
Plats: Bäckefors, Vårdcentralen

NÄRVARANDE
`),
      table(
        [
          ["Kommun/region", "Ordinarie", "Ersättare", "Närvaro"],
          ["Bengtsfors", "Stina Rud", "", "x"],
          ["Dals-Ed", "", "Ronny Lax", "x"],
          ["Åmål", "Fredrika Moe", "", ""],
          ["Västra Götalandsregionen", "Janusz Kowal", "", "x"],
        ],
        { header: true },
      ),
      lines(`

> **PUNKT 1 – MÖTET ÖPPNAS**
| Stina öppnade mötet.

> **PUNKT 2 – VÅRDCENTRALERNAS UPPDRAG**
Föredragande: Janusz Kowal
| Hälso- och sjukvårdsstyrelsen beslutade i mars att ändra ersättningen. För Dalslands del betyder det ungefär 2 miljoner kronor mindre.
| Ronny tar hem frågan om hembesök till Dals-Ed.
Rådet beslutade
att lämna ett gemensamt yttrande till styrelsen

> **PUNKT 3 – NÄSTA MÖTE**
| Nästa möte är den 11 juni 2025.
`),
    ),
    meeting: {
      forum: "Samverkansråd Dalsland",
      kind: "minnesanteckningar",
      date: "2025-04-09",
      start: "13:00",
      end: "15:00",
      place: "Bäckefors, Vårdcentralen",
    },
    people: `
      Stina Rud | Bengtsfors | - | yes
      Ronny Lax | Dals-Ed | - | yes
      Fredrika Moe | Åmål | - | no
      Janusz Kowal | Västra Götalandsregionen | - | yes`,
    items: [
      item("1", "Mötet öppnas"),
      item("2", "Vårdcentralernas uppdrag", {
        by: ["Janusz Kowal"],
        decided: [taken("Rådet", "att lämna ett gemensamt yttrande till styrelsen")],
        todo: [todo(["Ronny Lax"], "tar hem frågan om hembesök till Dals-Ed")],
      }),
      item("3", "Nästa möte"),
    ],
  }),
];
