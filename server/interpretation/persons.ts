/** Names of people in a line about them: "Anna Ek, verksamhetschef; Bo Lind och Eva Ros". */

import { noPersonalName, titleWord } from "../text/item-words.ts";

const nameWord = String.raw`\p{Lu}[\p{L}'’.-]*`;
const particle = "(?:von|af|av|de|da|el|al|van|der)";
const name = new RegExp(String.raw`^${nameWord}(?:\s+(?:${particle}\s+)?${nameWord}){1,3}$`, "u");

export const isName = (words: string): boolean => words.length <= 60 && name.test(words) && !noPersonalName.test(words);

/** @param only nothing but names may stand there */
export function personsIn(words: string, only = false): { name: string; title: string | null }[] {
  const persons: { name: string; title: string | null }[] = [];
  for (const part of words.replace(/\s+/gu, " ").split(/\s*;\s*|\s*\/\s*|\s+(?:och|samt|&)\s+/u)) {
    if (!readPart(part.trim().replace(/[.,]$/u, ""), persons, only)) return [];
  }
  return persons;
}

function readPart(part: string, persons: { name: string; title: string | null }[], only: boolean): boolean {
  const { bare, aside } = /^(?<bare>[^(]+?)\s*\((?<aside>[^)]+)\)$/u.exec(part)?.groups ?? { bare: part };
  const pieces = (bare ?? part).split(/\s*,\s*/u).filter((piece) => piece !== "");
  let named = false;
  for (const piece of pieces) {
    const titled = titleBefore(piece);
    if (isName(piece)) persons.push({ name: piece, title: null });
    else if (titled) persons.push(titled);
    else if (only) return false;
    else if (named || persons.length > 0) addTitle(persons, piece);
    else return true;
    named = true;
  }
  if (aside !== undefined && persons.length > 0) addTitle(persons, aside);
  return true;
}

/** "verksamhetschef Anna Ek" */
function titleBefore(piece: string): { name: string; title: string } | null {
  const words = piece.split(" ");
  for (let at = 1; at < words.length - 1; at += 1) {
    const who = words.slice(at).join(" ");
    const title = words.slice(0, at).join(" ");
    if (isName(who) && titleWord.test(title.split(" ").at(-1) ?? "")) return { name: who, title };
  }
  return null;
}

function addTitle(persons: { name: string; title: string | null }[], words: string): void {
  const last = persons.at(-1);
  if (last) last.title = last.title === null ? words : `${last.title}, ${words}`;
}
