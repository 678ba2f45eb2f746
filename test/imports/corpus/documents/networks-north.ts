/** Networks of heads of social services and health care, in their own format of agenda and minutes. */
import { describe, lines, table } from "../document.ts";
import { corpusDocument, deferred, item, proposed, taken, todo } from "../expected.ts";

export const networksNorth = [
  corpusDocument("network-norrbotten", {
    family: "network",
    targets: ["docx", "txt", "double.txt"],
    absenceIsStruck: true,
    covers: [
      "header: a field each",
      "date: 251121",
      "time: 08.00-10.00",
      "mode: digital",
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
      "decision: att inside a clause",
      "proposal: left open",
      "anticipating prose",
      "retold decision of another",
      "assignment: takes the question home",
      "assignment: uppdras att",
      "due: week",
      "attachment",
      "body: network",
      "damage: double spaced",
    ],
    description: describe(
      { header: "Länsgemensam ledning Norrbotten", tables: "run together", width: 88 },
      lines(`
#! Dagordning Länsledningsnätverket Norrbotten

Datum: 250314
Tid: 08.30-11.00
Plats: Digitalt via Teams

Närvarande: (överstruken = frånvarande)
`),
      table([
        ["Kommun", "", "Region Norrbotten", ""],
        ["Kerstin Lidbom", "Boden", "Torvald Ekhage", "Hälso- och sjukvårdsdirektör"],
        ["Lena Wikmark, ~~Per Hedqvist~~", "Gällivare", "~~Annelie Strömvall~~", "Divisionschef Närsjukvård"],
        ["~~Sirkka Niemelä~~", "Haparanda", "Moa Granlid", "Verksamhetschef Psykiatri"],
        ["Ulf-Göran Palovaara", "Kalix", "Henrik Sundkvist", "Vårdvalschef"],
        ["Birgitta Aspnäs,\nRolf Tjernberg", "Luleå", "RSS Norrbotten", ""],
        ["Jenny Holmbom", "Piteå", "Stina Erlandsson", "Samordnare"],
        ["Eva Lantto", "Pajala", "Oskar Byström", "Utvecklingsledare"],
      ]),
      lines(`

> 1. Mötets öppnande

Länsledningsnätverket beslutade
att öppna mötet.

> 2. Godkännande av dagordning

Länsledningsnätverket beslutade
att godkänna dagordningen med tillägg av en övrig fråga om julschema.

> 3. Föregående minnesanteckningar 250124

Länsledningsnätverket beslutade
att lägga minnesanteckningarna till handlingarna.

> 4. Återrapportering från styrgruppen
| Styrgruppen träffades den 28 februari. Här redovisas de frågor som ska vidare till nätverket.

> a) Beslut: Gemensam rutin för korttidsplatser (Bilaga 1)
Föredragande: Kerstin Lidbom, ordförande, Länsledningsnätverket

| Rutinen har varit ute på remiss i samtliga kommuner. Nio svar har kommit in och de flesta tillstyrker.
| Socialchefsnätverket beslutade den 12 februari att ställa sig bakom rutinen, med förbehåll för att kostnaden följs upp.
| Nätverket enades om att anta rutinen.

Länsledningsnätverket beslutade
att anta rutinen för korttidsplatser att gälla från och med den 1 maj 2025
att uppdra åt RSS Norrbotten att ta fram ett enkelt stöd för uppföljning av kostnaderna senast vecka 20

> b) Information: Arbetet med digital vårdplanering
Föredragande: Oskar Byström, utvecklingsledare, RSS Norrbotten

| Piloten i Kalix och Pajala har pågått sedan november. Antalet inställda planeringar har minskat, men ljudet vållar fortfarande problem.
| Fler kommuner visade intresse för att gå in i nästa omgång.

Länsledningsnätverket beslutade
att lägga informationen till handlingarna

> c) Dialog: Tillgång till sjuksköterskor under sommaren
Föredragande: Moa Granlid, verksamhetschef

| Flera kommuner beskrev att läget inför sommaren är sämre än i fjol. Regionen har liknande svårigheter, främst i inlandet.
| Det finns en oro för att verksamheterna ska konkurrera om samma personal.
| Luleå kommun tar hem frågan och återkommer med ett förslag på hur lönenivåerna kan samordnas.

Förslag till beslut
Länsledningsnätverket beslutar
att gemensamma principer för sommarersättning ska gälla i hela länet

> 5. Nya ärenden

> a) Beslut: Val av representant till Rådet för hjälpmedel
Föredragande: Kerstin Lidbom, ordförande, Länsledningsnätverket

| Platsen har varit vakant sedan årsskiftet. Två namn har nominerats.

Länsledningsnätverket beslutade
att utse Jenny Holmbom, Piteå, till länets representant i Rådet för hjälpmedel till och med 2026
att Rådet för hjälpmedel uppmanas att återkomma med en arbetsplan

> 6. Mötets avslutande
| Ordföranden tackade för ett gott möte. Nästa möte är den 25 april.
`),
    ),
    meeting: {
      forum: "Länsledningsnätverket Norrbotten",
      kind: "dagordning",
      date: "2025-03-14",
      start: "08:30",
      end: "11:00",
      place: "Digitalt via Teams",
      mode: "digital",
    },
    people: `
      Kerstin Lidbom | Boden | - | yes
      Lena Wikmark | Gällivare | - | yes
      Per Hedqvist | Gällivare | - | no
      Sirkka Niemelä | Haparanda | - | no
      Ulf-Göran Palovaara | Kalix | - | yes
      Birgitta Aspnäs | Luleå | - | yes
      Rolf Tjernberg | Luleå | - | yes
      Jenny Holmbom | Piteå | - | yes
      Eva Lantto | Pajala | - | yes
      Torvald Ekhage | Region Norrbotten | Hälso- och sjukvårdsdirektör | yes
      Annelie Strömvall | Region Norrbotten | Divisionschef Närsjukvård | no
      Moa Granlid | Region Norrbotten | Verksamhetschef Psykiatri | yes
      Henrik Sundkvist | Region Norrbotten | Vårdvalschef | yes
      Stina Erlandsson | RSS Norrbotten | Samordnare | yes
      Oskar Byström | RSS Norrbotten | Utvecklingsledare | yes`,
    items: [
      item("1", "Mötets öppnande", { decided: [taken("Länsledningsnätverket", "att öppna mötet")] }),
      item("2", "Godkännande av dagordning", {
        decided: [
          taken("Länsledningsnätverket", "att godkänna dagordningen med tillägg av en övrig fråga om julschema"),
        ],
      }),
      item("3", "Föregående minnesanteckningar 250124", {
        decided: [taken("Länsledningsnätverket", "att lägga minnesanteckningarna till handlingarna")],
      }),
      item("4", "Återrapportering från styrgruppen"),
      item("4a", "Gemensam rutin för korttidsplatser", {
        kind: "decision",
        by: ["Kerstin Lidbom"],
        attached: ["Bilaga 1"],
        decided: [
          taken(
            "Länsledningsnätverket",
            "att anta rutinen för korttidsplatser att gälla från och med den 1 maj 2025",
            "att uppdra åt RSS Norrbotten att ta fram ett enkelt stöd för uppföljning av kostnaderna senast vecka 20",
          ),
        ],
        todo: [
          todo(
            ["RSS Norrbotten"],
            "ta fram ett enkelt stöd för uppföljning av kostnaderna",
            "2025-05-16",
            "senast vecka 20",
          ),
        ],
      }),
      item("4b", "Arbetet med digital vårdplanering", {
        kind: "information",
        by: ["Oskar Byström"],
        decided: [taken("Länsledningsnätverket", "att lägga informationen till handlingarna")],
      }),
      item("4c", "Tillgång till sjuksköterskor under sommaren", {
        kind: "dialogue",
        by: ["Moa Granlid"],
        decided: [
          proposed("Länsledningsnätverket", "att gemensamma principer för sommarersättning ska gälla i hela länet"),
        ],
        todo: [
          todo(["Luleå kommun"], "tar hem frågan och återkommer med ett förslag på hur lönenivåerna kan samordnas"),
        ],
      }),
      item("5", "Nya ärenden"),
      item("5a", "Val av representant till Rådet för hjälpmedel", {
        kind: "decision",
        by: ["Kerstin Lidbom"],
        decided: [
          taken(
            "Länsledningsnätverket",
            "att utse Jenny Holmbom, Piteå, till länets representant i Rådet för hjälpmedel till och med 2026",
            "att Rådet för hjälpmedel uppmanas att återkomma med en arbetsplan",
          ),
        ],
        maybe: [todo(["Rådet för hjälpmedel"], "återkomma med en arbetsplan")],
      }),
      item("6", "Mötets avslutande"),
    ],
  }),

  corpusDocument("network-jamtland", {
    family: "network",
    targets: ["odt", "pdf", "md"],
    absenceIsStruck: true,
    covers: [
      "header: a field each",
      "date: 2025-11-21",
      "time: 13:00–15:00",
      "mode: hybrid",
      "attendance: two columns side by side",
      "attendance: struck",
      "attendance: by link",
      "number: 1.",
      "number: a)",
      "kind: prefix",
      "presenter: line",
      "decision: body and att",
      "proposal: followed",
      "assignment: first name",
      "assignment: name and verb",
      "due: date",
      "due: next meeting, given",
      "body: network",
    ],
    description: describe(
      { footer: "Sida {page} av {pages}", title: "Minnesanteckningar" },
      lines(`
#! Minnesanteckningar Nätverket för chefer i vård och omsorg, Jämtland Härjedalen

Datum: 2025-09-18
Tid: 13:00–15:30
Plats: Regionens hus, sal Frösön, och digitalt via Teams

Närvarande (överstruken = frånvarande):
`),
      table([
        ["Kommuner", "", "Region Jämtland Härjedalen", ""],
        ["Mats Öhnell", "Berg", "Camilla Resvik", "Områdeschef primärvård"],
        ["~~Gunilla Sjöbäck~~", "Bräcke", "~~Dag Ytterhus~~", "Chefläkare"],
        ["Therese Norling", "Härjedalen", "Linnea Fors", "Utvecklingsstrateg"],
        ["Johan Wiklöf", "Krokom", "", ""],
        ["Aina Bodström (via länk)", "Strömsund", "", ""],
        ["Marie Hallin", "Åre", "", ""],
      ]),
      lines(`

> 1. Mötets öppnande och val av mötessekreterare
| Mats hälsade alla välkomna. Linnea för anteckningar.

> 2. Fastställande av dagordning
Nätverket beslutade
att fastställa dagordningen

> 3. Föregående minnesanteckningar 2025-06-05
Nätverket beslutade
att lägga anteckningarna till handlingarna

> 4. Ärenden från arbetsgrupperna

> a) Beslut: Reviderad överenskommelse om samordnad individuell plan
Föredragande: Camilla Resvik, områdeschef, Region Jämtland Härjedalen

| Överenskommelsen är från 2019 och har anpassats till den nya socialtjänstlagen. Ändringarna är små och rör främst vem som kallar.

Förslag till beslut
Nätverket beslutar
att anta den reviderade överenskommelsen
att den träder i kraft den 1 januari 2026

Nätverket beslutade
att anta den reviderade överenskommelsen
att den träder i kraft den 1 februari 2026
att Therese Norling skickar ut den slutliga texten till samtliga kommuner senast den 10 oktober

> b) Information/Dialog: Nattpatrull över kommungräns
Föredragande: Marie Hallin, socialchef, Åre

| Åre och Krokom har sedan i våras en gemensam nattpatrull. Erfarenheterna är goda. Restiderna har minskat med ungefär en fjärdedel.
| Johan tar fram en kort beskrivning av avtalet till nästa möte.

Nätverket beslutade
att lägga informationen till handlingarna

> 5. Övriga frågor

> a) Information: Utbildning i palliativ vård
Föredragande: Linnea Fors, utvecklingsstrateg

| Kursen startar den 3 november. Varje kommun har fem platser. Anmälan görs direkt till Linnea.

Nätverket beslutade
att tacka för informationen

> 6. Nästa möte
| Nästa möte äger rum torsdag 20 november 2025 kl. 13.00 i Östersund.
`),
    ),
    meeting: {
      forum: "Nätverket för chefer i vård och omsorg, Jämtland Härjedalen",
      kind: "minnesanteckningar",
      date: "2025-09-18",
      start: "13:00",
      end: "15:30",
      place: "Regionens hus, sal Frösön, och digitalt via Teams",
      mode: "hybrid",
    },
    people: `
      Mats Öhnell | Berg | - | yes
      Gunilla Sjöbäck | Bräcke | - | no
      Therese Norling | Härjedalen | - | yes
      Johan Wiklöf | Krokom | - | yes
      Aina Bodström | Strömsund | - | yes
      Marie Hallin | Åre | - | yes
      Camilla Resvik | Region Jämtland Härjedalen | Områdeschef primärvård | yes
      Dag Ytterhus | Region Jämtland Härjedalen | Chefläkare | no
      Linnea Fors | Region Jämtland Härjedalen | Utvecklingsstrateg | yes`,
    items: [
      item("1", "Mötets öppnande och val av mötessekreterare"),
      item("2", "Fastställande av dagordning", { decided: [taken("Nätverket", "att fastställa dagordningen")] }),
      item("3", "Föregående minnesanteckningar 2025-06-05", {
        decided: [taken("Nätverket", "att lägga anteckningarna till handlingarna")],
      }),
      item("4", "Ärenden från arbetsgrupperna"),
      item("4a", "Reviderad överenskommelse om samordnad individuell plan", {
        kind: "decision",
        by: ["Camilla Resvik"],
        decided: [
          taken(
            "Nätverket",
            "att anta den reviderade överenskommelsen",
            "att den träder i kraft den 1 februari 2026",
            "att Therese Norling skickar ut den slutliga texten till samtliga kommuner senast den 10 oktober",
          ),
        ],
        todo: [
          todo(
            ["Therese Norling"],
            "skickar ut den slutliga texten till samtliga kommuner",
            "2025-10-10",
            "senast den 10 oktober",
          ),
        ],
      }),
      item("4b", "Nattpatrull över kommungräns", {
        kind: "information dialogue",
        by: ["Marie Hallin"],
        decided: [taken("Nätverket", "att lägga informationen till handlingarna")],
        todo: [todo(["Johan Wiklöf"], "tar fram en kort beskrivning av avtalet", "2025-11-20", "till nästa möte")],
      }),
      item("5", "Övriga frågor"),
      item("5a", "Utbildning i palliativ vård", {
        kind: "information",
        by: ["Linnea Fors"],
        decided: [taken("Nätverket", "att tacka för informationen")],
      }),
      item("6", "Nästa möte"),
    ],
  }),

  corpusDocument("network-vasternorrland", {
    family: "network",
    targets: ["docx", "pdf"],
    covers: [
      "header: time and place in one field",
      "date: month in words",
      "time: 08.00-10.00",
      "named agenda, holds decisions",
      "attendance: organization in parentheses",
      "attendance: heading of absent",
      "number: by Word alone",
      "number: a)",
      "kind: prefix",
      "decision: body and att",
      "decision: one sentence with body",
      "proposal: contradicted by its verb",
      "deferred",
      "assignment: uppdras att",
      "due: month",
      "due: under hösten",
      "body: network",
    ],
    description: describe(
      {
        numbering: [
          { format: "decimal", text: "%1." },
          { format: "lowerLetter", text: "%2)" },
        ],
        font: "Liberation Sans",
      },
      lines(`
#! Dagordning Socialchefsnätverket Västernorrland
Tid och plats: 16 maj 2025 kl. 09.00-11.30, Kommunförbundet, Härnösand

**Deltagare**
Anita Bergsten (Härnösand)
Klas Nordfjäll (Kramfors)
Ingrid Sollén (Sollefteå)
Peter Åkerlind (Sundsvall)
Fatima Rashidi (Timrå)
Hans Lövgren (Region Västernorrland), verksamhetschef

**Ej närvarande**
Maud Tillander (Ånge)
Roger Sehlin (Örnsköldsvik)

> @1# Öppnande
Socialchefsnätverket beslutade att öppna mötet.

> @1# Föregående anteckningar
Socialchefsnätverket beslutade
att lägga anteckningarna från den 4 april till handlingarna

> @1# Ärenden för beslut och information
> @2 Beslut: Ansökan om medel för våld i nära relationer
Föredragande: Ingrid Sollén, socialchef, Sollefteå
| Länsstyrelsen har utlyst medel för 2026. En gemensam ansökan bedöms ge större chans än sju enskilda.
Socialchefsnätverket beslutade
att lämna in en länsgemensam ansökan
att Ingrid Sollén och Peter Åkerlind uppdras att skriva ansökan under augusti 2025
> @2 Beslut: Gemensam upphandling av trygghetslarm
Föredragande: Klas Nordfjäll, förvaltningschef, Kramfors
| Underlaget saknar uppgifter från två kommuner. Det går inte att bedöma om villkoren är lika för alla.
Socialchefsnätverket beslutade
att bordlägga ärendet till mötet i september
att uppdra till Klas Nordfjäll att komplettera underlaget under hösten
> @2 Information: Nationell uppföljning av hemtjänsten
Föredragande: Fatima Rashidi, kvalitetschef, Timrå
| Resultaten visar en viss förbättring av kontinuiteten. Skillnaderna mellan kommunerna är stora.
Förslag till beslut
Socialchefsnätverket beslutade
att lägga informationen till handlingarna

> @1# Övrigt
> @2 Dialog: Stöd till anhöriga
| Frågan om anhörigkonsulenter väcktes. Fyra kommuner har tjänsten vakant. Nätverket vill gärna höra hur andra län gör.
Socialchefsnätverket beslutade
att lägga informationen till handlingarna
att ta upp frågan igen vid ett senare möte
`),
    ),
    meeting: {
      forum: "Socialchefsnätverket Västernorrland",
      kind: "dagordning",
      date: "2025-05-16",
      start: "09:00",
      end: "11:30",
      place: "Kommunförbundet, Härnösand",
    },
    people: `
      Anita Bergsten | Härnösand | - | yes
      Klas Nordfjäll | Kramfors | - | yes
      Ingrid Sollén | Sollefteå | - | yes
      Peter Åkerlind | Sundsvall | - | yes
      Fatima Rashidi | Timrå | - | yes
      Hans Lövgren | Region Västernorrland | verksamhetschef | yes
      Maud Tillander | Ånge | - | no
      Roger Sehlin | Örnsköldsvik | - | no`,
    items: [
      item("1", "Öppnande", { decided: [taken("Socialchefsnätverket", "att öppna mötet")] }),
      item("2", "Föregående anteckningar", {
        decided: [taken("Socialchefsnätverket", "att lägga anteckningarna från den 4 april till handlingarna")],
      }),
      item("3", "Ärenden för beslut och information"),
      item("3a", "Ansökan om medel för våld i nära relationer", {
        kind: "decision",
        by: ["Ingrid Sollén"],
        decided: [
          taken(
            "Socialchefsnätverket",
            "att lämna in en länsgemensam ansökan",
            "att Ingrid Sollén och Peter Åkerlind uppdras att skriva ansökan under augusti 2025",
          ),
        ],
        todo: [todo(["Ingrid Sollén", "Peter Åkerlind"], "skriva ansökan", "2025-08-31", "under augusti 2025")],
      }),
      item("3b", "Gemensam upphandling av trygghetslarm", {
        kind: "decision",
        by: ["Klas Nordfjäll"],
        decided: [
          deferred(
            "Socialchefsnätverket",
            "att bordlägga ärendet till mötet i september",
            "att uppdra till Klas Nordfjäll att komplettera underlaget under hösten",
          ),
        ],
        todo: [todo(["Klas Nordfjäll"], "komplettera underlaget", null, "under hösten")],
      }),
      item("3c", "Nationell uppföljning av hemtjänsten", {
        kind: "information",
        by: ["Fatima Rashidi"],
        decided: [taken("Socialchefsnätverket", "att lägga informationen till handlingarna")],
      }),
      item("4", "Övrigt"),
      item("4a", "Stöd till anhöriga", {
        kind: "dialogue",
        decided: [
          taken(
            "Socialchefsnätverket",
            "att lägga informationen till handlingarna",
            "att ta upp frågan igen vid ett senare möte",
          ),
        ],
      }),
    ],
  }),
];
