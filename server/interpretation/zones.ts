/** The paragraphs of one item, each with what it is part of. */
import {
  asProposed,
  attStart,
  decisionLead,
  inThePast,
  noDecision,
  proposingLead,
  runInZone,
  zoneOf,
  type Zone,
} from "../text/item-words.ts";
import type { OwnBody } from "./bodies.ts";
import { labelOf } from "./labels.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isTable, type Block } from "./tables.ts";

export interface DecisionBlock {
  state: "proposed" | "taken";
  body: string | null;
  clauses: { text: string; from: number; to: number }[];
  rule: string;
  from: number;
  to: number;
  /** By another body than the one that meets. */
  others: boolean;
  /** Under "Förslag till beslut", and yet it says that it was decided. */
  contradicted: boolean;
  /** Opened by the head "Beslut". */
  headed: boolean;
  /** The line that says who decides. */
  lead: Paragraph | null;
}

export interface ZonedItem {
  blocks: DecisionBlock[];
  /** What is left: the text of the item, in order. */
  text: { block: Block; zone: Zone | null }[];
}

interface Open {
  block: DecisionBlock;
  /** Its lines are clauses with or without "att" before them. */
  withoutAtt: boolean;
  byHead: boolean;
}

export function zoned(blocks: readonly Block[], own: OwnBody): ZonedItem {
  const found: DecisionBlock[] = [];
  const text: ZonedItem["text"] = [];
  const now: { zone: Zone | null; open: Open | null } = { zone: null, open: null };
  const openBlock = (
    state: DecisionBlock["state"],
    at: Paragraph,
    rule: string,
    more: Partial<DecisionBlock> = {},
    withoutAtt = false,
  ) => {
    const block: DecisionBlock = {
      state,
      body: null,
      clauses: [],
      rule,
      from: at.from,
      to: at.to,
      others: false,
      contradicted: false,
      headed: false,
      lead: null,
      ...more,
    };
    found.push(block);
    now.open = { block, withoutAtt, byHead: block.headed };
  };
  const take = (paragraph: Paragraph, current: Open | null): void => {
    if (!current) return;
    current.block.clauses.push({ text: paragraph.text, from: paragraph.from, to: paragraph.to });
    current.block.to = paragraph.to;
  };
  const enter = (next: Zone, at: Paragraph): void => {
    now.zone = next;
    now.open = null;
    if (next === "decision") openBlock("taken", at, "head of decision", { headed: true }, true);
    if (next === "proposal") openBlock("proposed", at, "head of proposal", { headed: true }, true);
  };
  const leadIn = (paragraph: Paragraph): boolean => {
    const lead = decisionLead.exec(paragraph.text);
    const proposing = lead ? null : proposingLead.exec(paragraph.text);
    const groups = lead?.groups ?? proposing?.groups;
    if (!groups || (proposing && !groups.to && !groups.body)) return false;
    const body = groups.body ?? null;
    const past = inThePast.test(groups.verb ?? "");
    const underProposal = now.zone === "proposal";
    const others = body !== null && !own.is(body);
    const state = (underProposal && !past) || (proposing && others) ? "proposed" : "taken";
    const headed = now.open !== null && now.open.block.headed && now.open.block.clauses.length === 0;
    if (headed) found.pop();
    openBlock(
      state,
      paragraph,
      "lead of decision",
      { body, others, headed, contradicted: underProposal && past, lead: paragraph },
      Boolean(groups.att) || /:$/u.test(paragraph.text),
    );
    if (now.zone !== "proposal") now.zone = "decision";
    return true;
  };

  for (const block of blocks) {
    if (isTable(block)) {
      now.open = null;
      text.push({ block, zone: now.zone });
      continue;
    }
    const heads = block.label === null || block.label.kind === "bullet" ? zoneOf(block.text) : null;
    if (heads) {
      enter(heads, block);
      if (heads !== "decision" && heads !== "proposal") text.push({ block, zone: heads });
      continue;
    }
    const runIn = block.label === null ? runInZone(block.text) : null;
    if (runIn && (runIn.zone === "decision" || runIn.zone === "proposal")) {
      enter(runIn.zone, block);
      const rest: Paragraph = { ...block, text: runIn.rest, label: labelOf(runIn.rest) };
      if (!leadIn(rest) && !noDecision.test(runIn.rest))
        take(rest.label ? { ...rest, text: rest.label.rest } : rest, now.open);
      continue;
    }
    if (leadIn(block)) continue;
    const current = now.open;
    if (current && belongs(block, current)) {
      if (!noDecision.test(block.text)) take(block, current);
      continue;
    }
    if (current && current.block.clauses.length > 0 && isListUnder(block, current)) {
      const last = current.block.clauses.at(-1);
      if (last) last.text = `${last.text}${/:$/u.test(last.text) ? " " : ", "}${block.text.replace(/[.,;]$/u, "")}`;
      continue;
    }
    if (current) {
      now.open = null;
      if (now.zone === "decision" || now.zone === "proposal") now.zone = null;
    }
    text.push({ block, zone: now.zone });
  }
  // "Nätverket beslutar enligt förslaget": nothing comes after it, since it is all said.
  for (const { clauses, lead } of found) {
    if (lead && clauses.length === 0 && asProposed.test(lead.text)) text.push({ block: lead, zone: null });
  }
  return { blocks: found.filter(({ clauses }) => clauses.length > 0), text };
}

/** Whether a paragraph is one more clause of the decision that is open. */
function belongs({ text, label, gap }: Paragraph, { block, withoutAtt, byHead }: Open): boolean {
  if (attStart.test(text)) return true;
  const first = block.clauses.length === 0;
  const listed = label !== null && label.kind !== "section";
  const last = block.clauses.at(-1)?.text ?? "";
  if (/:$/u.test(last) && listed) return false;
  if (listed) return withoutAtt || first;
  if (byHead && first) return true;
  // "beslutar att" above, and each line an infinitive
  if (withoutAtt && /^\p{Ll}/u.test(text)) return true;
  if (withoutAtt && first) return true;
  return byHead && !attStart.test(last) && gap < 1 && text.length < 300 && !/^\p{L}+:\s/u.test(text);
}

/** What a clause that ends in a colon counts up. */
const isListUnder = ({ label, text }: Paragraph, { block }: Open): boolean => {
  const last = block.clauses.at(-1)?.text ?? "";
  return (
    label !== null && label.kind !== "section" && text.length < 200 && (/:$/u.test(last) || /:\s.{2,300}$/u.test(last))
  );
};
