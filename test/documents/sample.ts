import type { Block, DocumentModel, Inline } from "../../server/documents/model.ts";

/**
 * Minutes of an invented forum with every kind of block and the characters people paste. All people are made up.
 */

/** Inlines from a line: `~name~` is struck, `*word*` bold, `_word_` italic, " / " a line break. */
function run(line: string): Inline[] {
  return line.split(/(~[^~]+~|\*[^*]+\*|_[^_]+_| \/ )/).flatMap((part): Inline[] => {
    if (part === "") return [];
    if (part === " / ") return [{ type: "break" }];
    const inner = part.slice(1, -1);
    if (part.startsWith("~")) return [{ type: "text", text: inner, strike: true }];
    if (part.startsWith("*")) return [{ type: "text", text: inner, bold: true }];
    if (part.startsWith("_")) return [{ type: "text", text: inner, italic: true }];
    return [{ type: "text", text: part }];
  });
}

const paragraph = (line: string, role?: "lead" | "meta" | "note"): Block => ({
  type: "paragraph",
  content: run(line),
  ...(role && { role }),
});

const section = (number: string, line: string, ...tags: string[]): Block => ({
  type: "heading",
  level: /[a-z]/.test(number) ? 3 : 2,
  number,
  text: run(line),
  tags,
  id: `punkt-${number.replace(" ", "-")}`,
});

const prose = (level: 4 | 5, line: string): Block => ({ type: "heading", level, text: run(line) });

const decided = (...clauses: string[]): Block => ({
  type: "decision",
  tone: "decided",
  label: "Beslut",
  lead: "Länsnätverket beslutade",
  clauses: clauses.map((text) => ({ text })),
});

const bullets = (...items: string[]): Block => ({
  type: "list",
  ordered: false,
  items: items.map((item) => [paragraph(item)]),
});

const presenter = paragraph("Föredragande: Greta Sandelius, ordförande", "meta");

const attendance: [string, string, string][] = [
  ["Alnäs kommun", "Greta Sandelius", "Socialchef, ordförande"],
  ["Bergvika kommun", "~Örjan Fridh~ (frånvarande)", "Förvaltningschef"],
  ["Dalby kommun", "Sixten Åkerhjelm, ersättare för ~Märta Ek~ (frånvarande)", "Verksamhetschef äldreomsorg"],
  ["Finnskoga kommun", "Ingeborg Löfvander", "Socialchef"],
  ["Hedesunda kommun", "Zlatka Đorđević", "Tillförordnad förvaltningschef"],
  ["Region Nordmark", "Torvald Ängeby", "Hälso- och sjukvårdsdirektör"],
  ["Region Nordmark", "Şirin Aydın", "Divisionschef primärvård"],
  ["Region Nordmark", "~Valfrid Ryd~ (frånvarande)", "Divisionschef medicin"],
  ["Stödenheten", "Ebba Kjellin", "Samordnare, sekreterare"],
];

const calendar: [string, string, string][] = [
  ["Torsdag 29 januari 2026, 09.30–12.00", "Kvarngatan 2, lokal Forsen", "Socialcheferna ses en timme innan"],
  ["Fredag 20 mars 2026, 09.00–12.00", "Fysiskt, plats ej bestämd", ""],
  ["Fredag 22 maj 2026, 09.30–12.00", "Kvarngatan 2, lokal Forsen", "Socialcheferna ses en timme innan"],
  ["Torsdag 12 november 2026, heldag", "Fysiskt, plats ej bestämd", "Gemensam planeringsdag"],
];

const opening: Block[] = [
  { type: "heading", level: 1, text: run("Minnesanteckningar från Länsnätverket i Nordmark") },
  {
    type: "facts",
    rows: [
      { term: "Datum", value: run("Fredag 21 november 2025") },
      { term: "Tid", value: run("08.00–10.00") },
      { term: "Plats", value: run("Digitalt via Teams / samt Kvarngatan 2, lokal Forsen") },
      { term: "Utskick", value: run("Version 2, 14 november 2025") },
    ],
  },
  paragraph("Mötet handlade mest om *avtalet för vårdhygien* och om vem som leder nätverket nästa år.", "lead"),
  {
    type: "table",
    caption: "Närvarande (överstruken = frånvarande)",
    header: [run("Organisation"), run("Namn"), run("Uppdrag")],
    rows: attendance.map((row) => row.map(run)),
    widths: [3, 5, 4],
  },
  section("1", "Mötets öppnande"),
  decided("att öppna mötet."),
  section("2", "Godkännande av dagordning", "Beslut"),
  decided("att godkänna dagordningen med tillägget att punkten 6 b tas upp före punkten 6 a."),
  section("3", "Föregående minnesanteckningar 26 september 2025"),
  decided("lägga minnesanteckningarna till handlingarna."),
];

const steeringGroup: Block[] = [
  section("4", "Återrapportering från styrgruppen"),
  paragraph("Här delas beslut och information från styrgruppen."),
  section("4 a", "Samverkansavtal mellan kommunerna och regionen inom vårdhygien", "Beslut", "Ändrad"),
  presenter,
  paragraph(
    "Socialcheferna hade i oktober bett om justeringar som rör kommunernas _övergripande ansvar_. De är nu inarbetade, " +
      "och styrgruppen ställde sig bakom den reviderade versionen. Avtalet följs upp vartannat år av hälso- och " +
      "sjukvårdsberedningen; kostnaden på 539 000 kronor fördelas efter folkmängd.",
  ),
  prose(4, "Det här ändrades"),
  bullets(
    "Ansvaret för *lokaler* skrivs ut i § 4.",
    "Kostnaden räknas om varje år (±2 % eller mer).",
    "Jourtiden är 08.00–16.30, helgfri måndag–fredag.",
  ),
  prose(5, "Kvar att reda ut"),
  {
    type: "paragraph",
    content: [
      ...run("Underlaget finns i "),
      { type: "link", href: "https://nordmark.example/avtal/vardhygien?version=2", text: "avtalets ärendesida" },
      ...run(" och frågor besvaras av "),
      { type: "link", href: "mailto:ebba.kjellin@nordmark.example", text: "Ebba Kjellin" },
      ...run(". Filen heter "),
      { type: "text", text: "avtal_v2.docx", code: true },
      ...run("."),
    ],
  },
  decided(
    "att anta det reviderade samverkansavtalet för vårdhygien,",
    "att uppdra åt stödenheten att skicka avtalet till samtliga huvudmän för likalydande beslut senast vecka 48, samt",
    "att följa upp antagandet vid mötet den 20 mars 2026.",
  ),
  section("4 b", "Vidare beredning av hjälpmedel under första veckan", "Information"),
  presenter,
  paragraph("Frågan är nära kopplad till arbetet med hemsjukvårdsavtalet och behöver en samlad dialog om:"),
  {
    type: "list",
    ordered: true,
    items: [
      [paragraph("ansvar och hantering,"), bullets("vem som skriver ut hjälpmedlet", "vem som hämtar det igen")],
      [
        paragraph("ekonomi, och"),
        paragraph("Regionen står kvar för kostnaden. Hur den fördelas är inte klart.", "note"),
      ],
      [paragraph("praktiska flöden.")],
    ],
  },
  {
    type: "decision",
    tone: "open",
    label: "Förslag till beslut",
    lead: "Länsnätverket beslutar",
    clauses: [
      { text: "att frågan bereds vidare i arbetsgruppen för rehabilitering, och" },
      { text: "att återrapportering sker till styrgruppen." },
    ],
  },
  section("4 c", "Ordförande för nätverket 2026", "Beslut"),
  {
    type: "decision",
    tone: "neutral",
    label: "Bordlagt",
    lead: "Länsnätverket bordlade ärendet till den 29 januari 2026",
    clauses: [],
  },
  {
    type: "notice",
    title: "Särskilt yttrande från Torvald Ängeby",
    blocks: [
      paragraph("Regionen hade gärna sett att ordföranden utsågs redan nu."),
      { type: "quote", blocks: [paragraph("”Ett år går fort, och planeringen för 2026 har redan börjat.”")] },
    ],
  },
];

const closing: Block[] = [
  section("5", "Rapport från regional nivå"),
  section("5 a", "Långsiktig överenskommelse för hälso- och sjukvård i hemmet", "Information", "Dialog"),
  paragraph(
    "Arbetsgruppen behöver vara bred i både kompetens och perspektiv. Kompetens inom hjälpmedelsområdet är särskilt " +
      "viktig, liksom representanter från läkemedelsförsörjningen, distriktssköterskeverksamheterna och " +
      "rehabiliteringskoordinatorerna.",
  ),
  decided("att lägga informationen till handlingarna."),
  section("6", "Aktuellt på stödenheten"),
  section("6 a", "Kalendarium för 2026", "Beslut"),
  {
    type: "table",
    caption: "Möten 2026",
    header: [run("Datum och tid"), run("Plats"), run("Att veta")],
    rows: calendar.map((row) => row.map(run)),
  },
  decided("att fastställa styrgruppens förslag till kalendarium."),
  section("6 b", "Tecken som klistras in", "Information"),
  paragraph(
    "Åäö ÅÄÖ é ü ñ ß œ Łódź Šumava ½ € § № → ☐ ☑ ✓ ≥ 5 m² a\u00a0b <b>inte fet</b> & *inte heller* \\ `kod` #1",
  ),
  paragraph(
    "Rader ur ett annat program: \uf0b7 punkt, 漢字, 👩‍⚕️, noll\u0000tecken, rad\u2028brytning och mjukt\u00adbindestreck.",
  ),
  paragraph("https://nordmark.example/" + "mycket-lang-adress/".repeat(8) + "slut?fraga=1&svar=2"),
  section("7", "Nya ärenden"),
  paragraph("Inga nya ärenden anmäldes."),
  section("8", "Övriga frågor"),
  paragraph("Nästa möte hålls torsdagen den 29 januari 2026. Ordföranden tackade och avslutade mötet."),
  {
    type: "notice",
    title: "Rättelse 3 december 2025",
    blocks: [paragraph("I punkten 4 a angavs fel veckonummer. Rätt vecka är 48.")],
  },
  paragraph("Vid anteckningarna: Ebba Kjellin. Fastställda av Greta Sandelius den 28 november 2025.", "note"),
];

/** A mark of two colours, 240 × 80 pixels, PNG in base64. */
const logo =
  "iVBORw0KGgoAAAANSUhEUgAAAPAAAABQCAIAAACoK28rAAAB70lEQVR42u3dwW3DMBBFQd/TX3IKgvRfBF1CIltcLj/nQQ3YOyAg" +
  "kbYeQwrq4SsQ0BLQEtBSL9Af319XL1NRO9AvOCZb7UDf4phsrQc9iTLWqgZdQBlrFYEu1sy0ZoFeQhlrTQG9XDPTug10E81M6wbQ" +
  "rTQzrbdAN9TMtF4E3VYz07oMurlmpnUB9Baamda/QG+k+UbT233qEy6ggQY6Yq5AA22dBvok0KfdHdJzBOhznuLRcxbo+K0Wek4E" +
  "HbwlTs/RoPPOLdEDdEcNQAOdxhpooKNkAw10FGuggU6T7QzauaftysYPtIpAFyMAWhWgizUArSLQAQu2MQO9GAfQKgK944JtzED3" +
  "sgK0ikBvsWAbM9Ct10KgVQS654JtzEDv9HgBaBWBbrJgGzPQG+/YAQ10EehVC7YxA51zCA5ooB1WVgrosdtPSyb1+fvj6nZtBroV" +
  "a3qAjpJNTw7oEfHHGkAD3RH0Ktn0AB3Fmp4o0OP4l7jRA7R3Xqnlc+i9TJOtQNBY62/Q4+C3YCkTtHVaQAOtxqDdHSoNtKd4SgM9" +
  "jt9qURroYUtcYaCHc0sKA93NtBHqXdDDjwAUBrqDacPTnaAXsjY2zQJdb9rMNBd0GWvTUh3oqazNSWtA3yvbeNQF9DuyTUV9QUtA" +
  "S0BLQCusJzFTVeprLqBzAAAAAElFTkSuQmCC";

export const sample: DocumentModel = {
  title: "Minnesanteckningar från Länsnätverket i Nordmark",
  author: "Länsnätverket i Nordmark",
  subject: "Minnesanteckningar 21 november 2025",
  language: "sv-SE",
  issuedAt: "2025-11-28T09:15:00Z",
  letterhead: {
    sender: ["Stödenheten Nordmark", "Avdelningen för hälsa och välfärd", "Kvarngatan 2, 000 00 Nordmark"],
    logo: { mediaType: "image/png", data: logo, alt: "Region Nordmark" },
    footer: "Länsnätverket i Nordmark · nordmark.example",
  },
  blocks: [...opening, ...steeringGroup, ...closing],
};

/** The sample's blocks over and over, for length: about four pages each time. */
export function longDocument(times: number): DocumentModel {
  return { ...sample, blocks: Array.from({ length: times }, () => sample.blocks).flat() };
}
