/** Who decides: the body whose meeting it is, by all the names it goes by. */
import { decisionLead, inlineDecision, nobodyInParticular, toldWithItsDay } from "../text/item-words.ts";
import type { Paragraph } from "./paragraphs.ts";

export interface OwnBody {
  /** Whether these words name it, or nobody in particular. */
  is: (words: string) => boolean;
}

/** The names in the head, and whoever most often decides in the document. */
export function ownBody(forum: string | null, paragraphs: readonly Paragraph[]): OwnBody {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) {
    const lead = decisionLead.exec(text) ?? inlineDecision.exec(text);
    const body = lead?.groups?.body;
    if (body && !nobodyInParticular.test(body) && !toldWithItsDay.test(lead.groups?.between ?? "")) {
      const weight = decisionLead.test(text) ? 3 : 1;
      counts.set(stem(body), (counts.get(stem(body)) ?? 0) + weight);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const names = forum === null ? [] : namesOf(forum);
  const known = most && names.some((name) => isSame(name, most[0])) ? names : [...names, ...(most ? [most[0]] : [])];
  return {
    is: (words) => {
      const name = stem(words);
      if (nobodyInParticular.test(words.trim())) return true;
      if (known.length === 0) return true;
      return known.some((one) => isSame(one, name));
    },
  };
}

const stem = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\d ]+/gu, "")
    .trim();

/** "länsnätverket i dalarna" is "länsnätverket" and "nätverket"; "kommunstyrelsens arbetsutskott" is "arbetsutskottet". */
function namesOf(forum: string): string[] {
  const name = stem(forum);
  const head = name.replace(/\s(?:i|för|inom|vid|mellan)\s.*$/u, "");
  const initials = forum
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join("")
    .toLowerCase();
  return [
    name,
    head,
    initials,
    ...(/\((?<short>[\p{Lu}\d-]{2,10})\)/u.exec(forum)?.slice(1) ?? []).map((short) => short.toLowerCase()),
  ];
}

/** One is the other, or its end: "nätverket" of "länsnätverket". */
function isSame(known: string, name: string): boolean {
  if (known === name) return true;
  const bare = (word: string) => word.replace(/(?:en|et|n|t|s)$/u, "");
  if (bare(known) === bare(name)) return true;
  // "Samverkansgruppen" of "Samverkansgrupp psykisk hälsa"
  if (bare(name).length >= 5 && !name.includes(" ") && known.startsWith(`${bare(name)} `)) return true;
  return name.length >= 5 && !name.includes(" ") && (known.endsWith(name) || bare(known).endsWith(bare(name)));
}
