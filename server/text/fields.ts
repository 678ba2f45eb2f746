/** Labels of fields that code must choose by value. */
export const fieldLabels = {
  date: "Datum",
  startTime: "Börjar",
  endTime: "Slutar",
  place: "Plats",
  mode: "Mötesform",
  meeting: "Möte",
  choose: "Välj",
  title: "Rubrik",
  body: "Text",
  durationMinutes: "Beräknad tid",
  proposal: "Förslag till beslut",
} as const;
