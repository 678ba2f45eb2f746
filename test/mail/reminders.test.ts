/** Reminders of what is to be reported, and the weekly mail: on the right day in Stockholm, once, to the right people. */
import { expect, test } from "vitest";
import { changeAssignment } from "../../server/assignments/commands.ts";
import { AssignmentChange, DueInput } from "../../server/assignments/input-schema.ts";
import { reportBack } from "../../server/assignments/report-commands.ts";
import { dueAssignments } from "../../server/mail/reminder-commands.ts";
import { aMeeting, anOrganization } from "../support/builders.ts";
import { linkIn, mailWorld, type MailWorld } from "./world.ts";

/** Rounds at these times, each with the minutes a mail waits; what came of each. */
async function after(world: MailWorld, ...instants: string[]): Promise<string[][]> {
  const subjects: string[][] = [];
  for (const instant of instants) {
    const before = world.receiver.mails.length;
    world.setTime(instant);
    await world.round();
    await world.settled();
    subjects.push(world.receiver.mails.slice(before).map(({ subject = "" }) => subject));
  }
  return subjects;
}

/** An assignment given long before it is due, and the mail that said so. */
async function aRemembered(due: string, start = "2025-10-01T08:00:00Z") {
  const world = await mailWorld({ start: new Date(start) });
  const karin = world.member("Karin");
  const id = world.give({ to: [karin], text: "Rutin", due: { date: due } });
  await world.settled();
  return { world, karin, id };
}

const reminder = "Påminnelse om uppdrag: Rutin";

test.each([
  { when: "14 days before", at: "2025-12-05T08:00:00Z", mails: [reminder] },
  { when: "15 days before", at: "2025-12-04T08:00:00Z", mails: [] },
  { when: "4 days before, when nobody looked earlier", at: "2025-12-15T08:00:00Z", mails: [reminder] },
  { when: "3 days before", at: "2025-12-16T08:00:00Z", mails: [reminder] },
  { when: "on the day", at: "2025-12-19T08:00:00Z", mails: [reminder] },
  { when: "the day after", at: "2025-12-20T08:00:00Z", mails: [] },
  { when: "at night", at: "2025-12-05T03:00:00Z", mails: [] },
])("due on 19 December: $when $mails.length mails", async ({ at, mails }) => {
  const { world } = await aRemembered("2025-12-19");
  expect(await after(world, at)).toEqual([mails]);
});

test("each reminder comes once, however often it is looked", async () => {
  const { world } = await aRemembered("2025-12-19");
  const hourly = ["T06:00:00Z", "T07:00:00Z", "T12:00:00Z", "T22:30:00Z"];
  const days = ["2025-12-05", "2025-12-06", "2025-12-15", "2025-12-16", "2025-12-17", "2025-12-19", "2025-12-20"];
  const told = await after(world, ...days.flatMap((day) => hourly.map((hour) => day + hour)));
  expect(told.flat()).toEqual([reminder, reminder]);
});

test("the last reminder says what is left, and holds the link to report", async () => {
  const { world } = await aRemembered("2025-12-19");
  await after(world, "2025-12-18T08:00:00Z");
  const mail = world.receiver.mails.at(-1)!;
  expect(mail.text).toContain("Uppdraget ska återrapporteras i morgon.");
  expect(mail.text).toContain("senast fredag 19 december 2025");
  expect(linkIn(mail)).toMatch(/^\/aterrapport\/[\w-]{64}$/);
});

test.each([
  // Clocks go back on 26 October 2025 and forward on 29 March 2026; seven in the morning is 5 UTC in summer, 6 in winter.
  { due: "2025-11-08", at: "2025-10-25T05:00:00Z", mails: [reminder] },
  { due: "2025-11-09", at: "2025-10-25T21:30:00Z", mails: [] },
  { due: "2025-11-09", at: "2025-10-26T05:00:00Z", mails: [] },
  { due: "2025-11-09", at: "2025-10-26T06:00:00Z", mails: [reminder] },
  { due: "2026-04-11", at: "2026-03-28T05:00:00Z", mails: [] },
  { due: "2026-04-11", at: "2026-03-28T06:00:00Z", mails: [reminder] },
  { due: "2026-04-12", at: "2026-03-28T22:30:00Z", mails: [] },
  { due: "2026-04-12", at: "2026-03-29T05:00:00Z", mails: [reminder] },
])("across the change of clocks, due on $due: $mails.length mails at $at", async ({ due, at, mails }) => {
  const { world } = await aRemembered(due);
  expect(await after(world, at)).toEqual([mails]);
});

test("whoever has just been given an assignment is not reminded of it at once", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  world.give({ to: [karin], text: "Rutin", due: { date: "2025-11-20" } });
  world.give({ to: [karin], text: "Snart", due: { date: "2025-11-12" } });
  const told = await after(world, "2025-11-10T09:00:00Z", "2025-11-10T15:00:00Z", "2025-11-11T08:00:00Z");
  expect(told).toEqual([["2 nya uppdrag"], [], ["Påminnelse om uppdrag: Snart"]]);
});

test("of a date that is moved everybody is reminded again", async () => {
  const { world, karin, id } = await aRemembered("2025-12-19");
  expect(await after(world, "2025-12-05T08:00:00Z")).toEqual([[reminder]]);
  world.asSystem((ctx) => {
    changeAssignment(
      ctx,
      id,
      AssignmentChange.parse({
        text: "Rutin",
        assignees: [{ type: "person", id: karin }],
        due: DueInput.parse({ date: "2026-01-23" }),
        dueReason: "Helgerna kom emellan.",
        reportTo: { forumId: world.forumId },
      }),
    );
  });
  const told = await after(world, "2025-12-17T08:00:00Z", "2026-01-09T08:00:00Z", "2026-01-20T08:00:00Z");
  expect(told).toEqual([[], [reminder], [reminder]]);
});

test("a date that is moved while the reminder waits takes it back", async () => {
  const { world, id } = await aRemembered("2025-12-19");
  world.setTime("2025-12-05T08:00:00Z");
  await world.round();
  world.db.$client.prepare("update assignments set due_date = '2026-03-01' where id = ?").run(Number(id));
  await world.settled();
  expect(world.receiver.mails).toHaveLength(1);
});

test("what has been reported is not reminded of", async () => {
  const { world, id } = await aRemembered("2025-12-19");
  world.asSystem((ctx) => reportBack(ctx, id, { text: "Klart.", date: null }));
  expect(await after(world, "2025-12-05T08:00:00Z", "2025-12-17T08:00:00Z")).toEqual([[], []]);
});

test("everybody an assignment is meant for is reminded: person, contact, seat, organization, chair and secretary", async () => {
  const world = await mailWorld({ start: new Date("2025-10-01T08:00:00Z") });
  const [orsa, mora] = ["Orsa", "Mora"].map((name) => anOrganization(world.db, { name }));
  const named = world.member("Namngiven");
  const contact = world.member("Kontakt");
  world.member("Orsaledamot", { onBehalfOf: orsa! });
  world.member("Moraledamot", { onBehalfOf: mora! });
  world.member("Ordforande", { role: "chair" });
  world.member("Sekreterare", { role: "secretary" });
  world.member("Annan");
  const post = world.db.$client
    .prepare("insert into posts (forum_id, organization_id) values (?, ?) returning id || ''")
    .pluck()
    .get(Number(world.forumId), Number(mora)) as string;
  world.give({
    text: "Rutin",
    due: { date: "2025-12-19" },
    assignees: [
      { type: "person", id: named },
      { type: "organization", id: orsa },
      { type: "organization", id: mora, contactId: contact },
      { type: "post", id: post },
      { type: "forum", id: world.forumId },
    ],
  });
  await world.settled();
  const given = world.receiver.mails.length;
  await after(world, "2025-12-05T08:00:00Z");
  const names = world.receiver.mails.slice(given).map(({ recipient }) => recipient.split("@")[0]);
  expect(names.sort()).toEqual(["kontakt", "moraledamot", "namngiven", "ordforande", "orsaledamot", "sekreterare"]);
});

test("of a group each reports on its own part, and the whole reminds nobody", async () => {
  const world = await mailWorld({ start: new Date("2025-10-01T08:00:00Z") });
  const organizationIds = ["Orsa", "Mora"].map((name) => anOrganization(world.db, { name }));
  world.member("Orsaledamot", { onBehalfOf: organizationIds[0]! });
  world.member("Moraledamot", { onBehalfOf: organizationIds[1]! });
  world.give({ text: "Rutin", assignees: [], group: { name: "samtliga kommuner", organizationIds } });
  await world.settled();
  expect((await after(world, "2025-12-05T08:00:00Z")).flat()).toEqual([reminder, reminder]);
  const links = world.receiver.mails.slice(-2).map((mail) => linkIn(mail));
  expect(new Set(links).size).toBe(2);
});

test("on Monday morning those who want it get their week, once, and only if there is something in it", async () => {
  const world = await mailWorld({ start: new Date("2025-10-01T08:00:00Z") });
  const orsa = anOrganization(world.db, { name: "Orsa" });
  const karin = world.member("Karin", { onBehalfOf: orsa });
  const lars = world.member("Lars");
  const client = await world.browser({ role: "member", personId: karin });
  await client.get("/konto/e-post");
  await client.post("/konto/e-post", { kinds: ["digest"] });
  world.give({ to: [karin, lars], text: "Rutin", due: { date: "2025-12-12" } });
  world.give({ assignees: [{ type: "organization", id: orsa }], text: "Ge Orsas svar", due: { date: "2025-12-10" } });
  world.give({ to: [karin], text: "Sent", due: { date: "2025-11-20" } });
  world.give({ to: [karin], text: "Långt fram", due: { date: "2026-05-01" } });
  aMeeting(world.db, { forumId: world.forumId, date: "2025-12-05" });
  aMeeting(world.db, { forumId: world.forumId, date: "2025-12-04", state: "cancelled" });
  const sunday = "2025-11-30T22:30:00Z";
  const told = await after(world, sunday, "2025-12-01T06:00:00Z", "2025-12-01T12:00:00Z", "2025-12-02T08:00:00Z");
  expect(told.flat().filter((subject) => subject.startsWith("Din vecka"))).toEqual(["Din vecka 49"]);
  const text = world.receiver.mails.find(({ subject }) => subject === "Din vecka 49")?.text ?? "";
  expect(text).toContain("- Sent: skulle ha återrapporterats 20 november 2025");
  expect(text).toContain("- Rutin: senast fredag 12 december 2025");
  expect(text).toMatch(/Uppdrag till din organisation och dina forum\n- Ge Orsas svar: senast onsdag 10 december 2025/);
  expect(text).toContain("- LCHNV fredag 5 december 2025 kl. 08.00–10.00");
  expect(text).not.toContain("Långt fram");
  expect(text).not.toContain("4 december");
});

test("a week without anything in it is not worth a mail", async () => {
  const world = await mailWorld({ start: new Date("2025-11-27T08:00:00Z") });
  const client = await world.browser({ role: "member", personId: world.member("Karin") });
  await client.get("/konto/e-post");
  await client.post("/konto/e-post", { kinds: ["digest"] });
  expect(await after(world, "2025-12-01T07:00:00Z")).toEqual([[]]);
});

test("whoever leads the forum that keeps an agreement reads in it what presses, and other members do not", async () => {
  const world = await mailWorld({ start: new Date("2025-11-27T08:00:00Z") });
  for (const [name, role] of [
    ["Karin", "chair"],
    ["Lars", "member"],
  ] as const) {
    const client = await world.browser({ role: "member", personId: world.member(name, { role }) });
    await client.get("/konto/e-post");
    await client.post("/konto/e-post", { kinds: ["digest"] });
  }
  const agreement = { title: "Avtal A", forumId: world.forumId, inForceSince: "2024-01-01", validTo: "2026-03-31" };
  await world.api().post("/agreements", agreement);
  await after(world, "2025-12-01T07:00:00Z");
  const mails = world.receiver.mails.filter(({ subject }) => subject === "Din vecka 49");
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toMatch(/Avtal att bevaka\n- Avtal A: Går ut den 31 mars 2026\./);
});

test("what is due is found by index, however many assignments have ended", async () => {
  const { world } = await aRemembered("2025-12-19");
  const plan = world.db.$client.prepare(`explain query plan ${dueAssignments("$today")}`);
  const steps = plan.all({ from: "", to: "", today: "" }).map((row) => (row as { detail: string }).detail);
  expect(steps.join("\n")).toMatch(/SEARCH s USING INDEX assignments_forum \(forum_id=\? AND live=\? AND due_sort>\?/);
});
