/** Who has adopted an agreement, who has not, and what is left: one row for each party. */
import type { RatificationState } from "../../db/schema/values.ts";
import { exportLinks } from "../http/exports.ts";
import { paths } from "../http/paths.ts";
import { agreementTexts } from "../text/agreements.ts";
import { fileSize, longDate } from "../text/format.ts";
import { ratificationStateLabels } from "../text/agreement-labels.ts";
import type { Agreement, Ratification } from "./schema.ts";

const looks: Record<RatificationState, { icon: string; tone: string }> = {
  awaiting: { icon: "clock", tone: "awaiting" },
  adopted: { icon: "check", tone: "adopted" },
  adopted_with_reservation: { icon: "check", tone: "reserved" },
  declined: { icon: "remove", tone: "declined" },
};

/** In the bar: what is done before what is not, whatever order the parties have. */
const barOrder: RatificationState[] = ["adopted", "adopted_with_reservation", "declined", "awaiting"];

export interface MatrixReader {
  /** Keeps the agreement. */
  keeps: boolean;
  /** Reads the forum that gave the round's assignment. */
  readsForum: boolean;
}

export function matrixOf(agreement: Agreement, { keeps, readsForum }: MatrixReader) {
  const { id, progress, ratifications, ratificationRule, minimum, identical, sentOutOn, inForceSince } = agreement;
  return {
    keeps,
    downloads: exportLinks(paths.ratifications(id)),
    // In force before its adoptions were kept here: that nobody has adopted it would be no truth.
    untold: sentOutOn === null && inForceSince !== null && progress.adopted === 0,
    names: ratifications.map(({ organizationName }) => organizationName),
    adopted: agreementTexts.adoptedOf(progress.adopted, progress.total),
    tally: tallyOf(ratifications),
    left: leftOf(agreement),
    rule: agreementTexts.rules[ratificationRule](minimum ?? 0),
    identical: identical ? agreementTexts.identical : "",
    departing: departingText(ratifications),
    bar: barOf(ratifications),
    rows: ratifications.map((one) => rowOf(id, one, keeps, readsForum)),
  };
}

function rowOf(agreementId: string, one: Ratification, keeps: boolean, readsForum: boolean) {
  const { organizationId, organizationName, state, body, date, reference, legalForceOn, overdue } = one;
  return {
    name: organizationName,
    state: ratificationStateLabels[state],
    isWaiting: state === "awaiting",
    ...looks[state],
    by: [state === "awaiting" ? "" : body, reference].filter((part) => part !== "").join(", "),
    when: date === null ? expectedText(one) : longDate(date),
    late: overdue,
    legalForce: legalForceOn === null ? "" : agreementTexts.legalForce(legalForceOn),
    reservation: one.reservation,
    difference: one.difference.map(({ kind, text }) => ({
      added: kind === "added",
      removed: kind === "removed",
      text,
    })),
    files: one.attachments.map(({ id, label, filename, size, confidential }) => ({
      href: filename === null ? "" : paths.attachment(id),
      label,
      size: size === null ? "" : fileSize(size),
      confidential,
    })),
    editHref: keeps ? paths.ratification(agreementId, organizationId) : "",
    partHref: readsForum && one.assignmentId !== null ? paths.assignment(one.assignmentId) : "",
  };
}

/** "Väntas vecka 48"; empty when nobody has said when. */
export function expectedText({ state, expectedText: words, expectedDate, overdue }: Ratification): string {
  if (state !== "awaiting") return "";
  const when = words ?? (expectedDate === null ? null : agreementTexts.onDay(expectedDate));
  if (when === null) return "";
  return overdue ? agreementTexts.wasExpected(when) : agreementTexts.isExpected(when);
}

/** "1 väntas vecka 48 · 1 har avslagit": with the name where it is one. */
function tallyOf(ratifications: Ratification[]) {
  const named = (list: Ratification[]) => list.map(({ organizationName }) => organizationName);
  const awaiting = ratifications.filter(({ state }) => state === "awaiting");
  const words = new Map<string, Ratification[]>();
  for (const one of awaiting) {
    const when = one.expectedText ?? (one.expectedDate === null ? "" : agreementTexts.onDay(one.expectedDate));
    words.set(when, [...(words.get(when) ?? []), one]);
  }
  const declined = ratifications.filter(({ state }) => state === "declined");
  const reserved = ratifications.filter(({ state }) => state === "adopted_with_reservation");
  return [
    ...[...words].map(([when, list]) => ({
      tone: list.some(({ overdue }) => overdue) ? "late" : "awaiting",
      text:
        when === ""
          ? agreementTexts.awaited(list.length, named(list))
          : (list.every(({ overdue }) => overdue) ? agreementTexts.wereExpected : agreementTexts.expected)(
              when,
              list.length,
              named(list),
            ),
    })),
    ...(declined.length > 0 ? [{ tone: "late", text: agreementTexts.declined(declined.length, named(declined)) }] : []),
    ...(reserved.length > 0 ? [{ tone: "reserved", text: agreementTexts.withReservation(reserved.length) }] : []),
  ];
}

function leftOf({ progress, ratificationRule, ratifications, state }: Agreement): string {
  if (progress.total === 0 || progress.needed === 0 || state === "ended" || state === "draft") return "";
  const declined = ratifications.filter((one) => one.state === "declined");
  if (ratificationRule === "all_parties" && declined.length > 0) {
    return agreementTexts.stopped(declined.map(({ organizationName }) => organizationName));
  }
  return agreementTexts.left(progress.needed, ratificationRule);
}

function departingText(ratifications: Ratification[]): string {
  const count = ratifications.filter((one) => one.departs).length;
  return count === 0 ? "" : agreementTexts.departing(count);
}

/** One piece of the bar for each party. */
function barOf(ratifications: Ratification[]) {
  const states = ratifications.map(({ state }) => state).sort((a, b) => barOrder.indexOf(a) - barOrder.indexOf(b));
  return {
    width: String(states.length * 10),
    pieces: states.map((state, place) => ({ x: String(place * 10 + 0.6), tone: looks[state].tone })),
  };
}
