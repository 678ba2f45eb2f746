/** Labels of fields that code must choose by value. */
export const fieldLabels = {
  date: "Datum",
  startTime: "Börjar",
  endTime: "Slutar",
  place: "Plats",
  mode: "Mötesform",
  meeting: "Möte",
  choose: "Välj",
  title: "Rubrik",
  body: "Text",
  durationMinutes: "Beräknad tid",
  proposal: "Förslag till beslut",
} as const;

/** What a field is called in the summary of errors, by the last part of its name. */
const names: Partial<Record<string, string>> = {
  ...fieldLabels,
  name: "Namn",
  shortName: "Kortnamn",
  slug: "Adress",
  kind: "Slag",
  kinds: "Typ",
  email: "E-postadress",
  password: "Lösenord",
  current: "Nuvarande lösenord",
  role: "Roll",
  personId: "Person",
  organizationId: "Organisation",
  organization: "Organisation",
  onBehalfOf: "Organisation",
  forumId: "Forum",
  forumIds: "Forum",
  parentId: "Plats",
  decisionName: "Namn i beslut",
  visibility: "Synlighet",
  startDate: "Från och med",
  endDate: "Till och med",
  count: "Folkmängd",
  source: "Källa",
  clauses: "Beslut",
  text: "Text",
  reason: "Skäl",
  outcome: "Utfall",
  reference: "Diarienummer",
  summary: "Vad ärendet gäller",
  toForumId: "Till forum",
  fromForumId: "Från forum",
  forumName: "Forumets namn",
  note: "Meddelande",
  itemId: "Punkt",
  matter: "Ärende",
  matterIds: "Ärende",
  commitments: "Åtaganden",
  verdict: "Bedömning",
  comment: "Kommentar",
  side: "Sida",
  followUpInterval: "Eget intervall",
  year: "År",
  total: "Belopp att fördela",
  method: "Fördelas",
  populationDate: "Folkmängd den",
  fixed: "Fast del",
  parties: "Betalar",
  shares: "Andelar",
  label: "Beteckning",
  file: "Fil",
  status: "Närvaro",
  substituteFor: "Ersätter",
  fromItem: "Kom till punkt",
  toItem: "Gick efter punkt",
  senderLines: "Avsändare",
  footerText: "Sidfot",
  attendanceGroups: "Grupper i närvarolistan",
};

/** Fields of rows, which are named after what the row is on the page. */
const rowNames: [pattern: RegExp, name: (...rows: string[]) => string][] = [
  [/^decisions\.\d+\.proposal\.(\d+)\.text$/, (row) => `Förslag till beslut, att-sats ${row}`],
  [/^decisions\.\d+\.clauses\.(\d+)\.text$/, (row) => `Beslut, att-sats ${row}`],
  [/^decisions\.\d+\.reservations\.\d+\.name$/, () => "Reservation, namn"],
  [/^decisions\.\d+\.reservations\.\d+\.text$/, () => "Reservation, text"],
  [/^presenters\.(\d+)\.name$/, (row) => `Föredragande ${row}, namn`],
  [/^assignees\.(\d+)\.name$/, (row) => `Ansvarig ${row}`],
  [/^assignees\.(\d+)\.contact$/, (row) => `Ansvarig ${row}, kontaktperson`],
  [/^meetings\.(\d+)\.(\w+)$/, (row, field) => `Möte ${row}, ${names[field]?.toLowerCase() ?? ""}`],
];

/** What the field at a path is called on its page; null: nothing that helps. */
export function fieldLabel(path: string): string | null {
  for (const [pattern, name] of rowNames) {
    const found = pattern.exec(path);
    if (found) return name(...found.slice(1).map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part)));
  }
  const parts = path.split(".");
  const label = names[parts.findLast((part) => !/^\d+$/.test(part)) ?? ""];
  const row = parts.find((part) => /^\d+$/.test(part));
  return label === undefined ? null : row === undefined ? label : `${label}, rad ${Number(row) + 1}`;
}
