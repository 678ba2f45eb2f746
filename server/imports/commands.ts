import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { importContents, importReadings, imports } from "../../db/schema.ts";
import { requireRole, requireSecretary } from "../access.ts";
import { record } from "../audit/commands.ts";
import { conflict, invalid } from "../errors.ts";
import { listForumNames } from "../forums/queries.ts";
import type { WriteContext } from "../http/context.ts";
import { checkVersion } from "../http/etag.ts";
import type { Interpretation } from "../interpretation/model.ts";
import type { Manuscript, ManuscriptFault } from "../manuscripts/model.ts";
import { stockholmDate } from "../text/format.ts";
import { draftOf } from "./draft-rules.ts";
import type { ImportDraft } from "./draft-schema.ts";
import { getImport, getImportSummary, readingOf } from "./queries.ts";
import { registerOf } from "./register-queries.ts";
import { reviewObstacle } from "./rules.ts";
import type { ImportSummary } from "./schema.ts";
import { summaryOf } from "./summary-rules.ts";
import { packed } from "./stored.ts";

export interface NewFile {
  filename: string;
  mediaType: string;
  content: Buffer;
  forumId: string | null;
  /** The first of the files that came together. */
  batchId: string | null;
}

/** Takes a file in, to be read later. That the same came before is said and refuses nothing. */
export function addImport(ctx: WriteContext, file: NewFile): string {
  const id = insertImport(ctx, file, { state: "waiting" });
  ctx.db.insert(importContents).values({ importId: id, content: file.content }).run();
  return id;
}

/** A file that came among others and cannot be read: its row says why, and it is not kept. */
export const addRefused = (ctx: WriteContext, file: NewFile, fault: ManuscriptFault): string =>
  insertImport(ctx, file, { state: "refused", fault });

function insertImport(
  ctx: WriteContext,
  { filename, mediaType, content, forumId, batchId }: NewFile,
  state: Pick<typeof imports.$inferInsert, "state" | "fault">,
): string {
  requireSecretary(ctx.actor);
  requireOwnForum(ctx, forumId);
  if (batchId !== null) getImportSummary(ctx, batchId);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const { account } = ctx.actor;
  const { id } = ctx.db
    .insert(imports)
    .values({
      batchId,
      forumId,
      filename,
      mediaType,
      size: content.length,
      sha256,
      ...state,
      duplicateOf: firstOfSame(ctx, sha256),
      createdAt: ctx.now.toISOString(),
      createdBy: account === null || account.id === "0" ? null : account.id,
      createdByName: account?.name ?? "",
    })
    .returning({ id: imports.id })
    .get();
  record(ctx, "created", "import", id, { title: filename });
  return id;
}

/** The import of the same file that this reader may see: others' are not told of. */
function firstOfSame(ctx: WriteContext, sha256: string): string | null {
  const rows = ctx.db
    .select({ id: imports.id })
    .from(imports)
    .where(sql`${imports.sha256} = ${sha256} and ${imports.state} <> 'refused'`)
    .orderBy(asc(imports.id))
    .limit(20)
    .all();
  return rows.find(({ id }) => isSeen(ctx, id))?.id ?? null;
}

function isSeen(ctx: WriteContext, id: string): boolean {
  try {
    getImportSummary(ctx, id);
    return true;
  } catch {
    return false;
  }
}

function requireOwnForum(ctx: WriteContext, forumId: string | null): void {
  if (forumId === null) return;
  const forum = listForumNames(ctx).find(({ id }) => id === forumId);
  if (!forum) throw invalid("forumId", "unknown_forum");
  requireRole(ctx.actor, forum, "secretary");
}

/** A file is being read, by the program itself. */
export function setReading(ctx: WriteContext, id: string): void {
  ctx.db.update(imports).set({ state: "reading" }).where(eq(imports.id, id)).run();
}

/** Those that were being read when the program stopped are read anew. */
export function waitAgain(ctx: WriteContext): void {
  ctx.db.update(imports).set({ state: "waiting" }).where(eq(imports.state, "reading")).run();
}

export interface FileRead {
  manuscript: Manuscript;
  interpretation: Interpretation;
}

/** Keeps what was read, with a draft made of it. */
export function keepReading(ctx: WriteContext, id: string, { manuscript, interpretation }: FileRead): void {
  const row = ctx.db.select({ forumId: imports.forumId }).from(imports).where(beingRead(id)).get();
  // Thrown away while it was read.
  if (!row) return;
  const given = { forumId: row.forumId, today: stockholmDate(ctx.now) };
  const draft = draftOf(interpretation, registerOf(ctx.db), given);
  const stored = {
    manuscript: packed(manuscript),
    interpretation: packed(interpretation),
    draft: packed(draft),
  };
  ctx.db
    .insert(importReadings)
    .values({ importId: id, ...stored })
    .onConflictDoUpdate({ target: importReadings.importId, set: stored })
    .run();
  ctx.db
    .update(imports)
    .set({ ...summaryOf(draft, interpretation.header.forum?.value ?? null), state: "read", version: raised })
    .where(beingRead(id))
    .run();
  record(ctx, "import_read", "import", id);
}

const beingRead = (id: string) => sql`${imports.id} = ${id} and ${imports.state} in ('waiting', 'reading')`;

/** It cannot be read: nothing is kept of it but why. */
export function refuseImport(ctx: WriteContext, id: string, fault: ManuscriptFault): void {
  ctx.db.update(imports).set({ state: "refused", fault, version: raised }).where(beingRead(id)).run();
  ctx.db.delete(importContents).where(eq(importContents.importId, id)).run();
  record(ctx, "import_refused", "import", id, { fault });
}

/** Saves the draft as it has been corrected so far; nothing of it need be whole. */
export function saveDraft(ctx: WriteContext, id: string, draft: ImportDraft, version?: number | null): void {
  const { state, forumName } = openImport(ctx, id, version, draft);
  const obstacle = reviewObstacle(state);
  if (obstacle) throw conflict(obstacle);
  requireOwnForum(ctx, draft.forumId);
  ctx.db
    .update(importReadings)
    .set({ draft: packed(draft) })
    .where(eq(importReadings.importId, id))
    .run();
  ctx.db
    .update(imports)
    .set({
      ...summaryOf(draft, forumName),
      ...(draft.forumId === null ? {} : { forumId: draft.forumId }),
      version: raised,
    })
    .where(eq(imports.id, id))
    .run();
  record(ctx, "changed", "import", id);
}

/** Throws away the file and what was read from it; that it came stays in the list. */
export function discardImport(ctx: WriteContext, id: string, version?: number | null): void {
  const { state, filename } = openImport(ctx, id, version, null);
  if (state === "accepted") throw conflict("import_accepted");
  if (state === "discarded") throw conflict("import_discarded");
  ctx.db.delete(importContents).where(eq(importContents.importId, id)).run();
  ctx.db.delete(importReadings).where(eq(importReadings.importId, id)).run();
  ctx.db
    .update(imports)
    .set({ state: "discarded", ...settlement(ctx), version: raised })
    .where(eq(imports.id, id))
    .run();
  record(ctx, "removed", "import", id, { title: filename });
}

export const raised = sql`${imports.version} + 1`;

export const settlement = (ctx: WriteContext) => ({
  settledAt: ctx.now.toISOString(),
  settledByName: ctx.actor.account?.name ?? "",
});

/** The import, if the actor may deal with it. @throws not_found, 412 with both versions */
export function openImport(
  ctx: WriteContext,
  id: string,
  version: number | null | undefined,
  sent: unknown,
): ImportSummary {
  requireSecretary(ctx.actor);
  const facts = getImportSummary(ctx, id);
  if (version !== undefined && version !== null && version !== facts.version) {
    checkVersion(version, { ...getImport(ctx, id).draft, version: facts.version }, sent);
  }
  return facts;
}

/** The draft. @throws conflict when there is none to review */
export function draftToAccept(ctx: WriteContext, id: string): ImportDraft {
  const obstacle = reviewObstacle(getImportSummary(ctx, id).state);
  if (obstacle) throw conflict(obstacle);
  const reading = readingOf(ctx.db, id);
  if (!reading) throw conflict("import_not_read");
  return reading.draft;
}
