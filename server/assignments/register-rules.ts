/** What the register is asked for in its address, for the page and for the files that are made of it. */
import { AssignmentListQuery } from "./schema.ts";

/** Without a state: what is still to be done. "all" is every state. Null: a filter is none, and nothing is found. */
export function registerQuery(asked: Record<string, unknown>): AssignmentListQuery | null {
  const { state = "live", ...filters } = asked;
  const parsed = AssignmentListQuery.safeParse({ ...filters, ...(state === "all" ? {} : { state }) });
  return parsed.success ? parsed.data : null;
}
