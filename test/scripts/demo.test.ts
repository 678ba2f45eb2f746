import { once } from "node:events";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { start, temporaryFolder } from "./folders.ts";

test("serves the demonstration, says who can log in, and leaves nothing behind", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const demo = start("demo", { PORT: "0", TMPDIR: folder });
  const told = await textUntil(demo.stdout!, "Nothing is kept");
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)![0];
  const password = /password "(.+)"/.exec(told)![1]!;
  expect(told).toContain("sekreterare@dalarna.example");
  expect(readdirSync(folder).some((name) => name.startsWith("beslutsspar-demo-"))).toBe(true);

  const page = await fetch(`${address}/logga-in`);
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())![1]!;
  const login = await fetch(`${address}/logga-in`, {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: page.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
    },
    body: new URLSearchParams({ _csrf: csrf, email: "ledamot@dalarna.example", password }),
  });
  expect(login.status).toBe(303);

  demo.kill("SIGTERM");
  await once(demo, "exit");
  expect(readdirSync(folder).filter((name) => name.startsWith("beslutsspar-demo-"))).toEqual([]);
});

async function textUntil(stream: NodeJS.ReadableStream, last: string): Promise<string> {
  let text = "";
  for await (const part of stream) {
    text += String(part);
    if (text.includes(last)) break;
  }
  return text;
}
