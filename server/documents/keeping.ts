import type { Block } from "./model.ts";

/**
 * Whether the block may not be the last on a page when `next` follows it: a heading and the small facts under it stay
 * with what they introduce. An item without a text of its own introduces nothing. If it were kept with the next item, an
 * agenda of titles would be one single piece that no page has room for: it left the first page empty and was then cut
 * anywhere, between a heading and its presenter too.
 */
export function keepsWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (block.type === "heading") return next.type !== "heading" || next.level > block.level;
  return block.type === "paragraph" && block.role === "meta" && next.type !== "heading";
}
