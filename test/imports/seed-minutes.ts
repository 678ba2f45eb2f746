/** What a reader finds in the seed minutes: the fixture that tells them, and who was charged with what by their clauses. */
import { existsSync, readFileSync } from "node:fs";
import { answerOf } from "../../server/interpretation/answer.ts";
import { interpret } from "../../server/interpretation/interpret.ts";
import { readManuscript } from "../../server/manuscripts/reading.ts";
import type { Measured } from "./corpus/measuring.ts";
import { scoreOf } from "./corpus/score.ts";
import { todo, type Expected, type ExpectedItem } from "./corpus/expected.ts";

const text = new URL("../../../shared/seeds/dagordning-lchnv-2025-11-21.txt", import.meta.url);
const fixture = new URL("../../../shared/fixtures/meeting-2025-11-21.json", import.meta.url);

export const seedsAreThere = existsSync(text) && existsSync(fixture);

export async function measureSeed(): Promise<Measured> {
  const expected = seedAnswer(JSON.parse(readFileSync(fixture, "utf8")) as SeedMeeting);
  const answer = answerOf("seed.txt", interpret(await readManuscript(readFileSync(text), "seed.txt")));
  return { name: "seed minutes", family: "network", score: scoreOf(expected, answer), fault: null };
}

/** As far as it is used here. */
interface SeedMeeting {
  forum: { name: string; decisionName: string };
  date: string;
  startTime: string;
  endTime: string;
  place: string;
  attendance: { name: string; title: string | null; organization: string | null }[];
  items: SeedItem[];
}

interface SeedItem {
  title: string;
  kinds: ExpectedItem["kind"];
  presenters: { name: string }[];
  body: string;
  attachments: { label: string }[];
  decisions: { outcome: "adopted" | "proposed"; proposal: { text: string }[]; clauses: { text: string }[] }[];
  children?: SeedItem[];
}

function seedAnswer(meeting: SeedMeeting): Expected {
  return {
    meeting: {
      forum: meeting.forum.name,
      kind: "dagordning",
      date: meeting.date,
      start: meeting.startTime,
      end: meeting.endTime,
      place: meeting.place,
      mode: "digital",
    },
    // The text has lost its lines through names.
    attendance: meeting.attendance.map(({ name, title, organization }) => ({
      name,
      title,
      org: organization,
      present: null,
    })),
    items: meeting.items.flatMap((section, index) => {
      const letters = (section.children ?? []).map((child, at) =>
        itemOf(child, `${index + 1}${String.fromCharCode(97 + at)}`, meeting),
      );
      return [itemOf(section, `${index + 1}`, meeting), ...letters];
    }),
    unsure: [],
  };
}

function itemOf(seed: SeedItem, number: string, { forum }: SeedMeeting): ExpectedItem {
  const decisions = seed.decisions.map(({ outcome, proposal, clauses }) => ({
    state: outcome === "adopted" ? ("taken" as const) : ("proposed" as const),
    body: forum.decisionName,
    clauses: (outcome === "adopted" ? clauses : proposal).map(({ text }) => text),
  }));
  const clauses = decisions.flatMap((decision) => decision.clauses);
  return {
    number,
    title: seed.title,
    kind: seed.kinds,
    presenters: seed.presenters.map(({ name }) => name),
    body: seed.body,
    decisions,
    assignments: clauses.flatMap(chargeOf).concat(takenHome(seed.body, clauses)),
    // Prose that promises something of somebody: one reader sees an assignment, the next does not.
    optional: seed.body
      .split(/(?<=\.)\s+/)
      .concat(clauses)
      .map((sentence) => todo([], sentence)),
    asides: [],
    attachments: seed.attachments.map(({ label }) => label),
  };
}

function chargeOf(clause: string): ExpectedItem["assignments"] {
  const passive = /^att (.+?) uppdras att (.+)$/.exec(clause);
  if (passive) return [todo([passive[1] ?? ""], passive[2] ?? "")];
  const active = /^att uppdra ([^,]+), tillsammans med ([^,]+), att (.+)$/.exec(clause);
  if (active) return [todo([active[1] ?? "", active[2] ?? ""], active[3] ?? "")];
  const home = /^att (.+?) (tar hem .+)$/.exec(clause);
  return home ? [todo([home[1] ?? ""], home[2] ?? "")] : [];
}

/** "Hon tar hem …": whom the sentence before begins with, and the attendance has in full. */
function takenHome(body: string, clauses: string[]): ExpectedItem["assignments"] {
  if (clauses.some((clause) => clause.includes("tar hem"))) return [];
  const found = /(\p{Lu}\p{L}+) [^.]+\. Hon (tar hem [^.]+)\./u.exec(body);
  return found?.[1] === "Beat" ? [todo(["Beat Axå"], found[2] ?? "")] : [];
}
