/** How work is given in Swedish minutes: the turns of phrase. Read by wording/assignments.ts. */
import { actor, it, letter, work } from "./work-verbs.ts";

const will = String.raw`(?:ska|skall|kommer\s+att|kommer\s+även\s+att|kommer\s+också\s+att)`;
const meanwhile = String.raw`(?:(?:då|nu|sedan|därefter|själva?|också|även|i\s+sin\s+tur|gemensamt|tillsammans|därför|i\s+samråd\s+med\s+${actor})\s+)*`;
/** "Karin Ek, förvaltningschef, …", "Karin Ek (ordförande) …" */
const apposition = String.raw`(?:\s*\([^)]{1,60}\)|\s*,[^,.;:]{1,60},)?`;
const word = String.raw`(?<!${letter})`;

/** Words of a sentence in which somebody is given something to do; `who` and `task` are what is read from it. */
export interface Turn {
  pattern: RegExp;
  /** Before it is known who is meant. */
  sure: number;
  /** It says nothing unless it is known who is meant. */
  known?: true;
}

const turn = (source: string, sure: number, more: Partial<Turn> = {}): Turn => ({
  pattern: new RegExp(source, "dis"),
  sure,
  ...more,
});

const who = String.raw`(?<who>[^.;:]{2,160}?)`;
const task = String.raw`(?<task>\S.*)`;

/** Somebody is told to, or says that they will. */
export const givingTurns: Turn[] = [
  turn(
    String.raw`${word}(?:uppdra|uppdrar|uppdrog|delegera|delegerar)\s+(?:(?:åt|till)\s+)?${who},?\s+att\s+${task}`,
    0.75,
  ),
  turn(
    String.raw`${word}(?:ge|ger|gav|lämna|lämnar|lämnade)\s+(?:(?:åt|till)\s+)?${who}\s+(?:i\s+uppdrag|uppdraget|ett\s+uppdrag)\s+att\s+${task}`,
    0.75,
  ),
  turn(
    String.raw`${word}(?:ge|ger|gav|lämna|lämnar|lämnade)\s+(?:i\s+uppdrag|uppdraget|ett\s+uppdrag)\s+(?:åt|till)\s+${who},?\s+att\s+${task}`,
    0.75,
  ),
  turn(
    String.raw`${word}uppdraget\s+att\s+(?<task>.+?)\s+(?:ges|går|gick|lämnas|läggs)\s+(?:till|åt|på)\s+(?<who>.{2,160})`,
    0.7,
  ),
  turn(String.raw`${word}(?:uppmana|uppmanar|uppmanade|be|ber|bad|utse|utser)\s+${who},?\s+att\s+${task}`, 0.6, {
    known: true,
  }),
  turn(
    String.raw`(?:^|${word}att\s+|,\s+|\s(?:och|samt)\s+)(?<who>(?!som\s)[^.;:]{2,160}?),?\s+(?:uppdras|uppdrogs|åläggs|får\s+(?:i\s+uppdrag|uppdraget|ett\s+uppdrag)|fick\s+(?:i\s+uppdrag|uppdraget|ett\s+uppdrag)|ges\s+(?:i\s+uppdrag|uppdraget|ett\s+uppdrag)|gavs\s+i\s+uppdrag|har\s+i\s+uppdrag)\s+att\s+${task}`,
    0.7,
  ),
  turn(
    String.raw`(?<who>${actor})${apposition}\s+(?:uppmanas|uppmanades|ombeds|ombads|åtar\s+sig|åtog\s+sig|lovar|lovade|erbjuder\s+sig|erbjöd\s+sig|tar\s+på\s+sig|tog\s+på\s+sig|utses|utsågs)\s+att\s+${task}`,
    0.65,
    { known: true },
  ),
];

/** "som de fick i uppdrag att ta fram i mars": it is told, not given. */
export const relative = /(?:^|\s)(?:som|vilka|vilket|den|det|de|han|hon)\s*$/i;

const doing = (verbs: string, infinitive: string, gap: string): RegExp =>
  new RegExp(
    String.raw`(?<who>${actor})${gap}\s+${meanwhile}(?:(?:${will}|får)\s+${meanwhile}(?<infinitive>${infinitive})|(?<present>${verbs}))`,
    "digs",
  );

/** Somebody does or will do it: in a clause every verb of work counts, in running text those that tell of nothing else. */
export const doingTurns = {
  clause: doing(work.present, work.infinitive, String.raw`(?:(?!\s(?:som|att|när|om|för\s+att)\s)[^.;:]){0,90}?`),
  passage: doing(work.promised, work.infinitive, apposition),
  /** "att Region Dalarna finansierar projektledaren": any verb, after somebody who is known. */
  anyVerb: new RegExp(
    String.raw`^att\s+(?<who>${actor})${apposition}\s+(?:ska\s+(?<infinitive>${letter}+a)|(?<present>${letter}{2,}(?:[aeäöy]r|ör|gör|går|står|får)))(?=\s)`,
    "ds",
  ),
  /** "Till nästa möte tar Karin fram ett förslag" */
  inverted: new RegExp(String.raw`(?:(?<present>${work.promised})|(?<modal>ska|skall))\s+(?<who>${actor})`, "dis"),
  /** "att arbetsgruppen återkommer": somebody who is not known. */
  unknown: new RegExp(
    String.raw`^att\s+(?<who>(?:(?!\s(?:som|att|när|om|hur|där)\s)[^.;:]){2,110}?)\s+${meanwhile}(?:${will}\s+${meanwhile}${work.infinitive}|${work.present})`,
    "dis",
  ),
} as const;

/** What stands before somebody who is the subject. */
export const subjectBefore = {
  clause: /(?:^att\s+|[,;]\s*|\s(?:och|samt|men|medan)\s+(?:att\s+)?)$/i,
  passage:
    /(?:^|[,;:–-]\s*|(?:^|\s)(?:och|samt|men|medan|att|därefter)\s+|^(?:ordföranden?|vice\s+ordföranden?|sekreteraren?|samordnaren?|[a-zåäöéü-]*(?:chef(?:en)?|ledaren?|direktör(?:en)?))\s+)$/i,
} as const;

/** "Karin tog med sig frågan": it is told afterwards, and still to be done. */
export const tookHome = new RegExp(
  String.raw`^(?<who>${actor})${apposition}\s+(?<present>tog)(?=\s+${it}(?:hem|med\s+sig)(?!${letter}))`,
  "dis",
);

/** A clause with these says how things are. */
export const states =
  /^(?:är|har|blir|får|kan|vill|bör|behöver|måste|brukar|utgör|gäller|träder|ingår|består|innehar|godkänner|antar|ställer|tackar|noterar|finns|anser|ser|beslutar|delar|stödjer|stöder|tillstyrker|bekräftar|väljs|deltar|tillträder|efterträder|ersätter|kvarstår|föreslår|rekommenderar|fastställer|avslår|lägger|tillhör|omfattas|berörs|avgår|lämnar\s+(?:sin|sitt|uppdraget))$/i;

/** The sentence begins with a circumstance, so that its subject comes after the verb. */
export const circumstance =
  /^(?:att\s+)?(?:till|inför|under|vid|senast|därefter|sedan|nu|först|efter|i|på|före|innan|inom|parallellt|dessutom|samtidigt|framöver|därför|härefter|redan|från|med|om)(?![a-zåäöéü])/i;

/** Work without a doer. */
export const passiveTurns = {
  clause: new RegExp(
    String.raw`${word}(?:${will}\s+(?:${letter}+\s+)?${work.passiveInfinitive}|${work.passive})`,
    "dis",
  ),
  passage: new RegExp(
    String.raw`${word}(?:${will}\s+(?:${letter}+\s+)?(?:${work.promisedPassive}|föras)|(?:återrapporteras|återkopplas|bereds|tas\s+(?:med|vidare|hem))(?!${letter}))`,
    "dis",
  ),
  /** "återrapportering sker till styrgruppen" */
  reporting:
    /(?<![a-zåäöéü])(?:återrapportering(?:en)?|återkoppling(?:en)?|återredovisning|redovisning|avrapportering|uppföljning)[^.;:]{0,80}?\s(?:ska\s+(?:ske|göras|lämnas)|sker|görs|lämnas)(?![a-zåäöéü])/dis,
} as const;

export const reportingOnly =
  /^att\s+(?:(?:åter|av)rapportering(?:en)?|återkoppling(?:en)?|(?:åter)?redovisning(?:en)?|detta|det|arbetet|resultatet|uppdraget)\s[^.;:]*?(?:sker|görs|lämnas|ska\s+(?:ske|göras|lämnas|återrapporteras|redovisas)|återrapporteras|redovisas)(?![a-zåäöéü])/i;

/** "att skicka ut förslaget" */
export const infinitiveTurn = new RegExp(
  String.raw`^att\s+(?:(?:även|också|vidare|därefter|skyndsamt|snarast|gemensamt|tillsammans\s+med\s+${actor})\s+)*(?<infinitive>${work.infinitive})`,
  "dis",
);

/** Who does what has no doer: "bereds vidare i LPO", "utreds av regionen", "hänskjuts till styrgruppen". */
export const doers: RegExp[] = [
  new RegExp(String.raw`\sav\s+(?<who>${actor})`, "dis"),
  new RegExp(
    String.raw`(?:bered|hanter|diskuter|utred|för|fortsätt|behandl|arbeta)${letter}*\s(?:[^.;:]{0,90}?\s)?(?:i|inom|hos)\s+(?<who>${actor})`,
    "dis",
  ),
  new RegExp(
    String.raw`(?:hänskjut|överlämn|remitter|lämnas?\s+över|tas?\s+(?:vidare|med)|förs?\s+vidare|skickas?\s+vidare)${letter}*\s(?:[^.;:]{0,60}?\s)?till\s+(?<who>${actor})`,
    "dis",
  ),
];

/** "Ansvarig: Karin Ek" says who of what was said before. */
export const responsible = new RegExp(String.raw`(?:^|[\s(–-])ansvariga?(?:\s+är|\s*:)?\s+(?<who>${actor})`, "dis");

/** Others who take part: "tillsammans med Anna Ek". */
export const together = new RegExp(String.raw`tillsammans\s+med\s+(?<who>${actor})`, "dgi");

/** "det beslutades att", "nätverket enades om att": what follows is as a clause. */
export const decided =
  /(?:^|\s)(?:besluta(?:r|de|des|ts|s)|enades\s+om|kom\s+överens\s+om|överenskoms|enas\s+om)\s+(?=att\s)/i;

/** A clause that begins so decides, and leaves nothing to be done by anybody. */
export const formal =
  /^att\s+(?:därmed\s+|härmed\s+|enhälligt\s+)*(?:öppna|avsluta|ajournera|godkänna|fastställa|anta|avslå|bifalla|bordlägga|återremittera|lägga\s+(?!fram|in|upp)|notera|utse|välja|entlediga|bekräfta|ställa\s+sig|tacka|rekommendera|föreslå|förklara|justera|avskriva|upphäva|bevilja|avsätta|instämma|tillstyrka|avstyrka|medge|förlänga|säga\s+upp|införa|ingå|skjuta\s+upp|dra\s+tillbaka|stödja|acceptera|konstatera|uttala|avstå|avsluta|inte)(?![a-zåäöéü])/i;

/** A report goes to a forum: "återrapporteras till", "redovisas för", "tas upp i". */
export const reportsTo =
  /(?:åter(?:rapport|koppl|kom|redovis)|rapporter|redovis|presenter|besked|svar|(?:tas|tar|ta)\s+(?:[a-zåäöéü]+\s+)?upp|lyft)[a-zåäöéü]*(?:\s[^.;]{0,110}?)?\s(?:till|för|i|inför|vid|på|hos)\s+$/i;
/** "till styrgruppens nästa möte" */
export const meetingOf = /^\s+(?:nästa|nästkommande|kommande)\s/i;

/** After these a meeting is what somebody is asked to, not when it is due. */
export const invited = /(?:bjud[a-zåäöéü]*|kalla[a-zåäöéü]*|inbjud[a-zåäöéü]*|anmäl[a-zåäöéü]*)[^.;]{0,80}$/i;
export const meetingWord = /möte|sammanträde|träff/i;

/** Verbs that go on after the first: "tar hem frågan och återkommer med förslag". */
export const furtherVerb = new RegExp(
  String.raw`(?<=(?:och|samt|,)\s+(?:sedan\s+|därefter\s+|även\s+)?)(?:${work.present})`,
  "gi",
);
export const subordinate = /\s(?:som|där|när|hur|vilka|vilken|medan)\s/i;
/** What joins two assignments in one sentence, at its end. */
export const joint = /[\s,;]*(?:(?:och|samt|medan|men|varpå|varefter)(?:\s+att)?)?\s*$/i;
export const clauseWord = /^att\s+/i;
/** Nothing stands there but a sign. */
export const edge = /^[\s,;:.()–-]*$/u;
export const startsAsClause = /^(?:[-–•*]\s+)?att\s/i;
const abbreviations =
  /(?:^|[\s(])(?:bl\.?\s?a|t\.?\s?ex|d\.?v\.?s|s\.?k|m\.?m|m\.?fl|kl|v|nr|dnr|st|ca|tf|bitr|inkl|exkl|resp|forts|jan|feb|apr|aug|sept?|okt|nov|dec)\.$/i;
export const endsWithAbbreviation = (text: string): boolean => abbreviations.test(text);
