/** What the meetings of 2025 gave people to do, and what became of it until the week before Christmas. */
import {
  accept,
  askForMore,
  bodyOf,
  excuse,
  give,
  moveDay,
  organizationThrough,
  partOf,
  personNamed,
  report,
  seatOf,
} from "./assignments.ts";
import { actingAs, secretary, type County } from "./county.ts";
import { municipalities, region, secretariat } from "./organizations.ts";
import { municipalHeads } from "./people.ts";

export function givenByCouncil(county: County, meetingId: string): void {
  const id = give(county, "2025-06-04T13:10:00Z", meetingId, {
    item: "Rekommendation om kortsiktigt hemsjukvårdsavtal",
    clause: "att Länschefsnätverket ska rapportera",
    text: "rapportera hur många huvudmän som har antagit avtalet",
    to: [{ ...bodyOf(county, "lchnv"), contactId: county.people.get(secretary) }],
    due: { date: "2025-12-15", text: "senast den 15 december 2025" },
  });
  report(
    county,
    "2025-12-11T09:20:00Z",
    secretary,
    id,
    "Femton av sexton huvudmän har antagit avtalet. Fullmäktige i Älvdalen tar upp frågan igen i januari.",
  );
}

/** Those that were reported on before November, for the meeting that received them then. */
export interface Reported {
  leadership: string;
  comments: string;
}

export function givenInSeptember(county: County, meetingId: string): Reported {
  const at = "2025-09-26T10:30:00Z";
  const leadership = give(county, at, meetingId, {
    item: "Plan för ett långsiktigt avtal om hälso- och sjukvård i hemmet",
    clause: "att styrgruppen återkommer den 21 november",
    text: "återkomma med ett förslag till hur arbetet ska ledas",
    to: [bodyOf(county, "styrgruppen")],
    due: { date: "2025-11-21", text: "den 21 november" },
  });
  const comments = give(county, at, meetingId, {
    item: "Samverkansavtal inom vårdhygien",
    clause: "att Socialchefsnätverket lämnar sina synpunkter",
    text: "lämna synpunkter på samverkansavtalet inom vårdhygien",
    to: [{ ...bodyOf(county, "schnv"), contactId: county.people.get("Kristina Dahlgren") }],
    due: { date: "2025-10-17", text: "senast den 17 oktober 2025" },
  });
  give(county, at, meetingId, {
    item: "Upphandling av hjälpmedelstransporter",
    clause: "att Region Dalarna fullföljer upphandlingen",
    text: "fullfölja upphandlingen och informera nätverket när avtal är tecknat",
    to: [organizationThrough(county, region, "Katarina Viklund")],
    due: { kind: "none", reason: "Dagen beror på om tilldelningsbeslutet överprövas.", text: "när avtal är tecknat" },
  });
  const plan = give(county, at, meetingId, {
    item: "Länets handlingsplan för god och nära vård",
    clause: "att utkastet arbetas om",
    text: "arbeta om utkastet till handlingsplan innan det skickas på remiss",
    to: [personNamed(county, "Nadia Rahimi", true), personNamed(county, "Lovisa Engström")],
    due: { date: "2025-11-28", text: "till sista november" },
  });
  moveDay(
    county,
    "2025-11-24T09:40:00Z",
    plan,
    "2026-01-23",
    "Kommunernas synpunkter kommer in först den 12 december.",
  );
  give(county, at, meetingId, {
    item: "Länsgemensam introduktion för nya chefer",
    clause: "att uppdra till RSS Dalarna",
    text: "presentera ett program för introduktion av nya chefer",
    to: [organizationThrough(county, secretariat, "Ylva Nordin")],
    due: { week: "2026-W04", text: "senast vecka 4 2026" },
  });
  return { leadership, comments };
}

export function givenInOctober(county: County, meetingId: string): void {
  give(county, "2025-10-17T08:10:00Z", meetingId, {
    item: "Samverkansavtal inom vårdhygien",
    clause: "att begära att texten",
    text: "följa upp att texten om kommunernas övergripande ansvar har justerats",
    to: [personNamed(county, "Fatima Haddad")],
    due: { date: "2025-12-19", text: "före jul" },
  });
}

export function givenBySteeringGroup(county: County, meetingId: string): void {
  give(county, "2025-11-14T13:30:00Z", meetingId, {
    item: "Hjälpmedel under första veckan hemma",
    clause: "att LPO rehabilitering",
    text: "bereda frågan om första veckans hjälpmedel",
    to: [bodyOf(county, "lpo-rehabilitering")],
    due: { date: "2026-02-13", text: "senast den 13 februari 2026" },
  });
}

/** What was reported in the autumn, received at the meeting; `before`: the ids of what was given in September. */
export function receivedInNovember(county: County, meetingId: string, before: Reported): void {
  const comments = report(
    county,
    "2025-10-20T07:05:00Z",
    "Kristina Dahlgren",
    before.comments,
    "Socialcheferna är positiva till avtalet men vill att texten om kommunernas övergripande ansvar justeras.",
  );
  const leadership = report(
    county,
    "2025-11-17T08:30:00Z",
    "Gunilla Hedström",
    before.leadership,
    "Styrgruppen föreslår en styrgrupp med två personer från kommunerna och två från regionen, med stöd av RSS Dalarna.",
  );
  const at = "2025-11-21T08:40:00Z";
  accept(county, at, comments, {
    meetingId,
    item: "Samverkansavtal om vårdhygien mellan Region Dalarna och kommunerna",
  });
  accept(
    county,
    at,
    leadership,
    { meetingId, item: "Styrgrupp för en långsiktig överenskommelse om vård i hemmet" },
    "Nätverket vill också veta hur mycket tid uppdraget tar.",
  );
}

export function givenInNovember(county: County, meetingId: string): void {
  const at = "2025-11-21T09:50:00Z";
  give(county, at, meetingId, {
    item: "Styrgrupp för en långsiktig överenskommelse om vård i hemmet",
    clause: "att uppdra till styrgruppen",
    text: "formulera uppdraget för den långsiktiga överenskommelsen, med inriktning och beräknad tidsåtgång",
    to: [bodyOf(county, "styrgruppen")],
    due: { kind: "next_meeting", text: "nästa möte" },
  });
  give(county, at, meetingId, {
    item: "Mini-Maria: läget",
    text: "rapportera hur utbyggnaden av Mini-Maria går",
    to: [organizationThrough(county, region, "Henrik Strand")],
    due: { kind: "interval", date: "2026-05-22", months: 6, text: "två gånger om året" },
  });
  const analysis = give(county, at, meetingId, {
    item: "Vård- och omsorgscollege: ska länet vara kvar?",
    clause: "att uppdra till Petra Sandgren och Jonas Wikner",
    text: "föreslå arbetsgrupp och arbetssätt för risk- och konsekvensanalysen",
    to: [personNamed(county, "Petra Sandgren", true), personNamed(county, "Jonas Wikner")],
    due: { kind: "next_meeting", text: "till nästa möte" },
  });
  give(county, at, meetingId, {
    item: "Ny representant i LPU Lokal praktikutveckling",
    clause: "att Region Dalarna lämnar förslag",
    text: "lämna förslag på en regional systemledare till LPU",
    to: [organizationThrough(county, region, "Cecilia Rosén")],
    due: { kind: "next_meeting", text: "till nästa möte" },
  });
  give(county, at, meetingId, {
    item: "Utskrivning från sjukhus under storhelger",
    text: "ta frågan om utskrivning under storhelger till regionen och återkomma med ett besked",
    to: [personNamed(county, "Henrik Strand")],
    due: { week: "2025-W50", text: "vecka 50" },
  });
  give(county, at, meetingId, {
    item: "Utskrivning från sjukhus under storhelger",
    text: "beskriva hur biståndshandläggarna kan bemannas under storhelgerna",
    to: [seatOf(county, at, "Falun", "lchnv"), seatOf(county, at, "Mora", "lchnv")],
    due: { week: "2026-W02", text: "vecka 2" },
  });
  askedForMore(county, analysis);
  givenToAll(county, at, meetingId);
}

function askedForMore(county: County, id: string): void {
  const first = report(
    county,
    "2025-12-05T12:15:00Z",
    "Petra Sandgren",
    id,
    "Vi föreslår en arbetsgrupp med fem personer från vård och omsorg, och två workshoppar i februari.",
  );
  askForMore(
    county,
    "2025-12-09T08:30:00Z",
    first,
    "2026-01-20",
    "Ta med hur skolan ska delta, och vem som leder arbetsgruppen.",
  );
}

/** Every municipality says what matters most to it: some have, one need not, two are late. */
function givenToAll(county: County, at: string, meetingId: string): void {
  const names = municipalities.map(([name]) => name);
  const id = give(county, at, meetingId, {
    item: "Handlingsplan för god och nära vård",
    text: "lämna synpunkter på vad som är viktigast i handlingsplanen för god och nära vård",
    group: { name: "samtliga kommuner", organizations: names },
    due: { date: "2025-12-12", text: "senast den 12 december" },
  });
  const ctx = actingAs(county.ctx, secretary, at);
  const part = (name: (typeof names)[number]) => partOf(ctx, id, county.organizations.get(name));
  answers.forEach(([name, day, text], index) => {
    const head = municipalHeads.find(({ organization }) => organization === name)?.name ?? secretary;
    const reportId = report(county, `${day}T10:${10 + index}:00Z`, head, part(name), text);
    if (index < received) accept(county, "2025-12-15T09:00:00Z", reportId);
  });
  excuse(
    county,
    "2025-12-10T07:50:00Z",
    part("Älvdalen"),
    "Kommunen lämnade sina synpunkter muntligt vid mötet den 21 november.",
  );
}

/** Of the answers, how many the network has taken note of. */
const received = 10;

const answers: [(typeof municipalities)[number][0], string, string][] = [
  ["Avesta", "2025-12-01", "Det viktigaste är att planen följer personen mellan vårdgivarna."],
  ["Borlänge", "2025-12-02", "Vi vill se mål för trygg hemgång, och inte fler projekt."],
  ["Falun", "2025-12-03", "Få nyckeltal, men sådana som säger något om kvalitet."],
  ["Gagnef", "2025-12-03", "Små kommuner behöver kunna delta utan att anställa någon."],
  ["Hedemora", "2025-12-04", "Rehabilitering i hemmet bör få en egen del."],
  ["Ludvika", "2025-12-05", "Digitala besök fungerar bra hos oss och borde nämnas."],
  ["Mora", "2025-12-08", "Läkarmedverkan på särskilda boenden är det som brister mest."],
  ["Orsa", "2025-12-09", "Vi saknar anhöriga i utkastet."],
  ["Rättvik", "2025-12-09", "Planen bör gälla i fyra år, så att den hinner göra nytta."],
  ["Smedjebacken", "2025-12-10", "Skriv kortare. Det är vår viktigaste synpunkt."],
  ["Säter", "2025-12-11", "Vi stöder det som Hedemora skriver om rehabilitering."],
  ["Vansbro", "2025-12-12", "Kompetensförsörjningen är avgörande för alla mål i planen."],
];
