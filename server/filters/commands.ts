import { and, count, eq } from "drizzle-orm";
import { savedFilters } from "../../db/schema.ts";
import { record } from "../audit/commands.ts";
import { AppError, conflict, invalid, notFound } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { filteredPages, mostFilters, normalised } from "./rules.ts";
import type { FilterInput } from "./schema.ts";

/** Keeps the filters of a list under a name, in place of those of that name where so is asked. */
export function saveFilter(ctx: WriteContext, input: FilterInput): { page: string; query: string } {
  const accountId = ownAccountId(ctx);
  const { page, name, replace } = input;
  if (!filteredPages.includes(page)) throw invalid("page", "invalid_choice");
  const query = normalised(input.query);
  if (query === "") throw conflict("filter_empty");
  const namesake = ctx.db
    .select({ id: savedFilters.id })
    .from(savedFilters)
    .where(and(eq(savedFilters.accountId, accountId), eq(savedFilters.page, page), eq(savedFilters.name, name)))
    .get();
  if (namesake && !replace) throw invalid("name", "filter_name_taken");
  if (namesake) {
    ctx.db.update(savedFilters).set({ query }).where(eq(savedFilters.id, namesake.id)).run();
    record(ctx, "changed", "filter", namesake.id);
  } else {
    refuseTooMany(ctx, accountId);
    const { id } = ctx.db
      .insert(savedFilters)
      .values({ accountId, page, name, query })
      .returning({ id: savedFilters.id })
      .get();
    record(ctx, "created", "filter", id);
  }
  return { page, query };
}

/** @returns the list it was for */
export function removeFilter(ctx: WriteContext, id: string): string {
  const removed = ctx.db
    .delete(savedFilters)
    .where(and(eq(savedFilters.id, id), eq(savedFilters.accountId, ownAccountId(ctx))))
    .returning({ page: savedFilters.page })
    .get();
  if (!removed) throw notFound();
  record(ctx, "removed", "filter", id);
  return removed.page;
}

function refuseTooMany(ctx: WriteContext, accountId: string): void {
  const kept = ctx.db.select({ n: count() }).from(savedFilters).where(eq(savedFilters.accountId, accountId)).get();
  if ((kept?.n ?? 0) >= mostFilters) throw conflict("too_many_filters");
}

function ownAccountId({ actor }: WriteContext): string {
  if (!actor.account) throw new AppError("unauthenticated", "unauthenticated");
  return actor.account.id;
}
