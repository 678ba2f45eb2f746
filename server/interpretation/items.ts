/** What was on the agenda, what was said, decided and given to whom. */
import type { Manuscript } from "../manuscripts/model.ts";
import { passiveDecision, presenterHead, zoneOf } from "../text/item-words.ts";
import { itemWarnings, type ItemWarning } from "../text/reading-warnings.ts";
import type { AssignmentContext } from "./assignment-fields.ts";
import { fromLines } from "./assignment-lines.ts";
import {
  complete,
  fromActionLine,
  fromDecisions,
  fromEntry,
  fromText,
  repeated,
  withoutRepeats,
} from "./assignments.ts";
import { ownBody, type OwnBody } from "./bodies.ts";
import { key } from "./contents.ts";
import { readDecisions } from "./decisions.ts";
import { knownParties } from "./known-parties.ts";
import { labelOf } from "./labels.ts";
import type { Header, Known, ReadAssignment, ReadItem, ReadPerson, Warning } from "./model.ts";
import { completeFrom, flowOf } from "./flow.ts";
import { headingsIn, type Heading } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { personsIn } from "./persons.ts";
import { sentencesIn } from "./sentences.ts";
import { entriesOf, isTable, tableMarkdown, wholeText, type Block } from "./tables.ts";
import { attachmentsIn, readTitle, type TitleReading } from "./titles.ts";
import { zoned, type ZonedItem } from "./zones.ts";

export interface ItemsReading {
  items: ReadItem[];
  warnings: Warning[];
}

export function readItems(
  manuscript: Manuscript,
  known: Known,
  header: Header,
  people: readonly ReadPerson[],
): ItemsReading {
  const { flow, hints } = flowOf(manuscript);
  const paragraphs = flow.map((block) => (isTable(block) ? placeholder(block.from) : block));
  const headings = headingsIn(paragraphs);
  const own = ownBody(header.forum?.value ?? null, paragraphs);
  const drafts = headings.map((heading, index) => draftOf(flow, heading, headings[index + 1]?.at ?? flow.length, own));
  for (const { item } of drafts) completeFrom(hints.get(key(item.title)), item);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const presenters = drafts.flatMap((draft) => draft.item.presenters.map(({ name }) => name));
  const context: AssignmentContext = {
    known: knownParties(text, known, header, people, presenters),
    givenOn: header.date?.value ?? null,
    nextMeeting: header.nextMeeting?.value ?? null,
  };
  for (const draft of drafts) addAssignments(draft, context);
  mergeActionLists(drafts, context);
  const warnings = drafts.flatMap((draft) => draft.warnings);
  return {
    items: drafts.map(({ item }) => item),
    warnings: [...warnings, ...(drafts.length === 0 ? [warningOf("no_items", null)] : []), ...outOfOrder(drafts)],
  };
}

const warningOf = (code: ItemWarning, line: number | null): Warning => ({ code, message: itemWarnings[code], line });

const placeholder = (from: number): Paragraph => ({
  ...{ text: "", label: null, heading: null, bold: false, indent: 0, gap: 0, cell: null },
  from,
  to: from,
});

interface Draft {
  item: ReadItem;
  zoned: ZonedItem;
  warnings: Warning[];
  /** A list of what everybody is to do. */
  isActionList: boolean;
}

function draftOf(flow: readonly Block[], heading: Heading, end: number, own: OwnBody): Draft {
  const first = flow[heading.at] as Paragraph;
  const content = flow.slice(heading.at + 1, end);
  const { words, below } = titleWords(first, content);
  const title = readTitle(words);
  const { presenters, rest } = takePresenters(below);
  const item = zoned(rest, own);
  const decisions = readDecisions(item, own);
  const last = flow[end - 1] ?? first;
  return {
    item: {
      number: heading.number,
      title: title.title,
      kinds: title.kinds.length > 0 ? title.kinds : heading.kinds,
      presenters: [...title.presenters, ...presenters],
      body: "",
      decisions: decisions.decisions,
      assignments: [],
      attachments: attachmentsOf(title, rest),
      level: heading.level,
      place: { from: first.from, to: last.to },
      sure: heading.sure,
      rule: heading.rule,
    },
    zoned: item,
    warnings: decisions.warnings.map(({ code, line }) => warningOf(code as ItemWarning, line)),
    isActionList: zoneOf(title.title) === "action",
  };
}

/** A number alone has its title below it; a running paragraph is title and text in one. */
function titleWords(first: Paragraph, content: Block[]): { words: string; below: Block[] } {
  if (first.text === "") {
    const [next, ...rest] = content;
    return next && !isTable(next) ? { words: next.text, below: rest } : { words: "", below: content };
  }
  const [sentence = "", ...more] = sentencesIn(first.text);
  if (more.length > 0) {
    const below = { ...first, text: more.join(" "), label: null, heading: null, gap: 1 };
    return { words: sentence.replace(/\.$/u, ""), below: [...decidedInTitle(first, sentence), below, ...content] };
  }
  return { words: first.text.replace(/\.$/u, ""), below: [...decidedInTitle(first, first.text), ...content] };
}

/** "2. Dagordningen godkänns." is the decision too. */
const decidedInTitle = (first: Paragraph, sentence: string): Paragraph[] =>
  /\.$/u.test(sentence) && passiveDecision.test(sentence)
    ? [{ ...first, text: sentence, label: null, heading: null, gap: 1 }]
    : [];

function takePresenters(content: readonly Block[]): { presenters: ReadItem["presenters"]; rest: Block[] } {
  const presenters: ReadItem["presenters"] = [];
  const rest: Block[] = [];
  let waiting = false;
  for (const block of content) {
    if (isTable(block)) {
      rest.push(block);
      continue;
    }
    const head = block.text.length < 300 ? presenterHead.exec(block.text) : null;
    const words: string | null = head ? block.text.slice(head[0].length) : waiting ? block.text : null;
    waiting = head !== null && words === "";
    if (words === null || (head === null && personsIn(words).length === 0)) rest.push(block);
    else if (words !== "") {
      const persons = personsIn(words);
      presenters.push(
        ...(persons.length > 0
          ? persons
          : /^[–-]?$/u.test(words.trim())
            ? []
            : [{ name: words.trim().replace(/\.$/u, ""), title: null }]),
      );
    }
  }
  return { presenters, rest };
}

const attachmentsOf = ({ attachments }: TitleReading, content: readonly Block[]): string[] => [
  ...new Set([...attachments, ...content.flatMap((block) => (isTable(block) ? [] : attachmentsIn(block.text)))]),
];

/** Clauses first, then what is told around them; what is read as a list leaves the text. */
function addAssignments({ item, zoned: { text } }: Draft, context: AssignmentContext): void {
  const open = text.filter(({ zone }) => zone !== "claims" && zone !== "papers" && zone !== "dispatch");
  const paragraphs = open.flatMap(({ block }) => (isTable(block) ? [] : [block]));
  const tables = text.flatMap(({ block }) => (isTable(block) ? (entriesOf(block) ?? []) : []));
  const lines = fromLines(paragraphs, item.decisions, context);
  const inActions = new Set(open.filter(({ zone }) => zone === "action").map(({ block }) => block));
  const plain = paragraphs.filter((one) => !lines.used.has(one) && !inActions.has(one));
  const listed = paragraphs.filter((one) => inActions.has(one) && !lines.used.has(one) && zoneOf(one.text) === null);
  item.assignments = withoutRepeats([
    ...lines.assignments,
    ...fromText(lines.tasks, context),
    ...tables.map((entry) => fromEntry(entry, context)),
    ...fromDecisions(item.decisions, context),
    ...listed.flatMap((one) => fromActionLine(one, context)),
    ...fromText(plain, context),
  ]);
  const decided = new Set(item.decisions.filter(({ rule }) => toldAlone.has(rule)).map(({ place }) => place.from));
  const left = text.filter(({ block }) => isTable(block) || !(lines.used.has(block) || isDecided(block, decided)));
  item.body = bodyOf(left.map(({ block }) => block));
}

/** Rules by which one sentence is the decision: where it is a paragraph of its own, it is no part of the text. */
const toldAlone = new Set(["told decision", "put off", "passive decision", "active decision"]);
const isDecided = ({ from, text }: Paragraph, decided: ReadonlySet<number>): boolean =>
  decided.has(from) && sentencesIn(text).length === 1;

function bodyOf(blocks: readonly Block[]): string {
  let body = "";
  let inList = false;
  for (const block of blocks) {
    if (isTable(block) && entriesOf(block)) continue;
    const isListed = !isTable(block) && block.label !== null;
    const words = isTable(block)
      ? tableMarkdown(block)
      : block.label?.kind === "bullet"
        ? `- ${block.text}`
        : wholeText(block);
    if (words !== "") body += (body === "" ? "" : isListed && inList ? "\n" : "\n\n") + words;
    inList = isListed;
  }
  return body;
}

/** A list at the end repeats what the items said; what it alone says stays where it is. */
function mergeActionLists(drafts: readonly Draft[], context: AssignmentContext): void {
  const before: ReadAssignment[] = [];
  for (const draft of drafts) {
    const { item, isActionList } = draft;
    if (isActionList && item.assignments.length === 0) {
      const lines = draft.zoned.text.flatMap(({ block }) => (isTable(block) ? [] : [block]));
      item.assignments = withoutRepeats(lines.flatMap((line) => fromActionLine(line, context)));
    }
    const isList = isActionList || item.assignments.every(({ rule }) => /table|list/u.test(rule));
    if (isList) {
      item.assignments = item.assignments.filter((one) => {
        const same = repeated(one, before);
        if (same) complete(same, one);
        return !same;
      });
    }
    before.push(...item.assignments);
  }
}

function outOfOrder(drafts: readonly Draft[]): Warning[] {
  const top = drafts.filter(({ item }) => item.level === 0 && item.number !== null);
  return top.flatMap(({ item }, index) => {
    const previous = top[index - 1];
    if (!previous) return [];
    const [here, there] = [orderOf(item.number), orderOf(previous.item.number)];
    return here === there || here === there + 1 ? [] : [warningOf("numbers_out_of_order", item.place.from)];
  });
}

const orderOf = (number: string | null): number => labelOf(`${number ?? ""}.`)?.order ?? 0;
