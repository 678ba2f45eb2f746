/** The numbers of a Word file, which stand nowhere in it: they are counted as Word counts them. */
import { numberOr } from "./docx-styles.ts";
import { child, childrenOf, type Node } from "./xml.ts";

interface Level {
  start: number;
  format: string;
  text: string;
  /** After which level it begins anew; null: after any above it. */
  restart: number | null;
  legal: boolean;
  /** The style that this level is of. */
  style: string | null;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
}

/** Gives each numbered paragraph its label, in the order of the document. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();
  readonly #overridden = new Set<string>();
  readonly #overrides = new Map<string, Map<number, number>>();

  constructor(root: Node | null) {
    const sheet = root ? child(root, "w:numbering") : undefined;
    const abstracts = new Map<string, Node>();
    for (const node of childrenOf(sheet, "w:abstractNum"))
      abstracts.set(node.attributes["w:abstractNumId"] ?? "", node);
    for (const node of childrenOf(sheet, "w:num")) {
      const id = node.attributes["w:numId"] ?? "";
      const abstractId = child(node, "w:abstractNumId")?.attributes["w:val"] ?? "";
      const abstract = linked(abstracts.get(abstractId), abstracts);
      const levels = levelsOf(abstract);
      const starts = new Map<number, number>();
      for (const override of childrenOf(node, "w:lvlOverride")) {
        const at = Number(override.attributes["w:ilvl"] ?? 0);
        const level = child(override, "w:lvl");
        if (level) levels.set(at, levelIn(level));
        const start = child(override, "w:startOverride")?.attributes["w:val"];
        if (start !== undefined) starts.set(at, Number(start));
      }
      this.#lists.set(id, { abstractId, levels });
      this.#overrides.set(id, starts);
    }
  }

  /** As it is printed; null: the paragraph has none. */
  next(numId: string | null, level: number): string | null {
    const list = numId === null || numId === "0" ? undefined : this.#lists.get(numId);
    const own = list?.levels.get(level);
    if (!list || !own || numId === null) return null;
    const counts = this.#countersOf(list.abstractId);
    this.#startAnew(numId, counts);
    for (let at = 0; at < level; at += 1) counts[at] ??= list.levels.get(at)?.start ?? 1;
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    for (let below = level + 1; below < 9; below += 1) {
      const restart = list.levels.get(below)?.restart ?? null;
      // Numbers of levels in the file are from 1; 0 is never.
      if (restart !== 0 && (restart === null || level < restart)) counts[below] = undefined;
    }
    if (own.format === "bullet") return "•";
    if (own.format === "none" && own.text === "") return null;
    return own.text
      .replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = list.levels.get(at);
        return written(
          counts[at] ?? shown?.start ?? 1,
          own.legal && at < level ? "decimal" : (shown?.format ?? "decimal"),
        );
      })
      .trim();
  }

  /** The level of a list that a style is tied to. */
  levelOf(numId: string | null, styleId: string | undefined): number | null {
    const levels = numId === null || styleId === undefined ? undefined : this.#lists.get(numId)?.levels;
    return [...(levels ?? [])].find(([, { style }]) => style === styleId)?.[0] ?? null;
  }

  #countersOf(abstractId: string): (number | undefined)[] {
    const counts = this.#counters.get(abstractId) ?? [];
    this.#counters.set(abstractId, counts);
    return counts;
  }

  /** A list that is to start from a number of its own does so the first time it is used. */
  #startAnew(numId: string, counts: (number | undefined)[]): void {
    if (this.#overridden.has(numId)) return;
    this.#overridden.add(numId);
    for (const [level, start] of this.#overrides.get(numId) ?? []) counts[level] = start - 1;
  }
}

/** A list may stand for that of a style. */
function linked(abstract: Node | undefined, all: ReadonlyMap<string, Node>): Node | undefined {
  const style = child(abstract, "w:numStyleLink")?.attributes["w:val"];
  if (style === undefined) return abstract;
  return [...all.values()].find((one) => child(one, "w:styleLink")?.attributes["w:val"] === style) ?? abstract;
}

const levelsOf = (abstract: Node | undefined): Map<number, Level> =>
  new Map(childrenOf(abstract, "w:lvl").map((node) => [Number(node.attributes["w:ilvl"] ?? 0), levelIn(node)]));

function levelIn(node: Node): Level {
  const value = (name: string) => child(node, name)?.attributes["w:val"];
  return {
    start: numberOr(value("w:start"), 1),
    format: value("w:numFmt") ?? "decimal",
    text: value("w:lvlText") ?? "",
    restart: numberOr(value("w:lvlRestart"), null),
    legal: child(node, "w:isLgl") !== undefined,
    style: value("w:pStyle") ?? null,
  };
}

const romans: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

const furthest = 1000;

/** A number in the format of a list: 27 is "aa" in letters, as in Word. */
export function written(value: number, format: string): string {
  // Nobody counts so far in letters: a file that says so would be a long one.
  if (value < 1 || value > furthest) return String(value);
  if (/letter$/iu.test(format)) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.max(1, Math.ceil(value / 26)));
    return format.startsWith("upper") ? letter.toUpperCase() : letter;
  }
  if (/roman$/iu.test(format)) {
    let left = value;
    const roman = romans.map(([worth, sign]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return sign.repeat(times);
    });
    return format.startsWith("upper") ? roman.join("").toUpperCase() : roman.join("");
  }
  if (format === "none") return "";
  return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
}
