/** Where a finding stands in the document and how sure it is, in words. */
import { textOf, type Values } from "../http/forms.ts";
import { importTexts } from "../text/imports.ts";
import { lineAnchor } from "./manuscript-presenter.ts";

export interface FoundShown {
  anchor: string;
  lines: string;
  linesHref: string;
  linesLabel: string;
  sure: string;
  checked: boolean;
  /** Not sure, and nobody has looked. */
  doubtful: boolean;
  /** How sure, in words; empty: certain. */
  mark: string;
  /** Unsure as it was read: somebody is to say that they have looked. */
  asks: boolean;
}

/** Where a finding stands and how sure it is, from what the form holds. */
export function foundShown(values: unknown, anchor: string): FoundShown {
  const { lines, sure, checked } = (values ?? {}) as Values;
  const [from = "", to = ""] = textOf(lines).split("-");
  const isChecked = checked === true || textOf(checked) === "on";
  const doubtful = textOf(sure) === "doubtful" && !isChecked;
  return {
    anchor,
    lines: textOf(lines),
    linesHref: from === "" ? "" : `#${lineAnchor(Number(from))}`,
    linesLabel: from === "" ? "" : importTexts.lines(from, to),
    sure: textOf(sure),
    checked: isChecked,
    doubtful,
    asks: sure === "doubtful",
    mark: isChecked ? "" : sure === "doubtful" ? importTexts.doubtful : sure === "likely" ? importTexts.likely : "",
  };
}
