import type { ImportState } from "../../db/schema/values.ts";
import type { DecisionState, HeadField } from "../imports/draft-schema.ts";
import type { ImportFilter } from "../imports/schema.ts";
import { listed, number } from "./format.ts";

/** Words that all municipalities and regions have in their names, without accents as names are compared. */
export const idleWords = /\b(kommuns?|stad|region(en)?|landsting(et)?)\b/g;

/** Whom "all municipalities" names, as minutes say it. */
export const everyMunicipality = /^(samtliga|alla|respektive|varje|lanets)?\s*kommun(er|erna|en)?$/;

/** How minutes say for which items somebody was there. */
export const partWords = {
  span: /(?:§{1,2}|punkt(?:er(?:na)?)?) ?(\d{1,3}[a-z]?) ?(?:[-–]|till|och med|t\.?o\.?m\.?) ?§{0,2} ?(\d{1,3}[a-z]?)/i,
  single: /^ ?(?:endast |under )?(?:§|punkt) ?(\d{1,3}[a-z]?) ?$/i,
  from: /(?:från|från och med|fr\. ?o\. ?m\.|kom till|anslöt till|anslöt vid) ?(?:§{1,2}|punkt) ?(\d{1,3}[a-z]?)/i,
  until: /(?:till|till och med|t\. ?o\. ?m\.|lämnade efter|gick efter) ?(?:§{1,2}|punkt) ?(\d{1,3}[a-z]?)/i,
};

export const importColumnTitles = {
  document: "Dokument",
  meetingDate: "Mötesdatum",
  reason: "Varför det inte gick",
  unsure: "Osäkra uppgifter",
  came: "Kom in",
} as const;

export const importStateLabels: Record<ImportState, string> = {
  waiting: "Väntar på att läsas",
  reading: "Läses",
  read: "Att granska",
  refused: "Gick inte att läsa",
  accepted: "Är ett möte",
  discarded: "Kastad",
  undone: "Ångrad, att granska",
};

export const importStateTones: Record<ImportState, string> = {
  waiting: "neutral",
  reading: "neutral",
  read: "accent",
  refused: "danger",
  accepted: "done",
  discarded: "neutral",
  undone: "warn",
};

/** The list's filter: what is still to be done, or one state. */
export const importFilterLabels: Record<ImportFilter, string> = {
  open: "Kvar att granska eller läsa",
  ...importStateLabels,
};

export const importTexts = {
  noSuchFile: "Filen finns inte.",
  guessForum: "Läs ut av dokumentet",
  waiting: ({ unread, toReview }: { unread: number; toReview: number }): string => {
    const review = toReview === 1 ? "1 dokument att granska" : `${number(toReview)} dokument att granska`;
    const parts = [
      ...(unread > 0 ? [`${number(unread)} ${unread === 1 ? "fil" : "filer"} kvar att läsa`] : []),
      ...(toReview > 0 ? [review] : []),
    ];
    return parts.length === 0 ? "" : `${parts.join(" och ")}.`;
  },
  items: (count: number): string => (count === 1 ? "1 punkt" : `${number(count)} punkter`),
  unsure: (count: number): string => (count === 1 ? "1 osäker uppgift" : `${number(count)} osäkra uppgifter`),
  came: (when: string, who: string): string => (who === "" ? when : `${when}, ${who}`),
  duplicate: "Samma fil har kommit förut",
  page: (number: number): string => `Sida ${number}`,
  lines: (from: string, to: string): string => (from === to ? `Rad ${from}` : `Rad ${from}–${to}`),
  doubtful: "Osäkert – kontrollera",
  likely: "Troligt",
  itemMark: (number: string): string => `Punkt ${number}`,
  decisionMark: "Beslut",
  assignmentMark: "Uppdrag",
  headMarks: {
    forum: "Forum",
    kind: "Slag",
    date: "Datum",
    startTime: "Börjar",
    endTime: "Slutar",
    place: "Plats",
    mode: "Mötesform",
  } satisfies Record<HeadField, string>,
  notSaid: "Framgår inte",
  kinds: { minnesanteckningar: "Minnesanteckningar", protokoll: "Protokoll", dagordning: "Dagordning" },
  levels: [
    { value: "0", label: "Egen punkt" },
    { value: "1", label: "Underpunkt" },
  ],
  decisionStates: { taken: "Beslutat", proposed: "Förslag", deferred: "Uppskjutet" } satisfies Record<
    DecisionState,
    string
  >,
  newPerson: "Ny person",
  inPart: ({ fromItem, toItem }: { fromItem: string | null; toItem: string | null }): string => {
    if (fromItem === null && toItem === null) return "Kan inte knytas till punkter i mötet, och sparas inte.";
    if (fromItem === toItem) return `Bara punkt ${fromItem ?? ""} i mötet.`;
    return (
      [
        ...(fromItem === null ? [] : [`Från punkt ${fromItem}`]),
        ...(toItem === null ? [] : [`${fromItem === null ? "Till" : "till"} punkt ${toItem}`]),
      ].join(" ") + " i mötet."
    );
  },
  personMark: "Närvaro",
  moreOfPerson: "Organisation och titel",
  addOrganization: (name: string): string => `Lägg till ${name} som organisation`,
  onlyName: "Bara namnet",
  writtenAs: (name: string): string => `Skrivs som ${name}, som i registret.`,
  itemName: (number: string, title: string, row: number): string =>
    `Punkt ${number || row}${title === "" ? "" : ` ${title}`}`,
  group: (count: number): string => `En del för var och en av ${number(count)} kommuner.`,
  meant: (known: string[], unknown: string[]): string =>
    [
      ...(known.length > 0 ? [`Ges till ${listed(known)}.`] : []),
      ...(unknown.length > 0 ? [`${listed(unknown)} finns inte i registret och står kvar som namn.`] : []),
    ].join(" "),
  reportsHere: "Forumet är okänt. Uppdraget återrapporteras till mötets eget forum.",
  attendance: "Närvaro",
  itemTitles: "Punkter",
  consequence: ({ forum, date, state, items, decisions, assignments }: Consequence): string => {
    const when = date === "" ? "Ett möte" : `Mötet den ${date}`;
    const where = forum === "" ? "" : ` i ${forum}`;
    const contents = listed([
      items === 1 ? "1 punkt" : `${number(items)} punkter`,
      `${number(decisions)} beslut`,
      `${number(assignments)} uppdrag`,
    ]);
    const stands = state === "planned" ? "planerat" : "genomfört";
    return `${when}${where} läggs upp som ${stands}, med ${contents}. Filen blir bilaga till första punkten. Inga mejl skickas. Du kan ångra tills någon har byggt vidare på mötet.`;
  },
  settled: {
    waiting: "Filen väntar på att läsas. Sidan visar den så snart den är läst.",
    reading: "Filen läses. Sidan visar den så snart den är läst.",
    read: "",
    refused: "Filen gick inte att läsa.",
    accepted: "Dokumentet har blivit ett möte.",
    discarded: "Filen och det som lästes ur den är borttaget.",
    undone: "",
  } satisfies Record<ImportState, string>,
  discard: "Kasta dokumentet",
  discardText: (filename: string): string =>
    `Filen ${filename} och det du har rättat tas bort. Du kan skicka in filen igen.`,
  undo: "Ångra importen",
  undoText: (filename: string): string =>
    `Mötet tas bort med punkter, beslut och uppdrag. ${filename} går att granska igen, med allt du hade rättat.`,
  /** What a script of the review says. */
  script: {
    saving: "Sparar …",
    saved: "Sparat",
    unsaved: "Inte sparat. Ett nytt försök görs när du skriver.",
  },
  /** What the file is called among the attachments of the meeting. */
  sourceLabel: "Inläst dokument",
  nobodyNamed: "Ansvarig framgår inte",
  noDue: "Dokumentet anger inget datum.",
  oldAssignment: "Avslutat vid inläsningen: dokumentet är äldre och datumet har passerat.",
} as const;

interface Consequence {
  forum: string;
  date: string;
  state: "planned" | "held";
  items: number;
  decisions: number;
  assignments: number;
}

const errorNames: Record<string, string> = {
  title: "rubrik",
  task: "vad som ska göras",
  due: "datum",
  assignees: "ansvarig",
  clauses: "att-satser",
  name: "namn",
  items: "Punkter",
  forumId: "Forum",
};

/** What a field of the review is called in the summary of errors; empty: as elsewhere. */
export function errorLabel(path: string): string {
  const [group = "", row = "", ...rest] = path.split(".");
  const last = rest.findLast((part) => !/^\d+$/.test(part)) ?? "";
  if (rest.length === 0) return errorNames[group] ?? "";
  const name = errorNames[last] ?? "uppgift";
  const within = rest[0] === "decisions" ? "beslut, " : rest[0] === "assignments" ? "uppdrag, " : "";
  return group === "items" ? `Punkt ${Number(row) + 1}, ${within}${name}` : `Person ${Number(row) + 1}, ${name}`;
}
