/** The story of an agreement as a line of stops: the decisions that touched it, the adoptions, its coming into force. */
import { paths } from "../http/paths.ts";
import { agreementEffectLabels } from "../text/agreement-labels.ts";
import { storyTexts } from "../text/agreements.ts";
import { dayOf, monthOf } from "../text/format.ts";
import { isAdopted } from "./rules.ts";
import type { Agreement, Ratification } from "./schema.ts";

export interface FollowUpStop {
  date: string;
  note: string;
}

interface Stop {
  date: string;
  /** Of two on the same day what leads to the other stands first. */
  rank: number;
  tone: "decided" | "open" | "planned" | "returned" | "told";
  title: string;
  href: string;
  labels: string[];
  lines: string[];
}

export function storyOf(agreement: Agreement, followUps: readonly FollowUpStop[], today: string) {
  const stops = [
    ...decisionStops(agreement),
    ...roundStops(agreement),
    ...ownStops(agreement, today),
    ...followUps.map(({ date, note }) => stop(date, 4, "open", storyTexts.followedUp, note === "" ? [] : [note])),
  ];
  const told = [...stops, ...adoptionStops(agreement.ratifications, stops)];
  const sorted = told.sort((a, b) => a.date.localeCompare(b.date) || a.rank - b.rank);
  return sorted.map((one, index) => {
    const year = one.date.slice(0, 4);
    const yearBefore = sorted[index - 1]?.date.slice(0, 4) ?? "";
    return {
      ...one,
      day: `${dayOf(one.date)} ${monthOf(one.date)}`,
      year: year === yearBefore ? "" : year,
      yearSaid: year,
      isAfterGap: yearBefore !== "" && Number(year) - Number(yearBefore) >= 3,
      today: one.date > today && (sorted[index - 1]?.date ?? today) <= today ? storyTexts.today(today) : "",
    };
  });
}

const stop = (
  date: string,
  rank: number,
  tone: Stop["tone"],
  title: string,
  lines: string[] = [],
  more: Partial<Stop> = {},
): Stop => ({ date, rank, tone, title, href: "", labels: [], lines, ...more });

/** One for each decision, whatever it does. */
function decisionStops({ decisions }: Agreement): Stop[] {
  const ids = [...new Set(decisions.map(({ decisionId }) => decisionId))];
  return ids.flatMap((id) => {
    const [first, ...rest] = decisions.filter(({ decisionId }) => decisionId === id);
    if (!first) return [];
    const strong = [first, ...rest].some(({ effect }) => effect === "adopts" || effect === "recommends");
    return [
      stop(first.date, 0, strong ? "decided" : "open", first.forumName, [first.title, ...first.clauses], {
        href: paths.decision(id),
        labels: [first, ...rest].map(({ effect }) => agreementEffectLabels[effect]),
      }),
    ];
  });
}

/** A round that a decision shown above did not start. */
const roundStops = ({ rounds, decisions }: Agreement): Stop[] =>
  rounds
    .filter(({ decisionId }) => decisionId === null || !decisions.some((one) => one.decisionId === decisionId))
    .map(({ startedOn, dueDate }) =>
      stop(startedOn, 1, "open", storyTexts.sentOut, dueDate === null ? [] : [storyTexts.dueBy(dueDate)]),
    );

function ownStops(agreement: Agreement, today: string): Stop[] {
  const { inForceSince, endedOn, endReason, replacedByAgreement, replacesAgreement, validTo, renewal } = agreement;
  const last = endedOn === null && validTo !== null && renewal === null ? validTo : null;
  return [
    ...(inForceSince === null
      ? []
      : [
          stop(
            inForceSince,
            5,
            inForceSince <= today ? "decided" : "planned",
            storyTexts.inForce,
            replacesAgreement ? [storyTexts.replaces(replacesAgreement.title)] : [],
          ),
        ]),
    ...(endedOn === null
      ? []
      : [
          stop(
            endedOn,
            6,
            "returned",
            storyTexts.ended,
            endReason !== null
              ? [endReason]
              : replacedByAgreement
                ? [storyTexts.replacedBy(replacedByAgreement.title)]
                : [],
          ),
        ]),
    ...(last === null ? [] : [stop(last, 6, last < today ? "returned" : "planned", storyTexts.lastDay)]),
  ];
}

/** The adoptions between two other stops are told as one, or sixteen would drown the rest. */
function adoptionStops(ratifications: readonly Ratification[], others: readonly Stop[]): Stop[] {
  const borders = others.map(({ date }) => date).sort();
  const groups = new Map<string, Ratification[]>();
  for (const one of ratifications) {
    if (one.date === null || one.state === "awaiting") continue;
    const border = borders.findLast((date) => date <= (one.date ?? "")) ?? "";
    const key = `${border} ${isAdopted(one.state) ? "adopted" : "declined"}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const sorted = group.toSorted((a, b) => (a.date ?? "").localeCompare(b.date ?? ""));
    const [first] = sorted;
    const adopted = first !== undefined && isAdopted(first.state);
    const names = sorted.map(({ organizationName, date }) => storyTexts.partyOn(organizationName, date ?? ""));
    const title = adopted ? storyTexts.adoptions(group.length) : storyTexts.declined(group.length);
    return stop(first?.date ?? "", 3, adopted ? "open" : "returned", title, [names.join(", ")]);
  });
}
