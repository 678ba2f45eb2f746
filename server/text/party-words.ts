/** How persons, organizations and forums are named in running Swedish. */

/** Several who do something together: "A, B och C", "A, tillsammans med B,". */
export const between = /^\s*(?:,?\s*(?:och|samt|&|tillsammans\s+med|respektive)\s+|,\s*)$/u;
/** Before the organization of a person who was just named: "Karin Ek, Mora kommun", "Karin Ek (Mora)", "Karin Ek från Mora". */
export const ofOrganization = /^\s*(?:,\s*|\(|(?:,\s*\p{L}+\s+)?(?:från|i|på|vid|för)\s+)$/u;
/** What closes it. */
export const afterOrganization = /^(?:\)|,(?=\s+(?!\p{Lu})))/u;

/** A municipality's short name is a place as well. */
export const beforePlace = /(?:^|\s)(?:i|vid|från|kring|genom|runt|utanför)\s+$/iu;
/** Another group of the same kind: "styrgruppen för arbetet kring …". */
export const afterOtherGroup =
  /^\s+(?:för|kring|inom)\s+(?:arbetet|projektet|framtagandet|uppdraget|utredningen|avtalet|hemsjukvård\p{L}*)/iu;

/** "Hon tar hem frågan": whoever was named before. */
export const onePronoun = /^(?:hon|han|hen)(?!\p{L})/iu;
export const manyPronoun = /^de(?=\s+(?:ska|tar|åter|kommer|lämnar|får|båda|bereder|bjuder|ser|följer|åtar))/iu;

const each = String.raw`(?:samtliga|alla|respektive|varje|var\s+och\s+en\s+av)`;
const notAll = String.raw`(?<!(?:berörda|flera|några|många|övriga|andra|vissa|norra|södra|östra|västra|mindre|större|deltagande)\s+|(?:de|flera|några)\s+av\s+)`;

/** To everybody: one part for each. */
export const everybody = {
  municipality: new RegExp(
    String.raw`(?<![\p{L}])(?:${each}\s+(?:(?:länets|de|femton|15)\s+)*kommun(?:er|erna)?|länets\s+(?:(?:samtliga|alla|femton|15)\s+)?kommuner|${notAll}kommunerna)(?:\s+i\s+(?:länet|\p{Lu}\p{L}+))?(?!\p{L})`,
    "giu",
  ),
  /** The region too. */
  principal: new RegExp(
    String.raw`(?<![\p{L}])(?:(?:${each}|länets)\s+(?:(?:länets|ingående|berörda)\s+)*(?:huvudm(?:an|än)|part(?:er)?)|${notAll}(?:huvudmännen|parterna))(?!\p{L})`,
    "giu",
  ),
  member: new RegExp(
    String.raw`(?<![\p{L}])(?:${each}\s+(?:\p{L}+s\s+)?(?:ledamöter|ledamot|medlemmar|medlem|deltagare|representanter|representant|närvarande|länschefer|socialchefer)|(?:${notAll}(?:ledamöterna|medlemmarna|deltagarna)|var\s+och\s+en)|(?:alla|samtliga)(?=\s+(?:tar|återkommer|ser|lämnar|ska|uppmanas|uppdras|får\s+i\s+uppdrag)))(?:\s+i\s+(?:nätverket|gruppen|styrgruppen|rådet))?(?!\p{L})`,
    "giu",
  ),
} as const;

/** "representanter för Länschefsnätverket" are its members. */
export const membersOf = /(?:representanter(?:na)?|ledamöter(?:na)?|medlemmar(?:na)?)\s+(?:för|i|från)\s+$/iu;

const definite =
  /(?<stem>.*?(?:grupp|nätverk|råd|nämnd|forum|kommitté|styrelse|utskott|team|beredning))(?:en|et|n|t)$/iu;

/** "Styrgrupp" of "Styrgruppen"; nothing for what has no such form. */
export const indefinite = (word: string): string | undefined => definite.exec(word)?.groups?.stem;

const generic = /(?:nätverket|gruppen|rådet|nämnden|kommittén|styrelsen|utskottet|fullmäktige|beredningen|teamet)$/iu;
/** What a forum calls itself: "nätverket" of "Länschefsnätverket". */
export const genericName = (name: string): string | undefined => generic.exec(name)?.[0].toLowerCase();

/** "Länschefsnätverket" of "Länschefsnätverket i Dalarna" */
export const withoutPlace = (name: string): string =>
  name.replace(/\s+(?:i|för)\s+(?:\p{Lu}[\p{L}-]*\s*)+(?:län)?$/u, "");

/** "Styrgruppen" and "Länschefsnätverket" of "Styrgruppen för Länschefsnätverket" */
export const groupOf = (name: string): { head: string; of: string } | undefined => {
  const { head, of } = /^(?<head>[\p{L}-]+)\s+för\s+(?<of>.+)$/u.exec(name)?.groups ?? {};
  return head && of ? { head, of } : undefined;
};
export const groupWord = "för";
/** "regionen", where there is one. */
export const theRegion = ["regionen", "Regionen"] as const;

/** "Länschefsnätverkets", "LCHNV:s"; a name in -s has no ending. */
export const genitive = String.raw`(?::?s)?`;
export const genitiveOf = (name: string): string =>
  /[sxz]$/i.test(name) ? name : /\p{Lu}$/u.test(name) ? `${name}:s` : `${name}s`;
