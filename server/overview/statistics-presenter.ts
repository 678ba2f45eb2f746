import type { ForumName } from "../forums/queries.ts";
import { options } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { assignmentTexts } from "../text/assignments.ts";
import { longDate, monthAndYear, number } from "../text/format.ts";
import { everyForum, titles } from "../text/pages.ts";
import { statisticsTexts } from "../text/statistics.ts";
import { barChart, lineChart } from "./chart-presenter.ts";
import type { Counts, Month, Statistics } from "./schema.ts";

export function statisticsPage(statistics: Statistics, forum: ForumName | null, forums: ForumName[]): PageContent {
  const { total, date, months } = statistics;
  const inForum = forum ? { forum: forum.slug } : {};
  const most = (rows: Counts[]) => Math.max(1, ...rows.map(({ open, reported }) => open + reported));
  const mostOfForums = most(statistics.forums);
  const mostOfOrganizations = most(statistics.organizations);
  return {
    view: "overview/statistics",
    title: titles.statistics,
    trail: [{ href: paths.assignments, label: assignmentTexts.title }],
    data: {
      lead: forum ? statisticsTexts.ofForum(forum.name) : statisticsTexts.ofAll,
      action: paths.statistics,
      forumOptions: options(
        forum?.slug ?? "",
        forums.map(({ slug, name }) => ({ value: slug, label: name })),
        everyForum,
      ),
      today: longDate(date),
      figures: figures(total, inForum),
      isEmpty: months.every(({ given, closed, unfinished }) => given + closed + unfinished === 0),
      charts: months.length > 0 ? charts(months) : null,
      months: months.toReversed().map((month) => ({
        name: monthAndYear(`${month.month}-01`),
        handedOut: number(month.given),
        closed: number(month.closed),
        unfinished: number(month.unfinished),
        pastDue: number(month.pastDue),
      })),
      organizations: statistics.organizations.map(({ id, name, ...counts }) =>
        row(name, register({ organization: id, ...inForum, state: "live" }), counts, mostOfOrganizations),
      ),
      forums: statistics.forums.map(({ slug, name, id: _, shortName: __, ...counts }) =>
        row(name, register({ forum: slug, state: "live" }), counts, mostOfForums),
      ),
    },
  };
}

const register = (filters: Record<string, string>): string =>
  `${paths.assignments}?${new URLSearchParams(filters).toString()}`;

function figures({ open, dueSoon, late, reported }: Counts, inForum: Record<string, string>) {
  return [
    { value: number(open), label: statisticsTexts.open, href: register({ ...inForum, state: "open" }), tone: "accent" },
    { value: number(dueSoon), label: statisticsTexts.dueSoon(dueSoon), href: "", tone: "" },
    {
      value: number(late),
      label: statisticsTexts.late(late),
      href: register({ ...inForum, state: "overdue" }),
      tone: late > 0 ? "danger" : "",
    },
    {
      value: number(reported),
      label: statisticsTexts.reported,
      href: register({ ...inForum, state: "reported" }),
      tone: reported > 0 ? "warn" : "",
    },
  ];
}

function charts(months: Month[]) {
  const names = months.map(({ month }) => month);
  const [first] = months;
  const last = months.at(-1);
  const all = (name: "given" | "closed") => months.reduce((sum, month) => sum + month[name], 0);
  return {
    progress: lineChart({
      id: "forlopp",
      title: statisticsTexts.progressTitle,
      description: statisticsTexts.progressText(
        monthAndYear(`${first?.month ?? ""}-01`),
        first?.unfinished ?? 0,
        last?.unfinished ?? 0,
        last?.pastDue ?? 0,
      ),
      months: names,
      series: [
        { tone: "first", label: statisticsTexts.unfinished, values: months.map(({ unfinished }) => unfinished) },
        { tone: "second", label: statisticsTexts.pastDue, values: months.map(({ pastDue }) => pastDue) },
      ],
    }),
    flow: barChart({
      id: "flode",
      title: statisticsTexts.flowTitle,
      description: statisticsTexts.flowText(all("given"), all("closed")),
      months: names,
      series: [
        { tone: "first", label: statisticsTexts.given, values: months.map(({ given }) => given) },
        { tone: "second", label: statisticsTexts.closed, values: months.map(({ closed }) => closed) },
      ],
    }),
  };
}

/** One row with its bar, as long as its share of the longest. */
function row(name: string, href: string, { open, dueSoon, late, reported }: Counts, most: number) {
  const part = (count: number) => Math.round((count / most) * 1000) / 10;
  const punctual = open - late;
  return {
    name,
    href,
    open: number(open),
    dueSoon: number(dueSoon),
    late: number(late),
    isLate: late > 0,
    reported: number(reported),
    bar: [
      { tone: "late", x: 0, width: part(late) },
      { tone: "open", x: part(late), width: part(punctual) },
      { tone: "reported", x: part(open), width: part(reported) },
    ],
  };
}
