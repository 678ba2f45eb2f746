import { and, desc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared, type Reader } from "../../db/connection.ts";
import { forums, importContents, importReadings, imports } from "../../db/schema.ts";
import type { ImportState } from "../../db/schema/values.ts";
import { atLeast, forumsWith, isSecretary } from "../access.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { answerOf } from "../interpretation/answer.ts";
import type { Interpretation } from "../interpretation/model.ts";
import type { Manuscript } from "../manuscripts/model.ts";
import type { ImportDraft } from "./draft-schema.ts";
import { openStates } from "./rules.ts";
import type { Import, ImportListQuery, ImportSummary } from "./schema.ts";
import { unpacked } from "./stored.ts";

const { placeholder } = sql;

const columns = {
  id: imports.id,
  batchId: imports.batchId,
  filename: imports.filename,
  mediaType: imports.mediaType,
  size: imports.size,
  sha256: imports.sha256,
  state: imports.state,
  fault: imports.fault,
  duplicateOf: imports.duplicateOf,
  forumId: imports.forumId,
  slug: forums.slug,
  forumFullName: forums.name,
  shortName: forums.shortName,
  forumName: imports.forumName,
  meetingDate: imports.meetingDate,
  itemCount: imports.itemCount,
  unsureCount: imports.unsureCount,
  meetingId: imports.meetingId,
  createdAt: imports.createdAt,
  createdByName: imports.createdByName,
  settledAt: imports.settledAt,
  settledByName: imports.settledByName,
  version: imports.version,
};

/** The secretaries of its forum, and as long as they are one anywhere whoever brought it. */
const visible = sql`(${placeholder("everywhere")} = 1 or ${imports.createdBy} = ${placeholder("accountId")}
  or ${imports.forumId} in (select value from json_each(${placeholder("forums")})))`;

const stillOpen = sql.raw(`imports.state in (${openStates.map((state) => `'${state}'`).join(", ")})`);

const statements = prepared((db) => {
  const select = () => db.select(columns).from(imports).leftJoin(forums, eq(forums.id, imports.forumId));
  return {
    byId: compiled(db, select().where(and(eq(imports.id, placeholder("id")), visible))),
    list: compiled(
      db,
      select()
        .where(
          and(
            visible,
            sql`${imports.id} < ${placeholder("before")}`,
            sql`(${placeholder("state")} is null or ${imports.state} = ${placeholder("state")}
              or (${placeholder("state")} = 'open' and ${stillOpen}))`,
            sql`(${placeholder("forum")} is null or ${forums.slug} = ${placeholder("forum")}
              or ${forums.id} = ${placeholder("forum")})`,
            sql`(${placeholder("batch")} is null or ${imports.batchId} = ${placeholder("batch")}
              or ${imports.id} = ${placeholder("batch")})`,
          ),
        )
        .orderBy(desc(imports.id))
        .limit(placeholder("rows")),
    ),
    counts: compiled(
      db,
      db
        .select({ state: imports.state, n: sql<number>`count(*)`.as("n") })
        .from(imports)
        .where(and(stillOpen, visible))
        .groupBy(imports.state),
    ),
    next: compiled(
      db,
      db
        .select({ id: imports.id })
        .from(imports)
        .where(and(sql`${imports.state} in ('read', 'undone')`, sql`${imports.id} <> ${placeholder("id")}`, visible))
        // The nearest before it in the list, and then from the top.
        .orderBy(sql`${imports.id} > ${placeholder("id")}`, desc(imports.id))
        .limit(1),
    ),
    reading: db
      .select({
        manuscript: importReadings.manuscript,
        interpretation: importReadings.interpretation,
        draft: importReadings.draft,
      })
      .from(importReadings)
      .where(eq(importReadings.importId, placeholder("id")))
      .prepare(),
    content: db
      .select({ content: importContents.content })
      .from(importContents)
      .where(eq(importContents.importId, placeholder("id")))
      .prepare(),
  };
});

type Row = NonNullable<ReturnType<ReturnType<typeof statements>["byId"]["get"]>>;

const summary = ({ forumId, slug, forumFullName, shortName, ...row }: Row): ImportSummary => ({
  ...row,
  forum:
    forumId === null ? null : { id: forumId, slug: slug ?? "", name: forumFullName ?? "", shortName: shortName ?? "" },
});

function readerOf({ actor }: ReadContext) {
  return {
    everywhere: atLeast(actor.everywhere, "secretary") ? 1 : 0,
    accountId: isSecretary(actor) ? (actor.account?.id ?? null) : null,
    forums: forumsWith(actor, "secretary"),
  };
}

/** @throws not_found, also for whoever may not see it */
export function getImportSummary(ctx: ReadContext, id: string): ImportSummary {
  const row = statements(ctx.db).byId.get({ id, ...readerOf(ctx) });
  if (!row) throw notFound();
  return summary(row);
}

/** The same with what was read from it. @throws not_found */
export function getImport(ctx: ReadContext, id: string): Import {
  const row = getImportSummary(ctx, id);
  const reading = readingOf(ctx.db, id);
  return {
    ...row,
    meeting: reading ? answerOf(row.filename, reading.interpretation) : null,
    draft: reading?.draft ?? null,
  };
}

/** The latest first. */
export function listImports(ctx: ReadContext, query: ImportListQuery): Page<ImportSummary> {
  const { limit, cursor, state = null, forum = null, batch = null } = query;
  const [before] = decodeCursor(cursor, [Number.MAX_SAFE_INTEGER]);
  const filters = { state, forum, batch, before, rows: limit + 1 };
  const rows = statements(ctx.db).list.all({ ...readerOf(ctx), ...filters });
  const page = pageOf(rows, limit, (row) => [Number(row.id)]);
  return { ...page, items: page.items.map(summary) };
}

/** How many wait to be read and to be reviewed. */
export function countOpen(ctx: ReadContext): { unread: number; toReview: number } {
  const counts = new Map<ImportState, number>(
    statements(ctx.db)
      .counts.all(readerOf(ctx))
      .map(({ state, n }) => [state, n]),
  );
  const of = (state: ImportState) => counts.get(state) ?? 0;
  return { unread: of("waiting") + of("reading"), toReview: of("read") + of("undone") };
}

/** The next one to review; null: it was the last. */
export const nextToReview = (ctx: ReadContext, id: string): string | null =>
  statements(ctx.db).next.get({ id, ...readerOf(ctx) })?.id ?? null;

export interface Reading {
  manuscript: Manuscript;
  interpretation: Interpretation;
  draft: ImportDraft;
}

/** What was read; null: nothing yet, or it has been thrown away. The caller has been let in. */
export function readingOf(db: Reader, id: string): Reading | null {
  const row = statements(db).reading.get({ id });
  return row
    ? {
        manuscript: unpacked(row.manuscript) as Manuscript,
        interpretation: unpacked(row.interpretation) as Interpretation,
        draft: unpacked(row.draft) as ImportDraft,
      }
    : null;
}

/** The file, as long as it is kept here. The caller has been let in. */
export const contentOfImport = (db: Reader, id: string): Buffer | null =>
  statements(db).content.get({ id })?.content ?? null;

const waiting = prepared((db) =>
  db.$client.prepare<[], { id: number; filename: string; content: Buffer }>(`
    select i.id, i.filename, c.content from imports i join import_contents c on c.import_id = i.id
    where i.state = 'waiting' order by i.id limit 1`),
);

/** The next file that nobody has read. */
export function nextWaiting(db: Reader): { id: string; filename: string; content: Buffer } | null {
  const row = waiting(db).get();
  return row ? { ...row, id: String(row.id) } : null;
}

const sameDay = prepared((db) =>
  db.$client.prepare<{ forumId: number; date: string }, { id: string }>(`
    select cast(id as text) as id from meetings where forum_id = $forumId and date = $date and state <> 'cancelled'
    order by id limit 1`),
);

/** A meeting that the forum has on that day already. */
export function meetingThatDay(db: Reader, forumId: string | null, date: string): string | null {
  if (forumId === null || date === "") return null;
  return sameDay(db).get({ forumId: Number(forumId), date })?.id ?? null;
}

const becameMeeting = prepared((db) =>
  db.$client.prepare<{ sha256: string; id: number }, { meetingId: string }>(`
    select cast(meeting_id as text) as meetingId from imports
    where sha256 = $sha256 and id <> $id and meeting_id is not null order by id limit 1`),
);

/** The meeting that the same file has become; null: it has become none. */
export const meetingOfSameFile = (db: Reader, { id, sha256 }: Pick<ImportSummary, "id" | "sha256">): string | null =>
  becameMeeting(db).get({ sha256, id: Number(id) })?.meetingId ?? null;
