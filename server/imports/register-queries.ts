/** Whom and what the names of a document can mean. */
import { prepared, type Reader } from "../../db/connection.ts";
import type { OrganizationKind } from "../../db/schema/values.ts";
import type { Known } from "../interpretation/model.ts";
import type { KnownBody, KnownName } from "./matching.ts";

export interface KnownPerson extends KnownName {
  title: string | null;
  organization: string | null;
}

export interface KnownOrganization extends KnownBody {
  name: string;
  kind: OrganizationKind;
}

export interface KnownForum extends KnownBody {
  name: string;
}

export interface Register {
  persons: KnownPerson[];
  organizations: KnownOrganization[];
  forums: KnownForum[];
}

interface BodyRow {
  id: string;
  name: string;
  shortName: string;
}

const statements = prepared((db) => ({
  persons: db.$client.prepare<[], KnownPerson>(`
    select cast(p.id as text) as id, p.name, p.title, cast(p.organization_id as text) as organizationId,
      o.short_name as organization
    from persons p left join organizations o on o.id = p.organization_id order by p.name, p.id`),
  organizations: db.$client.prepare<[], BodyRow & { kind: OrganizationKind }>(
    "select cast(id as text) as id, name, short_name as shortName, kind from organizations order by name",
  ),
  forums: db.$client.prepare<[], BodyRow & { decisionName: string }>(`
    select cast(id as text) as id, name, short_name as shortName, decision_name as decisionName from forums order by name`),
}));

/** All that the register knows by name: small beside any document, and read once for each. */
export function registerOf(db: Reader): Register {
  const { persons, organizations, forums } = statements(db);
  return {
    persons: persons.all(),
    organizations: organizations.all().map(({ shortName, ...row }) => ({ ...row, names: [row.name, shortName] })),
    forums: forums
      .all()
      .map(({ id, name, shortName, decisionName }) => ({ id, name, names: [name, shortName, decisionName] })),
  };
}

/** The same as the interpretation wants it. */
export const knownNames = ({ persons, organizations, forums }: Register): Known => ({
  persons: persons.map(({ name }) => name),
  organizations: organizations.flatMap(({ names }) => names),
  forums: forums.flatMap(({ names }) => names),
});
