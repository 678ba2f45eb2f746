/** What a new assignment is born of, and what that proposes. */
import { withoutAtt } from "../clause.ts";
import { notFound } from "../errors.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { textOf, type Values } from "../http/forms.ts";
import { getMeeting } from "../meetings/queries.ts";
import { stockholmDate } from "../text/format.ts";
import { readDue } from "../wording/due.ts";
import { calendarOf } from "./due-commands.ts";
import { itemOrigin } from "./fact-queries.ts";
import type { Birth } from "./form-presenter.ts";
import { dueValues } from "./form.ts";
import { resolveDue } from "./rules.ts";

/** The item, and the clause of it if one is named. @throws not_found */
export function birthOf(ctx: ReadContext, itemId: string, clauseId: string): Birth {
  const origin = itemOrigin(ctx.db, itemId);
  if (!origin) throw notFound();
  const meeting = getMeeting(ctx, origin.meetingId);
  const item = meeting.items.flatMap((section) => [section, ...section.children]).find(({ id }) => id === itemId);
  const clause = item?.decisions.flatMap(({ clauses }) => clauses).find(({ id }) => id === clauseId);
  if (!item || (clauseId !== "" && !clause)) throw notFound();
  return {
    itemId,
    itemNumber: item.number,
    title: item.title,
    meetingId: meeting.id,
    forumId: meeting.forum.id,
    forum: meeting.forum.shortName,
    date: meeting.date,
    clause: clause ? { id: clause.id, text: clause.text } : null,
  };
}

/**
 * The form before anything is typed: what the address says (`text`, `ansvarig`, once for each, `nar`, in words), otherwise
 * what the clause says.
 */
export function proposedValues(ctx: ReadContext, birth: Birth | null, query: unknown): Values {
  const { text, ansvarig, nar, forum } = query as Values;
  const names = (Array.isArray(ansvarig) ? ansvarig : [ansvarig]).map(textOf).filter((name) => name !== "");
  const forumId = birth?.forumId ?? (textOf(forum) ? getForum(ctx, textOf(forum)).id : "");
  const words = textOf(nar) || textOf(text) || (birth?.clause?.text ?? "");
  return {
    to: "named",
    forumId,
    text: textOf(text) || withoutAtt(birth?.clause?.text ?? ""),
    assignees: names.slice(0, 50).map((name) => ({ name })),
    due: dueProposed(ctx, words.slice(0, 2000), forumId, birth?.date ?? stockholmDate(ctx.now)),
  };
}

function dueProposed(ctx: ReadContext, words: string, forumId: string, from: string): Values {
  const none = { week: null, meetingId: null, months: null, text: null, reason: null };
  const next = { ...none, kind: "next_meeting" as const, date: null };
  const nextMeeting = forumId ? resolveDue(next, from, calendarOf(ctx.db, forumId)) : null;
  const reading = words === "" ? null : readDue(words, from, nextMeeting);
  if (!reading) return { kind: "date" };
  const { kind, date, week, months, text } = reading;
  return dueValues({ ...none, kind, date, week, months, text: text.slice(0, 200) });
}
