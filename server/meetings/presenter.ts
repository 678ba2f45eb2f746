import type { Page } from "../fields.ts";
import type { FilterHead } from "../filters/head.ts";
import { exportLinks } from "../http/exports.ts";
import { options, textOf, type Values } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { dayOf, monthOf, shortWeekday } from "../text/format.ts";
import { choicesOf, meetingStateLabels, meetingStateTones } from "../text/labels.ts";
import { everyForum, everyState, titles } from "../text/pages.ts";
import { whenAndWhere } from "./head.ts";
import type { MeetingSummary } from "./schema.ts";

export interface MeetingRow {
  href: string;
  date: string;
  day: string;
  weekday: string;
  forum: string;
  facts: string;
  status: string;
  tone: string;
  cancelled: boolean;
}

/** One meeting in a list. */
export const meetingRow = (meeting: MeetingSummary): MeetingRow => ({
  href: paths.meeting(meeting.id),
  date: meeting.date,
  day: dayOf(meeting.date),
  weekday: shortWeekday(meeting.date),
  forum: meeting.forum.name,
  facts: whenAndWhere(meeting),
  status: meetingStateLabels[meeting.state],
  tone: meetingStateTones[meeting.state],
  cancelled: meeting.state === "cancelled",
});

export function meetingsPage(
  { items, nextCursor }: Page<MeetingSummary>,
  asked: Values,
  filters: FilterHead,
  forums: { slug: string; name: string }[],
  maySchedule: boolean,
): PageContent {
  const { cursor, ...narrowed } = asked;
  return {
    view: "meetings/list",
    title: titles.meetings,
    data: {
      filters,
      years: byYear(items),
      empty: items.length === 0,
      filtered: Object.keys(narrowed).length > 0,
      forumOptions: options(
        asked.forum,
        forums.map(({ slug, name }) => ({ value: slug, label: name })),
        everyForum,
      ),
      stateOptions: options(asked.state, choicesOf(meetingStateLabels), everyState),
      from: textOf(asked.from),
      to: textOf(asked.to),
      address: paths.meetings,
      nextHref: nextCursor ? `${paths.meetings}?${queryOf({ ...narrowed, cursor: nextCursor })}` : "",
      firstHref: cursor === undefined ? "" : `${paths.meetings}?${queryOf(narrowed)}`,
      downloads: exportLinks(paths.meetings, narrowed),
      newHref: maySchedule ? paths.newMeeting : "",
      newYearHref: maySchedule ? paths.newYear : "",
    },
  };
}

const queryOf = (values: Values): string =>
  new URLSearchParams(
    Object.entries(values).map(([name, value]): [string, string] => [name, textOf(value)]),
  ).toString();

interface Year {
  year: string;
  months: { month: string; meetings: MeetingRow[] }[];
}

function byYear(meetings: MeetingSummary[]): Year[] {
  const years: Year[] = [];
  for (const meeting of meetings) {
    const year = meeting.date.slice(0, 4);
    const month = monthOf(meeting.date);
    let last = years.at(-1);
    if (last?.year !== year) years.push((last = { year, months: [] }));
    let block = last.months.at(-1);
    if (block?.month !== month) last.months.push((block = { month, meetings: [] }));
    block.meetings.push(meetingRow(meeting));
  }
  return years;
}
