/**
 * A document as it was written, whatever the file was: lines in reading order, with what the eye sees of them. Nothing here
 * knows what a meeting is.
 */
export interface Span {
  text: string;
  bold: boolean;
  italic: boolean;
  struck: boolean;
}

/** A paragraph of Word, or a printed line of a PDF or a text file, which may go on in the next one. */
export interface Line {
  /** Counted from 1 through the whole document; in a text file its own line number. */
  number: number;
  /** From 1; null where the file does not say where pages end. */
  page: number | null;
  /** Whitespace is single spaces and tabs; never empty, and never only white. */
  spans: Span[];
  /** The words of the spans, without the label. */
  text: string;
  /** The number or bullet that stands before it by a list, as it is printed: "4.", "a)", "§ 12", "•". Not part of the text. */
  label: string | null;
  /** Level of a heading by its style, from 1; 0 is the title of the document. */
  heading: number | null;
  /** How far in it stands: levels of a list in Word, otherwise characters or points divided by the widest indent. */
  indent: number;
  /** Empty lines before it; in a PDF the distance in lines, and a half where paragraphs merely stand apart. 0 for the first. */
  gap: number;
  /** The whole paragraph; false: a printed line that may go on in the next. */
  whole: boolean;
  /** A printed line reaches this far towards the right margin, 0 to 1: a full line is likely to go on. 1 for a whole one. */
  fill: number;
  /** Where in a table; null outside. */
  cell: Cell | null;
}

export interface Cell {
  /** Tables are counted from 0 through the document. */
  table: number;
  row: number;
  column: number;
  /** In the row. */
  columns: number;
  /** In a row that is repeated as heading. */
  header: boolean;
}

export type ManuscriptFormat = "docx" | "pdf" | "odt" | "txt" | "md";

export interface Manuscript {
  format: ManuscriptFormat;
  lines: Line[];
  /** Heads and feet of the pages, each once: they are no part of the text but may name forum and date. */
  margins: string[];
  /** Whether words that were struck through can still be told. */
  keepsStrikes: boolean;
  /** Title among the properties of the file; null: none. */
  title: string | null;
  pages: number | null;
}

/** Why a file cannot be read, for the person who sent it. */
export const manuscriptFaults = [
  "unknown_format",
  "too_large",
  "too_many_pages",
  "unfolds_too_far",
  "encrypted",
  "broken",
  "no_text",
  "takes_too_long",
  "old_word",
] as const;
export type ManuscriptFault = (typeof manuscriptFaults)[number];

export class ManuscriptError extends Error {
  readonly fault: ManuscriptFault;
  constructor(fault: ManuscriptFault) {
    super(fault);
    this.name = "ManuscriptError";
    this.fault = fault;
  }
}
