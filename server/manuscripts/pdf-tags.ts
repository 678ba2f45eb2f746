/** What a tagged file says of its own text: which marks are headings and which are cells of tables. */
import type { Cell } from "./model.ts";

export interface Tag {
  /** As it is tagged, from 1; 0: title. */
  heading: number | null;
  cell: Cell | null;
}

interface TagNode {
  role?: string;
  id?: string;
  children?: TagNode[];
}

const mostNodes = 100_000;

/** The tags of one page by the number of the mark. Tables are counted from `tables` on. */
export function tagsOf(root: unknown, tables: number): Map<number, Tag> {
  const tags = new Map<number, Tag>();
  let table = tables - 1;
  let row = -1;
  let left = mostNodes;

  const walk = (node: TagNode, tag: Tag, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > 100) return;
    const mark = /_mc(\d{1,9})$/.exec(node.id ?? "")?.[1];
    if (mark !== undefined) tags.set(Number(mark), tag);
    const children = node.children ?? [];
    const inner = tagIn(node.role ?? "", tag);
    if (node.role === "Table" && tag.cell === null && isTable(node)) {
      table += 1;
      row = -1;
      for (const child of children) walkRows(child, inner, depth + 1, false);
    } else for (const child of children) walk(child, inner, depth + 1);
  };

  const walkRows = (node: TagNode, tag: Tag, depth: number, header: boolean): void => {
    if (depth > 100) return;
    if (node.role !== "TR") {
      const inHeader = header || node.role === "THead";
      if (isRowGroup(node)) for (const child of node.children ?? []) walkRows(child, tag, depth + 1, inHeader);
      else walk(node, tag, depth + 1);
      return;
    }
    row += 1;
    const cells = (node.children ?? []).filter(isCell);
    cells.forEach((cell, column) => {
      walk(cell, { ...tag, cell: { table, row, column, columns: cells.length, header } }, depth + 1);
    });
  };

  if (typeof root === "object" && root !== null) walk(root, { heading: null, cell: null }, 0);
  return tags;
}

function tagIn(role: string, tag: Tag): Tag {
  if (role === "Title") return { ...tag, heading: 0 };
  const level = /^H([1-9])$/.exec(role)?.[1];
  return level === undefined ? tag : { ...tag, heading: Number(level) };
}

const isCell = ({ role }: TagNode): boolean => role === "TD" || role === "TH";
const isRowGroup = ({ role }: TagNode): boolean => role === "THead" || role === "TBody" || role === "TFoot";

/** A frame around one cell, or cells below each other, is no table that tells anything. */
const isTable = ({ children = [] }: TagNode): boolean =>
  children.some((child) =>
    child.role === "TR" ? (child.children ?? []).filter(isCell).length > 1 : isRowGroup(child) && isTable(child),
  );
