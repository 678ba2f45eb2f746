import { expect, test } from "vitest";
import { testApp, type Answer, type NewAccount, type TestApp } from "../support/app.ts";
import { aForum, aMembership, anOrganization, aPerson } from "../support/builders.ts";

async function aMeeting(details: object = {}) {
  const app = await testApp();
  const forumId = aForum(app.db);
  const organizationId = anOrganization(app.db);
  const karin = aPerson(app.db, { name: "Karin Ek", title: null });
  const membershipId = aMembership(app.db, { forumId, personId: karin, onBehalfOf: organizationId });
  const rut = aPerson(app.db, { name: "Rut Alm", title: "divisionschef" });
  aMembership(app.db, { forumId, personId: rut, group: "Region Dalarna" });
  const olle = aPerson(app.db, { name: "Olle Ny" });
  aMembership(app.db, {
    forumId,
    personId: olle,
    role: "substitute",
    onBehalfOf: organizationId,
    substituteFor: membershipId,
  });
  const { json } = await app.api().post("/meetings", {
    forumId,
    date: "2025-11-21",
    items: [{ title: "Ett" }, { title: "Två", children: [{ title: "Två a" }] }],
    ...details,
  });
  const address = `/moten/${json.id}/narvaro`;
  return { app, forumId, id: json.id as string, address, browser: await app.browser({ role: "secretary" }) };
}

const rows = ({ db }: TestApp) =>
  db.$client
    .prepare(
      `select name, title, person_id, organization, attendance_group, status, substitute_for, from_item_id, to_item_id
       from attendances order by position`,
    )
    .all();

const hidden = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";

const karin = { name: "Karin Ek", personId: "1", organization: "Avesta", group: "Kommun" };
const rut = { name: "Rut Alm", title: "divisionschef", personId: "2", group: "Region Dalarna" };

test("the members of the day are called in their groups, the substitute is offered", async () => {
  const { address, browser } = await aMeeting();
  const { text } = await browser.get(address);
  expect(text.indexOf("<h2>Kommun</h2>")).toBeLessThan(text.indexOf("<h2>Region Dalarna</h2>"));
  expect(text).toMatch(/Karin Ek <small>Avesta<\/small>/);
  expect(text).toMatch(/Rut Alm <small>divisionschef<\/small>/);
  expect(text).toMatch(/<option value="Olle Ny" data-person-id="3"[^>]* data-substitute-for="Karin Ek">/);
  expect(text).toContain("2 är inte markerade");
  const radios = text.match(/name="attendance\[0\]\[status\]" value="\w+"/g) ?? [];
  expect(radios.map((radio) => /value="(\w+)"/.exec(radio)?.[1])).toEqual(["present", "remote", "excused", "absent"]);
  expect(text.match(/name="attendance\[\d\]\[name\]"/g)).toHaveLength(4);
});

test("attendance is kept the same by form and by JSON: late arrival, early leave, a substitute", async () => {
  const list = [
    { ...karin, status: "excused" },
    { ...rut, status: "remote", fromItem: "2", toItem: "2 a" },
    { name: "Olle  Ny", organization: "Avesta", group: "Kommun", status: "substitute", substituteFor: "Karin Ek" },
  ];
  const byForm = await aMeeting();
  const blank = {
    name: "",
    organization: "",
    title: "",
    group: "",
    substituteFor: "",
    personId: "",
    status: "substitute",
  };
  const page = await byForm.browser.get(byForm.address);
  const answer = await byForm.browser.post(byForm.address, {
    version: hidden(page, "version"),
    attendance: [...list, blank, { ...blank, group: "Kommun" }],
  });
  expect(answer.headers.location).toBe(byForm.address);
  const byJson = await aMeeting();
  expect((await byJson.app.api().put(`/meetings/${byJson.id}/attendance`, { attendance: list })).status).toBe(200);
  expect(rows(byForm.app)).toHaveLength(3);
  expect(rows(byForm.app)).toEqual(rows(byJson.app));
  const { text } = await byForm.browser.get(byForm.address);
  expect(text).toContain("Ersätter Karin Ek");
  expect(text).toMatch(/name="attendance\[1\]\[toItem\]"[\s\S]*?value="2 a" selected/);
});

test.each([
  ["in_person", "present"],
  ["remote", "remote"],
])("at a meeting %s whoever is not marked becomes %s, and the others stay", async (mode, status) => {
  const { app, address, browser } = await aMeeting({ mode });
  const page = await browser.get(address);
  expect(page.text).toContain(`name="rest" value="${status}"`);
  const attendance = [{ ...karin, status: "excused" }, rut, { status: "substitute" }];
  await browser.post(address, { version: hidden(page, "version"), rest: status, attendance });
  expect(rows(app)).toMatchObject([{ status: "excused" }, { name: "Rut Alm", status }]);
});

test("a row is removed by its box", async () => {
  const { app, address, browser } = await aMeeting();
  const version = hidden(await browser.get(address), "version");
  await browser.post(address, {
    version,
    attendance: [
      { ...karin, remove: "on" },
      { ...rut, status: "present" },
    ],
  });
  expect(rows(app)).toMatchObject([{ name: "Rut Alm", status: "present" }]);
});

test("an error is shown at its row, the same as in the API, with everything typed kept", async () => {
  const { app, id, address, browser } = await aMeeting();
  const before = rows(app);
  const version = hidden(await browser.get(address), "version");
  const attendance = [
    { ...karin, status: "present" },
    { title: "utan namn", organization: "Falun" },
    { name: "Själv", substituteFor: "Själv" },
    { ...rut, fromItem: "9" },
  ];
  const answer = await browser.post(address, { version, attendance });
  expect(answer.status).toBe(422);
  for (const field of ["attendance[1][name]", "attendance[2][substituteFor]"]) {
    expect(answer.text).toContain(`href="#${field}"`);
    expect(answer.text).toContain(`id="${field}"`);
  }
  expect(answer.text).toContain('value="utan namn"');
  expect(answer.text).toMatch(/value="present" checked/);
  const byJson = await app.api().put(`/meetings/${id}/attendance`, { attendance });
  expect(byJson.json.errors.map(({ field }: { field: string }) => field)).toEqual([
    "attendance.1.name",
    "attendance.2.substituteFor",
  ]);
  const late = await browser.post(address, { version, attendance: [attendance[0], attendance[3]] });
  expect(late.text).toContain('href="#attendance[1][fromItem]"');
  expect(rows(app)).toEqual(before);
});

test("two who call the roll see both lists; notes taken meanwhile are no conflict", async () => {
  const { app, id, address, browser } = await aMeeting();
  const page = await browser.get(address);
  const form = {
    version: hidden(page, "version"),
    basis: hidden(page, "basis"),
    attendance: [{ ...karin, status: "present" }, rut],
  };
  await app.api().put("/items/1/notes", { body: "Mötet öppnades." });
  expect((await browser.post(address, form)).status).toBe(303);

  const stale = await browser.post(address, { ...form, attendance: [{ ...karin, status: "absent" }, rut] });
  expect(stale.status).toBe(422);
  expect(stale.text).toMatch(
    /Karin Ek<\/th>\s*<td data-label="Sparat av någon annan">Närvarande<\/td>\s*<td[^>]*>Frånvarande/,
  );
  expect(stale.text).toMatch(/value="absent" checked/);
  const second = { version: hidden(stale, "version"), basis: hidden(stale, "basis") };
  expect((await browser.post(address, { ...form, ...second })).status).toBe(303);
  expect((await app.api().get(`/meetings/${id}`)).json.attendance).toHaveLength(2);
});

test("a meeting of a forum without members says what to do", async () => {
  const { app, browser } = await aMeeting();
  const empty = aForum(app.db, { slug: "tomt" });
  const { json } = await app.api().post("/meetings", { forumId: empty, date: "2025-11-21" });
  const { text } = await browser.get(`/moten/${json.id}/narvaro`);
  expect(text).toContain("Forumet har inga ledamöter");
  expect(text).toContain('href="/forum/tomt"');
  expect(text).toContain('name="attendance[0][name]"');
});

test("the list of a locked meeting is only shown, with the reason", async () => {
  const { app, address, browser } = await aMeeting({ attendance: [{ ...karin, status: "absent", toItem: "1" }] });
  app.db.$client.prepare("update meetings set state = 'cancelled'").run();
  const { text } = await browser.get(address);
  expect(text).toContain("Mötet är inställt");
  expect(text).toContain("<s>Karin Ek</s>");
  expect(text).toContain("Gick efter punkt 1");
  expect(text).not.toContain('name="version"');
  expect((await browser.post(address, { version: 1, attendance: [] })).status).toBe(422);
});

test("only a secretary of the forum calls the roll", async () => {
  const { app, address, forumId } = await aMeeting();
  const strangers: [NewAccount, number][] = [
    [{ role: "reader", forumIds: [forumId] }, 403],
    [{ role: "member", personId: "1" }, 403],
    [{ role: "secretary", forumIds: [aForum(app.db, { slug: "annat" })] }, 404],
  ];
  for (const [account, status] of strangers) {
    const browser = await app.browser(account);
    expect((await browser.get(address)).status).toBe(status);
    expect((await browser.post(address, { version: 1 })).status).toBe(status);
  }
});

test("somebody the register does not know is refused at the row", async () => {
  const { app, id } = await aMeeting();
  const before = rows(app);
  const attendance = [karin, { name: "Utan person" }, { name: "Okänd", personId: "999" }];
  const answer = await app.api().put(`/meetings/${id}/attendance`, { attendance });
  expect(answer.status).toBe(422);
  expect(answer.json.errors).toMatchObject([{ field: "attendance.2.personId", reason: "unknown_person" }]);
  expect(rows(app)).toEqual(before);
});

test.each([
  ["from 2 a to 1", { fromItem: "2a", toItem: "1" }, "toItem", "left_before_coming"],
  ["to an item that is not there", { fromItem: "1", toItem: "7" }, "toItem", "unknown_item"],
])("%s is refused at the field, by form and by JSON", async (_, details, name, reason) => {
  const { app, id, address, browser } = await aMeeting();
  const before = rows(app);
  const olle = { name: "Olle Ny", status: "substitute", substituteFor: "Karin Ek" };
  const attendance = [{ ...karin, status: "absent" }, olle, { name: "Eva Gäst", ...details }];
  const byJson = await app.api().put(`/meetings/${id}/attendance`, { attendance });
  expect([byJson.status, byJson.json.errors]).toMatchObject([422, [{ field: `attendance.2.${name}`, reason }]]);
  const version = hidden(await browser.get(address), "version");
  const byForm = await browser.post(address, { version, attendance });
  expect(byForm.status).toBe(422);
  expect(byForm.text).toContain(`href="#attendance[2][${name}]"`);
  expect(byForm.text).toContain(`id="attendance[2][${name}]-error"`);
  expect(rows(app)).toEqual(before);
});

test.each([
  ["for nobody", {}, "Välj vem ersättaren ersätter."],
  ["for somebody not on the list", { substituteFor: "Ej Med" }, "Bara en ledamot i närvarolistan kan ersättas."],
  ["for another substitute", { substituteFor: "Olle Ny" }, "Bara en ledamot i närvarolistan kan ersättas."],
])("a substitute %s is refused at the roll call; a list from elsewhere may say so", async (_, details, message) => {
  const { app, id, address, browser } = await aMeeting();
  const olle = { name: "Olle Ny", status: "substitute", substituteFor: "Karin Ek" };
  const attendance = [{ ...karin, status: "absent" }, olle, { name: "Eva Gäst", status: "substitute", ...details }];
  const version = hidden(await browser.get(address), "version");
  const byForm = await browser.post(address, { version, attendance });
  expect(byForm.status).toBe(422);
  expect(byForm.text).toContain('href="#attendance[2][substituteFor]"');
  expect(byForm.text).toContain(message);
  expect((await app.api().put(`/meetings/${id}/attendance`, { attendance })).status).toBe(200);
});

test.each([
  ["2", "2"],
  ["2 a", "2"],
  ["1", "2 a"],
])("who came with item %s may leave after %s", async (fromItem, toItem) => {
  const { app, id } = await aMeeting();
  const attendance = [{ ...karin, status: "present", fromItem, toItem }];
  const { status, json } = await app.api().put(`/meetings/${id}/attendance`, { attendance });
  expect([status, json.attendance]).toMatchObject([200, [{ fromItem, toItem }]]);
});

test.each([
  ["in_person", "present"],
  ["remote", "remote"],
])("who is added at a meeting %s is %s, and replaces a member or nobody", async (mode, status) => {
  const attendance = [
    { ...karin, status: "absent" },
    { name: "Olle Ny", status: "substitute", substituteFor: "Karin Ek" },
    { name: "Eva Gäst", status: "present" },
  ];
  const { address, browser } = await aMeeting({ mode, attendance });
  const { text } = await browser.get(address);
  expect(text).toContain(`name="attendance[3][status]" value="${status}" checked`);
  const choices = /<select[^>]*name="attendance\[3\]\[substituteFor\]"[\s\S]*?<\/select>/.exec(text)?.[0] ?? "";
  expect([...choices.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual(["", "Karin Ek"]);
});

test("another date brings its members; guests added by hand stay, and nothing changes once somebody is marked", async () => {
  const { app, forumId, id } = await aMeeting();
  const api = app.api();
  const guests = [{ name: "Gäst Utan" }, { name: "Gäst Med", personId: aPerson(app.db, { name: "Gäst Med" }) }];
  // The substitute was called in for this meeting, and is a member from December.
  const olle = { name: "Olle Ny", personId: "3", title: "ersättare" };
  await api.put(`/meetings/${id}/attendance`, { attendance: [karin, guests[0], olle, rut, guests[1]] });
  app.db.$client.prepare("update memberships set end_date = '2025-11-30' where person_id = 1").run();
  const move = async (date: string) => {
    const { json } = await api.get(`/meetings/${id}`);
    expect((await api.put(`/meetings/${id}`, { date }, json.version)).status).toBe(200);
  };
  const names = () => (rows(app) as { name: string }[]).map(({ name }) => name);
  await move("2025-11-28");
  expect(names()).toEqual(["Karin Ek", "Rut Alm", "Gäst Utan", "Olle Ny", "Gäst Med"]);
  aMembership(app.db, { forumId, personId: "3", group: "Region Dalarna", startDate: "2025-12-01" });
  await move("2025-12-05");
  expect(names()).toEqual(["Olle Ny", "Rut Alm", "Gäst Utan", "Gäst Med"]);
  await api.put(`/meetings/${id}/attendance`, { attendance: [{ ...rut, status: "present" }] });
  await move("2025-11-21");
  expect(names()).toEqual(["Rut Alm"]);
});
