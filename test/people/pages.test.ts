import { expect, test } from "vitest";
import { attendances, forums, meetings, memberships, organizations, persons, populations } from "../../db/schema.ts";
import type { Visibility } from "../../db/schema/values.ts";
import { testApp, type TestApp } from "../support/app.ts";

const avesta = {
  name: "Avesta kommun",
  shortName: "Avesta",
  kind: "municipality",
  populations: [
    { date: "2024-12-31", count: "22417", source: "SCB" },
    { date: "2023-12-31", count: "22 639", source: "SCB" },
  ],
};

const addOrganization = ({ db }: TestApp, name: string) =>
  db.insert(organizations).values({ name, shortName: name, kind: "municipality" }).returning().get();
const addPerson = ({ db }: TestApp, name: string, organizationId: string | null = null) =>
  db.insert(persons).values({ name, organizationId }).returning().get();
const addForum = ({ db }: TestApp, slug: string, visibility: Visibility = "members") =>
  db
    .insert(forums)
    .values({
      slug,
      name: `Forum ${slug}`,
      shortName: slug,
      kind: "council",
      decisionName: slug,
      visibility,
      attendanceGroups: [],
    })
    .returning()
    .get();

test("the registers say so when they are empty, and offer the first entry to a secretary only", async () => {
  const app = await testApp();
  const secretary = await app.browser({ role: "secretary" });
  const reader = await app.browser({ role: "reader" });
  for (const [url, text, action] of [
    ["/personer", "Inga personer ännu", "/personer/ny"],
    ["/organisationer", "Inga organisationer ännu", "/organisationer/ny"],
  ] as const) {
    const page = await secretary.get(url);
    expect(page.status).toBe(200);
    expect(page.text).toContain(text);
    expect(page.text).toContain(action);
    expect((await reader.get(url)).text).not.toContain(action);
    expect((await secretary.get(`${url}?q=finns-inte`)).text).toContain(
      text.includes("personer") ? "Inga" : "Inga träffar",
    );
  }
});

test("a person is found by any part of the name, also one that begins with Å", async () => {
  const app = await testApp();
  for (const name of ["Åsa Ärlig", "Karin Hedlund", "100 % Säker"]) addPerson(app, name);
  const browser = await app.browser();
  for (const [q, found] of [
    ["åsa", "Åsa Ärlig"],
    ["ÄRL", "Åsa Ärlig"],
    ["hedl", "Karin Hedlund"],
    ["0 %", "100 % Säker"],
  ] as const) {
    const { text } = await browser.get(`/personer?q=${encodeURIComponent(q)}`);
    expect(text).toContain(found);
    expect(text).toContain("1 person<");
  }
  expect((await browser.get("/personer?q=_")).text).toContain("Inga träffar");
});

test("the register goes on to a next page, and stays with what was searched for", async () => {
  const app = await testApp();
  const home = addOrganization(app, "Falun");
  for (let n = 100; n < 160; n += 1) addPerson(app, `Person ${n}`, home.id);
  addPerson(app, "Person utan organisation");
  const browser = await app.browser();
  const first = await browser.get(`/personer?q=person&organisation=${home.id}`);
  expect(first.text).toContain("60 personer");
  expect(first.text).not.toContain("Person 150");
  const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1] ?? "";
  const second = await browser.get(next.replaceAll("&amp;", "&").replaceAll("&#x3D;", "="));
  expect(second.text).toContain("Person 159");
  expect(second.text).not.toContain("Person utan organisation");
});

test("an organization is kept the same by form and by JSON", async () => {
  const rowsAfter = async (save: (app: TestApp) => Promise<unknown>) => {
    const app = await testApp();
    await save(app);
    return [app.db.select().from(organizations).all(), app.db.select().from(populations).all()];
  };
  const byForm = await rowsAfter(async (app) =>
    (await app.browser()).post("/organisationer/ny", {
      ...avesta,
      populations: [...avesta.populations, { date: "", count: " ", source: "" }],
    }),
  );
  const byJson = await rowsAfter((app) => app.api().post("/organizations", avesta));
  expect(byForm[0]).toHaveLength(1);
  expect(byForm).toEqual(byJson);
});

test("a person is kept the same by form and by JSON", async () => {
  const person = { name: "Karin  Exempel ", title: "Socialchef", email: "Karin@Example.se", organizationId: "1" };
  const rowsAfter = async (save: (app: TestApp) => Promise<unknown>) => {
    const app = await testApp();
    addOrganization(app, "Falun");
    await save(app);
    return app.db.select().from(persons).all();
  };
  const byForm = await rowsAfter(async (app) => (await app.browser()).post("/personer/ny", person));
  expect(byForm).toMatchObject([{ name: "Karin Exempel", email: "karin@example.se" }]);
  expect(byForm).toEqual(await rowsAfter((app) => app.api().post("/persons", person)));
});

test.each([
  ["/personer/ny", "/persons", { title: "Socialchef" }, "name", "Fyll i fältet."],
  ["/personer/ny", "/persons", { name: "K", email: "inte en adress" }, "email", "Skriv en e-postadress"],
  ["/personer/ny", "/persons", { name: "K", organizationId: "999" }, "organizationId", "Organisationen finns inte"],
  ["/organisationer/ny", "/organizations", { ...avesta, kind: "empire" }, "kind", "Välj ett av alternativen."],
  [
    "/organisationer/ny",
    "/organizations",
    { ...avesta, populations: [{ date: "2024-02-30", count: "5", source: "SCB" }] },
    "populations.0.date",
    "Skriv ett datum som finns",
  ],
  [
    "/organisationer/ny",
    "/organizations",
    { ...avesta, populations: [{ date: "2024-12-31", count: "många", source: "SCB" }] },
    "populations.0.count",
    "Skriv ett heltal",
  ],
  [
    "/organisationer/ny",
    "/organizations",
    { ...avesta, populations: [{ date: "2024-12-31", count: "0", source: "SCB" }] },
    "populations.0.count",
    "större än noll",
  ],
])("%s and %s refuse %j at %s", async (page, path, input, field, message) => {
  const app = await testApp();
  const byJson = await app.api().post(path, input);
  expect(byJson.status).toBe(422);
  expect(byJson.json.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  const byForm = await (await app.browser()).post(page, input);
  expect(byForm.status).toBe(422);
  const [first, ...rest] = field.split(".");
  const id = `${first}${rest.map((part) => `[${part}]`).join("")}`.replaceAll("=", "&#x3D;");
  expect(byForm.text).toContain(`href="#${id}"`);
  expect(byJson.json.errors[0].message).toContain(message);
  expect(byForm.text).toMatch(new RegExp(`id="${id.replace(/[[\]]/g, "\\$&")}-error".*${message}`));
});

test("what was typed stays when something has to be mended", async () => {
  const app = await testApp();
  const { text } = await (
    await app.browser()
  ).post("/organisationer/ny", {
    name: "Gagnefs kommun",
    kind: "region",
    populations: [
      { date: "", count: "", source: "" },
      { date: "2024-12-31", count: "tiotusen", source: "Kommunens egen" },
    ],
  });
  expect(text).toContain('value="Gagnefs kommun"');
  expect(text).toContain('value="tiotusen"');
  expect(text).toContain('value="Kommunens egen"');
  expect(text).toMatch(/value="region" checked/);
  expect(text).toContain('href="#shortName"');
});

test("a name that is taken is refused at the name", async () => {
  const app = await testApp();
  addOrganization(app, "Falu kommun");
  const { status, text } = await (
    await app.browser()
  ).post("/organisationer/ny", { name: "Falu kommun", shortName: "Falun", kind: "municipality" });
  expect(status).toBe(422);
  expect(text).toMatch(/id="name-error".*Namnet finns redan/);
});

test("two who change the same person see both versions, and the second save goes through", async () => {
  const app = await testApp();
  const { id } = addPerson(app, "Karin Hedlund");
  const [one, other] = [await app.browser(), await app.browser()];
  const url = `/personer/${id}/redigera`;
  expect((await one.get(url)).text).toContain('name="version" value="1"');
  await other.get(url);
  expect((await other.post(url, { name: "Karin Hedlund", title: "Utvecklingsledare", version: 1 })).status).toBe(303);

  const overtaken = await one.post(url, { name: "Karin Hedlund", title: "Samordnare", version: 1 });
  expect(overtaken.status).toBe(422);
  expect(overtaken.text).toContain("Någon annan har ändrat");
  expect(overtaken.text).toContain('data-label="Sparat av någon annan">Utvecklingsledare<');
  expect(overtaken.text).toContain('data-label="Du har skrivit">Samordnare<');
  expect(overtaken.text).toContain('value="Samordnare"');
  expect(overtaken.text).toContain('name="version" value="2"');

  expect((await one.post(url, { name: "Karin Hedlund", title: "Samordnare", version: 2 })).status).toBe(303);
  expect(app.db.select().from(persons).get()).toMatchObject({ title: "Samordnare", version: 3 });
});

test("a form without its version overwrites nobody", async () => {
  const app = await testApp();
  const { id } = addPerson(app, "Karin Hedlund");
  const answer = await (await app.browser()).post(`/personer/${id}/redigera`, { name: "Karin" });
  expect(answer.status).toBe(422);
  expect(app.db.select().from(persons).get()?.name).toBe("Karin Hedlund");
});

test("two who change the same organization see both sets of figures", async () => {
  const app = await testApp();
  const browser = await app.browser();
  await browser.post("/organisationer/ny", avesta);
  const form = await browser.get("/organisationer/1/redigera");
  expect(form.text.match(/name="populations\[\d\]\[date\]"/g)).toHaveLength(4);
  await app.api().put("/organizations/1", { ...avesta, populations: avesta.populations.slice(0, 1) }, 1);
  const { text } = await browser.post("/organisationer/1/redigera", { ...avesta, version: 1 });
  expect(text).toContain('<th scope="row">Folkmängd</th>');
  expect(text).toMatch(/Du har skrivit">22\s417 invånare den 31 december 2024 \(SCB\); 22\s639 invånare/);
});

test("a page of a person shows the memberships and meetings that its reader may see, and no others", async () => {
  const app = await testApp();
  const person = addPerson(app, "Karin Hedlund");
  const [open, hidden] = [addForum(app, "oppet", "open"), addForum(app, "slutet")];
  for (const forum of [open, hidden]) {
    app.db
      .insert(memberships)
      .values([
        { forumId: forum.id, personId: person.id, role: "chair", startDate: "2025-01-01" },
        { forumId: forum.id, personId: person.id, role: "member", startDate: "2020-01-01", endDate: "2024-12-31" },
      ])
      .run();
    const meeting = app.db
      .insert(meetings)
      .values({
        forumId: forum.id,
        kind: "minnesanteckningar",
        date: "2025-10-01",
        mode: "remote",
        state: "held",
        updatedAt: "2025-10-01T12:00:00Z",
      })
      .returning()
      .get();
    app.db
      .insert(attendances)
      .values({ meetingId: meeting.id, position: 0, name: "Karin", personId: person.id, status: "remote" })
      .run();
  }
  const all = (await (await app.browser()).get(`/personer/${person.id}`)).text;
  expect(all).toContain("Forum slutet");
  expect(all).toContain("sedan 1 januari 2025");
  expect(all).toContain("1 januari 2020–31 december 2024");
  expect(all).toContain("På distans");
  const some = await (await app.browser({ role: "member" })).get(`/personer/${person.id}`);
  expect(some.status).toBe(200);
  expect(some.text).toContain("Forum oppet");
  expect(some.text).not.toContain("Forum slutet");
  expect(some.text).not.toContain("redigera");
});

test("whoever has sat somewhere cannot be removed; whoever has not can, after a question", async () => {
  const app = await testApp();
  const [seated, unused] = [addPerson(app, "Har Suttit"), addPerson(app, "Felstavad")];
  const forum = addForum(app, "lchnv");
  app.db.insert(memberships).values({ forumId: forum.id, personId: seated.id, role: "member" }).run();
  const browser = await app.browser({ role: "secretary" });
  expect((await browser.get(`/personer/${unused.id}/ta-bort`)).text).toContain("Ta bort Felstavad?");
  expect((await browser.post(`/personer/${unused.id}/ta-bort`, { version: 1 })).headers.location).toBe("/personer");
  const refused = await browser.post(`/personer/${seated.id}/ta-bort`, { version: 1 });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Det går inte att ta bort");
  expect(app.db.select().from(persons).all()).toMatchObject([{ name: "Har Suttit" }]);
});

test("an organization with persons is not removed", async () => {
  const app = await testApp();
  const [used, unused] = [addOrganization(app, "Falun"), addOrganization(app, "Fallun")];
  addPerson(app, "Karin", used.id);
  const browser = await app.browser();
  expect((await browser.get(`/organisationer/${used.id}/ta-bort`)).status).toBe(200);
  expect((await browser.post(`/organisationer/${used.id}/ta-bort`, { version: 1 })).status).toBe(422);
  expect((await browser.post(`/organisationer/${unused.id}/ta-bort`, { version: 1 })).status).toBe(303);
  expect(app.db.select().from(organizations).all()).toMatchObject([{ name: "Falun" }]);
});

test("every page of the registers renders with content", async () => {
  const app = await testApp();
  const browser = await app.browser();
  await browser.post("/organisationer/ny", avesta);
  await browser.post("/personer/ny", { name: "Karin", title: "Chef", email: "k@example.se", organizationId: "1" });
  for (const url of [
    "/personer",
    "/personer/ny",
    "/personer/1",
    "/personer/1/redigera",
    "/organisationer",
    "/organisationer/ny",
    "/organisationer/1",
    "/organisationer/1/redigera",
  ]) {
    expect([url, (await browser.get(url)).status]).toEqual([url, 200]);
  }
  expect((await browser.get("/organisationer")).text).toMatch(/22\s417.*\n.*31 december 2024.*\n.*SCB/);
  expect((await browser.get("/organisationer/1")).text).toContain("Karin");
});

test("only a secretary writes in the registers; without login one is sent to it", async () => {
  const app = await testApp();
  const { id } = addPerson(app, "Karin");
  for (const role of ["reader", "member"] as const) {
    const browser = await app.browser({ role });
    const api = app.api({ role });
    for (const url of ["/personer/ny", `/personer/${id}/redigera`, `/personer/${id}/ta-bort`, "/organisationer/ny"]) {
      expect((await browser.get(url)).status).toBe(403);
      expect((await browser.post(url, { name: "X", version: 1 })).status).toBe(403);
    }
    expect((await api.post("/persons", { name: "X" })).status).toBe(403);
    expect((await api.delete(`/persons/${id}`, 1)).status).toBe(403);
    expect((await browser.get(`/personer/${id}`)).status).toBe(200);
  }
  expect((await app.visitor().get("/personer")).headers.location).toBe("/logga-in");
});
