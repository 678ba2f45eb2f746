import { defineConfig } from "drizzle-kit";

const tables = ["accounts", "audit", "forums", "meetings", "people"];

export default defineConfig({
  dialect: "sqlite",
  schema: tables.map((name) => `./db/schema/${name}.ts`),
  out: "./migrations",
});
