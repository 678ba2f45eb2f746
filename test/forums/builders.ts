import { forums } from "../../db/schema.ts";
import type { TestApp } from "../support/app.ts";

type ForumRow = typeof forums.$inferInsert;

/** A network called as its slug, with two groups in its attendance list. */
export const addForum = ({ db }: TestApp, slug: string, values: Partial<ForumRow> = {}) =>
  db
    .insert(forums)
    .values({
      slug,
      name: `Forum ${slug}`,
      shortName: slug.toUpperCase(),
      kind: "network",
      decisionName: slug,
      visibility: "members",
      attendanceGroups: ["Kommun", "Region Dalarna"],
      ...values,
    })
    .returning()
    .get();
