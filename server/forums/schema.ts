import { z } from "zod";
import { forumKinds, itemKinds, meetingKinds, membershipRoles, visibilities } from "../../db/schema/values.ts";
import { ClauseText } from "../clause.ts";
import { CivilDate, Id, Line, Minutes, Prose } from "../fields.ts";

/** Words of the addresses below /forum; and a slug of only digits would be read as an id. */
const reservedSlugs = ["nytt"];

export const Slug = z
  .string()
  .trim()
  .max(60, { error: "too_long" })
  .regex(/^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "invalid_slug" })
  .refine((slug) => !reservedSlugs.includes(slug), { error: "slug_taken" })
  .meta({ description: "Last part of the forum's address", examples: ["lchnv"] });

const AttendanceGroups = z
  .array(Line(100))
  .max(20, { error: "too_many" })
  .default([])
  .superRefine((groups, ctx) => {
    groups.forEach((group, index) => {
      if (groups.indexOf(group) < index) ctx.addIssue({ code: "custom", message: "duplicate", path: [index] });
    });
  })
  .meta({ description: "Groups of the attendance list, in order", examples: [["Kommun", "Region Dalarna"]] });

export const ForumInput = z
  .strictObject({
    slug: Slug,
    name: Line(200),
    shortName: Line(60),
    kind: z.enum(forumKinds, { error: "invalid_choice" }).default("other"),
    decisionName: Line(200).meta({ description: 'The name in the formula: "Länschefsnätverket" beslutade' }),
    parentId: Id.nullish().transform((id) => id ?? null),
    visibility: z.enum(visibilities, { error: "invalid_choice" }).default("members"),
    minutesKind: z.enum(meetingKinds, { error: "invalid_choice" }).default("minnesanteckningar"),
    senderLines: Prose(1000).default("").meta({ description: "Sender lines of the letterhead, one a line" }),
    footerText: Prose(500).default("").meta({ description: "Text at the foot of every page" }),
    attendanceGroups: AttendanceGroups,
  })
  .meta({ id: "ForumInput" });
export type ForumInput = z.output<typeof ForumInput>;

export const Forum = z
  .object({
    id: Id,
    slug: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(forumKinds),
    decisionName: z.string(),
    parentId: Id.nullable(),
    visibility: z.enum(visibilities),
    minutesKind: z.enum(meetingKinds),
    senderLines: z.string(),
    footerText: z.string(),
    attendanceGroups: z.array(z.string()),
    hasLogo: z.boolean(),
    hasLetterhead: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: "Forum" });
export type Forum = z.output<typeof Forum>;

const optionalDate = CivilDate.nullish().transform((date) => date ?? null);

export const MembershipInput = z
  .strictObject({
    personId: Id,
    onBehalfOf: Id.nullish()
      .transform((id) => id ?? null)
      .meta({ description: "The organization it is held for" }),
    role: z.enum(membershipRoles, { error: "invalid_choice" }),
    group: Line(100)
      .nullish()
      .transform((group) => group ?? null)
      .meta({ description: "Group of the attendance list; null: the one that fits the organization" }),
    startDate: optionalDate.meta({ description: "First day; null: not known" }),
    endDate: optionalDate.meta({ description: "Last day; null: still held" }),
    substituteFor: Id.nullish()
      .transform((id) => id ?? null)
      .meta({ description: "The membership a substitute stands in for" }),
  })
  .superRefine(({ role, startDate, endDate, substituteFor }, ctx) => {
    if (startDate !== null && endDate !== null && endDate < startDate) {
      ctx.addIssue({ code: "custom", message: "end_date_before_start", path: ["endDate"] });
    }
    if (substituteFor !== null && role !== "substitute") {
      ctx.addIssue({ code: "custom", message: "only_substitutes", path: ["substituteFor"] });
    }
  })
  .meta({ id: "MembershipInput" });
export type MembershipInput = z.output<typeof MembershipInput>;

export const Membership = z
  .object({
    id: Id,
    forumId: Id,
    personId: Id,
    personName: z.string(),
    onBehalfOf: Id.nullable(),
    organizationName: z.string().nullable(),
    role: z.enum(membershipRoles),
    group: z.string().nullable(),
    startDate: z.string().nullable(),
    endDate: z.string().nullable(),
    substituteFor: Id.nullable(),
    version: z.number().int(),
  })
  .meta({ id: "Membership" });
export type Membership = z.output<typeof Membership>;

/** A membership as an attendance list needs it, on one day. */
export interface MemberOnDate {
  membershipId: string;
  personId: string;
  name: string;
  /** What the person does, today. */
  title: string | null;
  email: string | null;
  organizationId: string | null;
  /** The organization's short name. */
  organization: string | null;
  /** The group of the attendance list, resolved; null: in none. */
  group: string | null;
  role: Membership["role"];
  /** Name of the member this substitute stands in for. */
  substituteFor: string | null;
}

export const StandingItem = z
  .strictObject({
    title: Line(500),
    kinds: z
      .array(z.enum(itemKinds, { error: "invalid_choice" }))
      .max(3, { error: "kind_twice" })
      .default([])
      .refine((kinds) => new Set(kinds).size === kinds.length, { error: "kind_twice" }),
    body: Prose(200_000).default("").meta({ description: "Markdown" }),
    durationMinutes: Minutes.nullish().transform((minutes) => minutes ?? null),
    proposal: z
      .array(ClauseText)
      .max(50, { error: "too_many" })
      .default([])
      .meta({ description: "Clauses proposed each time, with or without their att" }),
  })
  .meta({ id: "StandingItem" });
export type StandingItem = z.output<typeof StandingItem>;

export const StandingItems = z
  .object({
    items: z.array(
      z.object({
        title: z.string(),
        kinds: z.array(z.enum(itemKinds)),
        body: z.string(),
        durationMinutes: z.number().int().nullable(),
        proposal: z.array(z.string()),
      }),
    ),
    nextCursor: z.null(),
  })
  .meta({ id: "StandingItems" });

export const StandingItemsInput = z
  .strictObject({ items: z.array(StandingItem).max(100, { error: "too_many" }).default([]) })
  .meta({ id: "StandingItemsInput" });
export type StandingItemsInput = z.output<typeof StandingItemsInput>;

/** What the letterhead of a forum's documents is made of. */
export interface LetterheadParts {
  senderLines: string[];
  footerText: string;
  logo: { filename: string; mediaType: string; content: Buffer } | null;
  /** The forum's own Word file; null: the built-in one. */
  letterheadDocx: Buffer | null;
}

export type FilePurpose = "logo" | "letterhead";

/** A file that has been found to be what it should be. */
export interface CheckedFile {
  filename: string;
  mediaType: string;
  content: Buffer;
}

export const IdOrSlugParams = z.object({
  id: z
    .string()
    .max(60)
    .meta({ description: "Id or slug of a forum", examples: ["lchnv"] }),
});

/** The `:id` of a forum's address. */
export const idOrSlugOf = (request: { params: unknown }): string => IdOrSlugParams.parse(request.params).id;

export const Post = z
  .object({
    id: Id,
    forumId: Id,
    organizationId: Id,
    organization: z.string().meta({ description: "Short name" }),
    holders: z.array(z.object({ personId: Id, name: z.string() })),
  })
  .meta({ id: "Post", description: "A seat that belongs to an organization in a forum, and who fills it" });
export type Post = z.output<typeof Post>;
