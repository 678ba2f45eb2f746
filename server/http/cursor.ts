/** Keyset cursors: a list's next page begins after a key, however long the history before it. */
import { AppError } from "../errors.ts";
import type { Page } from "../fields.ts";

export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

/**
 * The key in a cursor, or `start` when there is none.
 * @throws invalid when the cursor is not one of ours.
 */
export function decodeCursor<Key extends readonly (string | number)[]>(cursor: string | undefined, start: Key): Key {
  if (cursor === undefined) return start;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(key) && key.length === start.length && key.every((part, i) => typeof part === typeof start[i])) {
      return key as unknown as Key;
    }
  } catch {
    // Falls through: anything unreadable is the same mistake.
  }
  throw new AppError("invalid", "invalid_input", [{ field: "cursor", reason: "invalid_choice" }]);
}

/** A page from one row more than it shows; `keyOf` gives the key of its last row. */
export function pageOf<Row>(rows: Row[], limit: number, keyOf: (row: Row) => readonly (string | number)[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
