/** Sections 4 and 5 of the November meeting: what the steering group and the county report. */
import { costSplitCsv } from "./cost-split.ts";
import { carried, proposed, taken, type ItemContent } from "./meeting.ts";

const chair = "Gunilla Hedström (ordförande, Länschefsnätverket)";
const forTheRecord = "att lägga informationen till handlingarna";

export const reportBackNovember: ItemContent[] = [
  {
    title: "Samverkansavtal om vårdhygien mellan Region Dalarna och kommunerna",
    matter: "vardhygien",
    kinds: ["decision"],
    presenters: [chair],
    durationMinutes: 10,
    agenda: "Avtalet är omarbetat efter Socialchefsnätverkets synpunkter.",
    notes: `I oktober bad Socialchefsnätverket om en tydligare text om kommunernas övergripande ansvar och lämnade sedan över ärendet hit. Texten är nu ändrad på de punkterna, och styrgruppen står bakom den nya lydelsen.

Några chefer har frågat varför vårdhygien behöver ett eget avtal när andra områden klarar sig utan. Styrgruppen har hört frågan men tar den inte vidare.

Regionen ger utbildning, rådgivning och stöd vid utbrott. Kommunerna utser hygienansvariga, mäter hur rutinerna följs och gör egenkontroll varje år. Kostnaden på 539 000 kronor delas efter folkmängd, se bilagan.`,
    files: [
      {
        label: "Bilaga 1",
        filename: "vardhygien-kostnadsfordelning.csv",
        mediaType: "text/csv; charset=utf-8",
        text: costSplitCsv(),
      },
    ],
    decisions: [carried("att anta det omarbetade samverkansavtalet om vårdhygien")],
  },
  {
    title: "Hjälpmedel under första veckan hemma: fortsatt beredning",
    matter: "hjalpmedel",
    kinds: ["information"],
    presenters: [chair],
    durationMinutes: 10,
    agenda: "Styrgruppen vill att frågan bereds mer innan nätverken tar ställning.",
    notes: `Styrgruppen bestämde den 14 november att LPO rehabilitering, habilitering och försäkringsmedicin ska arbeta vidare med förslaget. Först därefter kommer det tillbaka till Socialchefsnätverket och hit.

Ämnet är svårt att skilja från hemsjukvårdsavtalet. Vem ansvarar, vem kör ut hjälpmedlen, vem betalar, och hur går det till i praktiken? På alla de frågorna saknas ännu gemensamma svar.

Arbetsterapeuter är det ont om hos både region och kommuner. Följden kan bli att en patient kommer hem utan rätt hjälpmedel. Regionen tänker fortsätta betala men klarar inte utförandet utan kommunernas hjälp, och det måste stå i avtalet.

Nästa steg är att regionen, kommunerna och verksamheterna sätter sig ner tillsammans. Resultatet lämnas till styrgruppen.`,
    decisions: [
      taken(
        "att LPO rehabilitering, habilitering och försäkringsmedicin bereder frågan om första veckans hjälpmedel vidare",
        "att resultatet återrapporteras till styrgruppen",
      ),
    ],
  },
  {
    title: "Ordförande i Länschefsnätverket 2026",
    kinds: ["decision"],
    presenters: [chair],
    durationMinutes: 5,
    agenda: "Uppdraget går över till Region Dalarna.",
    notes: `Ordföranden kommer vartannat år från regionen och vartannat år från kommunerna. Nästa år är det regionens tur, och kommunerna utser vice ordförande. Styrgruppens kandidat är Henrik Strand. Ingen hade något att invända.`,
    decisions: [carried("att utse Henrik Strand till ordförande för Länschefsnätverket 2026")],
  },
];

export const regionalNovember: ItemContent[] = [
  {
    title: "Styrgrupp för en långsiktig överenskommelse om vård i hemmet",
    kinds: ["information"],
    presenters: [chair],
    durationMinutes: 10,
    agenda: "Hur ska arbetet ledas, och hur mycket tid tar det?",
    notes: `Innan någon tackar ja till uppdraget måste det gå att säga hur mycket tid det tar. Styrgruppen vill därför ha en uppskattning.

Utgångspunkten var en arbetsgrupp med en person från kommunerna och en från regionen, och referensgrupper runt omkring. Kunskap om hjälpmedel lyftes fram som särskilt viktig, till exempel från en medicinskt ansvarig för rehabilitering.

Flera tyckte att två personer från varje sida är bättre. Då ryms fler erfarenheter, och arbetet stannar inte om någon måste lämna. Avtalets olika delar kan också drivas som egna delprojekt.

Styrgruppen skriver uppdraget, med riktning och beräknad tid, och nätverket frågar därefter efter namn.`,
    decisions: [
      taken(
        "att uppdra till styrgruppen att formulera uppdraget med inriktning och beräknad tidsåtgång",
        "att be huvudmännen nominera ledamöter till styrgruppen för den långsiktiga överenskommelsen",
      ),
    ],
  },
  {
    title: "Hemsjukvårdsavtalet: läget i kommunerna",
    matter: "hemsjukvard",
    kinds: ["information"],
    presenters: [chair],
    durationMinutes: 5,
    agenda: "Vilka fullmäktige återstår?",
    notes: `Femton av sexton huvudmän är klara. I Älvdalen vill politikerna ha svar på ett antal frågor först och har skjutit på beslutet, som nu väntas vecka 48. Magdalena Blom hör av sig till nätverket så snart det är fattat.`,
    decisions: [taken(forTheRecord)],
  },
  {
    title: "Mini-Maria: läget",
    kinds: ["information"],
    presenters: [chair],
    durationMinutes: 5,
    agenda: "Kort rapport om utbyggnaden.",
    notes: `Avtal för mottagningen i södra länsdelen ligger nu hos de kommuner som ska skriva under. Tidplanen håller, och inga problem är kända.`,
    decisions: [proposed(forTheRecord)],
  },
  {
    title: "Handlingsplan för god och nära vård",
    kinds: ["information"],
    presenters: [chair],
    durationMinutes: 5,
    agenda: "Planen blir senare än väntat.",
    notes: `Styrgruppen medgav att beställningen har varit oklar. Det utkast som finns beskriver för mycket och styr för lite. Planen ska i stället

- utgå från den som får vård och omsorg
- ha mål som går att följa upp
- nöja sig med några få nyckeltal, desamma år från år
- vara till nytta i det lokala arbetet.

Omarbetningen tar tid, och planen blir försenad. Kommunerna ombads att berätta vad som är viktigast för dem. Synpunkter lämnas till Emma Torstensson eller Ylva Nordin på RSS Dalarna.`,
    decisions: [taken(forTheRecord)],
  },
  {
    title: "Vård- och omsorgscollege: ska länet vara kvar?",
    matter: "college",
    kinds: ["dialogue"],
    presenters: [chair],
    durationMinutes: 15,
    agenda: "Bordlagt från den 26 september. Kommunerna har stämt av hemma.",
    notes: `Samarbetet om vård- och omsorgscollege (VOC) upphör 2026 om licensen inte förnyas. Cheferna har talat om saken i Socialchefsnätverket och sedan i sina egna organisationer.

Alla var överens om att banden till Region Dalarna behövs, inte minst för praktikplatserna och för att kunna rekrytera. Däremot har pappersarbetet växt, och fler än hälften av kommunerna lutar åt att lämna. Inget är slutligt bestämt: politikerna har inte sagt sitt.

Innan dess vill nätverket veta vad VOC ger i dag, om administrationen kan göras lättare och hur samarbetet med regionen skulle se ut utan VOC.

Styrgruppen förordade en risk- och konsekvensanalys, så att ingen kommun beslutar utan att ha sett följderna för personalförsörjning, praktik och samarbete. En mindre grupp tar fram förslag till hur analysen ska gå till. Petra Sandgren, som är länets samordnare för VOC, håller i arbetet tillsammans med Jonas Wikner. Både regionen, kommunerna och skolan ska vara med. Vilka som föreslås ingå meddelas nätverket per e-post, och gruppens förslag tas upp här.`,
    decisions: [
      taken(
        "att en risk- och konsekvensanalys ska göras innan någon beslutar om att lämna vård- och omsorgscollege",
        "att uppdra till Petra Sandgren och Jonas Wikner att föreslå arbetsgrupp och arbetssätt för analysen",
      ),
    ],
  },
];
