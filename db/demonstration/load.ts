/** The demonstration county: Dalarna's real bodies and figures, with invented people and texts. */
import type { WriteContext } from "../../server/http/context.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import type { Item } from "../../server/meetings/schema.ts";
import { addComment, addCorrection, changeState } from "../../server/minutes/commands.ts";
import { addInfectionControl, addOldAgreement } from "./agreements.ts";
import { addCalendar } from "./calendar-2026.ts";
import { actingAs, chairOf2025, secretary, type County } from "./county.ts";
import { addForums } from "./forums.ts";
import {
  addHomeCare,
  addPapers,
  adoptBeforeSummer,
  adoptInAutumn,
  adoptInfectionControl,
  adoptInSeptember,
  sendOutHomeCare,
  tellOfAutumn,
} from "./home-care-agreement.ts";
import {
  givenByCouncil,
  givenBySteeringGroup,
  givenInNovember,
  givenInOctober,
  givenInSeptember,
  receivedInNovember,
  type Reported,
} from "./given-2025.ts";
import { addImports } from "./imports.ts";
import { draftJanuary } from "./january-2026.ts";
import { lchnvNovember } from "./lchnv-2025-11-21.ts";
import { lchnvSeptember } from "./lchnv-2025-09-26.ts";
import { closeMatter, giveBack, openMatters, refer, tellHistory } from "./matters.ts";
import { approve, begin, hold, plan, send } from "./meeting.ts";
import { addMemberships } from "./memberships.ts";
import { addOrganizations } from "./organizations.ts";
import { addPeople } from "./people.ts";
import { calledOff, planningGroup } from "./planeringsgruppen.ts";
import { relateDecisions } from "./relations.ts";
import { schnvOctober } from "./schnv-2025-10-17.ts";
import { steeringGroup } from "./styrgruppen-2025-11-14.ts";
import { addSubmissions } from "./submissions.ts";
import { valfardsradet } from "./valfardsradet-2025-06-04.ts";

/**
 * Fills an empty database with the demonstration county, through the same commands as everything else, in the caller's
 * transaction. Whoever loads it may have no rights yet: the system acts, in the names of the people of the story and at
 * the times when they did it, so that the trail reads as one that has grown.
 */
export function loadDemonstration(ctx: WriteContext): void {
  const county = addCounty(actingAs(ctx, secretary, "2025-05-12T07:00:00Z"));
  const homeCare = addHomeCare(county, addOldAgreement(county));
  addCouncil(county);
  sendOutHomeCare(county, homeCare);
  addPapers(county, homeCare);
  adoptBeforeSummer(county, homeCare);
  const reported = addSeptember(county);
  adoptInSeptember(county, homeCare);
  addOctober(county);
  addNovember(county, reported);
  adoptInAutumn(county, homeCare);
  const [january] = addCalendar({ ...county, ctx });
  const infectionControl = addInfectionControl(county);
  adoptInfectionControl(county, infectionControl);
  tellOfAutumn(county, homeCare, infectionControl);
  addDecember(county);
  if (january !== undefined) draftJanuary(county, january);
  relateDecisions(county);
  sendBackToNetwork(county);
  addSubmissions(county);
  addImports(county);
}

function addCounty(ctx: WriteContext): County {
  const organizations = addOrganizations(ctx);
  const people = addPeople(ctx, organizations);
  const county: County = { ctx, organizations, people, forums: addForums(ctx), matters: new Map() };
  addMemberships(county);
  return county;
}

function addCouncil(county: County): void {
  openMatters(county, "2025-05-12T12:10:00Z", ["hemsjukvard"]);
  tellHistory(county, "2025-05-12T12:30:00Z");
  refer(county, "2025-05-13T08:20:00Z", chairOf2025, {
    matter: "hemsjukvard",
    from: "lchnv",
    to: "valfardsradet",
    role: "decide",
    note: "Styrgruppen står bakom texten. Vi ber rådet att ta ställning till en rekommendation före sommaren.",
  });
  const id = plan(county, "2025-05-14T08:00:00Z", valfardsradet);
  send(county, "2025-05-21T09:30:00Z", "Ulf Granath", id);
  hold(county, "2025-06-04T11:00:00Z", id, valfardsradet);
  givenByCouncil(county, id);
  approve(county, "2025-06-11T13:15:00Z", "Ulf Granath", id);
  refer(county, "2025-06-12T07:30:00Z", secretary, {
    matter: "hemsjukvard",
    from: "valfardsradet",
    to: "lchnv",
    role: "inform",
    note: "Rådet rekommenderar huvudmännen att anta avtalet, och vill senast den 15 december veta hur många som har gjort det.",
  });
}

function addSeptember(county: County): Reported {
  openMatters(county, "2025-09-08T07:40:00Z", ["college", "plattform", "transporter", "vardhygien"]);
  const id = plan(county, "2025-09-08T08:00:00Z", lchnvSeptember);
  send(county, "2025-09-12T10:00:00Z", chairOf2025, id);
  hold(county, "2025-09-26T07:00:00Z", id, lchnvSeptember);
  const reported = givenInSeptember(county, id);
  approve(county, "2025-10-03T12:40:00Z", chairOf2025, id);
  const ctx = actingAs(county.ctx, secretary, "2025-10-06T08:05:00Z");
  addCorrection(ctx, id, {
    itemId: itemNumbered(getMeeting(ctx, id).items, "5 a").id,
    text: "Tio av sexton huvudmän hade antagit avtalet, inte elva.",
    reason: "Fullmäktige i Säter fattade sitt beslut först den 2 oktober.",
  });
  sendToTheHeads(county);
  closeMatter(county, "2025-10-06T08:40:00Z", "plattform");
  return reported;
}

/** Two matters go from the network to the heads of social services, and one comes back to be decided. */
function sendToTheHeads(county: County): void {
  refer(county, "2025-09-29T08:10:00Z", secretary, {
    matter: "vardhygien",
    from: "lchnv",
    to: "schnv",
    role: "consult",
    note: "Flera av er ville ha kommunernas ansvar tydligare beskrivet. Lämna synpunkter senast den 17 oktober.",
  });
  refer(county, "2025-09-29T08:15:00Z", secretary, {
    matter: "college",
    from: "lchnv",
    to: "schnv",
    role: "consult",
    note: "Stäm av hemma hur er kommun ser på fortsatt medverkan.",
  });
}

function addOctober(county: County): void {
  const id = plan(county, "2025-10-06T09:00:00Z", schnvOctober);
  send(county, "2025-10-10T07:30:00Z", "Kristina Dahlgren", id);
  hold(county, "2025-10-17T06:30:00Z", id, schnvOctober);
  givenInOctober(county, id);
  refer(county, "2025-10-20T06:50:00Z", "Kristina Dahlgren", {
    matter: "vardhygien",
    from: "schnv",
    to: "lchnv",
    role: "decide",
    note: "Vi vill se texten om det övergripande ansvaret ändrad. I övrigt har vi inget att invända.",
  });
  approve(county, "2025-10-24T09:00:00Z", "Kristina Dahlgren", id);
  refer(county, "2025-10-27T08:00:00Z", secretary, {
    matter: "vardhygien",
    from: "lchnv",
    to: "styrgruppen",
    role: "prepare",
    note: "Arbeta in det som Socialchefsnätverket har bett om.",
  });
}

function addNovember(county: County, reported: Reported): void {
  openMatters(county, "2025-11-05T13:00:00Z", ["hjalpmedel", "samsjuklighet"]);
  const november = plan(county, "2025-11-06T08:00:00Z", lchnvNovember);
  const steering = plan(county, "2025-11-06T09:00:00Z", steeringGroup);
  send(county, "2025-11-07T12:00:00Z", chairOf2025, steering);
  hold(county, "2025-11-14T12:00:00Z", steering, steeringGroup);
  givenBySteeringGroup(county, steering);
  send(county, "2025-11-14T15:00:00Z", chairOf2025, november);
  approve(county, "2025-11-20T14:30:00Z", chairOf2025, steering);
  refer(county, "2025-11-17T09:00:00Z", secretary, {
    matter: "hjalpmedel",
    from: "styrgruppen",
    to: "lpo-rehabilitering",
    role: "prepare",
    note: "Beskriv hur hjälpmedlen ska ordnas, hämtas och betalas. Styrgruppen behöver underlaget den 13 februari.",
  });
  hold(county, "2025-11-21T07:00:00Z", november, lchnvNovember);
  receivedInNovember(county, november, reported);
  givenInNovember(county, november);
  commentOn(county, november);
  sendFromNovember(county);
}

function sendFromNovember(county: County): void {
  refer(county, "2025-11-24T08:30:00Z", secretary, {
    matter: "samsjuklighet",
    from: "lchnv",
    to: "planeringsgruppen",
    role: "prepare",
    note: "Nätverket vill ha en samlad bild av vilka personerna är och vad de behöver till mötet den 29 januari.",
  });
  refer(county, "2025-11-24T08:45:00Z", secretary, {
    matter: "vardhygien",
    from: "lchnv",
    to: "valfardsradet",
    role: "inform",
    note: "Länschefsnätverket har antagit avtalet.",
  });
  refer(county, "2025-11-25T12:20:00Z", chairOf2025, {
    matter: "college",
    from: "lchnv",
    to: "lpu",
    role: "prepare",
    note: "Vad betyder college för praktikplatserna? Svaret behövs till analysen.",
  });
}

function commentOn(county: County, meetingId: string): void {
  const comment = (name: string, at: string, number: string, text: string) => {
    const ctx = actingAs(county.ctx, name, at);
    addComment(ctx, meetingId, { itemId: itemNumbered(getMeeting(ctx, meetingId).items, number).id, text });
  };
  comment(
    "Magdalena Blom",
    "2025-11-25T10:12:00Z",
    "5 b",
    "Vårt fullmäktige sammanträder torsdagen den 27 november, så vecka 48 stämmer. Skriv gärna ut datumet.",
  );
  comment(
    "Petra Sandgren",
    "2025-11-26T07:48:00Z",
    "5 e",
    "Skolan ska vara med redan när vi föreslår hur arbetet läggs upp, inte först i analysen. Kan det framgå?",
  );
  comment(
    "Henrik Strand",
    "2025-11-26T15:30:00Z",
    "8 a",
    "Förslaget ligger kvar som obeslutat. Vi var eniga om att jag tar det med mig hem, så det borde stå som bordlagt.",
  );
}

function addDecember(county: County): void {
  const cancelled = plan(county, "2025-11-27T08:00:00Z", calledOff);
  changeState(actingAs(county.ctx, secretary, "2025-12-01T08:00:00Z"), cancelled, "cancelled");
  const going = plan(county, "2025-11-27T08:30:00Z", planningGroup);
  send(county, "2025-11-28T13:00:00Z", "Ylva Nordin", going);
  begin(county, "2025-12-04T09:00:00Z", going, planningGroup);
}

function sendBackToNetwork(county: County): void {
  const why =
    "LPU arbetar med metoder i vården och har ingen som kan svara för skolans praktik. Frågan passar bättre i den arbetsgrupp som ska göra analysen.";
  giveBack(county, "2025-12-16T14:05:00Z", "Nadia Rahimi", "college", "lpu", why);
}

function itemNumbered(items: Item[], number: string): Item {
  const found = items.flatMap((item) => [item, ...item.children]).find((item) => item.number === number);
  if (!found) throw new Error(`The demonstration has no item ${number}.`);
  return found;
}
