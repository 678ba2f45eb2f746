/** The Swedish verbs of work, their forms, and what makes work of those that can mean anything. */

const listOf = (words: string): string[] => words.trim().split(/\s+/);

/** Verbs of work in -ar … */
const regular = listOf(`
  återrapportera rapportera återkoppla lämna ansvara samordna koordinera kontakta skicka sammankalla kalla boka ordna
  anordna organisera planera förankra formulera uppdatera revidera komplettera analysera inventera redovisa presentera
  informera publicera dela bevaka utvärdera kolla kontrollera nominera arbeta arrangera initiera påbörja starta hantera
  granska beräkna räkna samla bilda formera rekrytera testa pröva inhämta besvara svara yttra utarbeta upprätta utforma
  utveckla diskutera upphandla meddela underrätta distribuera precisera förtydliga konkretisera fördjupa identifiera
  remittera överlämna implementera utbilda publicera efterfråga samverka bearbeta undervisa involvera aktualisera
`);
/** … in -er … */
const weak = listOf(`
  bereda utreda förbereda sammanställa kartlägga undersöka sprida beställa säkerställa anmäla ansöka leda driva samråda
  fortsätta skriva ställa stämma följa bjuda hålla lyfta lägga sätta köpa hänskjuta fullfölja verkställa sjösätta tillsätta
  återuppta
`);
/** … and the rest. */
const others: Record<string, string> = {
  återkomma: "återkommer",
  inkomma: "inkommer",
  komma: "kommer",
  ta: "tar",
  återta: "återtar",
  se: "ser",
  gå: "går",
  göra: "gör",
  ge: "ger",
  föra: "för",
  genomföra: "genomför",
  utföra: "utför",
  slutföra: "slutför",
  jämföra: "jämför",
  begära: "begär",
  höra: "hör",
  dra: "drar",
  utse: "utser",
};

const presentForms = new Map<string, string>([
  ...regular.map((verb): [string, string] => [verb, `${verb}r`]),
  ...weak.map((verb): [string, string] => [verb, `${verb.slice(0, -1)}er`]),
  ...Object.entries(others),
]);
const infinitives = new Map([
  ...[...presentForms].map(([infinitive, present]): [string, string] => [present, infinitive]),
  ["tog", "ta"],
]);

/** "ta" of "tar", also of a verb that is not listed: "finansiera" of "finansierar". */
export function infinitiveOf(present: string): string {
  const listed = infinitives.get(present.toLowerCase());
  if (listed) return listed;
  if (/[aä]r$/iu.test(present)) return present.slice(0, -1);
  if (/er$/iu.test(present)) return `${present.slice(0, -2)}a`;
  return /[^aeiouyåäö]r$/iu.test(present) || /ör$|yr$/iu.test(present) ? `${present}a` : present.slice(0, -1);
}

/** "bereds", "tas", "genomförs" */
function passiveOf(infinitive: string, present: string): string {
  if (present.endsWith("er") && present !== `${infinitive}r`) {
    const stem = present.slice(0, -2).replace(/mm$/, "m");
    return /s$/.test(stem) ? `${stem}es` : `${stem}s`;
  }
  return present === `${infinitive}r` ? `${infinitive}s` : `${present}s`;
}

/** Cheaper by far than every letter of Unicode; whoever is named otherwise has been made one sign before. */
export const letter = "[a-zåäöéü]";

/** A known party stands in the sentence as a run of this sign, so that the grammar sees one word. */
export const actorSign = "\uE000";
export const actor = `${actorSign}+`;

export const it = String.raw`(?:(?:frågan|frågorna|ärendet|det|detta|den|punkten|förslaget|underlaget|saken)\s+)?`;
/** What makes work of a verb that can mean anything. */
const needs: Record<string, string> = {
  ta: String.raw`${it}(?:hem|med\s+sig|med\s+(?:frågan|ärendet)|fram|upp|kontakt|ställning|på\s+sig|vidare|initiativ|reda\s+på|över|ansvar|tillbaka|in\s+(?:synpunkter|offert${letter}*|anbud|underlag)|till\s+sig)`,
  lämna: String.raw`(?:in|över|ett|en|sitt|sina|förslag${letter}*|besked|underlag|synpunkter${letter}*|rapport${letter}*|svar|redovisning|återkoppling|skriftlig${letter}*|namn|nomineringar|uppgifter|till|tillbaka)`,
  se: String.raw`(?:över|till\s+att)`,
  gå: String.raw`(?:vidare|igenom|ut\s+med)`,
  göra: String.raw`(?:en|ett|klart?|färdigt?|om)`,
  ge: String.raw`(?:förslag|besked|återkoppling|underlag|synpunkter|en|ett|sin)`,
  föra: String.raw`(?:${it}(?:vidare|upp)|frågan|ärendet|en|dialog${letter}*|samtal${letter}*|diskussion${letter}*)`,
  höra: String.raw`(?:av\s+sig|sig\s+för|med)`,
  dra: String.raw`(?:ihop|igång)`,
  komma: String.raw`(?:in\s+med|tillbaka|med)`,
  lägga: String.raw`(?:fram|in|upp)`,
  sätta: String.raw`(?:ihop|samman|igång|upp)`,
  ställa: String.raw`(?:samman|frågan)`,
  stämma: String.raw`${it}av`,
  följa: String.raw`${it}upp`,
  bjuda: String.raw`(?:\S+\s+){0,3}?in`,
  hålla: String.raw`(?:i|ihop|samman|kontakt${letter}*|${actor}|nätverket|ett|en)`,
  lyfta: String.raw`(?:upp|in|frågan|ärendet|detta|${it}(?:i|till|med|på))`,
  arbeta: String.raw`(?:vidare|fram|om|in|med)`,
  räkna: String.raw`(?:fram|på|ut|om)`,
  samla: String.raw`(?:in|ihop|upp)`,
  svara: String.raw`(?:för|på)`,
  yttra: String.raw`sig`,
  ansvara: String.raw`för`,
  fortsätta: String.raw`(?:arbetet|arbeta|dialogen|beredningen|bereda|samtalet|utreda|med)`,
  diskutera: String.raw`(?:vidare|frågan\s+vidare|frågan)`,
  köpa: String.raw`in`,
  utse: String.raw`(?!till|.*\still\s+(?:vice\s+)?ordförande)`,
};
/** Without a doer there is less to be mistaken: "en kartläggning görs". */
const passiveNeeds: Record<string, string | undefined> = {
  göra: undefined,
  ge: undefined,
  lämna: undefined,
  genomföra: String.raw`(?!(?:fysiskt|digitalt|på|via|i)(?!${letter}))`,
};
/** In running text: "Karin tar upp frågan" and "lämnar en rapport" are told of the meeting. */
const promisedNeeds: Record<string, string | undefined> = {
  ta: String.raw`${it}(?:hem|med\s+sig|med\s+(?:frågan|ärendet)|fram|kontakt|ställning|på\s+sig|vidare|initiativ|reda\s+på|över|ansvar\s+för|tillbaka|till\s+sig)`,
  lämna: String.raw`(?:in|förslag${letter}*|besked|underlag|synpunkter|svar|skriftlig${letter}*|namn|nomineringar)`,
};

/** Of these running text tells as well as it promises … */
const alsoTold = listOf(`
  arbeta bilda formera rekrytera testa pröva starta påbörja planera organisera samverka efterfråga diskutera implementera
  utbilda involvera identifiera genomföra utföra utse dela göra ge gå fortsätta följa presentera redovisa rapportera informera
  meddela beräkna ställa lyfta granska nominera anordna arrangera säkerställa utforma komma föra undervisa upprätta ansöka
  beställa verkställa svara bearbeta tillsätta hantera utveckla analysera leda driva
`);
/** … and of these, unless it is a person: "Region Dalarna ansvarar för transporterna", "Karin ansvarar för kallelsen". */
const dutyOfBodies = listOf("ansvara bevaka samordna koordinera hålla");

interface Forms {
  infinitive: string;
  present: string;
  passive: string;
  passiveInfinitive: string;
}

type Needs = Record<string, string | undefined>;

/** The alternatives of a form, each with what it needs after it; the actor of an inverted sentence may come between. */
function anyOf(form: keyof Forms, special: Needs = {}, without: readonly string[] = []): string {
  const alternatives = [...presentForms]
    .filter(([infinitive]) => !without.includes(infinitive))
    .map(([infinitive, present]) => {
      const forms: Forms = {
        infinitive,
        present,
        passive: passiveOf(infinitive, present),
        passiveInfinitive: `${infinitive}s`,
      };
      const needed = infinitive in special ? special[infinitive] : needs[infinitive];
      if (needed === undefined) return forms[form];
      const ends = needed.startsWith("(?!") ? "" : String.raw`(?!${letter})`;
      return String.raw`${forms[form]}(?=\s+(?:${actor}\s+)?${needed}${ends})`;
    });
  return String.raw`(?:${alternatives.join("|")})(?!${letter})`;
}

/** The verbs of work in their forms; `promised`: those that in running text tell of nothing but what will be done. */
export const work = {
  infinitive: anyOf("infinitive"),
  present: anyOf("present"),
  passive: anyOf("passive", passiveNeeds),
  passiveInfinitive: anyOf("passiveInfinitive", passiveNeeds),
  promised: anyOf("present", promisedNeeds, alsoTold),
  promisedPassive: anyOf("passiveInfinitive", passiveNeeds, alsoTold),
} as const;

export const isDutyOfBodies = (infinitive: string): boolean => dutyOfBodies.includes(infinitive);
