/** Networks whose secretaries do it their own way. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, item, proposed, taken, todo } from "../expected.ts";

const municipalities = ["Borgholm", "Emmaboda", "Hultsfred", "Högsby", "Kalmar", "Mönsterås", "Nybro", "Oskarshamn"];

export const networksWest = [
  corpusDocument("network-orebro", {
    family: "network",
    targets: ["docx", "txt", "pdf"],
    absenceIsStruck: true,
    covers: [
      "header: a field each",
      "header: no end",
      "date: 251121",
      "time: 08.00-10.00",
      "named agenda, holds decisions",
      "attendance: two columns side by side",
      "attendance: struck",
      "attendance: half a cell struck",
      "attendance: several people in a cell",
      "number: 1.",
      "number: a)",
      "kind: parenthesis",
      "presenter: line",
      "decision: body and att",
      "decision: att inside a clause",
      "proposal: left open",
      "proposal: contradicted by its verb",
      "retold decision of another",
      "assignment: takes the question home",
      "assignment: first name",
      "due: week",
      "attachment",
      "body: network",
      "damage: columns run together",
    ],
    description: describe(
      { width: 86, ruled: true, header: "Örebro län, regional samverkan" },
      lines(`
#! Dagordning Chefsgruppen för samverkan i Örebro län

Datum: 250829
Tid: kl. 08.15
Plats: Kumla, Sveavägen 11

Närvarande: (överstruken = frånvarande)
`),
      table([
        ["Kommun", "", "Region Örebro län", ""],
        ["Askersund", "Agnes Lindroos, ~~Matti Hiltunen~~", "Ragnar Sylwander", "Hälso- och sjukvårdsdirektör"],
        ["Degerfors", "~~Ulla-Britt Kjellander~~", "Nora Brännström", "Områdeschef nära vård"],
        ["Hallsberg", "Cecilia Ståhlgren", "~~Edvin Lager~~", "Områdeschef psykiatri"],
        ["Kumla", "Dan Wetterhall,\nElisabeth Örn", "Regional utveckling", ""],
        ["Laxå", "~~Hedda Bruce~~", "Annika Fahlén", "Samordnare"],
        ["Lindesberg", "Torbjörn Asp", "", ""],
      ]),
      lines(`

> 1. Mötets öppnande
Chefsgruppen beslutade
att öppna mötet

> 2. Dagordning och föregående minnesanteckningar 250605
Chefsgruppen beslutade
att godkänna dagordningen
att lägga minnesanteckningarna till handlingarna

> 3. Frågor från välfärdsrådet

> a) Utskrivning under helger (beslut)
Föredragande: Nora Brännström, områdeschef, Region Örebro län
| Regionens hälso- och sjukvårdsnämnd beslutade i juni att pröva utskrivning även på söndagar. Kommunerna har inte ombetts yttra sig.
| Efter en lång diskussion enades gruppen om att pröva modellen i två kommuner.
Förslag till beslut
Chefsgruppen beslutade
att pröva utskrivning på söndagar i Kumla och Lindesberg under tre månader
att de kommuner som ingår i försöket får ersättning för den tid som personalen behöver vara i tjänst

> b) Ungas psykiska hälsa (information/dialog)
Föredragande: Cecilia Ståhlgren, socialchef, Hallsberg
| En kartläggning visar att väntetiden till första linjen är 47 dagar.
| Ragnar tar frågan om bemanning i första linjen vidare till regionens ledning och återkommer i vecka 40.
Chefsgruppen beslutade
att lägga informationen till handlingarna

> c) Plan för krisberedskap i vården (information) (Bilaga 2 A)
Föredragande: Annika Fahlén, samordnare
| Planen är på remiss till den 15 oktober.
Förslag till beslut
Chefsgruppen beslutar
att lägga informationen till handlingarna

> 4. Övrigt

> a) Nytt mötesforum för medicinskt ansvariga (dialog)
| Elisabeth väckte frågan. Flera av de medicinskt ansvariga saknar ett forum där de kan träffa regionens chefläkare.
Chefsgruppen beslutade
att frågan bereds vidare i planeringsgruppen
`),
    ),
    meeting: {
      forum: "Chefsgruppen för samverkan i Örebro län",
      kind: "dagordning",
      date: "2025-08-29",
      start: "08:15",
      place: "Kumla, Sveavägen 11",
    },
    people: `
      Agnes Lindroos | Askersund | - | yes
      Matti Hiltunen | Askersund | - | no
      Ulla-Britt Kjellander | Degerfors | - | no
      Cecilia Ståhlgren | Hallsberg | - | yes
      Dan Wetterhall | Kumla | - | yes
      Elisabeth Örn | Kumla | - | yes
      Hedda Bruce | Laxå | - | no
      Torbjörn Asp | Lindesberg | - | yes
      Ragnar Sylwander | Region Örebro län | Hälso- och sjukvårdsdirektör | yes
      Nora Brännström | Region Örebro län | Områdeschef nära vård | yes
      Edvin Lager | Region Örebro län | Områdeschef psykiatri | no
      Annika Fahlén | Regional utveckling | Samordnare | yes`,
    items: [
      item("1", "Mötets öppnande", { decided: [taken("Chefsgruppen", "att öppna mötet")] }),
      item("2", "Dagordning och föregående minnesanteckningar 250605", {
        decided: [
          taken("Chefsgruppen", "att godkänna dagordningen", "att lägga minnesanteckningarna till handlingarna"),
        ],
      }),
      item("3", "Frågor från välfärdsrådet"),
      item("3a", "Utskrivning under helger", {
        kind: "decision",
        by: ["Nora Brännström"],
        decided: [
          taken(
            "Chefsgruppen",
            "att pröva utskrivning på söndagar i Kumla och Lindesberg under tre månader",
            "att de kommuner som ingår i försöket får ersättning för den tid som personalen behöver vara i tjänst",
          ),
        ],
      }),
      item("3b", "Ungas psykiska hälsa", {
        kind: "information dialogue",
        by: ["Cecilia Ståhlgren"],
        decided: [taken("Chefsgruppen", "att lägga informationen till handlingarna")],
        todo: [
          todo(
            ["Ragnar Sylwander"],
            "tar frågan om bemanning i första linjen vidare till regionens ledning och återkommer",
            "2025-10-03",
            "i vecka 40",
          ),
        ],
      }),
      item("3c", "Plan för krisberedskap i vården", {
        kind: "information",
        by: ["Annika Fahlén"],
        attached: ["Bilaga 2 A"],
        decided: [proposed("Chefsgruppen", "att lägga informationen till handlingarna")],
      }),
      item("4", "Övrigt"),
      item("4a", "Nytt mötesforum för medicinskt ansvariga", {
        kind: "dialogue",
        decided: [taken("Chefsgruppen", "att frågan bereds vidare i planeringsgruppen")],
        maybe: [todo(["planeringsgruppen"], "frågan bereds vidare i planeringsgruppen")],
      }),
    ],
  }),

  corpusDocument("network-vastra-gotaland", {
    family: "network",
    targets: ["docx", "md"],
    covers: [
      "header: fields without colon",
      "date: month in words",
      "time: 13:00–15:00",
      "mode: digital",
      "attendance: list under heading",
      "attendance: organization in parentheses",
      "attendance: by link",
      "number: bare",
      "kind: prefix",
      "presenter: parenthesis",
      "decision: body and att",
      "assignment: uppdras att",
      "assignment: list at the end repeats",
      "due: month",
      "due: date",
      "body: network",
    ],
    description: describe(
      {},
      lines(`
#! Nätverket Nära vård Skaraborg
Minnesanteckningar

Datum 27 februari 2025
Tid 13:00–15:00
Plats Digitalt, Teams

**Närvarande**
Britta Sköld (Falköping), ordförande
Anders Rapp (Lidköping)
Saga Nordeman (Mariestad)
Vanja Elfving (Tibro)
Rikard Zetterberg (Västra Götalandsregionen)

> 1 Inledning
| Britta hälsade välkommen och gick igenom dagordningen.

> 2 Beslut: Handlingsplan för hemrehabilitering (Saga Nordeman)
| Handlingsplanen har bearbetats sedan i december. Måtten är nu färre.
Nätverket beslutade
- att anta handlingsplanen
- att uppdra åt Saga Nordeman att presentera planen för förvaltningscheferna i april

> 3 Information: Ny modell för vårdcentralernas ersättning (Rikard Zetterberg)
| Modellen införs stegvis från 2026. Kommunerna är oroliga för hembesöken.
Nätverket beslutade
- att lägga informationen till handlingarna

> 4 Dialog: Studerande på gemensamma placeringar (Vanja Elfving)
| Samtal i smågrupper. Placeringar som delas mellan vårdcentral och kommun uppskattas av studenterna men kräver mer handledning.
Nätverket beslutade
- att Anders Rapp uppdras att kontakta högskolan senast den 31 mars

> 5 Avslutning
| Nästa träff är den 24 april.

**Uppdragslista**
* Saga Nordeman: presentera planen för förvaltningscheferna, april
* Anders Rapp: kontakta högskolan, 31 mars
`),
    ),
    meeting: {
      forum: "Nätverket Nära vård Skaraborg",
      kind: "minnesanteckningar",
      date: "2025-02-27",
      start: "13:00",
      end: "15:00",
      place: "Digitalt, Teams",
      mode: "digital",
    },
    people: `
      Britta Sköld | Falköping | ordförande | yes
      Anders Rapp | Lidköping | - | yes
      Saga Nordeman | Mariestad | - | yes
      Vanja Elfving | Tibro | - | yes
      Rikard Zetterberg | Västra Götalandsregionen | - | yes`,
    items: [
      item("1", "Inledning"),
      item("2", "Handlingsplan för hemrehabilitering", {
        kind: "decision",
        by: ["Saga Nordeman"],
        decided: [
          taken(
            "Nätverket",
            "att anta handlingsplanen",
            "att uppdra åt Saga Nordeman att presentera planen för förvaltningscheferna i april",
          ),
        ],
        todo: [todo(["Saga Nordeman"], "presentera planen för förvaltningscheferna", "2025-04-30", "i april")],
      }),
      item("3", "Ny modell för vårdcentralernas ersättning", {
        kind: "information",
        by: ["Rikard Zetterberg"],
        decided: [taken("Nätverket", "att lägga informationen till handlingarna")],
      }),
      item("4", "Studerande på gemensamma placeringar", {
        kind: "dialogue",
        by: ["Vanja Elfving"],
        decided: [taken("Nätverket", "att Anders Rapp uppdras att kontakta högskolan senast den 31 mars")],
        todo: [todo(["Anders Rapp"], "kontakta högskolan", "2025-03-31", "senast den 31 mars")],
      }),
      item("5", "Avslutning"),
    ],
  }),

  corpusDocument("network-calendar", {
    family: "network",
    targets: ["docx", "double.txt", "pdf"],
    covers: [
      "header: a field each",
      "date: 251121",
      "time: 08.00-10.00",
      "mode: digital",
      "attendance: organization in parentheses",
      "attendance: heading of absent",
      "number: 1.",
      "number: a)",
      "kind: prefix",
      "presenter: line",
      "decision: body and att",
      "decision: over lines",
      "assignment: name and verb",
      "assignment: uppdras att",
      "due: quarter",
      "due: next meeting, not given",
      "attachment",
      "body: network",
      "damage: columns run together",
    ],
    description: describe(
      { width: 80, tables: "run together" },
      lines(`
Regionalt samverkansstöd Gotland


#! Minnesanteckningar Samrådsgruppen för vård och omsorg på Gotland

Datum: 251003

Tid: 08.30-10.00

Plats: Teams

Närvarande: Ottilia Rimfors (socialförvaltningen), Hampus Norrby (hälso- och sjukvårdsförvaltningen), Ewa-Lotta Bolin (utbildningsförvaltningen), Ammar Khalil (hälso- och sjukvårdsförvaltningen)

Frånvarande: Gustaf Levander (socialförvaltningen)


> 1. Mötets öppnande

Samrådsgruppen beslutade

att öppna mötet.

> 2. Aktuella ärenden

> a) Beslut: Mötestider under 2026

Föredragande: Ottilia Rimfors, ordförande

| Ett förslag till mötestider har skickats ut i förväg. Två möten har flyttats på grund av nämndernas sammanträden.

Samrådsgruppen beslutade

att fastställa mötestiderna för 2026 enligt tabellen
`),
      table(
        [
          ["Dag", "Tid", "Plats"],
          ["Fredag 6 februari", "08.30-10.00", "Teams"],
          ["Fredag 24 april", "08.30-12.00", "Visborg, rum Kajan"],
          ["Fredag 2 oktober", "08.30-10.00", "Teams"],
        ],
        { header: true },
      ),
      lines(`

> b) Information/Beslut: Projekt om digitala hembesök (Bilaga 5)

Föredragande: Ammar Khalil, projektledare

| Projektet har nått 40 hushåll. Bredbandet är fortfarande ett hinder på södra ön. Projektet slutar i december och en slutrapport skrivs.

Samrådsgruppen beslutade

att godkänna lägesrapporten

att Ammar Khalil uppdras att lämna en slutrapport som visar vad det kostar att driva verksamheten vidare och vilka förutsättningar som krävs, under första kvartalet 2026

> c) Dialog: Övergången från skola till vuxenliv

Föredragande: Ewa-Lotta Bolin, rektor

| Ungdomar med funktionsnedsättning hamnar mellan stolarna. Hampus beskriver regionens rutin till nästa möte.

Samrådsgruppen beslutade

att fortsätta dialogen

> 3. Avslut

| Ordföranden avslutade mötet.
`),
    ),
    meeting: {
      forum: "Samrådsgruppen för vård och omsorg på Gotland",
      kind: "minnesanteckningar",
      date: "2025-10-03",
      start: "08:30",
      end: "10:00",
      place: "Teams",
      mode: "digital",
    },
    people: `
      Ottilia Rimfors | socialförvaltningen | - | yes
      Hampus Norrby | hälso- och sjukvårdsförvaltningen | - | yes
      Ewa-Lotta Bolin | utbildningsförvaltningen | - | yes
      Ammar Khalil | hälso- och sjukvårdsförvaltningen | - | yes
      Gustaf Levander | socialförvaltningen | - | no`,
    items: [
      item("1", "Mötets öppnande", { decided: [taken("Samrådsgruppen", "att öppna mötet")] }),
      item("2", "Aktuella ärenden"),
      item("2a", "Mötestider under 2026", {
        kind: "decision",
        by: ["Ottilia Rimfors"],
        decided: [taken("Samrådsgruppen", "att fastställa mötestiderna för 2026 enligt tabellen")],
      }),
      item("2b", "Projekt om digitala hembesök", {
        kind: "information decision",
        by: ["Ammar Khalil"],
        attached: ["Bilaga 5"],
        decided: [
          taken(
            "Samrådsgruppen",
            "att godkänna lägesrapporten",
            "att Ammar Khalil uppdras att lämna en slutrapport som visar vad det kostar att driva verksamheten vidare och vilka förutsättningar som krävs, under första kvartalet 2026",
          ),
        ],
        todo: [
          todo(
            ["Ammar Khalil"],
            "lämna en slutrapport som visar vad det kostar att driva verksamheten vidare och vilka förutsättningar som krävs",
            "2026-03-31",
            "under första kvartalet 2026",
          ),
        ],
      }),
      item("2c", "Övergången från skola till vuxenliv", {
        kind: "dialogue",
        by: ["Ewa-Lotta Bolin"],
        decided: [taken("Samrådsgruppen", "att fortsätta dialogen")],
        todo: [todo(["Hampus Norrby"], "beskriver regionens rutin", null, "till nästa möte")],
      }),
      item("3", "Avslut"),
    ],
  }),

  corpusDocument("network-long", {
    family: "network",
    targets: ["docx", "txt"],
    covers: [
      "long",
      "header: a field each",
      "date: 2025-11-21",
      "time: 08.00-10.00",
      "attendance: organization after comma",
      "number: 1.",
      "number: a)",
      "kind: prefix",
      "presenter: line",
      "decision: body and att",
      "body: network",
      "assignment: uppdras att",
      "due: month",
    ],
    description: describe(
      { width: 84 },
      lines(`
#! Minnesanteckningar Länsnätverket Kalmar län

Datum: 2025-05-22
Tid: 09.00-16.00
Plats: Oskarshamn, Forum

Närvarande
${municipalities.map((name, index) => `${["Alva", "Benny", "Carola", "Doris", "Erling", "Frans", "Gry", "Helga"][index] ?? ""} ${["Ask", "Björk", "Ceder", "Dolk", "Ekegren", "Furudal", "Granath", "Hassel"][index] ?? ""}sjö, ${name}`).join("\n")}

> 1. Inledning
| Helga hälsade alla välkomna till Oskarshamn.

> 2. Rapport från varje kommun
| Varje kommun har skickat in tre frågor.
`),
      ...municipalities.map((name, index) =>
        lines(`
> ${String.fromCharCode(97 + index * 3)}) Information: Bemanning i ${name}
Föredragande: socialchefen i ${name}
| ${name} har ${index + 4} vakanta tjänster som sjuksköterska. Läget är ${index % 2 === 0 ? "bättre" : "sämre"} än i höstas.
Länsnätverket beslutade
att lägga informationen till handlingarna

> ${String.fromCharCode(98 + index * 3)}) Dialog: Samverkan med vårdcentralen i ${name}
| Vårdcentralen deltar i ${index + 2} av tio planeringar. Fler vill delta digitalt.
Länsnätverket beslutade
att fortsätta dialogen i lokala möten

> ${String.fromCharCode(99 + index * 3)}) Beslut: Lokal samordnare i ${name}
| Samordnaren har arbetat i ${index + 1} år och tjänsten behöver finansieras.
Länsnätverket beslutade
att finansiera tjänsten med ${(index + 2) * 100} 000 kronor
att ${name} uppdras att redovisa resultatet i november 2025
`),
      ),
      lines(`
> 3. Avslutning
| Mötet avslutades.
`),
    ),
    meeting: {
      forum: "Länsnätverket Kalmar län",
      kind: "minnesanteckningar",
      date: "2025-05-22",
      start: "09:00",
      end: "16:00",
      place: "Oskarshamn, Forum",
    },
    people: `
      Alva Asksjö | Borgholm | - | yes
      Benny Björksjö | Emmaboda | - | yes
      Carola Cedersjö | Hultsfred | - | yes
      Doris Dolksjö | Högsby | - | yes
      Erling Ekegrensjö | Kalmar | - | yes
      Frans Furudalsjö | Mönsterås | - | yes
      Gry Granathsjö | Nybro | - | yes
      Helga Hasselsjö | Oskarshamn | - | yes`,
    items: [
      item("1", "Inledning"),
      item("2", "Rapport från varje kommun"),
      ...municipalities.flatMap((name, index) => [
        item(`2${String.fromCharCode(97 + index * 3)}`, `Bemanning i ${name}`, {
          kind: "information",
          by: [`socialchefen i ${name}`],
          decided: [taken("Länsnätverket", "att lägga informationen till handlingarna")],
        }),
        item(`2${String.fromCharCode(98 + index * 3)}`, `Samverkan med vårdcentralen i ${name}`, {
          kind: "dialogue",
          decided: [taken("Länsnätverket", "att fortsätta dialogen i lokala möten")],
        }),
        item(`2${String.fromCharCode(99 + index * 3)}`, `Lokal samordnare i ${name}`, {
          kind: "decision",
          decided: [
            taken(
              "Länsnätverket",
              `att finansiera tjänsten med ${(index + 2) * 100} 000 kronor`,
              `att ${name} uppdras att redovisa resultatet i november 2025`,
            ),
          ],
          todo: [todo([name], "redovisa resultatet", "2025-11-30", "i november 2025")],
        }),
      ]),
      item("3", "Avslutning"),
    ],
  }),
];
