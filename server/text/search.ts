/** The words of search: what is passed over, how Swedish words are bent, and what its page says. */

/** Words that nearly every text has: asked for together with others they say nothing. */
export const passedOver: ReadonlySet<string> = new Set(
  "alla att av de dem den det detta du där eller en ett från för ha han har hon hur i inte jag kan man med men mot ni när och om oss på sig sin ska skall som så till under upp ut var vi vid vilka vilken är över".split(
    " ",
  ),
);

/** Endings by which words are bent, the longest first; not those by which new words are made. */
export const endings: readonly string[] =
  "ernas arnas ornas erna arna orna ades ande aste ens ets ars ers ors nas ade are ast ar er or en et at as es na ns s n t a e".split(
    " ",
  );
