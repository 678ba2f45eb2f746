import { trailTo, type AgreementHead } from "../agreements/head.ts";
import { monthsOf } from "../agreements/rules.ts";
import { grouped } from "../../db/rows.ts";
import { htmlFromBlocks } from "../documents/html.ts";
import { blocksFromMarkdown } from "../documents/markdown.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import { commitmentTexts } from "../text/commitments.ts";
import { longDate, stockholmDate } from "../text/format.ts";
import { followUpVerdictLabels, followUpVerdictTones } from "../text/labels.ts";
import type { Commitment, Commitments, FollowUp, Judgement } from "./schema.ts";

export interface CommitmentsPageParts {
  agreement: AgreementHead & { inForceSince: string | null };
  list: Commitments;
  followUps: FollowUp[];
  today: string;
  /** Whether the reader keeps the agreement, and so its commitments. */
  keeps: boolean;
  /** Whether the reader records what was said. */
  records: boolean;
}

export function commitmentsPage(parts: CommitmentsPageParts): PageContent {
  const { agreement, list, followUps, keeps, records } = parts;
  const { id } = agreement;
  return {
    view: "commitments/show",
    title: commitmentTexts.title,
    trail: trailTo(agreement),
    data: {
      over: agreement.title,
      due: dueModel(parts),
      sides: sidesOf(list.commitments, (one) => commitmentModel(id, one)),
      former: list.former.map((one) => ({
        ...commitmentModel(id, one),
        detail: commitmentTexts.removed(one.removedOn),
      })),
      followUps: followUps.map((one) => followUpRow(one)),
      editHref: keeps ? paths.commitments(id) : "",
      newHref: records && agreement.inForceSince !== null ? paths.newFollowUp(id) : "",
    },
  };
}

export function dueModel({ agreement, list, today }: Pick<CommitmentsPageParts, "agreement" | "list" | "today">) {
  const { nextFollowUp } = list;
  if (nextFollowUp !== null) {
    const isLate = nextFollowUp < today;
    return { text: isLate ? commitmentTexts.late(nextFollowUp) : commitmentTexts.next(nextFollowUp), late: isLate };
  }
  const text = agreement.inForceSince === null ? commitmentTexts.notInForce : commitmentTexts.unplanned;
  return { text, late: false };
}

/** In the order in which the sides are first named. */
export function sidesOf<Model>(list: Commitment[], modelOf: (one: Commitment) => Model) {
  const sides = grouped(list, ({ side }) => side, modelOf);
  return [...sides].map(([side, commitments]) => ({ name: side || commitmentTexts.everybody, commitments }));
}

function commitmentModel(agreementId: string, { text, followUpInterval, nextFollowUp, verdicts }: Commitment) {
  const reviews = grouped(
    verdicts,
    ({ followUpId }) => followUpId,
    (one) => one,
  );
  const months = followUpInterval === null ? null : monthsOf(followUpInterval);
  return {
    text,
    detail:
      months === null
        ? ""
        : [commitmentTexts.every(months), ...(nextFollowUp === null ? [] : [commitmentTexts.next(nextFollowUp)])].join(
            ". ",
          ),
    history: [...reviews].map(([followUpId, judged]) => ({
      date: longDate(judged[0]?.date ?? ""),
      href: paths.followUp(agreementId, followUpId),
      ...judgedModel(judged),
    })),
  };
}

type Said = Pick<Judgement, "organizationId" | "organizationName" | "verdict" | "comment">;

/** What was said of the side as a whole, and of single organizations. */
export const judgedModel = (judged: Said[]) => ({
  whole: judged.filter(({ organizationId }) => organizationId === null).map(said),
  organizations: judged.filter(({ organizationId }) => organizationId !== null).map(said),
});

const said = ({ organizationName, verdict, comment }: Said) => ({
  name: organizationName ?? "",
  label: followUpVerdictLabels[verdict],
  tone: followUpVerdictTones[verdict],
  comment,
});

function followUpRow({ id, agreementId, date, item, verdicts, createdByName }: FollowUp) {
  const count = (which: FollowUp["verdicts"][number]["verdict"]) =>
    verdicts.filter(({ verdict, organizationId }) => verdict === which && organizationId === null).length;
  return {
    href: paths.followUp(agreementId, id),
    date: longDate(date),
    item: itemModel(item),
    outcome: commitmentTexts.outcome(count("as_expected"), count("needs_improvement")),
    by: createdByName,
  };
}

const itemModel = (item: FollowUp["item"], itemId: string | null = null) =>
  item === null
    ? null
    : {
        text: commitmentTexts.item(item.number, item.forumName, item.date),
        href: `${paths.minutes(item.meetingId)}${itemId === null ? "" : `#${itemAnchor(itemId)}`}`,
      };

export interface FollowUpPageParts {
  agreement: AgreementHead;
  followUp: FollowUp;
  list: Commitments;
  records: boolean;
}

export function followUpPage({ agreement, followUp, list, records }: FollowUpPageParts): PageContent {
  const { id, date, item, itemId, note, verdicts, createdAt, createdByName } = followUp;
  const all = [...list.commitments, ...list.former];
  const judged = all.flatMap((one) => {
    const own = verdicts.filter(({ commitmentId }) => commitmentId === one.id);
    return own.length === 0 ? [] : [{ ...one, model: { text: one.text, ...judgedModel(own) } }];
  });
  return {
    view: "commitments/follow-up",
    title: commitmentTexts.titleOf(date),
    trail: [...trailTo(agreement), { href: paths.followUps(agreement.id), label: commitmentTexts.title }],
    data: {
      over: agreement.title,
      item: itemModel(item, itemId),
      by: commitmentTexts.made(createdByName, stockholmDate(new Date(createdAt))),
      noteHtml: htmlFromBlocks(blocksFromMarkdown(note)),
      sides: sidesOf(judged, (one) => (one as (typeof judged)[number]).model),
      editHref: records ? paths.editFollowUp(agreement.id, id) : "",
      removeHref: records ? paths.removeFollowUp(agreement.id, id) : "",
    },
  };
}
