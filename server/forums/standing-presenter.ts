import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  formVersion,
  textOf,
  valueAt,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { choicesOf, itemKindLabels } from "../text/labels.ts";
import { clauseLabel, comparedLabels, titles } from "../text/pages.ts";
import { trailTo } from "./presenter.ts";
import type { Forum } from "./schema.ts";

/** A row for each item and a blank one after them; each item has a blank clause after its own. */
export function standingItemsPage(forum: Forum, form: Form): PageContent {
  const items = listAt(form.values, "items");
  return {
    view: "forums/standing-items",
    title: titles.standingItems,
    trail: trailTo(forum),
    data: {
      rows: Array.from({ length: items.length + 1 }, (_, index) => row(form, index, items.length)),
      version: formVersion(form),
      errors: errorSummary(form),
      changes: changedMeanwhile(form, [[comparedLabels.standingItems, itemsText]]),
      submitTo: paths.standingItems(forum.slug),
      cancelHref: paths.forum(forum.slug),
    },
  };
}

function row(form: Form, index: number, count: number) {
  const path = `items.${index}`;
  const kinds = field(form, `${path}.kinds`);
  const clauses = listAt(form.values, `${path}.proposal`);
  return {
    number: index + 1,
    isNew: index === count,
    anchor: `items[${index}]`,
    title: field(form, `${path}.title`),
    kinds: {
      ...kinds,
      name: `${kinds.name}[]`,
      options: choices(valueAt(form.values, `${path}.kinds`), choicesOf(itemKindLabels)),
    },
    body: field(form, `${path}.body`),
    duration: field(form, `${path}.durationMinutes`),
    clauses: Array.from({ length: clauses.length + 1 }, (_, place) => ({
      field: field(form, `${path}.proposal.${place}`),
      label: clauseLabel(place + 1),
    })),
    up: index > 0 && index < count ? `${index}:up` : "",
    down: index < count - 1 ? `${index}:down` : "",
    remove: index < count ? `${index}:remove` : "",
  };
}

function listAt(values: Values, path: string): unknown[] {
  const list = valueAt(values, path);
  return Array.isArray(list) ? list : [];
}

const itemsText = (values: Values): string =>
  listAt(values, "items")
    .map((item) => {
      const clauses = listAt(item as Values, "proposal").map(textOf);
      const kinds = choicesOf(itemKindLabels).filter(({ value }) => listAt(item as Values, "kinds").includes(value));
      const facts = [
        ...kinds.map(({ label }) => label),
        textOf(valueAt(item, "durationMinutes")),
        textOf(valueAt(item, "body")),
        ...clauses,
      ].filter((fact) => fact !== "");
      const title = textOf(valueAt(item, "title"));
      return facts.length === 0 ? title : `${title} (${facts.join("; ")})`;
    })
    .join(" · ");
