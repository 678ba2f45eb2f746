import type { Block, HeadingBlock } from "./model.ts";
import { inlineText } from "./text.ts";

/**
 * The depth of each heading in the outline, without gaps: a heading in prose (level 4) right under a section (level 2)
 * becomes its child. Assistive technology and PDF/UA require that no step is skipped; the look still follows `level`.
 *
 * Headings without text, which PDF/UA refuses, have no depth.
 *
 * @param base depth above the first heading; left out, the first heading keeps its own level
 */
export function headingDepths(blocks: Block[], base?: number): Map<HeadingBlock, number> {
  const depths = new Map<HeadingBlock, number>();
  const open: number[] = [];
  for (const heading of headings(blocks)) {
    base ??= heading.level - 1;
    while ((open.at(-1) ?? 0) >= heading.level) open.pop();
    open.push(heading.level);
    depths.set(heading, base + open.length);
  }
  return depths;
}

function headings(blocks: Block[]): HeadingBlock[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "heading":
        return headingHasText(block) ? [block] : [];
      case "list":
        return block.items.flatMap(headings);
      case "quote":
      case "notice":
        return headings(block.blocks);
      default:
        return [];
    }
  });
}

function headingHasText({ number = "", text, tags = [] }: HeadingBlock): boolean {
  return [number, inlineText(text), ...tags].join("").trim() !== "";
}
