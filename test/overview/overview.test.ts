import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

test("what is to be decided in confidence is counted for members only", async () => {
  const { api, db, browser } = await testApp();
  const forumId = aForum(db);
  const items = [
    { title: "Öppen", kinds: ["decision"] },
    { title: "Sekretess", kinds: ["decision"], confidential: true },
    { title: "Avsnitt", confidential: true, children: [{ title: "Under sekretess", kinds: ["decision"] }] },
  ];
  await api().post("/meetings", { forumId, date: "2025-11-21", items });
  const figure = async (role: "reader" | "secretary") => {
    const { text } = await (await browser({ role })).get("/");
    return /<strong>(\d+)<\/strong> beslut att fatta/.exec(text)?.[1];
  };
  expect([await figure("secretary"), await figure("reader")]).toEqual(["3", "1"]);
});
