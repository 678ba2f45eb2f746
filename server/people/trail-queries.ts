/** What a person has been part of, as far as the reader may see it. */
import { and, desc, eq, lte, ne, sql } from "drizzle-orm";
import { attendances, forums, meetings, memberships, organizations } from "../../db/schema.ts";
import type { AttendanceStatus, MembershipRole } from "../../db/schema/values.ts";
import type { ReadContext } from "../http/context.ts";
import { visibleForum } from "../http/visible.ts";
import { stockholmDate } from "../text/format.ts";

export interface Seat {
  membershipId: string;
  forumSlug: string;
  forumName: string;
  role: MembershipRole;
  /** Short name of the organization it is held for. */
  organization: string | null;
  startDate: string | null;
  endDate: string | null;
}

/** Every membership of the person, the newest first. */
export function seatsOf(ctx: ReadContext, personId: string): Seat[] {
  return ctx.db
    .select({
      membershipId: memberships.id,
      forumSlug: forums.slug,
      forumName: forums.name,
      role: memberships.role,
      organization: organizations.shortName,
      startDate: memberships.startDate,
      endDate: memberships.endDate,
    })
    .from(memberships)
    .innerJoin(forums, eq(forums.id, memberships.forumId))
    .leftJoin(organizations, eq(organizations.id, memberships.onBehalfOf))
    .where(and(eq(memberships.personId, personId), visibleForum(ctx)))
    .orderBy(sql`coalesce(${memberships.endDate}, '9999') desc`, desc(memberships.startDate), desc(memberships.id))
    .all();
}

export interface AttendedMeeting {
  meetingId: string;
  date: string;
  forumName: string;
  status: AttendanceStatus;
}

/** The last meetings at which the person was called up, today's included, the newest first. */
export function meetingsOf(ctx: ReadContext, personId: string, limit = 10): AttendedMeeting[] {
  return ctx.db
    .select({ meetingId: meetings.id, date: meetings.date, forumName: forums.name, status: attendances.status })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .innerJoin(forums, eq(forums.id, meetings.forumId))
    .where(
      and(
        eq(attendances.personId, personId),
        lte(meetings.date, stockholmDate(ctx.now)),
        ne(meetings.state, "cancelled"),
        visibleForum(ctx),
      ),
    )
    .orderBy(desc(meetings.date), desc(meetings.id))
    .limit(limit)
    .all();
}
