import { assignmentRow } from "../assignments/head.ts";
import type { Assignment } from "../assignments/schema.ts";
import { atLeast, isSecretary, roleIn, type Actor } from "../access.ts";
import { htmlFromBlocks } from "../documents/html.ts";
import { blocksFromMarkdown } from "../documents/markdown.ts";
import type { Page } from "../fields.ts";
import type { FilterHead } from "../filters/head.ts";
import { exportLinks } from "../http/exports.ts";
import { options, textOf, type Values } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate } from "../text/format.ts";
import { choicesOf, matterStateLabels, matterStateTones, stepPurposeLabels } from "../text/labels.ts";
import { matterTexts, roadDate } from "../text/matters.ts";
import { everyForum, everyState, menuLabels, titles } from "../text/pages.ts";
import { roadOf } from "./road-presenter.ts";
import type { Matter, MatterSummary } from "./schema.ts";

export const matterTrail = [{ href: paths.matters, label: menuLabels.matters }];

export function mattersPage(
  { items, nextCursor }: Page<MatterSummary>,
  asked: Values,
  kept: FilterHead,
  forums: { slug: string; name: string }[],
  actor: Actor,
): PageContent {
  const { cursor, ...filters } = asked;
  return {
    view: "matters/list",
    title: titles.matters,
    data: {
      matters: items.map(matterRow),
      kept,
      downloads: exportLinks(paths.matters, filters),
      filtered: Object.keys(filters).length > 0,
      q: textOf(asked.q),
      stateOptions: options(asked.state, choicesOf(matterStateLabels), everyState),
      forumOptions: options(
        asked.forum,
        forums.map(({ slug, name }) => ({ value: slug, label: name })),
        everyForum,
      ),
      address: paths.matters,
      nextHref: nextCursor ? `${paths.matters}?${queryOf({ ...filters, cursor: nextCursor })}` : "",
      firstHref: cursor === undefined ? "" : `${paths.matters}?${queryOf(filters)}`,
      newHref: isSecretary(actor) ? paths.newMatter : "",
    },
  };
}

const queryOf = (values: Values): string =>
  new URLSearchParams(
    Object.entries(values).map(([name, value]): [string, string] => [name, textOf(value)]),
  ).toString();

export const matterRow = (matter: MatterSummary) => ({
  href: paths.matter(matter.id),
  title: matter.title,
  reference: matter.reference ?? "",
  confidential: matter.confidential,
  where: whereabouts(matter),
  last: matter.lastDate ? roadDate(matter.lastDate) : "",
  state: matterStateLabels[matter.state],
  tone: matterStateTones[matter.state],
});

/** Where the matter is, and what is waited for; an open matter that is nowhere else is with its keeper. */
function whereabouts({ state, now, forum }: MatterSummary) {
  if (state === "closed") return [];
  const rows = now.map((place) => ({
    text: place.plannedOn
      ? matterTexts.plannedIn(place.forumName, longDate(place.plannedOn))
      : matterTexts.where(place.state, place.forumName),
    detail: detailOf(place),
    waiting: place.state !== "accepted",
    href: `#steg-${place.stepId}`,
  }));
  return rows.length > 0 ? rows : [{ text: matterTexts.keptBy(forum.name), detail: "", waiting: false, href: "" }];
}

const detailOf = ({ role, since, plannedOn }: MatterSummary["now"][number]): string =>
  since && !plannedOn ? matterTexts.since(stepPurposeLabels[role], longDate(since)) : stepPurposeLabels[role];

export interface MatterPageParts {
  matter: Matter;
  /** What was given people to do in it. */
  assignments: Assignment[];
  actor: Actor;
  today: string;
  /** Whether one of the reader's forums can send it on. */
  maySend: boolean;
  /** Why the last thing could not be done; empty: nothing. */
  problem?: string;
}

export function matterPage({ matter, assignments, actor, today, maySend, problem = "" }: MatterPageParts): PageContent {
  const isOpen = matter.state === "open";
  const role = roleIn(actor, { id: matter.forum.id, visibility: "members" });
  const keeps = atLeast(role, "chair");
  const writes = atLeast(role, "secretary");
  return {
    view: "matters/show",
    title: matter.title,
    trail: matterTrail,
    data: {
      over: matter.forum.name,
      lead: matter.reference ? matterTexts.reference(matter.reference) : "",
      state: matterStateLabels[matter.state],
      tone: matterStateTones[matter.state],
      confidential: matter.confidential,
      errors: problem ? [{ href: "", text: problem }] : [],
      summaryHtml: htmlFromBlocks(blocksFromMarkdown(matter.summary)),
      now: whereabouts(matter),
      road: roadOf(matter, assignments, actor, today),
      others: withoutStop(matter, assignments).map((assignment) => assignmentRow(assignment, today)),
      links: {
        refer: isOpen && maySend ? paths.referMatter(matter.id) : "",
        edit: writes ? paths.editMatter(matter.id) : "",
        newStep: keeps ? paths.newStep(matter.id) : "",
        remove: writes && matter.steps.length === 0 ? paths.removeMatter(matter.id) : "",
      },
      next: keeps ? nextState(isOpen) : null,
      stateAddress: paths.matterState(matter.id),
      version: String(matter.version),
    },
  };
}

/** Given in the matter, and in no item that stands on its road. */
function withoutStop({ timeline }: Matter, assignments: Assignment[]): Assignment[] {
  const shown = new Set(timeline.map(({ itemId }) => itemId));
  return assignments.filter(({ itemId }) => itemId === null || !shown.has(itemId));
}

const nextState = (isOpen: boolean) =>
  isOpen ? { state: "closed", label: matterTexts.close } : { state: "open", label: matterTexts.reopen };
