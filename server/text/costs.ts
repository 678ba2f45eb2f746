/** What is said of how costs are divided. */
import type { AllocationMethod } from "../../db/schema/values.ts";
import { listed, longDate, number } from "./format.ts";

/** "42 167 kronor" */
export const kronor = (amount: number): string => (amount === 1 ? "1 krona" : `${number(amount)} kronor`);

/** "7,8 %" */
export const percent = (value: number, decimals = 1): string =>
  `${new Intl.NumberFormat("sv-SE", { minimumFractionDigits: decimals, maximumFractionDigits: 3 }).format(value)}\u00a0%`;

/** "+1 205", "−310", "0" */
export const signed = (amount: number): string =>
  amount > 0 ? `+${number(amount)}` : amount < 0 ? `\u2212${number(-amount)}` : "0";

export const allocationMethodLabels: Record<AllocationMethod, string> = {
  per_capita: "Efter folkmängd",
  equal: "Lika delar",
  fixed_plus_per_capita: "En fast del var, resten efter folkmängd",
  manual: "Andelar i procent",
};

export const allocationMethodHints: Record<AllocationMethod, string> = {
  per_capita: "Var och en betalar i förhållande till sin folkmängd.",
  equal: "Alla betalar lika mycket.",
  fixed_plus_per_capita: "Alla betalar samma fasta del. Det som är kvar delas efter folkmängd.",
  manual: "Du anger hur många procent var och en betalar.",
};

export const costTexts = {
  title: "Kostnadsfördelning",
  titleOf: (year: number) => `Kostnadsfördelning ${year}`,
  newTitle: "Ny kostnadsfördelning",
  part: "Part",
  population: "Folkmängd",
  share: "Andel",
  sharePercent: "Andel, %",
  amount: "Belopp, kronor",
  roundedAlone: "Avrundat för sig",
  change: "Förändring",
  sum: "Summa",
  agreement: "Avtal",
  year: "År",
  total: "Belopp",
  method: "Fördelas",
  fixed: "Fast del",
  fixedEach: (amount: number) => `${kronor(amount)} var`,
  version: "Version",
  versionOf: (version: number) => `version ${version}`,
  /** Of a version that is not the newest of its year. */
  older: (version: number, newest: number) =>
    `Det här är version ${version}. Den gäller inte längre: version ${newest} är den senaste.`,
  made: (version: number, date: string, name: string) =>
    `${version}, ${longDate(date)}${name === "" ? "" : ` av ${name}`}`,
  figures: (date: string, source: string) => `Folkmängd den ${longDate(date)} enligt ${source}.`,
  figuresOf: (names: string[], date: string, source: string) =>
    `${listed(names)}: folkmängd den ${longDate(date)} enligt ${source}.`,
  /** Who pays more or less than the row rounded by itself says, when the rows do not make the total. */
  rounding: (total: number, sum: number, less: string[], more: string[]) =>
    [
      `Avrundas varje rad för sig blir summan ${kronor(sum)}, alltså ${kronor(Math.abs(sum - total))} för ${sum > total ? "mycket" : "lite"}.`,
      `Beloppen här blir tillsammans precis ${kronor(total)}${
        less.length + more.length === 0 ? "" : `: ${listed([...adjusted(less, "mindre"), ...adjusted(more, "mer")])}`
      }.`,
    ].join(" "),
  exact: "Beloppen är avrundade till hela kronor så att de tillsammans blir precis det som ska fördelas.",
  previewOf: (year: number) => `Så här fördelas ${year}`,
  becomes: (version: number) =>
    `Året är redan fördelat. Sparar du blir det här version ${version}, och den som gällde finns kvar.`,
  shareOf: (name: string) => `Andel i procent, ${name}`,
  dividedAmong: (method: string, payers: number) => `${method}, ${payers === 1 ? "en part" : `${payers} parter`}`,
  comparedWith: (year: number) => `Jämfört med ${year}`,
  noRow: "–",
  inhabitants: (count: number, date: string) => `${number(count)} invånare den ${longDate(date)}`,
  noFigure: "Ingen folkmängd inlagd",
  sheetName: (year: number, version: number) => `Kostnadsfördelning ${year} version ${version}`,
  fileName: (agreement: string, year: number, version: number) =>
    `Kostnadsfördelning ${year} version ${version} ${agreement}`,
  formats: { xlsx: "Excel", csv: "CSV", docx: "Word", pdf: "PDF", html: "webbsida", md: "text (Markdown)" },
} as const;

const adjusted = (names: string[], how: string): string[] =>
  names.length === 0 ? [] : [`${listed(names)} betalar en krona ${how} än sin rad`];
