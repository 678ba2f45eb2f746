import type { Page } from "../fields.ts";
import { exportLinks } from "../http/exports.ts";
import { errorSummary, field, options, textOf, type Form, type Values } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate, longInstant } from "../text/format.ts";
import { importFilterLabels, importStateLabels, importStateTones, importTexts } from "../text/imports.ts";
import { choicesOf } from "../text/labels.ts";
import { reasons } from "../text/messages.ts";
import { everyForum, everyState, titles } from "../text/pages.ts";
import { acceptedEndings } from "./file-types.ts";
import { isReviewable, reasonOfFault } from "./rules.ts";
import type { ImportSummary } from "./schema.ts";

interface ListParts {
  page: Page<ImportSummary>;
  /** The filters as asked for. */
  asked: Values;
  counts: { unread: number; toReview: number };
  /** The first to review; null: none waits. */
  next: string | null;
  /** The forums that one is secretary of. */
  forums: { id: string; slug: string; name: string }[];
  form: Form;
}

export function importsPage({ page, asked, counts, next, forums, form }: ListParts): PageContent {
  const { cursor, ...filters } = asked;
  const address = (values: Values) => {
    const entries = Object.entries(values).map(([name, value]): [string, string] => [name, textOf(value)]);
    return entries.length === 0 ? paths.imports : `${paths.imports}?${new URLSearchParams(entries).toString()}`;
  };
  const together = textOf(asked.batch);
  return {
    view: "imports/list",
    title: titles.imports,
    scripts: ["js/import.js"],
    data: {
      errors: errorSummary(form),
      address: paths.imports,
      accept: acceptedEndings,
      file: field(form, "file"),
      forum: {
        ...field(form, "forumId"),
        options: options(
          form.values.forumId,
          forums.map(({ id, name }) => ({ value: id, label: name })),
          importTexts.guessForum,
        ),
      },
      waiting: importTexts.waiting(counts),
      unread: counts.unread,
      nextHref: next === null ? "" : paths.import(next),
      rows: page.items.map(importRow),
      downloads: exportLinks(paths.imports, filters),
      together,
      filtered: Object.keys(filters).length > 0,
      stateOptions: options(asked.state, choicesOf(importFilterLabels), everyState),
      forumOptions: options(
        asked.forum,
        forums.map(({ slug, name }) => ({ value: slug, label: name })),
        everyForum,
      ),
      firstPage: cursor === undefined ? "" : address(filters),
      nextPage: page.nextCursor ? address({ ...filters, cursor: page.nextCursor }) : "",
    },
  };
}

function importRow(row: ImportSummary) {
  const { id, filename, state, fault, forum, forumName, meetingDate, itemCount, unsureCount } = row;
  const hasContent = isReviewable(state) || state === "accepted";
  return {
    filename,
    href: isReviewable(state) || state === "accepted" ? paths.import(id) : "",
    forum: forum?.shortName ?? forumName ?? "",
    date: meetingDate === null ? "" : longDate(meetingDate),
    items: hasContent ? importTexts.items(itemCount) : "",
    unsure: isReviewable(state) && unsureCount > 0 ? importTexts.unsure(unsureCount) : "",
    came: importTexts.came(longInstant(row.createdAt), row.createdByName),
    status: importStateLabels[state],
    tone: importStateTones[state],
    reason: fault === null ? "" : reasons[reasonOfFault(fault)],
    duplicate: row.duplicateOf !== null && state !== "discarded" ? importTexts.duplicate : "",
    duplicateHref: row.duplicateOf === null ? "" : paths.import(row.duplicateOf),
    meetingHref: row.meetingId === null ? "" : paths.meeting(row.meetingId),
  };
}

/** What a script is told of a file it has sent. */
export const sentFile = ({ id, filename, state, fault }: ImportSummary) => ({
  id,
  filename,
  refused: state === "refused",
  status: fault === null ? importStateLabels[state] : reasons[reasonOfFault(fault)],
});
