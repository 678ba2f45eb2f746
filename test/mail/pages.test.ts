/** What pages say of mail: that it is sent, to how many and whom not, or that it is not set up. */
import { expect, test } from "vitest";
import { mails } from "../../db/schema.ts";
import { testApp } from "../support/app.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";
import { mailSettings, mailWorld } from "./world.ts";

const details = { date: "2025-11-21", items: [{ title: "Avtal" }] };

test("where an agenda is sent it says whom it is mailed to, and who has no address", async () => {
  const world = await mailWorld();
  world.member("Karin");
  world.member("Lars");
  world.member("Adresslös", { email: null });
  const { json } = await world.api().post("/meetings", { ...details, forumId: world.forumId });
  const client = await world.browser();
  const note = "Utskicket mejlas till 2 ledamöter. Saknar e-postadress: Adresslös.";
  expect((await client.get(`/moten/${json.id}`)).text).toContain(note);
  await client.post(`/moten/${json.id}/lage`, { state: "agenda_sent", version: json.version });
  const { text } = await client.get(`/moten/${json.id}`);
  expect(text).toContain("Utskicket är sparat och mejlas till ledamöterna inom några minuter.");
  expect(text).toContain(note);
  const member = await world.browser({ role: "member", personId: world.member("Maja") });
  expect((await member.get(`/moten/${json.id}`)).text).not.toContain("Saknar e-postadress");
});

test("without SMTP_URL no page pretends that something is sent", async () => {
  const { api, browser, db } = await testApp();
  const forumId = aForum(db);
  const personId = aPerson(db, { email: "karin@example.se" });
  aMembership(db, { forumId, personId });
  const { json } = await api().post("/meetings", { ...details, forumId });
  const client = await browser();
  await client.get(`/moten/${json.id}`);
  await client.post(`/moten/${json.id}/lage`, { state: "agenda_sent", version: json.version });
  const { text } = await client.get(`/moten/${json.id}`);
  expect(text).toContain("Utskicket är sparat. Ladda ner det och mejla det.");
  expect(text).toContain("E-post är inte inställd: ladda ner utskicket och mejla det själv.");
  expect((await client.get("/admin/e-post")).text).toContain("E-post är inte inställd.");
  const member = await browser({ role: "member", personId });
  expect((await member.get("/konto/e-post")).text).toContain("E-post är inte inställd, så inga mejl skickas.");
  expect(db.select().from(mails).all()).toEqual([]);
});

test("the preferences say where mail goes", async () => {
  const world = await mailWorld();
  const client = await world.browser({ role: "member", personId: world.member("Karin") });
  expect((await client.get("/konto")).text).toContain('href="/konto/e-post"');
  expect((await client.get("/konto/e-post")).text).toMatch(/Mejlen går till <strong>konto\d+@example\.se<\/strong>/);
  const refused = await client.post("/konto/e-post", { kinds: ["spam"] });
  expect(refused.status).toBe(422);
});

test("whoever has no account chooses through the link in the mail, for themselves only", async () => {
  const world = await mailWorld();
  const karin = world.member("Karin");
  const lars = world.member("Lars");
  world.give({ to: [karin, lars] });
  const mails = await world.settled();
  const linkOf = (address: string) =>
    /spar\.example(\/mejlval\/[\w-]+)/.exec(mails.find(({ recipient }) => recipient === address)?.text ?? "")?.[1] ??
    "";
  const visitor = world.visitor();
  const page = await visitor.get(linkOf("karin@example.se"));
  expect(page.text).toContain("karin@example.se");
  expect((await visitor.post(linkOf("karin@example.se"), { kinds: ["agenda_sent"] })).status).toBe(303);
  expect((await visitor.get(linkOf("karin@example.se"))).text).toContain("Valen är sparade.");
  world.give({ to: [karin, lars], text: "Till" });
  const next = (await world.settled()).slice(2);
  expect(next.map(({ recipient }) => recipient)).toEqual(["lars@example.se"]);
  const report = linkOf("lars@example.se").slice("/mejlval/".length);
  for (const wrong of [`${report.slice(0, -1)}_`, `${report}A`, "x"]) {
    expect((await visitor.get(`/mejlval/${wrong}`)).status).toBe(404);
    expect((await visitor.post(`/mejlval/${wrong}`, { kinds: [] })).status).toBe(404);
  }
  expect((await visitor.postForged(linkOf("lars@example.se"), { kinds: [] })).status).toBe(403);
});

test("an administrator sees by a mail of their own whether mail works", async () => {
  const world = await mailWorld();
  const admin = await world.browser({ name: "Alva Admin" });
  await admin.get("/admin/e-post");
  await admin.post("/admin/e-post/prov");
  await world.round();
  expect(world.receiver.mails).toMatchObject([{ subject: "Provmejl från Beslutsspår", to: [{ name: "Alva Admin" }] }]);
  const { browser } = await testApp();
  const without = await browser();
  await without.get("/admin/e-post");
  expect((await without.post("/admin/e-post/prov")).status).toBe(409);
});

test("the outbox is the administrator's, shows whom mails are from, and can be narrowed", async () => {
  const world = await mailWorld();
  world.give({ to: [world.member("Karin")] });
  await world.settled();
  const admin = await world.browser();
  const all = (await admin.get("/admin/e-post")).text;
  expect(all).toContain("Beslutsspår Dalarna &lt;post@dalarna.example&gt;");
  expect(all).toContain("karin@example.se");
  expect((await admin.get("/admin/e-post?lage=failed")).text).toContain("Inga sådana mejl");
  expect((await admin.get("/admin/e-post?lage=borta")).status).toBe(422);
  const secretary = await world.browser({ role: "secretary" });
  expect((await secretary.get("/admin/e-post")).status).toBe(403);
});

test("links lead to BASE_URL", async () => {
  const world = await mailWorld();
  world.give({ to: [world.member("Karin")] });
  const [mail] = await world.settled();
  const links = mail?.text?.match(/https?:\S+/g) ?? [];
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !link.startsWith(`${mailSettings.BASE_URL}/`))).toEqual([]);
});
