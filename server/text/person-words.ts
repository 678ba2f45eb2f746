/** What names, titles and organizations of people look like in lists of who was there. A county adds its own words here. */

const anyOf = (words: string): string =>
  words
    .split("|")
    .map((word) => word.trim())
    .join("|");

/** Last words of titles: also behind others, as in "verksamhetschef" and "vårdutvecklare". */
const titleEndings =
  anyOf(`chef|direktör|ledare|samordnare|koordinator|strateg|sekreterare|ordförande|ordf|utredare|handläggare|utvecklare|arkitekt
  |ekonom|jurist|läkare|sköterska|specialist|controller|rektor|inspektör|planerare|rådgivare|kurator|pedagog|terapeut|psykolog|assistent
  |administratör|kommunikatör|konsult|konsulent|ingenjör|tekniker|forskare|doktorand|professor|lektor|lärare|analytiker|statistiker|ansvarig
  |representant|företrädare|revisor|kassör|ledamot|ersättare|suppleant|registrator|kanslist|vägledare|bedömare|bibliotekarie|förvaltare
  |granskare|föreståndare|borgmästare|praktikant|observatör|sakkunnig|intendent|politiker|barnmorska|dietist|logoped|apotekare|farmaceut
  |hygienist|handledare|skyddsombud|projektör|redaktör|producent|journalist|fotograf|arkivarie|antikvarie|veterinär|vaktmästare|kommunalråd
  |regionråd|oppositionsråd|landstingsråd|kontaktperson|projektanställd|föreläsare|föredragande|facilitator|uppdragsgivare|beställare
  |huvudman|avdelningsråd|generalsekreterare|arbetare|biträde|vårdare|sekr|rådman|utredningssekreterare`);
/** Titles as whole words: within others they may be names. */
const titleWholes =
  anyOf(`mas|mar|vd|kock|polis|präst|kyrkoherde|diakon|student|expert|partner|hr-partner|coach|lots|gäst|ombud|tolk|moderator
  |medlem|adjungerad|auskultant|språkrör|docent|inledare|förtroendevald|ssk|usk|sas|mal|hr|it-arkitekt|vice vd|vd-assistent|processägare|systemägare
  |objektägare|produktägare|projektägare|styrelseledamot|ao|bitr`);
/** Before a title: "tf", "biträdande", "1:e vice". */
const titleModifiers = anyOf(
  String.raw`tf|t\.f|t\.\sf|tillförordnad|bitr|biträdande|stf|st\.f|ställföreträdande|vice|v|vik|vikarierande|1:?e|2:?e|3:?e|1:?a|2:?a|förste|första|andre|andra
  |tredje|avgående|tillträdande|f\.?d|senior|teknisk|social|medicinskt?|leg|operativ|administrativ|ekonomisk|juridisk|facklig|strategisk|chef`,
);

export const titleEnding = new RegExp(
  String.raw`^(?:[\p{L}&./:-]*(?:${titleEndings})(?:na|en|n|er|s)?|(?:${titleWholes}))\.?$`,
  "iu",
);
export const titleModifier = new RegExp(String.raw`^(?:${titleModifiers})\.?$`, "iu");
/** "Hälso-" of "Hälso- och sjukvårdsdirektör", "social-" of "social- och omsorgschef" */
export const titleStart = /^\p{L}{2,20}-$/u;
export const and = /^(?:och|samt|&|\+|\/)$/iu;
/** Between the parts of a title: "chef för hemtjänsten", "ansvarig i Mora". */
export const titleLink = /^(?:för|i|på|av|inom|vid|till|med|hos|från)$/iu;

/** Within names, without a capital. */
export const particle = /^(?:von|van|af|av|de|del|della|di|da|dos|der|den|la|le|el|al|bin|ben|ibn|abu|zu|ter|ten|y)$/iu;

/** Parts of names of organizations and offices; a word that has one is no part of a person's name. */
export const organizationWord = new RegExp(
  String.raw`^(?:region(?:en|ens)?|landstinget?|kommun(?:en|ens|er|erna|al)?|stad(?:en)?|(?:[\p{L}-]+)?(?:kommun|kommunen|regionen|förbund(?:et)?|förening(?:en)?|förvaltning(?:en)?|avdelning(?:en)?|enhet(?:en)?|nämnd(?:en)?
  |styrelse(?:n)?|nätverk(?:et)?|grupp(?:en)?|sjukhus(?:et)?|lasarett(?:et)?|klinik(?:en)?|division(?:en)?|kontor(?:et)?|kansli(?:et)?|verket?|myndighet(?:en)?|högskola(?:n)?
  |universitet(?:et)?|skola(?:n)?|kyrka(?:n)?|bolag(?:et)?|stiftelse(?:n)?|råd(?:et)?|utskott(?:et)?|byrå(?:n)?|central(?:en)?|mottagning(?:en)?|kassan?|polisen|polis|organisation(?:en)?|sektion(?:en)?
  |vård|vården|omsorg|omsorgen|tjänst|tjänsten|stab(?:en)?|beredning(?:en)?|institut(?:et)?|center|centrum|bibliotek(?:et)?|museum|museet|museet|akademi(?:n)?|facket?|distrikt(?:et)?|hemmet)
  |AB|HB|RSS|SKR|SKL|FoU|BUP|LSS|HSL|IFO|HR|IT|HVB|RPO|LPO|NPO|LAG|VGR|DHC|HoS|VO|ÄO|IVO|MFD|SPF|PRO|DHR|FUB|NSPH|HSO|LO|TCO|SACO|TLV|VC|BVC|ABF|JO|JK|ESF|EU|APT|SSK|USK
  |sociala|social|hälsa|välfärd|kompetens|barn|unga|äldre|individ|familj|utbildning|ekonomi|psykiatri|primärvård|medicin|kirurgi|ledning|ledningsstöd|strategi|stöd|service|samhälle|samhällsbyggnad|kultur|fritid|miljö|bygg|teknik|näringsliv|omställning
  |funktionsrätt|kommunal|vårdförbundet|vision|lärarförbundet|akademikerförbundet|försäkringskassan|arbetsförmedlingen|socialstyrelsen|länsstyrelsen|folkhälsomyndigheten|hjälpmedel|vårdhygien|hemtjänst|hemsjukvård|särskilt|daglig|verksamhet(?:en|er)?)$`.replace(
    /\n\s*/g,
    "",
  ),
  "iu",
);
/** Before a name of its own: "Region Dalarna", "RSS Dalarna", "Polisen Mora". */
export const organizationLead =
  /^(?:region|landstinget|rss|polisen|kommunförbundet|länsstyrelsen|högskolan|universitetet|sjukhuset|lasarettet|vårdcentralen|samordningsförbundet|försäkringskassan|arbetsförmedlingen|fou|kommunal|vision|folktandvården|räddningstjänsten|föreningen|stiftelsen|brottsofferjouren|kvinnojouren)$/iu;

/** Parties of the Riksdag and of many councils; in parentheses any short code counts. */
export const party = /^(?:S|M|C|L|KD|V|MP|SD|FI|FP|PP|LP|Kd|Mp|Sd|Fp|Fi|SJVP|OPOL|NV|Alt)$/u;
export const partyInParentheses =
  /^(?:\p{Lu}{1,5}|\p{Lu}\p{Ll}{1,2}|\p{Lu}\p{Ll}\p{Lu}|opol\.?|partilös|politisk vilde|-|–|—)$/u;
export const noParty = /^(?:-|–|—|X|XX|TF|T|D|F|N|NY)$/u;

/** Nobody: an empty chair. */
export const nobody =
  /^(?:vakant|vakans|vakanta?|n\.?\s?n\.?|tillsätts senare|utses senare|ej utsedd|-|–|—|\?|saknas|obesatt|ingen|inga|inget)\.?$/iu;

/** Beginnings of lines that are no name for all their capitals. */
export const noName = new RegExp(
  String.raw`^(?:${anyOf(`mötet|mötets|möte|dagordning|dagordningen|protokoll|protokollet|information|dialog|beslut|rapport|rapporter|budget|övriga|övrigt|nästa|val|föregående|godkännande|genomgång|uppföljning|ärende|ärenden|punkt|paragraf|paragrafer
  |bilaga|bilagor|plats|tid|datum|lokal|sammanträde|sammanträdet|sammanträdesdatum|närvarande|frånvarande|deltagare|ledamöter|beslutande|ersättare|adjungerade|justering|justerare|justerande|underskrift|underskrifter|sekreterare|ordförande|ordföranden|anslag|bevis|sida|sidan|diarienummer|dnr
  |måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december|teams|zoom|skype|digitalt|länk|kommunhuset|stadshuset|regionhuset|rådhuset|sammanträdesrum|konferensrum|lokalen|salen|sal|rum
  |namn|titel|parti|organisation|kommun|funktion|roll|uppdrag|verksamhet|kallelse|forum|organ|nämnd|kaffe|fika|lunch|paus|vid|via|inga|ingen|inget|fråga|frågor|förslag|presentation|statusrapport|avslut|avslutning|inledning|öppnande|upprop|anmälan|anmälningar|delgivning|delgivningar
  |vem|vad|när|klart|ansvarig|åtgärd|föredragande|presentatör|aktuellt|lägesrapport|remiss|yttrande|svar|motion|medborgarförslag|delårsrapport|årsredovisning|årsrapport|verksamhetsplan|handlingsplan|strategi|policy|riktlinjer|avtal|överenskommelse|samverkan|ekonomi|uppdragslista
  |det|den|de|vi|att|en|ett|för|från|till|hon|han|samtliga|alla|efter|under|inför|om|i|på|av|med|och|ej|samt|deltog|deltagande|anmält|anmäld|förhinder|skickas|sändlista|kopia|hej|välkommen|välkomna|obs|se|enligt|också|även|dessutom|totalt|summa|antal|m.fl|mfl|etc`)})$`,
  "iu",
);

/** What tells that words are a sentence and no list of people. */
export const verbs =
  /(?<!\p{L})(?:är|var|har|hade|ska|skall|kommer|kan|hälsa(?:r|de)|informera(?:r|de)|redovisa(?:r|de)|presentera(?:r|de)|berätta(?:r|de)|föredra(?:r|gande)|besluta(?:r|de)|öppna(?:r|de)|avsluta(?:r|de)|godkän(?:ner|de|ns|ts|des)|utse(?:s|r|dd|tts)|valdes|väljs|väljer|valde|meddela(?:r|de)|önska(?:r|de)|bjuda?s?|bjuder|lyft(?:e|er|s|es)|framför(?:de|s)?|tackar|tackade|går|gick|ger|gav|tar|tog|får|fick|finns|fanns|bör|behöver|vill|föreslår|föreslog|yrkar|yrkade|läggs|noteras|noterades|fastställ(?:er|de|s|des)|justera(?:s|des)|undertecknas|skickar?s?|kontaktar|ansvarar|återkommer|genomgång|diskuterade[s]?)(?!\p{L})/iu;
