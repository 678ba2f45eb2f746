/** What the forms of agreements offer. */
import { asc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import { agreements, forums, organizations } from "../../db/schema.ts";
import type { OrganizationKind } from "../../db/schema/values.ts";
import { atLeast, roleIn } from "../access.ts";
import type { ReadContext } from "../http/context.ts";

const statements = prepared((db) => ({
  organizations: compiled(
    db,
    db
      .select({
        id: organizations.id,
        name: organizations.name,
        shortName: organizations.shortName,
        kind: organizations.kind,
      })
      .from(organizations)
      .orderBy(
        sql`case ${organizations.kind} when 'region' then 0 when 'municipality' then 1 else 2 end`,
        asc(organizations.name),
      ),
  ),
  agreements: compiled(
    db,
    db
      .select({ id: agreements.id, title: agreements.title, forumId: forums.id, visibility: forums.visibility })
      .from(agreements)
      .innerJoin(forums, eq(forums.id, agreements.forumId))
      .orderBy(asc(agreements.title)),
  ),
}));

export interface OrganizationChoice {
  id: string;
  name: string;
  shortName: string;
  kind: OrganizationKind;
}

/** Every organization, regions first. */
export const organizationChoices = (ctx: ReadContext): OrganizationChoice[] => statements(ctx.db).organizations.all();

/** The agreements that the actor keeps, but for one. */
export const replaceable = (ctx: ReadContext, exceptId: string | null): { id: string; title: string }[] =>
  statements(ctx.db)
    .agreements.all()
    .filter(({ id }) => id !== exceptId)
    .filter(({ forumId, visibility }) => atLeast(roleIn(ctx.actor, { id: forumId, visibility }), "secretary"))
    .map(({ id, title }) => ({ id, title }));
