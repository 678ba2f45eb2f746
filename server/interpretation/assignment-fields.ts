/** The names and days of assignments, as they stand in a field of their own or in a sentence. */
import { by } from "../text/action-words.ts";
import type { KnownParties } from "../wording/assignments.ts";
import { readDue } from "../wording/due.ts";

export interface AssignmentContext {
  known: KnownParties;
  /** Day of the meeting; null: no day can be told. */
  givenOn: string | null;
  nextMeeting: string | null;
}

/** @param inSentence the words are more than a due date */
export function dueOf(words: string | null, { givenOn, nextMeeting }: AssignmentContext, inSentence = false) {
  if (words === null || givenOn === null) return null;
  return readDue(words, givenOn, nextMeeting) ?? (inSentence ? null : readDue(`${by} ${words}`, givenOn, nextMeeting));
}

/** Names as they are written; a first name is whoever alone has it. */
export function peopleIn(words: string, { persons }: KnownParties): string[] {
  return words
    .replace(/\s*\([^)]*\)/gu, "")
    .split(/\s*(?:,|;|\/|&|\soch\s|\ssamt\s)\s*/u)
    .map((one) => one.trim().replace(/\.$/u, ""))
    .filter((one) => one !== "")
    .map((one) => {
      const same = persons.filter(({ name }) => name.split(" ")[0] === one);
      return same.length === 1 && !one.includes(" ") ? (same[0]?.name ?? one) : one;
    });
}
