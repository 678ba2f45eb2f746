import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import type { z } from "zod";
import { testApp } from "../support/app.ts";

interface Operation {
  summary?: string;
  tags?: string[];
  requestBody?: unknown;
  responses: Record<string, { description?: string; content?: Record<string, unknown> }>;
}

async function specification() {
  const { app } = await testApp();
  const answer = await app.inject("/api/openapi.json");
  return JSON.parse(answer.body) as { openapi: string; paths: Record<string, Record<string, Operation>> };
}

test("the documentation is valid OpenAPI 3.1", async () => {
  const spec = await specification();
  expect(spec.openapi).toBe("3.1.0");
  expect(await new Validator().validate(spec)).toMatchObject({ valid: true });
});

test("every operation says what it does, what it answers and how it fails", async () => {
  const { paths } = await specification();
  const silent = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => method !== "parameters")
      .filter(([, { summary, tags, responses }]) => {
        const statuses = Object.keys(responses);
        return !summary || !tags?.length || !statuses.some((status) => status < "300") || !statuses.includes("401");
      })
      .map(([method]) => `${method} ${path}`),
  );
  expect(silent).toEqual([]);
  expect(Object.keys(paths).length).toBeGreaterThan(30);
});

test("every body has an example that its own schema accepts", async () => {
  const { app } = await testApp();
  const faults = app.declaredRoutes
    .filter(({ url, body }) => url.startsWith("/api/") && body !== undefined)
    .flatMap(({ method, url, body }) => {
      const schema = body as z.ZodType;
      // A file cannot be written down.
      if (/\/(attachments|logo|letterhead|imports)$/.test(url)) return [];
      const example = schema.meta()?.examples?.[0];
      if (example === undefined) return [`${method} ${url} has no example`];
      const parsed = schema.safeParse(example);
      return parsed.success ? [] : [`${method} ${url}: ${parsed.error.message}`];
    });
  expect(faults).toEqual([]);
});

/** The addresses others rely on, as far as this version goes. */
const promised = `
get /api/v1/organizations
get /api/v1/persons
put /api/v1/persons/{id}
get /api/v1/forums
get /api/v1/forums/{id}/memberships
post /api/v1/meetings
get /api/v1/meetings
get /api/v1/meetings/{id}
put /api/v1/meetings/{id}
put /api/v1/meetings/{id}/state
put /api/v1/meetings/{id}/attendance
post /api/v1/meetings/{id}/items
put /api/v1/items/{id}
delete /api/v1/items/{id}
put /api/v1/items/{id}/position
post /api/v1/items/{id}/decisions
put /api/v1/decisions/{id}
delete /api/v1/decisions/{id}
get /api/v1/decisions/{id}/extract.docx
get /api/v1/meetings/{id}/review
get /api/v1/meetings/{id}/agenda-versions
get /api/v1/meetings/{id}/agenda-versions/diff
get /api/v1/meetings/{id}/agenda.pdf
get /api/v1/meetings/{id}/minutes.docx
get /api/v1/meetings/{id}/minutes.json
post /api/v1/meetings/{id}/corrections
get /api/v1/meetings/{id}/comments
get /api/v1/attachments/{id}
post /api/v1/imports
post /api/v1/imports/{id}/acceptance
`
  .trim()
  .split("\n");

test("the addresses of the contract are there", async () => {
  const { paths } = await specification();
  const there = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(promised.filter((route) => !there.includes(route))).toEqual([]);
});

test("unknown fields, fields of the wrong type and broken JSON are refused with the reason", async () => {
  const { api, app } = await testApp();
  const wrong = await api().post("/meetings", { forumId: "1", date: "2025-02-30", endTime: "9", colour: 1 });
  expect(wrong.status).toBe(422);
  expect(wrong.headers["content-type"]).toContain("application/problem+json");
  expect(wrong.json.errors.map((error: any) => `${error.field} ${error.reason}`).sort()).toEqual([
    "colour unknown_field",
    "date invalid_date",
    "endTime invalid_time",
    "startTime required",
  ]);
  const broken = await app.inject({
    method: "POST",
    url: "/api/v1/meetings",
    headers: { "content-type": "application/json", authorization: "Bearer nonsense" },
    payload: "{",
  });
  expect(broken.statusCode).toBe(401);
});
