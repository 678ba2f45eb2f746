/** An att-sats in the words of the document. */
import { normalizeClause } from "../clause.ts";
import { att, attStart, choosing } from "../text/item-words.ts";

/** Begins with "att" once, whatever stood before it, without the full stop. A whole sentence loses its capital. */
export function withAtt(words: string): string {
  const bare = words.replace(/\s+/gu, " ").trim();
  const clause = attStart.test(bare) ? bare.replace(attStart, "") : decapitalised(bare);
  return normalizeClause(clause.replace(/[\s,;]+$/u, "").replace(/,?\s+(?:samt|och)$/iu, "")) ?? att;
}

/** Names and abbreviations keep their capital, also a first name alone: "Jonas valdes". */
export const decapitalised = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) &&
  !choosing.test(words) &&
  !/^\p{Lu}\p{L}+(?:\s+(?:von|af|de))?\s\p{Lu}\p{Ll}/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
