/** What stands of commitments on the page of their agreement. */
import type { Agreement } from "../agreements/schema.ts";
import { agreementFacts } from "../agreements/queries.ts";
import type { Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { atLeast, roleIn } from "../access.ts";
import { commitmentTexts } from "../text/commitments.ts";
import { stockholmDate } from "../text/format.ts";
import { followUpVerdictLabels, followUpVerdictTones } from "../text/labels.ts";
import { dueModel, sidesOf } from "./presenter.ts";
import { getCommitments, mayFollowUp } from "./queries.ts";

/** Each with what was said of its side last; null: nothing is promised and nothing is to be followed up. */
export const commitmentsOfAgreement: Inset<Agreement> = (ctx, agreement) => {
  const { id, forum, inForceSince, partlyInForceSince, followUp } = agreement;
  const list = getCommitments(ctx, id);
  const keeps = atLeast(roleIn(ctx.actor, { id: forum.id, visibility: "members" }), "secretary");
  const since = partlyInForceSince ?? inForceSince;
  return {
    shown: keeps || list.commitments.length > 0 || followUp !== null,
    due: dueModel({ agreement: { ...agreement, inForceSince: since }, list, today: stockholmDate(ctx.now) }),
    sides: sidesOf(list.commitments, ({ text, verdicts }) => {
      const last = verdicts.find(({ organizationId }) => organizationId === null);
      return {
        text,
        verdict: last ? { text: followUpVerdictLabels[last.verdict], tone: followUpVerdictTones[last.verdict] } : null,
      };
    }),
    href: paths.followUps(id),
    label: commitmentTexts.title,
    editHref: keeps ? paths.commitments(id) : "",
    newHref: since !== null && mayFollowUp(ctx, agreementFacts(ctx, id)) ? paths.newFollowUp(id) : "",
  };
};
