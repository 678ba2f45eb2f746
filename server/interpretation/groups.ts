/** Headings above several items, which give them their kind. */
import type { ItemKind } from "../../db/schema/values.ts";
import { groupWord, kindsIn } from "../text/item-words.ts";
import type { Heading } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";

/** "Beslutsärenden" above several items gives them their kind; an unnumbered line between numbered ones is no item. */
export function withGroups(paragraphs: readonly Paragraph[], headings: readonly Heading[]): Heading[] {
  const kindsFrom = new Map<number, ItemKind[]>();
  let current: ItemKind[] = [];
  const byAt = new Map(headings.map((heading) => [heading.at, heading]));
  let parentKinds: ItemKind[] = [];
  paragraphs.forEach(({ text, label }, at) => {
    const heading = byAt.get(at);
    const group = text.length < 50 ? kindsIn(text.replace(/:$/u, "")) : null;
    if (heading) {
      if (heading.level === 0) parentKinds = group && groupWord.test(text) ? group : [];
      const given = heading.level === 1 && parentKinds.length > 0 ? parentKinds : current;
      kindsFrom.set(at, given);
    } else if (label === null && group && groupWord.test(text)) current = group;
  });
  return headings.map((heading) => ({ ...heading, kinds: kindsFrom.get(heading.at) ?? [] }));
}
