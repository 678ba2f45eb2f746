import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import { assignments } from "./assignments.ts";
import { flag, instant, oneOf, primaryId, reference, version } from "./columns.ts";
import { forums } from "./forums.ts";
import { decisions, items } from "./meetings.ts";
import { organizations } from "./people.ts";
import { agreementEffects, agreementKinds, followUpVerdicts, ratificationRules, ratificationStates } from "./values.ts";

/**
 * What organizations have agreed. Its state on a day follows from four facts: whether it has been sent out, since when it
 * is in force, since when it is so for some of the parties only, and when it ended.
 */
export const agreements = sqliteTable(
  "agreements",
  {
    id: primaryId(),
    title: text("title").notNull(),
    kind: text("kind", { enum: agreementKinds }).notNull(),
    /** Diarienummer. */
    reference: text("reference"),
    /** Markdown. */
    summary: text("summary").notNull().default(""),
    /** The forum that is responsible: its secretary keeps the agreement. */
    forumId: reference("forum_id")
      .notNull()
      .references(() => forums.id),
    ratificationRule: text("ratification_rule", { enum: ratificationRules }).notNull(),
    /** Of `named_minimum`: how many parties. */
    minimum: integer("minimum"),
    /** Parties must adopt it in the same words: those of `modelClauses`. */
    identical: flag("identical"),
    modelClauses: text("model_clauses", { mode: "json" }).$type<string[]>().notNull(),
    /** The day it begins at the earliest, and the last day it is valid; null: at once, until further notice. */
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    /** Notice is given so many months before it ends; is renewed by so many months each time unless it is. */
    noticeMonths: integer("notice_months"),
    renewalMonths: integer("renewal_months"),
    followUpMonths: integer("follow_up_months"),
    followUpForumId: reference("follow_up_forum_id").references(() => forums.id),
    /** When it is to be followed up next; kept in step with what has been followed up. */
    nextFollowUp: text("next_follow_up"),
    /** The order in which its documents go before one another, one a line. */
    precedence: text("precedence").notNull().default(""),
    replacesId: reference("replaces_id").references((): AnySQLiteColumn => agreements.id),
    sentOutOn: text("sent_out_on"),
    /** Of `each_party` and `named_minimum`: the day of the first adoption, when it is in force for some. */
    partlyInForceSince: text("partly_in_force_since"),
    inForceSince: text("in_force_since"),
    /** The first day it is no longer valid, and why. */
    endedOn: text("ended_on"),
    endReason: text("end_reason"),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (table) => [
    oneOf("agreements_kind", table.kind, agreementKinds),
    oneOf("agreements_rule", table.ratificationRule, ratificationRules),
    check("agreements_minimum", sql`(${table.minimum} is not null) = (${table.ratificationRule} = 'named_minimum')`),
    check("agreements_follow_up", sql`(${table.followUpMonths} is null) = (${table.followUpForumId} is null)`),
    index("agreements_forum").on(table.forumId),
    index("agreements_replaces").on(table.replacesId),
    index("agreements_follow_up_due").on(table.followUpForumId, table.nextFollowUp),
    index("agreements_title").on(table.title, table.id),
  ],
);

/** The text, split at its numbers: "5", "5.1". Addressed by number, which the text itself keeps. */
export const agreementClauses = sqliteTable(
  "agreement_clauses",
  {
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** Null: what stands before the first number. */
    number: text("number"),
    heading: text("heading").notNull(),
    /** Markdown. */
    text: text("text").notNull(),
  },
  (table) => [primaryKey({ columns: [table.agreementId, table.position] })],
);

export const agreementParties = sqliteTable(
  "agreement_parties",
  {
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    position: integer("position").notNull(),
    /** The side it stands on, in words: "Regionen", "Kommunerna". */
    role: text("role").notNull().default(""),
    /** The body that decides for it: "Kommunfullmäktige". */
    body: text("body").notNull().default(""),
    signatory: text("signatory").notNull().default(""),
    signedOn: text("signed_on"),
  },
  (table) => [
    primaryKey({ columns: [table.agreementId, table.organizationId] }),
    index("agreement_parties_organization").on(table.organizationId),
  ],
);

/** One party's formal decision; a party without a row is awaited. */
export const ratifications = sqliteTable(
  "ratifications",
  {
    id: primaryId(),
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id),
    state: text("state", { enum: ratificationStates }).notNull(),
    /** The body that decided. */
    body: text("body").notNull().default(""),
    date: text("date"),
    /** The day it gained legal force, when that is later and known. */
    legalForceOn: text("legal_force_on"),
    /** "§ 112, Dnr 2025/00345" */
    reference: text("reference").notNull().default(""),
    /** While it is awaited: by when it is expected, and the words for it ("vecka 48"). */
    expectedDate: text("expected_date"),
    expectedText: text("expected_text"),
    /** What was decided in words, where it is known. */
    wording: text("wording").notNull().default(""),
    reservation: text("reservation").notNull().default(""),
    at: instant("at").notNull(),
    byName: text("by_name").notNull(),
    version: version(),
  },
  (table) => [
    oneOf("ratifications_state", table.state, ratificationStates),
    uniqueIndex("ratifications_party").on(table.agreementId, table.organizationId),
    index("ratifications_organization").on(table.organizationId),
    index("ratifications_expected")
      .on(table.expectedDate)
      .where(sql`state = 'awaiting'`),
  ],
);

/** A recommendation sent to the parties: the decision that recommends, and the assignment with a part for each of them. */
export const ratificationRounds = sqliteTable(
  "ratification_rounds",
  {
    id: primaryId(),
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    decisionId: reference("decision_id").references((): AnySQLiteColumn => decisions.id, { onDelete: "set null" }),
    assignmentId: reference("assignment_id").references(() => assignments.id, { onDelete: "set null" }),
    startedOn: text("started_on").notNull(),
    byName: text("by_name").notNull(),
  },
  (table) => [
    index("ratification_rounds_agreement").on(table.agreementId),
    index("ratification_rounds_decision").on(table.decisionId),
    index("ratification_rounds_assignment").on(table.assignmentId),
  ],
);

/** What a side promises. */
export const commitments = sqliteTable(
  "commitments",
  {
    id: primaryId(),
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** The role of the parties it binds; "" for all of them. */
    side: text("side").notNull().default(""),
    text: text("text").notNull(),
    /** Followed up every so many months; null: with the agreement. */
    followUpMonths: integer("follow_up_months"),
    /** Since when it is no longer promised; what was said of it when it was followed up stays. */
    removedOn: text("removed_on"),
  },
  (table) => [index("commitments_agreement").on(table.agreementId, table.position)],
);

/** One review of an agreement and its commitments. */
export const followUps = sqliteTable(
  "follow_ups",
  {
    id: primaryId(),
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    date: text("date").notNull(),
    /** The item of the meeting that dealt with it. */
    itemId: reference("item_id").references((): AnySQLiteColumn => items.id, { onDelete: "set null" }),
    note: text("note").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    createdByName: text("created_by_name").notNull(),
    version: version(),
  },
  (table) => [
    index("follow_ups_agreement").on(table.agreementId, table.date),
    index("follow_ups_item").on(table.itemId),
  ],
);

export const verdicts = sqliteTable(
  "verdicts",
  {
    id: primaryId(),
    followUpId: reference("follow_up_id")
      .notNull()
      .references(() => followUps.id, { onDelete: "cascade" }),
    commitmentId: reference("commitment_id")
      .notNull()
      .references(() => commitments.id, { onDelete: "cascade" }),
    /** Null: of the side as a whole. */
    organizationId: reference("organization_id").references(() => organizations.id),
    verdict: text("verdict", { enum: followUpVerdicts }).notNull(),
    comment: text("comment").notNull().default(""),
  },
  (table) => [
    oneOf("verdicts_verdict", table.verdict, followUpVerdicts),
    index("verdicts_follow_up").on(table.followUpId),
    index("verdicts_commitment").on(table.commitmentId),
    index("verdicts_organization").on(table.organizationId),
  ],
);

/** How decisions touch agreements; said beside the minutes, also after they are approved. */
export const decisionAgreements = sqliteTable(
  "decision_agreements",
  {
    decisionId: reference("decision_id")
      .notNull()
      .references((): AnySQLiteColumn => decisions.id, { onDelete: "cascade" }),
    agreementId: reference("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    effect: text("effect", { enum: agreementEffects }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.agreementId, table.effect] }),
    oneOf("decision_agreements_effect", table.effect, agreementEffects),
    index("decision_agreements_agreement").on(table.agreementId),
  ],
);
