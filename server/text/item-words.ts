/** How items, decisions and assignments are written in Swedish minutes: words and formulas. Read by interpretation/. */
import type { ItemKind } from "../../db/schema/values.ts";

export const anyOf = (words: string): string =>
  words
    .trim()
    .split(/\s*\n\s*|\s*\|\s*/)
    .join("|");
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, "iu");

/** "Beslut:" before a title, "Beslutsärenden" above a group, "B" in a column. */
const kindWords: [ItemKind, string][] = [
  ["decision", "beslut|beslutsärenden?|beslutspunkt(?:er)?|beslutsfrågor?|för beslut|till beslut|ärenden för beslut|b"],
  [
    "information",
    "information|info|informationsärenden?|informationspunkt(?:er)?|rapport(?:er)?|lägesrapport(?:er)?|för information|anmälningsärenden?|anmälan|ärenden för information|i",
  ],
  [
    "dialogue",
    "dialog|diskussion(?:er)?|dialogärenden?|diskussionsärenden?|diskussionspunkt(?:er)?|samtal|för dialog|för diskussion|d",
  ],
];

/** The kinds in "Information/Dialog", "B, D"; null when other words stand there too. */
export function kindsIn(words: string): ItemKind[] | null {
  const parts = words.toLowerCase().split(/\s*(?:\/|,|&|\+|\s(?:och|samt)\s)\s*/u);
  const kinds = parts.map((part) => kindWords.find(([, pattern]) => whole(pattern).test(part.trim()))?.[0]);
  return parts.length <= 3 && kinds.every((kind) => kind !== undefined) ? kinds : null;
}

/** What stands between an item's parts: the heads that are no items. */
export type Zone = "decision" | "proposal" | "claims" | "background" | "papers" | "dispatch" | "action";

const who = String.raw`(?:\p{L}[\p{L}-]*s\s+|\p{L}[\p{L}-]*\s+(?:för|i)\s+\p{L}[\p{L}\s-]{0,40}s\s+)`;
/** Claims before proposals: "Förslag till beslut på sammanträdet" is what somebody claimed. */
const zoneHeads: [Zone, RegExp][] = [
  [
    "claims",
    whole(
      String.raw`(?:\p{L}+s?yrkanden?|yrkanden?(?:\s+och\s+\p{L}+)?|förslag\s+och\s+yrkanden|(?:förslag|förslag\s+till\s+beslut)\s+på\s+sammanträdet|beslutsgång(?:en)?|beslutsprocess|propositionsordning|propositioner|omröstning(?:sresultat|en)?|votering(?:sresultat)?|reservation(?:er)?|protokollsanteckning(?:ar)?|särskil(?:t|da)\s+yttranden?|jäv)`,
    ),
  ],
  [
    "proposal",
    whole(
      String.raw`${who}?(?:förslag\s+till\s+(?:beslut|ställningstagande|åtgärd)(?:\s+(?:till|i|för)\s.{2,60})?|beslutsförslag|förslag\s+på\s+beslut|förslag)`,
    ),
  ],
  [
    "decision",
    whole(
      String.raw`${who}?(?:beslut(?:\s+i\s+ärendet|\s+enligt\s+följande)?|ställningstaganden?|beslut\s*\/\s*åtgärd|mötets\s+beslut|b\s?e\s?s\s?l\s?u\s?t)(?:\s+§\s*\d{1,3})?`,
    ),
  ],
  [
    "background",
    whole(
      String.raw`(?:bakgrund(?:sbeskrivning)?|ärendebeskrivning|beskrivning(?:\s+av\s+ärendet)?|sammanfattning(?:\s+av\s+ärendet)?|ärendet|bedömning|diskussion(?:en)?|motivering(?:\s+till\s+beslut)?|inledning|syfte|nuläge|tidigare\s+beslut|ärendets\s+(?:beredning|behandling|gång)|behandling|skäl(?:\s+för\s+beslut(?:et)?)?|konsekvenser|ekonomi(?:ska\s+konsekvenser)?|barnkonsekvensanalys|jämställdhetsanalys|anteckningar|kommentarer|dialog|sammanfattning\s+av\s+diskussionen)`,
    ),
  ],
  [
    "papers",
    whole(
      String.raw`(?:beslutsunderlag(?:et)?|underlag|handlingar(?:\s+i\s+ärendet)?|bilagor|bilaga|dokument|material)`,
    ),
  ],
  [
    "dispatch",
    whole(
      String.raw`(?:(?:beslutet\s+|protokollsutdrag\s+)?(?:skickas|sänds|expedieras|delges|ska\s+skickas)(?:\s+till)?|expediering|expedieras|delges|kopia(?:\s+till)?|protokollsutdrag(?:\s+till)?|för\s+kännedom|sändlista|överklagande(?:hänvisning)?|hur\s+man\s+överklagar)`,
    ),
  ],
  [
    "action",
    whole(
      String.raw`(?:åtgärd(?:er|slista)?|att\s+göra(?:-lista)?|uppgifter|uppdrag|aktiviteter|handlingsplan|uppföljning\s+av\s+uppdrag|to\s*do|action\s*list|aktivitetslista|uppdragslista|sammanställning\s+av\s+uppdrag)`,
    ),
  ],
];

/** The zone that a line opens as its head; null: it is text. */
export function zoneOf(words: string): Zone | null {
  const bare = words.replace(/[:.–-]+\s*$/u, "").trim();
  // "beslut." is the end of a sentence.
  if (bare.length > 90 || bare === "" || (/^\p{Ll}(?!\s)/u.test(bare) && !words.trimEnd().endsWith(":"))) return null;
  return zoneHeads.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** "Beslut: Dagordningen godkänns.", "Förslag till beslut: att …" */
export function runInZone(words: string): { zone: Zone; rest: string } | null {
  const { head, rest } = /^(?<head>[^:]{3,60}):\s*(?<rest>\S.*)$/su.exec(words)?.groups ?? {};
  const zone = head === undefined ? null : zoneOf(head);
  return zone && zone !== "background" && rest ? { zone, rest } : null;
}

/** Above what is no item: who signs, notices on boards. From here on nothing is read. */
export const afterTheMeeting =
  /^(?:underskrifter|vid protokollet|protokollet (?:är )?justera[ts]|justeras?(?:t|des)?:?$|anslag(?:\/bevis|sbevis)?|bevis om anslag|utdragsbestyrkande|bevis\b.{0,40}justering|tillkännagivande|signatur(?:er)?|underskrift)/iu;

/** Heads of lists of contents. */
export const contentsHead =
  /^(?:innehåll(?:sförteckning)?|ärendelista|ärendeförteckning|föredragningslista|dagordning|ärenden|punkter|paragrafer|förteckning över ärenden)\s*:?$/iu;

const decideVerb = String.raw`(?:besluta(?:r|de|t)?|beslöt|beslutas|beslutades|beslöts)`;
const manner = String.raw`(?:\s+(?:därmed|således|därefter|härmed|följande|följande\s+beslut|enhälligt|gemensamt|också|även|vidare|för\s+(?:egen|sin)\s+del|efter\s+(?:dialog|diskussion|votering|omröstning)|utan\s+omröstning|enligt\s+(?:förslaget?|följande|nedan)|i\s+enlighet\s+med\s+förslaget))*`;
/** Who decides: some words with a capital or a definite group, before the verb. */
const subject = String.raw`(?<body>(?:\p{L}[\p{L}.:/&-]*)(?:\s+(?!att\s|som\s|har\s|hade\s)[\p{L}\d.:/&()-]+){0,6}?)`;

/** "Nätverket beslutade", "beslutar att", "Det beslutades:" as a line of its own, with what follows below. */
export const decisionLead = new RegExp(
  String.raw`^(?:${subject}\s+(?:har\s+)?)?(?<verb>${decideVerb})${manner}(?:\s*[:,]?\s*(?<att>att|dels))?\s*[:.]?$`,
  "iu",
);
/** "Nätverket beslutade att anta avtalet." */
export const inlineDecision = new RegExp(
  String.raw`^(?:${subject}\s+(?:har\s+)?)?(?<verb>${decideVerb})(?<between>(?:\s+(?!att\s)[^\s.;:]+){0,12}?)\s*:?\s+(?<clause>(?:dels\s+)?att\s+\S.*)$`,
  "isu",
);
/** "Kommunstyrelsen föreslår kommunfullmäktige besluta" is what the body decided itself. */
export const proposingLead = new RegExp(
  String.raw`^(?:${subject}\s+)?(?:föreslår|föreslog|rekommenderar|rekommenderade)\s+(?:(?<to>\p{L}[\p{L}\s-]{2,60}?)\s+)?(?:att\s+)?(?:besluta|följande\s+beslut|följande)(?:\s*(?<att>att|dels))?\s*:?$`,
  "iu",
);
/** Several, or somebody with an office: they decide here, whoever they are. */
export const nobodyInParticular =
  /^(?:det|mötet|sammanträdet|vi|man|de|deltagarna|de närvarande|samtliga|alla|följande|ordföranden)$/iu;
/** A decision that is told with its day was made elsewhere. */
export const toldWithItsDay =
  /\d{4}|\d{6}|\d{1,2}\/\d{1,2}|(?:vid|under|på|i|den)\s+(?:sitt|sin|förra|senaste|föregående|sammanträde[t]?|möte[t]?|våren|hösten|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\d)|tidigare|redan|hade|sedan/iu;
/** As decided in the past: under "Förslag till beslut" it says that it was. */
export const inThePast = /^(?:beslutade|beslöt|beslutades|beslöts)$/iu;

const passivePresent = anyOf(
  `godkänns|fastställs|fastslås|antas(?!\\s+(?:vara|bli|öka|minska|kunna|ha|ge|leda|behöva|komma|få))|läggs|noteras|utses|väljs|omväljs|nyväljs|beviljas|avslås|bifalls|tillstyrks|avstyrks|bordläggs|återremitteras|utgår
  |hänskjuts|remitteras|överlämnas|uppdras|avsätts|inrättas|upphävs|revideras|stryks|justeras|anses|förlängs|avskrivs|besvaras|adjungeras|entledigas|tillsätts|skjuts|flyttas|antecknas`,
);
const passivePast = anyOf(
  `godkändes|fastställdes|antogs|lades|noterades|utsågs|valdes|omvaldes|nyvaldes|beviljades|avslogs|bifölls|tillstyrktes|avstyrktes|bordlades|återremitterades|utgick
  |hänsköts|remitterades|överlämnades|uppdrogs|avsattes|inrättades|upphävdes|reviderades|ströks|ansågs|förlängdes|avskrevs|besvarades|adjungerades|tillsattes|sköts|flyttades|antecknades`,
);
/** "Dagordningen godkänns", "Till justerare valdes Anna Ek", "Informationen läggs till handlingarna". */
export const passiveDecision = new RegExp(
  String.raw`^(?:(?!(?:om|när|som|därefter|vid|under|sedan)\s)\p{L}[^.!?;:]{1,160}?|till\s[^.!?;:]{2,60}?)\s(?:${passivePresent}|${passivePast}|(?:är|blir)\s(?:godkänd|godkänt|godkända|fastställd|fastställt|antagen|antaget|vald|valda|bordlagd|bordlagt))(?=[\s,.]|$)(?:[^.!?;]|\.(?=\d)){0,220}\.?$`,
  "iu",
);
/** "Nätverket godkänner dagordningen", "Mötet ställer sig bakom förslaget" */
export const activeVerb =
  /^(?<verb>godkänner|godkände|fastställer|fastställde|antar|antog|lägger|lade|noterar|noterade|utser|utsåg|väljer|valde|beviljar|beviljade|avslår|avslog|bifaller|biföll|tillstyrker|tillstyrkte|bordlägger|bordlade|återremitterar|återremitterade|uppdrar|uppdrog|ställer sig bakom|ställde sig bakom|ger i uppdrag|gav i uppdrag|rekommenderar|rekommenderade|överlämnar|överlämnade|instämmer|instämde)(?=\s)/iu;

export const deferral =
  /(?<!\p{L})(?:bordlägg\p{L}*|bordlades?|återremitter\p{L}*|återremiss|utgår|utgick|(?:flyttas|flyttades|skjuts|sköts|hänskjuts|hänsköts|skjuta|flytta|hänskjuta)\s+(?:\p{L}+\s+){0,4}?(?:till|upp|fram)(?!\p{L})|(?:tas|tas åter|togs)\s+upp\s+(?:igen|på\s+nytt|på\s+nästa|vid\s+nästa|på\s+kommande|vid\s+kommande|vid\s+ett\s+senare|på\s+ett\s+senare)|ta\s+upp\s+(?:ärendet|frågan|punkten)\s+(?:igen|på\s+nytt|vid\s+nästa|på\s+nästa)|återkommer\s+(?:till|på|vid)\s+nästa\s+möte|vilandeförklaras|vila\s+till)/iu;
/** What is put off: the matter itself, not something within it. */
export const deferredThing =
  /^(?:att\s+)?(?:(?:skjuta|flytta|hänskjuta|ta)\s+(?:upp\s+|fram\s+)?)?(?:ärendet|punkten|frågan|beslutet|detta|denna\s+punkt|förslaget|motionen|behandlingen|valet)(?!\p{L})/iu;
/** Whatever it is that is put off. */
export const putOff = /(?<!\p{L})(?:bordlägg\p{L}*|bordlades?|återremitter\p{L}*|återremiss|utgår|utgick)(?!\p{L})/iu;
/** "Förslaget antas med den ändringen att" says more than the proposal. */
export const withChange =
  /\smed\s+(?:den|det|följande|dessa|ett|en)\s+(?:\p{L}+\s+)?(?:ändring|tillägg|justering|komplettering)/iu;
export const asProposed =
  /(?:beslut(?:ar|ade|as|ades)?|antas|godkänns|bifalls|bifaller|beslöt)\s+(?:\p{L}+\s+){0,3}?(?:enligt|i enlighet med)\s+(?:\p{L}+\s+){0,3}?(?:förslaget?|arbetsutskottets|förvaltningens)|(?:^|\s)förslaget\s+(?:antas|antogs|godkänns|godkändes|bifalls|bifölls)|(?:^|\s)enligt\s+förslag(?:et)?\.?$/iu;
/** "Inget beslut", "–" */
export const noDecision =
  /^(?:inga?|inget|ej|–|-|—|n\/a)(?:\s+(?:beslut|beslut\s+fattades|aktuellt|åtgärd|särskilt))?\.?$/iu;
/** Somebody's claim, a reservation, how it was put to the vote: told, not decided. */
export const claim =
  /^(?:[^.:]{2,120}?\s)?(?:yrkar|yrkade|reserverar\s+sig|reserverade\s+sig|deltar\s+(?:inte|ej)\s+i\s+beslutet|anmäler\s+jäv|ställer\s+proposition|frågar\s+om|finner\s+att|fann\s+att|lämnar\s+en\s+protokollsanteckning)(?=[\s.,:]|$)/iu;

export const presenterHead =
  /^(?:föredragande|föredras\s+av|föredragning|föredraganden|presenteras\s+av|presentatör|ansvarig\s+för\s+punkten|inledare|punktansvarig|rapportör)\s*(?:[:–-]|$)\s*/iu;
export const presenterColumn =
  /^(?:föredragande|föredrar|vem|ansvarig|presenterar|inledare|rapportör|punktansvarig)$/iu;
export const numberColumn = /^(?:nr\.?|nummer|§|#|punkt|ärende\s*nr\.?|pkt\.?|p)$/iu;
export const titleColumn =
  /^(?:ärende(?:n|mening)?|punkt(?:er)?|rubrik|fråga|frågor|dagordningspunkt|innehåll|ämne|agenda)$/iu;
export const kindColumn =
  /^(?:typ|typ av (?:punkt|ärende)|kategori|beslut\s*\/\s*information(?:\s*\/\s*\p{L}+)?|b\s*\/\s*i(?:\s*\/\s*d)?|syfte)$/iu;
export const notesColumn =
  /^(?:anteckning(?:ar)?|diskussion|notering(?:ar)?|kommentar(?:er)?|minnesanteckning(?:ar)?|beskrivning|sammanfattning|information)$/iu;
export const decisionColumn = /^(?:beslut|ställningstagande|beslut\s*\/\s*åtgärd)$/iu;

export const attachmentName =
  /(?<!\p{L})(?:[Bb]ilag(?:a|or)|BILAGA|[Bb]il\.)\s+(?<which>(?:nr\s+)?(?:\d{1,3}(?:\s?[A-Za-zÅÄÖ](?!\p{L}))?|[A-ZÅÄÖ](?!\p{L}))(?:\s*(?:,|och|-|–)\s*(?:\d{1,3}(?:\s?[A-ZÅÄÖ](?!\p{L}))?|[A-ZÅÄÖ](?!\p{L})))*)/gu;
/** The reference number of a matter, after a title. */
export const matterReference =
  /(?:^|\s)[([]?(?:[Dd]nr|DNR|[Dd]iarien(?:umme)?r|[ÄäEe]rendenr)\.?:?\s*[\p{L}\d][\p{L}\d .:/–-]{2,30}\d[)\]]?$/u;
/** "Punkt 4", "Ärende 4" */
export const numberedWord =
  /^(?:punkt|ärende|paragraf|pkt|p\.|nr)\s*(?:nr\.?\s*)?(?<number>\d{1,3})(?:\s*(?<letter>[a-zåäö])(?!\p{L}))?\s*[.:)–-]?\s*(?<rest>.*)$/isu;
export const attStart = /^(?:dels\s+)?(?:att|a\s?t\s?t)(?=[\s:])\s*:?\s*/iu;
export const delsAtt = /,?\s*(?:(?:och|samt)\s+)?dels\s+(?=att\s)/iu;
export const att = "att";
/** Words that no line ends with unless it goes on. */
export const sharedWords = /^(?:och|att|som|den|det|till|för|med|av|i|på|en|ett|om|ska|har|från|vid|samt|de|är)$/u;

/** Bodies, offices and organizations that can be given something to do, as running text names them. */
export const groupNames =
  /(?<![\p{L}-])(?:\p{L}+-\soch\s)?\p{L}*(?:gruppen|nätverket|rådet|nämnden|kansliet|förvaltningen|sekretariatet|styrelsen|utskottet|kontoret|kommittén|enheten)(?!\p{L})(?:\sför\s[A-ZÅÄÖ][\p{L}-]+)?/gu;
export const officeNames =
  /(?<![\p{L}-])(?:\p{L}+-\soch\s)?\p{L}*(?:chefen|direktören|ledaren|samordnaren|sekreteraren|ordföranden|strategen|utredaren|handläggaren|kassören)(?!\p{L})/giu;
export const municipalityName = /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?\skommun(?!\p{L})/gu;
export const regionName = /(?<![\p{L}-])Region\s\p{Lu}[\p{L}-]+(?:\s(?:län|Götaland|Lappland))?/gu;

/** Words of organizations and offices: what has them is nobody's name. */
export const noPersonalName =
  /kommun|region|län|förvaltning|avdelning|nämnd|styrelse|nätverk|grupp|sjukhus|klinik|enhet|division|chef|direktör|strateg|ordförande|sekreterare|samordnare|ledare|utredare|handläggare|konsult|rådgivare|vård|RSS|AB$|\d/iu;
/** The last word of a title before a name: "verksamhetschef Anna Ek". */
export const titleWord =
  /^[\p{L}.-]*(?:chef|direktör|strateg|ledare|samordnare|sekreterare|ordförande|utredare|handläggare|ordf\.?|arkitekt|ekonom|jurist|läkare|sköterska|specialist|controller|rektor|inspektör|planerare|rådgivare|kurator)\p{L}*$/iu;
export const letters = "abcdefghijklmnopqrstuvwxyzåäö";
/** As the lines say it that tables are read as. */
export const fieldNames = {
  presenter: "Föredragande",
  decision: "Beslut",
  task: "Åtgärd",
  assignee: "Ansvarig",
  due: "Klart",
} as const;

/** "godkänna" of "godkände": what a body did is what it decided to do. */
const pastVerbs: Record<string, string> = {
  ...{
    godkände: "godkänna",
    fastställde: "fastställa",
    antog: "anta",
    lade: "lägga",
    noterade: "notera",
    utsåg: "utse",
  },
  ...{ valde: "välja", beviljade: "bevilja", avslog: "avslå", biföll: "bifalla", tillstyrkte: "tillstyrka" },
  ...{ bordlade: "bordlägga", återremitterade: "återremittera", uppdrog: "uppdra", ställde: "ställa", gav: "ge" },
  ...{ förklarade: "förklara", konstaterade: "konstatera", rekommenderade: "rekommendera", överlämnade: "överlämna" },
  ...{ instämde: "instämma", tackade: "tacka" },
};
export const pastInfinitive = (verb: string): string | undefined => pastVerbs[verb.toLowerCase()];
/** Above several items; one letter or "Beslut" alone is the head of a part. */
export const groupWord = /ärenden|punkter|frågor|^för\s|rapporter|anmälningar/iu;
/** What a point of a decision says, and a title does not. */
export const decidingWord =
  /(?:^|\s)(?:att|uppdras|ska|skall|får|antas|godkänns|fastställs|utses|väljs|beviljas|avslås|ges|läggs)(?=\s|$)/iu;
/** A kind with a capital at the end of a title, where no capital belongs but to a mark. */
export const kindMark = /^(?<before>\S.*\S)\s(?<mark>Beslut|Information|Dialog|Diskussion)$/su;
/** What begins so begins with whoever is chosen. */
export const choosing =
  /^\p{L}+\s(?:om|ny)?(?:valdes|väljs|utsågs|utses|adjungeras|adjungerades|entledigas|entledigades)(?!\p{L})/u;
