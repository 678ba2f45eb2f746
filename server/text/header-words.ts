/** How the head of a meeting's document says which forum met, when and where. A county adds its own words here. */

const any = (words: string): string =>
  `(?:${words
    .split(/\s*\|\s*/u)
    .join("|")
    .trim()})`;

const months = any(`januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december`);
const shortMonths = any(String.raw`jan|feb|febr|mar|apr|jun|jul|aug|sept?|okt|nov|dec`);
const month = String.raw`(?<month>${months}|${shortMonths}\.?)(?!\p{L})`;
const weekdays = String.raw`(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:mån|tis|ons|tors?|fre|lör|sön)\.?)`;
const weekday = String.raw`(?:(?<!\p{L})(?<weekday>${weekdays})(?:\s*,)?\s+)?`;
const edge = String.raw`(?<![\d./:-])`;

/** A day as it is written; the first form that fits is it. */
export const dayForms: readonly RegExp[] = [
  String.raw`${weekday}(?:den\s+)?${edge}(?<year>(?:19|20)\d\d)\s?[-–.]\s?(?<number>\d{1,2})\s?[-–.]\s?(?<day>\d{1,2})(?!\d)`,
  String.raw`${weekday}(?:den\s+)?${edge}(?<year>(?:19|20)\d\d)(?<number>[01]\d)(?<day>[0-3]\d)(?![\d-])`,
  String.raw`${weekday}(?:den\s+)?${edge}(?<year>\d\d)(?<number>[01]\d)(?<day>[0-3]\d)(?![\d:/]|-\d{4})`,
  String.raw`${weekday}(?:den\s+)?(?<![\d.:])(?<day>\d{1,2})(?::?[ae]|:de|:te)?\.?(?:(?:\s?[-–]\s?|\s+(?:och|till)\s+)(?:(?:${weekdays})\s+(?:den\s+)?)?(?<last>\d{1,2})(?::?[ae])?)?\s+${month}(?:,?\s+(?:år\s+)?(?<year>(?:19|20)\d\d)(?!\d)|\s?[-–’']\s?(?<short>\d\d)(?!\d))?`,
  String.raw`${weekday}(?:den\s+)?${edge}(?<day>\d{1,2})\s?/\s?(?<number>\d{1,2})(?:\s?[-–/,]?\s?(?<year>(?:19|20)\d\d)(?!\d)|\s?[-–/’']\s?(?<short>\d\d)(?![\d:.]))?(?!\d|/)`,
  String.raw`${weekday}(?:den\s+)?${edge}(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.\s?(?<year>(?:19|20)\d\d)(?!\d)`,
  String.raw`${weekday}(?:den\s+)?${edge}(?<day>\d{1,2})-(?<number>\d{1,2})-(?<year>(?:19|20)\d\d)(?!\d)`,
].map((source) => new RegExp(source, "giu"));

const kl = String.raw`(?:kl\.?|klockan|klocka)\s*`;
const hour = (name: string): string => String.raw`(?<${name}h>[01]?\d|2[0-4])(?:\s?[.:]\s?(?<${name}m>[0-5]\d)(?!\d))?`;
/** "08.00-10.00", "kl 13:00–15:00", "kl. 9-12", "09.30 till 12.00", "0830-1000" */
export const timeRange = new RegExp(
  String.raw`(?<![\d.:/-])(?<kl>${kl})?(?:ca\.?\s*)?${hour("s")}(?:\s*(?:-|–|—|−|till|t\.?o\.?m\.?|och)\s*(?:ca\.?\s*)?(?:${kl})?(?:ca\.?\s*)?${hour("e")})(?![\d/:]|[.-]\d)`,
  "giu",
);
export const compactRange =
  /(?<!\d)(?<sh>[01]\d|2[0-3])(?<sm>[0-5]\d)\s?[-–—]\s?(?<eh>[01]\d|2[0-4])(?<em>[0-5]\d)(?!\d)/gu;
/** "kl. 13", "13.00", "13.00–" */
export const singleTime = new RegExp(
  String.raw`(?<![\d.:/-])(?<kl>${kl}|från\s+)?(?:ca\.?\s*)?${hour("s")}(?:\s*[-–—](?!\s*\d))?(?![\d/]|[.:-]\d)`,
  "giu",
);
/** What happens at another time than the meeting. */
export const besideTheMeeting =
  /(?:ajourner\p{L}*|paus|fika|kaffe|lunch|förmöte\p{L}*|gruppmöte\p{L}*|justering\p{L}*|med\s+(?:uppehåll|avbrott)|uppehåll|avbrott|insläpp|samling|mingel|frukost)/iu;

export type FieldKind = "date" | "time" | "place" | "timeAndPlace" | "forum" | "mode" | "next" | "other";
const fieldNames: readonly (readonly [FieldKind, string])[] = [
  [
    "other",
    any(
      String.raw`justeringens\s(?:plats(?:\soch\stid)?|tid(?:\soch\splats)?|datum)|(?:plats|tid|datum)(?:\soch\s(?:tid|plats))?\sför\s(?:justering(?:en)?|anslag\p{L}*|\p{L}+)|justering(?:sdatum|sdag)?|datum\sför\s.{3,40}?|dokumentdatum|upprättad(?:\sav)?|utskrift(?:sdatum)?|senast\s(?:ändrad|uppdaterad|reviderad)|reviderad|version|diarienummer|dnr|diarienr|ärendenummer|handläggare|anslags?\p{L}*|föregående\s(?:möte|sammanträde)|förra\smötet|anmälan|o\.?s\.?a\.?|paragrafer|paragraf|omfattning|bilagor|beteckning|sida|e-?post|telefon|kontakt(?:person)?|förvaringsplats\p{L}*(?:\sför\sprotokollet)?|sista\s\p{L}+|kallelse\sskickad|utskickad|publicerad|expedierad|godkänd|fastställd|postadress|besöksadress|org\.?nr|organisationsnummer|handlingar`,
    ),
  ],
  [
    "next",
    any(
      String.raw`nästa\s(?:\p{L}+)?(?:möte|sammanträde|träff|mötestillfälle|nätverksträff|gång)(?:sdatum|sdag|stid)?|nästkommande\s(?:möte|sammanträde)|kommande\s(?:möte|sammanträde)|tid\sför\snästa\smöte|datum\sför\snästa\smöte`,
    ),
  ],
  [
    "timeAndPlace",
    any(
      String.raw`(?:datum|dag|tid|plats|lokal|mötestid|mötesplats)(?:,\s(?:datum|dag|tid|plats|lokal))*\s?(?:\/|&|och|samt|,|-|–|\s)\s?(?:datum|dag|tid|plats|lokal|mötesform)`,
    ),
  ],
  [
    "date",
    any(
      String.raw`(?:mötes|sammanträdes|möte|mötets\s|sammanträdets\s)?(?:datum|dag)(?:\sför\s(?:mötet|möte|sammanträdet|sammanträde))?|när|möte(?:t)?\sden|sammanträde\sden`,
    ),
  ],
  [
    "time",
    any(
      String.raw`(?:mötes|sammanträdes|mötets\s|sammanträdets\s)?(?:tid|tider|tidpunkt|klockslag)|klockan|kl\.?|klocka`,
    ),
  ],
  [
    "place",
    any(
      String.raw`(?:mötes|sammanträdes|mötets\s|sammanträdets\s)?(?:plats|lokal|lokaler)|var|sal|rum|mötesrum|konferensrum|adress|länk\still\smötet|digital\slänk`,
    ),
  ],
  ["mode", any(String.raw`mötesform|form|mötestyp|typ\sav\smöte`)],
  [
    "forum",
    any(
      String.raw`forum|organ|nämnd|grupp|nätverk|mötesforum|beslutsorgan|beslutande\sorgan|instans|sammanträde\smed|möte\smed|möte|mötesnamn|mötets\snamn|namn\spå\smötet|arbetsgrupp|projekt|styrgrupp|nämnd\s?\/\s?styrelse|styrelse|råd|avser|gäller|mötesgrupp|sammanträdande\sorgan|förening`,
    ),
  ],
];
const fieldPatterns = fieldNames.map(
  ([kind, names]) =>
    [
      kind,
      new RegExp(
        String.raw`^(?<name>${names})(?:\s*(?<sign>[:;]|\t|\s[–—-](?=\s)|$)\s*|(?<open>\s+)(?=\S))(?<value>.*)$`,
        "isu",
      ),
    ] as const,
);

export interface FieldWords {
  kind: FieldKind;
  name: string;
  value: string;
  /** Nothing but a space between: the value must look like one. */
  open: boolean;
}

export function fieldWordsOf(text: string): FieldWords | null {
  if (text.length > 600) return null;
  for (const [kind, pattern] of fieldPatterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return { kind, name: groups.name ?? "", value: groups.value ?? "", open: groups.open !== undefined };
  }
  return null;
}

/** Several fields on one line: "Datum: 251121 Tid: 08.00-10.00 Plats: Teams" */
export const innerField =
  /(?<=[\s,;|])(?:(?:mötes|sammanträdes)?(?:datum|tid|plats|lokal|dag)|tid och plats|plats och tid|forum|organ|mötesform)(?=\s*:)/giu;

export type PrintedKind = "dagordning" | "minnesanteckningar" | "protokoll";
const kindWords: readonly (readonly [PrintedKind, string])[] = [
  [
    "dagordning",
    any(
      String.raw`dagordning|(?:\p{L}+)?kallelse|föredragningslista|(?:mötes)?agenda|ärendelista|ärendeförteckning|dagordningsförslag|inbjudan`,
    ),
  ],
  [
    "minnesanteckningar",
    any(String.raw`(?:\p{L}+)?(?:minnesanteckning(?:ar|arna)?|anteckningar|noteringar)|minnesnoteringar`),
  ],
  ["protokoll", any(String.raw`(?:\p{L}+-?)?protokoll`)],
];
const kindPatterns = kindWords.map(
  ([kind, words]) => [kind, new RegExp(String.raw`(?<![\p{L}-])${words}(?!\p{L}|-)`, "iu")] as const,
);
export const anyKind = new RegExp(
  String.raw`(?<![\p{L}-])(?:${kindWords.map(([, words]) => words).join("|")})(?!\p{L}|-)`,
  "giu",
);

/** Where such words do not name the document. */
export const notItsKind =
  /föregående|förra|justera|justering|godkänn|utdrag|till handlingarna|vid protokollet|anslag|protokollsanteckning|fastställ|läggs|senaste|minnesanteckningarna|tjänsteanteckning|protokoll(?:s)?förare|antecknare|^(?:sekreterare|bilag)/iu;

export function printedKindOf(text: string): PrintedKind | null {
  if (notItsKind.test(text)) return null;
  const found = kindPatterns.flatMap(([kind, pattern]) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [{ kind, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
}

/** What stands between the name of the document and that of the forum. */
export const beforeForum = new RegExp(
  String.raw`^(?:[\s:,.–—/|-]+|(?:nr|nummer)\.?\s*\d{1,3}(?:\s?[/:-]\s?(?:20)?\d\d)?|(?:från|för|fört|förda|vid|till|av|med|över|i|hos|om|och|samt|ordinarie|extra|extrainsatt|konstituerande|digitalt|digital|fysiskt|hybrid|ett|det|den|dagens|gemensamt|ordinärt)(?=\s)|(?:\p{L}+)?(?:möte(?:t|n)?|sammanträde(?:t|n)?|träff(?:en)?|mötesanteckningar|överläggning)(?=[\s:,–-]|$)|(?:hållet|hölls|hållen|den)(?=\s)|utkast|förslag(?:\still)?(?=\s)|preliminär(?=\s)|\(utkast\))`,
  "iu",
);
/** Where the name of the forum ends within a title. */
export const afterForum =
  /[\s,;:–—|/(-]*(?:\s(?:den|kl\.?|klockan|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?|hållet|hölls|sammanträder|sammanträdde|möttes|träffades|höll|nr|via)(?=[\s.]|$).*)?[\s,;:–—|/(-]*$/iu;

/** Bodies that meet, by the last word of their names. */
export const bodyWord =
  /(?<![\p{L}])(?:\p{L}[\p{L}-]*)?(?:nätverk(?:et|s)?|nämnd(?:en|s)?|styrelse(?:n)?|grupp(?:en)?|råd(?:et)?|utskott(?:et)?|fullmäktige|beredning(?:en)?|kommitté(?:n)?|forum(?:et)?|delegation(?:en)?|förening(?:en)?|förbund(?:et)?|team(?:et)?|kollegi(?:um|et)|presidi(?:um|et)|direktion(?:en)?|ledning(?:en)?|APT|arbetsplatsträff(?:en)?|samverkan|ledningsmöte(?:t)?|stämma(?:n)?|årsmöte(?:t)?|kommission(?:en)?|konferens(?:en)?|FSG|LSG|CSG|LPO|RPO|LAG|projekt(?:et)?|klubb(?:en)?|kretsen?|distrikt(?:et)?|parlament(?:et)?|byalag(?:et)?|samfällighet(?:en)?|bolagsstyrelse(?:n)?|ägarsamråd(?:et)?|samråd(?:et)?|dialogmöte|plattform(?:en)?|kluster|allians(?:en)?|rådslag|tinget?)(?!\p{L})/iu;
/** Words of a letterhead: who sends it, not who met. */
export const senderWord =
  /^(?:[\p{L}\s.-]*\s)?(?:kommun|region\s\p{Lu}\p{L}+(?:\s\p{L}+)?|förvaltning(?:en)?|förvaltningen|kontoret|kansliet|avdelningen|stad|landsting|sekretariatet)$/iu;

export const digitalWord =
  /(?:teams?|zoom|skype|webex|meet|digital\p{L}*|distans\p{L}*|webb\p{L}*|video\p{L}*|(?:via|på|med)\s(?:\p{L}+\s)?länk|länk|telefon\p{L}*|online|virtuell\p{L}*)/iu;
/** What may stand beside such words without naming a room. */
export const digitalFill =
  /(?:microsoft|ms|via|på|med|per|möte\p{L}*|sammanträde\p{L}*|teams?-?\p{L}*|zoom-?\p{L}*|skype(?:\sfor\sbusiness)?|webex|google\smeet|meet|digital\p{L}*|distans\p{L}*|webb\p{L}*|video\p{L}*|länk\p{L}*|telefon\p{L}*|online|virtuell\p{L}*|och|eller|samt|i|se|skickas|separat|finns|kallelse\p{L}*|kalender\p{L}*|inbjudan|helt|enbart|endast|deltagande|hålls|form|anslut|här|for|business|bifogad|nedan|outlook)/giu;
export const hybridWord = /hybrid/iu;
export const physicalWord = /(?:fysisk\p{L}*|på\splats)/iu;
/** "på plats eller digitalt" */
export const room =
  /(?:\p{L}*(?:huset|hus|salen|sal|rummet|rum|lokal(?:en)?|gården|kontoret|stadshus|rådhus|sjukhus|hotell(?:et)?|skola|skolan|byggnad(?:en)?|kyrkan|herrgård|folkets|gatan|vägen|torget|plan|våning|aula|bibliotek(?:et)?|kansli(?:et)?|centralen|konferens\p{L}*)(?!\p{L}))/iu;

/** "Mötet öppnades kl. 13.00", "Ordföranden förklarade mötet avslutat klockan 15.10" */
export const openedAt =
  /(?:öppna(?:r|de|des|t|s)|börja(?:r|de)|inled(?:s|des|de|er)|start(?:ar|ade)|hälsa(?:r|de)\salla\svälkomna)[^.!?\n]{0,60}?(?:kl\.?|klockan)\s*(?<h>[01]?\d|2[0-4])(?:[.:](?<m>[0-5]\d))?/iu;
export const closedAt =
  /(?:avsluta(?:r|de|des|t|s|d)|slut(?:ar|ade)?|stäng(?:er|de|s)|hemförlova\p{L}*)[^.!?\n]{0,60}?(?:kl\.?|klockan)\s*(?<h>[01]?\d|2[0-4])(?:[.:](?<m>[0-5]\d))?/iu;
export const adjourned = /ajourner|paus|lunch|fika/iu;

/** Where a day belongs to something else than this meeting. */
export const otherDay =
  /justera|justering|anslag|underskrift|undertecknad|nästa|föregående|förra|kommande|utskriv|upprättad|ändrad|uppdaterad|version|reviderad|diarie|dnr|senast den|o\.?s\.?a|anmälan|giltig|gäller från|handlingar|inkom|skickad|publicerad|bilaga|tillhör|avtal|lag \(|sfs|personnummer|org/iu;
export const nextMeetingWords =
  /(?:nästa|nästkommande|kommande)\s+(?:\p{L}+\s)?(?:\p{L}*(?:möte|sammanträde|träff|gång|tillfälle))(?:t|et|n|en|na)?(?!\p{L})/iu;
/** "Nämnden sammanträdde", "Protokoll fört vid möte": sentences that tell of this very meeting. */
export const thisMeeting =
  /(?:sammanträdde|sammanträder|sammankom|möttes|träffades|höll(?:s)?|hållet|hållen|fört|förda|mötet\sägde\srum|kallas\still|välkommen\still|välkomna\still|inbjuds\still)/iu;
export const placePhrase =
  /(?:^|[\s,])(?:i|på|via|hos|vid|till|plats:?)\s+(?<place>(?!den\s|mötet|sammanträdet|möte\s|sammanträde\s)(?:\p{Lu}|teams|zoom|skype|länk|digital)[^.;]{2,70}?)(?=\s*(?:,?\s(?:den|kl\.?|klockan|torsdag|måndag|tisdag|onsdag|fredag|lördag|söndag)|[.;]|,?\s\d|$))/iu;
/** The body in "Länschefsnätverket beslutade". */
export const decidingBody =
  /^(?<body>\p{Lu}[\p{L}-]+(?:\s(?!besluta)[\p{L}-]+){0,5})\s(?:besluta(?:r|de|t)|beslöt|godkänner|godkände|lägger|lade|noterar|noterade)(?!\p{L})/u;
export const anyoneDecides =
  /^(?:Mötet|Sammanträdet|Ordföranden|Det|De|Vi|Deltagarna|Samtliga|Nätverket|Nämnden|Gruppen|Rådet|Styrelsen|Utskottet|Arbetsgruppen)$/u;

export const startsAsTime = /^(?:kl|\d|(?:mån|tis|ons|tors|fre|lör|sön)dag)/iu;
/** A value that cannot end there. */
export const valueGoesOn = /[,–-]$|\s(?:och|i|på|kl\.?|den)$/u;
/** Set in capitals, they are small again. */
export const smallWord = /^(?:I|OCH|FÖR|AV)$/u;
export const tellingVerb = /\s(?:är|har|ska|kommer|var)\s/u;
/** What is left around a place when the time is taken away. */
export const beforePlace = /^(?:den|kl\.?|klockan|i|på|och|vid|tid|plats|lokal)\s+(?=\S)|^(?:den|kl\.?|klockan)$/iu;
export const afterPlace = /\s+(?:den|kl\.?|klockan|från|till|och|mellan|ca)\.?$/iu;
export const weekdayAlone =
  /^(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?:\s+den)?$|^(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s*,\s*/iu;
export const meetingName = /möte|sammanträde/iu;
export const otherTime = /juster|anslag|nästa|gruppmöte|förmöte/iu;
export const hybridMeeting = /hybrid(?:möte|sammanträde)/iu;
export const digitalMeeting = /(?:digitalt|teams|zoom|webb)[\s-]?(?:möte|sammanträde)/iu;
/** "Länsnätverket sammanträdde den 4 maj" */
export const whoMet =
  /^(?<name>\p{Lu}[\p{L}-]+(?:\s(?:i|för|på)?\s?\p{L}[\p{L}-]*){0,5}?)\s(?:sammanträdde|sammanträder|möttes|höll|kallas|träffades)/u;
