import type { DecisionRelation } from "../decisions/relation-schema.ts";
import type { DecisionInContext } from "../decisions/schema.ts";
import { choices, errorSummary, field, options, textOf, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate } from "../text/format.ts";
import { choicesOf, relationKindLabels } from "../text/labels.ts";
import { decisionTitle, everyForum, menuLabels, titles } from "../text/pages.ts";
import { decisionName, relatedSentence } from "../text/register.ts";
import { registerRow } from "./presenter.ts";
import type { RegisterEntry } from "./schema.ts";

export interface NewRelationParts {
  decision: DecisionInContext;
  /** Those that can be chosen. */
  found: RegisterEntry[];
  chosen: string;
  asked: { q?: string; forum: string };
  form: Form;
  forums: { slug: string; name: string }[];
}

const trailOf = ({ id, itemNumber, itemTitle }: DecisionInContext) => [
  { href: paths.decisions, label: menuLabels.decisions },
  { href: paths.decision(id), label: decisionTitle(itemNumber, itemTitle) },
];

export const newRelationPage = ({ decision, found, chosen, asked, form, forums }: NewRelationParts): PageContent => ({
  view: "register/new-relation",
  title: titles.newRelation,
  trail: trailOf(decision),
  data: {
    over: decisionTitle(decision.itemNumber, decision.itemTitle),
    q: asked.q ?? "",
    forumOptions: options(
      asked.forum,
      forums.map(({ slug, name }) => ({ value: slug, label: name })),
      everyForum,
    ),
    errors: errorSummary(form),
    kind: { ...field(form, "kind"), options: choices(form.values.kind, choicesOf(relationKindLabels)) },
    other: {
      ...field(form, "decisionId"),
      options: found.map((entry) => {
        const row = registerRow(entry);
        return {
          value: entry.id,
          label: `${row.name}, ${row.item}`,
          hint: [...(row.number === null ? [] : [row.date]), ...row.clauses.map(({ text }) => text)].join(" · "),
          checked: entry.id === chosen,
        };
      }),
    },
    fromDate: field(form, "fromDate"),
    searchAction: paths.newRelation(decision.id),
    // With what was looked for, so that what was chosen is there to see when the form comes back.
    submitTo: `${paths.newRelation(decision.id)}?${new URLSearchParams(asked).toString()}`,
    cancelHref: paths.decision(decision.id),
  },
});

export const relationRemovalPage = (
  decision: DecisionInContext,
  relation: DecisionRelation | null,
  form: Form,
): PageContent => ({
  view: "register/remove-relation",
  title: titles.removeRelation,
  trail: trailOf(decision),
  data: {
    errors: errorSummary(form),
    about: relation ? sentenceOf(relation) : "",
    kind: textOf(form.values.kind),
    decisionId: textOf(form.values.decisionId),
    submitTo: paths.removeRelation(decision.id),
    cancelHref: `${paths.decision(decision.id)}#samband`,
  },
});

const sentenceOf = ({ kind, decision: { forum, number, date, title } }: DecisionRelation): string =>
  relatedSentence(relationKindLabels[kind], decisionName(forum.shortName, number, date), title, longDate(date));
