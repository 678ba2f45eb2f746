/** What the importer says of what it could not read for certain. */
export const itemWarnings = {
  no_items: "Inga punkter hittades i dokumentet.",
  proposal_left_open: "Förslaget till beslut har inget beslut efter sig och läses som ett förslag.",
  proposal_contradicted:
    "Det står ”Förslag till beslut”, men texten säger att beslutet är fattat. Det läses som fattat.",
  numbers_out_of_order: "Numreringen av punkterna har en lucka eller ett hopp.",
} as const;
export type ItemWarning = keyof typeof itemWarnings;

export const attendanceWarnings = {
  no_attendance: "Det framgår inte vilka som deltog.",
  presence_unknown: "Dokumentet säger inte vilka av de uppräknade som var närvarande.",
} as const;
export type AttendanceWarning = keyof typeof attendanceWarnings;

export const headWarnings = {
  no_date: "Mötets datum hittades inte.",
  date_uncertain: "Mötets datum är osäkert: dokumentet nämner flera.",
  no_forum: "Det framgår inte vilket forum som möttes.",
} as const;
export type HeadWarning = keyof typeof headWarnings;
