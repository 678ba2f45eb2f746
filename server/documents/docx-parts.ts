import { documentPhrases } from "../text/document-phrases.ts";

/** Colours as in the PDF; all have a contrast of at least 4.5 on their ground. */
export const colours = {
  accent: "0B5D57",
  accentTint: "EFF6F5",
  amber: "8A5300",
  amberTint: "FDF8EE",
  ink: "1C2322",
  quiet: "56615F",
  line: "CFD7D5",
  grey: "8B9694",
  greyTint: "F5F6F6",
} as const;

/** Lengths are in twentieths of a point (twips), type sizes in half points. */
export const twipsPerMillimetre = 1440 / 25.4;

/** Width of the text column on the built-in page: A4 less 34 and 26 mm. */
export const ownTextWidth = Math.round(150 * twipsPerMillimetre);

/** Every style the body uses, by part: its id in our own files and the name Word knows it by. */
const { wordStyles } = documentPhrases;
export const styleParts = {
  heading1: { id: "Heading1", name: "heading 1" },
  heading2: { id: "Heading2", name: "heading 2" },
  heading3: { id: "Heading3", name: "heading 3" },
  heading4: { id: "Heading4", name: "heading 4" },
  heading5: { id: "Heading5", name: "heading 5" },
  lead: { id: "DocLead", name: wordStyles.lead },
  meta: { id: "DocMeta", name: wordStyles.meta },
  note: { id: "DocNote", name: wordStyles.note },
  fact: { id: "DocFact", name: wordStyles.fact },
  list: { id: "ListParagraph", name: "List Paragraph" },
  caption: { id: "Caption", name: "caption" },
  tableText: { id: "DocTableText", name: wordStyles.tableText },
  tableHeader: { id: "DocTableHeader", name: wordStyles.tableHeader },
  tableEnd: { id: "DocTableEnd", name: wordStyles.tableEnd },
  decided: { id: "DocDecided", name: wordStyles.decided },
  open: { id: "DocOpen", name: wordStyles.open },
  neutral: { id: "DocNeutral", name: wordStyles.neutral },
  quote: { id: "Quote", name: "Quote" },
  noticeTitle: { id: "DocNoticeTitle", name: wordStyles.noticeTitle },
  noticeEnd: { id: "DocNoticeEnd", name: wordStyles.noticeEnd },
  sender: { id: "DocSender", name: wordStyles.sender },
  tag: { id: "DocTag", name: wordStyles.tag },
  number: { id: "DocNumber", name: wordStyles.number },
  draft: { id: "DocDraft", name: wordStyles.draft },
  draftMark: { id: "DocDraftMark", name: wordStyles.draftMark },
  hyperlink: { id: "Hyperlink", name: "Hyperlink" },
} as const;

export type StylePart = keyof typeof styleParts;
export type StyleIds = Record<StylePart, string>;

export const ownStyleIds = Object.fromEntries(
  Object.entries(styleParts).map(([part, style]) => [part, style.id]),
) as StyleIds;
