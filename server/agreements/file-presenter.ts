import { errorSummary, fields, isChosen, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import type { Attachment } from "../meetings/schema.ts";
import { agreementTexts } from "../text/agreements.ts";
import { removalOf } from "../text/pages.ts";
import { trailTo } from "./head.ts";
import type { Agreement } from "./schema.ts";

export const newFilePage = (agreement: Agreement, form: Form): PageContent => ({
  view: "agreements/file",
  title: agreementTexts.newFile,
  trail: trailTo(agreement),
  data: {
    over: agreement.title,
    fields: fields(form, ["label", "file"]),
    confidential: isChosen(form.values.confidential, "on"),
    errors: errorSummary(form),
    submitTo: paths.agreementFiles(agreement.id),
    cancelHref: paths.agreement(agreement.id),
  },
});

export const removeFilePage = (agreement: Agreement, { id, label }: Attachment): PageContent => ({
  view: "agreements/remove",
  title: removalOf(label),
  trail: trailTo(agreement),
  data: {
    text: agreementTexts.removeFileConsequence,
    label: agreementTexts.removeFileButton,
    errors: [],
    version: "",
    submitTo: paths.removeAgreementFile(agreement.id, id),
    cancelHref: paths.agreement(agreement.id),
  },
});
