import type { Page } from "../fields.ts";
import type { FilterHead } from "../filters/head.ts";
import { exportLinks } from "../http/exports.ts";
import { named, options, textOf, type Values } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { assignmentCount, assignmentTexts } from "../text/assignments.ts";
import { assignmentFilterLabels, choicesOf } from "../text/labels.ts";
import { everyForum, menuLabels } from "../text/pages.ts";
import { assignmentRow } from "./head.ts";
import type { Assignment } from "./schema.ts";

export interface RegisterParts {
  page: Page<Assignment>;
  /** Counted no further than `most`. */
  count: number;
  most: number;
  /** The filters as they stand in the address. */
  asked: Values;
  kept: FilterHead;
  forums: { slug: string; name: string }[];
  organizations: { id: string; name: string }[];
  persons: { id: string; name: string }[];
  today: string;
  mayGive: boolean;
}

export function registerPage(parts: RegisterParts): PageContent {
  const { page, count, most, asked, kept, today, mayGive } = parts;
  const { cursor, ...filters } = asked;
  const states = [...choicesOf(assignmentFilterLabels), { value: "all", label: assignmentTexts.allStates }];
  return {
    view: "assignments/list",
    title: menuLabels.assignments,
    data: {
      rows: page.items.map((assignment) => assignmentRow(assignment, today)),
      countText: count > most ? assignmentCount(most, true) : assignmentCount(count, false),
      filtered: Object.keys(filters).some((name) => name !== "sort"),
      fields: {
        q: textOf(asked.q),
        dueBefore: textOf(asked.dueBefore),
        state: options(asked.state ?? "live", states),
        forum: options(
          asked.forum,
          parts.forums.map(({ slug, name }) => ({ value: slug, label: name })),
          everyForum,
        ),
        organization: options(asked.organization, named(parts.organizations), assignmentTexts.everyOrganization),
        person: options(asked.person, named(parts.persons), assignmentTexts.everyPerson),
        sort: options(asked.sort ?? "due", choicesOf(assignmentTexts.sorts)),
      },
      more: asked.person !== undefined || asked.dueBefore !== undefined || asked.sort !== undefined,
      kept,
      downloads: exportLinks(paths.assignments, filters),
      action: paths.assignments,
      allHref: `${paths.assignments}?state=all`,
      nextHref: page.nextCursor === null ? "" : addressOf({ ...filters, cursor: page.nextCursor }),
      firstHref: cursor === undefined ? "" : addressOf(filters),
      newHref: mayGive ? paths.newAssignment : "",
    },
  };
}

/** The register with these filters. */
function addressOf(filters: Values): string {
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, textOf(value)]));
  return query.size === 0 ? paths.assignments : `${paths.assignments}?${query.toString()}`;
}
