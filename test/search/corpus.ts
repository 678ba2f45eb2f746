/** A small invented county for the tests of how well is found: every text has a name that the questions expect it by. */
import { giveAssignment } from "../../server/assignments/commands.ts";
import { AssignmentInput } from "../../server/assignments/input-schema.ts";
import { agreementClauses, agreements, attachments, attachmentTexts } from "../../db/schema.ts";
import type { TestApp } from "../support/app.ts";
import { aForum } from "../support/builders.ts";

interface CorpusItem {
  name: string;
  title: string;
  body: string;
  /** Decided under the name of the item with "beslut" before it. */
  clauses?: string[];
}

const items: CorpusItem[] = [
  {
    name: "hemsjukvård",
    title: "Hemsjukvårdsavtalet träder i kraft",
    body: "Alla sexton huvudmän har sagt ja. Det gäller från den 1 januari och ersätter det från 2012.",
  },
  {
    name: "vårdhygien",
    title: "Vårdhygien på särskilda boenden",
    body: "Hygiensjuksköterskan berättade om utbrottet av vinterkräksjuka på Solgården.",
  },
  {
    name: "korttid",
    title: "Korttidsplatser i södra länsdelen",
    body: "Behovet av växelvård ökar. Smedjebacken och Ludvika delar på tolv platser.",
    clauses: ["att inrätta en gemensam kö för korttidsplatser", "att pröva kön under två år"],
  },
  {
    name: "plan",
    title: "Samordnad individuell plan",
    body: "Uppföljningen visar att färre planer upprättas för barn än för vuxna.",
  },
  {
    name: "suicid",
    title: "Suicidprevention",
    body: "Handlingsplanen följs upp tillsammans med räddningstjänsten och polisen.",
  },
  {
    name: "skola",
    title: "Skolsociala team",
    body: "Elevhälsan och socialtjänsten arbetar ihop i tre kommuner.",
  },
  {
    name: "budget",
    title: "Ekonomiskt läge",
    body: "Underskottet väntas bli elva miljoner kronor. Budgeten måste hållas och besparingar krävs under hösten.",
  },
  {
    name: "färdtjänst",
    title: "Färdtjänsttaxan",
    body: "Egenavgiften höjs med tio kronor från årsskiftet.",
  },
  {
    name: "läkemedel",
    title: "Läkemedelsgenomgångar",
    body: "Apotekare deltar när äldres mediciner gås igenom.",
  },
  {
    name: "rehab",
    title: "Rehabilitering efter stroke",
    body: "Arbetsterapeuter och fysioterapeuter saknas i norra Dalarna.",
  },
  {
    name: "robot",
    title: "Digitala hjälpmedel",
    body: "Medicinrobotar prövas i Orsa. E-hälsomyndigheten följer försöket.",
  },
  {
    name: "palliativ",
    title: "Palliativ vård i hemmet",
    body: "Rådgivningsteamet nås dygnet runt på telefon.",
  },
  {
    name: "våld",
    title: "Våld i nära relationer",
    body: "Kvinnojouren Ängeln berättade om skyddat boende.",
  },
  {
    name: "kris",
    title: "Krisberedskap",
    body: "Samverkansövningen Röd höst hålls i oktober. Tolv organisationer deltar.",
  },
  {
    name: "chefer",
    title: "Rekrytering av chefer",
    body: "Chefsförsörjningen är en gemensam angelägenhet för länet.",
  },
  {
    name: "statsbidrag",
    title: "Statsbidrag för god och nära vård",
    body: "Medlen rekvireras senast den 31 mars. Ärendet har dnr 2025/00417.",
    clauses: ["att fördela statsbidraget efter invånarantal", "att uppdra åt sekretariatet att redovisa utfallet"],
  },
  {
    name: "öppnande",
    title: "Öppnande",
    body: "Ordföranden hälsade alla välkomna till Älvdalen.",
  },
  {
    name: "lån",
    title: "Långtidslån av bårar",
    body: "Landstingets gamla förråd töms på bårar och rullstolar.",
  },
];

/** Builds it and gives the name of each thing by its kind and id. */
export async function buildCorpus({ db, api, asSystem }: TestApp): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const client = api();
  const forumId = aForum(db);
  const { json: meeting } = await client.post("/meetings", {
    forumId,
    date: "2025-10-03",
    place: "Kulturhuset i Rättvik",
    items: items.map(({ title, body, clauses = [] }) => ({
      title,
      body,
      decisions: clauses.length > 0 ? [{ outcome: "adopted", clauses: clauses.map((text) => ({ text })) }] : [],
    })),
  });
  names.set(`meeting ${meeting.id}`, "mötet");
  items.forEach(({ name }, place) => {
    const { id, decisions } = meeting.items[place];
    names.set(`item ${id}`, name);
    for (const decision of decisions) names.set(`decision ${decision.id}`, `beslut ${name}`);
  });
  const give = async (name: string, text: string, whom: string, reported: string) => {
    const id = asSystem((ctx) =>
      giveAssignment(
        ctx,
        AssignmentInput.parse({
          forumId,
          text,
          assignees: [{ type: "person", name: whom }],
          due: { date: "2025-12-01" },
        }),
      ),
    );
    names.set(`assignment ${id}`, name);
    const { json } = await client.post(`/assignments/${id}/reports`, { text: reported });
    names.set(`report ${json.reports[0].id}`, `rapport ${name}`);
  };
  await give("uppdrag tidplan", "ta fram en tidplan för breddinförandet", "Åsa Öberg", "Planen är klar och bifogas.");
  await give(
    "uppdrag tolkar",
    "kartlägga behovet av tolkar",
    "Nils-Erik Brännström",
    "Teckenspråkstolk saknas i sju kommuner.",
  );
  const matter = async (name: string, title: string, reference: string, summary: string) => {
    const { json } = await client.post("/matters", { forumId, title, reference, summary });
    names.set(`matter ${json.id}`, name);
  };
  await matter(
    "ärende egenvård",
    "Överenskommelse om egenvård",
    "RSS 2025-031",
    "Ansvaret mellan hemtjänst och sjukhus klargörs.",
  );
  await matter(
    "ärende larm",
    "Gemensam larmcentral",
    "RSS 2024-118",
    "Trygghetslarmen flyttas från kommunerna till en central.",
  );
  asSystem(() => {
    const file = { filename: "sarvard.txt", mediaType: "text/plain", size: 1, position: 0, label: "Bilaga 2" };
    const { id } = db
      .insert(attachments)
      .values({ itemId: meeting.items[0].id, ...file })
      .returning()
      .get();
    const text = "Diabetesfotsår läggs om med silverförband. Omläggningarna dokumenteras i journalen.";
    db.insert(attachmentTexts).values({ attachmentId: id, text }).run();
    names.set(`attachment ${id}`, "bilaga sår");
    const { id: agreementId } = db
      .insert(agreements)
      .values({
        title: "Samverkansavtal om smittskydd",
        kind: "samverkansavtal",
        summary: "Gäller mellan regionen och länets kommuner.",
        forumId,
        ratificationRule: "each_party",
        modelClauses: [],
        createdAt: "2025-09-01T08:00:00.000Z",
      })
      .returning()
      .get();
    const clause = {
      agreementId,
      position: 0,
      number: "5.1",
      heading: "Kostnader",
      text: "Kostnaden fördelas efter folkmängd.",
    };
    db.insert(agreementClauses).values(clause).run();
    names.set(`agreement ${agreementId}`, "avtal smitta");
  });
  return names;
}
