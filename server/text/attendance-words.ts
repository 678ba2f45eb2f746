/** How lists of who was there are headed, and how presence is told. A county adds its own words here. */

/** What a heading says of those below it. */
export type HeadingKind =
  /** They were there, or they were not. */
  | "present"
  | "absent"
  | "remote"
  /** They were called: whether they came is not said. */
  | "called"
  /** A group within: its presence is that of the list it stands in. */
  | "group"
  | "substitutes"
  /** One person with a role, which is their title: "Ordförande: Anna Ek". */
  | "role"
  /** One person whose role is none: "Vid pennan". */
  | "writer"
  /** Persons who are named for what they do later, and are listed elsewhere: those who adjust the minutes. */
  | "passing";

const one = (words: string): string => `(?:${words.split(/\s*\n\s*/).join("")})`;

const heads: readonly (readonly [HeadingKind, string])[] = [
  [
    "absent",
    one(String.raw`(?:ej|icke|inte)[\s-]+(?:när[\s-]*varande|deltagande|deltagit|på\splats|närv\.?)|från[\s-]*varande|frånv\.?|frånvaro|förhinder|förhindra(?:d|de|t)|(?:har\s)?(?:anmält|anmälda|anmäld|meddelat)\s(?:förhinder|frånvaro|frånvarande)
      |anmäl(?:t|da)\sförhinder|deltog\s(?:ej|inte)|återbud|avböjt|saknades|lämnat\såterbud|sjuk(?:a)?`),
  ],
  [
    "remote",
    one(
      String.raw`(?:(?:deltar|deltog|deltagande|närvarande|medverkar|deltagare|ledamöter)\s)?(?:via\s(?:länk|teams|zoom|skype|video|telefon|digital\slänk)|på\sdistans|på\slänk|distans|digitalt(?:\s(?:deltagande|närvarande))?|digitala\sdeltagare|online)`,
    ),
  ],
  [
    "substitutes",
    one(
      String.raw`(?:(?:ej|icke|inte)\s)?(?:tjänstgörande|tjg\.?|närvarande|övriga|beslutande|inkallade?|kallade)?\s?(?:(?:ej|icke)\s)?(?:tjänstgörande\s)?(?:ersättare|suppleanter|suppleant|ersättarna)|ej\stjänstgörande|icke\stjänstgörande|ers\.?`,
    ),
  ],
  [
    "passing",
    one(
      String.raw`(?:(?:utsedd|utsedda|utses|valda?|förslag)\s(?:till\s|att\s)?)?(?:protokolls?-?)?juster(?:are|ande|ingsmän|ingsman|ingspersoner|ingsperson|a)|rösträknare|att\sjustera(?:\sprotokollet)?|utses\satt\sjustera(?:\sprotokollet)?|justeras\sav|justering`,
    ),
  ],
  [
    "role",
    one(
      String.raw`(?:vice\s|v\.?\s|1:?e\svice\s|2:?e\svice\s|förste\svice\s|andre\svice\s|tf\.?\s|bitr\.?\s|mötes|nämnd|protokolls?|kommun|)(?:ordförande|ordf\.?|sekreterare|sekr\.?|kassör)|mötesledare|moderator`,
    ),
  ],
  [
    "writer",
    one(
      String.raw`protokoll(?:s)?förare|vid\s(?:protokollet|pennan|anteckningarna|tangenterna)|antecknare|anteckningar\sav|antecknat\sav|minnesanteckningar\s(?:av|förda\sav)|protokollet\sfördes\sav`,
    ),
  ],
  [
    "called",
    one(
      String.raw`kallade|kallas|inkallade|kallade\s(?:ledamöter|deltagare|personer)|kallelse\s(?:går\s)?till|inbjudna\still\smötet|mottagare|till`,
    ),
  ],
  [
    "present",
    one(
      String.raw`när[\s-]*varande|närv\.?|närvaro(?:lista|förteckning)?|beslutande|deltagare|deltagar(?:lista|förteckning)|deltagande|deltog|medverkande|mötesdeltagare|på\splats|fysiskt(?:\s(?:närvarande|deltagande))?|i\srummet|(?:också|även|dessutom|övriga|i\sövrigt)\s(?:när[\s-]*varande|deltagande|deltagare|deltog|medverkande)|övriga|upprop|närvarande\sledamöter`,
    ),
  ],
  [
    "group",
    one(String.raw`(?:ordinarie\s|övriga\s|politiska\s)?(?:ledamöter|ledamot|representanter|medlemmar)|ordinarie|adjungera(?:de|d)(?:\s\p{Ll}+)?|(?:kommunala\s)?(?:tjänstepersoner|tjänstemän|tjänsteman|tjänsteperson|tjänstemannastöd)|personal|gäster|gäst|inbjud(?:na|en)(?:\sgäster)?
      |föredragande|föredragningar|fackliga?\s(?:representant(?:er)?|företrädare|organisationer|ombud)|personalföreträdare|insynsplats(?:er)?|insyn|revisorer|styrelse(?:n|ledamöter)?|valberedning(?:en)?|politiker|förtroendevalda|arbetsgivar(?:e|representanter|parten)?|arbetstagar(?:e|representanter|organisationer)
      |skyddsombud|brukarrepresentanter|patientrepresentanter|åhörare|allmänhet|observatörer|sakkunniga|experter|projektgrupp(?:en)?|presidium|presidiet|majoritet(?:en)?|opposition(?:en)?|sekretariat(?:et)?|förvaltning(?:en)?|från\sförvaltningen|kommunrepresentanter|regionrepresentanter|processledare|ledningsgrupp(?:en)?`),
  ],
];

/** Words that may follow a heading before its colon or its names. */
const qualifier = String.raw`(?:vid|på|i|under|från|av|och|samt|ej|icke|inte|mötet|möte|dagens|sammanträdet|är|var|ledamöter(?:na)?|ersättare|suppleanter|tjänstgörande|beslutande|deltagare|deltagande|närvarande|tjänstepersoner|tjänstemän|politiker|representanter|förtroendevalda|kommunerna|kommuner(?:na)?s?|regionens?|personer|personal|övriga|styrelsen|gruppen|nätverket|nämnden|rådet|medlemmar|fackliga|enligt|bilaga|närvarolista|nedan|följande|samtliga|digitalt|fysiskt|via|länk|teams|plats|distans|rummet|delar|helt|delvis|del|med|utan|yttranderätt|yttrande-|närvarorätt|förslagsrätt|röst|rösträtt|anmält|förhinder|kallade|ordinarie|m\.?fl\.?|till|att|protokollet|valdes|utsågs|gäster|adjungerade|förvaltningen|tid|på|för|närvaro|frånvaro|frånvarande|beslut|\/|&)`;

const headPatterns = heads.map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(
        String.raw`^(?<head>${words}(?:,?\s${qualifier}){0,6})(?:\s*(?<aside>\([^()]{0,90}\)))?(?:\s*(?:[:;]|\s[–—-](?=\s)|[–—-]$)\s*|\t+|$|(?<open>\s+(?=\p{Lu}|\d|\())|(?<paren>(?<=\))\s+))(?<rest>.*)$`,
        "isu",
      ),
    ] as const,
);

export interface HeadingWords {
  kind: HeadingKind;
  /** As printed. */
  head: string;
  /** In parentheses after it: "överstruken = frånvarande". */
  aside: string;
  rest: string;
  /** No colon or tab stands between: the rest must be names, or it is no heading. */
  open: boolean;
}

export function headingWordsOf(text: string): HeadingWords | null {
  if (!/^\p{L}/u.test(text)) return null;
  for (const [kind, pattern] of headPatterns) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { head = "", aside = "", rest = "", open } = groups;
    const sign = text.slice(head.length).trimStart();
    return { kind, head: head.trim(), aside, rest, open: open !== undefined && !/^[:;–—-]/u.test(sign) };
  }
  return null;
}

/** "(överstruken = frånvarande)", "Överstrukna namn deltog inte", "kursiv stil: frånvarande" */
export const legend =
  /(?<mark>över-?\s?stru?k\p{L}*|genom-?\s?stru?k\p{L}*|stru?k\p{L}*|kursiv\p{L}*|fet\s?stil|fetstilt\p{L}*|fet|understruk\p{L}*)(?:\s(?:namn|stil|text|markering|person(?:er)?|deltagare|ledamöter))?\s*(?:=|:|–|-|är|betyder|innebär|deltog|var|markerar|visar)?\s*(?<means>ej|icke|inte|från\s?varande|frånv|från\s?varo|när\s?varande|närv|deltog\s(?:ej|inte)|förhind\p{L}*|deltog|deltagit|anmält)/iu;
export const marksAbsence = /^(?:ej|icke|inte|från|deltog\s|förhind|anmält)/iu;
export const strikeMark = /^(?:över|genom|stru)/iu;
export const italicMark = /^kursiv/iu;
export const boldMark = /^fet/iu;

export const absentWords =
  /^(?:(?:ej|icke|inte)(?:\s(?:närvarande|närv\.?|deltagande|på plats|med|deltagit))?|från\s?varande|frånv\.?|frv\.?|frånvaro|(?:har\s)?(?:anmält|anmäld|meddelat|med anmält)\s(?:förhinder|frånvaro|frånvarande)|(?:fått\s)?förhinder|förhindrad|sjuk|sjukanmäld|sjukskriven|vab|vård av barn|semester|ledig|tjänstledig|föräldraledig|deltog (?:ej|inte)|deltar (?:ej|inte)|återbud|avböjt|nej|lämnat återbud)\.?$/iu;
export const presentWords = /^(?:närvarande|närv\.?|ja|deltar|deltog|på plats|fysiskt|i rummet|med)\.?$/iu;
export const remoteWords =
  /^(?:(?:deltar|deltog|närvarande|närv\.?|deltagande)\s)?(?:via\s(?:länk|teams|zoom|skype|video|telefon|digital länk|videolänk)|på\s(?:distans|länk|teams|telefon)|distans|digitalt|länk|teams|zoom|skype|online|per telefon|telefon|video|distansdeltagande)\.?$/iu;

const moment = String.raw`(?:§{1,2}\s*\d|(?:punkt(?:en|erna)?|p\.?|paragraf(?:erna)?|ärende(?:t|na)?|kl\.?|klockan|klocka)\s*\d|\d{1,2}[.:]\d\d)`;
/** "§§ 4–6", "t.o.m. punkt 5", "från kl. 10.15", "deltog på punkt 3", "del av mötet" */
export const partWords = new RegExp(
  String.raw`^(?:(?:(?:deltog|deltar|närvarande|närv\.?|medverkar|medverkade|anslöt|ansluter|anlände|ankom|kom|lämnade|lämnar|gick|avvek|utgick|föredragande|föredrar|jäv|jävig|ej|inte|utom|endast|bara|under|från|fr\.?\s?o\.?\s?m\.?|from|t\.?\s?o\.?\s?m\.?|tom|till|till och med|från och med|på|vid|i|mötet|efter|före|för|del|delvis|och|\p{Ll}{1,12}|,)\.?\s+){0,8}${moment}.*|(?:delvis|del av (?:mötet|tiden|dagen|sammanträdet)|(?:deltog|deltar|närvarande|med) (?:delvis|del av|under del|i delar|en del|första|andra|sista|på del).{0,40}|första (?:delen|timmen|halvan)|(?:för|efter)middagen|till lunch|från lunch|efter lunch|\d{1,2}\s?[–-]\s?\d{1,2}))\.?$`,
  "iu",
);
/** "Ers. för Anna Ek", "i stället för Bo Lind (M)", "tjänstgör för", "ersätter" */
export const substitutesFor =
  /^(?:(?:tjänstgörande|tjg\.?|tjgr\.?|tj\.?|tjänstgör(?:\ssom)?|inkallad|går in(?:\ssom)?)?\s*(?:ersättare|ers\.?|suppleant|ersätter|vikarie|vikarierar|vik\.?|ersatte)\s*(?:för\s*)?|(?:i\s?stället|istället|i st\.?)\s+för\s+|(?:tjänstgörande|tjänstgör|tjg\.?)\s+(?:för|i stället för|istället för)\s+|för\s+)(?=\p{Lu})(?<whom>.+)$/iu;
export const substituteWords =
  /^(?:(?:(?:ej|icke)\s)?(?:tjänstgörande|tjg\.?|tj\.?)\s?(?:ersättare|ers\.?|suppleant)|ersättare|ers\.?|suppleant|tjg\.?|tjänstgörande)$/iu;

/** In a column for marks. */
export const crossed = /^(?:x{1,2}|✓|✔|☒|☑|√|1|\*|•|j|ja|ok)$/iu;
export const empty = /^(?:-|–|—|☐|□|0|)$/u;

/** What a column of a table of people holds, by its head. */
export type ColumnKind =
  "name" | "organization" | "title" | "party" | "present" | "absent" | "substitutes" | "part" | "other";
const columnHeads: readonly (readonly [ColumnKind, RegExp])[] = [
  ["absent", /^(?:ej|icke|inte)[\s-]+när|^från[\s-]*var|^frånv|^frv\.?$|^förhind|^f\.?$/iu],
  [
    "present",
    /^när[\s-]*varo|^när[\s-]*varande|^närv|^n\.?$|^deltog|^deltar|^status|^på plats|^via|^distans|^digitalt|^tjg|^tjänstg/iu,
  ],
  ["substitutes", /^(?:ersätter|ersättare för|ers\.? för|i stället för|istället för|tjänstgör för|för)$/iu],
  [
    "part",
    /^(?:§+|paragraf(?:er)?|punkt(?:er)?|tid|från[\s-]+till|del av mötet|närvarotid|anmärkning(?:ar)?|notering(?:ar)?|kommentar(?:er)?)$/iu,
  ],
  ["party", /^(?:parti(?:beteckning)?|politisk tillhörighet)$/iu],
  [
    "title",
    /^(?:titel|roll|funktion|befattning|uppdrag|yrke|tjänst|arbetsuppgift|funktion\s?\/\s?roll|titel\s?\/\s?(?:roll|funktion))$/iu,
  ],
  [
    "organization",
    /^(?:organisation(?:er)?|kommun(?:er)?|huvudman|arbetsplats|förvaltning|verksamhet|enhet|avdelning|region|kommun\s?\/\s?region|region\s?\/\s?kommun|representerar|företräder|från|part|organisation\s?\/\s?\p{L}+|förening|företag|bolag|myndighet|tillhörighet)$/iu,
  ],
  [
    "name",
    /^(?:namn|ledamöter|ledamot|deltagare|ordinarie(?: ledamot| ledamöter)?|representant(?:er)?|person|för- och efternamn|förnamn|namn på deltagare|ersättare)$/iu,
  ],
  ["other", /^(?:nr\.?|#|e-?post(?:adress)?|mejl|telefon|tel\.?|signatur|underskrift|sign\.?|mobil)$/iu],
];
export const columnKindOf = (head: string): ColumnKind | null =>
  columnHeads.find(([, pattern]) => pattern.test(head.trim()))?.[0] ?? null;

/** Heads of columns that tables of items have, and of things to do. */
export const itemColumn =
  /^(?:ärende(?:n|mening)?|punkt(?:er)?|dagordning(?:spunkt)?|ämne|beslut|åtgärd(?:er)?|aktivitet(?:er)?|diskussion|anteckning(?:ar)?|ansvarig(?:a)?|klart?|klart senast|föredragande|agenda|innehåll|rubrik|aktivitet|vad|vem|när|deadline|datum|bilaga|handling|diarienummer|dnr)\b/iu;
/** Names of rows and lines that belong to the head of the document. */
export const headField =
  /^(?:plats|tid|datum|dag|lokal|möte(?:splats|stid|sdatum)?|sammanträdes(?:datum|dag|tid|plats)?|tid och plats|plats och tid|plats\/tid|tid\/plats|när|var|forum|organ|nämnd|diarienummer|dnr|ärende(?:n|lista)?|dagordning|agenda|paragrafer|paragraf|§§?|justering(?:ens)?|underskrift(?:er)?|nästa möte|kallelse|protokoll|minnesanteckningar|bilag(?:a|or)|innehåll|omfattning|sida)\b/iu;
/** A list of people that has not happened yet. */
export const beforehand = /(?<!\p{L})(?:kallelse|dagordning|föredragningslista|agenda|inbjudan)(?!\p{L})/iu;
export const afterwards =
  /(?<!\p{L})(?:minnesanteckning\p{L}*|mötesanteckning\p{L}*|protokoll|protokollet fördes|beslutade|beslutades|beslöt|beslöts|mötet avslutades|avslutade mötet|godkändes|fastställdes|informerade|redovisade|diskuterades|lyftes|framkom)(?!\p{L})/iu;
/** Where people sign. */
export const signatureLine = /_{4,}|\.{6,}|…{3,}/u;

/** A further heading within a running list: "Närvarande: Anna Ek. Frånvarande: Bo Lind". */
export const innerHeading =
  /(?<=[.;,)\]]\s{1,3}|\n)(?:(?:ej|icke|inte)\s(?:närvarande|tjänstgörande(?:\sersättare)?)|frånvarande(?:\sledamöter)?|närvarande(?:\sersättare)?|(?:anmält\s)?förhinder|anmäld\sfrånvaro|frånvaro|(?:tjänstgörande\s)?ersättare|suppleanter|adjungera(?:d|de)|via\s(?:länk|teams|zoom)|på\sdistans|digitalt|övriga(?:\s(?:närvarande|deltagare|deltagande))?|(?:också|även|dessutom)\snärvarande|inbjud(?:na|en)|gäster|tjänstepersoner|tjänstemän|(?:vice\s)?ordförande|(?:mötes)?sekreterare|juster(?:are|ande)|föredragande)(?=\s*:|\svar(?:\sanmäl[td])?\s\p{Lu})/giu;
/** What says of presence in itself, also in a document that was sent before the meeting. */
export const tellsPresence = /när[\s-]*var|från[\s-]*va|förhind|^ej|^icke|^inte|deltog|beslutande|återbud|på plats/iu;
/** Heads that mean people only below others of the kind: in the midst of the items they mean something else. */
export const needsListAbove =
  /^(?:föredrag|övriga$|personal|styrelse|presidi|projektgrupp|ledningsgrupp|förvaltning|från förv|sekretariat|majoritet|opposition|insyn|ordinarie|politiker|allmänhet|distans|digitalt|fysiskt|online|experter|sakkunniga|medlemmar|representanter|arbets)/iu;

/** A printed line that cannot end there. */
export const entryGoesOn = /[,;(]$|[\s(](?:och|samt|för|von|af|ersätter)$|\p{L}-$/u;
