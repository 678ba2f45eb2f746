/** What stands of costs on the page of their agreement. */
import { atLeast, roleIn } from "../access.ts";
import type { Agreement } from "../agreements/schema.ts";
import type { Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { allocationMethodLabels, costTexts, kronor } from "../text/costs.ts";
import { listAllocations } from "./queries.ts";

/** The newest division of each of the last years. */
export const costsOfAgreement: Inset<Agreement> = (ctx, { id, forum }) => {
  const all = listAllocations(ctx, id, { limit: 50 }).items;
  const newest = all.filter(({ year }, index) => all.findIndex((one) => one.year === year) === index).slice(0, 5);
  const keeps = atLeast(roleIn(ctx.actor, { id: forum.id, visibility: "members" }), "secretary");
  return {
    years: newest.map((one) => ({
      href: paths.allocation(id, one.id),
      year: String(one.year),
      total: kronor(one.total),
      detail: costTexts.dividedAmong(allocationMethodLabels[one.method], one.shares.length),
    })),
    href: paths.allocations(id),
    newHref: keeps ? paths.newAllocation(id) : "",
  };
};
