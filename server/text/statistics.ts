import { number } from "./format.ts";

/** "3 sena", "0 sena" */
const counted = (count: number, word: string): string => `${number(count)} ${word}`;

export const statisticsTexts = {
  /** The figures at the top. */
  open: "pågår",
  dueSoon: (count: number) => `ska vara ${count === 1 ? "klart" : "klara"} inom 14 dagar`,
  late: (count: number) => (count === 1 ? "är sent" : "är sena"),
  reported: "väntar på att tas emot",
  ofForum: (forum: string) => `Uppdragen som ${forum} har gett.`,
  ofAll: "Uppdragen som dina forum har gett.",

  progressTitle: "Inte avslutade, månad för månad",
  progressText: (first: string, before: number, now: number, past: number) =>
    `I slutet av ${first} var ${number(before)} uppdrag inte avslutade. I dag är det ${number(now)}, och för ${number(past)} av dem har dagen passerat.`,
  unfinished: "inte avslutade",
  pastDue: "dagen har passerat",
  flowTitle: "Givna och avslutade, månad för månad",
  flowText: (given: number, closed: number) =>
    `På tolv månader gavs ${number(given)} uppdrag och ${number(closed)} avslutades.`,
  given: "givna",
  closed: "avslutade",

  /** What a bar stands for, for whoever does not see it. */
  bar: (late: number, open: number, reported: number) =>
    [counted(late, "sena"), counted(open - late, "övriga som pågår"), counted(reported, "väntar på att tas emot")].join(
      ", ",
    ),
} as const;
