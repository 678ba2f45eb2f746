import { expect, test } from "vitest";
import { memberships, organizations, persons } from "../../db/schema.ts";
import { testApp, type TestApp } from "../support/app.ts";
import { addForum } from "./builders.ts";

interface Cast {
  forumId: string;
  otherForumId: string;
  karin: string;
  erik: string;
  falun: string;
}

function cast(app: TestApp): Cast {
  const person = (name: string) => app.db.insert(persons).values({ name }).returning().get().id;
  return {
    forumId: addForum(app, "lchnv").id,
    otherForumId: addForum(app, "radet").id,
    karin: person("Karin Hedlund"),
    erik: person("Erik Berg"),
    falun: app.db
      .insert(organizations)
      .values({ name: "Falu kommun", shortName: "Falun", kind: "municipality" })
      .returning()
      .get().id,
  };
}

const spring = { startDate: "2025-01-01", endDate: "2025-06-30" };

test("a membership is kept the same by form and by JSON", async () => {
  const rowsAfter = async (save: (app: TestApp, cast: Cast) => Promise<unknown>) => {
    const app = await testApp();
    await save(app, cast(app));
    return app.db.select().from(memberships).all();
  };
  const input = ({ karin, falun }: Cast) => ({ personId: karin, onBehalfOf: falun, role: "chair", ...spring });
  const byForm = await rowsAfter(async (app, people) =>
    (await app.browser()).post("/forum/lchnv/ledamoter/ny", { ...input(people), group: "", substituteFor: "" }),
  );
  const byJson = await rowsAfter((app, people) =>
    app.api().post(`/forums/${people.forumId}/memberships`, input(people)),
  );
  expect(byForm).toMatchObject([{ role: "chair", ...spring, onBehalfOf: "1", group: null }]);
  expect(byForm).toEqual(byJson);
});

test.each([
  ["no person", () => ({ role: "member" }), "personId", "Fyll i fältet."],
  ["a person nobody knows", () => ({ personId: "999", role: "member" }), "personId", "Personen finns inte"],
  ["a role there is not", ({ karin }: Cast) => ({ personId: karin, role: "king" }), "role", "Välj ett av"],
  [
    "an organization nobody knows",
    ({ karin }: Cast) => ({ personId: karin, role: "member", onBehalfOf: "999" }),
    "onBehalfOf",
    "Organisationen finns inte",
  ],
  [
    "an end before the start",
    ({ karin }: Cast) => ({ personId: karin, role: "member", startDate: "2025-06-01", endDate: "2025-05-31" }),
    "endDate",
    "Slutdatumet kan inte",
  ],
  [
    "a day that does not exist",
    ({ karin }: Cast) => ({ personId: karin, role: "member", startDate: "2025-02-29" }),
    "startDate",
    "Skriv ett datum som finns",
  ],
  [
    "a substitute for a membership of another forum",
    ({ karin }: Cast) => ({ personId: karin, role: "substitute", substituteFor: "1" }),
    "substituteFor",
    "Ledamotskapet finns inte i det här forumet",
  ],
  [
    "a substitute for a membership of the same person",
    ({ erik }: Cast) => ({ personId: erik, role: "substitute", substituteFor: "2" }),
    "substituteFor",
    "kan inte ersätta sig själv",
  ],
  [
    "an ordinary member who stands in for somebody",
    ({ karin }: Cast) => ({ personId: karin, role: "member", substituteFor: "2" }),
    "substituteFor",
    "Bara den som har rollen",
  ],
  [
    "the same person in the same role at the same time",
    ({ erik }: Cast) => ({ personId: erik, role: "member", startDate: "2025-06-30" }),
    "personId",
    "redan den rollen",
  ],
])("form and JSON alike refuse %s", async (_, input, field, message) => {
  const app = await testApp();
  const people = cast(app);
  const api = app.api();
  await api.post(`/forums/${people.otherForumId}/memberships`, { personId: people.erik, role: "member" });
  await api.post(`/forums/${people.forumId}/memberships`, { personId: people.erik, role: "member", ...spring });
  const byJson = await api.post(`/forums/${people.forumId}/memberships`, input(people));
  expect(byJson.status).toBe(422);
  expect(byJson.json.errors).toMatchObject([{ field, message: expect.stringContaining(message) }]);
  const byForm = await (await app.browser()).post("/forum/lchnv/ledamoter/ny", input(people));
  expect(byForm.status).toBe(422);
  expect(byForm.text).toMatch(new RegExp(`id="${field}-error".*${message}`));
  expect(app.db.select().from(memberships).all()).toHaveLength(2);
});

test.each([
  ["before", { endDate: "2024-12-31" }],
  ["after", { startDate: "2025-07-01" }],
  ["in another role", { role: "secretary" }],
])("the same person may sit %s", async (_, other) => {
  const app = await testApp();
  const { forumId, karin } = cast(app);
  const api = app.api();
  await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member", ...spring });
  expect((await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member", ...other })).status).toBe(
    201,
  );
});

test("unknown start and open end overlap everything", async () => {
  const app = await testApp();
  const { forumId, karin } = cast(app);
  const api = app.api();
  await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member" });
  const again = await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member", ...spring });
  expect(again.json.errors).toMatchObject([{ field: "personId", reason: "membership_overlaps" }]);
});

test("a person who moves on keeps the history, and the successor is proposed with the same seat", async () => {
  const app = await testApp();
  const { forumId, karin, erik, falun } = cast(app);
  const api = app.api();
  const seat = { personId: karin, onBehalfOf: falun, role: "member", startDate: "2020-01-01" };
  const { json } = await api.post(`/forums/${forumId}/memberships`, seat);
  const browser = await app.browser();
  const ended = await browser.post(`/ledamotskap/${json.id}/avsluta`, { endDate: "2025-10-31", version: 1 });
  expect(ended.headers.location).toBe(`/forum/lchnv`);

  const successor = await browser.get(`/forum/lchnv/ledamoter/ny?efter=${json.id}`);
  expect(successor.text).toContain(`<option value="${falun}" selected>`);
  expect(successor.text).toContain('value="2025-11-01"');
  await browser.post("/forum/lchnv/ledamoter/ny", { ...seat, personId: erik, startDate: "2025-11-01" });

  const page = (await browser.get("/forum/lchnv")).text;
  expect(page).toMatch(/Tidigare ledamöter[\s\S]*Karin Hedlund/);
  expect(page.indexOf("Erik Berg")).toBeLessThan(page.indexOf("Karin Hedlund"));
  const on = async (date: string) =>
    (await api.get(`/forums/lchnv/memberships?date=${date}`)).json.items.map(
      (row: { personName: string }) => row.personName,
    );
  expect(await on("2025-10-31")).toEqual(["Karin Hedlund"]);
  expect(await on("2025-11-01")).toEqual(["Erik Berg"]);
  expect((await api.get("/forums/lchnv/memberships")).json.items).toHaveLength(2);
});

test("an end before the start is refused where it was typed", async () => {
  const app = await testApp();
  const { forumId, karin } = cast(app);
  await app.api().post(`/forums/${forumId}/memberships`, { personId: karin, role: "member", startDate: "2025-01-01" });
  const browser = await app.browser();
  for (const endDate of ["2024-01-01", "", "igår"]) {
    const answer = await browser.post("/ledamotskap/1/avsluta", { endDate, version: 1 });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("avsluta-endDate-error");
  }
});

test("a membership stays with its person", async () => {
  const app = await testApp();
  const { forumId, karin, erik } = cast(app);
  const api = app.api();
  await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member" });
  const answer = await api.put("/memberships/1", { personId: erik, role: "member" }, 1);
  expect(answer.json.errors).toMatchObject([{ field: "personId", reason: "read_only_field" }]);
});

test("two who change the same membership see both versions", async () => {
  const app = await testApp();
  const { forumId, karin, falun } = cast(app);
  const api = app.api();
  await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member" });
  const browser = await app.browser();
  await browser.get("/ledamotskap/1");
  await api.put("/memberships/1", { personId: karin, role: "chair" }, 1);
  const form = { role: "member", onBehalfOf: falun, startDate: "2025-01-01", version: 1 };
  const overtaken = await browser.post("/ledamotskap/1", form);
  expect(overtaken.status).toBe(422);
  expect(overtaken.text).toContain('data-label="Sparat av någon annan">Ordförande<');
  expect(overtaken.text).toContain('data-label="Du har skrivit">Falu kommun<');
  expect((await browser.post("/ledamotskap/1", { ...form, version: 2 })).status).toBe(303);
  expect(app.db.select().from(memberships).get()).toMatchObject({ role: "member", onBehalfOf: falun, version: 3 });
});

test("a membership entered by mistake is removed after a question, and its substitute stays", async () => {
  const app = await testApp();
  const { forumId, karin, erik } = cast(app);
  const api = app.api();
  await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member" });
  await api.post(`/forums/${forumId}/memberships`, { personId: erik, role: "substitute", substituteFor: "1" });
  const browser = await app.browser();
  expect((await browser.get("/forum/lchnv")).text).toContain("Karin Hedlund");
  expect((await browser.get("/ledamotskap/1/ta-bort")).text).toContain("Karin Hedlund");
  expect((await browser.post("/ledamotskap/1/ta-bort", { version: 1 })).status).toBe(303);
  expect(app.db.select().from(memberships).all()).toMatchObject([{ personId: erik, substituteFor: null }]);
});

test("only the forum's own secretary keeps its memberships", async () => {
  const app = await testApp();
  const { forumId, otherForumId, karin, erik } = cast(app);
  const api = app.api();
  await api.post(`/forums/${forumId}/memberships`, { personId: karin, role: "member" });
  await api.post(`/forums/${otherForumId}/memberships`, { personId: erik, role: "secretary" });
  const input = { personId: erik, role: "member" };
  for (const [account, status] of [
    [{ role: "member", personId: karin }, 403],
    [{ role: "reader" }, 403],
    [{ role: "member", personId: erik }, 404],
    [{ role: "secretary", forumIds: [otherForumId] }, 404],
  ] as const) {
    const client = app.api({ ...account, forumIds: "forumIds" in account ? [...account.forumIds] : [] });
    const browser = await app.browser({ ...account, forumIds: "forumIds" in account ? [...account.forumIds] : [] });
    expect((await client.post(`/forums/${forumId}/memberships`, input)).status).toBe(status);
    expect((await client.put("/memberships/1", input, 1)).status).toBe(status);
    expect((await client.delete("/memberships/1", 1)).status).toBe(status);
    expect((await browser.get("/forum/lchnv/ledamoter/ny")).status).toBe(status);
    expect((await browser.post("/forum/lchnv/ledamoter/ny", input)).status).toBe(status);
    expect((await browser.get("/ledamotskap/1")).status).toBe(status);
    expect((await browser.post("/ledamotskap/1/avsluta", { endDate: "2025-01-01", version: 1 })).status).toBe(status);
  }
  expect(app.db.select().from(memberships).all()).toHaveLength(2);
});
