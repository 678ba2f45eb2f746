import { changedMeanwhile, errorSummary, field, fields, formVersion, textOf, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { documentPhrases } from "../text/document-phrases.ts";
import { comparedLabels, forumWords, titles } from "../text/pages.ts";
import { trailTo } from "./presenter.ts";
import type { FilePurpose, Forum } from "./schema.ts";

/** The three forms of the page; each is sent by itself. */
export interface LetterheadForms {
  texts: Form;
  logo: Form;
  letterhead: Form;
}

export const letterheadPage = (forum: Forum, { texts, logo, letterhead }: LetterheadForms): PageContent => ({
  view: "forums/letterhead",
  title: titles.letterhead,
  trail: trailTo(forum),
  data: {
    fields: fields(texts, ["senderLines", "footerText"]),
    version: formVersion(texts),
    errors: errorSummary(texts),
    changes: changedMeanwhile(texts, [
      [comparedLabels.senderLines, (values) => textOf(values.senderLines)],
      [comparedLabels.footerText, (values) => textOf(values.footerText)],
    ]),
    submitTo: paths.letterhead(forum.slug),
    logo: {
      field: field(logo, "logo"),
      errors: errorSummary(logo),
      href: forum.hasLogo ? paths.forumLogo(forum.slug) : "",
      removeHref: paths.removeForumLogo(forum.slug),
      submitTo: paths.forumLogo(forum.slug),
      alt: forum.name,
    },
    word: {
      field: field(letterhead, "letterhead"),
      errors: errorSummary(letterhead),
      href: forum.hasLetterhead ? paths.forumWordFile(forum.slug) : "",
      removeHref: paths.removeForumWordFile(forum.slug),
      submitTo: paths.forumWordFile(forum.slug),
    },
    wordPlace: `{{${documentPhrases.placeholders.content}}}`,
    cancelHref: paths.forum(forum.slug),
  },
});

export const removeFilePage = (forum: Forum, purpose: FilePurpose): PageContent => ({
  view: "forums/remove-file",
  title: purpose === "logo" ? forumWords.removeLogo : forumWords.removeWordFile,
  trail: [...trailTo(forum), { href: paths.letterhead(forum.slug), label: titles.letterhead }],
  data: {
    isLogo: purpose === "logo",
    submitTo: purpose === "logo" ? paths.removeForumLogo(forum.slug) : paths.removeForumWordFile(forum.slug),
    cancelHref: paths.letterhead(forum.slug),
  },
});
