/** Fixed Swedish phrases in exported documents; everything else in them is written by the features or by people. */
export const documentPhrases = {
  page: "Sida",
  of: "av",
  table: "Tabell",
  /** The word every decision clause starts with. */
  clauseWord: "att",
  /** What a forum's own Word template may hold in double braces. */
  placeholders: { content: "innehåll", title: "titel", author: "forum", subject: "dokument" },
} as const;
