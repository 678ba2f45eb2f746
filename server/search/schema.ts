import { z } from "zod";
import { searchTypes } from "../../db/schema/values.ts";
import { CivilDate, Id } from "../fields.ts";
import { ForumRef } from "../meetings/schema.ts";

export const SearchOrder = z.enum(["newest", "best"], { error: "invalid_choice" });
export type SearchOrder = z.output<typeof SearchOrder>;

/** Counted no further. */
export const mostCounted = 1000;

export const SearchQuery = z.strictObject({
  q: z
    .string()
    .max(200, { error: "too_long" })
    .default("")
    .meta({
      description:
        'Words that every hit has, as they are, in other forms or within compounds; å, ä, ö and é may be typed without their marks. "Words in quotation marks" stand together.',
      examples: ["avtal hemsjukvård"],
    }),
  type: z.enum(searchTypes, { error: "invalid_choice" }).optional(),
  forum: z.string().max(100).optional().meta({ description: "Id or slug" }),
  organization: Id.optional().meta({ description: "A party of an agreement, or whom an assignment was given to" }),
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  sort: SearchOrder.default("newest").meta({
    description:
      "`best` orders the newest 200 and the newest 100 with it in their title by how well they answer, and gives no others",
  }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
});
export type SearchQuery = z.output<typeof SearchQuery>;

const Marks = z
  .array(z.tuple([z.number().int(), z.number().int()]))
  .meta({ description: "Where what was asked for stands: from, to" });

export const SearchHit = z
  .object({
    type: z.enum(searchTypes),
    id: Id,
    title: z.string(),
    titleMarks: Marks,
    snippet: z.string().meta({ description: "Plain text round what was found" }),
    snippetMarks: Marks,
    url: z.string().meta({ description: "Page, with the anchor of the clause or item" }),
    date: z.string(),
    forum: ForumRef,
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.output<typeof SearchHit>;

export const SearchResult = z
  .object({
    hits: z.array(SearchHit),
    total: z.number().int().meta({ description: "Of what the reader may see, counted up to 1000" }),
    moreThanTotal: z.boolean().meta({ description: "There are more than 1000" }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "SearchResult" });
export type SearchResult = z.output<typeof SearchResult>;
