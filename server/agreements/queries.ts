import { atLeast, roleIn, type ForumAccess } from "../access.ts";
import { attachmentsOf } from "../attachments/queries.ts";
import { notFound } from "../errors.ts";
import type { ReadContext } from "../http/context.ts";
import { isParty } from "../http/parties.ts";
import type { Attachment } from "../meetings/schema.ts";
import { stockholmDate } from "../text/format.ts";
import { clauseAnchor, levelOf, type ClauseText } from "./outline-rules.ts";
import { isoInterval, progressOf, stateOn } from "./rules.ts";
import type { Agreement, AgreementDecision, Party, Ratification } from "./schema.ts";
import { statements, type AgreementRow, type DecisionRow, type PartRow, type RatificationRow } from "./statements.ts";
import { departs, difference } from "./wording-rules.ts";

/**
 * An agreement with all that hangs on it, as the reader may see it.
 * @throws not_found, also when the reader neither reads its forum nor belongs to a party
 */
export function getAgreement(ctx: ReadContext, id: string): Agreement {
  const row = agreementFacts(ctx, id);
  const all = statements(ctx.db);
  const today = stockholmDate(ctx.now);
  const parties = all.parties.all({ id });
  const ratifications = ratificationsOf(ctx, row, parties, today);
  const { followUpMonths, followUpForumId, followUpForumName, nextFollowUp, replacesId } = row;
  const [replacing] = all.replacedBy.all({ id });
  const decisions = all.decisions.all({ id }).flatMap((decision) => decisionShown(ctx, decision));
  return {
    ...summaryOf(row, today),
    progress: progressOf(
      ratifications.map(({ state }) => state),
      row.ratificationRule,
      row.minimum,
    ),
    summary: row.summary,
    identical: row.identical,
    modelClauses: row.modelClauses.map((text) => ({ text })),
    parties,
    followUp:
      followUpMonths === null || followUpForumId === null
        ? null
        : {
            interval: isoInterval(followUpMonths),
            forumId: followUpForumId,
            forumName: followUpForumName ?? "",
            next: nextFollowUp,
          },
    precedence: row.precedence,
    replaces: replacesId,
    replacedBy: replacing?.id ?? null,
    replacesAgreement: readableTitle(ctx, replacesId),
    replacedByAgreement: readableTitle(ctx, replacing?.id ?? null),
    clauses: clausesShown(all.clauses.all({ id })),
    commitments: all.commitments.all({ id }).map(({ followUpMonths: months, ...commitment }) => ({
      ...commitment,
      followUpInterval: months === null ? null : isoInterval(months),
    })),
    ratifications,
    rounds: all.rounds.all({ id }).map((round) => ({
      ...round,
      decisionId: decisions.some(({ decisionId }) => decisionId === round.decisionId) ? round.decisionId : null,
    })),
    decisions,
    attachments: filesFor(ctx, row, attachmentsOf(ctx.db, "agreementId", [id]).get(id)),
    createdAt: row.createdAt,
  };
}

export type AgreementFacts = AgreementRow;

/** What commands decide by. @throws not_found, as `getAgreement` */
export function agreementFacts(ctx: ReadContext, id: string): AgreementFacts {
  const row = statements(ctx.db).agreement.get({ id });
  if (!row || !mayRead(ctx, row)) throw notFound();
  return row;
}

const mayRead = (
  ctx: ReadContext,
  row: { id: string; forumId: string; visibility: ForumAccess["visibility"] },
): boolean =>
  roleIn(ctx.actor, forumOfAgreement(row)) !== null ||
  isParty(ctx.db, "agreement", row.id, ctx.actor, stockholmDate(ctx.now));

export const forumOfAgreement = ({
  forumId,
  visibility,
}: Pick<AgreementRow, "forumId" | "visibility">): ForumAccess => ({
  id: forumId,
  visibility,
});

type SummaryRow = Pick<
  AgreementRow,
  | Exclude<keyof Agreement & keyof AgreementRow, "state">
  | "forumId"
  | "slug"
  | "forumName"
  | "shortName"
  | "renewalMonths"
  | "noticeMonths"
>;

/** What lists have of it too, but for the counts of its parties. */
export const summaryOf = (
  row: Omit<SummaryRow, "summary" | "identical" | "modelClauses" | "precedence" | "createdAt">,
  today: string,
) => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  reference: row.reference,
  forum: { id: row.forumId, slug: row.slug, name: row.forumName, shortName: row.shortName },
  state: stateOn(row, today),
  ratificationRule: row.ratificationRule,
  minimum: row.minimum,
  sentOutOn: row.sentOutOn,
  partlyInForceSince: row.partlyInForceSince,
  inForceSince: row.inForceSince,
  validFrom: row.validFrom,
  validTo: row.validTo,
  endedOn: row.endedOn,
  endReason: row.endReason,
  noticePeriod: row.noticeMonths === null ? null : isoInterval(row.noticeMonths),
  renewal: row.renewalMonths === null ? null : isoInterval(row.renewalMonths),
  version: row.version,
});

/** The title of another agreement, where the reader may see it. */
function readableTitle(ctx: ReadContext, id: string | null): { id: string; title: string } | null {
  const row = id === null ? undefined : statements(ctx.db).agreement.get({ id });
  return row && mayRead(ctx, row) ? { id: row.id, title: row.title } : null;
}

const clausesShown = (clauses: ClauseText[]): Agreement["clauses"] =>
  clauses.map((clause) => ({ ...clause, level: levelOf(clause.number), anchor: clauseAnchor(clause.number) }));

/** One for each party, in their order. */
function ratificationsOf(ctx: ReadContext, row: AgreementRow, parties: Party[], today: string): Ratification[] {
  const entered = statements(ctx.db).ratifications.all({ id: row.id });
  const parts = statements(ctx.db).parts.all({ id: row.id });
  const files = attachmentsOf(
    ctx.db,
    "ratificationId",
    entered.map(({ id }) => id),
  );
  return parties.map((party) => {
    const own = entered.find(({ organizationId }) => organizationId === party.organizationId);
    const part = parts.findLast(({ organizationId }) => organizationId === party.organizationId);
    const attachments = own ? filesFor(ctx, row, files.get(own.id)) : [];
    return { ...ratificationShown(row, party, own, part, today), attachments };
  });
}

function ratificationShown(
  { identical, modelClauses }: AgreementRow,
  party: Party,
  own: RatificationRow | undefined,
  part: PartRow | undefined,
  today: string,
): Omit<Ratification, "attachments"> {
  const { wording = "", expectedDate = null, state = "awaiting" } = own ?? {};
  const departing = identical && departs(modelClauses, wording);
  const waitedFor = expectedDate ?? (part?.state === "open" ? part.dueDate : null);
  return {
    organizationId: party.organizationId,
    organizationName: party.shortName,
    state,
    body: own?.body || party.body,
    date: own?.date ?? null,
    legalForceOn: own?.legalForceOn ?? null,
    reference: own?.reference ?? "",
    expectedDate,
    expectedText: own?.expectedText ?? null,
    overdue: state === "awaiting" && waitedFor !== null && waitedFor < today,
    wording,
    departs: departing,
    difference: departing ? difference(modelClauses, wording) : [],
    reservation: own?.reservation ?? "",
    assignmentId: part?.assignmentId ?? null,
    version: own?.version ?? 0,
  };
}

/** A decision is shown to whoever may read it in its forum. */
function decisionShown(ctx: ReadContext, row: DecisionRow): AgreementDecision[] {
  const role = roleIn(ctx.actor, { id: row.forumId, visibility: row.visibility });
  if (!atLeast(role, row.confidential ? "member" : "reader")) return [];
  const { forumId: _, visibility: __, confidential: ___, clauses, ...decision } = row;
  return [{ ...decision, clauses: JSON.parse(clauses) as string[] }];
}

/** Confidential files are for the members of the forum that is responsible. */
function filesFor(ctx: ReadContext, row: AgreementRow, files: Attachment[] = []): Attachment[] {
  const isMember = atLeast(roleIn(ctx.actor, forumOfAgreement(row)), "member");
  return files.filter(({ confidential }) => isMember || !confidential);
}

/** @throws not_found, also when the organization is no party */
export function getRatification(ctx: ReadContext, id: string, organizationId: string): Ratification {
  const found = getAgreement(ctx, id).ratifications.find((one) => one.organizationId === organizationId);
  if (!found) throw notFound();
  return found;
}

/** When it was followed up, by date; whoever reads the agreement reads that. */
export const followUpsOf = (ctx: ReadContext, id: string): { date: string; note: string }[] =>
  statements(ctx.db).followUps.all({ id });
