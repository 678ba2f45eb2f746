import { defineConfig } from "drizzle-kit";

const tables = [
  "accounts",
  "agreements",
  "assignments",
  "audit",
  "costs",
  "decisions",
  "drafting",
  "forums",
  "imports",
  "mail",
  "matters",
  "meetings",
  "people",
  "search",
  "submissions",
];

export default defineConfig({
  dialect: "sqlite",
  schema: tables.map((name) => `./db/schema/${name}.ts`),
  out: "./migrations",
});
