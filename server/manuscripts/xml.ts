/** XML as a tree, in the order of the document. */
import { XMLParser } from "fast-xml-parser";
import { ManuscriptError } from "./model.ts";

export interface Node {
  /** With its prefix: "w:p". */
  name: string;
  attributes: Record<string, string | undefined>;
  children: Node[];
  /** Of text nodes, whose name is "#text". */
  text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

type Raw = Record<string, unknown> & { ":@"?: Record<string, string> };

/** @throws ManuscriptError "broken" */
export function parseXml(text: string): Node {
  // Entities of its own are the way to make a small file large.
  if (text.includes("<!ENTITY")) throw new ManuscriptError("broken");
  try {
    return { name: "", attributes: {}, text: "", children: (parser.parse(text) as Raw[]).map(nodeOf) };
  } catch {
    throw new ManuscriptError("broken");
  }
}

function nodeOf(raw: Raw): Node {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  const value = raw[name];
  if (name === "#text") return { name, attributes: {}, children: [], text: String(value) };
  return {
    name,
    attributes: raw[":@"] ?? {},
    children: Array.isArray(value) ? (value as Raw[]).map(nodeOf) : [],
    text: "",
  };
}

export const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name);

export const childrenOf = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** The first of that name, however deep. */
export function descendant(node: Node, name: string): Node | undefined {
  for (const one of node.children) {
    const found = one.name === name ? one : descendant(one, name);
    if (found) return found;
  }
  return undefined;
}

export const textOf = (node: Node): string => node.text + node.children.map(textOf).join("");
