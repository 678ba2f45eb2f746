/** An agreement between a region and some municipalities, with their figures, put straight into the tables. */
import { agreementParties, agreements, organizations, populations } from "../../db/schema.ts";
import type { Db } from "../../db/connection.ts";
import { aForum } from "../support/builders.ts";
import { testApp } from "../support/app.ts";

export function anAgreement(db: Db, forumId: string, values: Partial<typeof agreements.$inferInsert> = {}): string {
  return db
    .insert(agreements)
    .values({
      title: "Samverkansavtal inom vårdhygien",
      kind: "samverkansavtal",
      forumId,
      ratificationRule: "all_parties",
      modelClauses: [],
      createdAt: "2025-01-01T08:00:00.000Z",
      ...values,
    })
    .returning({ id: agreements.id })
    .get().id;
}

export function aParty(
  db: Db,
  agreementId: string,
  position: number,
  party: { name: string; kind?: "region" | "municipality"; role?: string; population?: number | null },
): string {
  const { name, kind = "municipality", role = "Kommunerna", population = null } = party;
  const { id } = db
    .insert(organizations)
    .values({ name, shortName: name, kind })
    .returning({ id: organizations.id })
    .get();
  db.insert(agreementParties).values({ agreementId, organizationId: id, position, role }).run();
  if (population !== null) {
    db.insert(populations).values({ organizationId: id, date: "2024-12-31", count: population, source: "SCB" }).run();
  }
  return id;
}

/** A region and three municipalities, and the secretary of the forum that keeps their agreement. */
export async function costWorld() {
  const app = await testApp();
  const { db } = app;
  const forumId = aForum(db);
  const agreementId = anAgreement(db, forumId);
  const region = aParty(db, agreementId, 0, { name: "Regionen", kind: "region", role: "Regionen", population: 100 });
  const alby = aParty(db, agreementId, 1, { name: "Alby", population: 50 });
  const berga = aParty(db, agreementId, 2, { name: "Berga", population: 30 });
  const dala = aParty(db, agreementId, 3, { name: "Dala", population: 20 });
  const secretary = app.api({ role: "secretary", forumIds: [forumId], name: "Karin Ek" });
  const address = `/agreements/${agreementId}/cost-allocations`;
  return { ...app, forumId, agreementId, region, alby, berga, dala, secretary, address };
}
