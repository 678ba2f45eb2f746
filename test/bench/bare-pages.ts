/**
 * The least that shows the pages: the application's own view files compiled by plain Handlebars, without strict mode or
 * checked helpers, over a model made by hand; Markdown straight from markdown-it to HTML.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import MarkdownIt from "markdown-it";
import { optionTags } from "../../server/views.ts";
import type { BareItem, BareMeeting } from "./bare-meeting.ts";

const views = join(import.meta.dirname, "../../views");
const engine = Handlebars.create();
engine.registerHelper("asset", (name: string) => `/static/${name}`);
engine.registerHelper("optionTags", optionTags);
engine.registerHelper("given", function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
  return value ? options.fn(this) : options.inverse(this);
});

function compile(path: string): HandlebarsTemplateDelegate {
  return engine.compile(readFileSync(join(views, path), "utf8"), { preventIndent: true });
}

for (const file of readdirSync(join(views, "partials"), { recursive: true, encoding: "utf8" })) {
  if (file.endsWith(".hbs")) engine.registerPartial(file.slice(0, -".hbs".length), compile(join("partials", file)));
}
const layout = compile("layouts/page.hbs");
const agenda = compile("pages/agenda/show.hbs");
const list = compile("pages/meetings/list.hbs");
const markdown = new MarkdownIt({ html: false });

function page(template: HandlebarsTemplateDelegate, title: string, data: object): string {
  const nav = ["Översikt", "Möten", "Forum", "Personer", "Organisationer"].map((label) => ({ href: "/moten", label }));
  const account = { name: "Mätning", href: "/konto", logoutAction: "/logga-ut", csrf: "csrf" };
  const frame = { csrf: "csrf", nav, account, title, trail: [], scripts: ["js/reorder.js"], ...data };
  return layout({ ...frame, body: template(frame) });
}

export function bareAgendaPage(meeting: BareMeeting): string {
  const { id, date, forum } = meeting;
  return page(agenda, `Dagordning ${date}`, {
    head: {
      over: forum.name,
      heading: date,
      lead: meeting.place,
      status: meeting.state,
      statusTone: "done",
      tabsLabel: "Delar",
      tabs,
    },
    strip: {
      figure: "1",
      figureLabel: "beslut",
      expected: "2 h",
      ofLength: "av 4 h",
      percent: "50",
      timeNote: "tid kvar",
    },
    items: meeting.items.map((section, index) => ({
      ...itemModel(section, meeting.items, index),
      children: section.children.map((child, at) => ({
        ...itemModel(child, section.children, at),
        parentId: section.id,
      })),
    })),
    mayWrite: true,
    newItemHref: `/moten/${id}/punkter/ny`,
    editHref: `/moten/${id}/redigera`,
    actions: [{ state: "in_progress", label: "Öppna igen", hint: "Mötet kan fortsätta.", tone: "secondary" }],
    downloads: ["pdf", "docx", "html", "md"].map((format) => ({
      href: `/moten/${id}/dagordning.${format}`,
      label: format,
    })),
  });
}

const tabs = ["Dagordning", "Anteckna", "Närvaro", "Minnesanteckningar", "Utskick"].map((label) => ({
  href: "/moten",
  label,
}));

function itemModel(item: BareItem, siblings: BareItem[], index: number): object {
  return {
    ...item,
    anchor: `punkt-${item.id}`,
    isSection: item.children.length > 0,
    isDecision: item.kinds.includes("decision"),
    clock: "08.00",
    clockValue: "08:00",
    duration: `${item.durationMinutes} min`,
    kinds: item.kinds.map((key: string) => ({ key, label: key })),
    presenters: item.presenters.map(({ name, title }: Record<string, string>) => `${name}, ${title}`),
    bodyHtml: markdown.render(item.body),
    decisionsHtml: item.decisions.map(decisionHtml).join(""),
    files: item.attachments.map(({ label }: Record<string, string>) => ({ label, detail: "filen saknas" })),
    mayWrite: true,
    editHref: `/punkter/${item.id}/redigera`,
    addHref: `/moten/punkter/ny?under=${item.id}`,
    moveAddress: `/punkter/${item.id}/plats`,
    upIndex: index > 0 ? String(index - 1) : "",
    downIndex: index < siblings.length - 1 ? String(index + 1) : "",
  };
}

const escape = Handlebars.escapeExpression;

interface BareDecision {
  id: string;
  clauses: { id: string; text: string }[];
  reservations: { name: string; text: string }[];
}

function decisionHtml({ id, clauses, reservations }: BareDecision): string {
  const clause = (each: { id: string; text: string }) =>
    `<li id="att-${each.id}"><b class="doc-att">att</b> ${escape(each.text)}</li>`;
  const box = `<section class="doc-decision doc-decision--decided" id="beslut-${id}"><p class="doc-decision-label">Beslut</p><p class="doc-decision-lead">Länsnätverket beslutade</p><ul class="doc-clauses" role="list">${clauses.map(clause).join("")}</ul></section>`;
  const notice = (each: { name: string; text: string }) =>
    `<section class="doc-notice"><p class="doc-notice-title">${escape(each.name)}</p><p>${escape(each.text)}</p></section>`;
  return box + reservations.map(notice).join("");
}

const month = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", month: "long" });
const weekday = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", weekday: "short" });

export function bareMeetingList(meetings: Record<string, any>[], forums: { slug: string; name: string }[]): string {
  const years: { year: string; months: { month: string; meetings: object[] }[] }[] = [];
  let shown = "";
  for (const meeting of meetings) {
    const { date } = meeting as { date: string };
    if (shown.slice(0, 4) !== date.slice(0, 4)) years.push({ year: date.slice(0, 4), months: [] });
    if (shown.slice(0, 7) !== date.slice(0, 7))
      years.at(-1)?.months.push({ month: month.format(new Date(date)), meetings: [] });
    years.at(-1)?.months.at(-1)?.meetings.push(rowModel(meeting));
    shown = date;
  }
  return page(list, "Möten", {
    years,
    forumOptions: forums.map(({ slug, name }) => ({ value: slug, label: name })),
    stateOptions: ["planned", "held"].map((value) => ({ value, label: value })),
    address: "/moten",
    nextHref: "/moten?cursor=x",
    newHref: "/moten/nytt",
    newYearHref: "/moten/nytt-ar",
  });
}

const rowModel = ({ id, date, forum, startTime, place, state }: Record<string, any>) => ({
  href: `/moten/${id}`,
  date,
  day: String(Number(date.slice(8))),
  weekday: weekday.format(new Date(date)),
  forum: forum.name,
  facts: `${startTime}, ${place}`,
  status: state,
  tone: "done",
});
