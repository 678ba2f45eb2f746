/**
 * The block model every exported document is made of: plain, JSON-serialisable data, so that approved minutes
 * can be stored with a checksum and rendered years later. It knows headings, clauses and tables, not meetings.
 * The renderers beside it (html, docx, pdf, markdown) all give the same text from the same blocks.
 */

/** A run of text, or a link or line break, inside a block. */
export type Inline =
  | { type: "text"; text: string; bold?: true; italic?: true; strike?: true; code?: true }
  | { type: "link"; href: string; text: string }
  | { type: "break" };

/**
 * Who a block is for. Left out: everybody who may read the document. `members`: confidential, only members of the
 * forum. `others`: the line that stands in its place for everybody else.
 */
export type Audience = "members" | "others";

interface BlockBase {
  audience?: Audience;
}

/** `level` 1 is the document's own title; the sections of a meeting are 2, lettered sub-items 3, headings in prose 4–5. */
export interface HeadingBlock extends BlockBase {
  type: "heading";
  level: 1 | 2 | 3 | 4 | 5;
  /** Printed before the text, "4" or "4 a"; computed by the caller. */
  number?: string;
  text: Inline[];
  /** Short labels set beside the heading: "Beslut", "Information", "Ändrad". */
  tags?: string[];
  /** Anchor in HTML, unique in the document. */
  id?: string;
}

/** `lead`: an introduction; `meta`: small facts such as "Föredragande: …"; `note`: quiet remarks. */
export interface ParagraphBlock extends BlockBase {
  type: "paragraph";
  content: Inline[];
  role?: "lead" | "meta" | "note";
}

/** Term and value pairs: Datum, Tid, Plats. */
export interface FactsBlock extends BlockBase {
  type: "facts";
  rows: { term: string; value: Inline[] }[];
}

export interface ListBlock extends BlockBase {
  type: "list";
  ordered: boolean;
  start?: number;
  items: Block[][];
}

/**
 * A table with one header row; `widths` are relative column widths. Every row has as many cells as `header`. `figures` are
 * the columns, from 0, whose figures are set under one another; `sum` says that the last row sums up those above.
 */
export interface TableBlock extends BlockBase {
  type: "table";
  caption?: string;
  header: Inline[][];
  rows: Inline[][][];
  widths?: number[];
  figures?: number[];
  sum?: true;
}

/**
 * A decision or a proposal: the formula ("Länschefsnätverket beslutade") and its att-clauses. `tone` sets how strongly
 * it is shown: `decided` is what the reader looks for, `open` is still to be decided, `neutral` is noted or put off.
 */
export interface DecisionBlock extends BlockBase {
  type: "decision";
  tone: "decided" | "open" | "neutral";
  /** "Beslut", "Förslag till beslut", "Bordlagt" … */
  label: string;
  /** The forum's formula before the clauses. */
  lead: string;
  clauses: { text: string; id?: string }[];
  id?: string;
}

export interface QuoteBlock extends BlockBase {
  type: "quote";
  blocks: Block[];
}

/** Set apart from the running text: a correction beside approved minutes, a reservation. */
export interface NoticeBlock extends BlockBase {
  type: "notice";
  title: string;
  blocks: Block[];
}

export type Block =
  HeadingBlock | ParagraphBlock | FactsBlock | ListBlock | TableBlock | DecisionBlock | QuoteBlock | NoticeBlock;

export interface Logo {
  mediaType: "image/png" | "image/jpeg";
  /** Base64. */
  data: string;
  alt: string;
}

/** The frame round the blocks, from the forum's letterhead. */
export interface Letterhead {
  /** Sender lines, top left on the first page. */
  sender: string[];
  logo: Logo | null;
  /** Text of the running footer, before "Sida x av y"; may be empty. */
  footer: string;
}

export interface DocumentModel {
  /** Also the first heading's text, the PDF's and the Word file's title. */
  title: string;
  /** Name of the forum; the running header's left part and the file's author. */
  author: string;
  /** "Minnesanteckningar 21 november 2025": the running header's right part and the file's subject. */
  subject: string;
  /** "Utkast": a label on the first page and in the running header of every page. Left out: the document is final. */
  draft?: string;
  language: "sv-SE";
  /** ISO instant written as the file's date, so that the same content always gives the same bytes. */
  issuedAt: string;
  letterhead: Letterhead;
  blocks: Block[];
}

/** The blocks one kind of reader sees, nested blocks included. */
export function forAudience(document: DocumentModel, audience: Audience): DocumentModel {
  return { ...document, blocks: visibleBlocks(document.blocks, audience) };
}

function visibleBlocks(blocks: Block[], audience: Audience): Block[] {
  return blocks
    .filter((block) => block.audience === undefined || block.audience === audience)
    .map((block) => {
      if (block.type === "list") return { ...block, items: block.items.map((item) => visibleBlocks(item, audience)) };
      if (block.type === "quote" || block.type === "notice") {
        return { ...block, blocks: visibleBlocks(block.blocks, audience) };
      }
      return block;
    });
}
