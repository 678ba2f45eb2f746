/** A list of people taken to pieces: names, organizations, titles, and what is said of their presence. */
import {
  absentWords,
  partWords,
  presentWords,
  remoteWords,
  substitutesFor,
  substituteWords,
} from "../text/attendance-words.ts";
import { isGivenName } from "../text/given-names.ts";
import { alsoSurnames } from "../text/municipalities.ts";
import { and, nobody, noParty, party, partyInParentheses, titleLink, verbs } from "../text/person-words.ts";
import { isNameWord, nameAt, titleAt, type Naming } from "./naming.ts";

export type PieceType =
  | "name"
  | "organization"
  | "party"
  | "title"
  | "absent"
  | "present"
  | "remote"
  | "part"
  | "substitutes"
  | "substitute"
  | "nobody"
  | "unknown";

export interface Piece {
  type: PieceType;
  text: string;
  /** In the text that was taken to pieces. */
  start: number;
  end: number;
  /** What stands before it: a comma, "(", a new line, "och"; nothing where only a space does. */
  before: string;
  /** A colon stands after it. */
  colon: boolean;
}

export interface PieceMode {
  naming: Naming;
  /** Given names alone are persons here. */
  singles: boolean;
  /** Places stand behind names without any sign. */
  places: boolean;
}

interface Segment {
  text: string;
  start: number;
  before: string;
  aside: boolean;
  colon: boolean;
}

const separator = /[();,\n\t[\]:]|\s[–—-]\s|\s(?:och|samt|&)\s|\.\s(?=\p{Lu})|\s\/\s/gu;

/** Taken apart at its signs; "och" only parts what are two persons. */
function segmentsOf(text: string, mode: PieceMode): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let before = "\n";
  let aside = false;
  const close = (end: number, sign: string): void => {
    const words = text.slice(start, end);
    const trimmed = words.trim();
    const at = start + words.length - words.trimStart().length;
    if (trimmed !== "") segments.push({ text: trimmed, start: at, before, aside, colon: sign === ":" });
    if (trimmed !== "" || sign !== ",") before = sign;
  };
  for (const match of text.matchAll(separator)) {
    const sign = match[0].trim() === "" ? match[0].replace(/[^\n\t]/gu, "") : match[0].trim();
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
    if (sign === "." && !endsEntry(text.slice(start, match.index))) continue;
    if (sign === ":" && /\d$/u.test(text.slice(0, match.index))) continue;
    if (sign === ":" && /^(?:e|a|s)\b/u.test(after)) continue;
    if (and.test(sign) && (aside || !joinsPersons(text.slice(start, match.index), after, mode))) continue;
    close(match.index, sign);
    aside = sign === "(" || sign === "[" ? true : sign === ")" || sign === "]" || sign === "\n" ? false : aside;
    start = match.index + match[0].length;
  }
  close(text.length, "");
  return segments;
}

/** A full stop ends an entry, unless it shortens a word: "v. ordf. Anna Ek". */
const endsEntry = (words: string): boolean =>
  !/(?:^|[\s.])\p{L}{1,5}$/u.test(words) || /\p{Lu}\p{Ll}{2,}$/u.test(words);

function joinsPersons(left: string, right: string, mode: PieceMode): boolean {
  if (/-$/u.test(left)) return false;
  const words = right.trim().split(/\s+/u);
  if (mode.naming.knownAt(words, 0) > 0 && mode.naming.knownAt(words, 0) === words.length) return true;
  if (titleAt(words, 0, mode.naming) > 0) return nameAt(words, titleAt(words, 0, mode.naming), mode.naming, false) > 0;
  const length = nameAt(words, 0, mode.naming, mode.places);
  return length >= 2 || (length === 1 && (mode.singles || isGivenName(words[0] ?? "")));
}

export function piecesOf(text: string, mode: PieceMode): Piece[] {
  const pieces: Piece[] = [];
  for (const segment of segmentsOf(text, mode)) pieces.push(...piecesIn(segment, pieces.at(-1), mode));
  return pieces;
}

function piecesIn(segment: Segment, last: Piece | undefined, mode: PieceMode): Piece[] {
  const { text, start, before, colon } = segment;
  const whole = (type: PieceType): Piece[] => [{ type, text, start, end: start + text.length, before, colon }];
  const bare = text.replace(/[.*]+$/u, "");
  if (nobody.test(text)) return whole("nobody");
  if (segment.aside) return whole(typeInParentheses(bare, last, mode));
  if (party.test(bare) && last?.type === "name") return whole("party");
  const said = saidOf(text);
  if (said) return whole(said);
  if (/^[\d\s§–-]+$/u.test(text) && last?.type === "part") return whole("part");
  return scanned(segment, mode, last);
}

function saidOf(text: string): PieceType | null {
  if (absentWords.test(text)) return "absent";
  if (presentWords.test(text)) return "present";
  if (remoteWords.test(text)) return "remote";
  if (partWords.test(text)) return "part";
  if (substitutesFor.test(text)) return "substitutes";
  if (substituteWords.test(text)) return "substitute";
  return null;
}

function typeInParentheses(text: string, last: Piece | undefined, { naming }: PieceMode): PieceType {
  const said = saidOf(text);
  if (said) return said;
  const words = text.split(/\s+/u);
  if (naming.knownAt(words, 0) === words.length) return "organization";
  if (partyInParentheses.test(text)) return noParty.test(text) || last?.type === "substitutes" ? "nobody" : "party";
  if (titleAt(words, 0, naming) > 0) return "title";
  if (verbs.test(text) || words.length > 8 || /\d{3}/u.test(text)) return "unknown";
  return "organization";
}

/** A segment in which one thing stands behind another with nothing but a space between. */
function scanned({ text, start, before, colon }: Segment, mode: PieceMode, last: Piece | undefined): Piece[] {
  const { naming } = mode;
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], at: match.index }));
  const texts = words.map((word) => word.text);
  const pieces: Piece[] = [];
  const take = (type: PieceType, at: number, length: number): number => {
    const first = words[at];
    const final = words[at + length - 1];
    if (!first || !final) return at + Math.max(1, length);
    const end = final.at + final.text.length;
    pieces.push({
      type,
      text: text.slice(first.at, end).replace(/[*]+$/u, ""),
      start: start + first.at,
      end: start + end,
      before: pieces.length === 0 ? before : "",
      colon: colon && at + length === words.length,
    });
    return at + length;
  };
  const named = (): boolean => pieces.some(({ type }) => type === "name");
  for (let at = 0; at < words.length;) {
    const rest = text.slice(words[at]?.at);
    const said = at > 0 ? saidOf(rest) : null;
    if (said) {
      take(said, at, words.length - at);
      break;
    }
    const places = naming.knownAt(texts, at);
    if (places > 0 && !isSurnameHere(texts, at, places)) {
      at = take("organization", at, places);
      continue;
    }
    if (at > 0 && party.test(texts[at] ?? "") && pieces.at(-1)?.type === "name") {
      at = take("party", at, 1);
      continue;
    }
    const title = titleAt(texts, at, naming);
    if (title > 0) {
      at = take("title", at, named() && !mode.places ? words.length - at : title);
      continue;
    }
    const name = nameAt(texts, at, naming, mode.places);
    const alone = name === 1 && words.length === 1;
    if (name >= 2 || (alone && (mode.singles || standsForPerson(texts[at] ?? "", before, last)))) {
      at = take("name", at, name);
      continue;
    }
    if (titleLink.test(texts[at] ?? "") && named() && naming.isOrganization(texts.slice(at + 1).join(" "))) {
      at = take("organization", at + 1, words.length - at - 1);
      continue;
    }
    take(restType(rest, pieces.at(-1) ?? last, before, naming), at, words.length - at);
    break;
  }
  return pieces;
}

const isSurnameHere = (words: readonly string[], at: number, places: number): boolean =>
  places === 1 && alsoSurnames.has(words[at] ?? "") && at === 0 && isNameWord(words[at + 1] ?? "");

const standsForPerson = (word: string, before: string, last: Piece | undefined): boolean =>
  isGivenName(word) && before !== "(" && (last === undefined || last.type === "name" || before === "\n");

/** What is neither known nor a name: an office or a title behind a name, or else something that is no list. */
function restType(text: string, last: Piece | undefined, before: string, naming: Naming): PieceType {
  const words = text.split(/\s+/u).length;
  if (naming.isOrganization(text) && !verbs.test(text)) return "organization";
  if (last === undefined || before === "\n" || words > 7 || text.length > 70 || verbs.test(text)) return "unknown";
  if (!["name", "party", "title", "organization"].includes(last.type)) return "unknown";
  return /^\p{Lu}/u.test(text) ? "organization" : "title";
}
