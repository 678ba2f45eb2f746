/** What should be read from a document, in the shape the importer answers, and short ways of writing it. */
import type { ImportAnswer } from "../../../server/interpretation/answer.ts";
import type { Description } from "./document.ts";
import type { Variation } from "./variations.ts";

type AnswerItem = ImportAnswer["items"][number];
export type AnswerAssignment = AnswerItem["assignments"][number];
type AnswerDecision = AnswerItem["decisions"][number];

export interface ExpectedItem extends AnswerItem {
  /** Two careful readers may differ on these: neither right nor wrong. */
  optional: AnswerAssignment[];
  /** Sentences that may stand in the body as well as where they belong. */
  asides: string[];
}

export interface Expected extends Pick<ImportAnswer, "meeting" | "attendance"> {
  items: ExpectedItem[];
  /** Fields of the meeting that two careful readers may answer differently. */
  unsure: (keyof ImportAnswer["meeting"])[];
}

export const targets = [
  "docx",
  "odt",
  "pdf",
  "txt",
  "md",
  "double.txt",
  "ocr.txt",
  "export.docx",
  "export.pdf",
] as const;
export type Target = (typeof targets)[number];

export interface CorpusDocument {
  name: string;
  /** Written as networks write, or as all others do. */
  family: "network" | "other";
  targets: Target[];
  covers: Variation[];
  description: Description;
  expected: Expected;
  /** Who was away is told by a line through the name alone. */
  absenceIsStruck: boolean;
}

interface Draft {
  family: CorpusDocument["family"];
  targets: Target[];
  covers: Variation[];
  description: Description;
  meeting: Partial<ImportAnswer["meeting"]>;
  unsure?: Expected["unsure"];
  people?: string;
  items: ExpectedItem[];
  absenceIsStruck?: boolean;
}

export function corpusDocument(name: string, draft: Draft): CorpusDocument {
  const { description, items } = draft;
  const { bodies, asides } = description;
  if (bodies.length > 0 && bodies.length !== items.length) {
    throw new Error(`${name}: ${bodies.length} items are marked in the text, ${items.length} are expected`);
  }
  const nothing = { forum: null, kind: null, date: null, start: null, end: null, place: null, mode: null };
  return {
    name,
    family: draft.family,
    targets: draft.targets,
    covers: draft.covers,
    description,
    expected: {
      meeting: { ...nothing, ...draft.meeting },
      attendance: peopleOf(draft.people ?? ""),
      items: items.map((item, index) => {
        if (item.body === "") return { ...item, body: bodies[index] ?? "", asides: asides[index] ?? [] };
        // Its body is given by hand, and what else stands in its row or under it may be told twice.
        const row = description.rows.find((cells) => cells.includes(item.title)) ?? [];
        const beside = [...row, ...(asides[index] ?? [])].filter((text) => text.length > 12 && text !== item.title);
        return { ...item, asides: beside.filter((text) => !item.body.includes(text)) };
      }),
      unsure: draft.unsure ?? [],
    },
    absenceIsStruck: draft.absenceIsStruck ?? false,
  };
}

/** The text of a text file has lost its lines through names. */
export function expectedIn({ expected, absenceIsStruck }: CorpusDocument, target: Target): Expected {
  if (!absenceIsStruck || !target.endsWith("txt")) return expected;
  return { ...expected, attendance: expected.attendance.map((person) => ({ ...person, present: null })) };
}

/** A line each: "Name | organization | title | yes, no or ?", "-" for what is not said. */
const peopleOf = (text: string): Expected["attendance"] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name = "", org = "-", title = "-", present = "?"] = line.split("|").map((cell) => cell.trim());
      const said = (word: string) => (word === "-" ? null : word);
      return { name, org: said(org), title: said(title), present: present === "?" ? null : present === "yes" };
    });

interface ItemParts {
  kind?: string;
  by?: string[];
  body?: string;
  decided?: AnswerDecision[];
  todo?: AnswerAssignment[];
  maybe?: AnswerAssignment[];
  attached?: string[];
}

export const item = (number: string | null, title: string, parts: ItemParts = {}): ExpectedItem => ({
  number,
  title,
  kind: (parts.kind?.split(" ") ?? []) as AnswerItem["kind"],
  presenters: parts.by ?? [],
  body: parts.body ?? "",
  decisions: parts.decided ?? [],
  assignments: parts.todo ?? [],
  optional: parts.maybe ?? [],
  asides: [],
  attachments: parts.attached ?? [],
});

const decision =
  (state: AnswerDecision["state"]) =>
  (body: string | null, ...clauses: string[]): AnswerDecision => ({ state, body, clauses });
export const taken = decision("taken");
export const proposed = decision("proposed");
export const deferred = decision("deferred");

export const todo = (
  assignees: string[],
  task: string,
  due: string | null = null,
  dueText: string | null = null,
  reportTo: string | null = null,
): AnswerAssignment => ({ assignees, task, due, dueText, reportTo });
