/** What a new assignment is born of, and what that proposes. */
import { withoutAtt } from "../clause.ts";
import { notFound } from "../errors.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { textOf, type Values } from "../http/forms.ts";
import { getMeeting } from "../meetings/queries.ts";
import { stockholmDate } from "../text/format.ts";
import type { Suggestion } from "../wording/assignments.ts";
import { readDue } from "../wording/due.ts";
import { calendarOf } from "./due-commands.ts";
import { itemOrigin } from "./fact-queries.ts";
import type { Birth } from "./form-presenter.ts";
import { resolveDue } from "./rules.ts";
import { dueRead, givenTo } from "./suggested-form.ts";
import { readerOf } from "./suggested-queries.ts";
import { municipalityIds } from "./choice-queries.ts";

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
 * what can be read from the words that were chosen (`ord`) or from the clause.
 */
export function proposedValues(ctx: ReadContext, birth: Birth | null, query: unknown): Values {
  const { text, ansvarig, nar, ord, forum, tillbaka } = query as Values;
  const names = (Array.isArray(ansvarig) ? ansvarig : [ansvarig]).map(textOf).filter((name) => name !== "");
  const forumId = birth?.forumId ?? (textOf(forum) ? getForum(ctx, textOf(forum)).id : "");
  const said = (textOf(ord) || (birth?.clause?.text ?? "")).slice(0, mostRead);
  const read = birth ? suggestionIn(ctx, birth, said) : null;
  const given = read && birth && givenTo(read, { forum: birth.forum, municipalityIds: municipalityIds(ctx) });
  const when = textOf(nar) || textOf(text) || said;
  return {
    ...(given?.values ?? { to: "named" }),
    ...(names.length > 0 ? { to: "named", assignees: names.slice(0, 50).map((name) => ({ name })) } : {}),
    forumId,
    text: textOf(text) || (read?.text ?? withoutAtt(said)),
    due:
      read?.due && textOf(nar) === ""
        ? dueRead(read.due)
        : dueProposed(ctx, when.slice(0, mostRead), forumId, birth?.date ?? stockholmDate(ctx.now)),
    reportTo: read?.reportTo ?? null,
    tillbaka: textOf(tillbaka),
  };
}

const mostRead = 2000;

/** What the words say, of one sentence or more: the first thing that somebody is to do. */
function suggestionIn(ctx: ReadContext, { meetingId, date, forumId }: Birth, words: string): Suggestion | null {
  if (words === "") return null;
  return readerOf(ctx, { id: meetingId, date, forum: { id: forumId } }, [words])(words)[0] ?? null;
}

function dueProposed(ctx: ReadContext, words: string, forumId: string, from: string): Values {
  const none = { week: null, meetingId: null, months: null, text: null, reason: null };
  const next = { ...none, kind: "next_meeting" as const, date: null };
  const nextMeeting = forumId ? resolveDue(next, from, calendarOf(ctx.db, forumId)) : null;
  const reading = words === "" ? null : readDue(words, from, nextMeeting);
  return reading ? dueRead(reading) : { kind: "date" };
}
