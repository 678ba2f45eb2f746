import { XMLParser, XMLValidator } from "fast-xml-parser";
import { createHash } from "node:crypto";
import { findElement } from "./docx-elements.ts";
import { PackageError, partText, readPackage, relationsPath } from "./docx-package.ts";
import type { Parts } from "./docx-package.ts";
import { ownTextWidth, styleParts } from "./docx-parts.ts";
import type { StyleIds, StylePart } from "./docx-parts.ts";

/**
 * Why an uploaded letterhead cannot be used. `external_content`: it fetches a template, pictures or data from somewhere
 * else when it is opened. `unsupported`: a Word file, but in the strict variant or without a body.
 */
export type LetterheadFault =
  "not_docx" | "too_large" | "broken_xml" | "has_macros" | "external_content" | "unsupported";

/** A letterhead taken apart, with what the body has to fit into. */
export interface Letterhead {
  parts: Parts;
  /** Paths of the main parts; a letterhead without numbering or relations of its own gets them at the usual place. */
  documentPath: string;
  stylesPath: string;
  numberingPath: string;
  styles: StyleIds;
  /** Parts the letterhead has no style for; they are added from ours. */
  missing: StylePart[];
  /** Id of the letterhead's default paragraph style, if it has one. */
  normal: string | null;
  /** Width of the text column in twips. */
  textWidth: number;
}

export class LetterheadError extends Error {
  readonly reason: LetterheadFault;

  constructor(reason: LetterheadFault) {
    super(`The letterhead cannot be used: ${reason}`);
    this.name = "LetterheadError";
    this.reason = reason;
  }
}

const largestFile = 5_000_000;
/** Its pictures are packed already; what grows much more than this is made to grow. */
const largestUnzipped = 8_000_000;
const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Whether a file can serve as letterhead; nothing in it is run or fetched to find out. */
export function checkLetterhead(file: Uint8Array): { ok: true } | { ok: false; reason: LetterheadFault } {
  try {
    readLetterhead(file);
    return { ok: true };
  } catch (error) {
    if (error instanceof LetterheadError) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** The letterheads used last, by checksum: one is read anew from the database for every export. */
const recent = new Map<string, Letterhead>();
const mostRecent = 4;

/** @throws {LetterheadError} */
export function readLetterhead(file: Uint8Array): Letterhead {
  const checksum = createHash("sha256").update(file).digest("hex");
  const letterhead = recent.get(checksum) ?? takenApart(file);
  // The one used longest ago stands first.
  recent.delete(checksum);
  recent.set(checksum, letterhead);
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return letterhead;
}

function takenApart(file: Uint8Array): Letterhead {
  const parts = unpacked(file);
  refuseUnsafe(parts);
  const documentPath = relatedPath(parts, "", "officeDocument");
  if (documentPath === null || !parts.has(documentPath)) throw new LetterheadError("not_docx");
  const xml = partText(parts, documentPath);
  if (!xml.includes(`xmlns:w="${wordNamespace}"`) || !findElement(xml, "w:body")) {
    throw new LetterheadError("unsupported");
  }
  const folder = documentPath.slice(0, documentPath.lastIndexOf("/") + 1);
  const stylesPath = relatedPath(parts, documentPath, "styles");
  if (stylesPath === null || !partText(parts, stylesPath).includes("</w:styles>")) {
    throw new LetterheadError("unsupported");
  }
  return {
    parts,
    documentPath,
    stylesPath,
    numberingPath: relatedPath(parts, documentPath, "numbering") ?? `${folder}numbering.xml`,
    ...stylesOf(partText(parts, stylesPath)),
    textWidth: textWidthOf(xml),
  };
}

function unpacked(file: Uint8Array): Parts {
  if (file.length > largestFile) throw new LetterheadError("too_large");
  try {
    return readPackage(file, largestUnzipped);
  } catch (error) {
    const large = error instanceof PackageError && error.reason === "too_large";
    throw new LetterheadError(large ? "too_large" : "not_docx");
  }
}

function refuseUnsafe(parts: Parts): void {
  const contentTypes = partText(parts, "[Content_Types].xml");
  if (contentTypes === "") throw new LetterheadError("not_docx");
  const paths = [...parts.keys()];
  if (/macroEnabled|vbaProject/i.test(contentTypes) || paths.some((path) => /vba(Project|Data)/i.test(path))) {
    throw new LetterheadError("has_macros");
  }
  for (const path of paths.filter((each) => /\.(xml|rels)$/i.test(each))) {
    const xml = partText(parts, path);
    // Entities of its own can blow up a few bytes to gigabytes, and Word never writes any.
    if (xml.includes("<!DOCTYPE") || XMLValidator.validate(xml) !== true) throw new LetterheadError("broken_xml");
    if (path.endsWith(".rels") && fetchesContent(xml)) throw new LetterheadError("external_content");
  }
}

/** Links may lead out of the file; anything else external would be fetched from elsewhere when it is opened. */
function fetchesContent(relations: string): boolean {
  return relationsOf(relations).some((each) => each.mode === "External" && !each.type.endsWith("/hyperlink"));
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  processEntities: true,
  parseAttributeValue: false,
  isArray: (name) => ["Relationship", "w:style"].includes(name),
});

function relationsOf(xml: string): { type: string; target: string; mode: string | undefined }[] {
  const root = parser.parse(xml) as {
    Relationships?: { Relationship?: { Type?: string; Target?: string; TargetMode?: string }[] } | "";
  };
  const list = (root.Relationships || undefined)?.Relationship ?? [];
  return list.map((each) => ({ type: each.Type ?? "", target: each.Target ?? "", mode: each.TargetMode }));
}

/** Path of the part that `source` ("" for the file itself) is related to by the type's last word, or null. */
function relatedPath(parts: Parts, source: string, kind: string): string | null {
  const relation = relationsOf(partText(parts, relationsPath(source))).find((each) => each.type.endsWith(`/${kind}`));
  if (!relation) return null;
  return new URL(relation.target, `file:///${source}`).pathname.slice(1);
}

/**
 * The style ids to use. Word knows its built-in styles by name, always in English in the file; the ids differ by
 * language: a Swedish Word writes "Rubrik1" for "heading 1".
 */
function stylesOf(xml: string): Pick<Letterhead, "styles" | "missing" | "normal"> {
  const root = parser.parse(xml) as { "w:styles"?: { "w:style"?: StyleXml[] } };
  const list = root["w:styles"]?.["w:style"] ?? [];
  const byName = new Map(list.map((style) => [nameOf(style).toLowerCase(), style["w:styleId"] ?? ""]));
  const taken = new Set(list.map((style) => style["w:styleId"]));
  const styles = {} as StyleIds;
  const missing: StylePart[] = [];
  for (const [part, own] of Object.entries(styleParts) as [StylePart, { id: string; name: string }][]) {
    const theirs = byName.get(own.name.toLowerCase());
    if (theirs === undefined) missing.push(part);
    styles[part] = theirs ?? (taken.has(own.id) ? `${own.id}Beslut` : own.id);
  }
  const normal = list.find(
    (style) => style["w:type"] === "paragraph" && /^(1|true|on)$/.test(style["w:default"] ?? ""),
  );
  return { styles, missing, normal: normal?.["w:styleId"] ?? null };
}

interface StyleXml {
  "w:styleId"?: string;
  "w:type"?: string;
  "w:default"?: string;
  "w:name"?: { "w:val"?: string };
}

const nameOf = (style: StyleXml): string => style["w:name"]?.["w:val"] ?? "";

/** Page width less the margins of the last section, which is the one the body gets. */
function textWidthOf(xml: string): number {
  const section = xml.slice(Math.max(0, xml.lastIndexOf("<w:sectPr")));
  const length = (element: string, attribute: string) =>
    Number(new RegExp(`<w:${element}[^<>]*\\sw:${attribute}="(\\d+)"`).exec(section)?.[1] ?? Number.NaN);
  const width = length("pgSz", "w") - length("pgMar", "left") - length("pgMar", "right");
  return width > 0 ? width : ownTextWidth;
}
