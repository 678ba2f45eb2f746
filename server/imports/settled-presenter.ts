/** A document that is not to be reviewed (any more, or yet), and the questions before it is thrown away or taken back. */
import { errorSummary, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { longDate, longInstant } from "../text/format.ts";
import { importStateLabels, importStateTones, importTexts } from "../text/imports.ts";
import { reasons } from "../text/messages.ts";
import { titles } from "../text/pages.ts";
import { reasonOfFault } from "./rules.ts";
import type { ImportSummary } from "./schema.ts";

const trail = [{ href: paths.imports, label: titles.imports }];

export function settledPage(summary: ImportSummary, next: string | null, form: Form): PageContent {
  const { id, filename, state, fault, forum, meetingId, meetingDate, settledAt, settledByName } = summary;
  return {
    view: "imports/settled",
    title: filename,
    trail,
    scripts: state === "waiting" || state === "reading" ? ["js/import-waiting.js"] : [],
    data: {
      errors: errorSummary(form),
      status: importStateLabels[state],
      tone: importStateTones[state],
      text: fault === null ? importTexts.settled[state] : reasons[reasonOfFault(fault)],
      settled: settledAt === null ? "" : importTexts.came(longInstant(settledAt), settledByName ?? ""),
      meeting:
        meetingId === null
          ? null
          : {
              href: paths.meeting(meetingId),
              label: [forum?.shortName ?? "", meetingDate === null ? "" : longDate(meetingDate)].join(" ").trim(),
            },
      undoHref: state === "accepted" && meetingId !== null ? paths.undoImport(id) : "",
      discardHref: state === "refused" || state === "waiting" ? paths.discardImport(id) : "",
      nextHref: next === null ? "" : paths.import(next),
      listHref: paths.imports,
    },
  };
}

export const discardPage = ({ id, filename }: ImportSummary): PageContent => ({
  view: "imports/confirm",
  title: titles.discardImport,
  trail,
  data: {
    text: importTexts.discardText(filename),
    action: paths.discardImport(id),
    submit: importTexts.discard,
    cancelHref: paths.import(id),
  },
});

export const undoPage = ({ id, filename }: ImportSummary): PageContent => ({
  view: "imports/confirm",
  title: titles.undoImport,
  trail,
  data: {
    text: importTexts.undoText(filename),
    action: paths.undoImport(id),
    submit: importTexts.undo,
    cancelHref: paths.import(id),
  },
});
