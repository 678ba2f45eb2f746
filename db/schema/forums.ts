import { blob, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { oneOf, primaryId, reference, version } from "./columns.ts";
import { organizations, persons } from "./people.ts";
import { forumKinds, meetingKinds, membershipRoles, visibilities, type ItemKind } from "./values.ts";

export const forums = sqliteTable(
  "forums",
  {
    id: primaryId(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    shortName: text("short_name").notNull(),
    kind: text("kind", { enum: forumKinds }).notNull(),
    /** The name in the formula: "Länschefsnätverket" beslutade. */
    decisionName: text("decision_name").notNull(),
    parentId: reference("parent_id").references((): AnySQLiteColumn => forums.id),
    visibility: text("visibility", { enum: visibilities }).notNull(),
    /** What its minutes are called. */
    minutesKind: text("minutes_kind", { enum: meetingKinds }).notNull().default("minnesanteckningar"),
    /** Sender lines of the letterhead, one a line. */
    senderLines: text("sender_lines").notNull().default(""),
    footerText: text("footer_text").notNull().default(""),
    /** The groups of the attendance list, in order. */
    attendanceGroups: text("attendance_groups", { mode: "json" }).$type<string[]>().notNull(),
    version: version(),
  },
  (table) => [
    oneOf("forums_kind", table.kind, forumKinds),
    oneOf("forums_visibility", table.visibility, visibilities),
    oneOf("forums_minutes_kind", table.minutesKind, meetingKinds),
    index("forums_parent").on(table.parentId),
  ],
);

/** The logo and the Word letterhead a forum has uploaded. */
export const forumFiles = sqliteTable(
  "forum_files",
  {
    id: primaryId(),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: ["logo", "letterhead"] }).notNull(),
    filename: text("filename").notNull(),
    mediaType: text("media_type").notNull(),
    content: blob("content", { mode: "buffer" }).notNull(),
  },
  (table) => [
    uniqueIndex("forum_files_purpose").on(table.forumId, table.purpose),
    oneOf("forum_files_purpose_values", table.purpose, ["logo", "letterhead"]),
  ],
);

/** Items every new agenda of the forum starts with. */
export const standingItems = sqliteTable(
  "standing_items",
  {
    id: primaryId(),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    kinds: text("kinds", { mode: "json" }).$type<ItemKind[]>().notNull(),
    body: text("body").notNull().default(""),
    durationMinutes: integer("duration_minutes"),
    /** Clauses proposed each time: "att öppna mötet". */
    proposal: text("proposal", { mode: "json" }).$type<string[]>().notNull(),
  },
  (table) => [index("standing_items_forum").on(table.forumId, table.position)],
);

/** A person's seat in a forum, on behalf of an organization, from a date to a date (Popolo Membership). */
export const memberships = sqliteTable(
  "memberships",
  {
    id: primaryId(),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id, { onDelete: "cascade" }),
    personId: reference("person_id")
      .notNull()
      .references(() => persons.id),
    onBehalfOf: reference("on_behalf_of").references(() => organizations.id),
    role: text("role", { enum: membershipRoles }).notNull(),
    /** The group of the attendance list; null: the one that fits the organization. */
    group: text("attendance_group"),
    startDate: text("start_date"),
    endDate: text("end_date"),
    /** The membership this substitute stands in for. */
    substituteFor: reference("substitute_for").references((): AnySQLiteColumn => memberships.id, {
      onDelete: "set null",
    }),
    version: version(),
  },
  (table) => [
    oneOf("memberships_role", table.role, membershipRoles),
    index("memberships_forum").on(table.forumId),
    index("memberships_person").on(table.personId),
    index("memberships_on_behalf_of").on(table.onBehalfOf),
    index("memberships_substitute_for").on(table.substituteFor),
  ],
);

/** A seat that belongs to an organization in a forum, whoever fills it (Popolo Post): its holders are today's members. */
export const posts = sqliteTable(
  "posts",
  {
    id: primaryId(),
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id, { onDelete: "cascade" }),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
  },
  (table) => [
    uniqueIndex("posts_seat").on(table.forumId, table.organizationId),
    index("posts_organization").on(table.organizationId),
  ],
);
