/** All the ways in which the known persons, organizations and forums are written. */
import type { OrganizationKind } from "../../db/schema/values.ts";
import {
  genericName,
  genitive,
  genitiveOf,
  groupOf,
  groupWord,
  indefinite,
  theRegion,
  withoutPlace,
} from "../text/party-words.ts";

export interface KnownParties {
  persons: readonly { id: string; name: string }[];
  organizations: readonly { id: string; name: string; shortName: string; kind: OrganizationKind }[];
  forums: readonly { id: string; name: string; shortName: string; decisionName: string }[];
  /** Whose minutes they are: "nätverket". */
  forumId?: string | null;
}

export interface Party {
  type: "person" | "organization" | "forum";
  id: string;
  name: string;
}

export interface Alias {
  party: Party;
  /** A first name counts only on its own; the short name of a municipality may be a place. */
  only?: "first_name" | "place";
}

export interface Lexicon {
  pattern: RegExp | null;
  aliases: ReadonlyMap<string, Alias>;
  region: Party | null;
}

const lexicons = new WeakMap<KnownParties, Lexicon>();

/** Made once for each register. */
export function lexiconOf(known: KnownParties): Lexicon {
  const made = lexicons.get(known) ?? lexiconFor(known);
  lexicons.set(known, made);
  return made;
}

function lexiconFor(known: KnownParties): Lexicon {
  const named = [...forumAliases(known), ...organizationAliases(known), ...personAliases(known)];
  const aliases = new Map<string, Alias>();
  const shared = new Set<string>();
  for (const [words, alias] of named) {
    const other = aliases.get(words);
    if (other && other.party.id !== alias.party.id) shared.add(words);
    else if (words.length > 1) aliases.set(words, alias);
  }
  for (const words of shared) aliases.delete(words);
  const regions = known.organizations.filter(({ kind }) => kind === "region");
  const [region] = regions.length === 1 ? regions : [];
  return { pattern: patternOf(aliases), aliases, region: region ? organizationParty(region) : null };
}

function patternOf(aliases: ReadonlyMap<string, Alias>): RegExp | null {
  if (aliases.size === 0) return null;
  const longestFirst = [...aliases.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((words) => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/ /g, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${escaped.join("|")})${genitive}(?![\\p{L}\\p{N}]|-\\p{L})`, "gu");
}

type Named = [words: string, alias: Alias];

/** Full name; first name; and of a double surname either half. */
const personAliases = ({ persons }: KnownParties): Named[] =>
  persons.flatMap(({ id, name }): Named[] => {
    const party: Party = { type: "person", id, name };
    const [first = name, ...rest] = name.split(" ");
    const halves = rest.join("-").split("-");
    return [
      [name, { party }],
      [first, { party, only: "first_name" }],
      ...(halves.length > 1 ? halves.map((half): Named => [`${first} ${half}`, { party }]) : []),
    ];
  });

const organizationParty = ({ id, name }: KnownParties["organizations"][number]): Party => ({
  type: "organization",
  id,
  name,
});

function organizationAliases({ organizations }: KnownParties): Named[] {
  const regions = organizations.filter(({ kind }) => kind === "region");
  return organizations.flatMap((organization): Named[] => {
    const { name, shortName, kind } = organization;
    const party = organizationParty(organization);
    const [initials = ""] = name.split(" ");
    return [
      [name, { party }],
      [shortName, kind === "municipality" && shortName !== name ? { party, only: "place" } : { party }],
      ...(kind === "region" && regions.length === 1 ? theRegion.map((words): Named => [words, { party }]) : []),
      ...(kind === "other" && isInitials(initials) ? [[initials, { party }] satisfies Named] : []),
    ];
  });
}

const isInitials = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** As it is called, with and without where it is; and what is written of a group of another: "Länschefsnätverkets styrgrupp". */
function forumAliases({ forums, forumId }: KnownParties): Named[] {
  const namesOf = ({ name, shortName, decisionName }: KnownParties["forums"][number]) =>
    [...new Set([name, shortName, decisionName, withoutPlace(name)])].filter((words) => words !== "");
  return forums.flatMap((forum): Named[] => {
    const party: Party = { type: "forum", id: forum.id, name: forum.name };
    const names = namesOf(forum);
    const own = forum.id === forumId ? names.map(genericName) : [];
    const group = groupOf(forum.name);
    const parent = group && forums.find((other) => other !== forum && namesOf(other).includes(group.of));
    const ofParent =
      group && parent
        ? namesOf(parent).flatMap((of) => [
            `${group.head} ${groupWord} ${of}`,
            `${genitiveOf(of)} ${uncapitalised(indefinite(group.head) ?? group.head)}`,
          ])
        : [];
    const all = [...names, ...own, ...ofParent, ...(group ? [group.head] : []), ...names.flatMap(shortened)];
    return [...new Set(all.filter((words) => words !== undefined))].flatMap((words): Named[] =>
      [...new Set([words, uncapitalised(words), capitalised(words)])].map((spelt) => [spelt, { party }]),
    );
  });
}

/** "LPO rehab" of "LPO rehabilitering" */
function shortened(name: string): string[] {
  const [initials = "", word = ""] = name.split(/[\s,]+/);
  const lengths = Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => index + 5);
  return isInitials(initials) ? lengths.map((length) => `${initials} ${word.slice(0, length)}`) : [];
}

const uncapitalised = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
