/** The numbers, letters and bullets that stand before a line. */
import { letters, numberedWord } from "../text/item-words.ts";

export type LabelKind = "section" | "number" | "decimal" | "lettered" | "letter" | "word" | "bullet";

export interface Label {
  kind: LabelKind;
  /** As in the answer: "12", "4.1", "4a"; of a letter the letter alone; of a bullet nothing. */
  number: string;
  /** The leading number; of a letter its place in the alphabet, from 1. */
  order: number;
  /** The words after it. */
  rest: string;
}

type Groups = Partial<Record<string, string>>;

const orderOf = (letter: string): number => letters.indexOf(letter.toLowerCase()) + 1;

const forms: [LabelKind, RegExp][] = [
  ["section", /^§{1,2}\s*(?<number>\d{1,3})(?:\s?(?<letter>\p{Ll})(?![\p{L}]))?\s*[.:)–-]?\s*(?<rest>.*)$/su],
  ["section", /^(?<number>\d{1,3})\s*§\s*[.:–-]?\s*(?<rest>.*)$/su],
  ["word", numberedWord],
  ["decimal", /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.:)]?\s+|[.:)]\s*$)(?<rest>.*)$/su],
  ["lettered", /^(?<number>\d{1,3})\s?(?<letter>\p{L})(?:\s*[.:)]\s*|\s+(?=\p{Lu}))(?<rest>.*)$/su],
  ["number", /^(?<number>\d{1,3})\s*[.:)](?!\d)\s*(?<rest>.*)$/su],
  ["number", /^(?<number>\d{1,2})(?:\t|\s+)(?<rest>[\p{Lu}”"].*)$/su],
  ["number", /^(?<number>\d{1,2})$/su],
  ["letter", /^\(?(?<letter>\p{L})[.:)](?!\p{L}\.)\s*(?<rest>\S.*)$/su],
  ["bullet", /^(?:[-–—•*·▪◦●○□■➢>]|o(?=\s))\s*(?<rest>\S.*)$/su],
];

/** The label at the beginning of the words; null: there is none. */
export function labelOf(words: string): Label | null {
  for (const [kind, pattern] of forms) {
    const groups: Groups | undefined = pattern.exec(words)?.groups;
    if (!groups) continue;
    const { number = "", letter = "", rest = "" } = groups;
    if (kind === "letter") return { kind, number: letter.toLowerCase(), order: orderOf(letter), rest };
    if (kind === "bullet") return { kind, number: "", order: 0, rest };
    // "09.30 Kaffe", "12.00–13.00"
    if (kind === "decimal" && isClockTime(number, rest)) return null;
    const lettered = letter !== "";
    return {
      kind: lettered ? "lettered" : kind,
      number: number + letter.toLowerCase(),
      order: Number(number.split(".")[0]),
      rest,
    };
  }
  return null;
}

const isClockTime = (number: string, rest: string): boolean =>
  /^(?:0\d|1\d|2[0-3])\.[0-5]\d$/.test(number) || /^[-–]/.test(rest);
