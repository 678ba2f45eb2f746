CREATE TABLE `agreement_clauses` (
	`agreement_id` integer NOT NULL,
	`position` integer NOT NULL,
	`number` text,
	`heading` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`agreement_id`, `position`),
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `agreement_parties` (
	`agreement_id` integer NOT NULL,
	`organization_id` integer NOT NULL,
	`position` integer NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`signatory` text DEFAULT '' NOT NULL,
	`signed_on` text,
	PRIMARY KEY(`agreement_id`, `organization_id`),
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_parties_organization` ON `agreement_parties` (`organization_id`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text,
	`summary` text DEFAULT '' NOT NULL,
	`forum_id` integer NOT NULL,
	`ratification_rule` text NOT NULL,
	`minimum` integer,
	`identical` integer DEFAULT false NOT NULL,
	`model_clauses` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`notice_months` integer,
	`renewal_months` integer,
	`follow_up_months` integer,
	`follow_up_forum_id` integer,
	`next_follow_up` text,
	`precedence` text DEFAULT '' NOT NULL,
	`replaces_id` integer,
	`sent_out_on` text,
	`partly_in_force_since` text,
	`in_force_since` text,
	`ended_on` text,
	`end_reason` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreements_kind" CHECK("agreements"."kind" in ('avtal', 'samverkansavtal', 'overenskommelse', 'riktlinje')),
	CONSTRAINT "agreements_rule" CHECK("agreements"."ratification_rule" in ('all_parties', 'named_minimum', 'each_party')),
	CONSTRAINT "agreements_minimum" CHECK(("agreements"."minimum" is not null) = ("agreements"."ratification_rule" = 'named_minimum')),
	CONSTRAINT "agreements_follow_up" CHECK(("agreements"."follow_up_months" is null) = ("agreements"."follow_up_forum_id" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreements_forum` ON `agreements` (`forum_id`);--> statement-breakpoint
CREATE INDEX `agreements_replaces` ON `agreements` (`replaces_id`);--> statement-breakpoint
CREATE INDEX `agreements_follow_up_due` ON `agreements` (`follow_up_forum_id`,`next_follow_up`);--> statement-breakpoint
CREATE INDEX `agreements_title` ON `agreements` (`title`,`id`);--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`position` integer NOT NULL,
	`side` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`follow_up_months` integer,
	`removed_on` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitments_agreement` ON `commitments` (`agreement_id`,`position`);--> statement-breakpoint
CREATE TABLE `decision_agreements` (
	`decision_id` integer NOT NULL,
	`agreement_id` integer NOT NULL,
	`effect` text NOT NULL,
	PRIMARY KEY(`decision_id`, `agreement_id`, `effect`),
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "decision_agreements_effect" CHECK("decision_agreements"."effect" in ('initiates', 'recommends', 'adopts', 'amends', 'extends', 'terminates', 'follows_up', 'informs'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_agreements_agreement` ON `decision_agreements` (`agreement_id`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`date` text NOT NULL,
	`item_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_ups_agreement` ON `follow_ups` (`agreement_id`,`date`);--> statement-breakpoint
CREATE INDEX `follow_ups_item` ON `follow_ups` (`item_id`);--> statement-breakpoint
CREATE TABLE `ratification_rounds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`decision_id` integer,
	`assignment_id` integer,
	`started_on` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `ratification_rounds_agreement` ON `ratification_rounds` (`agreement_id`);--> statement-breakpoint
CREATE INDEX `ratification_rounds_decision` ON `ratification_rounds` (`decision_id`);--> statement-breakpoint
CREATE INDEX `ratification_rounds_assignment` ON `ratification_rounds` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `ratifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`organization_id` integer NOT NULL,
	`state` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`date` text,
	`legal_force_on` text,
	`reference` text DEFAULT '' NOT NULL,
	`expected_date` text,
	`expected_text` text,
	`wording` text DEFAULT '' NOT NULL,
	`reservation` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ratifications_state" CHECK("ratifications"."state" in ('awaiting', 'adopted', 'adopted_with_reservation', 'declined'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ratifications_party` ON `ratifications` (`agreement_id`,`organization_id`);--> statement-breakpoint
CREATE INDEX `ratifications_organization` ON `ratifications` (`organization_id`);--> statement-breakpoint
CREATE INDEX `ratifications_expected` ON `ratifications` (`expected_date`) WHERE state = 'awaiting';--> statement-breakpoint
CREATE TABLE `verdicts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer NOT NULL,
	`commitment_id` integer NOT NULL,
	`organization_id` integer,
	`verdict` text NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdicts_verdict" CHECK("verdicts"."verdict" in ('as_expected', 'needs_improvement'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `verdicts_follow_up` ON `verdicts` (`follow_up_id`);--> statement-breakpoint
CREATE INDEX `verdicts_commitment` ON `verdicts` (`commitment_id`);--> statement-breakpoint
CREATE INDEX `verdicts_organization` ON `verdicts` (`organization_id`);--> statement-breakpoint
CREATE TABLE `cost_allocations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`total` integer NOT NULL,
	`method` text NOT NULL,
	`population_date` text,
	`fixed` integer,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_name` text NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "cost_allocations_method" CHECK("cost_allocations"."method" in ('per_capita', 'equal', 'fixed_plus_per_capita', 'manual')),
	CONSTRAINT "cost_allocations_total" CHECK("cost_allocations"."total" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cost_allocations_version` ON `cost_allocations` (`agreement_id`,`year`,`number`);--> statement-breakpoint
CREATE TABLE `cost_shares` (
	`allocation_id` integer NOT NULL,
	`position` integer NOT NULL,
	`organization_id` integer NOT NULL,
	`name` text NOT NULL,
	`population` integer,
	`population_date` text,
	`population_source` text,
	`share` integer,
	`amount` integer NOT NULL,
	`rounded_alone` integer NOT NULL,
	PRIMARY KEY(`allocation_id`, `position`),
	FOREIGN KEY (`allocation_id`) REFERENCES `cost_allocations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cost_shares_organization` ON `cost_shares` (`organization_id`);--> statement-breakpoint
CREATE TABLE `decision_register` (
	`decision_id` integer PRIMARY KEY NOT NULL,
	`forum_id` integer NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`date` text NOT NULL,
	`year` integer NOT NULL,
	`place` integer NOT NULL,
	`outcome` text NOT NULL,
	`taken` integer DEFAULT false NOT NULL,
	`confidential` integer DEFAULT false NOT NULL,
	`number` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "decision_register_outcome" CHECK("decision_register"."outcome" in ('proposed', 'adopted', 'noted', 'postponed', 'referred_back', 'withdrawn', 'rejected'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_register_all` ON `decision_register` (`taken`,`date`,`meeting_id`,`place`);--> statement-breakpoint
CREATE INDEX `decision_register_forum` ON `decision_register` (`forum_id`,`taken`,`date`,`meeting_id`,`place`);--> statement-breakpoint
CREATE INDEX `decision_register_outcome_all` ON `decision_register` (`outcome`,`taken`,`date`,`meeting_id`,`place`);--> statement-breakpoint
CREATE INDEX `decision_register_forum_outcome` ON `decision_register` (`forum_id`,`outcome`,`taken`,`date`,`meeting_id`,`place`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_register_number` ON `decision_register` (`forum_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `decision_register_item` ON `decision_register` (`item_id`);--> statement-breakpoint
CREATE INDEX `decision_register_meeting` ON `decision_register` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `decision_relations` (
	`decision_id` integer NOT NULL,
	`kind` text NOT NULL,
	`to_decision_id` integer NOT NULL,
	`from_date` text,
	PRIMARY KEY(`decision_id`, `kind`, `to_decision_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "decision_relations_kind" CHECK("decision_relations"."kind" in ('amends', 'replaces', 'repeals', 'implements', 'refers_to')),
	CONSTRAINT "decision_relations_other" CHECK("decision_relations"."decision_id" <> "decision_relations"."to_decision_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_relations_to` ON `decision_relations` (`to_decision_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer,
	`report_id` integer,
	`submission_id` integer,
	`agreement_id` integer,
	`ratification_id` integer,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`filename` text,
	`media_type` text,
	`size` integer,
	`sha256` text,
	`confidential` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ratification_id`) REFERENCES `ratifications`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "attachments_owner" CHECK(("__new_attachments"."item_id" is not null) + ("__new_attachments"."report_id" is not null) + ("__new_attachments"."submission_id" is not null)
        + ("__new_attachments"."agreement_id" is not null) + ("__new_attachments"."ratification_id" is not null) = 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_attachments`("id", "item_id", "report_id", "submission_id", "agreement_id", "ratification_id", "position", "label", "filename", "media_type", "size", "sha256", "confidential") SELECT "id", "item_id", "report_id", "submission_id", NULL, NULL, "position", "label", "filename", "media_type", "size", "sha256", "confidential" FROM `attachments`;--> statement-breakpoint
DROP TABLE `attachments`;--> statement-breakpoint
ALTER TABLE `__new_attachments` RENAME TO `attachments`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `attachments_item` ON `attachments` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `attachments_report` ON `attachments` (`report_id`);--> statement-breakpoint
CREATE INDEX `attachments_submission` ON `attachments` (`submission_id`);--> statement-breakpoint
CREATE INDEX `attachments_agreement` ON `attachments` (`agreement_id`,`position`);--> statement-breakpoint
CREATE INDEX `attachments_ratification` ON `attachments` (`ratification_id`);
--> statement-breakpoint
-- Written by hand: what a decision's card in the register says, and the triggers that keep it so.
CREATE VIEW `decision_cards` AS
SELECT d.id AS decision_id, m.forum_id, m.id AS meeting_id, i.id AS item_id, m.date,
	cast(substr(m.date, 1, 4) AS integer) AS year,
	-(coalesce(s.position, i.position) * 1000000 + iif(s.id IS NULL, 0, i.position + 1) * 1000 + d.position) AS place,
	d.outcome,
	d.outcome <> 'proposed' AND m.state IN ('in_progress', 'held', 'minutes_approved') AS taken,
	i.confidential OR coalesce(s.confidential, 0) AS confidential
FROM decisions d JOIN items i ON i.id = d.item_id LEFT JOIN items s ON s.id = i.parent_id JOIN meetings m ON m.id = i.meeting_id;
--> statement-breakpoint
CREATE TRIGGER `register_decision_added` AFTER INSERT ON `decisions` BEGIN
	INSERT INTO decision_register (decision_id, forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential)
	SELECT * FROM decision_cards WHERE decision_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `register_decision_changed` AFTER UPDATE OF `item_id`, `position`, `outcome` ON `decisions` BEGIN
	UPDATE decision_register SET (forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential) =
		(SELECT forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential FROM decision_cards
			WHERE decision_id = new.id)
	WHERE decision_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `register_item_changed` AFTER UPDATE OF `meeting_id`, `parent_id`, `position`, `confidential` ON `items`
WHEN new.meeting_id <> old.meeting_id OR new.parent_id IS NOT old.parent_id OR new.position <> old.position
	OR new.confidential <> old.confidential
BEGIN
	UPDATE decision_register SET (forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential) =
		(SELECT c.forum_id, c.meeting_id, c.item_id, c.date, c.year, c.place, c.outcome, c.taken, c.confidential
			FROM decision_cards c WHERE c.decision_id = decision_register.decision_id)
	WHERE decision_id IN (SELECT d.id FROM decisions d WHERE d.item_id = new.id
		UNION ALL SELECT d.id FROM items i JOIN decisions d ON d.item_id = i.id WHERE i.parent_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `register_meeting_changed` AFTER UPDATE OF `date`, `state`, `forum_id` ON `meetings`
WHEN new.date <> old.date OR new.state <> old.state OR new.forum_id <> old.forum_id
BEGIN
	UPDATE decision_register SET (forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential) =
		(SELECT c.forum_id, c.meeting_id, c.item_id, c.date, c.year, c.place, c.outcome, c.taken, c.confidential
			FROM decision_cards c WHERE c.decision_id = decision_register.decision_id)
	WHERE meeting_id = new.id;
END;
--> statement-breakpoint
INSERT INTO decision_register (decision_id, forum_id, meeting_id, item_id, date, year, place, outcome, taken, confidential)
SELECT * FROM decision_cards;
--> statement-breakpoint
-- Approved minutes that were there before the register get their numbers in the order of their days.
UPDATE decision_register SET number = n.number FROM (
	SELECT r.decision_id, row_number() OVER (PARTITION BY r.forum_id, r.year ORDER BY r.date, r.meeting_id, r.place DESC) AS number
	FROM decision_register r JOIN meetings m ON m.id = r.meeting_id
	WHERE m.state = 'minutes_approved' AND r.taken) n
WHERE n.decision_id = decision_register.decision_id;
