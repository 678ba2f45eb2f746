/** What the forum's documents are put on: its letterhead and its Word file. */
import { and, eq, or } from "drizzle-orm";
import { forumFiles, forums } from "../../db/schema.ts";
import type { Letterhead } from "../documents/model.ts";
import { notFound } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { getForum, visibleForum } from "./queries.ts";
import type { CheckedFile, FilePurpose, LetterheadParts } from "./schema.ts";

/** @throws not_found when the forum has uploaded none */
export function getForumFile(ctx: ReadContext, idOrSlug: string, purpose: FilePurpose): CheckedFile {
  const { id } = getForum(ctx, idOrSlug);
  const file = fileOf(ctx, id, purpose);
  if (!file) throw notFound();
  return file;
}

/**
 * What the letterhead of the forum's documents is made of, bytes included. An open forum's stands on minutes that
 * anybody may read, so there it is for everybody.
 * @throws not_found
 */
export function letterheadOf(ctx: ReadContext, forumId: string): LetterheadParts {
  const seen = ctx.db
    .select({ id: forums.id })
    .from(forums)
    .where(and(eq(forums.id, forumId), or(visibleForum(ctx), eq(forums.visibility, "open"))))
    .get();
  if (!seen) throw notFound();
  return letterheadFor(ctx, forumId);
}

/** The same for a document that its reader may have without seeing the forum: a party's of an agreement. */
export function letterheadFor(ctx: ReadContext, forumId: string): LetterheadParts {
  const texts = ctx.db
    .select({ senderLines: forums.senderLines, footerText: forums.footerText })
    .from(forums)
    .where(eq(forums.id, forumId))
    .get();
  if (!texts) throw notFound();
  return {
    senderLines: texts.senderLines.split("\n").filter((line) => line.trim() !== ""),
    footerText: texts.footerText,
    logo: fileOf(ctx, forumId, "logo") ?? null,
    letterheadDocx: fileOf(ctx, forumId, "letterhead")?.content ?? null,
  };
}

/** As a document has it. */
export function documentLetterhead({ senderLines, footerText, logo }: LetterheadParts): Letterhead {
  const mediaType = logo?.mediaType === "image/png" ? "image/png" : "image/jpeg";
  return {
    sender: senderLines,
    footer: footerText,
    logo: logo && { mediaType, data: logo.content.toString("base64"), alt: senderLines[0] ?? "" },
  };
}

function fileOf(ctx: ReadContext, forumId: string, purpose: FilePurpose): CheckedFile | undefined {
  return ctx.db
    .select({ filename: forumFiles.filename, mediaType: forumFiles.mediaType, content: forumFiles.content })
    .from(forumFiles)
    .where(and(eq(forumFiles.forumId, forumId), eq(forumFiles.purpose, purpose)))
    .get();
}
