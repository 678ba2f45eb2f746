/** The signed link: for one person, one assignment, until there is nothing more to report; and nobody learns anything else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { auditEvents, items, reports } from "../../db/schema.ts";
import { installationSecret } from "../../server/accounts/commands.ts";
import { setAssignmentState } from "../../server/assignments/commands.ts";
import { reportBack } from "../../server/assignments/report-commands.ts";
import { linkToken, readLinkToken } from "../../server/mail/rules.ts";
import { verifyDatabase } from "../../server/verification/queries.ts";
import { aMeeting } from "../support/builders.ts";
import { anItem, linkIn, mailWorld, type MailWorld } from "./world.ts";

/** Karin has been mailed an assignment; the link is the one of her mail. */
async function aLink(values: Record<string, unknown> = {}) {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const assignmentId = world.give({ to: [karin], text: "Ta fram en rutin för utskrivning", ...values });
  const [mail] = await world.settled();
  return { world, karin, assignmentId, link: linkIn(mail!) };
}

const reported = ({ db }: MailWorld) => db.select().from(reports).all();
const refusals = ({ db }: MailWorld): string[] =>
  db
    .select()
    .from(auditEvents)
    .all()
    .filter(({ action }) => action === "report_link_refused")
    .map(({ details }) => (JSON.parse(details) as { refused: string }).refused);

/** What a dead link leads to; the same whatever is wrong with it. */
async function expectDead(world: MailWorld, link: string): Promise<void> {
  const visitor = world.visitor();
  const { status, text } = await visitor.get(link);
  expect(status).toBe(404);
  expect(text).toContain("Länken går inte att använda");
  expect(text).toContain("Kontakta sekreteraren");
  expect(text).not.toContain("rutin");
  await visitor.get("/logga-in");
  expect((await visitor.post(link, { text: "Klart.", date: "2025-11-10" })).status).toBe(404);
  expect((await visitor.get(`${link}/kvitto`)).status).toBe(404);
}

test("whoever has the link reports back without logging in, and gets a receipt", async () => {
  const { world, assignmentId, link } = await aLink();
  const visitor = world.visitor();
  const page = await visitor.get(link);
  expect(page.status).toBe(200);
  for (const words of ["Ta fram en rutin för utskrivning", "Du återrapporterar som Karin", 'value="2025-11-10"']) {
    expect(page.text).toContain(words);
  }
  const sent = await visitor.upload(
    link,
    { text: "Rutinen är framtagen.\n\nDen gäller från årsskiftet.", date: "2025-11-09" },
    { field: "file", name: "Rutin för åldringar.txt", content: Buffer.from("Så här gör vi.") },
  );
  expect([sent.status, sent.headers["location"]]).toEqual([303, `${link}/kvitto`]);
  const receipt = await visitor.get(`${link}/kvitto`);
  expect(receipt.status).toBe(200);
  for (const words of ["Den gäller från årsskiftet.", "Rutin för åldringar", "Länschefsnätverket i Dalarna"]) {
    expect(receipt.text).toContain(words);
  }
  expect(reported(world)).toMatchObject([
    { assignmentId, text: "Rutinen är framtagen.\n\nDen gäller från årsskiftet.", date: "2025-11-09", byLink: true },
  ]);
  expect(reported(world)).toMatchObject([{ createdByName: "Karin", createdBy: null }]);
  const files = (await world.api().get(`/assignments/${assignmentId}`)).json.reports[0].attachments;
  expect(files).toMatchObject([{ filename: "Rutin för åldringar.txt", size: 17 }]);
  expect(verifyDatabase(world.db).faults).toEqual([]);
});

test("the receipt is for the browser that sent the report", async () => {
  const { world, link } = await aLink();
  const visitor = world.visitor();
  await visitor.get(link);
  await visitor.post(link, { text: "Klart.", date: "2025-11-10" });
  expect((await world.visitor().get(`${link}/kvitto`)).status).toBe(404);
  expect((await visitor.get(`${link}/kvitto`)).status).toBe(200);
});

test.each([
  { what: "no text", form: { date: "2025-11-10" }, message: "Vad har gjorts?" },
  { what: "no date that exists", form: { text: "Klart.", date: "2025-02-30" }, message: "Skriv ett datum som finns" },
  {
    what: "a day to come",
    form: { text: "Klart.", date: "2025-11-11" },
    message: "Datumet kan inte ligga i framtiden",
  },
])("a report with $what is shown again with what was typed", async ({ form, message }) => {
  const { world, link } = await aLink();
  const visitor = world.visitor();
  await visitor.get(link);
  const { status, text } = await visitor.post(link, form);
  expect(status).toBe(422);
  expect(text).toContain(message);
  expect(text).toContain(`value="${form.date}"`);
  expect(reported(world)).toEqual([]);
});

test("a file that is not what it says is refused at its field, and the text is kept", async () => {
  const { world, link } = await aLink();
  const visitor = world.visitor();
  await visitor.get(link);
  const file = { field: "file", name: "rutin.pdf", content: Buffer.from("inte en pdf") };
  const { status, text } = await visitor.upload(link, { text: "Rutinen är klar.", date: "2025-11-10" }, file);
  expect(status).toBe(422);
  expect(text).toContain('href="#file"');
  expect(text).toContain("Rutinen är klar.");
  expect(reported(world)).toEqual([]);
});

test("a form that has lain open too long, or comes from elsewhere, is shown again and not saved", async () => {
  const { world, link } = await aLink();
  const visitor = world.visitor();
  await visitor.get(link);
  const { status, text } = await visitor.postForged(link, { text: "Jag skrev länge.", date: "2025-11-10" });
  expect(status).toBe(422);
  expect(text).toContain("Formuläret hade blivit för gammalt");
  expect(text).toContain("Jag skrev länge.");
  expect(reported(world)).toEqual([]);
  expect((await visitor.post(link, { text: "Jag skrev länge.", date: "2025-11-10" })).status).toBe(303);
});

test("a used link is dead, and so is one of an assignment that was reported, closed or cancelled otherwise", async () => {
  const used = await aLink();
  const visitor = used.world.visitor();
  await visitor.get(used.link);
  await visitor.post(used.link, { text: "Klart.", date: "2025-11-10" });
  await expectDead(used.world, used.link);
  expect(reported(used.world)).toHaveLength(1);
  expect(new Set(refusals(used.world))).toEqual(new Set(["not_open"]));

  const ended = await aLink();
  ended.world.asSystem((ctx) => reportBack(ctx, ended.assignmentId, { text: "Klart.", date: null }));
  await expectDead(ended.world, ended.link);

  const cancelled = await aLink();
  cancelled.world.asSystem((ctx) => {
    setAssignmentState(ctx, cancelled.assignmentId, { state: "cancelled", reason: "Behövs inte." });
  });
  await expectDead(cancelled.world, cancelled.link);
});

test("when more is asked for the same link leads back, with what the meeting said", async () => {
  const { world, link, assignmentId } = await aLink();
  const visitor = world.visitor();
  await visitor.get(link);
  await visitor.post(link, { text: "Klart.", date: "2025-11-10" });
  const { reports: sent } = (await world.api().get(`/assignments/${assignmentId}`)).json;
  const receipt = { verdict: "more_requested", newDue: "2025-12-30", note: "Kostnaden saknas." };
  await world.api().put(`/reports/${sent[0].id}/receipt`, receipt);
  const mails = await world.settled();
  expect(mails.at(-1)).toMatchObject({ subject: "LCHNV vill veta mer: Ta fram en rutin för utskrivning" });
  expect(mails.at(-1)?.text).toContain("Mötets kommentar: Kostnaden saknas.");
  expect(linkIn(mails.at(-1)!)).toBe(link);
  expect((await visitor.get(link)).text).toContain("Kostnaden saknas.");
});

test("whoever an assignment is no longer meant for has a dead link", async () => {
  const { world, link, assignmentId } = await aLink();
  const lars = world.member("Lars");
  world.db.$client
    .prepare("update assignees set person_id = ? where assignment_id = ?")
    .run(Number(lars), Number(assignmentId));
  await expectDead(world, link);
  expect(refusals(world)).toContain("not_meant");
});

test("what has become confidential is not shown to whoever has a link", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const meetingId = aMeeting(world.db, { forumId: world.forumId, state: "held" });
  world.give({ to: [karin], text: "Ta fram en rutin", itemId: anItem(world, meetingId, { title: "Rutin" }) });
  const link = linkIn((await world.settled())[0]!);
  expect((await world.visitor().get(link)).status).toBe(200);
  world.db.update(items).set({ confidential: true }).run();
  await expectDead(world, link);
});

test("a link is for its assignment only", async () => {
  const { world, karin, link } = await aLink();
  const other = world.give({ to: [karin], text: "En annan rutin" });
  const token = link.slice("/aterrapport/".length);
  const key = installationSecret(world.db, "report_link_key");
  // The ids of the other one before the signature of this one.
  const forOther = Buffer.from(linkToken(key, { assignmentId: other, personId: karin }), "base64url");
  const mixed = Buffer.concat([forOther.subarray(0, 16), Buffer.from(token, "base64url").subarray(16)]);
  await expectDead(world, `/aterrapport/${mixed.toString("base64url")}`);
  await expectDead(world, `/aterrapport/${linkToken("another key", { assignmentId: other, personId: karin })}`);
  expect(new Set(refusals(world))).toEqual(new Set(["forged"]));
});

test("no change of a token leaves it valid", () => {
  const id = fc.integer({ min: 1, max: 2 ** 50 }).map(String);
  fc.assert(
    fc.property(
      fc.string(),
      id,
      id,
      fc.nat(63),
      fc.constantFrom(..."AZaz09-_"),
      (key, assignmentId, personId, at, to) => {
        const token = linkToken(key, { assignmentId, personId });
        expect(readLinkToken(key, token)).toEqual({ assignmentId, personId });
        expect(readLinkToken(`${key}x`, token)).toBeNull();
        const changed = token.slice(0, at) + to + token.slice(at + 1);
        if (changed !== token) expect(readLinkToken(key, changed)).toBeNull();
        for (const wrong of [token.slice(1), `${token}A`, `${token} `, ""])
          expect(readLinkToken(key, wrong)).toBeNull();
      },
    ),
  );
});

test("guesses are logged, and after fifty in a minute refused unread", async () => {
  const { world } = await aLink();
  const visitor = world.visitor();
  const statuses = [];
  for (let guess = 0; guess < 52; guess += 1)
    statuses.push((await visitor.get(`/aterrapport/gissning-${guess}`)).status);
  expect(statuses).toEqual([...Array<number>(50).fill(404), 429, 429]);
  expect(refusals(world)).toHaveLength(50);
  const admin = await world.browser();
  expect((await admin.get("/admin/handelser")).text).toContain("En länk för att återrapportera gick inte att använda");
});

test("a stranger's body is not read", async () => {
  const { world } = await aLink();
  const visitor = world.visitor();
  await visitor.get("/logga-in");
  const content = Buffer.alloc(1024 * 1024);
  const answer = await visitor.upload("/aterrapport/x", { text: "x" }, { field: "file", name: "a.txt", content });
  expect(answer.status).toBe(404);
});

test("the log holds no link", async () => {
  const { requestForLog } = await import("../../server/http/request-log.ts");
  for (const url of ["/aterrapport/hemlig/kvitto?a=1", "/mejlval/hemlig"]) {
    const request = { method: "GET", url, host: "h", ip: "i" };
    expect(JSON.stringify(requestForLog(request as never))).not.toContain("hemlig");
  }
});
