import { expect, test } from "vitest";
import { warningsOf, type WarningFacts } from "../../server/agreements/warning-rules.ts";
import { testApp } from "../support/app.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { anAgreement, someParties } from "./builders.ts";

const live: WarningFacts = {
  sentOutOn: null,
  partlyInForceSince: null,
  inForceSince: "2024-01-01",
  validTo: null,
  renewalMonths: null,
  endedOn: null,
  noticeMonths: null,
  nextFollowUp: null,
  overdue: [],
};
const today = "2025-11-10";

test.each<[string, Partial<WarningFacts>, string[]]>([
  ["nothing presses", {}, []],
  ["it ends in six months", { validTo: "2026-05-10" }, ["ends 2026-05-10"]],
  ["it ends a day later", { validTo: "2026-05-11" }, []],
  ["it has ended", { validTo: "2025-11-09" }, []],
  [
    "it is renewed, and notice nears",
    { validTo: "2026-07-31", renewalMonths: 12, noticeMonths: 6 },
    ["notice 2026-01-31"],
  ],
  ["the notice day has passed", { validTo: "2026-04-30", renewalMonths: 12, noticeMonths: 6 }, []],
  [
    "it ends unless it is made anew, and notice is given",
    { validTo: "2026-03-31", noticeMonths: 3 },
    ["notice 2025-12-31", "ends 2026-03-31"],
  ],
  ["it will be replaced", { endedOn: "2026-01-01" }, ["ends 2025-12-31"]],
  ["a follow-up is due", { nextFollowUp: "2025-12-10" }, ["follow_up 2025-12-10"]],
  ["a follow-up is late", { nextFollowUp: "2025-06-01" }, ["follow_up 2025-06-01"]],
  ["a follow-up is far off", { nextFollowUp: "2025-12-11" }, []],
  [
    "an adoption is late",
    { inForceSince: null, sentOutOn: "2025-06-04", overdue: ["Mora"] },
    ["adoption_overdue Mora"],
  ],
])("%s", (_, facts, expected) => {
  const told = warningsOf({ ...live, ...facts }, today);
  expect(told.map(({ kind, date, parties }) => `${kind} ${date ?? parties.join()}`)).toEqual(expected);
});

test("what presses is told to those who keep the agreement, and on its pages to all who read it", async () => {
  const world = await testApp();
  const parties = someParties(world, 2);
  anAgreement(world, parties, { title: "Avtal A", inForceSince: "2024-01-01", validTo: "2026-01-31" });
  const id = anAgreement(world, parties, { title: "Avtal B" });
  const client = world.api();
  await client.put(`/agreements/${id}/ratifications/${parties.all[1]}`, {
    state: "awaiting",
    expectedText: "vecka 45",
    expectedDate: "2025-11-07",
  });
  expect((await client.get("/agreements/warnings")).json.items).toEqual([
    { agreementId: "1", title: "Avtal A", kind: "ends", date: "2026-01-31", parties: [] },
    { agreementId: id, title: "Avtal B", kind: "adoption_overdue", date: null, parties: ["Avesta"] },
  ]);
  const chair = aPerson(world.db);
  aMembership(world.db, { forumId: parties.forumId, personId: chair, role: "chair" });
  const leads = await world.browser({ role: "member", personId: chair });
  expect((await leads.get("/")).text).toContain("Avtal att bevaka");
  expect((await leads.get("/avtal")).text).toContain("Avesta skulle ha beslutat");
  expect((await leads.get(`/avtal/${id}`)).text).toContain("Avesta skulle ha beslutat");
  const belongs = aPerson(world.db, { organizationId: parties.all[1] ?? "" });
  const party = await world.browser({ role: "member", personId: belongs });
  expect((await party.get("/")).text).not.toContain("Avtal att bevaka");
  expect((await party.get("/avtal")).text).toContain("Går ut den 31 januari 2026");
  const elsewhere = aForum(world.db, { slug: "annat", name: "Annat", shortName: "Annat" });
  const stranger = world.api({ role: "secretary", forumIds: [elsewhere] });
  expect((await stranger.get("/agreements/warnings")).json.items).toEqual([]);
});
