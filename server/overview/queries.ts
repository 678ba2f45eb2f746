/** What the start page shows: a handful of meetings, whatever the history. */
import { and, asc, desc, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import { forums, meetings } from "../../db/schema.ts";
import { atLeast, roleIn, type ForumRole } from "../access.ts";
import { agreementWarnings, type AgreementWarning } from "../agreements/warning-queries.ts";
import { countNotHandled } from "../drafting/queries.ts";
import { visibleForum } from "../forums/queries.ts";
import type { ReadContext } from "../http/context.ts";
import { getMeeting, summaryOf } from "../meetings/queries.ts";
import type { Meeting, MeetingSummary } from "../meetings/schema.ts";
import { summaryColumns } from "../meetings/statements.ts";
import { stockholmDate } from "../text/format.ts";
import { getOwnWork, leading, type OwnWork } from "./own-queries.ts";
import { waitingStatement, type Waiting } from "./waiting-statements.ts";

export interface OverviewMeeting {
  meeting: MeetingSummary;
  role: ForumRole | null;
}

export interface Overview {
  today: string;
  /** Meetings to come, the next first. */
  coming: OverviewMeeting[];
  /** Held, with minutes still a draft. */
  drafts: OverviewMeeting[];
  /** The latest approved minutes. */
  latest: OverviewMeeting[];
  /** Begun, or their day gone by, without having been ended. */
  unfinished: OverviewMeeting[];
  /** The next meeting whole, as the reader sees it. */
  next: Meeting | null;
  own: OwnWork;
  /** In the forums that the reader is secretary of, or of reports also chair. */
  waiting: Waiting;
  /** What the next meeting owes and its agenda lacks; null: the reader does not write it. */
  notHandled: number | null;
  /** What presses among the agreements that the reader keeps. */
  warnings: AgreementWarning[];
}

/** Of what is the reader's own so much that what is late and what is due first is among it. */
const mostOwn = { mine: 50, ours: 50, awaited: 0 };

const notOver = ["planned", "agenda_sent", "in_progress"] as const;

export function getOverview(ctx: ReadContext): Overview {
  const today = stockholmDate(ctx.now);
  const coming = select(ctx, and(inArray(meetings.state, [...notOver]), gte(meetings.date, today)), asc, 6);
  const next = coming[0];
  return {
    today,
    coming,
    unfinished: select(ctx, and(inArray(meetings.state, [...notOver]), lt(meetings.date, today)), desc, 5),
    drafts: select(ctx, eq(meetings.state, "held"), desc, 5),
    latest: select(ctx, eq(meetings.state, "minutes_approved"), desc, 5),
    next: next ? getMeeting(ctx, next.meeting.id) : null,
    own: getOwnWork(ctx, mostOwn),
    waiting: waitingFor(ctx),
    warnings: agreementWarnings(ctx, { kept: true }),
    notHandled: next && isDrafted(next) ? countNotHandled(ctx, next.meeting.id) : null,
  };
}

const isDrafted = ({ meeting, role }: OverviewMeeting): boolean =>
  atLeast(role, "secretary") && (meeting.state === "planned" || meeting.state === "agenda_sent");

/** What others have left for the forums that the reader leads by name: who reads everything is not who is waited for. */
function waitingFor({ db, actor }: ReadContext): Waiting {
  const nothing = { reports: 0, referrals: 0, submissions: 0 };
  return waitingStatement(db).get(leading(actor)) ?? nothing;
}

function select(ctx: ReadContext, which: SQL | undefined, order: typeof asc, limit: number): OverviewMeeting[] {
  return ctx.db
    .select(summaryColumns)
    .from(meetings)
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .where(and(which, visibleForum(ctx)))
    .orderBy(order(meetings.date), order(meetings.id))
    .limit(limit)
    .all()
    .map((row) => ({
      meeting: summaryOf(row),
      role: roleIn(ctx.actor, { id: row.forumId, visibility: row.visibility }),
    }));
}
