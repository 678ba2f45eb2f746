/** Reads from the words of minutes by when something is to be done. */
import {
  dueForms,
  firstTime,
  leadPattern,
  leads,
  lengthOf,
  numberOf,
  yearlyTail,
  type DueForm,
} from "../text/due-words.ts";
import { lastDayOf, times, type Said, type Span, type Told } from "./due-times.ts";
import { addDays, addMonths, weekOf } from "./weeks.ts";

interface DueDay {
  /** none: there are words about time, but they tell no day. */
  kind: "date" | "week" | "next_meeting" | "interval" | "none";
  /** The last day; of an interval the first time. Null: none can be told, or the next meeting is not planned. */
  date: string | null;
  /** "2025-W48" */
  week: string | null;
  months: number | null;
}

export interface DueReading extends DueDay {
  /** The very words, and where they stand. */
  text: string;
  start: number;
  end: number;
}

interface Candidate extends DueReading {
  rank: number;
}

/** Signs; more words than that do not lead up to a day. */
const longestLead = 120;

/** In passing: "i november". An aim: "till nästa möte". A deadline: "senast", "före", "inom". */
const ranks = { none: 0, passing: 1, interval: 2, aim: 3, deadline: 4 } as const;

/**
 * A week or a day without a year is the next one. Where several are named, a deadline counts before an aim, an aim before
 * a day in passing, and the first before the second.
 */
export function readDue(text: string, givenOn: string, nextMeeting: string | null): DueReading | null {
  const all = (Object.keys(dueForms) as DueForm[]).flatMap((form) =>
    candidatesOf(form, text, { givenOn, nextMeeting }),
  );
  const separate = all.filter((one) => !all.some((other) => covers(other, one)));
  const [best] = separate
    .map((one) => withFirstTime(one, separate, text))
    .sort((a, b) => b.rank - a.rank || a.start - b.start);
  if (!best) return null;
  const { rank: _, ...reading } = best;
  return reading;
}

/** Of two readings of the same words the longer one is right, or else the one that tells more. */
function covers(other: Candidate, one: Candidate): boolean {
  if (other === one || other.end <= one.start || one.end <= other.start) return false;
  const longer = other.end - other.start - (one.end - one.start);
  return longer > 0 || (longer === 0 && other.rank > one.rank);
}

function candidatesOf(form: DueForm, text: string, moment: Pick<Said, "givenOn" | "nextMeeting">): Candidate[] {
  return [...text.matchAll(dueForms[form])].flatMap((match) => {
    const lead = leadPattern.exec(text.slice(Math.max(0, match.index - longestLead), match.index))?.[0] ?? "";
    if (leads.elsewhere.test(lead)) return [];
    const ends = leads.end.test(lead);
    const said: Said = {
      ...moment,
      before: leads.before.test(lead) && !ends,
      ends: ends || leads.deadline.test(lead),
      led: lead !== "",
    };
    const named = leads.after.test(lead) ? "no_day" : times[form](match.groups ?? {}, said);
    if (named === null) return [];
    const start = match.index - lead.length;
    const end = match.index + match[0].length;
    const due = dueOf(inContext(named, form === "meetingOfMonth" ? text.slice(start, end) : lead, said), said);
    const yearly = due.kind === "date" ? (yearlyTail.exec(text.slice(end))?.[0] ?? "") : "";
    const candidate = {
      ...due,
      ...(yearly ? { kind: "interval" as const, months: 12 } : {}),
      text: text.slice(start, end) + yearly,
      start,
      end: end + yearly.length,
      rank: rankOf(form, due.kind, lead),
    };
    return isPast(candidate, moment.givenOn) ? [] : [candidate];
  });
}

/** A day that was over when this was said is what it is about, unless it is called a deadline. */
const isPast = ({ rank, date }: Candidate, givenOn: string): boolean =>
  rank < ranks.deadline && date !== null && date < givenOn;

function rankOf(form: DueForm, kind: DueReading["kind"], lead: string): number {
  if (kind === "none") return ranks.none;
  if (kind === "interval") return ranks.interval;
  if (leads.deadline.test(lead) || form === "within") return ranks.deadline;
  return leads.aim.test(lead) || form === "nextMeeting" ? ranks.aim : ranks.passing;
}

/** "två veckor före nästa möte"; "mötet i november" and "nästa möte den 29 januari" are the next meeting, if it is then. */
function inContext(named: Exclude<Told, null>, lead: string, { nextMeeting, before }: Said): Exclude<Told, null> {
  const { count, unit } = leads.offset.exec(lead)?.groups ?? {};
  if (count && unit) {
    const day = named === "next_meeting" ? nextMeeting : isSpan(named) ? named.first : null;
    if (day === null) return "no_day";
    const { days, months } = lengthOf(unit);
    const last = addMonths(addDays(day, -days * numberOf(count)), -months * numberOf(count));
    return { first: addDays(last, before ? 1 : 0), last };
  }
  if (!isSpan(named) || named.week || nextMeeting === null || !leads.meeting.test(lead)) return named;
  return named.first <= nextMeeting && nextMeeting <= named.last ? "next_meeting" : named;
}

const isSpan = (told: Told): told is Span => typeof told === "object" && told !== null && "last" in told;

function dueOf(told: Exclude<Told, null>, { givenOn, nextMeeting, before }: Said): DueDay {
  const nothing = { date: null, week: null, months: null };
  if (told === "no_day") return { ...nothing, kind: "none" };
  if (told === "next_meeting") return { ...nothing, kind: "next_meeting", date: nextMeeting };
  if ("months" in told) return { ...told, kind: "interval", date: addMonths(givenOn, told.months), week: null };
  const date = lastDayOf(told, before);
  return told.week ? { ...nothing, kind: "week", date, week: weekOf(date) } : { ...nothing, kind: "date", date };
}

/** "varje kvartal, första gången vecka 9" */
function withFirstTime(one: Candidate, all: Candidate[], text: string): Candidate {
  if (one.kind !== "interval") return one;
  const first = all.find(({ kind, date, start }) => {
    const isDay = date !== null && kind !== "interval" && start >= one.end;
    return isDay && firstTime.test(text.slice(one.end, start));
  });
  return first ? { ...one, date: first.date, end: first.end, text: text.slice(one.start, first.end) } : one;
}
