/** What the parts of the demonstration need of one another: ids by name, and whoever acts. */
import type { Actor } from "../../server/access.ts";
import type { WriteContext } from "../../server/http/context.ts";
import type { OrganizationName } from "./organizations.ts";
import type { MatterKey } from "./matters.ts";
import { personNamed } from "./people.ts";

export interface County {
  ctx: WriteContext;
  organizations: ReadonlyMap<OrganizationName, string>;
  /** By name. */
  people: ReadonlyMap<string, string>;
  /** By slug. */
  forums: ReadonlyMap<string, string>;
  /** Those that have been opened so far. */
  matters: Map<MatterKey, string>;
}

export const chairOf2025 = "Gunilla Hedström";
export const chairOf2026 = "Henrik Strand";
export const secretary = "Emma Torstensson";

/** The system itself (account 0), in the name of one of the people and at the time when they did it. */
export function actingAs(ctx: WriteContext, name: string, at: string): WriteContext {
  const actor: Actor = {
    account: { id: "0", name, email: "", role: "admin", personId: null },
    everywhere: "secretary",
    inForums: new Map(),
  };
  return { ...ctx, actor, now: new Date(at) };
}

export function forumId({ forums }: Pick<County, "forums">, slug: string): string {
  const id = forums.get(slug);
  if (id === undefined) throw new Error(`The demonstration has no forum ${slug}.`);
  return id;
}

/** A presenter as an agenda names them; guests have a title of their own and no id. */
export function presenter({ people }: Pick<County, "people">, name: string, title?: string) {
  const personId = people.get(name) ?? null;
  return { name, title: title ?? (personId === null ? null : personNamed(name).title), personId };
}
