import { record } from "../audit/commands.ts";
import type { WriteContext } from "../http/context.ts";
import type { DeadLink } from "./link-queries.ts";

/** A link that was made up, or that has done its work; why is for the administrator's eyes only. */
export function recordRefusal(ctx: WriteContext, { refused, assignmentId }: DeadLink): void {
  record(ctx, "report_link_refused", "assignment", assignmentId, { refused });
}
