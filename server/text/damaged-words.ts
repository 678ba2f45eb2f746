/** Words of minutes as a reading machine without å, ä and ö prints them, by their stems; compounds have the same. */
const stems = `
  inform inform|informer informer|reform reform|namnd nämnd|sammantrad sammanträd|forvaltning förvaltning|forslag förslag|ordforand ordförand|narvar närvar
  franvar frånvar|tjanst tjänst|ersattar ersättar|atgard åtgärd|arende ärende|arenden ärenden|foredrag föredrag
  fullmaktig fullmäktig|godkann godkänn|godkand godkänd|faststall fastställ|uppfoljning uppföljning|foljand följand
  beslutsgang beslutsgång|halso hälso|sjukvard sjukvård|aldre äldre|hemsjukvard hemsjukvård|omvardnad omvårdnad
  aterremi återremi|aterrapport återrapport|aterkom återkom|aterkopp återkopp|aterbes återbes|bordlagg bordlägg
  lagga lägga|lagger lägger|laggs läggs|tillagg tillägg|underlag underlag|forandr förändr|forbered förbered|fore före
  forsta första|fordel fördel|forut förut|forening förening|foretag företag|forhinder förhinder|forfattning författning
  forening förening|forskol förskol|forsorj försörj|fortroend förtroend|framstall framställ|andring ändring|andrad ändrad
  andra andra|natverk nätverk|lan län|radet rådet|radgiv rådgiv|ovrig övrig|oppnand öppnand|oppna öppna|oppnas öppnas
  mote möte|motet mötet|motes mötes|moten möten|narmast närmast|nasta nästa|paragraf paragraf|protokollforare protokollförare
  andamal ändamål|malsattning målsättning|malgrupp målgrupp|fraga fråga|fragan frågan|fragor frågor|fragorna frågorna
  pagaende pågående|paminn påminn|paverk påverk|fran från|aven även|over över|overenskom överenskom|oversyn översyn|overlamn överlämn
  oversiktlig översiktlig|lamna lämna|lamnar lämnar|lamnas lämnas|lamnad lämnad|redogor redogör|gor gör|gora göra|genomfor genomför
  utfor utför|infor inför|jamfor jämför|jamstalld jämställd|jamlik jämlik|hanskjut hänskjut|hanvis hänvis|handels händels|manad månad
  manader månader|ar är|for för|pa på|nar när|dar där|har har|darefter därefter|darfor därför|darmed därmed|da då|sa så|sadan sådan|sarskil särskil
  stallning ställning|installning inställning|sammanstall sammanställ|tillstand tillstånd|langsiktig långsiktig|langtid långtid|lange länge
  varden värden|vard vård|vardcentral vårdcentral|vardplan vårdplan|nara nära|nar när|kalla kalla|kallelse kallelse|agare ägare|aganderatt äganderätt
  ratt rätt|rattspraxis rättspraxis|rattelse rättelse|ratts rätts|uttryck uttryck|ekonomi ekonomi|bistand bistånd|stod stöd|stodja stödja|behov behov
  hosten hösten|host höst|varen våren|var var|fredagen fredagen|lordag lördag|sondag söndag|mandag måndag|tisdag tisdag
  borja börja|hogre högre|hog hög|storre större|mindre mindre|battre bättre|farre färre|fler fler|flera flera|aktor aktör|kvalitets kvalitets|malet målet
  socialnamnd socialnämnd|kommunalrad kommunalråd|landsting landsting|valfard välfärd|valfardsrad välfärdsråd|lanschef länschef|lansgemensam länsgemensam|lansovergripand länsövergripand
  justerare justerare|anmalan anmälan|anmal anmäl|arsredovisning årsredovisning|arsbokslut årsbokslut|ars års|arbetsgang arbetsgång|uppratt upprätt|beratt berätt|beratta berätta
  hojd höjd|kopa köpa|kop köp|kopekontrakt köpekontrakt|sanka sänka|utokad utökad|okad ökad|okning ökning|oka öka|mojlig möjlig|mojliggor möjliggör|onskemal önskemål|onskar önskar
  skriftlig skriftlig|muntlig muntlig|stalla ställa|staller ställer|installd inställd|tillfalle tillfälle|tillfallig tillfällig|fall fall|skal skäl|skalig skälig|samrad samråd|atkomst åtkomst
  saker säker|sakerhet säkerhet|sakerstall säkerställ|patientsaker patientsäker|hjalp hjälp|hjalpmedel hjälpmedel|nagon någon|nagra några|nagot något|manga många|stracka sträcka|bara bara
  personuppgiftsbitrad personuppgiftsbiträd|bitrad biträd|vidtagna vidtagna|galla gälla|galler gäller|gallande gällande|saledes således|sag såg|lag låg|lagesrapport lägesrapport|lage läge
  valja välja|valjer väljer|valjs väljs|utse utse|antra änträ|trada träda|trader träder|tilltrad tillträd|foresla föreslå|foreslar föreslår|foreslas föreslås|fa få|far får|ga gå|gar går|sta stå|star står|uppsta uppstå
`;

/** The word as it should be, by its damaged stem; of two stems the longer counts. */
export const damagedStems: ReadonlyMap<string, string> = new Map(
  stems
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((pair): [string, string] => {
      const [damaged = "", whole = ""] = pair.trim().split(" ");
      return [damaged, whole];
    }),
);
/** Also inside a compound: long enough to be nothing else. */
export const shortestInside = 6;
/** Of a hundred letters of Swedish, more than four are these. */
export const lostLetters = /[åäö]/giu;
export const usualShare = 0.022;
export const damagedText = "Texten verkar sakna å, ä och ö eller vara felläst. Ord har rättats; kontrollera namnen.";
