import type { DocumentModel } from "../documents/model.ts";
import { notFound } from "../errors.ts";
import { documentLetterhead, letterheadFor } from "../forums/letterhead-queries.ts";
import type { ReadContext } from "../http/context.ts";
import { proposalTexts } from "../text/agreements.ts";
import { proposalDocument } from "./document.ts";
import { getAgreement } from "./queries.ts";

export interface ProposalDocument {
  document: DocumentModel;
  /** Of the file. */
  name: string;
  letterhead: Buffer | null;
}

/**
 * What the parties are asked to decide, for their own case handling.
 * @param organizationId the party it is for; left out: any
 * @throws not_found, also when that is no party
 */
export function getProposal(ctx: ReadContext, id: string, organizationId?: string): ProposalDocument {
  const agreement = getAgreement(ctx, id);
  const party = agreement.parties.find((one) => one.organizationId === organizationId);
  if (organizationId !== undefined && !party) throw notFound();
  const parts = letterheadFor(ctx, agreement.forum.id);
  const round = agreement.rounds.at(-1);
  const decision = agreement.decisions.find(({ decisionId }) => decisionId === round?.decisionId);
  const document = proposalDocument({
    agreement,
    letterhead: documentLetterhead(parts),
    recommended: decision ? { forumName: decision.forumName, date: decision.date } : null,
    dueDate: round?.dueDate ?? null,
    party: party ?? null,
    issuedAt: round ? `${round.startedOn}T12:00:00.000Z` : agreement.createdAt,
  });
  const name = [proposalTexts.title, agreement.title, ...(party ? [party.shortName] : [])].join(" ");
  return { document, name, letterhead: parts.letterheadDocx };
}
