/** More networks, each with habits of its own. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, proposed, taken, todo } from "../expected.ts";

export const networksSouth = [
  corpusDocument("network-kronoberg", {
    family: "network",
    targets: ["md", "ocr.txt", "docx"],
    covers: [
      "header: a field each",
      "date: month in words",
      "time: kl 9-12",
      "attendance: organization after comma",
      "attendance: heading of absent",
      "number: 1.",
      "number: a)",
      "kind: prefix",
      "presenter: line",
      "decision: heading Beslut",
      "decision: att inside a clause",
      "assignment: takes the question home",
      "assignment: first name",
      "due: next meeting, not given",
      "damage: OCR",
      "body: network",
    ],
    description: describe(
      { title: "Minnesanteckningar Ledningsnätverket" },
      lines(`
#! Minnesanteckningar
Ledningsnätverket för vård och omsorg i Kronoberg
Datum: 3 juni 2024
Tid: kl 9-12
Plats: Alvesta kommunhus, Allbosalen

## Närvarande
Monika Falkö, Alvesta
Sture Rundqvist, Lessebo
Agneta Wiberg, Ljungby
Patrik Hallqvist, Markaryd
Lena-Maria Skog, Växjö
Emil Tranberg, Region Kronoberg
Rebecka Åsell, Region Kronoberg

## Frånvarande
Gerd Nilheim, Tingsryd
Hasse Lundvall, Uppvidinge

> ## 1. Inledning
| Monika hälsar välkommen till Alvesta och presenterar dagens program.

> ## 2. Föregående minnesanteckningar
Beslut:
att lägga anteckningarna till handlingarna

> ## 3. Ärenden från beredningsgruppen

> ### a) Beslut: Gemensamt introduktionsprogram för nya chefer
Föredragande: Agneta Wiberg, socialchef Ljungby
| Programmet omfattar fyra dagar. Kostnaden per deltagare är 6 200 kronor. Beredningsgruppen förordar att programmet startar redan i höst.
Beslut:
att starta programmet i oktober under förutsättning att minst tio chefer anmäler sig
att kostnaden fördelas efter antal deltagare

> ### b) Dialog: Läkemedelsavvikelser
Föredragande: Emil Tranberg, chefläkare
| Avvikelserna har ökat med tolv procent. En förklaring kan vara att rapporteringen har blivit lättare.
| Regionen och kommunerna ser olika på vem som ska följa upp. Lena-Maria menar att ansvaret ligger på den som har ordinerat.
| Rebecka tar med sig frågan hem och återkommer vid nästa möte med regionens syn.
Beslut:
att fortsätta dialogen vid nästa möte

> ### c) Information: Ny socialtjänstlag
Föredragande: Lena-Maria Skog, förvaltningschef Växjö
| Länets kommuner har fått medel för omställningen. En gemensam utbildning planeras.
Beslut:
att tacka för informationen

> ## 4. Övriga frågor
| Inga övriga frågor anmäldes.
`),
    ),
    meeting: {
      forum: "Ledningsnätverket för vård och omsorg i Kronoberg",
      kind: "minnesanteckningar",
      date: "2024-06-03",
      start: "09:00",
      end: "12:00",
      place: "Alvesta kommunhus, Allbosalen",
    },
    people: `
      Monika Falkö | Alvesta | - | yes
      Sture Rundqvist | Lessebo | - | yes
      Agneta Wiberg | Ljungby | - | yes
      Patrik Hallqvist | Markaryd | - | yes
      Lena-Maria Skog | Växjö | - | yes
      Emil Tranberg | Region Kronoberg | - | yes
      Rebecka Åsell | Region Kronoberg | - | yes
      Gerd Nilheim | Tingsryd | - | no
      Hasse Lundvall | Uppvidinge | - | no`,
    items: [
      item("1", "Inledning"),
      item("2", "Föregående minnesanteckningar", {
        decided: [taken(null, "att lägga anteckningarna till handlingarna")],
      }),
      item("3", "Ärenden från beredningsgruppen"),
      item("3a", "Gemensamt introduktionsprogram för nya chefer", {
        kind: "decision",
        by: ["Agneta Wiberg"],
        decided: [
          taken(
            null,
            "att starta programmet i oktober under förutsättning att minst tio chefer anmäler sig",
            "att kostnaden fördelas efter antal deltagare",
          ),
        ],
      }),
      item("3b", "Läkemedelsavvikelser", {
        kind: "dialogue",
        by: ["Emil Tranberg"],
        decided: [taken(null, "att fortsätta dialogen vid nästa möte")],
        todo: [
          todo(
            ["Rebecka Åsell"],
            "tar med sig frågan hem och återkommer vid nästa möte med regionens syn",
            null,
            "vid nästa möte",
          ),
        ],
      }),
      item("3c", "Ny socialtjänstlag", {
        kind: "information",
        by: ["Lena-Maria Skog"],
        decided: [taken(null, "att tacka för informationen")],
      }),
      item("4", "Övriga frågor"),
    ],
  }),

  corpusDocument("network-blekinge", {
    family: "network",
    targets: ["docx", "odt"],
    covers: [
      "header: a field each",
      "date: 251121",
      "time: 13:00–15:00",
      "tracked changes",
      "list of contents",
      "attendance: names in a row",
      "attendance: organization in parentheses",
      "attendance: by link",
      "number: by Word alone",
      "number: 4.1",
      "kind: prefix",
      "decision: body and att",
      "assignment: uppdras att",
      "due: date",
      "due: quarter",
      "attachment",
      "body: network",
      "mode: hybrid",
    ],
    description: describe(
      {
        numbering: [
          { format: "decimal", text: "%1" },
          { format: "decimal", text: "%1.%2" },
        ],
        header: "Samverkan Blekinge",
        footer: "{page} ({pages})",
      },
      lines(`
#! Minnesanteckningar Chefsnätverket Blekinge
Datum: 24{-1010-}{+1011+}
Tid: 13:00–{-15:00-}{+15:30+}
Plats: Regionhuset i Karlskrona eller via länk

Närvarande: Ann-Charlotte Hjelm (Karlskrona), Viktor Sandblom (Karlshamn), Rosita Ek (Ronneby), Magnus Ahlgren (Region Blekinge), {+Dunja Kovac (Region Blekinge)+}
Via länk: Christer Pihl (Olofström), Siw Månsson (Sölvesborg)

[TOC]

> @1# Mötet öppnas
| {-Christer-}{+Ann-Charlotte+} öppnade mötet och gick igenom dagordningen.

> @1# Beslutspunkter
> @2# Beslut: Flytt av det gemensamma hjälpmedelsförrådet (Bilaga 2)
Föredragande: Magnus Ahlgren, områdeschef
| Hyresavtalet löper ut i juni 2025. Två lokaler i Ronneby har undersökts.
| Rosita framhöll att läget nära väg E22 är viktigare än ytan.
Chefsnätverket beslutade
att förrådet flyttas till Ronneby
att uppdra åt Magnus Ahlgren att teckna hyresavtal senast den 15 december 2024
att {-kostnaden delas lika-}{+kostnaden delas efter invånarantal+}
> @2# Beslut: Arvode till brukarrepresentanter
Föredragande: Siw Månsson, socialchef
| Idag gör kommunerna på olika sätt.
Chefsnätverket beslutade
att ett enhetligt arvode om 650 kronor per halvdag ska gälla från årsskiftet

> @1# Informationspunkter
> @2# Information: Statsbidrag för nära vård
Föredragande: Dunja Kovac, strateg
| Bidraget minskar nästa år. Regionen räknar med att kunna förlänga tre av fem tjänster.
Chefsnätverket beslutade
att lägga informationen till handlingarna
att Dunja Kovac får i uppdrag att redovisa hur medlen har använts under första kvartalet 2025

> @1# Avslut
| Ann-Charlotte tackade och avslutade mötet.
`),
    ),
    meeting: {
      forum: "Chefsnätverket Blekinge",
      kind: "minnesanteckningar",
      date: "2024-10-11",
      start: "13:00",
      end: "15:30",
      place: "Regionhuset i Karlskrona eller via länk",
      mode: "hybrid",
    },
    people: `
      Ann-Charlotte Hjelm | Karlskrona | - | yes
      Viktor Sandblom | Karlshamn | - | yes
      Rosita Ek | Ronneby | - | yes
      Magnus Ahlgren | Region Blekinge | - | yes
      Dunja Kovac | Region Blekinge | - | yes
      Christer Pihl | Olofström | - | yes
      Siw Månsson | Sölvesborg | - | yes`,
    items: [
      item("1", "Mötet öppnas"),
      item("2", "Beslutspunkter"),
      item("2.1", "Flytt av det gemensamma hjälpmedelsförrådet", {
        kind: "decision",
        by: ["Magnus Ahlgren"],
        attached: ["Bilaga 2"],
        decided: [
          taken(
            "Chefsnätverket",
            "att förrådet flyttas till Ronneby",
            "att uppdra åt Magnus Ahlgren att teckna hyresavtal senast den 15 december 2024",
            "att kostnaden delas efter invånarantal",
          ),
        ],
        todo: [todo(["Magnus Ahlgren"], "teckna hyresavtal", "2024-12-15", "senast den 15 december 2024")],
      }),
      item("2.2", "Arvode till brukarrepresentanter", {
        kind: "decision",
        by: ["Siw Månsson"],
        decided: [
          taken("Chefsnätverket", "att ett enhetligt arvode om 650 kronor per halvdag ska gälla från årsskiftet"),
        ],
      }),
      item("3", "Informationspunkter"),
      item("3.1", "Statsbidrag för nära vård", {
        kind: "information",
        by: ["Dunja Kovac"],
        decided: [
          taken(
            "Chefsnätverket",
            "att lägga informationen till handlingarna",
            "att Dunja Kovac får i uppdrag att redovisa hur medlen har använts under första kvartalet 2025",
          ),
        ],
        todo: [todo(["Dunja Kovac"], "redovisa hur medlen har använts", "2025-03-31", "under första kvartalet 2025")],
      }),
      item("4", "Avslut"),
    ],
  }),

  corpusDocument("network-sormland", {
    family: "network",
    targets: ["export.docx", "export.pdf", "txt"],
    absenceIsStruck: true,
    covers: [
      "header: a field each",
      "date: 2025-11-21",
      "mode: digital",
      "attendance: struck",
      "attendance: several people in a cell",
      "attendance: two columns side by side",
      "number: 1.",
      "kind: prefix",
      "presenter: line",
      "decision: body and att",
      "deferred",
      "retold decision of another",
      "assignment: uppdras att",
      "assignment: takes the question home",
      "due: week",
      "body: network",
    ],
    description: describe(
      { title: "Minnesanteckningar Länsstyrgruppen Sörmland", tables: "run together" },
      lines(`
#! Minnesanteckningar Socialchefsnätverket i Sörmland

Datum: 2025-02-07

Tid: 09:00-11:00

Plats: Teams

Närvarande (överstruket namn = frånvarande)
`),
      table([
        ["Kommun", "", "Region Sörmland", ""],
        ["Eskilstuna", "Lovisa Ternström, ~~Gustav Hallén~~", "Vera Isaksson", "Hälsovalschef"],
        ["Flen", "~~Majvor Stenlund~~", "~~Anders Rylander~~", "Divisionschef"],
        ["Gnesta", "Noomi Castell", "", ""],
        ["Katrineholm", "Tage Frisell, Elin Broman", "", ""],
        ["Nyköping", "Samir Haddad", "", ""],
      ]),
      lines(`

> ## 1. Mötets öppnande

Socialchefsnätverket beslutade

att förklara mötet öppnat

> ## 2. Beslut: Tillfälligt avsteg från riktlinjen om medicinskt färdigbehandlade

Föredragande: Vera Isaksson, hälsovalschef

| Regionens ledning beslutade i december att korta tiden för övertag till tre dagar. Kommunerna hade inte hörts.

| Samir beskrev att Nyköping redan har fullt på korttidsboendet. Frågan behöver beredas bättre.

Socialchefsnätverket beslutade

att återremittera ärendet till beredningsgruppen

> ## 3. Dialog: Fallprevention

Föredragande: Noomi Castell, verksamhetschef

| Antalet fall med skada är i stort sett oförändrat. Noomi visade hur Gnesta arbetar med balansträning i grupp.

| Eskilstuna kommun tar hem frågan och återkommer om man kan hålla en utbildning för alla.

Socialchefsnätverket beslutade

att lägga informationen till handlingarna

att Elin Broman uppdras att sammanställa kommunernas rutiner till vecka 14

> ## 4. Information: Statistik från väntetidsdatabasen

Föredragande: Vera Isaksson, hälsovalschef

| Väntetiderna till rehabilitering har ökat något.

Socialchefsnätverket beslutade

att lägga informationen till handlingarna

> ## 5. Avslutning

| Nästa möte är den 4 april.
`),
    ),
    meeting: {
      forum: "Socialchefsnätverket i Sörmland",
      kind: "minnesanteckningar",
      date: "2025-02-07",
      start: "09:00",
      end: "11:00",
      place: "Teams",
      mode: "digital",
    },
    people: `
      Lovisa Ternström | Eskilstuna | - | yes
      Gustav Hallén | Eskilstuna | - | no
      Majvor Stenlund | Flen | - | no
      Noomi Castell | Gnesta | - | yes
      Tage Frisell | Katrineholm | - | yes
      Elin Broman | Katrineholm | - | yes
      Samir Haddad | Nyköping | - | yes
      Vera Isaksson | Region Sörmland | Hälsovalschef | yes
      Anders Rylander | Region Sörmland | Divisionschef | no`,
    items: [
      item("1", "Mötets öppnande", { decided: [taken("Socialchefsnätverket", "att förklara mötet öppnat")] }),
      item("2", "Tillfälligt avsteg från riktlinjen om medicinskt färdigbehandlade", {
        kind: "decision",
        by: ["Vera Isaksson"],
        decided: [deferred("Socialchefsnätverket", "att återremittera ärendet till beredningsgruppen")],
      }),
      item("3", "Fallprevention", {
        kind: "dialogue",
        by: ["Noomi Castell"],
        decided: [
          taken(
            "Socialchefsnätverket",
            "att lägga informationen till handlingarna",
            "att Elin Broman uppdras att sammanställa kommunernas rutiner till vecka 14",
          ),
        ],
        todo: [
          todo(["Eskilstuna kommun"], "tar hem frågan och återkommer om man kan hålla en utbildning för alla"),
          todo(["Elin Broman"], "sammanställa kommunernas rutiner", "2025-04-04", "till vecka 14"),
        ],
      }),
      item("4", "Statistik från väntetidsdatabasen", {
        kind: "information",
        by: ["Vera Isaksson"],
        decided: [taken("Socialchefsnätverket", "att lägga informationen till handlingarna")],
      }),
      item("5", "Avslutning"),
    ],
  }),

  corpusDocument("network-gavleborg", {
    family: "network",
    targets: ["pdf", "txt"],
    covers: [
      "header: a field each",
      "date: weekday in words",
      "time: 08.00-10.00",
      "attendance: organization as lead",
      "number: 1.",
      "number: a)",
      "kind: prefix",
      "decision: over pages",
      "decision: hyphenated",
      "decision: over lines",
      "decision: att inside a clause",
      "damage: page head in mid-sentence",
      "assignment: uppdras att",
      "due: month",
      "attachment",
      "body: network",
    ],
    description: describe(
      {
        header: "Länsnätverk Gävleborg – minnesanteckningar",
        footer: "Sida {page} av {pages}",
        width: 78,
        pageLength: 30,
        font: "Liberation Serif",
      },
      lines(`
#! Länsnätverk Gävleborg
Minnesanteckningar

Datum: tisdag den 4 mars 2025
Tid: 08.30-11.30
Plats: Bollnäs stadshus

Närvarande
Bollnäs: Ylva Strandell
Gävle: Per-Olov Säfström, Nadja Wirén
Hofors: Tore Lindegren
Hudiksvall: Gabriella Nyman
Ljusdal: Kent Åström
Region Gävleborg: Disa Malmborg, Axel Wreting

> 1. Öppnande
| Ylva hälsade välkommen till Bollnäs.

> 2. Föregående anteckningar
Länsnätverket beslutade
att lägga anteckningarna till handlingarna

> 3. Rapporter

> a) Information: Folkhälsoenkäten
Föredragande: Disa Malmborg, folkhälsostrateg, Region Gävleborg
| Svarsfrekvensen var 44 procent. Den självskattade hälsan har förbättrats bland äldre men försämrats bland unga kvinnor. Skillnaderna mellan kommunerna är små. Rapporten publiceras i maj och kommer att presenteras i samtliga kommunfullmäktige under hösten.
| Nätverket diskuterade hur resultaten kan användas i arbetet med välfärdsbokslut. Flera kommuner efterlyste siffror på områdesnivå.
Länsnätverket beslutade
att lägga informationen till handlingarna
att Region Gävleborg uppdras att ta fram ett enhetligt under¬lag som gör det möjligt för varje kommun att jämföra sina resultat med läns¬genomsnittet och att följa utvecklingen över tid, med sikte på att underlaget ska finnas i september 2025

> b) Beslut: Länsgemensam plan för suicidprevention (Bilaga 4 A)
Föredragande: Nadja Wirén, utvecklingsledare, Gävle
| Planen har tagits fram av en arbetsgrupp med företrädare för kommunerna, regionen, polisen och civilsamhället. Den innehåller fem målområden. Remissvaren är genomgående positiva, men flera remissinstanser pekar på att finansieringen är oklar.
| Kent undrade hur planen förhåller sig till den nationella strategin. Nadja svarade att målen är desamma.
Länsnätverket beslutade
att för sin del ställa sig bakom den läns¬gemensamma planen för suicid¬prevention och att rekommendera huvud¬männen att anta den
att arbetsgruppen får fortsatt uppdrag att följa genom¬förandet till och med 2027
att finansieringen av den samordnande tjänsten, som hittills har burits av regionen ensam, från och med 2026 ska delas mellan huvud¬männen enligt samma fördelning som gäller för övriga gemensamma funktioner

> c) Dialog: Framtida mötesformer
Föredragande: Ylva Strandell, ordförande
| Tre av fyra möten bör vara fysiska. Restiden från Ljusdal och Hudiksvall är lång och mötena bör därför läggas mitt i länet.
Länsnätverket beslutade
att hålla tre fysiska möten och ett digitalt per år

> 4. Övriga frågor
> a) Information: Personalförändringar
| Tore slutar i juni. Efterträdaren är ännu inte utsedd.
`),
    ),
    meeting: {
      forum: "Länsnätverk Gävleborg",
      kind: "minnesanteckningar",
      date: "2025-03-04",
      start: "08:30",
      end: "11:30",
      place: "Bollnäs stadshus",
    },
    people: `
      Ylva Strandell | Bollnäs | - | yes
      Per-Olov Säfström | Gävle | - | yes
      Nadja Wirén | Gävle | - | yes
      Tore Lindegren | Hofors | - | yes
      Gabriella Nyman | Hudiksvall | - | yes
      Kent Åström | Ljusdal | - | yes
      Disa Malmborg | Region Gävleborg | - | yes
      Axel Wreting | Region Gävleborg | - | yes`,
    items: [
      item("1", "Öppnande"),
      item("2", "Föregående anteckningar", {
        decided: [taken("Länsnätverket", "att lägga anteckningarna till handlingarna")],
      }),
      item("3", "Rapporter"),
      item("3a", "Folkhälsoenkäten", {
        kind: "information",
        by: ["Disa Malmborg"],
        decided: [
          taken(
            "Länsnätverket",
            "att lägga informationen till handlingarna",
            "att Region Gävleborg uppdras att ta fram ett enhetligt underlag som gör det möjligt för varje kommun att jämföra sina resultat med länsgenomsnittet och att följa utvecklingen över tid, med sikte på att underlaget ska finnas i september 2025",
          ),
        ],
        todo: [
          todo(
            ["Region Gävleborg"],
            "ta fram ett enhetligt underlag som gör det möjligt för varje kommun att jämföra sina resultat med länsgenomsnittet och att följa utvecklingen över tid, med sikte på att underlaget ska finnas i september 2025",
            "2025-09-30",
            "i september 2025",
          ),
        ],
      }),
      item("3b", "Länsgemensam plan för suicidprevention", {
        kind: "decision",
        by: ["Nadja Wirén"],
        attached: ["Bilaga 4 A"],
        decided: [
          taken(
            "Länsnätverket",
            "att för sin del ställa sig bakom den länsgemensamma planen för suicidprevention och att rekommendera huvudmännen att anta den",
            "att arbetsgruppen får fortsatt uppdrag att följa genomförandet till och med 2027",
            "att finansieringen av den samordnande tjänsten, som hittills har burits av regionen ensam, från och med 2026 ska delas mellan huvudmännen enligt samma fördelning som gäller för övriga gemensamma funktioner",
          ),
        ],
        maybe: [todo(["arbetsgruppen"], "följa genomförandet till och med 2027")],
      }),
      item("3c", "Framtida mötesformer", {
        kind: "dialogue",
        by: ["Ylva Strandell"],
        decided: [taken("Länsnätverket", "att hålla tre fysiska möten och ett digitalt per år")],
      }),
      item("4", "Övriga frågor"),
      item("4a", "Personalförändringar", { kind: "information" }),
    ],
  }),

  corpusDocument("network-vastmanland-agenda", {
    family: "network",
    targets: ["docx", "double.txt", "ocr.txt"],
    covers: [
      "header: a field each",
      "agenda before the meeting",
      "date: 251121",
      "time: 08.00-10.00",
      "attendance: none",
      "number: 1.",
      "number: a)",
      "kind: prefix",
      "presenter: line",
      "proposal: left open",
      "damage: double spaced",
      "damage: OCR",
      "attachment",
      "body: network",
    ],
    description: describe(
      { width: 82 },
      lines(`
RSS Västmanland

Dagordning Nätverket för ledning i samverkan

Datum: 240912

Tid: 09.00-12.00

Plats: Köping, Scheelesalen


> 1. Mötets öppnande

Förslag till beslut
Nätverket beslutar
att öppna mötet

> 2. Föregående minnesanteckningar 240605

Förslag till beslut
Nätverket beslutar
att lägga minnesanteckningarna till handlingarna

> 3. Rapport från arbetsgrupperna

> a) Information: Äldres psykiska hälsa
Föredragande: Ragnhild Eklöv, processledare, RSS Västmanland

| Arbetsgruppen har kartlagt insatserna i länet. Kartläggningen bifogas, se Bilaga 1.

Förslag till beslut
Nätverket beslutar
att lägga informationen till handlingarna

> b) Beslut: Samverkansavtal för ungdomsmottagningar (Bilaga 2, Bilaga 3)
Föredragande: Börje Stahre, avdelningschef, Region Västmanland

| Nuvarande avtal löper ut vid årsskiftet. Det nya avtalet innebär att kostnaden fördelas efter antal ungdomar.

Förslag till beslut
Nätverket beslutar
att rekommendera huvudmännen att anta avtalet
att avtalet ska gälla från och med 1 januari 2025

> c) Dialog: Gemensam lägesbild inför vintern
Föredragande: Ragnhild Eklöv, processledare, RSS Västmanland

| Hur ser planeringen ut i respektive verksamhet? Vad behöver vi göra tillsammans?

> 4. Övriga frågor

> 5. Mötets avslutning
`),
    ),
    meeting: {
      forum: "Nätverket för ledning i samverkan",
      kind: "dagordning",
      date: "2024-09-12",
      start: "09:00",
      end: "12:00",
      place: "Köping, Scheelesalen",
    },
    items: [
      item("1", "Mötets öppnande", { decided: [proposed("Nätverket", "att öppna mötet")] }),
      item("2", "Föregående minnesanteckningar 240605", {
        decided: [proposed("Nätverket", "att lägga minnesanteckningarna till handlingarna")],
      }),
      item("3", "Rapport från arbetsgrupperna"),
      item("3a", "Äldres psykiska hälsa", {
        kind: "information",
        by: ["Ragnhild Eklöv"],
        attached: ["Bilaga 1"],
        decided: [proposed("Nätverket", "att lägga informationen till handlingarna")],
      }),
      item("3b", "Samverkansavtal för ungdomsmottagningar", {
        kind: "decision",
        by: ["Börje Stahre"],
        attached: ["Bilaga 2", "Bilaga 3"],
        decided: [
          proposed(
            "Nätverket",
            "att rekommendera huvudmännen att anta avtalet",
            "att avtalet ska gälla från och med 1 januari 2025",
          ),
        ],
      }),
      item("3c", "Gemensam lägesbild inför vintern", { kind: "dialogue", by: ["Ragnhild Eklöv"] }),
      item("4", "Övriga frågor"),
      item("5", "Mötets avslutning"),
    ],
  }),
];
