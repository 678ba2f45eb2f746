/** The agenda of January 2026: drafted on the standing items, sent, and changed afterwards. */
import { addItem, changeItem } from "../../server/agenda/commands.ts";
import { ItemChange, NewItem } from "../../server/agenda/schema.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import { actingAs, chairOf2026, secretary, type County } from "./county.ts";
import { agendaItem, attachFiles, proposed, send, type ItemContent } from "./meeting.ts";

const chair = `${chairOf2026} (ordförande, Länschefsnätverket)`;

const mandate = `Uppdrag för styrgruppen för en långsiktig överenskommelse om vård i hemmet
Utkast 2025-12-12

Syfte     Ett avtal som kan ersätta hemsjukvårdsavtalet när fullmäktige har beslutat, tidigast 2028.
Ledamöter Två från kommunerna och två från regionen, med ersättare.
Tid       Ungefär en dag i veckan under 2026, mer under förhandlingarna 2027.
Stöd      RSS Dalarna håller i möten och handlingar.
Rapport   Till Länschefsnätverket vid varje möte.
`;

/** Sub-items by the title of their section. */
const drafted: Record<string, ItemContent[]> = {
  "Återrapportering från styrgruppen": [
    {
      title: "Vård- och omsorgscollege: förslag till risk- och konsekvensanalys",
      matter: "college",
      kinds: ["information", "dialogue"],
      presenters: ["Petra Sandgren", "Jonas Wikner"],
      durationMinutes: 20,
      agenda: "Vilka som föreslås ingå i arbetsgruppen, vad analysen ska svara på och när den ska vara klar.",
      decisions: [proposed("att ge arbetsgruppen i uppdrag att genomföra analysen")],
    },
    {
      title: "Utskrivning under storhelger",
      kinds: ["decision"],
      presenters: [chair],
      durationMinutes: 15,
      agenda: "Region Dalarna redovisar hur julen och nyåret gick och lämnar ett nytt förslag till rutin.",
      decisions: [proposed("att anta rutinen för utskrivning under storhelger")],
    },
  ],
  "Rapport från regional nivå": [
    {
      title: "Hemsjukvårdsavtalet träder i kraft",
      matter: "hemsjukvard",
      kinds: ["information"],
      presenters: ["Emma Torstensson"],
      durationMinutes: 10,
      agenda: "När avtalet börjar gälla, och vad som händer med avtalet från 2012.",
      decisions: [proposed("att lägga informationen till handlingarna")],
    },
    {
      title: "Uppdrag för styrgruppen för långsiktig överenskommelse",
      kinds: ["decision"],
      presenters: ["Annelie Söderberg", "Cecilia Rosén"],
      durationMinutes: 20,
      agenda: `Styrgruppens förslag till uppdrag bifogas.

- inriktning och avgränsning
- beräknad tid för ledamöterna
- nominerade från kommunerna och regionen`,
      files: [
        {
          label: "Bilaga 1",
          filename: "uppdrag-styrgrupp-utkast.txt",
          mediaType: "text/plain; charset=utf-8",
          text: mandate,
        },
      ],
      decisions: [
        proposed(
          "att fastställa uppdraget för styrgruppen",
          "att utse ledamöterna enligt de nomineringar som har kommit in",
        ),
      ],
    },
  ],
  "Aktuellt på RSS": [
    {
      title: "Program för introduktion av nya chefer",
      kinds: ["information"],
      presenters: ["Ylva Nordin"],
      durationMinutes: 10,
      agenda: "Första omgången hålls i mars.",
    },
  ],
  "Nya ärenden": [
    {
      title: "Samsjuklighet: planeringsgruppens beredning",
      matter: "samsjuklighet",
      kinds: ["dialogue"],
      presenters: ["Helena Broman"],
      durationMinutes: 20,
      agenda: "En första bild av behoven i länet och vad den nya lagen kräver.",
    },
  ],
};

export function draftJanuary(county: County, meetingId: string): void {
  const draft = actingAs(county.ctx, secretary, "2025-12-15T09:00:00Z");
  for (const section of getMeeting(draft, meetingId).items) {
    for (const content of drafted[section.title] ?? []) add(county, draft, meetingId, section.id, content);
  }
  send(county, "2025-12-18T12:00:00Z", chairOf2026, meetingId);
  changeAfterSending(county, meetingId);
}

/** Two weeks before the meeting a guest is added and an item gets more time. */
function changeAfterSending(county: County, meetingId: string): void {
  const ctx = actingAs(county.ctx, secretary, "2026-01-14T13:20:00Z");
  const sections = getMeeting(ctx, meetingId).items;
  const newMatters = sections.find(({ title }) => title === "Nya ärenden");
  if (newMatters) add(county, ctx, meetingId, newMatters.id, guest);
  const comorbidity = newMatters?.children[0];
  if (!comorbidity) return;
  const { title, kinds, presenters, body, confidential } = comorbidity;
  const more = { title, kinds, presenters, body, confidential, durationMinutes: 30 };
  changeItem(ctx, comorbidity.id, ItemChange.parse(more));
}

const guest: ItemContent = {
  title: "Ny socialtjänstlag: erfarenheter efter ett halvår",
  kinds: ["information", "dialogue"],
  presenters: ["Fatima Haddad", "Maja Lidén (jurist, Leksands kommun)"],
  durationMinutes: 15,
  agenda: "Vad har ändrats i arbetet med insatser utan behovsprövning?",
};

function add(county: County, ctx: County["ctx"], meetingId: string, parentId: string, content: ItemContent): void {
  const { children: _, ...item } = agendaItem(county, content);
  attachFiles(ctx, addItem(ctx, meetingId, NewItem.parse({ ...item, parentId })), content.files);
}
