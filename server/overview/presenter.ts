import { atLeast, isSecretary, type Actor } from "../access.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { whenAndWhere } from "../meetings/head.ts";
import { meetingRow } from "../meetings/presenter.ts";
import { headingDate, shortDate, daysBetween } from "../text/format.ts";
import { meetingStateLabels, meetingStateTones } from "../text/labels.ts";
import { overviewTexts } from "../text/overview.ts";
import { titles } from "../text/pages.ts";
import type { Overview, OverviewMeeting } from "./queries.ts";

export function overviewPage(overview: Overview, actor: Actor): PageContent {
  const { today, coming, drafts, latest, toDecide } = overview;
  const [next] = coming;
  const plans = isSecretary(actor);
  return {
    view: "overview/show",
    title: titles.overview,
    data: {
      next: next ? nextMeeting(next, today, toDecide) : null,
      path: coming.slice(0, 6).map(({ meeting }, index) => ({
        href: paths.meeting(meeting.id),
        date: shortDate(meeting.date),
        label: meeting.forum.shortName,
        current: index === 0,
      })),
      drafts: drafts.map((row) => ({
        href: paths.minutes(row.meeting.id),
        name: overviewTexts.minutesOf(row.meeting.forum.name),
        date: headingDate(row.meeting.date),
        status: draftStatus(row),
      })),
      latest: latest.map(({ meeting }) => ({ ...meetingRow(meeting), href: paths.minutes(meeting.id) })),
      meetingsHref: paths.meetings,
      newHref: plans ? paths.newMeeting : "",
    },
  };
}

function nextMeeting({ meeting, role }: OverviewMeeting, today: string, toDecide: number) {
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
