import { isAdmin, type Actor } from "../access.ts";
import {
  changedMeanwhile,
  choices,
  errorSummary,
  field,
  fields,
  formVersion,
  options,
  textOf,
  type Form,
  type Values,
} from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { choicesOf, forumKindLabels, meetingKindLabels, visibilityLabels } from "../text/labels.ts";
import { changeOf, comparedLabels, forumWords, groupLabel, removalOf, titles } from "../text/pages.ts";
import { trail, trailTo } from "./presenter.ts";
import type { Forum } from "./schema.ts";

/** Rows of groups that the form leaves blank, so that they can be added without a script. */
const blankRows = 2;

/** The form of a forum; `forum` is null for a new one. `forums`: those that may be chosen as its parent. */
export function forumFormPage(
  forum: Forum | null,
  form: Form,
  forums: { id: string; name: string }[],
  actor: Actor,
): PageContent {
  const parents = parentChoices(forum, forums);
  const labelOf = (list: { value: string; label: string }[], value: unknown): string =>
    list.find((choice) => choice.value === textOf(value))?.label ?? "";
  return {
    view: "forums/form",
    title: forum ? changeOf(forum.name) : titles.newForum,
    trail: forum ? trailTo(forum) : trail,
    data: {
      fields: {
        ...fields(form, ["name", "shortName", "slug", "decisionName"]),
        kind: { ...field(form, "kind"), options: options(form.values.kind, choicesOf(forumKindLabels)) },
        parentId: { ...field(form, "parentId"), options: options(form.values.parentId, parents, forumWords.noParent) },
        visibility: {
          ...field(form, "visibility"),
          options: choices(form.values.visibility, choicesOf(visibilityLabels)),
        },
        minutesKind: {
          ...field(form, "minutesKind"),
          options: choices(form.values.minutesKind, choicesOf(meetingKindLabels)),
        },
      },
      groups: Array.from({ length: groupsOf(form.values).length + blankRows }, (_, index) => ({
        field: field(form, `attendanceGroups.${index}`),
        label: groupLabel(index + 1),
      })),
      version: formVersion(form),
      errors: errorSummary(form),
      changes: changedMeanwhile(form, [
        [comparedLabels.name, (values) => textOf(values.name)],
        [comparedLabels.shortName, (values) => textOf(values.shortName)],
        [comparedLabels.slug, (values) => textOf(values.slug)],
        [comparedLabels.kind, (values) => labelOf(choicesOf(forumKindLabels), values.kind)],
        [comparedLabels.decisionName, (values) => textOf(values.decisionName)],
        [comparedLabels.parent, (values) => labelOf(parents, values.parentId)],
        [comparedLabels.visibility, (values) => labelOf(choicesOf(visibilityLabels), values.visibility)],
        [comparedLabels.minutesKind, (values) => labelOf(choicesOf(meetingKindLabels), values.minutesKind)],
        [comparedLabels.attendanceGroups, (values) => groupsOf(values).map(textOf).join(", ")],
      ]),
      submitTo: forum ? paths.editForum(forum.slug) : paths.newForum,
      cancelHref: forum ? paths.forum(forum.slug) : paths.forums,
      removeHref: forum && isAdmin(actor) ? paths.removeForum(forum.slug) : "",
    },
  };
}

function groupsOf(values: Values): unknown[] {
  return Array.isArray(values.attendanceGroups) ? values.attendanceGroups : [];
}

/** A parent that this secretary may not see is kept, without its name. */
function parentChoices(forum: Forum | null, forums: { id: string; name: string }[]) {
  const visible = forums.filter(({ id }) => id !== forum?.id).map(({ id, name }) => ({ value: id, label: name }));
  const parentId = forum?.parentId ?? null;
  if (parentId === null || visible.some(({ value }) => value === parentId)) return visible;
  return [...visible, { value: parentId, label: forumWords.hiddenParent }];
}

export const removeForumPage = (forum: Forum, form: Form): PageContent => ({
  view: "forums/remove-forum",
  title: removalOf(forum.name),
  trail: trailTo(forum),
  data: {
    version: formVersion(form),
    errors: errorSummary(form),
    submitTo: paths.removeForum(forum.slug),
    cancelHref: paths.editForum(forum.slug),
  },
});
