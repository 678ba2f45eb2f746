/** How due dates are said in Swedish: the words and how they are put together. What they come to is reckoned in wording/. */

const listOf = (words: string): readonly string[] => words.split(" ");

const monthNames = listOf("januari februari mars april maj juni juli augusti september oktober november december");
const weekdayNames = listOf("måndag tisdag onsdag torsdag fredag lördag söndag");
const ordinals = listOf("första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte");
const numerals = listOf("noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton");

const placeIn = (words: readonly string[], word: string, letters = 9): number =>
  words.findIndex((other) => other.slice(0, letters) === word.toLowerCase().slice(0, letters));

/** 1 for "januari" and for "jan." */
export const monthNumber = (word: string): number => placeIn(monthNames, word, 3) + 1;
/** 0 for "måndag" and for "måndagen" */
export const weekdayNumber = (word: string): number => placeIn(weekdayNames, word, 3);
/** 3 for "3", "tre" and "tredje"; 1 for "en"; 2 for "andra" and for the "annan" of "varannan". */
export function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^en$/i.test(word)) return 1;
  if (/^anna[nt]$|^bägge$|^båda$/i.test(word)) return 2;
  const cardinal = placeIn(numerals, word);
  return cardinal === -1 ? placeIn(ordinals, word) + 1 : cardinal;
}

const lengths: readonly [RegExp, { days: number; months: number }][] = [
  [/^(?:dag|dygn)/i, { days: 1, months: 0 }],
  [/^veck/i, { days: 7, months: 0 }],
  [/^måna[dt]/i, { days: 0, months: 1 }],
  [/^kvartal/i, { days: 0, months: 3 }],
  [/^tertial/i, { days: 0, months: 4 }],
  [/^(?:halvår|termin)/i, { days: 0, months: 6 }],
  [/^år/i, { days: 0, months: 12 }],
];

/** How long "veckor", "kvartalet" or "halvårsvis" says. */
export const lengthOf = (unit: string): { days: number; months: number } =>
  lengths.find(([pattern]) => pattern.test(unit))?.[1] ?? { days: 0, months: 0 };

/** Cheaper by far than every letter of Unicode. */
const letter = "[a-zåäöéü]";
/** A number of weeks or months is written with a figure or a word. */
const count = String.raw`(?:\d{1,3}|en|${numerals.join("|")})`;
const ordinal = `(?:${ordinals.join("|")})`;
const month = `(?:${monthNames.join("|")})`;
const shortMonth = String.raw`(?:(?:jan|feb|mar|apr|maj|jun|jul|aug|sept|sep|okt|nov|dec)(?!${letter})\.?|${month})`;
const weekday = `(?:${weekdayNames.join("|")})(?:en)?`;
const unit =
  "(?:dag(?:ar|arna)?|dygn(?:en)?|veck(?:a|an|or|orna)|månad(?:en|er|erna)?|kvartal(?:en)?|halvår|år(?:en)?)";
const dash = String.raw`\s*(?:[-–—/]|och|eller|till)\s*`;
/** Also "2025/2026": the turn of a year is said with both. */
const year = String.raw`(?:,?\s*(?:år\s+)?(?<year>20\d\d))`;
const clock = String.raw`(?:,?\s*(?:kl\.?|klockan)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*\d{1,2}[.:]\d\d)?)`;
const ordinalEnding = "(?::?[ea]|:de)?";
const meeting = String.raw`(?:[a-zåäöéü-]*(?:möte|sammanträde|träff)(?:t|n|et|en)?|gång)`;
const coming = "(?:nästa|nästkommande|kommande|nästföljande)";

const whole = (source: string): RegExp =>
  new RegExp(String.raw`(?<![a-zåäöéü0-9/])(?:${source})(?![a-zåäöéü0-9])`, "gi");

/** första kvartalet 2026, kvartal 1 */
const partOfYear = (definite: string, numbered: string): RegExp =>
  whole(
    String.raw`(?:det\s+|(?:${numbered})\s*)?(?<number>${ordinal}(?=\s+${definite})|(?<=(?:${numbered})\s*)[1-4])(?:\s+${definite})?${year}?`,
  );

/** Where a time is named, without the words that lead up to it. */
export const dueForms = {
  /** 2025-11-28 */
  isoDay: whole(String.raw`(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)${clock}?`),
  /** 251128, 20251128, 25-11-28 */
  compactDay: whole(
    String.raw`(?<year>(?:20)?\d\d)(?<dash>-?)(?<month>0\d|1[0-2])\k<dash>(?<day>[0-2]\d|3[01])(?!-\d)${clock}?`,
  ),
  /** 28/11, 28/11 2025, 27–28/11 */
  slashDay: whole(
    String.raw`(?:${weekday}\s+(?:den\s+)?)?(?:\d{1,2}[-–])?(?<day>\d{1,2})/(?<month>\d{1,2})(?:\s*[-–]?\s*(?<year>20\d\d|(?<=[-–])\d\d))?(?!-?${letter}|\s+(?:av|tjänst))${clock}?`,
  ),
  /** fredag den 28 november 2025, 27–28 nov. */
  day: whole(
    String.raw`(?:${weekday}\s+(?:den\s+)?)?(?:\d{1,2}(?:\s+${shortMonth})?${dash})?(?<day>\d{1,2})${ordinalEnding}\s+(?<month>${shortMonth})${year}?${clock}?`,
  ),
  /** den 28:e */
  dayOfMonth: whole(String.raw`(?<=den\s+)(?<day>\d{1,2})(?::?[ea]|:de)(?!\s+${shortMonth})`),
  /** vecka 48, v. 48–49, fredag vecka 3 2026, v. 2603 */
  week: whole(
    String.raw`(?:(?<weekday>${weekday})\s+(?:i\s+)?)?(?:vecka|veckan|veckorna|veckor|v\.?)\s*(?:(?<yearAndWeek>\d{4})|(?<week>\d{1,2})(?:${dash}(?:(?:vecka|v\.?)\s*)?(?<to>\d{1,2}))?(?!\d)(?:\s*[/-]?${year})?)${clock}?`,
  ),
  /** 2025-W48, 2026v3 */
  isoWeek: whole(String.raw`(?<year>20\d\d)-?[wv](?<week>\d{1,2})`),
  /** nästa vecka, fredag denna vecka */
  nextWeek: whole(String.raw`(?:(?<weekday>${weekday})\s+)?(?:(?<ahead>${coming})|denna|innevarande)\s+vecka`),
  /** på fredag, nästa fredag */
  weekday: whole(String.raw`(?<ahead>nästa\s+)?(?<weekday>${weekday})(?!\s+(?:den\s+)?\d)`),
  tomorrow: whole(String.raw`i\s*morgon`),
  /** november, oktober–november 2025 */
  month: whole(String.raw`(?:${month}${dash}|(?:den\s+)?sista\s+)?(?<month>${month})(?:\s+månad)?${year}?`),
  /** januarimötet */
  meetingOfMonth: whole(String.raw`(?<month>${month})(?:mötet|sammanträdet|träffen)${year}?`),
  nextMonth: whole(String.raw`(?:(?<ahead>${coming})|denna|innevarande)\s+månad`),
  /** månadsskiftet november/december */
  turnOfMonth: whole(String.raw`månadsskiftet(?:\s+(?<month>${month})(?:\s*[-–/]\s*${month})?)?${year}?`),
  /** första kvartalet 2026, kvartal 2, Q3 */
  quarter: partOfYear("kvartal(?:et)?", String.raw`kvartal|kv\.?|q`),
  nextQuarter: whole(String.raw`(?:(?<ahead>${coming})|detta|innevarande)\s+kvartal`),
  third: partOfYear("tertial(?:et)?", "tertial"),
  half: partOfYear("halvår(?:et)?", "halvår"),
  turnOfHalf: whole(String.raw`halvårsskiftet${year}?`),
  /** årsskiftet 2025/2026, årets slut */
  turnOfYear: whole(
    String.raw`årsskiftet(?:\s+(?<year>20\d\d)(?:\s*[-–/]\s*(?:20)?\d\d)?)?|årets\s+(?:slut|utgång)|året\s+är\s+slut`,
  ),
  holiday: whole(
    String.raw`(?<christmas>jul(?:en|afton|helgen|helgerna|uppehållet|-\s+och\s+nyårs${letter}+)?)|(?<newYear>nyår(?:et|shelgen)?)|(?<easter>påsk(?:en|helgen)?)|(?<midsummer>midsommar(?:en|helgen)?)`,
  ),
  /** inom två veckor, om 14 dagar, inom den närmaste månaden */
  within: whole(
    String.raw`(?:inom|om)\s+(?:loppet\s+av\s+)?(?:(?:de|den)\s+)?(?:(?:närmaste|närmsta|kommande)\s+)?(?:${count}${dash})?(?:(?<count>${count})\s+|(?<=den\s+(?:närmaste|närmsta|kommande)\s+))(?<unit>${unit})`,
  ),
  /** nätverkets nästa möte */
  nextMeeting: whole(
    String.raw`(?:[a-zåäöéü:-]+s\s+)?${coming}\s+(?:(?:ordinarie|inplanerade|planerade|fysiska|digitala)\s+)?${meeting}`,
  ),
  /** var sjätte månad, vart tredje år */
  everyOrdinal: whole(String.raw`vart?\s+(?<number>${ordinal})\s+(?<unit>månad|kvartal|år)`),
  everyOther: whole(String.raw`var(?:annan|tannat)\s+(?<unit>månad|kvartal|termin|år)`),
  every: whole(String.raw`varje\s+(?<unit>månad|kvartal|tertial|halvår|termin|år)`),
  /** kvartalsvis, årligen */
  regularly: whole("(?<unit>månad|månat|kvartal|tertial|halvår|termin|år)s?(?:vis|ligen)"),
  /** två gånger per år */
  timesPer: whole(
    String.raw`(?<count>${count})\s+gång(?:er)?\s+(?:per|om|i|varje|under)\s+(?<unit>(?:månad|kvartal|tertial|halvår|termin|år)(?:en|et)?)`,
  ),
  /** What tells no day. */
  season: whole(
    String.raw`(?:(?:tidig|sen|tidiga|sena|kommande|nästa)\s+)?(?:(?:vår|sommar|höst|vinter)(?:en|n|terminen)|höst|sommaruppehållet|semestern|semestrarna|storhelgerna)(?:\s+(?:år\s+)?20\d\d)?|(?<=i\s+)(?:höst|sommar|vinter|vår(?=\s*(?:[.,;:]|$)))`,
  ),
  /** 2026, nästa år, året */
  year: whole(String.raw`(?:år\s+)?(?<year>20\d\d)|(?:nästa|kommande|innevarande)\s+år|(?<now>året)`),
  soon: whole(
    String.raw`snarast(?:\s+möjligt)?|så\s+(?:snart|fort)\s+(?:som\s+möjligt|det\s+(?:går|är\s+möjligt)|[a-zåäöéü\s]{3,40}\s(?:är|har)\s+${letter}+)|omgående|skyndsamt|inom\s+(?:kort|en\s+snar\s+framtid)|(?:fort)?löpande|kontinuerligt|längre\s+fram`,
  ),
  later: whole(
    String.raw`(?:ett|något|några|de|av)\s+(?:av\s+)?(?:kommande|senare|framtida)\s+(?:möten?|sammanträden?|tillfällen?)|(?:kommande|framtida)\s+(?:möten|sammanträden|tillfällen?)|varje\s+(?:möte|sammanträde)`,
  ),
} as const;
export type DueForm = keyof typeof dueForms;

/** "två veckor före" */
const offset = String.raw`(?<count>${count})\s+(?<unit>${unit})(?=\s+(?:före|innan|inför)\s)`;
const first = String.raw`(?:allra\s+)?senast|redan|tidigast|minst|(?:deadline|datum|klart?|tid):?(?<=:|deadline)`;
const preposition = String.raw`(?:fram\s+)?till|tills|inför|vid|på|under|i|om|före|innan|efter|mellan|från(?:\s+och\s+med)?|sedan|av|per|för|kring|runt|avseende|gällande|daterad[et]?|i\s+samband\s+med`;
const part = String.raw`(?:slutet|början|mitten|utgången|ingången)\s+av|perioden|tiden`;
const occasion = String.raw`(?:[a-zåäöéü:-]+s\s+)?(?:${coming}\s+)?${meeting}`;

/** The words before a day that belong to it: "senast den", "två veckor före", "i slutet av", "vid nästa möte den". */
export const leadPattern = new RegExp(
  String.raw`(?<![a-zåäöéü0-9])(?:(?:${first})\s+)?(?:${offset}\s+)?(?:(?:${preposition})\s+)?(?:(?:${part})\s+)?(?:(?:${occasion})\s+)?(?:(?:i|de[nt]|dagen|${clock})\s+)*$`,
  "i",
);

/** What the words before a day make of it. */
export const leads = {
  offset: new RegExp(offset, "i"),
  end: /slutet|utgången/i,
  start: /början|mitten|ingången/i,
  before: /(?<![a-zåäöéü])(?:före|innan)(?![a-zåäöéü])/i,
  after: /(?<![a-zåäöéü])(?:efter|tidigast)(?![a-zåäöéü])/i,
  /** It tells when something began, or what it is about. */
  elsewhere:
    /(?<![a-zåäöéü]|(?:slutet|början|mitten|utgången|ingången)\s+)(?:från|sedan|av|per|för|avseende|gällande|perioden|tiden|daterad[et]?)(?![a-zåäöéü])/i,
  deadline: /(?<![a-zåäöéü])(?:senast|före|innan|deadline|klart?)(?![a-zåäöéü])|utgången/i,
  aim: /(?<![a-zåäöéü])(?:till|tills|inför|vid|om|på)(?![a-zåäöéü])/i,
  meeting: new RegExp(meeting, "i"),
  nextMeeting: new RegExp(String.raw`${coming}\s+${meeting}`, "i"),
} as const;

/** After a day: it comes back. */
export const yearlyTail = /^[\s,]*(?:varje\s+år|årligen)(?![a-zåäöéü])/i;
/** Between an interval and the day it begins with. */
export const firstTime = /^[\s,]*(?:(?:med\s+(?:start|början)|första\s+gången|början|första\s+redovisningen)[\s,]*)?$/i;
