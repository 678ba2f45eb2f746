import { and, asc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { savedFilters } from "../../db/schema.ts";
import type { ReadContext } from "../http/context.ts";
import type { SavedFilter } from "./schema.ts";

const statements = prepared((db) => ({
  ofPage: compiled(
    db,
    db
      .select({ id: savedFilters.id, name: savedFilters.name, query: savedFilters.query })
      .from(savedFilters)
      .where(
        and(eq(savedFilters.accountId, sql.placeholder("accountId")), eq(savedFilters.page, sql.placeholder("page"))),
      )
      .orderBy(asc(savedFilters.name)),
  ),
}));

/** The reader's own for a list, by name. */
export const listFilters = (ctx: ReadContext, page: string): SavedFilter[] =>
  ctx.actor.account === null ? [] : statements(ctx.db).ofPage.all({ accountId: ctx.actor.account.id, page });
