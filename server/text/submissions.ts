import type { SubmissionState } from "../../db/schema/values.ts";

export const submissionTexts = {
  lead: "Sekreteraren får punkten och tar med den på ett möte, ber om komplettering eller avböjer med ett skäl. Du ser här vad som händer.",
  handIn: "Lämna in",
  handInAgain: "Lämna in igen",
  save: "Spara",
  edit: "Ändra",
  why: "Varför",
  nextPossible: "Nästa möte där den får plats",
  byWhom: (name: string, date: string) => `Inlämnad av ${name} den ${date}`,
  steps: {
    submitted: "Lämnades in",
    completion_requested: "Skickades tillbaka för komplettering",
    taken: "Togs med på ett möte",
    declined: "Avböjdes",
    withdrawn: "Togs tillbaka",
  } satisfies Record<SubmissionState, string>,
} as const;
