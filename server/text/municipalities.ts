/** The regions and municipalities of Sweden. Words of a county's own (its joint bodies, its hospitals) come from its database. */

const names = (text: string): string[] => text.split("|").map((name) => name.trim());

/** By county: what the region calls itself, and its municipalities by their short names. */
const counties: readonly (readonly [string, string])[] = [
  [
    "Region Stockholm",
    `Botkyrka|Danderyd|Ekerö|Haninge|Huddinge|Järfälla|Lidingö|Nacka|Norrtälje|Nykvarn|Nynäshamn|Salem|Sigtuna|Sollentuna
    |Solna|Stockholm|Sundbyberg|Södertälje|Tyresö|Täby|Upplands-Bro|Upplands Väsby|Vallentuna|Vaxholm|Värmdö|Österåker`,
  ],
  ["Region Uppsala", "Enköping|Heby|Håbo|Knivsta|Tierp|Uppsala|Älvkarleby|Östhammar"],
  ["Region Sörmland", "Eskilstuna|Flen|Gnesta|Katrineholm|Nyköping|Oxelösund|Strängnäs|Trosa|Vingåker"],
  [
    "Region Östergötland",
    `Boxholm|Finspång|Kinda|Linköping|Mjölby|Motala|Norrköping|Söderköping|Vadstena|Valdemarsvik|Ydre|Åtvidaberg|Ödeshög`,
  ],
  [
    "Region Jönköpings län",
    `Aneby|Eksjö|Gislaved|Gnosjö|Habo|Jönköping|Mullsjö|Nässjö|Sävsjö|Tranås|Vaggeryd|Vetlanda|Värnamo`,
  ],
  ["Region Kronoberg", "Alvesta|Lessebo|Ljungby|Markaryd|Tingsryd|Uppvidinge|Växjö|Älmhult"],
  [
    "Region Kalmar län",
    `Borgholm|Emmaboda|Hultsfred|Högsby|Kalmar|Mönsterås|Mörbylånga|Nybro|Oskarshamn|Torsås|Vimmerby|Västervik`,
  ],
  ["Region Gotland", "Gotland"],
  ["Region Blekinge", "Karlshamn|Karlskrona|Olofström|Ronneby|Sölvesborg"],
  [
    "Region Skåne",
    `Bjuv|Bromölla|Burlöv|Båstad|Eslöv|Helsingborg|Hässleholm|Höganäs|Hörby|Höör|Klippan|Kristianstad|Kävlinge|Landskrona
    |Lomma|Lund|Malmö|Osby|Perstorp|Simrishamn|Sjöbo|Skurup|Staffanstorp|Svalöv|Svedala|Tomelilla|Trelleborg|Vellinge|Ystad
    |Åstorp|Ängelholm|Örkelljunga|Östra Göinge`,
  ],
  ["Region Halland", "Falkenberg|Halmstad|Hylte|Kungsbacka|Laholm|Varberg"],
  [
    "Västra Götalandsregionen",
    `Ale|Alingsås|Bengtsfors|Bollebygd|Borås|Dals-Ed|Essunga|Falköping|Färgelanda|Grästorp|Gullspång|Göteborg|Götene|Herrljunga
    |Hjo|Härryda|Karlsborg|Kungälv|Lerum|Lidköping|Lilla Edet|Lysekil|Mariestad|Mark|Mellerud|Munkedal|Mölndal|Orust|Partille
    |Skara|Skövde|Sotenäs|Stenungsund|Strömstad|Svenljunga|Tanum|Tibro|Tidaholm|Tjörn|Tranemo|Trollhättan|Töreboda|Uddevalla
    |Ulricehamn|Vara|Vårgårda|Vänersborg|Åmål|Öckerö`,
  ],
  [
    "Region Värmland",
    `Arvika|Eda|Filipstad|Forshaga|Grums|Hagfors|Hammarö|Karlstad|Kil|Kristinehamn|Munkfors|Storfors|Sunne|Säffle|Torsby
    |Årjäng`,
  ],
  [
    "Region Örebro län",
    `Askersund|Degerfors|Hallsberg|Hällefors|Karlskoga|Kumla|Laxå|Lekeberg|Lindesberg|Ljusnarsberg|Nora|Örebro`,
  ],
  [
    "Region Västmanland",
    "Arboga|Fagersta|Hallstahammar|Kungsör|Köping|Norberg|Sala|Skinnskatteberg|Surahammar|Västerås",
  ],
  [
    "Region Dalarna",
    `Avesta|Borlänge|Falun|Gagnef|Hedemora|Leksand|Ludvika|Malung-Sälen|Mora|Orsa|Rättvik|Smedjebacken|Säter|Vansbro|Älvdalen`,
  ],
  ["Region Gävleborg", "Bollnäs|Gävle|Hofors|Hudiksvall|Ljusdal|Nordanstig|Ockelbo|Ovanåker|Sandviken|Söderhamn"],
  ["Region Västernorrland", "Härnösand|Kramfors|Sollefteå|Sundsvall|Timrå|Ånge|Örnsköldsvik"],
  ["Region Jämtland Härjedalen", "Berg|Bräcke|Härjedalen|Krokom|Ragunda|Strömsund|Åre|Östersund"],
  [
    "Region Västerbotten",
    `Bjurholm|Dorotea|Lycksele|Malå|Nordmaling|Norsjö|Robertsfors|Skellefteå|Sorsele|Storuman|Umeå|Vilhelmina|Vindeln|Vännäs
    |Åsele`,
  ],
  [
    "Region Norrbotten",
    `Arjeplog|Arvidsjaur|Boden|Gällivare|Haparanda|Jokkmokk|Kalix|Kiruna|Luleå|Pajala|Piteå|Älvsbyn|Överkalix|Övertorneå`,
  ],
];

export const regions: readonly string[] = counties.map(([region]) => region);
export const municipalities: readonly string[] = counties.flatMap(([, text]) => names(text));

/** Municipalities whose names many people bear: behind a first name they are surnames. */
export const alsoSurnames: ReadonlySet<string> = new Set(names("Berg|Lund|Mark|Nora|Kil|Falk|Kinda|Ale|Vara|Sala"));

/** Short forms that begin a compound with "kommun": "Falu kommun", "Åre kommun", "Malung-Sälens kommun". */
export const shortenedNames: Readonly<Record<string, string>> = { Falu: "Falun" };
/** "Mora kommun", "Leksands kommun", "Stockholms stad" */
export const municipalityWords = /^(?:kommun|kommuns|stad|stads|kommunförbund)$/iu;
/** As tables head their columns: no organization of anybody's. */
export const genericOrganization =
  /^(?:kommun(?:er|erna)?|länets kommuner|regionen?|landstinget?|organisation(?:er)?|huvudm[aä]n|parter|verksamhet(?:er)?|förvaltning(?:ar|en)?|övriga?)$/iu;
