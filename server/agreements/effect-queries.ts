/** Which agreements decisions touch, and which they name without being linked to them. */
import { and, asc, eq, sql } from "drizzle-orm";
import { compiled } from "../../db/compiled.ts";
import { prepared } from "../../db/connection.ts";
import {
  agreements,
  decisionAgreements,
  decisions,
  forums,
  items,
  organizations,
  ratificationRounds,
} from "../../db/schema.ts";
import type { AgreementEffect, AgreementState } from "../../db/schema/values.ts";
import type { ReadContext } from "../http/context.ts";
import type { Item } from "../meetings/schema.ts";
import { agreementDealtWith, namesAgreement, wordsShared } from "../text/agreement-words.ts";
import { stockholmDate } from "../text/format.ts";
import { state } from "./statements.ts";
import { agreementScope, visibleAgreement } from "./visible.ts";

const { placeholder } = sql;

const statements = prepared((db) => ({
  effects: compiled(
    db,
    db
      .select({
        decisionId: decisionAgreements.decisionId,
        agreementId: agreements.id,
        title: agreements.title,
        effect: decisionAgreements.effect,
        state,
      })
      .from(decisionAgreements)
      .innerJoin(agreements, eq(agreements.id, decisionAgreements.agreementId))
      .innerJoin(forums, eq(forums.id, agreements.forumId))
      .where(
        and(
          sql`${decisionAgreements.decisionId} in (select value from json_each(${placeholder("ids")}))`,
          visibleAgreement,
        ),
      )
      .orderBy(asc(decisionAgreements.decisionId), asc(agreements.title), asc(decisionAgreements.effect)),
  ),
  /** Also those that the reader cannot see: what is linked is not asked for again. */
  linkedItems: compiled(
    db,
    db
      .selectDistinct({ itemId: decisions.itemId, agreementId: decisionAgreements.agreementId })
      .from(decisionAgreements)
      .innerJoin(decisions, eq(decisions.id, decisionAgreements.decisionId))
      .innerJoin(items, eq(items.id, decisions.itemId))
      .where(eq(items.meetingId, placeholder("meetingId"))),
  ),
  readable: compiled(
    db,
    db
      .select({ id: agreements.id, title: agreements.title, state })
      .from(agreements)
      .innerJoin(forums, eq(forums.id, agreements.forumId))
      .where(visibleAgreement)
      .orderBy(asc(agreements.title), asc(agreements.id)),
  ),
  ofAssignment: compiled(
    db,
    db
      .selectDistinct({ id: agreements.id, title: agreements.title })
      .from(ratificationRounds)
      .innerJoin(agreements, eq(agreements.id, ratificationRounds.agreementId))
      .innerJoin(forums, eq(forums.id, agreements.forumId))
      .where(and(eq(ratificationRounds.assignmentId, placeholder("assignmentId")), visibleAgreement)),
  ),
  places: compiled(db, db.select({ name: organizations.name, shortName: organizations.shortName }).from(organizations)),
}));

export interface DecisionEffect {
  decisionId: string;
  agreementId: string;
  title: string;
  effect: AgreementEffect;
  /** Of the agreement, today. */
  state: AgreementState;
}

/** What decisions do with agreements that the reader may see. The caller has read the decisions. */
export const effectsOf = (ctx: ReadContext, decisionIds: readonly string[]): DecisionEffect[] =>
  statements(ctx.db)
    .effects.all({
      ...agreementScope(ctx.actor, stockholmDate(ctx.now)),
      ids: JSON.stringify(decisionIds.map(Number)),
    })
    .map((row) => ({ ...row, state: row.state as AgreementState }));

/** Every agreement that the reader may see, by title. */
export const readableAgreements = (ctx: ReadContext): { id: string; title: string; state: string }[] =>
  statements(ctx.db).readable.all(agreementScope(ctx.actor, stockholmDate(ctx.now)));

/** Those that the assignment of a round asks its parties to adopt. */
export const agreementsAskedFor = (ctx: ReadContext, assignmentId: string): { id: string; title: string }[] =>
  statements(ctx.db).ofAssignment.all({ ...agreementScope(ctx.actor, stockholmDate(ctx.now)), assignmentId });

/** Those that a text names, but for those that have ended when one that is in force is named as well. */
export function agreementsNamed(ctx: ReadContext, text: string): { id: string; title: string }[] {
  if (!/avtal|verenskommelse|riktlinje/i.test(text)) return [];
  const places = placesKnown(ctx);
  const named = readableAgreements(ctx).filter(({ title }) => namesAgreement(title, text, places));
  const living = named.filter((one) => one.state !== "ended");
  const candidates = living.length > 0 ? living : named;
  // Of several with the same name the one that more of the words are about.
  const closeness = candidates.map(({ title }) => wordsShared(title, text));
  return candidates.filter((_, place) => closeness[place] === Math.max(...closeness));
}

const placesKnown = (ctx: ReadContext): ReadonlySet<string> =>
  new Set(
    statements(ctx.db)
      .places.all()
      .flatMap(({ name, shortName }) => `${name} ${shortName}`.toLocaleLowerCase("sv").split(/\s+/)),
  );

export interface UnlinkedAgreement {
  itemId: string;
  decisionId: string;
  /** Its title, or the words for one that is not in the register. */
  words: string;
}

/** Items whose decisions name an agreement, or deal with one, that none of them is linked to. */
export function unlinkedAgreements(ctx: ReadContext, meetingId: string, all: readonly Item[]): UnlinkedAgreement[] {
  const linked = statements(ctx.db).linkedItems.all({ meetingId });
  return all.flatMap((item) => {
    const [decision] = item.decisions;
    if (!decision) return [];
    const clauses = item.decisions
      .flatMap(({ clauses, proposal }) => [...proposal, ...clauses])
      .map(({ text }) => text);
    const own = linked.filter(({ itemId }) => itemId === item.id).map(({ agreementId }) => agreementId);
    const named = agreementsNamed(ctx, [item.title, ...clauses].join("\n"));
    const at = { itemId: item.id, decisionId: decision.id };
    if (named.some(({ id }) => own.includes(id))) return [];
    if (named.length > 0) return named.map(({ title }) => ({ ...at, words: title }));
    const words = own.length > 0 ? undefined : clauses.map(agreementDealtWith).find((found) => found !== null);
    return words ? [{ ...at, words }] : [];
  });
}
