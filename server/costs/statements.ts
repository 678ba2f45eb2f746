import { and, asc, desc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { agreementParties, costAllocations, costShares, organizations, populations } from "../../db/schema.ts";

const { placeholder } = sql;

const columns = {
  id: costAllocations.id,
  agreementId: costAllocations.agreementId,
  year: costAllocations.year,
  number: costAllocations.number,
  total: costAllocations.total,
  method: costAllocations.method,
  populationDate: costAllocations.populationDate,
  fixed: costAllocations.fixed,
  note: costAllocations.note,
  createdAt: costAllocations.createdAt,
  createdByName: costAllocations.createdByName,
};

export const statements = prepared((db) => ({
  /** The newest year first, and of a year the newest version. */
  list: compiled(
    db,
    db
      .select(columns)
      .from(costAllocations)
      .where(
        and(
          eq(costAllocations.agreementId, placeholder("agreementId")),
          sql`(${costAllocations.year}, ${costAllocations.number}) < (${placeholder("year")}, ${placeholder("number")})`,
        ),
      )
      .orderBy(desc(costAllocations.year), desc(costAllocations.number))
      .limit(placeholder("rows")),
  ),
  one: compiled(
    db,
    db
      .select(columns)
      .from(costAllocations)
      .where(
        and(eq(costAllocations.id, placeholder("id")), eq(costAllocations.agreementId, placeholder("agreementId"))),
      ),
  ),
  shares: compiled(
    db,
    db
      .select({
        allocationId: costShares.allocationId,
        organizationId: costShares.organizationId,
        name: costShares.name,
        population: costShares.population,
        populationDate: costShares.populationDate,
        populationSource: costShares.populationSource,
        share: costShares.share,
        amount: costShares.amount,
        roundedAlone: costShares.roundedAlone,
      })
      .from(costShares)
      .where(sql`${costShares.allocationId} in (select value from json_each(${placeholder("ids")}))`)
      .orderBy(asc(costShares.allocationId), asc(costShares.position)),
  ),
  /** Those who can pay. */
  parties: compiled(
    db,
    db
      .select({ organizationId: organizations.id, name: organizations.name, kind: organizations.kind })
      .from(agreementParties)
      .innerJoin(organizations, eq(organizations.id, agreementParties.organizationId))
      .where(eq(agreementParties.agreementId, placeholder("agreementId")))
      .orderBy(asc(agreementParties.position)),
  ),
  figures: compiled(
    db,
    db
      .select({
        organizationId: populations.organizationId,
        date: populations.date,
        count: populations.count,
        source: populations.source,
      })
      .from(agreementParties)
      .innerJoin(populations, eq(populations.organizationId, agreementParties.organizationId))
      .where(eq(agreementParties.agreementId, placeholder("agreementId"))),
  ),
  lastNumber: compiled(
    db,
    db
      .select({ number: sql<number>`coalesce(max(${costAllocations.number}), 0)` })
      .from(costAllocations)
      .where(
        and(eq(costAllocations.agreementId, placeholder("agreementId")), eq(costAllocations.year, placeholder("year"))),
      ),
  ),
}));
