/** Who can be given something to do: those at the meeting, and the bodies and offices that the text names. */
import type { KnownParties } from "../wording/assignments.ts";
import { groupNames, municipalityName, officeNames, regionName } from "../text/item-words.ts";
import type { Header, Known, ReadPerson } from "./model.ts";
import { isName } from "./persons.ts";

const fullName = /(?<![\p{L}.])\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s(?:von|af|de)\s|\s)\p{Lu}\p{Ll}[\p{L}'’-]*/gu;

export function knownParties(
  text: string,
  known: Known,
  { forum }: Header,
  people: readonly ReadPerson[],
  presenters: readonly string[],
): KnownParties {
  const written = [...text.matchAll(fullName)].map(([name]) => name).filter(isName);
  const persons = distinct([...people.map(({ name }) => name), ...presenters, ...known.persons, ...written]).filter(
    (name, _, all) => !all.some((other) => other !== name && other.includes(name)),
  );
  const named = [...text.matchAll(municipalityName)].map(([name]) => name.replace(/s?\s+kommun$/u, ""));
  const regions = [...text.matchAll(regionName)].map(([name]) => name);
  const organizations = distinct([
    ...people.flatMap(({ organization }) => organization ?? []),
    ...known.organizations,
    ...named,
    ...regions,
  ]);
  const bodies = distinct([
    ...(forum ? [forum.value] : []),
    ...known.forums,
    ...[...text.matchAll(groupNames)].map(([name]) => name),
    ...[...text.matchAll(officeNames)].map(([name]) => name),
  ]);
  return {
    persons: persons.map((name) => ({ id: name, name })),
    organizations: organizations
      .filter((name) => name.length > 2 && !persons.includes(name))
      .map((name) => ({
        id: name,
        name: isMunicipality(name) ? `${name} kommun` : name,
        shortName: name,
        kind: /^region/iu.test(name) ? "region" : isMunicipality(name) ? "municipality" : "other",
      })),
    forums: bodies.map((name) => ({ id: name, name, shortName: name, decisionName: name })),
    forumId: forum?.value ?? null,
  };
}

const isMunicipality = (name: string): boolean => /^\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?$/u.test(name);
const distinct = (names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
