/** Whose word is taken for where a visitor comes from: the limits of the login count by it. */
import { expect, onTestFinished, test } from "vitest";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { testDatabase } from "../support/app.ts";

const proxy = "10.0.0.1";

/** The address the application sees when the proxy says that the visitor said "6.6.6.6" and came from 7.7.7.7. */
async function seenAddress(trust: string | undefined, forwarded = "6.6.6.6, 7.7.7.7") {
  const db = testDatabase();
  const config = readConfig({ LOG_LEVEL: "silent", ...(trust === undefined ? {} : { TRUST_PROXY: trust }) });
  const app = await buildApp({ db, config });
  onTestFinished(async () => {
    await app.close();
    db.$client.close();
  });
  let seen = "";
  app.addHook("onRequest", async (request) => {
    seen = request.ip;
  });
  app.get("/address", async () => "");
  await app.inject({ url: "/address", remoteAddress: proxy, headers: { "x-forwarded-for": forwarded } });
  return seen;
}

test.each([
  [undefined, proxy],
  ["false", proxy],
  ["0", proxy],
  ["true", "7.7.7.7"],
  ["1", "7.7.7.7"],
  ["2", "6.6.6.6"],
  ["10.0.0.1", "7.7.7.7"],
  ["10.0.0.0/8, 7.7.7.0/24", "6.6.6.6"],
  ["192.168.0.1, ::1", proxy],
])("with TRUST_PROXY=%s the visitor is taken to come from %s", async (trust, address) => {
  expect(await seenAddress(trust)).toBe(address);
});

test("behind one trusted proxy a visitor cannot pass for another, however many addresses they claim", async () => {
  expect(await seenAddress("true", "1.1.1.1, 2.2.2.2, 10.0.0.1, 7.7.7.7")).toBe("7.7.7.7");
});

test.each(["ja", "-1", "1.5", "10.0.0", "10.0.0.0/33", "10.0.0.0/8/8", "::1/129", "10.0.0.1,", "proxy.example"])(
  "TRUST_PROXY=%s stops the start with one line that names it",
  (value) => {
    expect(() => readConfig({ TRUST_PROXY: value })).toThrow(/^Bad configuration: TRUST_PROXY: true, false, a number/);
  },
);
