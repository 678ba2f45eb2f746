import { and, eq, ne } from "drizzle-orm";
import { organizations, persons, populations } from "../../db/schema.ts";
import { requireSecretary } from "../access.ts";
import { record } from "../audit/commands.ts";
import { invalid, orHasHistory } from "../errors.ts";
import { checkVersion } from "../http/etag.ts";
import type { WriteContext } from "../http/context.ts";
import { getOrganization, getPerson, personNames } from "./queries.ts";
import type { OrganizationInput, PersonInput } from "./schema.ts";

export function addOrganization(ctx: WriteContext, { populations: figures, ...columns }: OrganizationInput): string {
  requireSecretary(ctx.actor);
  requireFreeName(ctx, columns.name, null);
  const { id } = ctx.db.insert(organizations).values(columns).returning({ id: organizations.id }).get();
  setPopulations(ctx, id, figures);
  record(ctx, "created", "organization", id, { name: columns.name });
  return id;
}

export function changeOrganization(
  ctx: WriteContext,
  id: string,
  input: OrganizationInput,
  version?: number | null,
): void {
  requireSecretary(ctx.actor);
  const before = getOrganization(ctx, id);
  checkVersion(version, before, input);
  const { populations: figures, ...columns } = input;
  requireFreeName(ctx, columns.name, id);
  ctx.db
    .update(organizations)
    .set({ ...columns, version: before.version + 1 })
    .where(eq(organizations.id, id))
    .run();
  setPopulations(ctx, id, figures);
  record(ctx, "changed", "organization", id, { name: columns.name });
}

/** @throws conflict when persons, memberships or anything else still refers to it. */
export function removeOrganization(ctx: WriteContext, id: string, version?: number | null): void {
  requireSecretary(ctx.actor);
  const before = getOrganization(ctx, id);
  checkVersion(version, before, null);
  orHasHistory(() => ctx.db.delete(organizations).where(eq(organizations.id, id)).run());
  record(ctx, "removed", "organization", id, { name: before.name });
}

export function addPerson(ctx: WriteContext, input: PersonInput): string {
  requireSecretary(ctx.actor);
  requireOrganization(ctx, input.organizationId);
  const { id } = ctx.db.insert(persons).values(input).returning({ id: persons.id }).get();
  record(ctx, "created", "person", id, { name: input.name });
  return id;
}

/** What the person was called and did at past meetings stays as it was written there. */
export function changePerson(ctx: WriteContext, id: string, input: PersonInput, version?: number | null): void {
  requireSecretary(ctx.actor);
  const before = getPerson(ctx, id);
  checkVersion(version, before, input);
  requireOrganization(ctx, input.organizationId);
  ctx.db
    .update(persons)
    .set({ ...input, version: before.version + 1 })
    .where(eq(persons.id, id))
    .run();
  record(ctx, "changed", "person", id, { name: input.name });
}

/** @throws conflict when the person has sat anywhere: end the memberships instead. */
export function removePerson(ctx: WriteContext, id: string, version?: number | null): void {
  requireSecretary(ctx.actor);
  const before = getPerson(ctx, id);
  checkVersion(version, before, null);
  orHasHistory(() => ctx.db.delete(persons).where(eq(persons.id, id)).run());
  record(ctx, "removed", "person", id, { name: before.name });
}

/**
 * For what refers to persons, in one query.
 * @throws invalid at the field of the first whom nobody knows
 */
export function requirePersons(ctx: WriteContext, references: { field: string; personId: string | null }[]): void {
  const known = personNames(
    ctx,
    references.map(({ personId }) => personId),
  );
  const stray = references.find(({ personId }) => personId !== null && !known.has(personId));
  if (stray) throw invalid(stray.field, "unknown_person");
}

function setPopulations(ctx: WriteContext, organizationId: string, figures: OrganizationInput["populations"]): void {
  ctx.db.delete(populations).where(eq(populations.organizationId, organizationId)).run();
  for (const figure of figures)
    ctx.db
      .insert(populations)
      .values({ organizationId, ...figure })
      .run();
}

function requireFreeName(ctx: WriteContext, name: string, ownId: string | null): void {
  const taken = ctx.db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.name, name), ownId === null ? undefined : ne(organizations.id, ownId)))
    .get();
  if (taken) throw invalid("name", "name_taken");
}

function requireOrganization(ctx: WriteContext, id: string | null): void {
  if (id === null) return;
  const found = ctx.db.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, id)).get();
  if (!found) throw invalid("organizationId", "unknown_organization");
}
