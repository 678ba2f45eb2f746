/** The calendar of 2026 as the network fixed it, and the years after it on the same weekdays. */
import type { z } from "zod";
import { planYear } from "../../server/agenda/plan-commands.ts";
import { PlanYear } from "../../server/agenda/schema.ts";
import { stockholmDate } from "../../server/text/format.ts";
import { actingAs, forumId, secretary, type County } from "./county.ts";

type Dates = z.input<typeof PlanYear>["meetings"];

const stangslet = "Myntgatan 2, Falun, lokal Stängslet";
const later = "Plats meddelas senare";

const network: Dates = [
  { date: "2026-01-29", startTime: "09:30", endTime: "12:00", place: stangslet, mode: "hybrid" },
  { date: "2026-03-20", startTime: "09:00", endTime: "12:00", place: later, mode: "hybrid" },
  { date: "2026-05-22", startTime: "09:30", endTime: "12:00", place: stangslet, mode: "hybrid" },
  { date: "2026-09-08", startTime: "09:30", endTime: "12:00", place: stangslet, mode: "hybrid" },
  { date: "2026-11-12", startTime: "09:00", endTime: "16:00", place: later, mode: "hybrid" },
];

/** The heads of social services meet in the same room an hour before. */
const municipal: Dates = network
  .filter(({ place }) => place === stangslet)
  .map((meeting) => ({ ...meeting, startTime: "08:30", endTime: "09:20" }));

/** Ids of the network's meetings of 2026, in order. */
export function addCalendar(county: County): string[] {
  const planned = addYear(county, 0);
  const lastYear = Number(stockholmDate(county.ctx.now).slice(0, 4)) + 1;
  for (let year = 2027; year <= Math.min(lastYear, 2036); year += 1) addYear(county, year - 2026);
  return planned;
}

function addYear(county: County, yearsLater: number): string[] {
  const ctx = actingAs(county.ctx, secretary, "2025-11-24T08:10:00Z");
  const plan = (slug: string, meetings: Dates) =>
    planYear(
      ctx,
      PlanYear.parse({
        forumId: forumId(county, slug),
        meetings: meetings.map((meeting) => ({ ...meeting, date: weekdayLater(meeting.date, yearsLater) })),
      }),
    );
  plan("schnv", municipal);
  return plan("lchnv", network);
}

/** The same weekday 52 weeks later for every year. */
function weekdayLater(date: string, years: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 364 * years);
  return day.toISOString().slice(0, 10);
}
