/** The outbox against a real mail server that is down, drops the line, puts off and refuses. */
import { expect, onTestFinished, test, vi } from "vitest";
import { mails, notifications } from "../../db/schema.ts";
import { notify } from "../../server/notifications/commands.ts";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { aForum, aMeeting, aMembership, aPerson } from "../support/builders.ts";
import { mailReceiver } from "../support/smtp.ts";
import { mailSettings, mailWorld, type MailWorld } from "./world.ts";

/** Karin has been told of a draft, and the mail about it is due. */
async function aMailDue() {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const meetingId = aMeeting(world.db, { forumId: world.forumId, state: "held" });
  world.asSystem((ctx) => {
    notify(ctx, { personIds: [karin], kind: "minutes_out", subjectId: meetingId });
  });
  world.wait(5);
  return world;
}

const outbox = ({ db }: MailWorld) =>
  db.select({ state: mails.state, attempts: mails.attempts, lastError: mails.lastError }).from(mails).all();

test("a mail that is taken is marked as sent, and not sent again", async () => {
  const world = await aMailDue();
  await world.round();
  world.wait(60 * 24);
  await world.round();
  expect(world.receiver.mails).toHaveLength(1);
  expect(outbox(world)).toEqual([{ state: "sent", attempts: 1, lastError: null }]);
});

test("while the server is down the mail waits longer and longer, and comes once when it is up", async () => {
  const world = await aMailDue();
  await world.receiver.stop();
  for (const minutes of [0, 1, 5, 15]) {
    world.wait(minutes);
    await world.round();
    // Before it is time nothing is tried.
    await world.round();
  }
  expect(outbox(world)).toMatchObject([
    { state: "queued", attempts: 4, lastError: expect.stringContaining("ECONNREFUSED") },
  ]);
  await world.receiver.restart();
  world.wait(60);
  await world.round();
  expect(outbox(world)).toEqual([{ state: "sent", attempts: 5, lastError: null }]);
  expect(world.receiver.mails).toHaveLength(1);
});

test("a server that drops the line in mid-message gets the mail again, under the same id", async () => {
  const world = await aMailDue();
  world.receiver.mode = "drop_in_data";
  await world.round();
  expect(outbox(world)).toMatchObject([{ state: "queued", attempts: 1 }]);
  expect(world.receiver.mails).toEqual([]);
  world.receiver.mode = "take";
  world.wait(1);
  await world.round();
  expect(world.receiver.mails).toHaveLength(1);
  expect(outbox(world)).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("a mail that was taken without a word carries the same id when it comes again", async () => {
  const world = await aMailDue();
  world.receiver.mode = "drop_after_data";
  await world.round();
  world.receiver.mode = "take";
  world.wait(1);
  await world.round();
  const ids = world.receiver.mails.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a refusal for good is told to the administrator, who can try again", async () => {
  const world = await aMailDue();
  world.receiver.mode = "refuse_recipient";
  await world.round();
  expect(outbox(world)).toMatchObject([{ state: "failed", attempts: 1, lastError: "550 5.1.1 No such user here" }]);
  world.wait(60 * 24);
  await world.round();
  expect(world.receiver.attempts).toBe(1);

  const admin = await world.browser();
  const page = await admin.get("/admin/e-post?lage=failed");
  expect(page.text).toContain("550 5.1.1 No such user here");
  world.receiver.mode = "take";
  const retry = /action="(\/admin\/e-post\/\d+\/forsok-igen)"/.exec(page.text)?.[1] ?? "";
  expect((await admin.post(retry)).status).toBe(303);
  await world.round();
  expect(world.receiver.mails).toHaveLength(1);
  expect((await admin.post(retry)).status).toBe(409);
});

test("all that failed can be tried again at once", async () => {
  const world = await aMailDue();
  world.receiver.mode = "refuse_recipient";
  await world.round();
  const admin = await world.browser();
  await admin.get("/admin/e-post");
  world.receiver.mode = "take";
  await admin.post("/admin/e-post/forsok-igen");
  await world.round();
  expect(world.receiver.mails).toHaveLength(1);
});

test("a refusal for now is tried again, and given up after three days", async () => {
  const world = await aMailDue();
  world.receiver.mode = "refuse_for_now";
  let minutes = 0;
  while (outbox(world)[0]?.state !== "failed" && minutes < 10_000) {
    await world.round();
    world.wait(10);
    minutes += 10;
  }
  expect(outbox(world)).toMatchObject([{ state: "failed", lastError: "451 4.7.1 Greylisted, come back later" }]);
  expect(minutes / 60 / 24).toBeGreaterThan(2.9);
  expect(minutes / 60 / 24).toBeLessThan(3.2);
});

test("one mail that is refused does not hold up the others", async () => {
  const world = await aMailDue();
  const lars = world.member("Lars");
  world.asSystem((ctx) => {
    notify(ctx, { personIds: [lars], kind: "minutes_out", subjectId: "1" });
  });
  world.receiver.mode = "refuse_for_now";
  world.wait(5);
  await world.round();
  expect(outbox(world).map(({ attempts }) => attempts)).toEqual([1, 1]);
});

test("a mail that was being sent when the program died is sent later", async () => {
  const world = await aMailDue();
  await world.receiver.stop();
  await world.round();
  // The attempt was counted before it was made; nothing is known of how it went.
  world.db.update(mails).set({ lastError: null, nextAttemptAt: "2025-11-10T09:20:00.000Z" }).run();
  await world.receiver.restart();
  world.setTime("2025-11-10T09:21:00Z");
  await world.round();
  expect(world.receiver.mails).toHaveLength(1);
});

test("rounds never overlap, and closing waits for the mail that is on its way", async () => {
  const world = await aMailDue();
  expect(world.app.mailer?.round()).toBe(world.app.mailer?.round());
  await vi.waitUntil(() => world.receiver.attempts === 1);
  await world.app.close();
  expect(outbox(world)).toMatchObject([{ state: "sent", attempts: 1 }]);
});

test("what is not under way when the program stops waits for the next start", async () => {
  const world = await aMailDue();
  const round = world.app.mailer?.round();
  await Promise.all([world.app.close(), round]);
  expect(outbox(world).filter(({ state }) => state !== "queued")).toEqual([]);
  expect(world.receiver.attempts).toBe(0);
});

/** An application on the same database, with or without mail. */
async function anotherStart(world: TestApp, env: Record<string, string>, now: string) {
  const config = readConfig({ LOG_LEVEL: "silent", ...env });
  const app = await buildApp({ db: world.db, config, clock: () => new Date(now) });
  onTestFinished(() => app.close());
  return app;
}

test("without SMTP_URL nothing is mailed, and when it is set only the news of the last day", async () => {
  const receiver = await mailReceiver();
  const on = { SMTP_URL: receiver.url, ...mailSettings };
  let now = new Date("2025-11-10T09:00:00Z");
  const world = await testApp({ now: () => now });
  expect(world.app.mailer).toBeNull();
  const karin = aPerson(world.db, { email: "karin@example.se" });
  const forumId = aForum(world.db);
  aMembership(world.db, { forumId, personId: karin });
  const tell = () => {
    const subjectId = aMeeting(world.db, { forumId, state: "held" });
    world.asSystem((ctx) => {
      notify(ctx, { personIds: [karin], kind: "minutes_out", subjectId });
    });
  };
  tell();
  now = new Date("2025-11-11T12:00:00Z");
  tell();
  const app = await anotherStart(world, on, "2025-11-12T09:00:00Z");
  await app.mailer?.round();
  expect(receiver.mails).toHaveLength(1);

  // Mail was on all the time: a weekend without power loses nothing.
  tell();
  const monday = await anotherStart(world, on, "2025-11-17T09:00:00Z");
  await monday.mailer?.round();
  expect(receiver.mails).toHaveLength(2);

  await anotherStart(world, {}, "2025-11-18T09:00:00Z");
  tell();
  const later = await anotherStart(world, on, "2025-11-20T09:00:00Z");
  await later.mailer?.round();
  expect(receiver.mails).toHaveLength(2);
  const states = world.db.select({ doneAt: notifications.doneAt }).from(notifications).all();
  expect(states.filter(({ doneAt }) => doneAt === null)).toEqual([]);
});

test.each([
  ["SMTP_URL", "http://mail.example.se", /^Bad configuration: SMTP_URL: an address as smtp:/],
  ["SMTP_URL", "mail.example.se:25", /^Bad configuration: SMTP_URL: an address as smtp:/],
  ["SMTP_URL", "smtp://", /^Bad configuration: SMTP_URL: an address as smtp:/],
  ["MAIL_FROM", "Beslutsspår", /^Bad configuration: MAIL_FROM: an address as name@example.se/],
  ["MAIL_FROM", "A <a@example.se>\nBcc: b@example.se", /^Bad configuration: MAIL_FROM: an address as name@example.se/],
])("a bad %s stops the start: %s", (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message);
});

test.each([
  ["post@example.se", { name: "Beslutsspår", address: "post@example.se" }],
  ["RSS Dalarna <post@example.se>", { name: "RSS Dalarna", address: "post@example.se" }],
  ['"Ek, Karin" <post@example.se>', { name: "Ek, Karin", address: "post@example.se" }],
])("the sender %s is understood", (value, sender) => {
  expect(readConfig({ MAIL_FROM: value }).mailFrom).toEqual(sender);
});
