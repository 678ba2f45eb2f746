/** The top of every page of a meeting: whose it is, when and where, its state, and the way to its sibling views. */
import { atLeast, type ForumRole } from "../access.ts";
import type { Link } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { headingDate, timeSpan } from "../text/format.ts";
import { meetingModeLabels, meetingStateLabels, meetingStateTones } from "../text/labels.ts";
import { menuLabels, meetingParts, meetingTabs } from "../text/pages.ts";
import { isOver } from "./rules.ts";
import type { Meeting, MeetingSummary } from "./schema.ts";

export type MeetingTab = keyof typeof meetingTabs;

export interface MeetingHead {
  over: string;
  heading: string;
  lead: string;
  status: string;
  statusTone: string;
  tabsLabel: string;
  /** Empty for a visitor who may read nothing but the minutes. */
  tabs: { href: string; label: string; current: boolean }[];
}

export function meetingHead(meeting: Meeting, role: ForumRole | null, current: MeetingTab): MeetingHead {
  const { id } = meeting;
  const addresses: Record<MeetingTab, string> = {
    agenda: paths.meeting(id),
    draft: paths.agendaDraft(id),
    notes: paths.notes(id),
    attendance: paths.attendance(id),
    minutes: paths.minutes(id),
    versions: paths.agendaVersions(id),
  };
  const shown: Record<MeetingTab, boolean> = {
    agenda: true,
    draft: atLeast(role, "secretary") && !isOver(meeting.state),
    notes: atLeast(role, "secretary"),
    attendance: atLeast(role, "secretary"),
    minutes: true,
    versions: meeting.agendaVersion > 0,
  };
  const tabs = (Object.keys(meetingTabs) as MeetingTab[]).filter((tab) => shown[tab]);
  return {
    over: meeting.forum.name,
    heading: headingDate(meeting.date),
    lead: whenAndWhere(meeting),
    status: meetingStateLabels[meeting.state],
    statusTone: meetingStateTones[meeting.state],
    tabsLabel: meetingParts,
    tabs: role ? tabs.map((tab) => ({ href: addresses[tab], label: meetingTabs[tab], current: tab === current })) : [],
  };
}

/** "kl. 08.00–10.00, digitalt via Teams" */
export function whenAndWhere({ startTime, endTime, place, mode }: MeetingSummary): string {
  const time = timeSpan(startTime, endTime);
  const where = place || meetingModeLabels[mode];
  return time ? `${time}, ${where}` : where;
}

/** The pages above a page of a meeting. */
export const meetingTrail = (meeting: MeetingSummary): Link[] => [
  { href: paths.meetings, label: menuLabels.meetings },
  { href: paths.forum(meeting.forum.slug), label: meeting.forum.shortName },
];
