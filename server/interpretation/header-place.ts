/** Where a meeting was held, and whether people sat in one room. */
import {
  afterPlace,
  beforePlace,
  besideTheMeeting,
  digitalFill,
  digitalWord,
  hybridWord,
  physicalWord,
  weekdayAlone,
} from "../text/header-words.ts";
import { daysIn, timesIn } from "./dates.ts";
import type { Header } from "./model.ts";

type Mode = NonNullable<Header["mode"]>["value"];

/** What is left of a field when days and times are taken from it. */
export function placeIn(value: string, named: boolean): string | null {
  let left = value;
  const spans = [
    ...daysIn(value),
    ...timesIn(value, named && !/\d/u.test(value.replace(/\d{1,2}[.:]\d\d/gu, ""))).map(({ from, to }) => ({
      start: from,
      end: to,
    })),
  ];
  for (const { start, end } of spans.sort((a, b) => b.start - a.start))
    left = `${left.slice(0, start)}\u0001${left.slice(end)}`;
  const parts = left
    .split(/\u0001/u)
    .map(tidied)
    .filter((part) => part !== "" && !besideTheMeeting.test(part));
  const place = parts.filter((part) => /\p{L}{2}/u.test(part)).join(", ");
  return place === "" ? null : place;
}

/** In a field for the place alone times stand rarely, and numbers are those of rooms. */
export function placeAlone(value: string): string | null {
  const times = timesIn(value, false).filter(({ end, from, to }) => end !== null || /kl/iu.test(value.slice(from, to)));
  const bare =
    times.length > 0 || daysIn(value).some(({ date }) => date !== null) ? placeIn(value, false) : tidied(value);
  return bare === "" || bare === null || /^(?:-|–|ej angivet)$/iu.test(bare) ? null : bare;
}

const tidied = (text: string): string => {
  let words = text.trim();
  for (let before = ""; before !== words;) {
    before = words;
    words = words
      .replace(/^[\s,;:.–—|/-]+|[\s,;:–—|/-]+$/gu, "")
      .replace(beforePlace, "")
      .replace(afterPlace, "")
      .replace(weekdayAlone, "")
      .replace(/^\(\s*\)$|\s*\(\s*\)/gu, "");
  }
  return words.replace(/\.$/u, (stop) => (/\s\p{L}{1,3}\.$/u.test(words) ? stop : ""));
};

export function modeOf(place: string): Mode | null {
  if (hybridWord.test(place)) return "hybrid";
  if (!digitalWord.test(place)) return /\p{L}{3}/u.test(place) ? "physical" : null;
  if (physicalWord.test(place)) return "hybrid";
  const rest = place
    .replace(/https?:\S+|\([^)]*\)/giu, (aside) => (/\p{Lu}\p{L}*(?:hus|sal|rum)/u.test(aside) ? aside : " "))
    .replace(digitalFill, " ");
  return /\p{L}{3}/u.test(rest) ? "hybrid" : "digital";
}
