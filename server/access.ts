/** Who asks, and what they may do in a forum. Pure: the facts are loaded by accounts/queries. */
import { forbidden } from "./errors.ts";
import type { AccountRole, Visibility } from "../db/schema/values.ts";

/** From least to most. An administrator counts as secretary in every forum. */
export const forumRoles = ["reader", "member", "chair", "secretary"] as const;
export type ForumRole = (typeof forumRoles)[number];

export interface Account {
  id: string;
  name: string;
  email: string;
  role: AccountRole;
  personId: string | null;
}

export interface Actor {
  /** Null: nobody has logged in. */
  account: Account | null;
  /** The role held in every forum, if any. */
  everywhere: ForumRole | null;
  /** The role held in single forums, by forum id. */
  inForums: ReadonlyMap<string, ForumRole>;
}

export const nobody: Actor = { account: null, everywhere: null, inForums: new Map() };

export interface ForumAccess {
  id: string;
  visibility: Visibility;
}

/** The strongest role the actor has in a forum; everybody with an account reads the open ones. */
export function roleIn(actor: Actor, forum: ForumAccess): ForumRole | null {
  const open = forum.visibility === "open" && actor.account ? "reader" : null;
  return strongest([actor.everywhere, actor.inForums.get(forum.id) ?? null, open]);
}

export function atLeast(role: ForumRole | null, needed: ForumRole): boolean {
  return role !== null && forumRoles.indexOf(role) >= forumRoles.indexOf(needed);
}

export function strongest(roles: (ForumRole | null)[]): ForumRole | null {
  return roles.reduce((best, role) => (role && !atLeast(best, role) ? role : best), null);
}

export const isAdmin = (actor: Actor): boolean => actor.account?.role === "admin";

/** Whether the actor is secretary of any forum at all, and so keeps the register of persons and organizations. */
export const isSecretary = (actor: Actor): boolean =>
  actor.everywhere === "secretary" || [...actor.inForums.values()].includes("secretary");

/** @throws forbidden unless the actor has at least this role in the forum. */
export function requireRole(actor: Actor, forum: ForumAccess, needed: ForumRole): void {
  if (!atLeast(roleIn(actor, forum), needed)) throw forbidden();
}

/** @throws forbidden unless the actor is a secretary somewhere. */
export function requireSecretary(actor: Actor): void {
  if (!isSecretary(actor)) throw forbidden();
}

/** @throws forbidden unless the actor is an administrator. */
export function requireAdmin(actor: Actor): void {
  if (!isAdmin(actor)) throw forbidden();
}

/**
 * Parameters of the condition every list of a forum's things has, see `visibleForum` in http/visible.ts:
 * all forums, or those named, or the open ones.
 */
export function forumScope(actor: Actor): { everywhere: 0 | 1; signedIn: 0 | 1; forums: string } {
  return {
    everywhere: actor.everywhere ? 1 : 0,
    signedIn: actor.account ? 1 : 0,
    forums: forumsWith(actor, "reader"),
  };
}

/** Parameters of the condition on what is confidential, which members of its forum learn of: everywhere, or in those named. */
export function memberScope(actor: Actor): { memberEverywhere: 0 | 1; memberForums: string } {
  return {
    memberEverywhere: atLeast(actor.everywhere, "member") ? 1 : 0,
    memberForums: forumsWith(actor, "member"),
  };
}

/** Ids of the forums in which the actor has at least this role by name, not because of reading everything: a JSON array. */
export const forumsWith = ({ inForums }: Pick<Actor, "inForums">, needed: ForumRole): string =>
  JSON.stringify([...inForums].filter(([, role]) => atLeast(role, needed)).map(([id]) => Number(id)));
