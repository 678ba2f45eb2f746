/** The demonstration county: Dalarna's real bodies and figures, with invented people and texts. */
import type { WriteContext } from "../../server/http/context.ts";
import { getMeeting } from "../../server/meetings/queries.ts";
import type { Item } from "../../server/meetings/schema.ts";
import { addComment, addCorrection, changeState } from "../../server/minutes/commands.ts";
import { addCalendar } from "./calendar-2026.ts";
import { actingAs, chairOf2025, secretary, type County } from "./county.ts";
import { addForums } from "./forums.ts";
import { draftJanuary } from "./january-2026.ts";
import { lchnvNovember } from "./lchnv-2025-11-21.ts";
import { lchnvSeptember } from "./lchnv-2025-09-26.ts";
import { approve, begin, hold, plan, send } from "./meeting.ts";
import { addMemberships } from "./memberships.ts";
import { addOrganizations } from "./organizations.ts";
import { addPeople } from "./people.ts";
import { calledOff, planningGroup } from "./planeringsgruppen.ts";
import { schnvOctober } from "./schnv-2025-10-17.ts";
import { steeringGroup } from "./styrgruppen-2025-11-14.ts";
import { valfardsradet } from "./valfardsradet-2025-06-04.ts";

/**
 * Fills an empty database with the demonstration county, through the same commands as everything else, in the caller's
 * transaction. Whoever loads it may have no rights yet: the system acts, in the names of the people of the story and at
 * the times when they did it, so that the trail reads as one that has grown.
 */
export function loadDemonstration(ctx: WriteContext): void {
  const county = addCounty(actingAs(ctx, secretary, "2025-05-12T07:00:00Z"));
  addCouncil(county);
  addSeptember(county);
  addOctober(county);
  addNovember(county);
  const [january] = addCalendar({ ...county, ctx });
  addDecember(county);
  if (january !== undefined) draftJanuary(county, january);
}

function addCounty(ctx: WriteContext): County {
  const organizations = addOrganizations(ctx);
  const people = addPeople(ctx, organizations);
  const county: County = { ctx, organizations, people, forums: addForums(ctx) };
  addMemberships(county);
  return county;
}

function addCouncil(county: County): void {
  const id = plan(county, "2025-05-14T08:00:00Z", valfardsradet);
  send(county, "2025-05-21T09:30:00Z", "Ulf Granath", id);
  hold(county, "2025-06-04T11:00:00Z", id, valfardsradet);
  approve(county, "2025-06-11T13:15:00Z", "Ulf Granath", id);
}

function addSeptember(county: County): void {
  const id = plan(county, "2025-09-08T08:00:00Z", lchnvSeptember);
  send(county, "2025-09-12T10:00:00Z", chairOf2025, id);
  hold(county, "2025-09-26T07:00:00Z", id, lchnvSeptember);
  approve(county, "2025-10-03T12:40:00Z", chairOf2025, id);
  const ctx = actingAs(county.ctx, secretary, "2025-10-06T08:05:00Z");
  addCorrection(ctx, id, {
    itemId: itemNumbered(getMeeting(ctx, id).items, "5 a").id,
    text: "Tio av sexton huvudmän hade antagit avtalet, inte elva.",
    reason: "Fullmäktige i Säter fattade sitt beslut först den 2 oktober.",
  });
}

function addOctober(county: County): void {
  const id = plan(county, "2025-10-06T09:00:00Z", schnvOctober);
  send(county, "2025-10-10T07:30:00Z", "Kristina Dahlgren", id);
  hold(county, "2025-10-17T06:30:00Z", id, schnvOctober);
  approve(county, "2025-10-24T09:00:00Z", "Kristina Dahlgren", id);
}

function addNovember(county: County): void {
  const november = plan(county, "2025-11-06T08:00:00Z", lchnvNovember);
  const steering = plan(county, "2025-11-06T09:00:00Z", steeringGroup);
  send(county, "2025-11-07T12:00:00Z", chairOf2025, steering);
  hold(county, "2025-11-14T12:00:00Z", steering, steeringGroup);
  send(county, "2025-11-14T15:00:00Z", chairOf2025, november);
  approve(county, "2025-11-20T14:30:00Z", chairOf2025, steering);
  hold(county, "2025-11-21T07:00:00Z", november, lchnvNovember);
  commentOn(county, november);
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

function itemNumbered(items: Item[], number: string): Item {
  const found = items.flatMap((item) => [item, ...item.children]).find((item) => item.number === number);
  if (!found) throw new Error(`The demonstration has no item ${number}.`);
  return found;
}
