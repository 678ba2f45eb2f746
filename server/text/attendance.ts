/** What the attendance page says by value. */
export const attendanceWords = {
  others: "Övriga",
  unnamed: "Utan namn",
  noItem: "–",
  nobody: "Ingen",
  noGroup: "Ingen grupp",
  /** Between what two people have said of the same person. */
  notListed: "Finns inte i listan",
} as const;

/** "Ersätter Karin Exempel" */
export const substitutes = (name: string): string => `Ersätter ${name}`;

/** "Kom till punkt 4 a, gick efter punkt 5" */
export const cameAndLeft = (from: string, to: string): string =>
  [...(from ? [`Kom till punkt ${from}`] : []), ...(to ? [`${from ? "gick" : "Gick"} efter punkt ${to}`] : [])].join(
    ", ",
  );

/** "2 är inte markerade" */
export function unmarkedText(count: number): string {
  if (count === 0) return "Alla är markerade";
  return count === 1 ? "1 är inte markerad" : `${count} är inte markerade`;
}

/** "18 deltar, 3 är frånvarande" */
export const takingPart = (there: number, away: number): string => `${there} deltar, ${away} är frånvarande`;

export const restPresent = "Markera alla omarkerade som närvarande";
export const restRemote = "Markera alla omarkerade som på distans";
