import { z } from "zod";

/** Trailing abbreviations keep their full stop: "m.m.", "osv.", "kl.", "dnr." … */
const abbreviation = /(?:\b\p{L}\.\p{L}\.|\b(?:osv|etc|mfl|dvs|kl|dnr|nr|st|tf|ca|resp|inkl|exkl|forts|avd|ang))\.?$/iu;

/** A dash or bullet, "att" however often it was written, and what stands between it and the words. */
const beginning = /^(?:[-–•*]\s+|[:;,.]\s*|(?:att|a t t)(?=[\s:;,.]|$)\s*)+/i;

/**
 * An att-sats as it is stored: once, starting with "att", without doubling it, ending without a stray full stop, in the
 * writer's words otherwise. Null when nothing but "att" was written.
 */
export function normalizeClause(text: string): string | null {
  const words = text.replace(/\s+/g, " ").trim().replace(beginning, "").trim();
  const ending = /[^.]\.$/.test(words) && !abbreviation.test(words) ? words.slice(0, -1).trimEnd() : words;
  return /[\p{L}\p{N}]/u.test(ending) ? `att ${ending}` : null;
}

/** What a field holds: the word "att" stands before it. */
export const withoutAtt = (text: string): string => text.replace(/^att\s+(?=\S)/, "");

/** The text of an att-sats, with or without its "att"; answered with it. */
export const ClauseText = z
  .string()
  .max(4000, { error: "too_long" })
  .transform((text, ctx) => {
    const clause = normalizeClause(text);
    if (clause !== null) return clause;
    ctx.addIssue({ code: "custom", message: "clause_empty" });
    return z.NEVER;
  });
