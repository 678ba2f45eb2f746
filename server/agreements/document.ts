/** What a party needs to decide on an agreement: the proposal, why, what it holds, and what is asked by when. */
import { blocksFromMarkdown } from "../documents/markdown.ts";
import type { Block, DocumentModel, FactsBlock, Inline, Letterhead } from "../documents/model.ts";
import { agreementTexts, proposalTexts } from "../text/agreements.ts";
import { listed, longDate } from "../text/format.ts";
import type { Agreement, Party } from "./schema.ts";

interface ProposalSource {
  agreement: Agreement;
  letterhead: Letterhead;
  /** The forum that recommends, and the day. */
  recommended: { forumName: string; date: string } | null;
  /** By when the parties are to have decided. */
  dueDate: string | null;
  /** Null: for any party. */
  party: Party | null;
  issuedAt: string;
}

export function proposalDocument({
  agreement,
  letterhead,
  recommended,
  dueDate,
  party,
  issuedAt,
}: ProposalSource): DocumentModel {
  const { title, summary, modelClauses, clauses, forum } = agreement;
  return {
    title: `${proposalTexts.title}: ${title}`,
    author: forum.name,
    subject: proposalTexts.title,
    language: "sv-SE",
    issuedAt,
    letterhead,
    blocks: [
      { type: "heading", level: 1, text: text(`${proposalTexts.title}: ${title}`) },
      facts(agreement, recommended, dueDate, party),
      heading(proposalTexts.proposal),
      ...(modelClauses.length > 0
        ? [
            {
              type: "decision" as const,
              tone: "open" as const,
              label: proposalTexts.proposal,
              lead: proposalTexts.decides(party?.body ?? "", party?.shortName ?? ""),
              clauses: modelClauses.map((clause) => ({ text: clause.text })),
            },
          ]
        : [paragraph(proposalTexts.noModel)]),
      ...(agreement.identical ? [paragraph(proposalTexts.identical)] : []),
      ...(summary === "" ? [] : [heading(proposalTexts.background), ...blocksFromMarkdown(summary)]),
      heading(proposalTexts.force),
      paragraph(forceText(agreement)),
      paragraph(proposalTexts.report(forum.name)),
      ...(clauses.length > 0 ? [heading(proposalTexts.content), outline(agreement)] : []),
    ],
  };
}

const text = (words: string): Inline[] => [{ type: "text", text: words }];
const heading = (words: string): Block => ({ type: "heading", level: 2, text: text(words) });
const paragraph = (words: string): Block => ({ type: "paragraph", content: text(words) });

function facts(
  { title, parties, reference, validFrom, validTo }: Agreement,
  recommended: ProposalSource["recommended"],
  dueDate: string | null,
  party: Party | null,
): FactsBlock {
  const rows: [string, string][] = [
    [proposalTexts.agreement, title],
    ...(reference === null ? [] : [[proposalTexts.reference, reference] as [string, string]]),
    ...(party ? [[proposalTexts.forParty, party.name] as [string, string]] : []),
    [proposalTexts.parties, listed(parties.map(({ shortName }) => shortName))],
    ...(recommended
      ? [[proposalTexts.recommended, `${recommended.forumName}, ${longDate(recommended.date)}`] as [string, string]]
      : []),
    ...(dueDate === null ? [] : [[proposalTexts.due, longDate(dueDate)] as [string, string]]),
    [
      proposalTexts.valid,
      [
        ...(validFrom === null ? [] : [proposalTexts.from(validFrom)]),
        validTo === null ? agreementTexts.untilFurther.replace(/\.$/, "") : agreementTexts.throughDay(validTo),
      ].join(", "),
    ],
  ];
  return { type: "facts", rows: rows.map(([term, value]) => ({ term, value: text(value) })) };
}

function forceText({ ratificationRule, minimum, parties, replacesAgreement }: Agreement): string {
  const force = proposalTexts.forces[ratificationRule](minimum ?? parties.length);
  return replacesAgreement ? `${force} ${proposalTexts.replaces(replacesAgreement.title)}` : force;
}

const outline = ({ clauses }: Agreement): Block => ({
  type: "facts",
  rows: clauses.flatMap(({ number, heading: words }) =>
    number === null ? [] : [{ term: number, value: text(words) }],
  ),
});
