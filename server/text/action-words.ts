/** How lists of things to do are written in Swedish minutes. Read by interpretation/. */
import { anyOf } from "./item-words.ts";

export const assigneeLine = /^(?:ansvarig(?:a)?|utförs av|utförare|vem|ansvar)\s*[:–-]\s*(?<rest>\S.*)$/iu;
export const taskLine = /^(?:åtgärd|uppgift|uppdrag|aktivitet|att göra|vad)\s*[:–-]\s*(?<rest>\S.*)$/iu;
export const dueLine =
  /^(?:klart?(?:\s+senast)?|senast|när|deadline|tidplan|slutdatum|tid|klardatum|återrapporteras|återrapport(?:ering)?)\s*[:–-]\s*(?<rest>\S.*)$/iu;
export const reportLine =
  /^(?:återrapporteras?|återrapport(?:ering)?|rapporteras?|redovisas)\s+(?:till|i|på|vid)\s*[:–-]?\s*(?<rest>\S.*)$/iu;
/** Everybody, as assignees. */
export const everyOf = { municipality: "samtliga kommuner", member: "samtliga ledamöter" } as const;
/** "Anna Ek: skickar ut …", "Anna Ek – skickar ut …", in a list of things to do. */
export const actionEntry =
  /^(?<who>\p{Lu}[\p{L}'’.-]*(?:(?:\s|\s?[,/&]\s?|\soch\s)\p{Lu}[\p{L}'’.-]*){0,5})\s*(?::|\s[–-])\s+(?<task>\S.*)$/su;
export const fieldStarts =
  /(?<=\S)[\s.;,|–-]+(?=(?:ansvarig(?:a)?|åtgärd|uppgift|klart?(?:\s+senast)?|senast|deadline|tidplan|återrapporter(?:as|ing))\s*:)/giu;
const told = anyOf(
  `informerar|berättar|redovisar|redogör|presenterar|lyfter|undrar|föreslår|yrkar|reserverar|hälsar|öppnar|avslutar|påpekar|menar|anser|tycker
  |konstaterar|är|har|kommer|frågar|tackar|beskriver|rapporterar|visar|framför|deltar|meddelar|förklarar|påminner|betonar|framhåller|ser|tror|vill|kan
  |bör|måste|behöver|anmäler|lämnar|ansluter|går|föredrar|inleder|sammanfattar|noterar|svarar|delar|instämmer|upplever|känner|vet|säger|nämner
  |poängterar|understryker|efterlyser|efterfrågar|välkomnar|ställer|finner|justerar|för|leder|håller|arbetar|representerar|ersätter|tjänstgör|avgår
  |slutar|börjar|tillträder|bekräftar|godkänner|önskar|hoppas|diskuterar|läser|drar|pratar|talar|får|blir|står|ligger|tjänstgör|innehar|varnar|uppger|trycker`,
);
const name = String.raw`\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}`;
/** "Kicki ringer leverantören": what somebody does, told in the present, is still to be done; but for verbs of telling. */
export const plainTask = new RegExp(
  String.raw`^(?<who>${name}(?:(?:,\s${name}){0,3}\s(?:och|samt)\s${name})?)(?:\s\([^)]{1,40}\))?\s(?:(?:ska|skall|kommer\satt|får\si\suppdrag\satt)\s(?<infinitive>\p{Ll}+a\s.+)|(?!(?:${told}|tar\supp)(?!\p{L}))(?<verb>\p{Ll}{2,}r)\s(?<rest>.+))$`,
  "su",
);
/** Before a day that stands alone in a field. */
export const by = "senast";
export const taskColumn =
  /^(?:åtgärd(?:er)?|uppgift(?:er)?|uppdrag|aktivitet(?:er)?|att göra|vad|vad ska göras|beslut\s*\/\s*åtgärd|fråga)$/iu;
export const assigneeColumn = /^(?:ansvarig(?:a)?|vem|vem gör|utförs av|utförare|namn|ansvar)$/iu;
export const dueColumn =
  /^(?:klart?|klart senast|senast|när|datum|tid|deadline|tidplan|slutdatum|klart? datum|förfaller|återrapport(?:eras)?)$/iu;
