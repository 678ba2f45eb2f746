/** Councils where authorities meet those they are for, associations, and groups of employer and unions. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, taken, todo } from "../expected.ts";

export const councils = [
  corpusDocument("pensioners-council-skane", {
    family: "other",
    targets: ["txt", "docx", "pdf"],
    covers: [
      "header: a field each",
      "date: 3/6-08",
      "time: kl 9-12",
      "attendance: organization as lead",
      "attendance: heading of absent",
      "attendance: others heard",
      "attendance: part of the meeting",
      "number: none",
      "presenter: parenthesis",
      "decision: passive sentence",
      "assignment: takes the question home",
      "due: next meeting, given",
      "body: council",
    ],
    description: describe(
      { width: 78 },
      lines(`
#! Kommunala pensionärsrådet i Höör
Minnesanteckningar

Datum: 11/9-24
Tid: kl 13-15.15
Plats: Kommunhuset, Sätofta

Närvarande:
PRO: Gunvor Lindau, Alf Persson
SPF Seniorerna: Berit Holmkvist, Nils-Arne Roth
SKPF: Kerstin Modig
Socialnämnden: Ingemar Sandelin, ordförande
Tjänstemän: Marlene Frisk, socialchef, Joakim Wall, trafikplanerare (närvarande till kl. 14)

Frånvarande: Vivi-Anne Borg, RPG

> **Mötet öppnas**
| Ingemar hälsade alla välkomna.

> **Dagordning**
Dagordningen godkändes.

> **Föregående minnesanteckningar**
Minnesanteckningarna från den 22 maj lades till handlingarna.

> **Seniorkort på bussarna** (Joakim Wall)
| Skånetrafikens nya seniorbiljett kostar 395 kronor. Kommunen betalar inte längre något bidrag. PRO och SPF menar att beslutet slår hårt mot dem som bor på landet.
| Joakim tar med sig frågan om anropsstyrd trafik till Skånetrafiken.

> **Mat på särskilt boende** (Marlene Frisk)
| En matrådgivare har anställts på halvtid. Rådet får smaka på menyn vid nästa möte.

> **Rådets budget**
| För 2025 finns 45 000 kronor. Berit föreslår en studieresa.
Budgeten godkändes.

> **Nästa möte**
| Nästa möte är den 4 december 2024 kl. 13.
`),
    ),
    meeting: {
      forum: "Kommunala pensionärsrådet i Höör",
      kind: "minnesanteckningar",
      date: "2024-09-11",
      start: "13:00",
      end: "15:15",
      place: "Kommunhuset, Sätofta",
    },
    people: `
      Gunvor Lindau | PRO | - | yes
      Alf Persson | PRO | - | yes
      Berit Holmkvist | SPF Seniorerna | - | yes
      Nils-Arne Roth | SPF Seniorerna | - | yes
      Kerstin Modig | SKPF | - | yes
      Ingemar Sandelin | Socialnämnden | ordförande | yes
      Marlene Frisk | - | socialchef | yes
      Joakim Wall | - | trafikplanerare | yes
      Vivi-Anne Borg | RPG | - | no`,
    items: [
      item(null, "Mötet öppnas"),
      item(null, "Dagordning", { decided: [taken(null, "att dagordningen godkändes")] }),
      item(null, "Föregående minnesanteckningar", {
        decided: [taken(null, "att minnesanteckningarna från den 22 maj lades till handlingarna")],
      }),
      item(null, "Seniorkort på bussarna", {
        by: ["Joakim Wall"],
        todo: [todo(["Joakim Wall"], "tar med sig frågan om anropsstyrd trafik till Skånetrafiken")],
      }),
      item(null, "Mat på särskilt boende", { by: ["Marlene Frisk"] }),
      item(null, "Rådets budget", { decided: [taken(null, "att budgeten godkändes")] }),
      item(null, "Nästa möte"),
    ],
  }),

  corpusDocument("disability-council-old", {
    family: "other",
    targets: ["txt", "ocr.txt", "odt"],
    covers: [
      "header: in the first sentence",
      "date: weekday in words",
      "attendance: names in a row",
      "attendance: organization in parentheses",
      "number: § 12",
      "decision: one sentence with body",
      "decision: passive sentence",
      "page of signatures",
      "retold decision of another",
      "body: council",
      "damage: OCR",
    ],
    description: describe(
      { width: 74 },
      lines(`
Protokoll fört vid sammanträde med handikapprådet i Tranås tisdagen den 3 juni 2008 kl. 17.00 i Stadshuset.

Närvarande: Sigvard Holmgren (DHR), Maj-Britt Åkesson (HRF), Torsten Levin (FUB), Barbro Ekdahl (SRF), Göte Frännhag (ordförande), Anita Wernersson (sekreterare)

> § 1 Sammanträdets öppnande
| Ordföranden hälsade välkommen.

> § 2 Val av justerare
Maj-Britt Åkesson valdes att justera protokollet.

> § 3 Tillgänglighet i simhallen
| Torsten Levin redogjorde för besöket i simhallen. Ledstänger saknas och duscharna är svåra att nå från rullstol. Tekniska nämnden har den 14 maj beslutat att skjuta upp ombyggnaden.
Rådet beslutade att skriva till tekniska nämnden och begära att ledstänger sätts upp utan dröjsmål.

> § 4 Färdtjänstens taxa
| Taxan har höjts med åtta procent. Rådet hade inte fått yttra sig.
Rådet beslutade att begära en förklaring av kommunstyrelsen.

> § 5 Skrivelser
Skrivelserna lades till handlingarna.

> § 6 Avslutning
| Ordföranden tackade för visat intresse och önskade en skön sommar.

Vid protokollet                     Justeras

Anita Wernersson                    Maj-Britt Åkesson
`),
    ),
    meeting: {
      forum: "handikapprådet i Tranås",
      kind: "protokoll",
      date: "2008-06-03",
      start: "17:00",
      place: "Stadshuset",
    },
    people: `
      Sigvard Holmgren | DHR | - | yes
      Maj-Britt Åkesson | HRF | - | yes
      Torsten Levin | FUB | - | yes
      Barbro Ekdahl | SRF | - | yes
      Göte Frännhag | - | ordförande | yes
      Anita Wernersson | - | sekreterare | yes`,
    items: [
      item("1", "Sammanträdets öppnande"),
      item("2", "Val av justerare", {
        decided: [taken(null, "att Maj-Britt Åkesson valdes att justera protokollet")],
      }),
      item("3", "Tillgänglighet i simhallen", {
        decided: [taken("Rådet", "att skriva till tekniska nämnden och begära att ledstänger sätts upp utan dröjsmål")],
      }),
      item("4", "Färdtjänstens taxa", {
        decided: [taken("Rådet", "att begära en förklaring av kommunstyrelsen")],
      }),
      item("5", "Skrivelser", { decided: [taken(null, "att skrivelserna lades till handlingarna")] }),
      item("6", "Avslutning"),
    ],
  }),

  corpusDocument("association-board-village", {
    family: "other",
    targets: ["docx", "md"],
    covers: [
      "header: in the title only",
      "date: month in words",
      "attendance: names in a row",
      "attendance: heading of absent",
      "attendance: by link",
      "number: § 12",
      "decision: one sentence with body",
      "decision: att inside a clause",
      "deferred",
      "assignment: name and verb",
      "assignment: first name",
      "due: date",
      "due: next meeting, not given",
      "body: association",
      "page of signatures",
    ],
    description: describe(
      {},
      lines(`
#! Styrelsemöte Hembygdsföreningen Tidaholm den 20 mars 2025

Närvarande: Rune Alvefors, Gerd Blomgren, Lisbet Stake, Tobias Hjort, via telefon Elvira Kjell
Anmält frånvaro: Sune Rosenlund

> ## § 21 Mötets öppnande
| Ordföranden Rune Alvefors öppnar mötet.

> ## § 22 Val av justerare
Gerd Blomgren väljs att justera dagens protokoll.

> ## § 23 Ekonomi
| Kassören rapporterar att föreningen har 84 300 kronor på kontot. Medlemsavgifterna har kommit in från 212 medlemmar.
Styrelsen beslutar att godkänna rapporten.

> ## § 24 Taket på smedjan
| Två offerter har kommit. Den lägre är på 118 000 kronor. Länsstyrelsen har ännu inte svarat på ansökan om bidrag.
Styrelsen beslutar att anta offerten från Smedjetak under förutsättning att länsstyrelsen beviljar bidraget.
Tobias ringer länsstyrelsen senast den 1 april.

> ## § 25 Midsommarfirandet
| Lisbet har talat med spelmännen. Festkommittén behöver fler frivilliga.
Lisbet gör ett upprop i bladet.

> ## § 26 Nya stadgar
Frågan tas upp igen på nästa möte.

> ## § 27 Mötets avslutning
| Ordföranden avslutar mötet.

Vid protokollet

Lisbet Stake

Justeras

Rune Alvefors          Gerd Blomgren
`),
    ),
    meeting: { forum: "Hembygdsföreningen Tidaholm", date: "2025-03-20" },
    unsure: ["kind", "forum"],
    people: `
      Rune Alvefors | - | - | yes
      Gerd Blomgren | - | - | yes
      Lisbet Stake | - | - | yes
      Tobias Hjort | - | - | yes
      Elvira Kjell | - | - | yes
      Sune Rosenlund | - | - | no`,
    items: [
      item("21", "Mötets öppnande"),
      item("22", "Val av justerare", {
        decided: [taken(null, "att Gerd Blomgren väljs att justera dagens protokoll")],
      }),
      item("23", "Ekonomi", { decided: [taken("Styrelsen", "att godkänna rapporten")] }),
      item("24", "Taket på smedjan", {
        decided: [
          taken(
            "Styrelsen",
            "att anta offerten från Smedjetak under förutsättning att länsstyrelsen beviljar bidraget",
          ),
        ],
        todo: [todo(["Tobias Hjort"], "ringer länsstyrelsen", "2025-04-01", "senast den 1 april")],
      }),
      item("25", "Midsommarfirandet", {
        todo: [todo(["Lisbet Stake"], "gör ett upprop i bladet")],
      }),
      item("26", "Nya stadgar", { decided: [deferred(null, "att frågan tas upp igen på nästa möte")] }),
      item("27", "Mötets avslutning"),
    ],
  }),

  corpusDocument("collaboration-group-unions", {
    family: "other",
    targets: ["docx", "pdf", "txt"],
    covers: [
      "header: a field each",
      "date: 2025-11-21",
      "time: 13:00–15:00",
      "attendance: organization as lead",
      "attendance: organization in parentheses",
      "attendance: heading of absent",
      "number: 1.",
      "kind: parenthesis",
      "decision: passive sentence",
      "motion and reservation",
      "assignment: name and verb",
      "due: week",
      "body: collaboration group",
      "page of signatures",
    ],
    description: describe(
      { header: "Gislaveds kommun – Fritid och kultur", footer: "Sid {page}({pages})" },
      lines(`
#! PROTOKOLL
Förvaltningssamverkan Fritid och kultur

Datum: 2024-05-23
Tid: 13:15–14:45
Plats: Biblioteket, Smålandsrummet

För arbetsgivaren: Maud Ekberg (ordförande), Simon Törn
För arbetstagarna: Annelie Krans (Vision), Bo Lager (Kommunal), Frida Hult (Akavia)
Ej närvarande: Daniel Sköldh (DIK)

> # 1. Mötets öppnande
| Maud förklarar mötet öppnat.

> # 2. Föregående protokoll
Protokollet från den 18 april läggs till handlingarna.

> # 3. Organisationsförändring i badhuset (samverkan)
| Arbetsgivaren avser att slå samman två arbetsgrupper från den 1 september. Riskbedömningen är gjord tillsammans med skyddsombuden. Kommunal anser att bemanningen på kvällarna blir för låg.
Kommunal anmäler avvikande mening enligt bilaga 1.
Frågan är samverkad.
Simon reviderar riskbedömningen till vecka 25.

> # 4. Budgetläge (information)
| Förvaltningen beräknas gå mot ett överskott på 300 000 kronor.
Informationen noteras.

> # 5. Semesterplanering (dialog)
| Planeringen är klar i alla enheter utom ishallen.

> # 6. Övriga frågor
| Vision frågar om parkeringsplatser för personalen. Maud undersöker saken.

Underskrifter

Maud Ekberg          Annelie Krans          Bo Lager
`),
    ),
    meeting: {
      forum: "Förvaltningssamverkan Fritid och kultur",
      kind: "protokoll",
      date: "2024-05-23",
      start: "13:15",
      end: "14:45",
      place: "Biblioteket, Smålandsrummet",
    },
    people: `
      Maud Ekberg | - | ordförande | yes
      Simon Törn | - | - | yes
      Annelie Krans | Vision | - | yes
      Bo Lager | Kommunal | - | yes
      Frida Hult | Akavia | - | yes
      Daniel Sköldh | DIK | - | no`,
    items: [
      item("1", "Mötets öppnande"),
      item("2", "Föregående protokoll", {
        decided: [taken(null, "att protokollet från den 18 april läggs till handlingarna")],
      }),
      item("3", "Organisationsförändring i badhuset (samverkan)", {
        attached: ["Bilaga 1"],
        todo: [todo(["Simon Törn"], "reviderar riskbedömningen", "2024-06-21", "till vecka 25")],
      }),
      item("4", "Budgetläge", {
        kind: "information",
        decided: [taken(null, "att informationen noteras")],
      }),
      item("5", "Semesterplanering", { kind: "dialogue" }),
      item("6", "Övriga frågor", { todo: [todo(["Maud Ekberg"], "undersöker saken")] }),
    ],
  }),

  corpusDocument("crime-prevention-council", {
    family: "other",
    targets: ["docx", "odt", "md"],
    covers: [
      "header: time and place in one field",
      "date: 2025-11-21",
      "time: 08.00-10.00",
      "mode: hybrid",
      "attendance: list under heading",
      "attendance: organization after comma",
      "attendance: by link",
      "attendance: heading of absent",
      "kind: heading of a group",
      "number: bare",
      "presenter: line",
      "decision: body and att",
      "assignment: uppdras att",
      "due: date",
      "attachment",
      "body: council",
    ],
    description: describe(
      { title: "Anteckningar BRÅ" },
      lines(`
#! Minnesanteckningar från Brottsförebyggande rådet i Ystad
Tid och plats: 2025-01-30 kl. 09.00-10.30, Gamla rådhuset samt via länk

Närvarande på plats
* Karl-Gustav Montelius, kommunstyrelsens ordförande
* Amina Yildiz, trygghetssamordnare
* Lars-Erik Boström, polisen

Närvarande via länk
* Vendela Storck, räddningstjänsten
* Petter Isling, Ystadbostäder

Frånvarande
* Helene Nyrén, skolan

> ## Inledning
| Ordföranden inledde mötet med en presentationsrunda.

## Beslutsärenden

> ### 1 Åtgärdsplan för 2025
Föredragande: Amina Yildiz
| Planen bygger på medborgarlöftet och på höstens trygghetsmätning.
Rådet beslutade
att anta åtgärdsplanen, bilaga A
att Amina Yildiz uppdras att följa upp planen senast den 30 november 2025

> ### 2 Trygghetsvandringar
Föredragande: Petter Isling
| Vandringar föreslås i Surbrunn och Öja.
Rådet beslutade
att genomföra tre vandringar under våren

## Informationsärenden

> ### 3 Lägesbild från polisen
Föredragande: Lars-Erik Boström
| Antalet anmälda stölder har minskat. Bedrägerier mot äldre ökar.

> ### 4 Bränder i containrar
Föredragande: Vendela Storck
| Räddningstjänsten har ryckt ut nio gånger sedan i november.
`),
    ),
    meeting: {
      forum: "Brottsförebyggande rådet i Ystad",
      kind: "minnesanteckningar",
      date: "2025-01-30",
      start: "09:00",
      end: "10:30",
      place: "Gamla rådhuset samt via länk",
      mode: "hybrid",
    },
    people: `
      Karl-Gustav Montelius | - | kommunstyrelsens ordförande | yes
      Amina Yildiz | - | trygghetssamordnare | yes
      Lars-Erik Boström | polisen | - | yes
      Vendela Storck | räddningstjänsten | - | yes
      Petter Isling | Ystadbostäder | - | yes
      Helene Nyrén | skolan | - | no`,
    items: [
      item(null, "Inledning"),
      item("1", "Åtgärdsplan för 2025", {
        kind: "decision",
        by: ["Amina Yildiz"],
        attached: ["Bilaga A"],
        decided: [
          taken(
            "Rådet",
            "att anta åtgärdsplanen, bilaga A",
            "att Amina Yildiz uppdras att följa upp planen senast den 30 november 2025",
          ),
        ],
        todo: [todo(["Amina Yildiz"], "följa upp planen", "2025-11-30", "senast den 30 november 2025")],
      }),
      item("2", "Trygghetsvandringar", {
        kind: "decision",
        by: ["Petter Isling"],
        decided: [taken("Rådet", "att genomföra tre vandringar under våren")],
      }),
      item("3", "Lägesbild från polisen", { kind: "information", by: ["Lars-Erik Boström"] }),
      item("4", "Bränder i containrar", { kind: "information", by: ["Vendela Storck"] }),
    ],
  }),

  corpusDocument("collaboration-group-table", {
    family: "other",
    targets: ["docx", "txt"],
    covers: [
      "header: fields without colon",
      "date: 251121",
      "time: kl 9-12",
      "attendance: columns with x",
      "attendance: two columns side by side",
      "number: 1.",
      "number: a) b) are clauses",
      "decision: heading Beslut",
      "attachment",
      "assignment: lines of responsible and ready",
      "due: date",
      "body: collaboration group",
      "damage: columns run together",
    ],
    description: describe(
      { tables: "columns", width: 92 },
      lines(`
#! Delregional samverkansgrupp Fyrbodal – mötesanteckningar

Datum 241128
Tid kl. 13.15-16.00
Plats Uddevalla, Museet

Deltagare (x = närvarande)
`),
      table([
        ["Bengtsfors", "Ola Ferm", "x", "Mellerud", "Katja Sund", "x"],
        ["Dals-Ed", "Gunnel Holst", "", "Orust", "Lennart Vik", "x"],
        ["Färgelanda", "Tilda Roos", "x", "Strömstad", "Ester Näslund", ""],
        ["Lysekil", "Hugo Brink", "x", "Uddevalla", "Milla Lönn", "x"],
      ]),
      lines(`

> 1. Val av sekreterare
Milla Lönn utsågs.

> 2. Hemsjukvård under natten
| Kommunerna i Dalsland har svårt att bemanna med sjuksköterska på natten. En gemensam jour har utretts under ett år.

BESLUT
a) Kommunerna inrättar en gemensam nattjour från den 1 mars 2025.
b) Uddevalla är värd för jouren.
c) Kostnaden delas efter antal inskrivna patienter.

Ansvarig: Milla Lönn
Klart: 250201

> 3. Årshjul 2025
| Förslaget till årshjul gicks igenom, se bilaga 1. Två datum ändrades.

BESLUT
Årshjulet fastställs.

> 4. Aktuellt i kommunerna
| Tilda berättade om den nya vårdcentralen. Hugo berättade om brandövningen i oktober.
`),
    ),
    meeting: {
      forum: "Delregional samverkansgrupp Fyrbodal",
      date: "2024-11-28",
      start: "13:15",
      end: "16:00",
      place: "Uddevalla, Museet",
    },
    unsure: ["kind"],
    people: `
      Ola Ferm | Bengtsfors | - | yes
      Gunnel Holst | Dals-Ed | - | no
      Tilda Roos | Färgelanda | - | yes
      Hugo Brink | Lysekil | - | yes
      Katja Sund | Mellerud | - | yes
      Lennart Vik | Orust | - | yes
      Ester Näslund | Strömstad | - | no
      Milla Lönn | Uddevalla | - | yes`,
    items: [
      item("1", "Val av sekreterare", { decided: [taken(null, "att Milla Lönn utsågs")] }),
      item("2", "Hemsjukvård under natten", {
        decided: [
          taken(
            null,
            "att kommunerna inrättar en gemensam nattjour från den 1 mars 2025",
            "att Uddevalla är värd för jouren",
            "att kostnaden delas efter antal inskrivna patienter",
          ),
        ],
        maybe: [
          todo(["Milla Lönn"], "kommunerna inrättar en gemensam nattjour från den 1 mars 2025"),
          todo(["Milla Lönn"], "Uddevalla är värd för jouren"),
          todo(["Milla Lönn"], "kostnaden delas efter antal inskrivna patienter"),
        ],
      }),
      item("3", "Årshjul 2025", {
        attached: ["Bilaga 1"],
        decided: [taken(null, "att årshjulet fastställs")],
      }),
      item("4", "Aktuellt i kommunerna"),
    ],
  }),
];
