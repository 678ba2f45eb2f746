/** What becomes one mail, to whom, and what it says. */
import { expect, test } from "vitest";
import { accounts, mailPreferences, meetings, memberships, notifications, persons } from "../../db/schema.ts";
import type { NotificationKind } from "../../db/schema/values.ts";
import { setAssignmentState } from "../../server/assignments/commands.ts";
import { addTestAccount } from "../support/app.ts";
import { aMeeting, anOrganization } from "../support/builders.ts";
import { eq } from "drizzle-orm";
import { notify } from "../../server/notifications/commands.ts";
import { anItem, mailWorld, wordsOf, type MailWorld } from "./world.ts";

const tell = ({ asSystem }: MailWorld, personId: string, kind: NotificationKind, subjectId: string) => {
  asSystem((ctx) => {
    notify(ctx, { personIds: [personId], kind, subjectId });
  });
};

test("twenty events of one person are one mail", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  for (let number = 1; number <= 20; number += 1) world.give({ to: [karin], text: `Gör sak nummer ${number}.` });
  const [mail, ...others] = await world.settled();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ recipient: "karin@example.se", subject: "20 nya uppdrag" });
  for (let number = 1; number <= 20; number += 1) expect(mail?.text).toContain(`> Gör sak nummer ${number}.`);
});

test.each([
  { of: "a lonely event", minutes: [1], more: [], mails: 0 },
  { of: "a lonely event", minutes: [2], more: [], mails: 1 },
  { of: "events that keep coming", minutes: [1, 1, 1, 1], more: [0, 1, 2], mails: 0 },
  { of: "events that keep coming", minutes: [1, 1, 1, 1, 1], more: [0, 1, 2, 3], mails: 1 },
])("$of: after $minutes.length steps of time there are $mails mails", async ({ minutes, more, mails }) => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  world.give({ to: [karin] });
  for (const [step, length] of minutes.entries()) {
    world.wait(length);
    await world.round();
    if (more.includes(step)) world.give({ to: [karin] });
  }
  expect(world.receiver.mails).toHaveLength(mails);
});

test("a mail says the same as text and as HTML, in Swedish, from and to whom it is", async () => {
  const world = await mailWorld();
  const karin = world.member("Åsa Öhrn Ängström", { email: "asa@example.se" });
  addTestAccount(world.db, { role: "member", personId: karin });
  world.db.update(accounts).set({ email: "asa@leksand.example" }).run();
  const meetingId = aMeeting(world.db, { forumId: world.forumId, state: "held" });
  const itemId = anItem(world, meetingId, { title: "Rutin" });
  world.give({ to: [karin], itemId, text: 'Återkom med <förslag> & "kostnad" för rutinen', due: { week: "2025-W50" } });
  const [mail] = await world.settled();
  expect(mail).toMatchObject({
    from: { name: "Beslutsspår Dalarna", address: "post@dalarna.example" },
    to: [{ name: "Åsa Öhrn Ängström", address: "asa@leksand.example" }],
    subject: 'Nytt uppdrag från LCHNV: Återkom med <förslag> & "kostnad" för rutinen',
  });
  const headers = new Map(mail?.headers.map(({ key, value }) => [key, value]));
  expect(headers.get("auto-submitted")).toBe("auto-generated");
  expect(headers.get("list-unsubscribe")).toMatch(/^<https:\/\/spar\.example\/mejlval\/[\w-]{54}>$/);
  for (const words of [
    'Återkom med <förslag> & "kostnad" för rutinen',
    "senast fredag 12 december 2025",
    "Länschefsnätverket i Dalarna",
    "mötet 21 november 2025, punkt 1",
    "Länken för att återrapportera är personlig",
    "Välj vilka mejl du vill ha",
  ]) {
    expect(mail?.text).toContain(words);
    expect(wordsOf(mail?.html ?? "")).toContain(words);
  }
  for (const link of mail?.text?.match(/https:\S+/g) ?? []) expect(mail?.html).toContain(link.replaceAll("&", "&amp;"));
});

test("an agenda comes with its meeting as a calendar file, and as a PDF to whoever cannot log in", async () => {
  const world = await mailWorld();
  world.member("Karin");
  const lars = world.member("Lars");
  addTestAccount(world.db, { role: "member", personId: lars });
  const items = [
    { title: "Årets avtal", kinds: ["decision"], decisions: [{ outcome: "proposed", proposal: [{ text: "anta" }] }] },
  ];
  const client = world.api();
  const details = {
    forumId: world.forumId,
    date: "2025-11-21",
    startTime: "08:00",
    place: "Örebrosalen, Falun",
    items,
  };
  const { json } = await client.post("/meetings", details);
  await client.put(`/meetings/${json.id}/state`, { state: "agenda_sent" });
  const mails = await world.settled();
  expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill("Dagordning: LCHNV fredag 21 november 2025"));
  const filesTo = (address: string) => mails.find(({ recipient }) => recipient === address)?.attachments ?? [];
  expect(filesTo("karin@example.se").map(({ filename }) => filename)).toEqual([
    "LCHNV 2025-11-21.ics",
    "Dagordning LCHNV 2025-11-21 utskick 1.pdf",
  ]);
  const [, pdf] = filesTo("karin@example.se");
  expect(
    Buffer.from(pdf?.content as ArrayBuffer)
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const [calendar, ...others] = filesTo(
    mails.find(({ recipient }) => recipient !== "karin@example.se")?.recipient ?? "",
  );
  expect(others).toEqual([]);
  const text = Buffer.from(calendar?.content as ArrayBuffer).toString("utf8");
  expect(text).toContain("METHOD:REQUEST");
  expect(text).toContain("LOCATION:Örebrosalen\\, Falun");
  expect(mails[0]?.text).toContain("Att besluta\n- 1 Årets avtal");
}, 30_000);

test("whoever was sent an agenda is told when the meeting is called off, and nobody else", async () => {
  const world = await mailWorld();
  world.member("Karin");
  const leaving = world.member("Lena");
  const client = world.api();
  const details = { forumId: world.forumId, date: "2025-11-21", items: [{ title: "Avtal" }] };
  const { json } = await client.post("/meetings", details);
  await client.put(`/meetings/${json.id}/state`, { state: "agenda_sent" });
  await world.settled();
  world.member("Nykomling");
  world.db.update(memberships).set({ endDate: "2025-11-09" }).where(eq(memberships.personId, leaving)).run();
  await client.put(`/meetings/${json.id}/state`, { state: "cancelled" });
  const mails = await world.settled();
  expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    ["karin@example.se", "Dagordning: LCHNV fredag 21 november 2025"],
    ["lena@example.se", "Dagordning: LCHNV fredag 21 november 2025"],
    ["karin@example.se", "Inställt: LCHNV fredag 21 november 2025"],
    ["lena@example.se", "Inställt: LCHNV fredag 21 november 2025"],
  ]);
  for (const { attachments } of mails.slice(2)) {
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).toString()).toContain("METHOD:CANCEL");
  }
}, 30_000);

test.each([
  { what: "the account's address", account: true, disabled: false, email: "register@example.se", to: "konto" },
  {
    what: "the register's, when the account is disabled",
    account: true,
    disabled: true,
    email: "register@example.se",
    to: "register@example.se",
  },
  {
    what: "the register's, without an account",
    account: false,
    disabled: false,
    email: "register@example.se",
    to: "register@example.se",
  },
  { what: "nowhere, without an address", account: false, disabled: false, email: null, to: null },
])("a mail goes to $what", async ({ account, disabled, email, to }) => {
  const world = await mailWorld();
  const karin = world.member("Karin", { email });
  if (account) addTestAccount(world.db, { role: "member", personId: karin });
  if (disabled) world.db.update(accounts).set({ disabledAt: "2025-01-01T00:00:00.000Z" }).run();
  world.give({ to: [karin] });
  const recipients = (await world.settled()).map(({ recipient }) => recipient);
  expect(recipients.map((address) => (address.startsWith("konto") ? "konto" : address))).toEqual(
    to === null ? [] : [to],
  );
  const waiting = world.db.select().from(notifications).all();
  expect(waiting.every(({ doneAt }) => doneAt !== null)).toBe(true);
});

test("a person gets what they have chosen", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const client = await world.browser({ role: "member", personId: karin });
  const page = await client.get("/konto/e-post");
  expect(page.text.match(/ checked/g)).toHaveLength(8);
  expect(page.text).not.toContain("E-post är inte inställd");
  await client.post("/konto/e-post", { kinds: ["minutes_out"] });
  expect((await client.get("/konto/e-post")).text.match(/ checked/g)).toHaveLength(1);
  const held = aMeeting(world.db, { forumId: world.forumId, state: "held" });
  world.give({ to: [karin] });
  tell(world, karin, "minutes_out", held);
  expect((await world.settled()).map(({ subject }) => subject)).toEqual([
    "Utkast till minnesanteckningar: LCHNV fredag 21 november 2025",
  ]);
});

test("several kinds in one mail: the most urgent comes first and names it", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const held = aMeeting(world.db, { forumId: world.forumId, state: "held" });
  tell(world, karin, "minutes_out", held);
  world.give({
    to: [karin],
    text: "Ta fram en rutin för utskrivning som alla kommuner kan arbeta efter från årsskiftet",
  });
  const [mail] = await world.settled();
  expect(mail?.subject).toBe(
    "Nytt uppdrag från LCHNV: Ta fram en rutin för utskrivning som alla kommuner kan … och en händelse till",
  );
  expect(mail?.text?.indexOf("Nytt uppdrag")).toBeLessThan(mail?.text?.indexOf("Utkast till") ?? 0);
});

test("what is no longer true is not told", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const closed = world.give({ to: [karin] });
  world.asSystem((ctx) => {
    setAssignmentState(ctx, closed, { state: "cancelled", reason: "Behövs inte." });
  });
  const approved = aMeeting(world.db, { forumId: world.forumId, state: "minutes_approved" });
  tell(world, karin, "minutes_out", approved);
  tell(world, karin, "agenda_sent", aMeeting(world.db, { forumId: world.forumId, state: "cancelled" }));
  const past = aMeeting(world.db, { forumId: world.forumId, state: "agenda_sent", date: "2025-11-09" });
  tell(world, karin, "agenda_sent", past);
  tell(world, karin, "more_requested", world.give({ to: [karin], text: "Nytt" }));
  expect(
    (await world.settled()).map(({ text }) => text?.match(/^(Nytt uppdrag|Utkast|Dagordning|LCHNV vill).*$/gm)),
  ).toEqual([["Nytt uppdrag från LCHNV"]]);
});

test("what comes of a confidential item is not in a mail, and what one may not see is not mentioned", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const meetingId = aMeeting(world.db, { forumId: world.forumId, state: "held" });
  const itemId = anItem(world, meetingId, { title: "HEMLIGT ärende", confidential: true });
  world.give({ to: [karin], itemId, text: "HEMLIGT uppdrag" });
  const stranger = world.db.insert(persons).values({ name: "Utomstående", email: "ute@example.se" }).returning().get();
  tell(world, stranger.id, "minutes_out", meetingId);
  tell(world, stranger.id, "assignment_given", world.give({ to: [karin], itemId, text: "HEMLIGT till" }));
  const mails = await world.settled();
  expect(mails.map(({ recipient }) => recipient)).toEqual(["karin@example.se"]);
  expect(mails[0]?.raw.toString("latin1")).not.toContain("HEMLIGT");
  expect(mails[0]?.text).toContain("omfattas av sekretess");
  expect(mails[0]?.text).not.toContain("/aterrapport/");
});

test("an organization's assignment goes to its members of the forum, not to their substitutes", async () => {
  const world = await mailWorld();
  const orsa = anOrganization(world.db, { name: "Orsa" });
  world.member("Karin", { onBehalfOf: orsa });
  world.member("Ersättaren", { onBehalfOf: orsa, role: "substitute", email: "e@example.se" });
  world.member("Lars");
  world.give({ assignees: [{ type: "organization", id: orsa }] });
  expect((await world.settled()).map(({ recipient }) => recipient)).toEqual(["karin@example.se"]);
});

test("a secretary's account without a person is mailed nothing", async () => {
  const world = await mailWorld();
  const client = await world.browser({ role: "secretary" });
  expect((await client.get("/konto/e-post")).text).toContain("Kontot hör inte till någon person");
  expect((await client.post("/konto/e-post", { kinds: [] })).status).toBe(422);
  expect(world.db.select().from(mailPreferences).all()).toEqual([]);
});

test("an answer to what somebody handed in reaches them, and only them", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const accountId = addTestAccount(world.db, { role: "member", personId: karin });
  const client = world.db.$client;
  client
    .prepare(
      `insert into submissions (id, forum_id, title, kinds, body, proposal, confidential, state, created_at, created_by, created_by_name)
       values (7, ?, 'Gemensam jour', '[]', '', '[]', 0, 'declined', 0, ?, 'Karin')`,
    )
    .run(Number(world.forumId), Number(accountId));
  client
    .prepare(
      "insert into submission_events (submission_id, state, text, at, by_name) values (7, 'declined', ?, 0, 'S')",
    )
    .run("Frågan hör hemma i styrgruppen.");
  tell(world, karin, "submission_answered", "7");
  tell(world, world.member("Lars"), "submission_answered", "7");
  const [mail, ...others] = await world.settled();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ subject: "Din punkt tas inte upp: Gemensam jour" });
  expect(mail?.text).toContain("Sekreterarens svar: Frågan hör hemma i styrgruppen.");
});

test("a meeting that is gone, and a person who has left, are no trouble", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  tell(world, karin, "minutes_out", "99999");
  const held = aMeeting(world.db, { forumId: world.forumId, state: "held" });
  tell(world, karin, "minutes_approved", held);
  world.db.update(meetings).set({ state: "minutes_approved" }).where(eq(meetings.id, held)).run();
  world.db.$client.prepare("update memberships set end_date = '2025-11-01'").run();
  expect(await world.settled()).toEqual([]);
});
