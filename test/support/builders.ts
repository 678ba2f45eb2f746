/** Rows with sensible defaults, put straight into the tables; what a test is about is given. */
import type { Db } from "../../db/connection.ts";
import { forums, meetings, memberships, organizations, persons } from "../../db/schema.ts";

export function aForum(db: Db, values: Partial<typeof forums.$inferInsert> = {}): string {
  return db
    .insert(forums)
    .values({
      slug: "lchnv",
      name: "Länschefsnätverket i Dalarna",
      shortName: "LCHNV",
      kind: "network",
      decisionName: "Länschefsnätverket",
      visibility: "members",
      attendanceGroups: ["Kommun", "Region Dalarna"],
      ...values,
    })
    .returning({ id: forums.id })
    .get().id;
}

export function anOrganization(db: Db, values: Partial<typeof organizations.$inferInsert> = {}): string {
  const { name = "Avesta" } = values;
  return db
    .insert(organizations)
    .values({ name, shortName: name, kind: "municipality", ...values })
    .returning({ id: organizations.id })
    .get().id;
}

export function aPerson(db: Db, values: Partial<typeof persons.$inferInsert> = {}): string {
  return db
    .insert(persons)
    .values({ name: "Karin Exempel", title: "socialchef", ...values })
    .returning({ id: persons.id })
    .get().id;
}

export function aMembership(
  db: Db,
  values: Pick<typeof memberships.$inferInsert, "forumId" | "personId"> & Partial<typeof memberships.$inferInsert>,
): string {
  return db
    .insert(memberships)
    .values({ role: "member", ...values })
    .returning({ id: memberships.id })
    .get().id;
}

export function aMeeting(
  db: Db,
  values: Pick<typeof meetings.$inferInsert, "forumId"> & Partial<typeof meetings.$inferInsert>,
): string {
  return db
    .insert(meetings)
    .values({
      kind: "minnesanteckningar",
      date: "2025-11-21",
      startTime: "08:00",
      endTime: "10:00",
      mode: "remote",
      state: "planned",
      updatedAt: "2025-11-01T08:00:00.000Z",
      ...values,
    })
    .returning({ id: meetings.id })
    .get().id;
}
