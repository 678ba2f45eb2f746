import type { SubmissionState } from "../../db/schema/values.ts";
import type { OffAgenda } from "../submissions/schema.ts";

export const submissionTexts = {
  lead: "Sekreteraren får punkten och tar med den på ett möte, ber om komplettering eller avböjer med ett skäl. Du ser här vad som händer.",
  handIn: "Lämna in",
  handInAgain: "Lämna in igen",
  save: "Spara",
  edit: "Ändra",
  why: "Varför",
  formLabels: { body: "Varför punkten ska tas upp", wishedMeetingId: "Önskat möte" },
  nextPossible: "Nästa möte där den får plats",
  byWhom: (name: string, date: string) => `Inlämnad av ${name} den ${date}`,
  offAgenda: {
    removed: "Punkten var med på ett möte men har tagits bort från dagordningen. Den väntar på sekreteraren igen.",
    cancelled: "Mötet som punkten var med på är inställt. Punkten väntar på sekreteraren igen.",
  } satisfies Record<OffAgenda, string>,
  steps: {
    submitted: "Lämnades in",
    completion_requested: "Skickades tillbaka för komplettering",
    taken: "Togs med på ett möte",
    declined: "Avböjdes",
    withdrawn: "Togs tillbaka",
  } satisfies Record<SubmissionState, string>,
} as const;
