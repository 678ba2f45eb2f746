/** The program reads the draft as an experienced secretary would, and lists what is wrong. */
import type { Item, Meeting } from "../meetings/schema.ts";
import { findingText } from "../text/review.ts";
import { givesWork, onlyReports } from "../wording/assignments.ts";
import { spelledTwoWays } from "../wording/spelling.ts";
import type { Finding } from "./schema.ts";

/** What was given at the meeting. */
export interface GivenAssignment {
  id: string;
  itemId: string | null;
  text: string;
  hasDue: boolean;
  /** Why it has no due date is said. */
  hasReason: boolean;
}

/** An agreement that decisions of an item name and none is linked to. */
export interface NamedAgreement {
  itemId: string;
  decisionId: string;
  words: string;
}

/** Only an error stops the approval; a warning may be how it was. */
export function review(
  meeting: Meeting,
  assignments: readonly GivenAssignment[] = [],
  unlinked: readonly NamedAgreement[] = [],
): Finding[] {
  const attendanceUnmarked = meeting.attendance.some(({ status }) => status === "unmarked");
  const items = meeting.items.flatMap((section) => [section, ...section.children]);
  const spellings = spellingsIn(meeting, items);
  return [
    ...(attendanceUnmarked ? [finding("attendance_unmarked", "warning", null)] : []),
    ...items.flatMap((item) => [
      ...reviewItem(item),
      ...clausesWithoutAssignment(item),
      ...assignments
        .filter(({ itemId, hasDue, hasReason }) => itemId === item.id && !hasDue && !hasReason)
        .map(({ id, text }) => finding("assignment_without_due", "warning", item, [text], id)),
      ...unlinked
        .filter(({ itemId }) => itemId === item.id)
        .map(({ words, decisionId }) => ({
          ...finding("unlinked_agreement", "warning", item, [words]),
          decisionId,
        })),
      ...spellings
        .filter(({ id }) => id === item.id)
        .map(({ words, other }) => finding("inconsistent_spelling", "warning", item, [words, other])),
    ]),
  ];
}

function reviewItem(item: Item): Finding[] {
  const { decisions, kinds, presenters, body, children } = item;
  const isHeadingOnly = children.length > 0;
  return [
    ...decisions
      .filter(({ outcome }) => outcome === "proposed")
      .map(() => finding("undecided_proposal", "error", item)),
    ...(kinds.includes("decision") && decisions.length === 0
      ? [finding("decision_item_without_decision", "error", item)]
      : []),
    ...(kinds.length > 0 && presenters.length === 0 ? [finding("missing_presenter", "warning", item)] : []),
    ...(!isHeadingOnly && body === "" && decisions.length === 0 ? [finding("empty_item", "warning", item)] : []),
  ];
}

/**
 * Clauses that were decided and give somebody work that nobody keeps track of. An assignment of the item itself answers for
 * all of its clauses, any of its assignments for a clause that only says where to report.
 */
function clausesWithoutAssignment({ decisions, assignmentIds, ...item }: Item): Finding[] {
  const clauses = decisions.filter(({ outcome }) => outcome !== "proposed").flatMap((decision) => decision.clauses);
  const ofClauses = new Set(clauses.flatMap((clause) => clause.assignmentIds));
  if (assignmentIds.some((id) => !ofClauses.has(id))) return [];
  return clauses
    .filter((clause) => clause.assignmentIds.length === 0 && givesWork(clause.text))
    .filter(({ text }) => ofClauses.size === 0 || !onlyReports(text))
    .map(({ text }) => finding("clause_without_assignment", "warning", item, [text]));
}

function spellingsIn({ attendance }: Meeting, items: Item[]) {
  const texts = items.flatMap(({ id, title, body, decisions }) => {
    const clauses = decisions.flatMap(({ proposal, clauses }) => [...proposal, ...clauses]);
    return [title, body, ...clauses.map(({ text }) => text)].map((text) => ({ id, text }));
  });
  return spelledTwoWays(
    texts,
    attendance.map(({ name }) => name),
  );
}

const finding = (
  code: Finding["code"],
  severity: Finding["severity"],
  item: Pick<Item, "id" | "number"> | null,
  words: string[] = [],
  assignmentId: string | null = null,
): Finding => ({
  code,
  severity,
  itemId: item?.id ?? null,
  number: item?.number ?? null,
  assignmentId,
  decisionId: null,
  text: findingText(code, words),
});
