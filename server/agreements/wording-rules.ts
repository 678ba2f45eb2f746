/** Whether a decision has the words that were recommended, and how it departs from them. */
import { normalizeClause } from "../clause.ts";

export interface Difference {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Each clause on a line of its own, as it is stored. */
const clausesIn = (text: string): string[] => text.split("\n").flatMap((line) => normalizeClause(line) ?? []);

/** What is read the same is the same: case, spaces, quotation marks, dashes and full stops aside. */
const folded = (word: string): string =>
  word
    .toLocaleLowerCase("sv")
    .replace(/[”“’'"»«]/g, "")
    .replace(/[–—‑]/g, "-")
    .replace(/[.,;:]+$/, "");

const wordsIn = (clauses: readonly string[]): string[] =>
  clauses.flatMap((clause) => clause.split(/\s+/)).filter((word) => folded(word) !== "");

/** Whether a wording that is known says something else than the model; one that is not known does not depart. */
export function departs(model: readonly string[], wording: string): boolean {
  if (wording.trim() === "" || model.length === 0) return false;
  const own = wordsIn(clausesIn(wording)).map(folded);
  const wanted = wordsIn(model).map(folded);
  return own.length !== wanted.length || own.some((word, place) => word !== wanted[place]);
}

/** Beyond this the words are not compared one by one. */
const mostWords = 1500;

/** Word for word, as long as both are of a length that a reader compares. */
export function difference(model: readonly string[], wording: string): Difference[] {
  const before = wordsIn(model);
  const after = wordsIn(clausesIn(wording));
  if (before.length > mostWords || after.length > mostWords) {
    return [
      { kind: "removed", text: before.join(" ") },
      { kind: "added", text: after.join(" ") },
    ];
  }
  return joined(compared(before, after));
}

/** By the longest words in common, the left-out before the added. */
function compared(before: string[], after: string[]): Difference[] {
  const common = commonLengths(before.map(folded), after.map(folded));
  const parts: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && fresh !== undefined && folded(old) === folded(fresh)) {
      parts.push({ kind: "same", text: fresh });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      parts.push({ kind: "removed", text: old });
      i += 1;
    } else {
      parts.push({ kind: "added", text: fresh ?? "" });
      j += 1;
    }
  }
  return parts;
}

/** How many words the rests have in common, by where they begin. */
function commonLengths(before: string[], after: string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        before[i] === after[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

const at = (lengths: number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0;

const joined = (parts: Difference[]): Difference[] =>
  parts.reduce<Difference[]>((all, part) => {
    const last = all.at(-1);
    if (last?.kind !== part.kind) return [...all, part];
    return [...all.slice(0, -1), { kind: last.kind, text: `${last.text} ${part.text}` }];
  }, []);
