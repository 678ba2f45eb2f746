/** What a calendar shows: what is to come and the year that has been, as the reader may see it today. */
import type { Reader } from "../../db/connection.ts";
import { memberScope } from "../access.ts";
import { getForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { summaryOf } from "../meetings/queries.ts";
import { itemNumber } from "../meetings/rules.ts";
import { stockholmDate } from "../text/format.ts";
import { openDecisions, type AgendaLine, type CalendarMeeting, type DueAssignment } from "./events.ts";
import { feedStatements, type DueRow } from "./statements.ts";

export interface Feed {
  meetings: CalendarMeeting[];
  due: DueAssignment[];
}

/** The meetings of the forums the reader sits in, and what is meant for the reader. */
export function personalFeed(ctx: ReadContext): Feed {
  const personId = ctx.actor.account?.personId ?? null;
  if (personId === null) return { meetings: [], due: [] };
  const { today, from } = windowOf(ctx);
  const { meetingsOfPerson, dueOfPerson } = feedStatements(ctx.db);
  const rows = meetingsOfPerson.all({ personId, today, from });
  const due = dueOfPerson.all({ personId: Number(personId), today, from });
  return { meetings: withDecisions(ctx.db, rows, today), due: due.map(dueOf) };
}

/**
 * The meetings of a forum, and what it is to receive.
 * @throws not_found, also when the reader may not see it
 */
export function forumFeed(ctx: ReadContext, slug: string): Feed & { name: string } {
  const forum = getForum(ctx, slug);
  const { today, from } = windowOf(ctx);
  const { meetingsOfForum, dueOfForum } = feedStatements(ctx.db);
  const rows = meetingsOfForum.all({ forumId: forum.id, from });
  const due = dueOfForum.all({ forumId: Number(forum.id), today, from, ...membership(ctx) });
  return { name: forum.name, meetings: withDecisions(ctx.db, rows, today), due: due.map(dueOf) };
}

function windowOf({ now }: ReadContext): { today: string; from: string } {
  const today = stockholmDate(now);
  return { today, from: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` };
}

/** Where the reader is trusted with what is confidential. */
function membership({ actor }: ReadContext) {
  const personId = actor.account?.personId ?? null;
  return {
    personId: personId === null ? null : Number(personId),
    ...memberScope(actor),
  };
}

const dueOf = ({ id, state, confidential, changedAt, ...row }: DueRow): DueAssignment => ({
  ...row,
  id: String(id),
  reported: state === "reported",
  confidential: Boolean(confidential),
  changedAt: new Date(changedAt).toISOString(),
});

type MeetingRow = ReturnType<ReturnType<typeof feedStatements>["meetingsOfForum"]["all"]>[number];

/** What is to be decided is told of meetings to come: two statements, however many they are. */
function withDecisions(db: Reader, rows: MeetingRow[], today: string): CalendarMeeting[] {
  const coming = rows.filter(({ date, state }) => date >= today && state !== "cancelled").map(({ id }) => id);
  const agendas = coming.length === 0 ? new Map<string, AgendaLine[]>() : agendasOf(db, coming);
  return rows.map((row) => ({
    ...summaryOf(row),
    updatedAt: row.updatedAt,
    toDecide: openDecisions(agendas.get(row.id) ?? []),
  }));
}

/** The agendas by meeting. Sections come before what stands under them, each in the order of its number. */
function agendasOf(db: Reader, ids: string[]): Map<string, AgendaLine[]> {
  const meetingIds = JSON.stringify(ids.map(Number));
  const decisionsOf = decisionsByItem(db, meetingIds);
  const agendas = new Map(ids.map((id): [string, AgendaLine[]] => [id, []]));
  const sections = new Map<string, { line: AgendaLine; place: number }>();
  for (const { id, meetingId, parentId, title, isDecision, confidential } of feedStatements(db).agendas.all({
    meetingIds,
  })) {
    const section = parentId === null ? undefined : sections.get(parentId);
    const siblings = section ? section.line.children : (agendas.get(meetingId) ?? []);
    const line: AgendaLine = {
      id,
      number: section ? itemNumber(section.place, siblings.length) : itemNumber(siblings.length, null),
      title,
      kinds: isDecision ? ["decision"] : [],
      confidential,
      decisions: decisionsOf.get(id) ?? [],
      children: [],
    };
    if (!section) sections.set(id, { line, place: siblings.length });
    siblings.push(line);
  }
  return agendas;
}

type OpenDecision = AgendaLine["decisions"][number];

function decisionsByItem(db: Reader, meetingIds: string): Map<string, OpenDecision[]> {
  const byItem = new Map<string, OpenDecision[]>();
  const byId = new Map<string, OpenDecision>();
  for (const { id, itemId, outcome, text } of feedStatements(db).decisions.all({ meetingIds })) {
    let decision = byId.get(id);
    if (!decision) {
      decision = { outcome, proposal: [] };
      byId.set(id, decision);
      byItem.set(itemId, [...(byItem.get(itemId) ?? []), decision]);
    }
    if (text !== null) decision.proposal.push({ text });
  }
  return byItem;
}
