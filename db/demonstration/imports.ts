/** Two older documents that the secretary has sent in and not reviewed yet. */
import { addImport, keepReading } from "../../server/imports/commands.ts";
import { knownNames, registerOf } from "../../server/imports/register-queries.ts";
import { interpret } from "../../server/interpretation/interpret.ts";
import { readPlain } from "../../server/manuscripts/plain.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";

const network = `Länschefsnätverket i Dalarna

Minnesanteckningar

Datum: 2024-03-15
Tid: kl. 09.00–11.30
Plats: Region Dalarnas hus, Falun

Närvarande:
Gunilla Hedström, Gagnef, ordförande
Magdalena Blom, Älvdalen
Petra Sandgren, Borlänge
H. Strand, Region Dalarna
Marianne Ekdal, Avesta
Karl-Olof Lind, Hedemora

Frånvarande:
Kristina Dahlgren, Mora

1. Mötets öppnande
Gunilla Hedström hälsade välkommen. Dagordningen godkänns.

2. Gemensam jour för sjuksköterskor
Föredragande: Magdalena Blom
Magdalena redovisade försöket under vintern. Tre kommuner har delat nattjour sedan oktober. Bemanningen har blivit
jämnare, men resvägarna är långa och avtalet om ersättning saknas.

Beslut
Länschefsnätverket beslutade
att förlänga försöket till och med den 31 augusti 2024
att ge Magdalena Blom i uppdrag att ta fram ett förslag till ersättning

Magdalena Blom återkommer med förslaget senast den 17 maj 2024.

3. Information från regionen
a) Ny vårdplats i Avesta
Regionen öppnar fyra platser efter sommaren.
b) Digital vårdplanering
Petra undrar hur kommunerna får behörighet. Frågan tas upp igen på nästa möte.

4. Utbildning i palliativ vård
Förslag till beslut
att erbjuda utbildningen i hela länet hösten 2024

Frågan bordläggs.

5. Nästa möte
Nästa möte är den 17 maj 2024 i Borlänge.
`;

const steering = `STYRGRUPPEN – anteckningar den 12/9-23

Med var: Petra, Henrik Strand, Eva (Rättvik)

Läkemedelsrutin
Genomgång av utkastet. Henrik skickar ut en ny version i oktober.

Övrigt
Styrgruppen träffas digitalt nästa gång.
`;

export function addImports(county: County): void {
  const documents: [filename: string, slug: string | null, text: string, at: string][] = [
    ["Minnesanteckningar LCHNV 240315.txt", "lchnv", network, "2025-12-16T13:20:00Z"],
    ["styrgrupp sept 23.txt", null, steering, "2025-12-16T13:22:00Z"],
  ];
  for (const [filename, slug, text, at] of documents) {
    const ctx = actingAs(county.ctx, secretary, at);
    const id = addImport(ctx, {
      filename,
      mediaType: "text/plain; charset=utf-8",
      content: Buffer.from(text),
      forumId: slug === null ? null : forumId(county, slug),
      batchId: null,
    });
    const manuscript = readPlain(text);
    keepReading(ctx, id, { manuscript, interpretation: interpret(manuscript, knownNames(registerOf(ctx.db))) });
  }
}
