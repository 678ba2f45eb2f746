/** What the register is asked for in its address, for the page and for the files that are made of it. */
import { RegisterQuery } from "./schema.ts";

/** Null: a filter is none, and nothing is found. */
export function registerQuery(asked: Record<string, unknown>): RegisterQuery | null {
  const parsed = RegisterQuery.safeParse(asked);
  return parsed.success ? parsed.data : null;
}
