/** Assignments put straight into the tables. */
import type { Db } from "../../db/connection.ts";
import { assignees, assignments } from "../../db/schema.ts";

export type Assignee = Partial<Omit<typeof assignees.$inferInsert, "assignmentId" | "position">>;

/** `to`: whom it was given to; each column names one kind of assignee. */
export function anAssignment(
  db: Db,
  { to = [], ...values }: { forumId: string; to?: Assignee[] } & Partial<typeof assignments.$inferInsert>,
): string {
  const { id, state } = db
    .insert(assignments)
    .values({
      reportForumId: values.forumId,
      text: "Ta fram en rutin",
      state: "open",
      dueKind: "date",
      dueDate: "2025-11-28",
      givenOn: "2025-10-01",
      createdAt: "2025-10-01T08:00:00.000Z",
      createdByName: "System",
      ...values,
    })
    .returning({ id: assignments.id, state: assignments.state })
    .get();
  to.forEach((assignee, position) => {
    const type = assignee.organizationId
      ? "organization"
      : assignee.forumId
        ? "forum"
        : assignee.postId
          ? "post"
          : "person";
    const live = state === "open" || state === "reported";
    db.insert(assignees)
      .values({ type, name: "Ansvarig", live, ...assignee, assignmentId: id, position })
      .run();
  });
  return id;
}
