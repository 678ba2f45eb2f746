import { asc, eq, inArray } from "drizzle-orm";
import { assignees, forums, organizations, persons, posts } from "../../db/schema.ts";
import type { AssigneeType } from "../../db/schema/values.ts";
import { invalid } from "../errors.ts";
import type { WriteContext } from "../http/context.ts";
import { postName } from "../text/assignments.ts";
import type { AssigneeInput } from "./input-schema.ts";

/** Makes the assignees of an assignment those given, in that order, each with the name it has today. */
export function insertAssignees(ctx: WriteContext, assignmentId: string, wanted: AssigneeInput[]): void {
  const names = namesOf(ctx, wanted);
  const contacts = contactsOf(ctx, wanted);
  ctx.db.delete(assignees).where(eq(assignees.assignmentId, assignmentId)).run();
  ctx.db
    .insert(assignees)
    .values(
      wanted.map(({ type, id, name, lead, contactId }, position) => {
        const known = id === null ? name : names.get(`${type}.${id}`);
        if (known === undefined || known === null) throw invalid(`assignees.${position}.id`, "unknown_assignee");
        if (contactId !== null && !contacts.has(contactId)) {
          throw invalid(`assignees.${position}.contactId`, "unknown_person");
        }
        const isOne = type === "person";
        return {
          assignmentId,
          position,
          type,
          ...columnOf(type, id),
          name: known,
          lead,
          contactId: isOne ? null : contactId,
          live: true,
        };
      }),
    )
    .run();
}

/** The names of those who have it, in their order. */
export const assigneeNames = (ctx: WriteContext, assignmentId: string): string =>
  ctx.db
    .select({ name: assignees.name })
    .from(assignees)
    .where(eq(assignees.assignmentId, assignmentId))
    .orderBy(asc(assignees.position))
    .all()
    .map(({ name }) => name)
    .join(", ");

const columnOf = (type: AssigneeType, id: string | null) => ({
  personId: type === "person" ? id : null,
  organizationId: type === "organization" ? id : null,
  forumId: type === "forum" ? id : null,
  postId: type === "post" ? id : null,
});

/** The organizations of a group, each as the assignee of a part. @throws invalid at the field */
export function giveTo(ctx: WriteContext, organizationIds: string[]): AssigneeInput[] {
  const found = ctx.db
    .select({ id: organizations.id })
    .from(organizations)
    .where(inArray(organizations.id, organizationIds))
    .all();
  if (found.length < organizationIds.length) throw invalid("group.organizationIds", "unknown_organization");
  return organizationIds.map((id) => ({ type: "organization", id, name: null, lead: false, contactId: null }));
}

/** The names of the register, by "type.id": one query for each kind. */
function namesOf(ctx: WriteContext, wanted: AssigneeInput[]): Map<string, string> {
  const idsOf = (type: AssigneeType) =>
    wanted.flatMap((assignee) => (assignee.type === type && assignee.id !== null ? [assignee.id] : []));
  const { db } = ctx;
  const rows = [
    ...db
      .select({ id: persons.id, name: persons.name })
      .from(persons)
      .where(inArray(persons.id, idsOf("person")))
      .all()
      .map(({ id, name }) => [`person.${id}`, name] as const),
    ...db
      .select({ id: organizations.id, name: organizations.name })
      .from(organizations)
      .where(inArray(organizations.id, idsOf("organization")))
      .all()
      .map(({ id, name }) => [`organization.${id}`, name] as const),
    ...db
      .select({ id: forums.id, name: forums.name })
      .from(forums)
      .where(inArray(forums.id, idsOf("forum")))
      .all()
      .map(({ id, name }) => [`forum.${id}`, name] as const),
    ...db
      .select({ id: posts.id, organization: organizations.shortName, forum: forums.shortName })
      .from(posts)
      .innerJoin(organizations, eq(organizations.id, posts.organizationId))
      .innerJoin(forums, eq(forums.id, posts.forumId))
      .where(inArray(posts.id, idsOf("post")))
      .all()
      .map(({ id, organization, forum }) => [`post.${id}`, postName(organization, forum)] as const),
  ];
  return new Map(rows);
}

function contactsOf(ctx: WriteContext, wanted: AssigneeInput[]): Set<string> {
  const ids = wanted.flatMap(({ contactId }) => (contactId === null ? [] : [contactId]));
  const rows = ctx.db.select({ id: persons.id }).from(persons).where(inArray(persons.id, ids)).all();
  return new Set(rows.map(({ id }) => id));
}
