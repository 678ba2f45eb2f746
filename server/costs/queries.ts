import { grouped } from "../../db/rows.ts";
import { agreementFacts } from "../agreements/queries.ts";
import { notFound } from "../errors.ts";
import type { Page } from "../fields.ts";
import type { ReadContext } from "../http/context.ts";
import { decodeCursor, pageOf } from "../http/cursor.ts";
import { allocate, sumOf } from "./rules.ts";
import type { CostAllocation } from "./schema.ts";
import { statements } from "./statements.ts";

/** Every division of an agreement's costs, the newest year and version first. @throws not_found, as the agreement */
export function listAllocations(
  ctx: ReadContext,
  agreementId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<CostAllocation> {
  agreementFacts(ctx, agreementId);
  const [year, number] = decodeCursor(cursor, [Number.MAX_SAFE_INTEGER, 0]);
  const rows = statements(ctx.db).list.all({ agreementId, year, number, rows: limit + 1 });
  const page = pageOf(rows, limit, (row) => [row.year, row.number]);
  return { ...page, items: withShares(ctx, page.items) };
}

/** @throws not_found, also when it is another agreement's */
export function getAllocation(ctx: ReadContext, agreementId: string, id: string): CostAllocation {
  agreementFacts(ctx, agreementId);
  const row = statements(ctx.db).one.get({ agreementId, id });
  const [allocation] = withShares(ctx, row ? [row] : []);
  if (!allocation) throw notFound();
  return allocation;
}

type AllocationRow = NonNullable<ReturnType<ReturnType<typeof statements>["one"]["get"]>>;

function withShares(ctx: ReadContext, rows: AllocationRow[]): CostAllocation[] {
  if (rows.length === 0) return [];
  const ids = JSON.stringify(rows.map(({ id }) => Number(id)));
  const sharesOf = grouped(
    statements(ctx.db).shares.all({ ids }),
    (row) => row.allocationId,
    ({ allocationId: _, ...share }) => share,
  );
  return rows.map((row) => {
    const kept = sharesOf.get(row.id) ?? [];
    const parts = allocate(
      row,
      kept.map(({ organizationId, population, share }) => ({ code: Number(organizationId), population, share })),
    );
    return {
      ...row,
      shares: kept.map(({ share, ...one }, index) => ({
        ...one,
        share: share === null ? null : share / 1000,
        percent: parts[index]?.percent ?? 0,
      })),
      sum: sumOf(kept.map(({ amount }) => amount)),
      sumRoundedAlone: sumOf(kept.map(({ roundedAlone }) => roundedAlone)),
      version: 1,
    };
  });
}
