/** Where an item stands, for statements of lists: what its number is made of. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { items } from "../../db/schema.ts";
import { itemNumber } from "./rules.ts";

/** The section an item stands in: to be joined by `items.parent_id`. */
export const section = alias(items, "section");

const sectionPlace = sql<number | null>`(select count(*) from items s where s.meeting_id = ${items.meetingId}
  and s.parent_id is null and (s.position, s.id) < (coalesce(${section.position}, ${items.position}), coalesce(${section.id}, ${items.id})))`;
const childPlace = sql<number | null>`case when ${items.parentId} is not null then (select count(*) from items s
  where s.parent_id = ${items.parentId} and (s.position, s.id) < (${items.position}, ${items.id})) end`;

/**
 * The places of an item's section and of itself below it, both counted from 0; the second is null at the top level. For
 * statements that join `section`.
 */
export const itemPlace = { sectionPlace, childPlace };

/** The number of an item from what a statement said of its place. */
export const numberAt = ({ sectionPlace, childPlace }: { sectionPlace: number | null; childPlace: number | null }) =>
  itemNumber(sectionPlace ?? 0, childPlace);
