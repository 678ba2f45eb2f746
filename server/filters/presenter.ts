import { errorSummary, field, isChosen, textOf, type Form } from "../http/forms.ts";
import type { PageContent } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { titles } from "../text/pages.ts";
import { filteredPages } from "./rules.ts";

/** The form on a page of its own, where what was typed is shown with what was wrong. */
export function saveFilterPage(form: Form): PageContent {
  const { page, query } = form.values;
  const address = filteredPages.find((known) => known === page) ?? paths.overview;
  const taken = form.errors.some(({ reason }) => reason === "filter_name_taken");
  return {
    view: "filters/save",
    title: titles.saveFilter,
    data: {
      page: textOf(page),
      query: textOf(query),
      name: field(form, "name"),
      // Offered once it is known what would be replaced.
      offersReplacing: taken || isChosen(form.values.replace, "on"),
      errors: errorSummary(form),
      submitTo: paths.filters,
      cancelHref: textOf(query) === "" ? address : `${address}?${textOf(query)}`,
    },
  };
}
