import { longDate } from "./format.ts";

interface Period {
  startDate: string | null;
  endDate: string | null;
}

/** "sedan 1 januari 2025", "1 januari 2024–31 december 2024", "till 31 december 2024"; of one not begun: "från …". */
export function periodText({ startDate, endDate }: Period, today: string): string {
  if (startDate === null) return endDate === null ? "okänt sedan när" : `till ${longDate(endDate)}`;
  if (endDate === null) return `${startDate > today ? "från" : "sedan"} ${longDate(startDate)}`;
  return `${longDate(startDate)}–${longDate(endDate)}`;
}
