/** What the importer says of what it could not read for certain. */
export const itemWarnings = {
  no_items: "Inga punkter hittades i dokumentet.",
  proposal_left_open: "Förslaget till beslut har inget beslut efter sig och läses som ett förslag.",
  proposal_contradicted:
    "Det står ”Förslag till beslut”, men texten säger att beslutet är fattat. Det läses som fattat.",
  numbers_out_of_order: "Numreringen av punkterna har en lucka eller ett hopp.",
} as const;
export type ItemWarning = keyof typeof itemWarnings;
