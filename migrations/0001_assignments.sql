CREATE TABLE `calendar_keys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_keys_hash_unique` ON `calendar_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `calendar_keys_account` ON `calendar_keys` (`account_id`);--> statement-breakpoint
CREATE TABLE `saved_filters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`page` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_filters_name` ON `saved_filters` (`account_id`,`page`,`name`);--> statement-breakpoint
CREATE TABLE `assignees` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` integer NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`person_id` integer,
	`organization_id` integer,
	`forum_id` integer,
	`post_id` integer,
	`name` text NOT NULL,
	`lead` integer DEFAULT false NOT NULL,
	`contact_id` integer,
	`live` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignees_type" CHECK("assignees"."type" in ('person', 'organization', 'forum', 'post'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignees_assignment` ON `assignees` (`assignment_id`,`position`);--> statement-breakpoint
CREATE INDEX `assignees_person` ON `assignees` (`person_id`,`live`);--> statement-breakpoint
CREATE INDEX `assignees_organization` ON `assignees` (`organization_id`,`live`);--> statement-breakpoint
CREATE INDEX `assignees_forum` ON `assignees` (`forum_id`,`live`);--> statement-breakpoint
CREATE INDEX `assignees_post` ON `assignees` (`post_id`,`live`);--> statement-breakpoint
CREATE INDEX `assignees_contact` ON `assignees` (`contact_id`,`live`);--> statement-breakpoint
CREATE TABLE `assignment_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` integer NOT NULL,
	`kind` text NOT NULL,
	`from_date` text,
	`to_date` text,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "assignment_changes_kind" CHECK("assignment_changes"."kind" in ('due_moved', 'reassigned', 'cancelled', 'closed', 'reopened'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignment_changes_assignment` ON `assignment_changes` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` integer NOT NULL,
	`report_forum_id` integer NOT NULL,
	`text` text NOT NULL,
	`clause_id` integer,
	`item_id` integer,
	`matter_id` integer,
	`part_of` integer,
	`group_name` text,
	`state` text NOT NULL,
	`due_kind` text NOT NULL,
	`due_date` text,
	`due_week` text,
	`due_meeting_id` integer,
	`due_months` integer,
	`due_text` text,
	`due_reason` text,
	`given_on` text NOT NULL,
	`closed_on` text,
	`created_at` integer NOT NULL,
	`created_by_name` text NOT NULL,
	`live` integer GENERATED ALWAYS AS ((state in ('open', 'reported'))) VIRTUAL,
	`due_sort` text GENERATED ALWAYS AS ((ifnull(due_date, '9999-12-31'))) VIRTUAL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_of`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`due_meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignments_state" CHECK("assignments"."state" in ('open', 'reported', 'closed', 'cancelled')),
	CONSTRAINT "assignments_due_kind" CHECK("assignments"."due_kind" in ('date', 'week', 'meeting', 'next_meeting', 'interval', 'none')),
	CONSTRAINT "assignments_due_months" CHECK(("assignments"."due_months" is not null) = ("assignments"."due_kind" = 'interval'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignments_list` ON `assignments` (`state`,`due_sort`,`id`) WHERE part_of is null;--> statement-breakpoint
CREATE INDEX `assignments_live` ON `assignments` (`live`,`due_sort`,`id`) WHERE part_of is null;--> statement-breakpoint
CREATE INDEX `assignments_forum` ON `assignments` (`forum_id`,`live`,`due_sort`,`id`);--> statement-breakpoint
CREATE INDEX `assignments_report_forum` ON `assignments` (`report_forum_id`,`live`,`due_sort`,`id`);--> statement-breakpoint
CREATE INDEX `assignments_clause` ON `assignments` (`clause_id`);--> statement-breakpoint
CREATE INDEX `assignments_item` ON `assignments` (`item_id`);--> statement-breakpoint
CREATE INDEX `assignments_matter` ON `assignments` (`matter_id`);--> statement-breakpoint
CREATE INDEX `assignments_part` ON `assignments` (`part_of`) WHERE part_of is not null;--> statement-breakpoint
CREATE INDEX `assignments_due_meeting` ON `assignments` (`due_meeting_id`);--> statement-breakpoint
CREATE INDEX `assignments_given` ON `assignments` (`given_on`);--> statement-breakpoint
CREATE INDEX `assignments_forum_given` ON `assignments` (`forum_id`,`given_on`,`item_id`,`part_of`) WHERE part_of is null;--> statement-breakpoint
CREATE INDEX `assignments_forum_closed` ON `assignments` (`forum_id`,`closed_on`,`due_date`,`item_id`,`part_of`) WHERE part_of is null;--> statement-breakpoint
CREATE INDEX `assignments_forum_live` ON `assignments` (`forum_id`,`state`,`due_date`,`item_id`,`part_of`) WHERE part_of is null and state in ('open', 'reported');--> statement-breakpoint
CREATE TABLE `receipts` (
	`report_id` integer PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`item_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`new_due_date` text,
	`received_at` integer NOT NULL,
	`received_by_name` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "receipts_verdict" CHECK("receipts"."verdict" in ('accepted', 'more_requested'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `receipts_item` ON `receipts` (`item_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` integer NOT NULL,
	`text` text NOT NULL,
	`date` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`created_by_name` text NOT NULL,
	`by_link` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_assignment` ON `reports` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `agenda_choices` (
	`meeting_id` integer NOT NULL,
	`source_type` text NOT NULL,
	`source_id` integer NOT NULL,
	`choice` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`until` text,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `source_type`, `source_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "agenda_choices_type" CHECK("agenda_choices"."source_type" in ('standing_item', 'minutes', 'assignment', 'postponed_item', 'referral', 'submission', 'agreement_follow_up')),
	CONSTRAINT "agenda_choices_choice" CHECK("agenda_choices"."choice" in ('postponed', 'left'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_choices_source` ON `agenda_choices` (`source_type`,`source_id`);--> statement-breakpoint
CREATE TABLE `item_sources` (
	`item_id` integer NOT NULL,
	`source_type` text NOT NULL,
	`source_id` integer NOT NULL,
	PRIMARY KEY(`item_id`, `source_type`, `source_id`),
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "item_sources_type" CHECK("item_sources"."source_type" in ('standing_item', 'minutes', 'assignment', 'postponed_item', 'referral', 'submission', 'agreement_follow_up'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_sources_source` ON `item_sources` (`source_type`,`source_id`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` integer NOT NULL,
	`organization_id` integer NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `posts_seat` ON `posts` (`forum_id`,`organization_id`);--> statement-breakpoint
CREATE INDEX `posts_organization` ON `posts` (`organization_id`);--> statement-breakpoint
CREATE TABLE `mail_preferences` (
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`wanted` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mail_preferences_kind" CHECK("mail_preferences"."kind" in ('agenda_sent', 'minutes_out', 'minutes_approved', 'assignment_given', 'more_requested', 'reminder_14', 'reminder_3', 'submission_answered', 'digest'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer,
	`to_address` text NOT NULL,
	`to_name` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`files` text DEFAULT '[]' NOT NULL,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "mails_state" CHECK("mails"."state" in ('queued', 'sent', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_person` ON `mails` (`person_id`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`key` text NOT NULL,
	`created_at` integer NOT NULL,
	`mail_id` integer,
	`done_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mail_id`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_kind" CHECK("notifications"."kind" in ('agenda_sent', 'minutes_out', 'minutes_approved', 'assignment_given', 'more_requested', 'reminder_14', 'reminder_3', 'submission_answered', 'digest'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_key` ON `notifications` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notifications_waiting` ON `notifications` (`done_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `notifications_mail` ON `notifications` (`mail_id`);--> statement-breakpoint
CREATE TABLE `item_matters` (
	`item_id` integer NOT NULL,
	`matter_id` integer NOT NULL,
	PRIMARY KEY(`item_id`, `matter_id`),
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_matters_matter` ON `item_matters` (`matter_id`);--> statement-breakpoint
CREATE TABLE `matter_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`matter_id` integer NOT NULL,
	`forum_id` integer,
	`forum_name` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`item_id` integer,
	`date` text,
	`outcome` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`from_step_id` integer,
	`sent_at` integer,
	`sent_by_name` text,
	`answered_at` integer,
	`answered_by_name` text,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`from_step_id`) REFERENCES `matter_steps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matter_steps_role" CHECK("matter_steps"."role" in ('prepare', 'consult', 'decide', 'inform')),
	CONSTRAINT "matter_steps_state" CHECK("matter_steps"."state" in ('waiting', 'accepted', 'done', 'returned'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `matter_steps_matter` ON `matter_steps` (`matter_id`);--> statement-breakpoint
CREATE INDEX `matter_steps_forum` ON `matter_steps` (`forum_id`,`state`);--> statement-breakpoint
CREATE INDEX `matter_steps_item` ON `matter_steps` (`item_id`);--> statement-breakpoint
CREATE INDEX `matter_steps_from` ON `matter_steps` (`from_step_id`);--> statement-breakpoint
CREATE TABLE `matters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`reference` text,
	`summary` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`forum_id` integer NOT NULL,
	`confidential` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matters_state" CHECK("matters"."state" in ('open', 'closed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `matters_forum` ON `matters` (`forum_id`);--> statement-breakpoint
CREATE INDEX `matters_state_id` ON `matters` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `submission_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`submission_id` integer NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "submission_events_state" CHECK("submission_events"."state" in ('submitted', 'completion_requested', 'taken', 'declined', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `submission_events_submission` ON `submission_events` (`submission_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` integer NOT NULL,
	`title` text NOT NULL,
	`kinds` text NOT NULL,
	`body` text NOT NULL,
	`proposal` text NOT NULL,
	`duration_minutes` integer,
	`confidential` integer DEFAULT false NOT NULL,
	`wished_meeting_id` integer,
	`state` text NOT NULL,
	`item_id` integer,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`created_by_name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wished_meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submissions_state" CHECK("submissions"."state" in ('submitted', 'completion_requested', 'taken', 'declined', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `submissions_forum` ON `submissions` (`forum_id`,`state`);--> statement-breakpoint
CREATE INDEX `submissions_created_by` ON `submissions` (`created_by`);--> statement-breakpoint
CREATE INDEX `submissions_item` ON `submissions` (`item_id`);--> statement-breakpoint
CREATE INDEX `submissions_wished_meeting` ON `submissions` (`wished_meeting_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer,
	`report_id` integer,
	`submission_id` integer,
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
	CONSTRAINT "attachments_owner" CHECK(("__new_attachments"."item_id" is not null) + ("__new_attachments"."report_id" is not null) + ("__new_attachments"."submission_id" is not null) = 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_attachments`("id", "item_id", "position", "label", "filename", "media_type", "size", "sha256", "confidential") SELECT "id", "item_id", "position", "label", "filename", "media_type", "size", "sha256", "confidential" FROM `attachments`;--> statement-breakpoint
DELETE FROM sqlite_sequence WHERE name = '__new_attachments';--> statement-breakpoint
INSERT INTO sqlite_sequence (name, seq) SELECT '__new_attachments', seq FROM sqlite_sequence WHERE name = 'attachments';--> statement-breakpoint
DROP TABLE `attachments`;--> statement-breakpoint
ALTER TABLE `__new_attachments` RENAME TO `attachments`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `attachments_item` ON `attachments` (`item_id`,`position`);--> statement-breakpoint
CREATE INDEX `attachments_report` ON `attachments` (`report_id`);--> statement-breakpoint
CREATE INDEX `attachments_submission` ON `attachments` (`submission_id`);--> statement-breakpoint
CREATE INDEX `items_confidential` ON `items` (`id`) WHERE confidential = 1;--> statement-breakpoint
INSERT INTO `posts` (`forum_id`, `organization_id`) SELECT DISTINCT `forum_id`, `on_behalf_of` FROM `memberships` WHERE `on_behalf_of` IS NOT NULL;
