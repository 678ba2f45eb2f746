/** What the page of live notes says by value. */
import type { DecisionOutcome } from "../../db/schema/values.ts";
import { decisionOutcomeLabels } from "./labels.ts";

export const notesTexts = {
  body: "Anteckningar",
  decision: "Beslut",
  proposal: "Förslag till beslut",
} as const;

/** "punkt 4 a" */
export const aboutItem = (number: string): string => `punkt ${number}`;

/** "att-sats 2, punkt 4 a" as it follows a visible "att" */
export const clauseName = (position: string, number: string): string => `-sats ${position}, punkt ${number}`;

/** "Beslutat: att anta rutinen; att följa upp den" */
export const decisionText = (outcome: DecisionOutcome, clauses: string[]): string =>
  clauses.length === 0 ? decisionOutcomeLabels[outcome] : `${decisionOutcomeLabels[outcome]}: ${clauses.join("; ")}`;

/** Clauses that every forum takes again and again, offered as they are typed. */
export const clausePhrases = [
  "öppna mötet",
  "godkänna dagordningen",
  "lägga minnesanteckningarna till handlingarna",
  "lägga informationen till handlingarna",
  "notera informationen",
  "ställa sig bakom förslaget",
  "anta förslaget",
  "rekommendera huvudmännen att fatta likalydande beslut",
  "återkomma i frågan vid nästa möte",
  "bordlägga ärendet till nästa möte",
  "återremittera ärendet för ytterligare beredning",
  "ge styrgruppen i uppdrag att",
  "uppdra åt sekretariatet att",
  "utse till ordförande",
  "avslå förslaget",
] as const;
