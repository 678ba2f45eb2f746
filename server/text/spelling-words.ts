/** What Swedish spelling tells of two words that look alike. */

/** Two words that are one elsewhere are a mistake, unless the first is one of these: "över tid" and "övertid" are both right. */
export const standsAlone =
  /^(?:under|över|efter|mellan|inom|genom|till|från|utan|fram|inför|denna|deras|alla|många|stora|hela|kring|sedan|varje|flera|andra|mycket|väl|nära|hög|ner|upp|till|in|ut|vid|före|åter|sam|hit|dit|där|här|hemma|inte|icke|själv|även|fler|samma|enligt|längs|redan|båda|olika|god|goda|ett|två|tre)$/i;

/** How a word is bent, not how it is spelt: "beskrivs" and "beskrevs", "stad" and "städer". */
export const vowels = /^[aeiouyåäö]$/i;
export const bentInside = /(?:s|it|its|en|er|or|ar|t)$/i;

/** "vård- och omsorg" in one place is "vård och omsorg" in another. */
export const hyphenated = /(?<![\p{L}\p{N}-])(?<first>\p{L}{3,})- och (?<second>\p{L}{6,})(?![\p{L}-])/gu;
export const joined = (first: string, hyphen: boolean, second: string): string =>
  `${first}${hyphen ? "-" : ""} och ${second}`;

/** A forum's name written as if there were several of it. */
export const properGroup =
  /(?<![\p{L}\p{N}.-])(?<before>\p{L}+\s+)(?<name>\p{Lu}\p{Ll}{3,}(?:nätverk|råd|nämnd|grupp))(?![\p{L}\p{N}-])/gu;
export const definiteOf = (name: string): string => (/(?:nätverk|råd)$/u.test(name) ? `${name}et` : `${name}en`);
/** Before an indefinite form it is right: "ett Socialchefsnätverk", "Länschefsnätverkets Styrgrupp". */
export const asksForIndefinite =
  /^(?:en|ett|något|någon|vårt|vår|sitt|sin|deras|detta|varje|inget|ingen|\p{L}+s)\s+$/iu;

/** Different words that minutes use of one and the same thing. */
export const sameThing: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})samarbetsavtal\p{L}*/iu, /(?<!\p{L})samverkansavtal\p{L}*/iu],
];
