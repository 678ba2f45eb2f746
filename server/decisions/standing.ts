/** How it is shown what has become of a decision. */
import { paths } from "../http/paths.ts";
import { standingTexts } from "../text/register.ts";
import type { Standing } from "./relation-schema.ts";

const tones: Record<Standing["state"], string> = {
  proposed: "warn",
  not_adopted: "neutral",
  in_force: "done",
  amended: "warn",
  replaced: "danger",
  repealed: "danger",
};

/** Null: it is as it was decided, and nothing need be said. */
export function standingShown({ state, since, byDecisionId }: Standing) {
  const text = standingTexts[state](since ?? "");
  return text === ""
    ? null
    : { text, tone: tones[state], href: byDecisionId === null ? "" : paths.decision(byDecisionId) };
}
