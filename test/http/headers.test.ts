import { expect, test } from "vitest";
import { loadDemonstration } from "../../db/demonstration/load.ts";
import { testApp } from "../support/app.ts";
import { pageAddresses } from "../support/page-addresses.ts";

async function demonstration() {
  const world = await testApp({ now: () => new Date("2025-12-18T09:00:00Z") });
  world.asSystem(loadDemonstration);
  return { ...world, admin: await world.browser({ role: "admin" }) };
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(";");

/** What the policy would stop, and what no page should ask for. */
const forbidden: [string, RegExp][] = [
  ["a style of its own", /\sstyle\s*=/i],
  ["a style sheet of its own", /<style[\s>]/i],
  ["a script of its own", /<script(?![^>]*\ssrc=)[^>]*>/i],
  ["a script in an attribute", /<[^>]+\son\w+\s*=\s*["']/i],
  ["an address that is a script", /(?:href|action|src)="javascript:/i],
  ["something from another site", /<(?:script|link|img|form|iframe)[^>]*\s(?:src|href|action)="(?:https?:)?\/\//i],
];

test("every page of the demonstration has the strict policy, and nothing in it that the policy would stop", async () => {
  const { admin, ...world } = await demonstration();
  const faults: string[] = [];
  const addresses = pageAddresses(world);
  expect(addresses.length).toBeGreaterThan(35);
  for (const address of addresses) {
    const { headers, text } = await admin.get(address);
    if (headers["content-security-policy"] !== policy) faults.push(`${address}: ${headers["content-security-policy"]}`);
    if (headers["cache-control"] !== "no-store") faults.push(`${address}: may be kept by a cache`);
    for (const [what, pattern] of forbidden) if (pattern.test(text)) faults.push(`${address}: ${what}`);
  }
  expect(faults).toEqual([]);
});

test.each(["/logga-in", "/finns-inte", "/kom-igang?nyckel=fel", "/api/v1/forums", "/healthz"])(
  "%s is answered with the security headers",
  async (url) => {
    const { app } = await testApp();
    const { headers } = await app.inject(url);
    expect(headers).toMatchObject({
      "content-security-policy": policy,
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  },
);

test("the session cookie is out of reach of scripts and other sites, and goes over https only where there is https", async () => {
  const { app } = await testApp();
  const { headers } = await app.inject("/logga-in");
  const cookie = String(headers["set-cookie"]);
  expect(cookie).toMatch(/^beslutsspar=.*; HttpOnly/);
  expect(cookie).toContain("SameSite=Lax");
  expect(cookie).not.toContain("Secure");
});
