/** What the county's decisions do with each other. */
import type { DecisionRelationKind } from "../schema/values.ts";
import { addRelation } from "../../server/decisions/relation-commands.ts";
import { listMeetings } from "../../server/meetings/list-queries.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";

interface Place {
  forum: string;
  date: string;
  item: string;
}

const relations: { of: Place; kind: DecisionRelationKind; to: Place }[] = [
  {
    of: { forum: "schnv", date: "2025-10-17", item: "4 a" },
    kind: "refers_to",
    to: { forum: "lchnv", date: "2025-09-26", item: "4 b" },
  },
  {
    of: { forum: "lchnv", date: "2025-11-21", item: "4 b" },
    kind: "refers_to",
    to: { forum: "styrgruppen", date: "2025-11-14", item: "4 a" },
  },
  {
    of: { forum: "lchnv", date: "2025-11-21", item: "5 a" },
    kind: "implements",
    to: { forum: "lchnv", date: "2025-09-26", item: "4 a" },
  },
];

export function relateDecisions(county: County): void {
  const ctx = actingAs(county.ctx, secretary, "2025-12-01T09:30:00Z");
  for (const { of, kind, to } of relations) {
    addRelation(ctx, decisionAt(county, of), { kind, decisionId: decisionAt(county, to), fromDate: null });
  }
}

function decisionAt(county: County, { forum, date, item }: Place): string {
  const { ctx } = county;
  const query = { forum: forumId(county, forum), from: date, to: date, limit: 1 };
  const [meeting] = listMeetings(ctx, query).items;
  const items = meeting ? getMeeting(ctx, meeting.id).items.flatMap((section) => [section, ...section.children]) : [];
  const decision = items.find(({ number }) => number === item)?.decisions[0];
  if (!decision) throw new Error(`The demonstration has no decision at ${forum} ${date}, ${item}.`);
  return decision.id;
}
