import type { Assignment } from "../assignments/schema.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { dueInShort, nearness, progressText } from "../text/assignments.ts";
import { capitalised, listed, longDate } from "../text/format.ts";
import { assignmentStateLabels, assignmentStateTones } from "../text/labels.ts";
import { beforeMeeting, ownTexts, urgencyHeadings } from "../text/own-work.ts";
import { titles } from "../text/pages.ts";
import type { OwnList, OwnWork } from "./own-queries.ts";
import { byUrgency, type Meeting, type UrgencyGroup } from "./rules.ts";

export function ownWorkPage(work: OwnWork): PageContent {
  const { mine, ours, awaited } = work.parts;
  return {
    view: "overview/own-work",
    title: titles.ownWork,
    data: {
      isPerson: work.isPerson,
      mine: ownPart(mine, work, true),
      ours: ownPart(ours, work, true),
      awaited: ownPart(awaited, work, false),
      registerHref: paths.assignments,
      statisticsHref: paths.statistics,
      calendarHref: `${paths.me}#kalender`,
    },
  };
}

/** One of the three lists, most urgent first. `mayReport`: whether it is the reader's to report on. */
export function ownPart({ total, assignments }: OwnList, { meetings, today }: OwnWork, mayReport: boolean) {
  const late = assignments.filter(({ overdue }) => overdue).length;
  return {
    total,
    summary: ownTexts.summary(total, late),
    groups: byUrgency(assignments, meetings, { reportedFirst: !mayReport }).map((group) => ({
      heading: headingOf(group),
      href: group.meeting ? paths.meeting(group.meeting.id) : "",
      tone: group.kind === "late" ? "danger" : "",
      rows: group.entries.map((assignment) => ownRow(assignment, today, mayReport)),
    })),
    moreText: total > assignments.length ? ownTexts.more(total) : "",
  };
}

const headingOf = ({ kind, meeting }: UrgencyGroup<Assignment>): string =>
  kind === "meeting" ? meetingHeading(meeting) : urgencyHeadings[kind];

const meetingHeading = (meeting: Meeting | null): string =>
  meeting ? beforeMeeting(meeting.forumName, meeting.date) : urgencyHeadings.later;

function ownRow(assignment: Assignment, today: string, mayReport: boolean) {
  const { id, text, state, overdue, due, origin, forum, assignees, groupName, progress, givenOn } = assignment;
  const isOpen = state === "open";
  const names = assignees.map(({ name }) => name);
  return {
    href: paths.assignment(id),
    text: capitalised(text),
    when: isOpen && due.date !== null ? nearness(today, due.date) : "",
    due: dueInShort(due),
    isLate: overdue,
    status: isOpen ? null : { text: assignmentStateLabels[state], tone: assignmentStateTones[state] },
    origin: ownTexts.given(forum.shortName, longDate(origin?.date ?? givenOn)),
    originHref: origin && assignment.itemId ? paths.item(origin.meetingId, assignment.itemId) : "",
    who: groupName === null ? listed(names) : capitalised(groupName),
    progress: progress ? progressText(progress.done, progress.total) : "",
    reportHref: mayReport && isOpen ? paths.reportBack(id) : "",
  };
}
