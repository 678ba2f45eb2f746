/** Networks again: decisions retold, pronouns, proposals that were overtaken, a table of people without lines. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, proposed, taken, todo } from "../expected.ts";

export const networksEast = [
  corpusDocument("network-ostergotland", {
    family: "network",
    targets: ["pdf", "docx", "double.txt"],
    absenceIsStruck: true,
    covers: [
      "header: a field each",
      "date: 251121",
      "time: 08.00-10.00",
      "mode: hybrid",
      "named agenda, holds decisions",
      "attendance: two columns side by side",
      "attendance: several people in a cell",
      "attendance: struck",
      "attendance: half a cell struck",
      "number: 1.",
      "number: a)",
      "kind: prefix",
      "presenter: line",
      "decision: body and att",
      "decision: over pages",
      "proposal: left open",
      "anticipating prose",
      "retold decision of another",
      "deferred",
      "assignment: first name",
      "assignment: takes the question home",
      "assignment: uppdras att",
      "due: next meeting, given",
      "due: date",
      "attachment",
      "body: network",
      "damage: double spaced",
    ],
    description: describe(
      { width: 86, tables: "torn", font: "Liberation Sans", title: "Dagordning" },
      lines(`
Regionalt stöd Östergötland
Enheten för samverkan


#! Dagordning Ledningsnätverket i Östergötland

Datum: 240513

Tid: 13.00-15.30

Plats: Linköping, Elsa Brändströms gata, eller digitalt via Teams


Närvarande: (överstruken = frånvarande)
`),
      table([
        ["Kommun", "", "Region Östergötland", ""],
        ["Viveka Lundén", "Boxholm", "Karl-Oskar Hägg", "Vårddirektör"],
        ["Stefan Myrberg, ~~Alice Wall~~", "Finspång", "~~Maj Tengblad~~", "Närsjukvårdsdirektör"],
        ["~~Leila Ahmadi~~", "Kinda", "Rut Engelin", "Strateg"],
        ["Bosse Kärr, Inger Stål, ~~Olle Vret~~", "Linköping", "", ""],
        ["Moa-Lisa Holmér", "Mjölby", "Sixten Thorn", "Verks.chef Geriatrik"],
        ["Anne Brodin", "Norrköping", "", ""],
      ]),
      lines(`


> 1. Mötets öppnande

Ledningsnätverket beslutade

att öppna mötet.


> 2. Godkännande av dagordning

Ledningsnätverket beslutade

att godkänna dagordningen.


> 3. Föregående minnesanteckningar 240311

Ledningsnätverket beslutade

att lägga minnesanteckningarna till handlingarna.


> 4. Frågor från beredningsgruppen

| Beredningsgruppen har träffats två gånger sedan förra mötet.


> a) Beslut: Avtal om läkarmedverkan i hemsjukvården (Bilaga 3)

Föredragande: Viveka Lundén, ordförande, Ledningsnätverket

| Det politiska samrådet ställde sig bakom avtalet den 22 april. Linköpings kommunstyrelse beslutade den 30 april att anta det. Övriga kommuner väntar på nätverkets ställningstagande.

| Under mötet framkom att jourtiden behöver beskrivas tydligare. Sixten menade att det kan göras i en bilaga.

| Ledningsnätverket ställer sig bakom avtalet med detta tillägg.

Ledningsnätverket beslutade

att anta avtalet om läkarmedverkan i hemsjukvården med det tillägg om jourtid som framgår av bilagan

att Sixten Thorn uppdras att skriva bilagan senast den 7 juni


> b) Information: Kvalitetsregister i kommunal vård

Föredragande: Rut Engelin, strateg, Region Östergötland

| Anslutningen är ojämn. Två kommuner registrerar alla besök medan fyra ännu inte har börjat. Rut berättade att stödet till nya användare upphör vid årsskiftet och att den som vill få hjälp bör höra av sig före sommaren.

Förslag till beslut

Ledningsnätverket beslutar

att lägga informationen till handlingarna


> c) Dialog: Platsbrist på korttidsboenden

Föredragande: Anne Brodin, socialdirektör, Norrköping

| Norrköping har sedan mars haft kö till korttidsboendet. Under samtalet nämndes att fler kommuner är i samma läge.

| Inger ansåg att frågan hör hemma i den grupp som arbetar med utskrivning. Hon tar med sig frågan dit och återkommer till nätverket vid nästa möte.

Ledningsnätverket beslutade

att bordlägga frågan


> 5. Övriga frågor

> a) Beslut: Ny ordförande i beredningsgruppen

Föredragande: Karl-Oskar Hägg, vårddirektör

| Rut Engelin har föreslagits. Inga andra namn har kommit in.

Ledningsnätverket beslutade

att utse Rut Engelin till ordförande i beredningsgruppen från och med den 1 september 2024


> 6. Avslutning

| Nästa möte är den 16 september kl. 13.00 i Norrköping.
`),
    ),
    meeting: {
      forum: "Ledningsnätverket i Östergötland",
      kind: "dagordning",
      date: "2024-05-13",
      start: "13:00",
      end: "15:30",
      place: "Linköping, Elsa Brändströms gata, eller digitalt via Teams",
      mode: "hybrid",
    },
    people: `
      Viveka Lundén | Boxholm | - | yes
      Stefan Myrberg | Finspång | - | yes
      Alice Wall | Finspång | - | no
      Leila Ahmadi | Kinda | - | no
      Bosse Kärr | Linköping | - | yes
      Inger Stål | Linköping | - | yes
      Olle Vret | Linköping | - | no
      Moa-Lisa Holmér | Mjölby | - | yes
      Anne Brodin | Norrköping | - | yes
      Karl-Oskar Hägg | Region Östergötland | Vårddirektör | yes
      Maj Tengblad | Region Östergötland | Närsjukvårdsdirektör | no
      Rut Engelin | Region Östergötland | Strateg | yes
      Sixten Thorn | Region Östergötland | Verks.chef Geriatrik | yes`,
    items: [
      item("1", "Mötets öppnande", { decided: [taken("Ledningsnätverket", "att öppna mötet")] }),
      item("2", "Godkännande av dagordning", {
        decided: [taken("Ledningsnätverket", "att godkänna dagordningen")],
      }),
      item("3", "Föregående minnesanteckningar 240311", {
        decided: [taken("Ledningsnätverket", "att lägga minnesanteckningarna till handlingarna")],
      }),
      item("4", "Frågor från beredningsgruppen"),
      item("4a", "Avtal om läkarmedverkan i hemsjukvården", {
        kind: "decision",
        by: ["Viveka Lundén"],
        attached: ["Bilaga 3"],
        decided: [
          taken(
            "Ledningsnätverket",
            "att anta avtalet om läkarmedverkan i hemsjukvården med det tillägg om jourtid som framgår av bilagan",
            "att Sixten Thorn uppdras att skriva bilagan senast den 7 juni",
          ),
        ],
        todo: [todo(["Sixten Thorn"], "skriva bilagan", "2024-06-07", "senast den 7 juni")],
      }),
      item("4b", "Kvalitetsregister i kommunal vård", {
        kind: "information",
        by: ["Rut Engelin"],
        decided: [proposed("Ledningsnätverket", "att lägga informationen till handlingarna")],
      }),
      item("4c", "Platsbrist på korttidsboenden", {
        kind: "dialogue",
        by: ["Anne Brodin"],
        decided: [deferred("Ledningsnätverket", "att bordlägga frågan")],
        todo: [
          todo(
            ["Inger Stål"],
            "tar med sig frågan dit och återkommer till nätverket",
            "2024-09-16",
            "vid nästa möte",
            "nätverket",
          ),
        ],
      }),
      item("5", "Övriga frågor"),
      item("5a", "Ny ordförande i beredningsgruppen", {
        kind: "decision",
        by: ["Karl-Oskar Hägg"],
        decided: [
          taken(
            "Ledningsnätverket",
            "att utse Rut Engelin till ordförande i beredningsgruppen från och med den 1 september 2024",
          ),
        ],
      }),
      item("6", "Avslutning"),
    ],
  }),

  corpusDocument("network-halland", {
    family: "network",
    targets: ["docx", "pdf"],
    covers: [
      "header: in a table",
      "date: month in words",
      "time: kl 9-12",
      "mode: hybrid",
      "attendance: columns with x",
      "attendance: by link",
      "number: by Word alone",
      "kind: column",
      "presenter: line",
      "decision: body and att",
      "decision: one sentence with body",
      "assignment: name and verb",
      "due: month",
      "body: network",
    ],
    description: describe(
      {
        numbering: [{ format: "decimal", text: "%1." }],
        header: "Strategisk grupp Halland",
        footer: "Sida {page} av {pages}",
      },
      table([
        ["Minnesanteckningar", "Strategisk grupp hälsa och stöd Halland"],
        ["Datum", "5 december 2024"],
        ["Tid", "kl. 9–11.30"],
        ["Plats", "Regionens hus i Halmstad samt Teams"],
      ]),
      lines(`

Deltagare
`),
      table(
        [
          ["Namn", "Organisation", "På plats", "Teams", "Frånvarande"],
          ["Jeanette Klinga", "Falkenberg", "x", "", ""],
          ["Ludvig Backman", "Halmstad", "x", "", ""],
          ["Renée Holst", "Hylte", "", "x", ""],
          ["Conny Ödman", "Kungsbacka", "", "", "x"],
          ["Suzana Petrovic", "Region Halland", "x", "", ""],
          ["Valdemar Lind", "Region Halland", "", "x", ""],
        ],
        { header: true },
      ),
      lines(`

> @1# Välkommen
| Ludvig hälsade välkommen och Suzana för anteckningar.

> @1# Beslut: Inriktning för psykisk hälsa 2025–2028
Föredragande: Suzana Petrovic
| Inriktningen har förankrats i samtliga ledningsgrupper. Den ersätter planen från 2020.
Strategisk grupp beslutade
att ställa sig bakom inriktningen
att inriktningen följs upp varje år i samband med årsrapporten

> @1# Information: Nytt verksamhetssystem
Föredragande: Renée Holst
| Tre kommuner har valt samma system. Införandet börjar i Hylte.
Gruppen beslutade att lägga informationen till handlingarna.
Renée skickar ut tidplanen i januari.

> @1# Dialog: Gemensam introduktion av chefer
Föredragande: Jeanette Klinga
| Samtalet visade att alla vill ha en gemensam dag. Valdemar ställer samman förslag på innehåll till februari 2025.

> @1# Avslut
| Nästa möte är den 6 februari 2025.
`),
    ),
    meeting: {
      forum: "Strategisk grupp hälsa och stöd Halland",
      kind: "minnesanteckningar",
      date: "2024-12-05",
      start: "09:00",
      end: "11:30",
      place: "Regionens hus i Halmstad samt Teams",
      mode: "hybrid",
    },
    people: `
      Jeanette Klinga | Falkenberg | - | yes
      Ludvig Backman | Halmstad | - | yes
      Renée Holst | Hylte | - | yes
      Conny Ödman | Kungsbacka | - | no
      Suzana Petrovic | Region Halland | - | yes
      Valdemar Lind | Region Halland | - | yes`,
    items: [
      item("1", "Välkommen"),
      item("2", "Inriktning för psykisk hälsa 2025–2028", {
        kind: "decision",
        by: ["Suzana Petrovic"],
        decided: [
          taken(
            "Strategisk grupp",
            "att ställa sig bakom inriktningen",
            "att inriktningen följs upp varje år i samband med årsrapporten",
          ),
        ],
      }),
      item("3", "Nytt verksamhetssystem", {
        kind: "information",
        by: ["Renée Holst"],
        decided: [taken("Gruppen", "att lägga informationen till handlingarna")],
        todo: [todo(["Renée Holst"], "skickar ut tidplanen", "2025-01-31", "i januari")],
      }),
      item("4", "Gemensam introduktion av chefer", {
        kind: "dialogue",
        by: ["Jeanette Klinga"],
        todo: [todo(["Valdemar Lind"], "ställer samman förslag på innehåll", "2025-02-28", "till februari 2025")],
      }),
      item("5", "Avslut"),
    ],
  }),

  corpusDocument("network-vasterbotten", {
    family: "network",
    targets: ["odt", "txt", "ocr.txt"],
    covers: [
      "header: a field each",
      "date: 3/6-08",
      "time: 08.00-10.00",
      "mode: digital",
      "attendance: organization as lead",
      "attendance: part of the meeting",
      "number: 1:",
      "number: a)",
      "kind: prefix",
      "presenter: line",
      "decision: body and att",
      "decision: att inside a clause",
      "decision: over lines",
      "proposal: followed",
      "assignment: uppdras att",
      "due: under hösten",
      "due: week",
      "damage: OCR",
      "body: network",
    ],
    description: describe(
      { width: 74 },
      lines(`
Minnesanteckningar
Länssamordningsgruppen i Västerbotten

Datum: 24/1-25
Tid: 08.15-10.00
Plats: Digitalt möte

Närvarande:
Dorotea: Lena-Karin Söder
Lycksele: Evert Granström, Anette Lindahl
Skellefteå: Mustafa Karaca
Umeå: Sol-Britt Hägglund (till kl. 9.30)
Region Västerbotten: Tore Nygren, Elisabet Forsgren

> 1: Mötets öppnande
Länssamordningsgruppen beslutade
att öppna mötet

> 2: Beslut: Länsgemensamt stöd till spelberoende
Föredragande: Elisabet Forsgren, samordnare, Region Västerbotten
| Behandlingen erbjuds i dag bara i Umeå och Skellefteå. Ett förslag till länsgemensamt team har tagits fram. Teamet ska kunna arbeta på distans så att även den som bor i inlandet får hjälp.

Förslag till beslut
Länssamordningsgruppen beslutar
att inrätta ett länsgemensamt team

Länssamordningsgruppen beslutade
att inrätta ett länsgemensamt team under förutsättning att statsbidraget räcker för att täcka kostnaden under de två första åren
att uppdra åt Mustafa Karaca att rekrytera en samordnare under hösten
att teamet ska redovisa hur många personer som har fått hjälp

> 3: Information från arbetsgrupperna
> a) Information: Barns hälsa
Föredragande: Anette Lindahl, socialchef, Lycksele
| Arbetet går enligt planen.
Länssamordningsgruppen beslutade
att lägga informationen till handlingarna
> b) Information/Dialog: Äldres hälsa
Föredragande: Tore Nygren, verksamhetschef
| Antalet läkarbesök på särskilda boenden varierar mycket. Evert Granström tar fram jämförande siffror till vecka 12.
Länssamordningsgruppen beslutade
att lägga informationen till handlingarna

> 4: Nästa möte
| Nästa möte hålls i mars.
`),
    ),
    meeting: {
      forum: "Länssamordningsgruppen i Västerbotten",
      kind: "minnesanteckningar",
      date: "2025-01-24",
      start: "08:15",
      end: "10:00",
      place: "Digitalt möte",
      mode: "digital",
    },
    people: `
      Lena-Karin Söder | Dorotea | - | yes
      Evert Granström | Lycksele | - | yes
      Anette Lindahl | Lycksele | - | yes
      Mustafa Karaca | Skellefteå | - | yes
      Sol-Britt Hägglund | Umeå | - | yes
      Tore Nygren | Region Västerbotten | - | yes
      Elisabet Forsgren | Region Västerbotten | - | yes`,
    items: [
      item("1", "Mötets öppnande", { decided: [taken("Länssamordningsgruppen", "att öppna mötet")] }),
      item("2", "Länsgemensamt stöd till spelberoende", {
        kind: "decision",
        by: ["Elisabet Forsgren"],
        decided: [
          taken(
            "Länssamordningsgruppen",
            "att inrätta ett länsgemensamt team under förutsättning att statsbidraget räcker för att täcka kostnaden under de två första åren",
            "att uppdra åt Mustafa Karaca att rekrytera en samordnare under hösten",
            "att teamet ska redovisa hur många personer som har fått hjälp",
          ),
        ],
        todo: [todo(["Mustafa Karaca"], "rekrytera en samordnare", null, "under hösten")],
        maybe: [todo(["teamet"], "redovisa hur många personer som har fått hjälp")],
      }),
      item("3", "Information från arbetsgrupperna"),
      item("3a", "Barns hälsa", {
        kind: "information",
        by: ["Anette Lindahl"],
        decided: [taken("Länssamordningsgruppen", "att lägga informationen till handlingarna")],
      }),
      item("3b", "Äldres hälsa", {
        kind: "information dialogue",
        by: ["Tore Nygren"],
        decided: [taken("Länssamordningsgruppen", "att lägga informationen till handlingarna")],
        todo: [todo(["Evert Granström"], "tar fram jämförande siffror", "2025-03-21", "till vecka 12")],
      }),
      item("4", "Nästa möte"),
    ],
  }),
];
