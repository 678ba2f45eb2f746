/** The words of search: what is passed over, how Swedish words are bent, and what its page says. */

import { number } from "./format.ts";

/** Words that nearly every text has: asked for together with others they say nothing. */
export const passedOver: ReadonlySet<string> = new Set(
  "alla att av de dem den det detta du där eller en ett från för ha han har hon hur i inte jag kan man med men mot ni när och om oss på sig sin ska skall som så till under upp ut var vi vid vilka vilken är över".split(
    " ",
  ),
);

/** Endings by which words are bent, the longest first; not those by which new words are made. */
export const endings: readonly string[] =
  "ernas arnas ornas erna arna orna ades ande aste ens ets ars ers ors nas ade are ast ar er or en et at as es na ns s n t a e".split(
    " ",
  );

/** What words begin with that makes no compound of what follows: "berätta" is nothing of "rätt". */
export const beginnings: ReadonlySet<string> = new Set(
  "an av be bi ent er från för gen hän i in miss o om på sam till und under upp ut van å åter över".split(" "),
);

export const searchTexts = {
  everyType: "Alla",
  sorts: { newest: "Nyast först", best: "Bäst träff först" },
  problem: "Sökningen är för lång, eller ett urval finns inte. Ändra sökningen.",
} as const;

/** "1 träff", "132 träffar", "fler än 1 000 träffar" */
export function hitCount(count: number, more: boolean): string {
  if (more) return `fler än ${number(count)} träffar`;
  return count === 1 ? "1 träff" : `${number(count)} träffar`;
}

/** "132", "fler än 1 000" */
export const countOfType = (count: number, most: number): string =>
  count > most ? `fler än ${number(most)}` : number(count);

/** "Inga träffar på ”avtla”" */
export const nothingFound = (question: string): string => `Inga träffar på ”${question}”`;
