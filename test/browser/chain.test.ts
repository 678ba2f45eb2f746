/** From a decision to what became of it: the road that no other system keeps. */
import { expect, test } from "vitest";
import { browserApp } from "../support/browser.ts";
import { aForum, aMeeting, aMembership, aPerson } from "../support/builders.ts";
import { mailReceiver } from "../support/smtp.ts";

test("a decision gives two people work, it comes back on the next agenda, and the chain is seen from the clause", async () => {
  const receiver = await mailReceiver();
  let now = new Date("2025-11-21T09:00:00Z");
  const env = { SMTP_URL: receiver.url, MAIL_FROM: "post@example.se", BASE_URL: "https://spar.example" };
  const app = await browserApp({ now: () => now, env });
  const { db, address, api } = app;
  const forumId = aForum(db);
  const people = ["Karin Ek", "Anna Berg"].map((name) => {
    const personId = aPerson(db, { name, email: `${name.split(" ")[0]?.toLowerCase()}@example.se` });
    aMembership(db, { forumId, personId });
    return personId;
  });
  const january = aMeeting(db, { forumId, date: "2026-01-29", state: "planned" });
  const clause = "att ge Karin Ek och Anna Berg i uppdrag att ta fram en gemensam rutin till nästa möte";
  const { json: meeting } = await api().post("/meetings", {
    forumId,
    date: "2025-11-21",
    state: "held",
    items: [{ title: "Rutin", kinds: ["decision"], decisions: [{ outcome: "adopted", clauses: [{ text: clause }] }] }],
  });
  const [item] = meeting.items;
  const [{ id: clauseId }] = item.decisions[0].clauses;

  // The secretary makes an assignment of the clause.
  const { page } = await app.person({ role: "secretary" });
  await page.goto(`${address}/punkter/${item.id}/uppdrag/nytt?att=${clauseId}`);
  expect(await page.textContent(".assignment__clause")).toContain("gemensam rutin");
  await page.fill('[name="text"]', "ta fram en gemensam rutin");
  await page.fill('[name="assignees[0][name]"]', "Karin Ek");
  await page.keyboard.press("Escape");
  await page.fill('[name="assignees[1][name]"]', "Anna Berg");
  await page.keyboard.press("Escape");
  await page.check('[name="due[kind]"][value="next_meeting"]');
  await page.fill('[name="due[text]"]', "till nästa möte");
  await page.click('main button:has-text("Ge uppdraget")');
  await page.waitForURL(/uppdrag\/\d+|punkt-/);
  const [assignment] = (await api().get(`/assignments?person=${people[0]}`)).json.items;
  expect(assignment).toMatchObject({
    clauseId,
    assignees: [{ name: "Karin Ek" }, { name: "Anna Berg" }],
    due: { kind: "next_meeting", date: "2026-01-29", text: "till nästa möte" },
  });

  // It stands on the draft of the next agenda with its reason; one key takes it.
  await page.goto(`${address}/moten/${january}/att-ta-upp`);
  const row = page.locator(`#forslag-assignment-${assignment.id}`);
  expect(await row.textContent()).toContain("Ska återrapporteras 29 januari 2026");
  await row.focus();
  await page.keyboard.press("t");
  await page.waitForSelector("text=Det är med på dagordningen.");
  await page.goto(`${address}/moten/${january}`);
  await page.waitForSelector("text=Återrapportering: ta fram en gemensam rutin");

  // Both are told by mail, and one of them reports through the link without logging in.
  now = new Date(now.getTime() + 6 * 60_000);
  await app.app.mailer?.round();
  expect(receiver.mails.map(({ recipient }) => recipient).sort()).toEqual(["anna@example.se", "karin@example.se"]);
  const mail = receiver.mails.find(({ recipient }) => recipient === "karin@example.se");
  const link = /https:\/\/spar\.example(\/aterrapport\/\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const visitor = await (await page.context().browser()!.newContext()).newPage();
  await visitor.goto(`${address}${link}`);
  await visitor.fill('[name="text"]', "Rutinen är framtagen och prövad i två kommuner.");
  await visitor.click('main button:has-text("Skicka återrapporten")');
  await visitor.waitForURL(/kvitto/);

  // The meeting receives it at its item.
  await page.goto(`${address}/uppdrag/${assignment.id}`);
  expect(await page.textContent("main")).toContain("Rutinen är framtagen och prövad i två kommuner.");
  const [reportItem] = (await api().get(`/meetings/${january}`)).json.items;
  await page.check('[name="verdict"][value="accepted"]');
  await page.selectOption('[name="itemId"]', reportItem.id);
  await page.click('main button:has-text("Ta emot")');
  await page.waitForSelector("text=Historik");
  expect((await api().get(`/assignments/${assignment.id}`)).json).toMatchObject({
    state: "closed",
    reports: [{ byLink: true, createdByName: "Karin Ek", receipt: { verdict: "accepted", itemId: reportItem.id } }],
  });

  // And the road leads from the clause, over the assignment and the report, to the item that received it.
  await page.goto(`${address}/moten/${meeting.id}/minnesanteckningar`);
  await page.click(`main a[href="/uppdrag/${assignment.id}"]`);
  await page.waitForURL(new RegExp(`/uppdrag/${assignment.id}$`));
  await page.click(`main .report a[href$="#punkt-${reportItem.id}"]`);
  await page.waitForURL(new RegExp(`/moten/${january}.*#punkt-${reportItem.id}$`));
});
