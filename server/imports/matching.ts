/** Whom a name of a document can mean among those the register knows. Pure; the rules are a table in its test. */

/** From the surest: letter by letter, but for case, accents and hyphens; one letter off; initials; without middle names. */
export const likenesses = ["same", "spelling", "letter", "initials", "shorter"] as const;
export type Likeness = (typeof likenesses)[number];

export interface KnownName {
  id: string;
  name: string;
  organizationId?: string | null;
}

export interface Match<Known> {
  known: Known;
  how: Likeness;
}

/** Lower case, without accents, a double name as two words. */
export const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[-–.’'`,]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** How a written name is like a known one; null: it is another. */
export function likeness(written: string, known: string): Likeness | null {
  if (written.replace(/\s+/g, " ").trim() === known) return "same";
  return foldedLikeness(folded(written), folded(known));
}

function foldedLikeness(a: string, b: string): Likeness | null {
  if (a === "" || b === "") return null;
  if (a === b || a.replaceAll(" ", "") === b.replaceAll(" ", "")) return "spelling";
  if (Math.min(a.length, b.length) >= 6 && isOneLetterOff(a, b)) return "letter";
  const [one, other] = [a.split(" "), b.split(" ")];
  if (agree(one, other)) return "initials";
  return isShorter(one, other) || isShorter(other, one) ? "shorter" : null;
}

/** One letter more, less, another or two that have changed places. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)];
  return (
    restOfA.slice(1) === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1) ||
    (restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2))
  );
}

/** "A. Berg" and "Anna Berg": word for word the same or its initial, the last one whole. */
const agree = (one: string[], other: string[]): boolean =>
  one.length === other.length &&
  one.length > 1 &&
  one.at(-1) === other.at(-1) &&
  one.every((word, index) => word === other[index] || isInitial(word, other[index] ?? ""));

const isInitial = (a: string, b: string): boolean =>
  (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** "Anna Berg" of "Anna Maria Berg": first and last the same, the rest left out. */
const isShorter = (few: string[], many: string[]): boolean =>
  few.length >= 2 &&
  few.length < many.length &&
  few[0] === many[0] &&
  few.at(-1) === many.at(-1) &&
  few.every((word) => many.includes(word));

const mostOffered = 5;

/** Those whom it can mean, the likeliest first; of equals those of the organization it is written with. */
export function matchesOf<Known extends KnownName>(
  written: string,
  known: readonly Known[],
  organizationId: string | null = null,
): Match<Known>[] {
  const name = folded(written);
  if (name === "") return [];
  return known
    .flatMap((one) => {
      const how = one.name === written ? "same" : foldedLikeness(name, folded(one.name));
      return how === null ? [] : [{ known: one, how }];
    })
    .sort((a, b) => rank(a, organizationId) - rank(b, organizationId))
    .slice(0, mostOffered);
}

const rank = ({ known, how }: Match<KnownName>, organizationId: string | null): number =>
  likenesses.indexOf(how) * 2 + (organizationId !== null && known.organizationId === organizationId ? 0 : 1);

/** The one it must mean; null where two are as likely. */
export function onlyMatch<Known extends KnownName>(
  written: string,
  known: readonly Known[],
  organizationId: string | null = null,
): Match<Known> | null {
  const [first, second] = matchesOf(written, known, organizationId);
  if (!first) return null;
  return second && rank(first, organizationId) === rank(second, organizationId) ? null : first;
}

/** Somebody who is called by first name alone, or by a first name that only one of those present has. */
export function byFirstName<Known extends KnownName>(written: string, present: readonly Known[]): Known | null {
  const name = folded(written);
  if (name === "" || name.includes(" ")) return null;
  const called = present.filter((one) => folded(one.name).split(" ")[0] === name);
  return called.length === 1 ? (called[0] ?? null) : null;
}

export interface KnownBody {
  id: string;
  /** All it is called by. */
  names: string[];
}

/** An organization or a forum by any of its names; the words that all of a kind have count for nothing. */
export function bodyNamed<Known extends KnownBody>(
  written: string,
  known: readonly Known[],
  idle = /(?:)/g,
): Known | null {
  const core = (name: string) => folded(name).replace(idle, " ").replace(/\s+/g, " ").trim();
  const wanted = folded(written);
  if (wanted === "") return null;
  const exact = known.filter(({ names }) => names.some((name) => folded(name) === wanted));
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  const bare = core(written);
  if (bare === "") return null;
  const near = known.filter(({ names }) => names.some((name) => core(name) === bare));
  if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null;
  const off = known.filter(({ names }) =>
    names.some((name) => name.length >= 6 && wanted.length >= 6 && isOneLetterOff(folded(name), wanted)),
  );
  return off.length === 1 ? (off[0] ?? null) : null;
}

/** The forum a printed name leads to, also where more or less than its name is printed: the longest name that fits. */
export function forumGuessed<Known extends KnownBody>(printed: string, known: readonly Known[]): Known | null {
  const whole = bodyNamed(printed, known);
  if (whole) return whole;
  const words = ` ${folded(printed)} `;
  const fits = known
    .flatMap((one) => one.names.map((name) => ({ one, name: folded(name) })))
    .filter(
      ({ name }) => name.length >= 3 && (words.includes(` ${name} `) || ` ${name} `.includes(` ${words.trim()} `)),
    )
    .sort((a, b) => b.name.length - a.name.length);
  const [first] = fits;
  return first && fits.every(({ one, name }) => one === first.one || name.length < first.name.length)
    ? first.one
    : null;
}
