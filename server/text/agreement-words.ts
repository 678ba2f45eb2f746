/** The words by which minutes speak of agreements. */

/** "att rekommendera kommunerna och regionen att anta …" */
const recommending =
  /(?<![a-zåäöé])(?:rekommender\w*|uppman\w*|föreslå\w*)\s.*?\batt\s+(?<what>anta\b.*|godkänna\b.*)/iu;

export const recommends = (clause: string): boolean => recommending.test(clause);

/**
 * What a recommendation asks its parties to decide: of "att rekommendera … att anta …" the last part, and of what follows
 * from it the same words about their own decision.
 */
export function recommendedClauses(clauses: readonly string[]): string[] {
  const model = clauses.flatMap((clause) => {
    const what = recommending.exec(clause)?.groups?.what;
    if (what !== undefined) return [`att ${what}`];
    if (/^att\s+(?:rekommendationen|beslutet|detta)\s+gäller\b/i.test(clause)) {
      return [clause.replace(/^att\s+(?:rekommendationen|detta)\s/i, "att beslutet ")];
    }
    return [];
  });
  return model.length > 0 ? model : clauses.filter((clause) => /^att\s+(?:anta|godkänna)\b/i.test(clause));
}

/** Whether parties are to decide in the same words. */
export const asksForIdentical = (clauses: readonly string[]): boolean =>
  clauses.some((clause) => /likalydande/i.test(clause));

/** Words of titles that tell no agreement from another. */
const generic = new Set(
  "avtal avtalet samverkansavtal överenskommelse överenskommelsen riktlinje gemensam gemensamma mellan kommunerna kommuner region regionen inom avseende gällande kortsiktigt kortsiktiga långsiktigt länets länsövergripande samverkan samarbete och om för i på av med till från den det".split(
    " ",
  ),
);

const kindWord = "(?:avtal|överenskommelse|riktlinje)";

/** Whole words, without endings that stand for "the". */
const wordsOf = (text: string): string[] =>
  (text.toLocaleLowerCase("sv").match(/[\p{L}\d-]+/gu) ?? []).map((word) =>
    word.replace(new RegExp(`(${kindWord})(?:et|en|n|ets|ens)$`, "u"), "$1"),
  );

/**
 * Whether a text names the agreement with this title: by a word made for it ("hemsjukvårdsavtalet"), or by all the words
 * that tell it from others, near a word for what it is ("samverkansavtalet inom vårdhygien").
 * @param places names of parties and counties, which tell no agreement
 */
export function namesAgreement(title: string, text: string, places: ReadonlySet<string> = new Set()): boolean {
  const own = wordsOf(title).filter((word) => !generic.has(word) && !places.has(word) && !/^\d+$/.test(word));
  if (own.length === 0) return false;
  const said = new Set(wordsOf(text));
  const made = own.find((word) => word.length > 9 && new RegExp(`${kindWord}$`, "u").test(word));
  if (made !== undefined) return said.has(made);
  return own.every((word) => said.has(word)) && [...said].some((word) => new RegExp(kindWord, "u").test(word));
}

/** How many words of the title a text holds, also those that tell no agreement from another. */
export function wordsShared(title: string, text: string): number {
  const said = new Set(wordsOf(text));
  return wordsOf(title).filter((word) => said.has(word)).length;
}

/** What is done to an agreement that is not in the register, where it is named at all: "anta samverkansavtalet inom vårdhygien". */
const doing = new RegExp(
  String.raw`(?<![a-zåäöé])(?:anta|antar|godkänna|rekommendera|revidera|förlänga|säga\s+upp|teckna)\s(?:[\p{L}\d-]+\s){0,6}?(?<what>[\p{L}-]{4,}${kindWord}(?:et|en|n)?(?:\s+(?:inom|om)\s+[\p{L}-]+)?|${kindWord}(?:et|en|n)?\s+(?:inom|om)\s+[\p{L}-]+)`,
  "iu",
);

/** The words for it; null: nothing of the kind is said. */
export const agreementDealtWith = (clause: string): string | null => doing.exec(clause)?.groups?.what ?? null;
