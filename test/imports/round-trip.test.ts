/** What the system hands out it can read in again: the same meeting comes back, out of Word as out of PDF. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { interpret } from "../../server/interpretation/interpret.ts";
import type { Interpretation } from "../../server/interpretation/model.ts";
import { readManuscript } from "../../server/manuscripts/reading.ts";
import { testApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

const firstNames = ["Anna", "Bo", "Karin", "Nils-Erik", "Åsa", "Örjan", "Mehmet", "Siv"];
const lastNames = ["Ek", "Lindh", "Öberg", "af Sandeby", "Dahl-Norén", "Ros", "Älvestad"];
const titles = [
  "Gemensam rutin för korttidsplatser",
  "Budget 2026",
  "Läget i arbetet med digital vårdplanering och trygg hemgång för äldre i länets samtliga kommuner",
  "Val av representant till rådet för hjälpmedel",
  "Samverkan kring barn och unga",
  "Utvärdering av sommaren",
];
const sentences = [
  "Förslaget har skickats ut i förväg och är oförändrat sedan förra mötet.",
  "Tre kommuner har svarat att kostnaden är för hög, men att de vill vara med.",
  "Frågan om finansiering är inte löst.",
  "Arbetsgruppen har träffats fem gånger under våren och har haft kontakt med två andra län som redan har gjort samma sak.",
  "Restiderna har minskat med en fjärdedel.",
];
const clauses = [
  "att anta rutinen för korttidsplatser att gälla från och med den 1 maj 2026",
  "att lägga informationen till handlingarna",
  "att godkänna budgeten med den ändringen att resor inte ingår, under förutsättning att samtliga parter fattar likalydande beslut",
  "att arbetet fortsätter som tidigare",
  "att ställa sig bakom förslaget",
];

const some = <T>(values: readonly T[], max: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: max });
const name = fc.tuple(fc.constantFrom(...firstNames), fc.constantFrom(...lastNames)).map((words) => words.join(" "));
const decision = fc.record({
  outcome: fc.constantFrom("adopted" as const, "proposed" as const),
  clauses: some(clauses, 3),
});
const item = (children: boolean) =>
  fc.record({
    title: fc.constantFrom(...titles),
    kinds: fc.uniqueArray(fc.constantFrom("decision", "information", "dialogue"), { maxLength: 1 }),
    presenters: fc.uniqueArray(name, { maxLength: 2 }),
    body: fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    decisions: fc.array(decision, { maxLength: 1 }),
    children: children ? fc.constant(0) : fc.nat({ max: 3 }),
  });
const meeting = fc.record({
  date: fc
    .date({ min: new Date("2015-01-01"), max: new Date("2025-10-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  start: fc.constantFrom("08:00", "09:30", "13:15"),
  end: fc.constantFrom("15:00", "16:45"),
  place: fc.constantFrom("Stadshuset i Ludvika, sal Silvergruvan", "Digitalt via Teams", "Myntgatan 2, Falun"),
  people: fc.uniqueArray(
    fc.record({ name, organization: fc.constantFrom("Avesta", "Mora", "Region Dalarna"), present: fc.boolean() }),
    {
      selector: (person) => person.name,
      minLength: 1,
      maxLength: 8,
    },
  ),
  items: fc.array(fc.tuple(item(false), fc.array(item(true), { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
});
type Made = typeof meeting extends fc.Arbitrary<infer Value> ? Value : never;
type MadeItem = Made["items"][number][0];

const asItem = ({ title, kinds, presenters, body, decisions }: MadeItem) => ({
  title,
  kinds,
  presenters: presenters.map((presenter) => ({ name: presenter })),
  body: body.map((paragraph) => paragraph.join(" ")).join("\n\n"),
  decisions: decisions.map((made) => ({
    outcome: made.outcome,
    [made.outcome === "adopted" ? "clauses" : "proposal"]: made.clauses.map((text) => ({ text })),
  })),
});

/** What of a meeting has to come back. */
function expected({ date, start, end, place, people, items }: Made) {
  const row = (number: string, { title, kinds, presenters, body, decisions }: MadeItem) => ({
    number,
    title,
    kinds,
    presenters,
    body: body.map((paragraph) => paragraph.join(" ")).join(" "),
    decisions: decisions.map((made) => ({
      state: made.outcome === "adopted" ? "taken" : "proposed",
      clauses: made.clauses,
    })),
  });
  return {
    forum: "Länschefsnätverket i Dalarna",
    date,
    start,
    end,
    place,
    people: people.map((person) => ({ name: person.name, present: person.present })).sort(byName),
    items: items.flatMap(([section, children], at) => [
      row(String(at + 1), section),
      ...children.map((child, index) => row(`${at + 1}${"abc".charAt(index)}`, child)),
    ]),
  };
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "sv");

function found({ header, attendance, items }: Interpretation) {
  return {
    forum: header.forum?.value,
    date: header.date?.value,
    start: header.start?.value,
    end: header.end?.value,
    place: header.place?.value,
    people: attendance.map((person) => ({ name: person.name, present: person.present })).sort(byName),
    items: items.map(({ number, title, kinds, presenters, body, decisions }) => ({
      number,
      title,
      kinds,
      presenters: presenters.map((presenter) => presenter.name),
      body: body.replace(/\s+/g, " "),
      decisions: decisions.map((read) => ({ state: read.state, clauses: read.clauses })),
    })),
  };
}

test.each([
  { format: "docx", runs: 25 },
  { format: "pdf", runs: 10 },
])(
  "a meeting that was handed out as $format and is read in again is the same meeting",
  async ({ format, runs }) => {
    const { api, app, db } = await testApp();
    const client = api();
    const forumId = aForum(db);
    await fc.assert(
      fc.asyncProperty(meeting, async (made) => {
        const { date, start: startTime, end: endTime, place, people } = made;
        const mode = place.includes("Teams") ? "remote" : "in_person";
        const created = await client.post("/meetings", {
          ...{ forumId, date, startTime, endTime, place, mode, state: "held" },
          attendance: people.map((person) => ({
            ...{
              name: person.name,
              organization: person.organization,
              group: person.organization === "Region Dalarna" ? "Region Dalarna" : "Kommun",
            },
            status: person.present ? "present" : "absent",
          })),
          items: made.items.map(([section, children]) => ({ ...asItem(section), children: children.map(asItem) })),
        });
        expect(created.json.errors ?? []).toEqual([]);
        const url = `/api/v1/meetings/${created.json.id}/minutes.${format}`;
        const { rawPayload } = await app.inject({ url, headers: { authorization: client.authorization } });
        expect(found(interpret(await readManuscript(rawPayload, `minutes.${format}`)))).toEqual(expected(made));
      }),
      // The same meetings every time: what chance finds is for a longer run, and not to stop somebody else.
      { numRuns: runs, seed: 20251121 },
    );
  },
  120_000,
);
