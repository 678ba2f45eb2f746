import { atLeast, isSecretary, type Actor } from "../access.ts";
import { warningRows } from "../agreements/warning-presenter.ts";
import { itemsToDecide } from "../agenda/rules.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { whenAndWhere } from "../meetings/head.ts";
import { meetingRow } from "../meetings/presenter.ts";
import { daysBetween, headingDate, monthAndYear, shortDate } from "../text/format.ts";
import { meetingStateLabels, meetingStateTones } from "../text/labels.ts";
import { overviewTexts } from "../text/overview.ts";
import { isFormality } from "../text/minutes.ts";
import { titles } from "../text/pages.ts";
import { ownPart } from "./own-presenter.ts";
import type { OwnWork } from "./own-queries.ts";
import type { Overview, OverviewMeeting } from "./queries.ts";
import { byUrgency } from "./rules.ts";

export function overviewPage(overview: Overview, actor: Actor): PageContent {
  const { coming, unfinished, latest, own } = overview;
  const [first] = coming;
  const plans = isSecretary(actor);
  return {
    view: "overview/show",
    title: titles.overview,
    data: {
      next: first ? nextMeeting(first, overview) : null,
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
      own: own.isPerson ? ownSummary(own) : null,
      ownHref: paths.myAssignments,
      handInHref: [...actor.inForums.values()].some((role) => atLeast(role, "member")) ? paths.submissions : "",
      waitingTitle: waits(overview) ? overviewTexts.waitingTitle : overviewTexts.draftsTitle,
      waiting: [...draftRows(overview), ...waitingRows(overview)],
      warnings: warningRows(overview.warnings, overview.today),
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

function nextMeeting({ meeting, role }: OverviewMeeting, overview: Overview) {
  const secretary = atLeast(role, "secretary");
  const inProgress = meeting.state === "in_progress";
  return {
    when: overviewTexts.nextMeeting(daysBetween(overview.today, meeting.date)),
    status: meetingStateLabels[meeting.state],
    tone: meetingStateTones[meeting.state],
    href: paths.meeting(meeting.id),
    title: headingDate(meeting.date),
    forum: meeting.forum.name,
    lead: whenAndWhere(meeting),
    actionHref: secretary && inProgress ? paths.notes(meeting.id) : paths.meeting(meeting.id),
    action: secretary ? overviewTexts.secretaryActions[meeting.state] : overviewTexts.readAgenda,
    pdfHref: paths.agendaFile(meeting.id, "pdf"),
    owed: owedBefore(meeting.id, overview),
  };
}

/** What there is to decide at the next meeting, and what the reader has to do before it. */
function owedBefore(meetingId: string, { own, next, notHandled }: Overview) {
  const toDecide = next ? itemsToDecide(next.items, isFormality).length : 0;
  const groups = byUrgency(own.parts.mine.assignments, own.meetings);
  const late = groups.find(({ kind }) => kind === "late")?.entries.length ?? 0;
  const before = groups.find(({ meeting }) => meeting?.id === meetingId)?.entries.length ?? 0;
  const mine = (count: number, label: string, isLate: boolean) =>
    count > 0 ? [{ figure: String(count), label, href: paths.myAssignments, late: isLate }] : [];
  return [
    { figure: String(toDecide), label: overviewTexts.toDecide, href: "", late: false },
    ...(notHandled
      ? [
          {
            figure: String(notHandled),
            label: overviewTexts.notHandled,
            href: paths.agendaDraft(meetingId),
            late: false,
          },
        ]
      : []),
    ...mine(before, overviewTexts.toDoBefore, false),
    ...mine(late, overviewTexts.lateOnes(late), true),
  ];
}

/** The most urgent of what the reader has to do, and how much more there is. */
function ownSummary(own: OwnWork) {
  const { mine, ours } = own.parts;
  const toDo = mine.assignments.filter(({ state }) => state === "open");
  const shown = toDo.slice(0, mostShown);
  return {
    groups: ownPart({ total: shown.length, assignments: shown }, own, true).groups,
    more: toDo.length > shown.length ? overviewTexts.more(toDo.length - shown.length) : "",
    organization: ours.total > 0 ? ownPart(ours, own, true).summary : "",
  };
}

const mostShown = 6;

interface WaitingRow {
  href: string;
  name: string;
  detail: string;
  status: { text: string; tone: string };
}

const draftRows = ({ drafts }: Overview): WaitingRow[] =>
  drafts.map((row) => ({
    href: paths.minutes(row.meeting.id),
    name: overviewTexts.minutesOf(row.meeting.forum.name),
    detail: headingDate(row.meeting.date),
    status: draftStatus(row),
  }));

function waitingRows({ waiting: { reports, referrals, submissions } }: Overview): WaitingRow[] {
  const row = (count: number, href: string, name: string, status: string): WaitingRow[] =>
    count > 0 ? [{ href, name, detail: "", status: { text: status, tone: "warn" } }] : [];
  return [
    ...row(reports, `${paths.assignments}?state=reported`, overviewTexts.reports(reports), overviewTexts.toReceive),
    ...row(referrals, paths.matters, overviewTexts.referrals(referrals), overviewTexts.toAnswer),
    ...row(submissions, paths.submissions, overviewTexts.submissions(submissions), overviewTexts.toTakeUp),
  ];
}

/** Whether anything of what is listed is for the reader to do; to others drafts are only drafts. */
const waits = ({ drafts, waiting }: Overview): boolean =>
  drafts.some(({ role }) => atLeast(role, "member")) || waiting.reports + waiting.referrals + waiting.submissions > 0;

/** Who has to do what with a draft, seen by its reader. */
function draftStatus({ role }: OverviewMeeting): { text: string; tone: string } {
  if (atLeast(role, "chair")) return { text: overviewTexts.toApprove, tone: "warn" };
  return atLeast(role, "member")
    ? { text: overviewTexts.toComment, tone: "accent" }
    : { text: overviewTexts.draft, tone: "neutral" };
}
