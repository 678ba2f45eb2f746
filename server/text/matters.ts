/** What the pages of matters say by value. */
import type { DecisionOutcome, StepRole, StepState } from "../../db/schema/values.ts";
import { dayOf, listed, longDate, monthOf } from "./format.ts";
import { decisionOutcomeLabels, stepPurposeLabels } from "./labels.ts";

/** "Beslutat och noterat"; empty while nothing has been settled. */
export function outcomesText(outcomes: readonly DecisionOutcome[]): string {
  const words = [...new Set(outcomes.filter((outcome) => outcome !== "proposed"))].map(
    (outcome) => decisionOutcomeLabels[outcome],
  );
  const [first, ...rest] = words;
  return first === undefined ? "" : listed([first, ...rest.map((word) => word.toLowerCase())]);
}

/** "21 november 2025", or "februari 2024" where the day is not known. */
export const roadDate = (date: string): string =>
  date.length === 7 ? `${monthOf(`${date}-01`)} ${date.slice(0, 4)}` : longDate(date);

/** "21 november", or "februari" where the day is not known: the year stands beside it. */
export const roadDay = (date: string): string =>
  date.length === 7 ? monthOf(`${date}-01`) : `${dayOf(date)} ${monthOf(date)}`;

/** "för yttrande" */
const purpose = (role: StepRole): string => stepPurposeLabels[role].toLowerCase();

/** Where a matter is. */
const whereWords: Partial<Record<StepState, (forum: string) => string>> = {
  waiting: (forum) => `Väntar på svar från ${forum}`,
  accepted: (forum) => `Behandlas i ${forum}`,
  returned: (forum) => `Tillbaka hos ${forum}`,
};

export const matterTexts = {
  name: (title: string, reference: string | null) => (reference === null ? title : `${title}, ${reference}`),
  hidden: "Ett ärende som du inte har tillgång till",
  reference: (reference: string) => `Diarienummer ${reference}`,
  where: (state: StepState, forum: string) => whereWords[state]?.(forum) ?? "",
  keptBy: (forum: string) => `Hos ${forum}`,
  plannedIn: (forum: string, date: string) => `Tas upp i ${forum} den ${date}`,
  since: (what: string, date: string) => `${what}, sedan ${date}`,
  sentFrom: (forum: string, role: StepRole) => `Överlämnat från ${forum} ${purpose(role)}`,
  sentBy: (forum: string, name: string, date: string) =>
    `Överlämnat från ${forum} den ${date}${name ? ` av ${name}` : ""}`,
  byOn: (name: string, date: string) => (name ? `${name}, ${longDate(date)}` : longDate(date)),
  waiting: "Väntar på svar",
  promised: "Mottaget, kommer på en dagordning",
  begun: "Under behandling",
  planned: "På dagordningen",
  returned: (name: string) => (name ? `Lämnat tillbaka av ${name}` : "Lämnat tillbaka"),
  withheld: "Behandlas i ett forum som du inte har tillgång till.",
  confidentialItem: "Punkten omfattas av sekretess.",
  unattended: "Forumet har i dag ingen ordförande eller sekreterare som kan ta emot ärendet.",
  item: (number: string, title: string) => `Punkt ${number}: ${title}`,
  today: (date: string) => `I dag, ${longDate(date)}`,
  answer: "Ta emot eller lämna tillbaka",
  finish: "Markera som klart",
  takeBack: "Ta tillbaka",
  removeStep: "Ta bort",
  about: (forum: string, role: string) => `${forum}, ${role.toLowerCase()}`,
  close: "Avsluta ärendet",
  reopen: "Öppna ärendet igen",
  referTitle: "Lämna över ärendet",
  purposeField: "Varför det lämnas dit",
  toField: "Till",
  didField: "Vad forumet gjorde",
  outcomeField: "Vad det ledde till",
  textFields: { returned: "Skäl", done: "Vad det ledde till" } as Partial<Record<string, string>>,
  stepTitle: (forum: string) => `Svara för ${forum}`,
  finishTitle: (forum: string) => `Är ${forum} klart med ärendet?`,
  later: "På en senare dagordning",
  choice: (number: string, title: string, date: string) => `${longDate(date)}, punkt ${number}: ${title}`,
  removeQuestion: (title: string) => `Ta bort ärendet ${title}?`,
  removeConsequence: "Det går bara så länge inget hör till ärendet.",
  removeButton: "Ta bort ärendet",
  takeBackQuestion: (forum: string) => `Ta tillbaka ärendet från ${forum}?`,
  takeBackConsequence: "Forumet har inte svarat än. Överlämningen försvinner ur ärendets väg.",
  takeBackButton: "Ta tillbaka ärendet",
  removeStepQuestion: (forum: string, date: string) => `Ta bort steget i ${forum}${date ? `, ${roadDate(date)}` : ""}?`,
  removeStepConsequence: "Steget försvinner ur ärendets väg.",
  removeStepButton: "Ta bort steget",
  otherForum: "Ett forum som inte finns i listan",
  roleHints: {
    prepare: "Forumet tar fram ett underlag eller ett förslag.",
    consult: "Forumet säger vad det anser.",
    decide: "Forumet avgör ärendet.",
    inform: "Forumet får veta och behöver inte göra något mer.",
  } satisfies Record<StepRole, string>,
} as const;
