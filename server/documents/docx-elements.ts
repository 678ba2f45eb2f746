/**
 * Finds elements by their tags in XML of unknown origin. Always forwards: an expression that looks for the end anew from
 * every beginning takes minutes over a file of nothing but beginnings.
 */

interface Span {
  from: number;
  to: number;
}

/** The first element of the name with an end, from `at` on; a later end may be the one of an element within. */
export function findElement(xml: string, name: string, at = 0): Span | null {
  const opening = new RegExp(`<${name}[\\s>]`, "g");
  opening.lastIndex = at;
  const from = opening.exec(xml)?.index ?? -1;
  const end = from < 0 ? -1 : xml.indexOf(`</${name}>`, from);
  return end < 0 ? null : { from, to: end + `</${name}>`.length };
}

/** From the first beginning to the last end, elements of the same name within it included. */
export function widestElement(xml: string, name: string): Span | null {
  const first = findElement(xml, name);
  return first && { from: first.from, to: xml.lastIndexOf(`</${name}>`) + `</${name}>`.length };
}

export function withoutElements(xml: string, name: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let found = findElement(xml, name); found; found = findElement(xml, name, at)) {
    kept.push(xml.slice(at, found.from));
    at = found.to;
  }
  return kept.join("") + xml.slice(at);
}
