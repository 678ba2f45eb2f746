/** What stands of matters on the pages of features that may not know them: decisions and assignments. */
import type { ReadContext } from "../http/context.ts";
import type { Inset } from "../http/page.ts";
import { paths } from "../http/paths.ts";
import { matterTexts } from "../text/matters.ts";
import { mattersOfItem } from "./item-commands.ts";
import { listMatters } from "./list-queries.ts";
import { idList, type MatterName } from "./queries.ts";
import { statements } from "./statements.ts";
import { matterScope } from "./visible.ts";

/** The matter that something was said to belong to, otherwise those of the item it came from. */
export const mattersOf: Inset<{ matterId?: string | null; itemId: string | null }> = (ctx, { matterId, itemId }) => {
  const ids = matterId ? [matterId] : itemId === null ? [] : mattersOfItem(ctx.db, itemId);
  return readable(ctx, ids).map(({ id, title, reference }) => ({
    href: paths.matter(id),
    title,
    reference: reference ?? "",
  }));
};

const mostOffered = 200;

/** The open matters that a forum keeps or that pass it, or those of every forum, and the one that is chosen already. */
export function mattersToChoose(ctx: ReadContext, forumId: string | null, chosen: string) {
  const { items } = listMatters(ctx, { state: "open", forum: forumId ?? undefined, limit: mostOffered });
  const open = items.map(({ id, title, reference }) => ({ id, name: matterTexts.name(title, reference) }));
  if (chosen === "" || open.some(({ id }) => id === chosen)) return open;
  const [kept] = readable(ctx, [chosen]);
  return [{ id: chosen, name: kept ? matterTexts.name(kept.title, kept.reference) : matterTexts.hidden }, ...open];
}

const readable = (ctx: ReadContext, ids: readonly string[]): MatterName[] =>
  ids.length === 0 ? [] : statements(ctx.db).readable.all({ ...matterScope(ctx.actor), ids: idList(ids) });
