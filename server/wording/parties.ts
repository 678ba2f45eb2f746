/** Finds in running Swedish the persons, organizations and forums that are known, and who acts together. */
import {
  afterOrganization,
  afterOtherGroup,
  beforePlace,
  between,
  everybody,
  manyPronoun,
  membersOf,
  ofOrganization,
  onePronoun,
} from "../text/party-words.ts";
import { actorSign } from "../text/work-verbs.ts";
import { lexiconOf, type Alias, type KnownParties, type Party } from "./lexicon.ts";

interface Place {
  start: number;
  end: number;
}
export interface Mention extends Place {
  party: Party;
  /** "styrgruppens" */
  genitive: boolean;
}
export type EveryOf = "municipality" | "member";
/** Who acts together: "Karin Ek, Mora kommun, och Anna". */
export interface Actors extends Place {
  parties: Party[];
  everyOf: EveryOf | null;
  /** The one that came last, and what joined it to those before. */
  last?: Actors & { joint: string };
}

/** Every known party that is named, from left to right. Who cannot be told from another is not found. */
export function findParties(text: string, known: KnownParties): Mention[] {
  const { pattern, aliases } = lexiconOf(known);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap((match): Mention[] => {
    const [whole = "", words = ""] = match;
    const alias = aliases.get(words.replace(/\s+/g, " "));
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 60);
    if (!alias || isSomebodyElse(alias, before, after)) return [];
    return [{ party: alias.party, genitive: whole !== words, start, end }];
  });
}

/** "Karin Öberg" is not the Karin who is known, "i Mora" no municipality, "styrgruppen för arbetet" another group. */
function isSomebodyElse({ only, party }: Alias, before: string, after: string): boolean {
  if (only === "first_name") return /^\s+\p{Lu}\p{Ll}/u.test(after) || /(?:^|\s)\p{Lu}\p{Ll}+\s$/u.test(before);
  if (only === "place") return beforePlace.test(before);
  return party.type === "forum" && afterOtherGroup.test(after);
}

/** Who acts together, from left to right. `earlier`: who was named before, for "hon" and "de". */
export function findActors(text: string, known: KnownParties, earlier: readonly Party[] = []): Actors[] {
  const single = [
    ...findParties(text, known).map((mention) => actorOf(mention, text, known)),
    ...everyOfIn(text, known),
    ...pronounIn(text, earlier),
  ];
  const separate = single
    .filter(
      (one) =>
        !single.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            one.end <= other.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
  const actors: Actors[] = [];
  for (const one of separate) {
    const last = actors.at(-1);
    const gap = last ? text.slice(last.end, one.start) : "";
    if (!last) actors.push(one);
    else if (isOwnOrganization(last, one, gap))
      last.end = one.end + (afterOrganization.exec(text.slice(one.end))?.[0].length ?? 0);
    else if (between.test(gap)) {
      last.parties = [...last.parties, ...one.parties];
      last.everyOf ??= one.everyOf;
      last.end = one.end;
      last.last = { ...one, joint: gap };
    } else actors.push(one);
  }
  return actors;
}

/** "Karin Ek, Mora kommun": the organization says where she comes from. */
const isOwnOrganization = (last: Actors, one: Actors, gap: string): boolean =>
  last.parties.at(-1)?.type === "person" && one.parties[0]?.type === "organization" && ofOrganization.test(gap);

/** The members of the forum itself are "representanter för Länschefsnätverket". */
function actorOf({ party, start, end }: Mention, text: string, { forumId }: KnownParties): Actors {
  const members = party.type === "forum" && party.id === forumId ? membersOf.exec(text.slice(0, start)) : null;
  return members
    ? { parties: [], everyOf: "member", start: members.index, end }
    : { parties: [party], everyOf: null, start, end };
}

function everyOfIn(text: string, known: KnownParties): Actors[] {
  const { region } = lexiconOf(known);
  const found = (pattern: RegExp, parties: Party[], everyOf: EveryOf) =>
    [...text.matchAll(pattern)].map((match) => ({
      ...{ parties, everyOf },
      start: match.index,
      end: match.index + match[0].length,
    }));
  return [
    ...found(everybody.municipality, [], "municipality"),
    ...found(everybody.principal, region ? [region] : [], "municipality"),
    ...found(everybody.member, [], "member"),
  ];
}

function pronounIn(text: string, earlier: readonly Party[]): Actors[] {
  const many = manyPronoun.exec(text);
  const one = onePronoun.exec(text);
  const parties = many && earlier.length > 1 ? [...earlier] : one ? earlier.slice(0, 1) : [];
  const [word = ""] = many ?? one ?? [];
  return parties.length > 0 ? [{ parties, everyOf: null, start: 0, end: word.length }] : [];
}

/** The text with each group as one word, so that grammar need not know names; as long as it was. */
export const masked = (text: string, actors: readonly Actors[]): string =>
  actors.reduce(
    (words, { start, end }) => words.slice(0, start) + actorSign.repeat(end - start) + words.slice(end),
    text,
  );

export const within = (actors: readonly Actors[], [start, end]: [number, number]): Actors[] =>
  actors.filter((one) => one.start >= start && one.end <= end);
