/** Takes a meeting back that came from a document, as long as nothing was built on it. */
import { and, eq, sql } from "drizzle-orm";
import { assignments, attachmentContents, attachments, importContents, imports, items } from "../../db/schema.ts";
import { removeAssignment } from "../assignments/commands.ts";
import { settleDueDates } from "../assignments/due-commands.ts";
import { record } from "../audit/commands.ts";
import { conflict } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { takeBackMeeting } from "../meetings/commands.ts";
import { openImport, raised, settlement } from "./commands.ts";
import { undoObstacle } from "./undo-queries.ts";

/** Meeting, assignments and file leave in one step; the document is to be reviewed again. @throws conflict with the reason */
export function undoImport(ctx: WriteContext, id: string, version?: number | null): void {
  const facts = openImport(ctx, id, version, null);
  const { meetingId, settledAt } = facts;
  if (facts.state !== "accepted") throw conflict("import_not_accepted");
  if (meetingId === null || settledAt === null) throw conflict("import_meeting_gone");
  const came = ctx.db.select({ version: imports.meetingVersion }).from(imports).where(eq(imports.id, id)).get();
  const obstacle = undoObstacle(ctx.db, { meetingId, version: came?.version ?? -1, at: settledAt });
  if (obstacle) throw conflict(obstacle);
  keepFileAgain(ctx, facts, meetingId);
  removeAssignments(ctx, meetingId);
  takeBackMeeting(ctx, meetingId);
  if (facts.forum) settleDueDates(ctx, facts.forum.id);
  ctx.db
    .update(imports)
    .set({ state: "undone", meetingId: null, meetingVersion: null, ...settlement(ctx), version: raised })
    .where(eq(imports.id, id))
    .run();
  record(ctx, "import_undone", "import", id, { title: facts.filename });
}

/** The file goes back from the meeting before that takes it along. */
function keepFileAgain(ctx: WriteContext, { id, sha256 }: { id: string; sha256: string }, meetingId: string): void {
  const file = ctx.db
    .select({ content: attachmentContents.content })
    .from(attachments)
    .innerJoin(items, eq(items.id, attachments.itemId))
    .innerJoin(attachmentContents, eq(attachmentContents.attachmentId, attachments.id))
    .where(and(eq(items.meetingId, meetingId), eq(attachments.sha256, sha256)))
    .limit(1)
    .get();
  if (file) ctx.db.insert(importContents).values({ importId: id, content: file.content }).onConflictDoNothing().run();
}

function removeAssignments(ctx: WriteContext, meetingId: string): void {
  const given = ctx.db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(items, eq(items.id, assignments.itemId))
    .where(and(eq(items.meetingId, meetingId), sql`${assignments.partOf} is null`))
    .all();
  for (const assignment of given) removeAssignment(ctx, assignment.id);
}
