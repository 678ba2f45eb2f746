/** Invented Swedish of realistic length, the same every time. */

const sentences = [
  "Nätverket har arbetat vidare med den gemensamma rutinen för utskrivning från slutenvården.",
  "Utvärderingen visar att antalet överrapporteringar har minskat med en tredjedel sedan förra året.",
  "Kommunerna önskar att tidplanen anpassas till budgetarbetet, så att beslut kan tas före sommaren.",
  "Regionen återkommer med ett underlag som beskriver kostnader, ansvar och uppföljning.",
  "Flera ledamöter framhöll att brukarnas erfarenheter behöver tas till vara tidigare i processen.",
  "Arbetsgruppen föreslår en försöksperiod på sex månader med avstämning efter halva tiden.",
  "Frågan om informationsöverföring mellan huvudmännen bereds vidare tillsammans med verksamhetsutvecklarna.",
  "Ett förslag till fördelningsnyckel har varit på remiss och svaren sammanställs under hösten.",
];

const titles = [
  "Gemensam rutin vid utskrivning",
  "Läget i arbetet med god och nära vård",
  "Överenskommelse om samverkan kring barn och unga",
  "Fördelning av gemensamma kostnader",
  "Uppföljning av handlingsplanen för suicidprevention",
  "Digitalt stöd för samordnad individuell plan",
  "Rekrytering av processledare",
  "Aktuella frågor från kommunerna",
];

const clauses = [
  "att ställa sig bakom förslaget till gemensam rutin och rekommendera huvudmännen att anta den",
  "att ge arbetsgruppen i uppdrag att följa upp rutinen och redovisa resultatet vid mötet i november",
  "att kostnaden fördelas mellan parterna efter invånarantal den 31 december föregående år",
  "att processledaren återkommer med en tidplan till nästa möte",
];

const assignments = [
  "ta fram en tidplan för införandet och återkomma med den till nästa möte",
  "redovisa hur den egna verksamheten tillämpar rutinen",
];

const pick = (list: string[], index: number): string => list[index % list.length] ?? "";

export const titleText = (index: number): string => pick(titles, index);
export const assignmentText = (index: number): string => pick(assignments, index);
export const clauseText = (index: number): string => pick(clauses, index);

/** Markdown: paragraphs of three sentences that begin in bold, and a list at the end of every other. */
export function bodyText(index: number, paragraphs: number): string {
  const parts = Array.from({ length: paragraphs }, (_, part) => {
    const run = Array.from({ length: 3 }, (_, n) => pick(sentences, index * 3 + part * 5 + n));
    return [`**${pick(titles, index + part)}.** ${run[0]}`, ...run.slice(1)].join(" ");
  });
  const list = Array.from({ length: 2 }, (_, n) => `- ${pick(sentences, index + n + 2)}`).join("\n");
  return index % 2 === 0 ? `${parts.join("\n\n")}\n\n${list}` : parts.join("\n\n");
}

const firsts =
  "vård omsorg avtal samverkan kommun region hemsjuk brukar kostnad uppföljning rutin utskrivning handling beslut budget underlag fördelning nätverk barn ungdom psykiatri suicid digital individ process ledar rekrytering utbildning kvalitet hygien läkemedel rehabilitering habilitering palliativ demens äldre skol närsjuk tandvård trygghet boende arbets familje missbruk färdtjänst hjälpmedel journal krisberedskap statistik miljö".split(
    " ",
  );
const seconds =
  "plan avtal vård rutin grupp ansvar stöd team bidrag råd forum arbete fråga enhet samordning analys utveckling insats modell princip kedja teknik personal uppdrag ersättning mål prövning behov lokal tid".split(
    " ",
  );
const endings = ["", "", "en", "et", "er", "erna", "ens", "s"];
const small = "och i det som en på för av till med den om har ska vid under mellan enligt samt efter".split(" ");
const vocabulary = firsts.flatMap((first) => [
  first,
  ...seconds.flatMap((second) => endings.map((ending) => `${first}${second}${ending}`)),
]);

/** The n-th of a row of numbers without a pattern, from 0 to 1. */
function scattered(n: number): number {
  let x = (n + 1) * 0x9e3779b1;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** Words as texts have them: a few in most, most of them in a few. */
export function variedText(seed: number, words: number): string {
  const text: string[] = [];
  for (let n = 0; n < words; n += 1) {
    const [kind, which] = [scattered(seed * 151 + n), scattered(seed * 151 + n + 75)];
    const rank = kind < 0.4 ? which * small.length : Math.exp(which * Math.log(vocabulary.length)) - 1;
    text.push((kind < 0.4 ? small : vocabulary)[Math.floor(rank)] ?? "");
  }
  return text.join(" ");
}

/** What is asked for: one word and several, common and rare, parts of compounds, and some without their dots. */
export const questions: readonly string[] = [
  "avtal",
  "hemsjukvård",
  "vardplan",
  "budgetansvar",
  "kommun ersättning",
  "suicidprövning",
  "läkemedel rutin",
  "budgetplan",
  "psykiatri samordning",
  "tandvard",
  "krisberedskap personal",
  "demensteam",
  "barn ungdom stöd",
  "statistik",
  "hjalpmedel bidrag",
  "närsjukvård",
];
