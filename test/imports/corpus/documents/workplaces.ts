/** Minutes of workplaces and those who lead them: written fast, by whoever holds the pen. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, item, taken, todo } from "../expected.ts";

export const workplaces = [
  corpusDocument("workplace-meeting-uppsala", {
    family: "other",
    targets: ["md", "docx"],
    covers: [
      "header: in the title only",
      "date: 3/6-08",
      "header: no end",
      "attendance: names in a row",
      "attendance: heading of absent",
      "number: none",
      "decision: passive sentence",
      "assignment: name and verb",
      "assignment: first name",
      "assignment: lines of responsible and ready",
      "due: week",
      "due: next meeting, not given",
      "body: workplace meeting",
    ],
    description: describe(
      {},
      lines(`
#! APT Hemtjänst Norra, Enköping 4/9-24 kl. 14.00

Närvarande: Sara Lindh, Mehmet Kaya, Ann-Louise Berg, Filip Norén, Zahra Amiri, Kicki Wall
Frånvarande: Robert Sköld
Ordförande: Sara Lindh
Vid pennan: Filip Norén

> ## Föregående anteckningar
Anteckningarna gicks igenom och läggs till handlingarna.

> ## Schema under hösten
| Det nya schemat börjar gälla den 30 september. Flera tycker att delade turer på helgen fungerar dåligt. Sara har frågat facket om en lokal överenskommelse men inte fått svar.
Mehmet samlar in synpunkter till nästa APT.
Ansvarig: Mehmet Kaya
Klart: vecka 39

> ## Bilar och nycklar
| Två bilar har varit på verkstad. Nyckelskåpet strular fortfarande och det går inte att se vem som har tagit vilken nyckel.
Kicki ringer leverantören om nyckelskåpet.
Ann-Louise gör en lista över vilka bilar som ska lämnas tillbaka.

> ## Arbetsmiljö
| Inga tillbud har rapporterats sedan förra mötet. Skyddsronden görs i oktober.

> ## Övrigt
| Julfesten blir den 6 december. Zahra bokar lokal.
`),
    ),
    meeting: { forum: "APT Hemtjänst Norra, Enköping", date: "2024-09-04", start: "14:00" },
    unsure: ["kind", "place"],
    people: `
      Sara Lindh | - | Ordförande | yes
      Mehmet Kaya | - | - | yes
      Ann-Louise Berg | - | - | yes
      Filip Norén | - | - | yes
      Zahra Amiri | - | - | yes
      Kicki Wall | - | - | yes
      Robert Sköld | - | - | no`,
    items: [
      item(null, "Föregående anteckningar", {
        decided: [taken(null, "att anteckningarna gicks igenom och läggs till handlingarna")],
      }),
      item(null, "Schema under hösten", {
        todo: [todo(["Mehmet Kaya"], "samlar in synpunkter till nästa APT", "2024-09-27", "vecka 39")],
      }),
      item(null, "Bilar och nycklar", {
        todo: [
          todo(["Kicki Wall"], "ringer leverantören om nyckelskåpet"),
          todo(["Ann-Louise Berg"], "gör en lista över vilka bilar som ska lämnas tillbaka"),
        ],
      }),
      item(null, "Arbetsmiljö"),
      item(null, "Övrigt", { todo: [todo(["Zahra Amiri"], "bokar lokal")] }),
    ],
  }),

  corpusDocument("management-group-skaraborg", {
    family: "other",
    targets: ["docx", "pdf", "txt"],
    covers: [
      "header: fields without colon",
      "time: kl 9-12",
      "date: weekday in words",
      "attendance: list under heading",
      "attendance: organization after comma",
      "attendance: part of the meeting",
      "number: bare",
      "kind: column",
      "presenter: column",
      "assignment: column",
      "decision: passive sentence",
      "due: date",
      "due: under hösten",
      "body: management group",
    ],
    description: describe(
      { tables: "columns", width: 96 },
      lines(`
#! Minnesanteckningar Ledningsgrupp Vård och omsorg

Datum   måndag den 2 juni 2025
Tid   kl 9-12
Plats   Skövde, konferensrum Billingen

Närvarande
Gun Malmsten, förvaltningschef
Erik Tornberg, verksamhetschef särskilt boende
Liselott Ahl, verksamhetschef hemtjänst
Hamid Karimi, ekonom, från punkt 3
Josefin Raske, HR-partner

Anmält förhinder
Björn Wester, verksamhetschef LSS
`),
      table(
        [
          ["Nr", "Ärende", "Typ", "Föredragande", "Anteckning", "Åtgärd/ansvarig"],
          ["1", "Föregående anteckningar", "Beslut", "Gun Malmsten", "Anteckningarna godkänns.", ""],
          [
            "2",
            "Sommarbemanning",
            "Information",
            "Liselott Ahl",
            "Läget är bättre än i fjol. Av 142 vikariat återstår 11 att tillsätta, de flesta på natten.",
            "Josefin kontaktar bemanningsföretaget senast 10 juni.",
          ],
          [
            "3",
            "Prognos per maj",
            "Dialog",
            "Hamid Karimi",
            "Underskottet beräknas till 3,2 miljoner. Hjälpmedel och sjukfrånvaro driver kostnaden.",
            "Hamid tar fram underlag om sjukfrånvaron under hösten.",
          ],
          [
            "4",
            "Lokaler för dagverksamheten",
            "Beslut",
            "Erik Tornberg",
            "Hyresvärden har erbjudit två alternativ. Alternativ B är billigare men saknar kök.\nAlternativ A väljs.",
            "Erik tecknar avtal.",
          ],
        ],
        { header: true },
      ),
      lines(`

Nästa möte: 16 juni 2025 kl. 9
`),
    ),
    meeting: {
      forum: "Ledningsgrupp Vård och omsorg",
      kind: "minnesanteckningar",
      date: "2025-06-02",
      start: "09:00",
      end: "12:00",
      place: "Skövde, konferensrum Billingen",
    },
    people: `
      Gun Malmsten | - | förvaltningschef | yes
      Erik Tornberg | - | verksamhetschef särskilt boende | yes
      Liselott Ahl | - | verksamhetschef hemtjänst | yes
      Hamid Karimi | - | ekonom | yes
      Josefin Raske | - | HR-partner | yes
      Björn Wester | - | verksamhetschef LSS | no`,
    items: [
      item("1", "Föregående anteckningar", {
        kind: "decision",
        by: ["Gun Malmsten"],
        decided: [taken(null, "att anteckningarna godkänns")],
      }),
      item("2", "Sommarbemanning", {
        kind: "information",
        by: ["Liselott Ahl"],
        body: "Läget är bättre än i fjol. Av 142 vikariat återstår 11 att tillsätta, de flesta på natten.",
        todo: [todo(["Josefin Raske"], "kontaktar bemanningsföretaget", "2025-06-10", "senast 10 juni")],
      }),
      item("3", "Prognos per maj", {
        kind: "dialogue",
        by: ["Hamid Karimi"],
        body: "Underskottet beräknas till 3,2 miljoner. Hjälpmedel och sjukfrånvaro driver kostnaden.",
        todo: [todo(["Hamid Karimi"], "tar fram underlag om sjukfrånvaron", null, "under hösten")],
      }),
      item("4", "Lokaler för dagverksamheten", {
        kind: "decision",
        by: ["Erik Tornberg"],
        body: "Hyresvärden har erbjudit två alternativ. Alternativ B är billigare men saknar kök.",
        decided: [taken(null, "att alternativ A väljs")],
        todo: [todo(["Erik Tornberg"], "tecknar avtal")],
      }),
    ],
  }),
];
