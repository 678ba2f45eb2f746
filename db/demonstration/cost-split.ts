/** The yearly cost of the infection-control support, divided by population, as a file for a spreadsheet. */
import { municipalities } from "./organizations.ts";

const total = 539_000;
const inhabitants = municipalities.reduce((sum, [, , count]) => sum + count, 0);

/** Semicolons and a byte order mark: what a Swedish Excel opens with its letters and columns intact. */
export function costSplitCsv(): string {
  const amounts = wholeKronor(municipalities.map(([, , count]) => (total * count) / inhabitants));
  const rows = municipalities.map(([shortName, , count], index) => {
    const percent = ((100 * count) / inhabitants).toFixed(1).replace(".", ",");
    return [shortName, count, amounts[index], percent].join(";");
  });
  const header = "Kommun;Folkmängd 2024-12-31;Belopp (kr);Andel (%)";
  return `\ufeff${[header, ...rows, `Summa;${inhabitants};${total};100,0`].join("\r\n")}\r\n`;
}

/** Rounded down, with the kronor left over given to those with the largest remainders: the parts make the total. */
function wholeKronor(exact: number[]): number[] {
  const amounts = exact.map(Math.floor);
  const left = total - amounts.reduce((sum, amount) => sum + amount, 0);
  const byRemainder = exact.map((_, index) => index).sort((a, b) => remainder(exact, b) - remainder(exact, a));
  for (const index of byRemainder.slice(0, left)) amounts[index] = (amounts[index] ?? 0) + 1;
  return amounts;
}

const remainder = (exact: number[], index: number): number => (exact[index] ?? 0) % 1;
