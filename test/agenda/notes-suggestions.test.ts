import { expect, test } from "vitest";
import { testApp, type NewAccount } from "../support/app.ts";
import { aForum, aMembership, aPerson } from "../support/builders.ts";

async function aForumWithHistory() {
  const app = await testApp();
  const forumId = aForum(app.db, { visibility: "open" });
  const personId = aPerson(app.db, { name: "Åsa Ärlig", title: "socialchef" });
  aMembership(app.db, { forumId, personId });
  aPerson(app.db, { name: "Elsa Register", title: "jurist" });
  const decided = (text: string) => [{ outcome: "adopted" as const, clauses: [{ text }] }];
  await app.api().post("/meetings", {
    forumId,
    date: "2025-09-26",
    items: [
      {
        title: "A",
        presenters: [{ name: "Elsa Gäst", title: "utredare" }],
        decisions: decided("anta rutinen i dess helhet"),
      },
      { title: "B", decisions: decided("anta budgeten") },
      { title: "C", decisions: decided("anta budgeten") },
      {
        title: "D",
        confidential: true,
        children: [{ title: "E", presenters: [{ name: "Elsa Hemlig" }], decisions: decided("anta hemligheten") }],
      },
    ],
  });
  const ask = async (account: NewAccount, kind: string, q: string, forum = forumId) => {
    const address = `/forslag?${new URLSearchParams({ slag: kind, forum, q }).toString()}`;
    const { status, json } = await (await app.browser(account)).get(address);
    return { status, values: (json?.items ?? []).map(({ value }: { value: string }) => value), items: json?.items };
  };
  return { app, forumId, personId, ask };
}

test("names come from the forum, the register and earlier presenters, with titles", async () => {
  const { ask, personId } = await aForumWithHistory();
  expect((await ask({}, "names", "åsa")).items).toEqual([{ value: "Åsa Ärlig", detail: "socialchef", personId }]);
  expect((await ask({}, "names", "ÄRL")).values).toEqual(["Åsa Ärlig"]);
  expect((await ask({}, "names", "elsa")).values.sort()).toEqual(["Elsa Gäst", "Elsa Hemlig", "Elsa Register"]);
  expect((await ask({}, "names", "")).values).toEqual([]);
  expect((await ask({}, "names", "lsa")).values).toEqual([]);
});

test("clauses go on as the forum has most often ended them, then as everybody does", async () => {
  const { ask } = await aForumWithHistory();
  expect((await ask({}, "phrases", "anta")).values).toEqual([
    "anta budgeten",
    "anta hemligheten",
    "anta rutinen i dess helhet",
    "anta förslaget",
  ]);
  expect((await ask({}, "phrases", "att lägga info")).values).toEqual(["lägga informationen till handlingarna"]);
  expect((await ask({}, "phrases", "%")).values).toEqual([]);
});

test("what is confidential is offered to members only, and a hidden forum not at all", async () => {
  const { app, ask, personId } = await aForumWithHistory();
  const reader: NewAccount = { role: "reader" };
  expect((await ask(reader, "names", "elsa")).values).not.toContain("Elsa Hemlig");
  expect((await ask(reader, "phrases", "anta")).values).not.toContain("anta hemligheten");
  expect((await ask({ role: "member", personId }, "names", "elsa")).values).toContain("Elsa Hemlig");
  const hidden = aForum(app.db, { slug: "dolt" });
  expect((await ask({ role: "member", personId }, "phrases", "anta", hidden)).status).toBe(404);
  expect((await app.visitor().get("/forslag?q=elsa")).headers.location).toBe("/logga-in");
});

test("a name is found however many others hold the letters elsewhere", async () => {
  const { app, ask } = await aForumWithHistory();
  for (let number = 10; number < 40; number += 1) aPerson(app.db, { name: `Anna Melsand ${number}` });
  aPerson(app.db, { name: "Ytterst Elsander", title: "controller" });
  aPerson(app.db, { name: "Ylva Berg-Elsund" });
  expect((await ask({}, "names", "els", "")).values).toEqual(["Elsa Register", "Ylva Berg-Elsund", "Ytterst Elsander"]);
  expect((await ask({}, "names", "berg-els", "")).values).toEqual(["Ylva Berg-Elsund"]);
  expect((await ask({}, "names", "%", "")).values).toEqual([]);
});
