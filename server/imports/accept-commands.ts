/** A document becomes a meeting: through the commands that everything goes through, all of it or nothing. */
import { asc, eq, sql } from "drizzle-orm";
import { assignments, importContents, imports, items, meetings } from "../../db/schema.ts";
import { giveQuietly, setAssignmentState } from "../assignments/commands.ts";
import { AssignmentInput } from "../assignments/input-schema.ts";
import { fillAttachment, insertAttachment } from "../attachments/commands.ts";
import { record } from "../audit/commands.ts";
import { AppError, conflict, invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { fieldErrors } from "../http/problem.ts";
import { getMeeting } from "../meetings/queries.ts";
import type { Item } from "../meetings/schema.ts";
import { stockholmDate } from "../text/format.ts";
import { importTexts } from "../text/imports.ts";
import { receiveMeeting } from "../transfer/commands.ts";
import { MeetingInput } from "../transfer/schema.ts";
import {
  acceptanceOf,
  answerField,
  assigneesOf,
  clauseSaying,
  draftField,
  type ItemPlace,
} from "./acceptance-rules.ts";
import { openImport, raised, settlement } from "./commands.ts";
import { draftOfAnswer } from "./draft-rules.ts";
import type { DraftAssignment, ImportDraft } from "./draft-schema.ts";
import { bodyNamed } from "./matching.ts";
import { contentOfImport, meetingOfSameFile, readingOf } from "./queries.ts";
import { registerOf, type Register } from "./register-queries.ts";
import { reviewObstacle } from "./rules.ts";
import type { AcceptanceInput, ImportSummary } from "./schema.ts";

/** What a program has made of it, in the importer's shape or that of a meeting. @returns the id of the meeting */
export function acceptAnswer(ctx: WriteContext, id: string, { forumId, meeting, again }: AcceptanceInput): string {
  if ("meeting" in meeting) {
    const draft = draftOfAnswer(meeting, forumId, registerOf(ctx.db));
    return atFields(answerField, () => acceptDraft(ctx, id, draft, { again }));
  }
  const facts = acceptable(ctx, id, { again });
  const meetingId = receiveMeeting(ctx, { ...meeting, forumId });
  return settleAs(ctx, facts, meetingId, forumId);
}

interface AcceptOptions {
  /** Although the same file has become a meeting already. */
  again: boolean;
  version?: number | null;
}

/** Makes a meeting of the draft, with its assignments and the file. @returns the id of the meeting */
export function acceptDraft(ctx: WriteContext, id: string, draft: ImportDraft, options: AcceptOptions): string {
  const facts = acceptable(ctx, id, options, draft);
  const { forumId } = draft;
  if (forumId === null) throw invalid("forumId", "required");
  if (draft.items.length === 0) throw invalid("items", "import_without_items");
  const register = registerOf(ctx.db);
  const { meeting, places } = acceptanceOf(draft, forumId, register, stockholmDate(ctx.now));
  const meetingId = atFields(
    (field) => draftField(field, places),
    () => {
      const parsed = MeetingInput.safeParse(meeting);
      if (!parsed.success) throw new AppError("invalid", "invalid_input", fieldErrors(parsed.error.issues));
      return receiveMeeting(ctx, parsed.data);
    },
  );
  giveAssignments(ctx, { draft, meetingId, forumId, places, register });
  return settleAs(ctx, facts, meetingId, forumId);
}

/** @throws not_found, 412, or conflict when it cannot be accepted, or not without asking */
function acceptable(ctx: WriteContext, id: string, { again, version }: AcceptOptions, sent: unknown = null) {
  const facts = openImport(ctx, id, version, sent);
  const obstacle = reviewObstacle(facts.state);
  if (obstacle) throw conflict(obstacle);
  if (!again && meetingOfSameFile(ctx.db, facts) !== null) throw conflict("import_same_file");
  return facts;
}

/** Runs what may find fault with the input, and tells it at the fields as they were sent. */
function atFields<T>(named: (field: string) => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    const fields = error.fields.map(({ field, reason }) => ({ field: named(field), reason }));
    throw new AppError("invalid", error.reason, fields, error.details);
  }
}

interface Given {
  draft: ImportDraft;
  meetingId: string;
  forumId: string;
  places: ItemPlace[];
  register: Register;
}

/** Nobody is mailed about what was given long ago. */
function giveAssignments(ctx: WriteContext, { draft, meetingId, forumId, places, register }: Given): void {
  if (draft.items.every((item) => item.assignments.length === 0)) return;
  const meeting = getMeeting(ctx, meetingId);
  const today = stockholmDate(ctx.now);
  draft.items.forEach(({ assignments: given }, index) => {
    const item = itemAt(meeting.items, places[index]);
    given.forEach((assignment, row) => {
      const input = {
        text: assignment.task,
        itemId: item.id,
        clauseId: clauseSaying(assignment.task, decidedClauses(item))?.id ?? null,
        ...assigneesOf(assignment.assignees, draft.attendance, register),
        due: dueOf(assignment),
        reportTo: { forumId: bodyNamed(assignment.reportTo, register.forums)?.id ?? forumId },
        givenOn: draft.date,
      };
      const id = atFields(
        (field) => `items.${index}.assignments.${row}.${assignmentField(field)}`,
        () => {
          const parsed = AssignmentInput.safeParse(input);
          if (!parsed.success) throw new AppError("invalid", "invalid_input", fieldErrors(parsed.error.issues));
          return giveQuietly(ctx, parsed.data);
        },
      );
      const isHistory = draft.closeOld && (assignment.due || draft.date) < today;
      if (isHistory) closeAsHistory(ctx, id);
    });
  });
}

/** Of a whole its parts: its state follows from theirs. */
function closeAsHistory(ctx: WriteContext, id: string): void {
  const parts = ctx.db.select({ id: assignments.id }).from(assignments).where(eq(assignments.partOf, id)).all();
  for (const one of parts.length > 0 ? parts : [{ id }]) {
    setAssignmentState(ctx, one.id, { state: "closed", reason: importTexts.oldAssignment });
  }
}

const dueOf = ({ due, dueText }: DraftAssignment) => ({
  ...(due === "" ? { reason: dueText === "" ? importTexts.noDue : null } : { date: due }),
  text: dueText || null,
});

const decidedClauses = ({ decisions }: Item) => decisions.flatMap(({ clauses }) => clauses);

function itemAt(tree: Item[], place: ItemPlace | undefined): Item {
  const section = tree[place?.section ?? -1];
  const item = place?.child == null ? section : section?.children[place.child];
  if (!item) throw new Error("The meeting lacks an item that it was made with");
  return item;
}

/** A field of an assignment's input as the draft has it. */
function assignmentField(field: string): string {
  if (field.startsWith("due")) return "due";
  return field.startsWith("text") ? "task" : (field.split(".")[0] ?? field);
}

/** The file goes to the meeting, and the import remembers what it became. */
function settleAs(ctx: WriteContext, facts: ImportSummary, meetingId: string, forumId: string): string {
  attachSource(ctx, facts, meetingId);
  const { version } =
    ctx.db.select({ version: meetings.version }).from(meetings).where(eq(meetings.id, meetingId)).get() ?? {};
  ctx.db.delete(importContents).where(eq(importContents.importId, facts.id)).run();
  ctx.db
    .update(imports)
    .set({
      state: "accepted",
      forumId,
      meetingId,
      meetingVersion: version ?? null,
      ...settlement(ctx),
      version: raised,
    })
    .where(eq(imports.id, facts.id))
    .run();
  record(ctx, "import_accepted", "import", facts.id, { title: facts.filename, meetingId });
  return meetingId;
}

/** The file as an attachment of the first item; confidential when anything that stands in it is. */
function attachSource(ctx: WriteContext, { id, filename, mediaType }: ImportSummary, meetingId: string): void {
  const content = contentOfImport(ctx.db, id);
  const [first] = ctx.db
    .select({ id: items.id })
    .from(items)
    .where(sql`${items.meetingId} = ${meetingId} and ${items.parentId} is null`)
    .orderBy(asc(items.position))
    .limit(1)
    .all();
  if (!content || !first) return;
  const secret = ctx.db
    .select({ n: sql<number>`count(*)` })
    .from(items)
    .where(sql`${items.meetingId} = ${meetingId} and ${items.confidential} = 1`)
    .get();
  const label = importTexts.sourceLabel;
  const text =
    readingOf(ctx.db, id)
      ?.manuscript.lines.map((line) => line.text)
      .join("\n") ?? "";
  fillAttachment(
    ctx,
    insertAttachment(ctx, { itemId: first.id }, label),
    { label, confidential: (secret?.n ?? 0) > 0 },
    { filename, mediaType, content, text },
  );
}
