/** The terms of an agreement, beside what has happened with it. */
import { paths } from "../http/paths.ts";
import { agreementTexts, monthsText } from "../text/agreements.ts";
import { monthsIn, noticeDay } from "./rules.ts";
import type { Agreement } from "./schema.ts";

interface Fact {
  term: string;
  value: string;
  href: string;
  notes: string[];
}

export function factsOf(agreement: Agreement, today: string): Fact[] {
  const { forum, validFrom, validTo, noticePeriod, renewal, followUp, replacesAgreement, replacedByAgreement } =
    agreement;
  const { terms } = agreementTexts;
  const fact = (term: string, value: string, href = "", notes: string[] = []): Fact => ({ term, value, href, notes });
  const notice =
    noticePeriod === null ? null : noticeDay({ ...plain(agreement), noticeMonths: monthsIn(noticePeriod) }, today);
  return [
    fact(terms.forum, forum.name),
    fact(
      terms.valid,
      validTo === null ? agreementTexts.untilFurther.replace(/\.$/, "") : agreementTexts.throughDay(validTo),
      "",
      [
        ...(validFrom === null ? [] : [agreementTexts.earliest(validFrom)]),
        ...(renewal === null ? [] : [agreementTexts.renewed(monthsIn(renewal))]),
      ],
    ),
    ...(noticePeriod === null
      ? []
      : [
          fact(
            terms.notice,
            monthsText(monthsIn(noticePeriod)),
            "",
            notice === null ? [] : [agreementTexts.noticeBefore(notice)],
          ),
        ]),
    ...(followUp === null
      ? []
      : [
          fact(
            terms.followUp,
            agreementTexts.followUp(followUp.forumName, monthsIn(followUp.interval)),
            "",
            followUp.next === null ? [] : [agreementTexts.nextFollowUp(followUp.next)],
          ),
        ]),
    ...(replacesAgreement
      ? [fact(terms.replaces, replacesAgreement.title, paths.agreement(replacesAgreement.id))]
      : []),
    ...(replacedByAgreement
      ? [fact(terms.replacedBy, replacedByAgreement.title, paths.agreement(replacedByAgreement.id))]
      : []),
    ...(agreement.endReason === null ? [] : [fact(terms.ended, agreement.endReason)]),
    ...(agreement.precedence === "" ? [] : [fact(terms.precedence, "", "", agreement.precedence.split("\n"))]),
  ].map((row) => ({ ...row, notes: row.notes.filter((note) => note.trim() !== "") }));
}

const plain = ({ sentOutOn, partlyInForceSince, inForceSince, validTo, renewal, endedOn }: Agreement) => ({
  sentOutOn,
  partlyInForceSince,
  inForceSince,
  validTo,
  renewalMonths: renewal === null ? null : monthsIn(renewal),
  endedOn,
});
