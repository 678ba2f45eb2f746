/** How an assignment of the demonstration is given, reported on and received. */
import type { z } from "zod";
import { changeAssignment, giveAssignment, setAssignmentState } from "../../server/assignments/commands.ts";
import { AssignmentChange, AssignmentInput } from "../../server/assignments/input-schema.ts";
import { getAssignment } from "../../server/assignments/queries.ts";
import { receiveReport, reportBack } from "../../server/assignments/report-commands.ts";
import type { AssigneeType } from "../schema/values.ts";
import type { WriteContext } from "../../server/http/context.ts";
import { listPosts } from "../../server/forums/membership-queries.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import type { Item } from "../../server/meetings/schema.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";
import type { OrganizationName } from "./organizations.ts";

interface Whom {
  type: AssigneeType;
  id: string | undefined;
  lead?: boolean;
  contactId?: string | undefined;
}

export interface AssignmentContent {
  /** Title of the item it came from. */
  item: string;
  /** How the clause begins; left out: it came from the item. */
  clause?: string;
  text: string;
  to?: Whom[];
  group?: { name: string; organizations: readonly OrganizationName[] };
  due: z.input<typeof AssignmentInput>["due"];
  /** Slug of the forum that receives the report, when it is another than the one that gave it. */
  reportTo?: string;
}

export const personNamed = ({ people }: County, name: string, lead = false): Whom => ({
  type: "person",
  id: people.get(name),
  lead,
});

export const bodyOf = (county: County, slug: string): Whom => ({ type: "forum", id: forumId(county, slug) });

export const organizationThrough = (county: County, name: OrganizationName, contact: string): Whom => ({
  type: "organization",
  id: county.organizations.get(name),
  contactId: county.people.get(contact),
});

/** The seat of an organization in a forum, on the day of the story. */
export function seatOf(county: County, at: string, organization: OrganizationName, slug: string): Whom {
  const posts = listPosts(actingAs(county.ctx, secretary, at), forumId(county, slug), at.slice(0, 10));
  return { type: "post", id: posts.find((post) => post.organizationId === county.organizations.get(organization))?.id };
}

/** Gives it as the secretary does, in the notes of the meeting. */
export function give(county: County, at: string, meetingId: string, content: AssignmentContent): string {
  const ctx = actingAs(county.ctx, secretary, at);
  const { text, to = [], group, due, reportTo } = content;
  const item = itemTitled(getMeeting(ctx, meetingId).items, content.item);
  return giveAssignment(
    ctx,
    AssignmentInput.parse({
      text,
      itemId: item.id,
      clauseId: content.clause === undefined ? undefined : clauseOf(item, content.clause),
      assignees: to,
      group: group && {
        name: group.name,
        organizationIds: group.organizations.map((name) => county.organizations.get(name)),
      },
      due,
      reportTo: reportTo === undefined ? undefined : { forumId: forumId(county, reportTo) },
    }),
  );
}

/** The assignee reports, or whoever speaks for it. */
export function report(county: County, at: string, by: string, id: string, text: string): string {
  return reportBack(actingAs(county.ctx, by, at), id, { text, date: at.slice(0, 10) });
}

/** The forum is content, at an item of one of its meetings when one is named. */
export function accept(
  county: County,
  at: string,
  reportId: string,
  receivedBy: { meetingId: string; item: string } | null = null,
  note = "",
): void {
  const ctx = actingAs(county.ctx, secretary, at);
  const itemId = receivedBy ? itemTitled(getMeeting(ctx, receivedBy.meetingId).items, receivedBy.item).id : null;
  receiveReport(ctx, reportId, { verdict: "accepted", itemId, newDue: null, note });
}

export function askForMore(county: County, at: string, reportId: string, newDue: string, note: string): void {
  const ctx = actingAs(county.ctx, secretary, at);
  receiveReport(ctx, reportId, { verdict: "more_requested", itemId: null, newDue, note });
}

export function moveDay(county: County, at: string, id: string, date: string, dueReason: string): void {
  const ctx = actingAs(county.ctx, secretary, at);
  const { text, assignees, due, reportTo, matterId } = getAssignment(ctx, id);
  const change = AssignmentChange.parse({
    text,
    assignees: assignees.map(({ contact, ...assignee }) => ({ ...assignee, contactId: contact?.id })),
    due: { kind: "date", date, text: due.text },
    dueReason,
    reportTo: { forumId: reportTo.forumId },
    matterId,
  });
  changeAssignment(ctx, id, change);
}

/** The part of an organization in an assignment that many have. */
export function partOf(ctx: WriteContext, id: string, organizationId: string | undefined): string {
  const part = getAssignment(ctx, id).parts.find((one) => one.organizationId === organizationId);
  if (!part) throw new Error(`The assignment ${id} has no such part.`);
  return part.id;
}

export function excuse(county: County, at: string, partId: string, reason: string): void {
  setAssignmentState(actingAs(county.ctx, secretary, at), partId, { state: "cancelled", reason });
}

function itemTitled(items: Item[], title: string): Item {
  const item = items.flatMap((section) => [section, ...section.children]).find((one) => one.title === title);
  if (!item) throw new Error(`The demonstration has no item "${title}".`);
  return item;
}

function clauseOf({ title, decisions }: Item, beginning: string): string {
  const clause = decisions.flatMap(({ clauses }) => clauses).find(({ text }) => text.startsWith(beginning));
  if (!clause) throw new Error(`"${title}" has no clause that begins "${beginning}".`);
  return clause.id;
}
