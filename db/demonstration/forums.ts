/** The forums of the county, how they report to one another, and what their agendas start with. */
import { addForum, setStandingItems } from "../../server/forums/commands.ts";
import { ForumInput, StandingItemsInput } from "../../server/forums/schema.ts";
import type { WriteContext } from "../../server/http/context.ts";
import type { z } from "zod";

type ForumContent = Omit<z.input<typeof ForumInput>, "parentId"> & { parent: string | null };

const groups = ["Kommun", "Region Dalarna", "RSS Dalarna"];
const letterhead = {
  senderLines:
    "RSS Dalarna (avdelningen för hälsa och välfärd)\nLedningsstöd och strategi\nHälso- och sjukvårdsförvaltningen",
  footerText: "RSS Dalarna, Region Dalarna, Box 712, 791 29 Falun",
  attendanceGroups: groups,
};

const forumContents: ForumContent[] = [
  {
    slug: "valfardsradet",
    name: "Välfärdsrådet i Dalarna",
    shortName: "Välfärdsrådet",
    kind: "council",
    decisionName: "Välfärdsrådet",
    parent: null,
    visibility: "open",
    minutesKind: "protokoll",
    ...letterhead,
  },
  {
    slug: "lchnv",
    name: "Länschefsnätverket i Dalarna",
    shortName: "LCHNV",
    kind: "network",
    decisionName: "Länschefsnätverket",
    parent: "valfardsradet",
    ...letterhead,
  },
  {
    slug: "styrgruppen",
    name: "Styrgruppen för Länschefsnätverket",
    shortName: "Styrgruppen",
    kind: "steering_group",
    decisionName: "Styrgruppen",
    parent: "lchnv",
    ...letterhead,
  },
  {
    slug: "schnv",
    name: "Socialchefsnätverket i Dalarna",
    shortName: "SCHNV",
    kind: "network",
    decisionName: "Socialchefsnätverket",
    parent: "lchnv",
    ...letterhead,
    attendanceGroups: ["Kommun", "RSS Dalarna"],
  },
  {
    slug: "planeringsgruppen",
    name: "Planeringsgruppen för Länschefsnätverket",
    shortName: "Planeringsgruppen",
    kind: "working_group",
    decisionName: "Planeringsgruppen",
    parent: "styrgruppen",
    ...letterhead,
  },
  {
    slug: "lpo-rehabilitering",
    name: "LPO rehabilitering, habilitering och försäkringsmedicin",
    shortName: "LPO rehabilitering",
    kind: "working_group",
    decisionName: "LPO rehabilitering",
    parent: "styrgruppen",
    ...letterhead,
  },
  {
    slug: "lpu",
    name: "LPU Lokal praktikutveckling",
    shortName: "LPU",
    kind: "working_group",
    decisionName: "LPU",
    parent: "lchnv",
    ...letterhead,
  },
];

/** Ids by slug. */
export function addForums(ctx: WriteContext): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { parent, ...content } of forumContents) {
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    ids.set(content.slug, addForum(ctx, ForumInput.parse({ ...content, parentId })));
  }
  for (const [slug, items] of Object.entries(standingItems)) {
    const id = ids.get(slug);
    if (id !== undefined) setStandingItems(ctx, id, StandingItemsInput.parse({ items }).items);
  }
  return ids;
}

type StandingContent = z.input<typeof StandingItemsInput>["items"];

const opening: StandingContent = [
  { title: "Mötets öppnande", proposal: ["att öppna mötet"], durationMinutes: 5 },
  { title: "Godkännande av dagordning", proposal: ["att godkänna dagordningen"], durationMinutes: 5 },
  {
    title: "Föregående minnesanteckningar",
    proposal: ["att lägga minnesanteckningarna till handlingarna"],
    durationMinutes: 5,
  },
];

const standingItems: Record<string, StandingContent> = {
  lchnv: [
    ...opening,
    { title: "Återrapportering från styrgruppen", body: "Beslut och information från styrgruppens senaste möten." },
    { title: "Rapport från regional nivå" },
    { title: "Aktuellt på RSS" },
    { title: "Nya ärenden" },
    { title: "Övriga frågor", durationMinutes: 10 },
  ],
  styrgruppen: [
    ...opening,
    { title: "Inför Länschefsnätverkets nästa möte", kinds: ["dialogue"], durationMinutes: 30 },
    { title: "Övriga frågor", durationMinutes: 10 },
  ],
  schnv: [
    ...opening,
    { title: "Frågor till Länschefsnätverket", kinds: ["dialogue"], durationMinutes: 20 },
    { title: "Övriga frågor", durationMinutes: 10 },
  ],
  planeringsgruppen: [...opening, { title: "Övriga frågor", durationMinutes: 10 }],
  valfardsradet: [
    { title: "Sammanträdets öppnande", proposal: ["att förklara sammanträdet öppnat"] },
    { title: "Val av justerare" },
    { title: "Fastställande av föredragningslista", proposal: ["att fastställa föredragningslistan"] },
    { title: "Övriga frågor" },
  ],
};
