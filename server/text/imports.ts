import type { ImportState } from "../../db/schema/values.ts";

/** Words that all municipalities and regions have in their names, without accents as names are compared. */
export const idleWords = /\b(kommuns?|stad|region(en)?|landsting(et)?)\b/g;

/** Whom "all municipalities" names, as minutes say it. */
export const everyMunicipality = /^(samtliga|alla|respektive|varje|lanets)?\s*kommun(er|erna|en)?$/;

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

export const importTexts = {
  /** What the file is called among the attachments of the meeting. */
  sourceLabel: "Inläst dokument",
  nobodyNamed: "Ansvarig framgår inte",
  noDue: "Dokumentet anger inget datum.",
  oldAssignment: "Avslutat vid inläsningen: dokumentet är äldre och datumet har passerat.",
} as const;
