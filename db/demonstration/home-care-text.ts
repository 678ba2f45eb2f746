/** The text of the short-term agreement on health care at home: invented for the county, with the chapters such texts have. */
export const homeCareText = `1 Avtalsparter

Avtalet gäller mellan Region Dalarna och länets femton kommuner.

2 Inledning

Kommunerna tog över ansvaret för hemsjukvården i januari 2013. Texten från den tiden hänvisar till lagar som har ersatts, och den saknar länets strategi för god och nära vård. Det här avtalet rättar till det och gäller medan ett långsiktigt avtal förhandlas.

3 Avtalets omfattning

3.1 Allmänt

Avtalet bygger på hälso- och sjukvårdslagen och på socialtjänstlagen. Det ändrar inte vad som följer av lag.

3.2 Omfattning

Avtalet omfattar hemsjukvård, hembesök, rehabilitering, habilitering och hjälpmedel för den som bor hemma. Läkarnas insatser ingår inte i det som kommunerna har tagit över.

4 Parternas ansvar

Kommunerna svarar för sjuksköterskor, arbetsterapeuter och fysioterapeuter i hemmet, dygnet runt. Regionen svarar för läkare, för den specialiserade vården och för läkemedel.

5 Definitioner och ansvarsfördelning

5.1 Hemsjukvård

Vård som ges där patienten bor och som någon har ett sammanhållet ansvar för över tid.

5.2 Tröskelprincipen

Den som kan ta sig till en vårdcentral får sin vård där. Den som inte kan det, inte heller med hjälp, får den hemma. Bedömningen görs för varje person och kan ändras.

5.3 Hembesök

Planerade och akuta hembesök görs av kommunens personal. Före ett akut besök ska den som ber om det ha gett den information som behövs.

5.4 Rehabilitering

Kommunen svarar för rehabilitering i hemmet och i dagverksamhet, regionen för den på mottagning och sjukhus.

5.5 Habilitering

Kommunen svarar för habilitering i särskilt boende, regionen för den i eget boende.

5.6 Hjälpmedel

Den som skriver ut ett hjälpmedel svarar för att det följs upp. Ansvaret kan lämnas över när den andra parten har bekräftat det.

5.7 Vårdprogram

Länets gemensamma vårdprogram gäller hos alla parter.

5.8 Palliativ vård

Allmän palliativ vård i hemmet är kommunens ansvar, specialiserad är regionens.

5.9 Psykiatri

Avtalet gäller också psykiatrisk vård i hemmet för vuxna. Vården av barn och unga är regionens.

5.10 Vårdplanering

Innan ansvaret går över till en kommun ska parterna ha planerat vården tillsammans med patienten.

5.11 Läkarmedverkan

Regionen avsätter den läkartid som hemsjukvården behöver. Hur mycket och på vilket sätt bestäms i ett lokalt avtal med varje kommun.

5.12 Läkemedel

Regionen svarar för läkemedel och betalar dem.

5.13 Förbrukningsmaterial och prover

Den som svarar för vården betalar materialet. Regionen betalar analysen av prover som en läkare har ordinerat.

5.14 Patienter från andra län

Den kommun där någon vistas kan komma överens med hemkommunen om ersättning i det enskilda fallet.

5.15 Avgifter

Varje part bestämmer sina avgifter inom vad lagen tillåter.

6 Informationsöverföring

Parterna ger varandra den information som vården kräver, i de gemensamma systemen. Var och en står för sina kostnader.

7 Samverkan mellan huvudmännen

Välfärdsrådet är det politiska forumet för samverkan. Länschefsnätverket håller ihop arbetet mellan tjänstemännen.

8 Uppföljning och utvärdering

Välfärdsrådet följer upp avtalet vartannat år, till dess att ett långsiktigt avtal gäller.

9 Ekonomi

Skatteväxlingen från 2013 ligger fast och ändras inte av det här avtalet.

10 Ändringar och tillägg

Ändringar görs skriftligt och undertecknas av regionen och av de kommuner som de rör.

11 Handlingarnas inbördes ordning

Skriftliga ändringar gäller före avtalet.

12 Överlåtelse

Avtalet kan inte överlåtas.

13 Avtalstid

Avtalet gäller tills vidare.

14 Avtal som upphör

Hemsjukvårdsavtalet från 2012 upphör samma dag som det här avtalet börjar gälla.

15 Tvist

Tvister löses i första hand genom förhandling, i andra hand av allmän domstol.

16 Avtalets giltighet

Avtalet börjar gälla när samtliga sexton fullmäktige har antagit det genom likalydande beslut som har fått laga kraft.
`;
