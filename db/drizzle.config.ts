import { defineConfig } from "drizzle-kit";

const tables = [
  "accounts",
  "assignments",
  "audit",
  "drafting",
  "forums",
  "mail",
  "matters",
  "meetings",
  "people",
  "submissions",
];

export default defineConfig({
  dialect: "sqlite",
  schema: tables.map((name) => `./db/schema/${name}.ts`),
  out: "./migrations",
});
