import { z } from "zod";
import { importStates, itemKinds, meetingKinds } from "../../db/schema/values.ts";
import { CivilDate, Computed, Id, Instant, PageQuery, Ticked } from "../fields.ts";
import { UploadField } from "../http/uploads.ts";
import { endsAfterStart, ForumRef } from "../meetings/schema.ts";
import { MeetingInput } from "../transfer/schema.ts";
import { ImportDraft } from "./draft-schema.ts";

export const ImportForm = z
  .strictObject({
    file: UploadField,
    forumId: Id.optional().meta({ description: "The forum it belongs to; left out: it is guessed" }),
  })
  .meta({ id: "ImportForm" });

const nullable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const Text = (max: number) => z.string().max(max, { error: "too_long" });
const many = { error: "too_many" };

/** What the importer answered, corrected or not: flat items, numbers as they were printed. */
export const AnswerInput = z
  .strictObject({
    file: Computed,
    meeting: z.strictObject({
      forum: nullable(Text(300)),
      kind: nullable(z.enum(["dagordning", ...meetingKinds])),
      date: CivilDate,
      start: nullable(Text(5)),
      end: nullable(Text(5)),
      place: nullable(Text(300)),
      mode: nullable(z.enum(["physical", "digital", "hybrid"])),
    }),
    attendance: z
      .array(
        z.strictObject({
          name: Text(200),
          org: nullable(Text(200)),
          title: nullable(Text(200)),
          present: nullable(z.boolean()),
        }),
      )
      .max(1000, many)
      .default([]),
    items: z
      .array(
        z.strictObject({
          number: nullable(Text(40)),
          title: Text(500),
          kind: z.array(z.enum(itemKinds)).default([]),
          presenters: z.array(Text(200)).max(20, many).default([]),
          body: Text(200_000).default(""),
          decisions: z
            .array(
              z.strictObject({
                state: z.enum(["proposed", "taken", "deferred"]),
                body: nullable(Text(300)),
                clauses: z.array(Text(4000)).max(100, many).default([]),
              }),
            )
            .max(50, many)
            .default([]),
          assignments: z
            .array(
              z.strictObject({
                assignees: z.array(Text(200)).max(50, many).default([]),
                task: Text(4000),
                due: nullable(CivilDate),
                dueText: nullable(Text(200)),
                reportTo: nullable(Text(300)),
              }),
            )
            .max(100, many)
            .default([]),
          attachments: z.array(Text(100)).max(100, many).default([]),
        }),
      )
      .max(500, many)
      .default([]),
    warnings: Computed,
  })
  .meta({ id: "ImportAnswerInput" });
export type AnswerInput = z.output<typeof AnswerInput>;

/** The same as a meeting has it that is sent to `POST /meetings`. */
const WholeMeeting = z.strictObject(MeetingInput.shape).superRefine(endsAfterStart).meta({ id: "ImportedMeeting" });

export const AcceptanceInput = z
  .strictObject({
    forumId: Id,
    meeting: z.union([AnswerInput, WholeMeeting]),
    again: Ticked.default(false).meta({
      description: "Needed when the same file has become a meeting already: another is made of it then",
    }),
  })
  .meta({ id: "ImportAcceptance" });
export type AcceptanceInput = z.output<typeof AcceptanceInput>;

const Warning = z.object({ code: z.string(), message: z.string(), line: z.number().int().nullable() });

/** See the last section of the contract: `null` for what the document does not say. */
export const ImportAnswer = z
  .object({
    file: z.string(),
    meeting: z.object({
      forum: z.string().nullable(),
      kind: z.enum(["dagordning", ...meetingKinds]).nullable(),
      date: z.string().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      place: z.string().nullable(),
      mode: z.enum(["physical", "digital", "hybrid"]).nullable(),
    }),
    attendance: z.array(
      z.object({
        name: z.string(),
        org: z.string().nullable(),
        title: z.string().nullable(),
        present: z.boolean().nullable(),
      }),
    ),
    items: z.array(
      z.object({
        number: z.string().nullable(),
        title: z.string(),
        kind: z.array(z.enum(itemKinds)),
        presenters: z.array(z.string()),
        body: z.string().meta({ description: "Markdown" }),
        decisions: z.array(
          z.object({
            state: z.enum(["proposed", "taken", "deferred"]),
            body: z.string().nullable(),
            clauses: z.array(z.string()),
          }),
        ),
        assignments: z.array(
          z.object({
            assignees: z.array(z.string()),
            task: z.string(),
            due: z.string().nullable(),
            dueText: z.string().nullable(),
            reportTo: z.string().nullable(),
          }),
        ),
        attachments: z.array(z.string()),
      }),
    ),
    warnings: z.array(Warning),
  })
  .meta({ id: "ImportAnswer" });

export const NewImport = z
  .object({
    id: Id,
    sha256: z.string(),
    duplicateOf: Id.nullable().meta({ description: "The import of the same file, when it came before" }),
    meeting: ImportAnswer,
    warnings: z.array(Warning),
  })
  .meta({ id: "NewImport" });

const summaryShape = {
  id: Id,
  batchId: Id.nullable().meta({ description: "The first of the files that came together" }),
  filename: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  state: z.enum(importStates),
  fault: z.string().nullable().meta({ description: "Why it was refused" }),
  duplicateOf: Id.nullable(),
  forum: ForumRef.pick({ id: true, slug: true, name: true, shortName: true })
    .nullable()
    .meta({ description: "The forum it has been said to belong to" }),
  forumName: z.string().nullable().meta({ description: "As printed in the document" }),
  meetingDate: z.string().nullable(),
  itemCount: z.number().int(),
  unsureCount: z.number().int().meta({ description: "Findings that somebody should look at" }),
  meetingId: Id.nullable().meta({ description: "The meeting it became" }),
  createdAt: Instant,
  createdByName: z.string(),
  settledAt: Instant.nullable(),
  settledByName: z.string().nullable(),
  version: z.number().int(),
};

export const ImportSummary = z.object(summaryShape).meta({ id: "ImportSummary" });
export type ImportSummary = z.output<typeof ImportSummary>;

/** One import, with what was read from it and how that has been corrected so far. */
export const Import = z
  .object({ ...summaryShape, meeting: ImportAnswer.nullable(), draft: ImportDraft.nullable() })
  .meta({ id: "Import" });
export type Import = z.output<typeof Import>;

/** `open`: what still has to be reviewed, or is being read. */
export const importFilters = ["open", ...importStates] as const;
export type ImportFilter = (typeof importFilters)[number];

export const ImportListQuery = PageQuery.extend({
  state: z.enum(importFilters).optional(),
  forum: z.string().max(100).optional().meta({ description: "Id or slug" }),
  batch: Id.optional().meta({ description: "The first of the files that came together" }),
});
export type ImportListQuery = z.output<typeof ImportListQuery>;
