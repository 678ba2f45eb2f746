/** What the county's items are about: matters that travel between its forums, and how they travel. */
import type { StepRole } from "../schema/values.ts";
import { addMatter, setMatterState } from "../../server/matters/commands.ts";
import { getMatter } from "../../server/matters/queries.ts";
import { addHistoryStep, answerStep, referMatter } from "../../server/matters/referral-commands.ts";
import { HistoryStepInput, MatterInput, ReferralInput, StepAnswer } from "../../server/matters/schema.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";

export type MatterKey =
  "hemsjukvard" | "vardhygien" | "hjalpmedel" | "college" | "samsjuklighet" | "plattform" | "transporter";

interface MatterContent {
  title: string;
  reference: string;
  summary: string;
  confidential?: boolean;
}

const contents: Record<MatterKey, MatterContent> = {
  hemsjukvard: {
    title: "Hemsjukvårdsavtalet",
    reference: "RSS 2025-007",
    summary: `Vem som ansvarar för vården i hemmet bestäms av ett avtal mellan regionen och länets femton kommuner. Texten från 2012 ersätts av en som gäller tills vidare, medan ett långsiktigt avtal förbereds.

Avtalet träder i kraft när alla sexton fullmäktige har fattat samma beslut.`,
  },
  vardhygien: {
    title: "Samverkansavtal inom vårdhygien",
    reference: "RSS 2025-031",
    summary:
      "Ett gemensamt avtal om stöd från Vårdhygien Dalarna, i stället för att varje kommun har sitt. Kostnaden delas efter folkmängd.",
  },
  hjalpmedel: {
    title: "Hjälpmedel under första veckan hemma",
    reference: "RSS 2025-038",
    summary:
      "Den som kommer hem från sjukhus ska ha rätt hjälpmedel från första dagen. Vem ordnar dem, och vem betalar?",
  },
  college: {
    title: "Vård- och omsorgscollege efter 2026",
    reference: "RSS 2025-022",
    summary: "Länets licens löper ut. Huvudmännen ska ta ställning till om samarbetet fortsätter.",
  },
  samsjuklighet: {
    title: "Vård för personer med samsjuklighet",
    reference: "RSS 2025-041",
    summary: "Hur länet förbereder sig för den nya lagen om psykisk sjukdom och beroende.",
  },
  plattform: { title: "Gemensam plattform för mötesdokument", reference: "RSS 2025-026", summary: "" },
  transporter: {
    title: "Upphandling av hjälpmedelstransporter",
    reference: "RSS 2025-029",
    summary: "Pågående upphandling.",
    confidential: true,
  },
};

/** Lays matters up, kept by the network. */
export function openMatters(county: County, at: string, keys: MatterKey[]): void {
  const ctx = actingAs(county.ctx, secretary, at);
  for (const key of keys) {
    const input = MatterInput.parse({ ...contents[key], forumId: forumId(county, "lchnv") });
    county.matters.set(key, addMatter(ctx, input));
  }
}

export function matterId({ matters }: Pick<County, "matters">, key: MatterKey): string {
  const id = matters.get(key);
  if (id === undefined) throw new Error(`The matter ${key} has not been opened yet.`);
  return id;
}

/** The road of the agreement on health care at home before anybody kept it here. */
export function tellHistory(county: County, at: string): void {
  const ctx = actingAs(county.ctx, secretary, at);
  const tell = (step: { forum?: string; forumName?: string; date: string; role: StepRole; outcome: string }) => {
    const { forum, ...told } = step;
    const input = { ...told, ...(forum === undefined ? {} : { forumId: forumId(county, forum) }) };
    addHistoryStep(ctx, matterId(county, "hemsjukvard"), HistoryStepInput.parse(input));
  };
  tell({
    forumName: "Landstingsstyrelsen",
    date: "2011-03-28",
    role: "decide",
    outcome: "Beslutade att ta upp förhandlingar med kommunerna om att de skulle ta över hemsjukvården.",
  });
  tell({
    forumName: "Region Dalarnas direktion",
    date: "2011-05-11",
    role: "decide",
    outcome: "Beslutade att kommunerna skulle vara med i den gemensamma utredningen.",
  });
  tell({
    forum: "styrgruppen",
    date: "2022-12-16",
    role: "prepare",
    outcome: "Tillsatte en mindre arbetsgrupp som skulle gå igenom avtalet.",
  });
  tell({
    forum: "styrgruppen",
    date: "2024-02",
    role: "prepare",
    outcome: "Bad två representanter, en från varje sida, och två jurister att arbeta om texten.",
  });
  tell({
    forum: "lchnv",
    date: "2025-03-03",
    role: "prepare",
    outcome:
      "Lämnade tillsammans med styrgruppen tre uppdrag: en omarbetad text som kan gälla på kort sikt, en jämförelse med andra län, och en plan för ett långsiktigt avtal som redovisas den 26 september.",
  });
}

interface Referral {
  matter: MatterKey;
  from: string;
  to: string;
  role: StepRole;
  note?: string;
}

/** The forum sends the matter on. */
export function refer(county: County, at: string, by: string, { matter, from, to, role, note = "" }: Referral): void {
  const input = { fromForumId: forumId(county, from), toForumId: forumId(county, to), role, note };
  referMatter(actingAs(county.ctx, by, at), matterId(county, matter), ReferralInput.parse(input));
}

/** The forum sends back what waits there, with the reason. */
export function giveBack(county: County, at: string, by: string, matter: MatterKey, forum: string, text: string): void {
  const ctx = actingAs(county.ctx, by, at);
  const id = matterId(county, matter);
  const waiting = getMatter(ctx, id).steps.find((step) => step.state === "waiting" && step.forum?.slug === forum);
  if (!waiting) throw new Error(`Nothing of ${matter} waits in ${forum}.`);
  answerStep(ctx, id, waiting.id, StepAnswer.parse({ state: "returned", text }));
}

/** Whatever was settled, the network closes. */
export function closeMatter(county: County, at: string, matter: MatterKey): void {
  const ctx = actingAs(county.ctx, secretary, at);
  const { id, version } = getMatter(ctx, matterId(county, matter));
  setMatterState(ctx, id, "closed", version);
}
