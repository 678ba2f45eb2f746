/** What stands by an item that follows an agreement up, on the pages of its meeting. */
import { paths } from "../http/paths.ts";
import { itemAnchor } from "../meetings/anchors.ts";
import type { Meeting } from "../meetings/schema.ts";
import { commitmentTexts } from "../text/commitments.ts";

export interface FollowUpItem {
  itemId: string;
  agreementId: string;
  title: string;
  /** What was recorded from it; null: nothing yet. */
  followUpId: string | null;
}

export interface FollowUpLink {
  itemId: string;
  number: string;
  itemHref: string;
  title: string;
  href: string;
  label: string;
}

/**
 * The way to what was recorded; where nothing was, to where it is recorded, for those who do.
 * @param meeting as its reader may see it
 */
export function followUpLinks(meeting: Meeting, rows: FollowUpItem[], records: boolean): FollowUpLink[] {
  const items = meeting.items.flatMap((section) => [section, ...section.children]);
  return rows.flatMap(({ itemId, agreementId, title, followUpId }) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item || (followUpId === null && !records)) return [];
    const href =
      followUpId === null ? paths.newFollowUpOfItem(agreementId, itemId) : paths.followUp(agreementId, followUpId);
    const label = followUpId === null ? commitmentTexts.record : commitmentTexts.recorded;
    return [{ itemId, number: item.number, itemHref: `#${itemAnchor(itemId)}`, title, href, label }];
  });
}
