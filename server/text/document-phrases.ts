/** Fixed Swedish phrases in exported documents; everything else in them is written by the features or by people. */
export const documentPhrases = {
  page: "Sida",
  of: "av",
  table: "Tabell",
  /** The word every decision clause starts with. */
  clauseWord: "att",
  /** The names under which Word lists the styles of a document, beside its own built-in ones. */
  wordStyles: {
    lead: "Ingress",
    meta: "Punktuppgift",
    note: "Anmärkning",
    fact: "Fakta",
    tableText: "Tabelltext",
    tableHeader: "Tabellrubrik",
    tableEnd: "Tabellslut",
    decided: "Beslut",
    open: "Förslag till beslut",
    neutral: "Övrigt beslut",
    noticeTitle: "Rutrubrik",
    noticeEnd: "Rutslut",
    sender: "Avsändare",
    tag: "Etikett",
    number: "Punktnummer",
    draft: "Utkast",
    draftMark: "Utkastmärke",
  },
  /** What a forum's own Word template may hold in double braces. */
  placeholders: { content: "innehåll", title: "titel", author: "forum", subject: "dokument" },
} as const;
