/** What the link in a mail leads to. */
import type { Actor } from "../access.ts";
import { actorOfPerson } from "../accounts/queries.ts";
import { findAssignment } from "../assignments/queries.ts";
import type { Assignment, Report } from "../assignments/schema.ts";
import type { ReadContext } from "../http/context.ts";
import { isMeantFor } from "../http/parties.ts";
import { stockholmDate } from "../text/format.ts";
import type { Links } from "./links.ts";

export interface ReportLink {
  assignment: Assignment;
  personId: string;
  /** The person it was mailed to, as one who has logged in would be. */
  actor: Actor;
}

/** Why a link leads nowhere. Its visitor is not told: whoever made it up learns nothing. */
export interface DeadLink {
  refused: "forged" | "gone" | "not_meant" | "confidential" | "not_open";
  /** "0": of a forged one nobody knows. */
  assignmentId: string;
}

/** For the assignment and the person that the link names, for as long as there is something to report. */
export function findLink(ctx: ReadContext, links: Links, token: string): ReportLink | DeadLink {
  const link = findHolder(ctx, links, token);
  if ("refused" in link) return link;
  return link.assignment.state === "open" ? link : { refused: "not_open", assignmentId: link.assignment.id };
}

/** The report that was just sent through the link. */
export function findSentReport(ctx: ReadContext, links: Links, token: string, reportId: string): SentReport | DeadLink {
  const link = findHolder(ctx, links, token);
  if ("refused" in link) return link;
  const report = link.assignment.reports.find(({ id, byLink }) => byLink && id === reportId);
  return report ? { ...link, report } : { refused: "not_open", assignmentId: link.assignment.id };
}

export interface SentReport extends ReportLink {
  report: Report;
}

function findHolder({ db, now }: ReadContext, links: Links, token: string): ReportLink | DeadLink {
  const subject = links.readReport(token);
  if (!subject) return { refused: "forged", assignmentId: "0" };
  const { assignmentId, personId } = subject;
  const dead = (refused: DeadLink["refused"]): DeadLink => ({ refused, assignmentId });
  if (!isMeantFor(db, assignmentId, personId, stockholmDate(now))) return dead("not_meant");
  const actor = actorOfPerson(db, personId, now);
  const assignment = findAssignment({ db, actor, now }, assignmentId);
  if (!assignment || assignment.progress !== null) return dead("gone");
  return assignment.confidential ? dead("confidential") : { assignment, personId, actor };
}
