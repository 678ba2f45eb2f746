import { atLeast, isSecretary, type Actor } from "../access.ts";
import { itemsToDecide } from "../agenda/rules.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { whenAndWhere } from "../meetings/head.ts";
import { meetingRow } from "../meetings/presenter.ts";
import type { Meeting } from "../meetings/schema.ts";
import { daysBetween, headingDate, monthAndYear, shortDate } from "../text/format.ts";
import { meetingStateLabels, meetingStateTones } from "../text/labels.ts";
import { overviewTexts } from "../text/overview.ts";
import { isFormality } from "../text/minutes.ts";
import { titles } from "../text/pages.ts";
import type { Overview, OverviewMeeting } from "./queries.ts";

export function overviewPage(overview: Overview, actor: Actor): PageContent {
  const { today, coming, unfinished, drafts, latest } = overview;
  const [first] = coming;
  const plans = isSecretary(actor);
  return {
    view: "overview/show",
    title: titles.overview,
    data: {
      next: first ? nextMeeting(first, today, overview.next) : null,
      path: coming.slice(0, 6).map(({ meeting }, index) => ({
        href: paths.meeting(meeting.id),
        date: shortDate(meeting.date),
        label: meeting.forum.shortName,
        current: index === 0,
      })),
      unfinished: unfinished.map(({ meeting, role }) => ({
        href:
          atLeast(role, "secretary") && meeting.state === "in_progress"
            ? paths.notes(meeting.id)
            : paths.meeting(meeting.id),
        name: meeting.forum.name,
        date: headingDate(meeting.date),
        status: { text: meetingStateLabels[meeting.state], tone: meetingStateTones[meeting.state] },
      })),
      drafts: drafts.map((row) => ({
        href: paths.minutes(row.meeting.id),
        name: overviewTexts.minutesOf(row.meeting.forum.name),
        date: headingDate(row.meeting.date),
        status: draftStatus(row),
      })),
      latest: latest.map(({ meeting }) => ({
        ...meetingRow(meeting),
        // Not under a month's heading here.
        weekday: monthAndYear(meeting.date),
        href: paths.minutes(meeting.id),
      })),
      meetingsHref: paths.meetings,
      newHref: plans ? paths.newMeeting : "",
    },
  };
}

function nextMeeting({ meeting, role }: OverviewMeeting, today: string, whole: Meeting | null) {
  const toDecide = whole ? itemsToDecide(whole.items, isFormality).length : 0;
  const secretary = atLeast(role, "secretary");
  const inProgress = meeting.state === "in_progress";
  return {
    when: overviewTexts.nextMeeting(daysBetween(today, meeting.date)),
    status: meetingStateLabels[meeting.state],
    tone: meetingStateTones[meeting.state],
    href: paths.meeting(meeting.id),
    title: headingDate(meeting.date),
    forum: meeting.forum.name,
    lead: whenAndWhere(meeting),
    actionHref: secretary && inProgress ? paths.notes(meeting.id) : paths.meeting(meeting.id),
    action: secretary ? overviewTexts.secretaryActions[meeting.state] : overviewTexts.readAgenda,
    pdfHref: paths.agendaFile(meeting.id, "pdf"),
    toDecide: String(toDecide),
    toDecideLabel: overviewTexts.toDecide,
  };
}

/** Who has to do what with a draft, seen by its reader. */
function draftStatus({ role }: OverviewMeeting): { text: string; tone: string } {
  if (atLeast(role, "chair")) return { text: overviewTexts.toApprove, tone: "warn" };
  return atLeast(role, "member")
    ? { text: overviewTexts.toComment, tone: "accent" }
    : { text: overviewTexts.draft, tone: "neutral" };
}
