/** Whom the register does not know is added to it with one click. */
import type { OrganizationKind } from "../../db/schema/values.ts";
import type { WriteContext } from "../http/context.ts";
import { addOrganization, addPerson } from "../people/commands.ts";
import { idleWords } from "../text/imports.ts";
import type { ImportDraft } from "./draft-schema.ts";
import { bodyNamed, folded } from "./matching.ts";
import { registerOf } from "./register-queries.ts";

/** Adds somebody of the attendance list, with the organization if that is known. */
export function addPersonOf(ctx: WriteContext, draft: ImportDraft, row: number): ImportDraft {
  const person = draft.attendance[row];
  if (!person || person.name === "") return draft;
  const organization = bodyNamed(person.organization, registerOf(ctx.db).organizations, idleWords);
  const personId = addPerson(ctx, {
    name: person.name,
    title: person.title || null,
    email: null,
    organizationId: organization?.id ?? null,
  });
  return { ...draft, attendance: draft.attendance.with(row, { ...person, personId, checked: true }) };
}

/** Adds the organization of somebody of the attendance list. */
export function addOrganizationOf(ctx: WriteContext, { attendance }: ImportDraft, row: number): void {
  const name = attendance[row]?.organization ?? "";
  if (name === "" || bodyNamed(name, registerOf(ctx.db).organizations, idleWords)) return;
  addOrganization(ctx, { name, shortName: name.slice(0, 60), kind: kindOf(name), populations: [] });
}

function kindOf(name: string): OrganizationKind {
  const words = folded(name);
  if (/\bkommun\b/.test(words)) return "municipality";
  return /\b(region|landsting)\b/.test(words) ? "region" : "other";
}
