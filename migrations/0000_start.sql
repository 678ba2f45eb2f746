CREATE TABLE `account_forums` (
	`account_id` integer NOT NULL,
	`forum_id` integer NOT NULL,
	PRIMARY KEY(`account_id`, `forum_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`person_id` integer,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('admin', 'secretary', 'member', 'reader'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE INDEX `accounts_person` ON `accounts` (`person_id`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash_unique` ON `api_tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_account` ON `api_tokens` (`account_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` integer,
	`data` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account_id` integer,
	`account_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` integer NOT NULL,
	`details` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_events` (`subject_type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `forum_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`filename` text NOT NULL,
	`media_type` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "forum_files_purpose_values" CHECK("forum_files"."purpose" in ('logo', 'letterhead'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `forum_files_purpose` ON `forum_files` (`forum_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `forums` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`decision_name` text NOT NULL,
	`parent_id` integer,
	`visibility` text NOT NULL,
	`minutes_kind` text DEFAULT 'minnesanteckningar' NOT NULL,
	`sender_lines` text DEFAULT '' NOT NULL,
	`footer_text` text DEFAULT '' NOT NULL,
	`attendance_groups` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "forums_kind" CHECK("forums"."kind" in ('network', 'steering_group', 'council', 'board', 'assembly', 'working_group', 'other')),
	CONSTRAINT "forums_visibility" CHECK("forums"."visibility" in ('members', 'open')),
	CONSTRAINT "forums_minutes_kind" CHECK("forums"."minutes_kind" in ('minnesanteckningar', 'protokoll'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `forums_slug_unique` ON `forums` (`slug`);--> statement-breakpoint
CREATE INDEX `forums_parent` ON `forums` (`parent_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`on_behalf_of` integer,
	`role` text NOT NULL,
	`attendance_group` text,
	`start_date` text,
	`end_date` text,
	`substitute_for` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`substitute_for`) REFERENCES `memberships`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "memberships_role" CHECK("memberships"."role" in ('chair', 'vice_chair', 'member', 'substitute', 'secretary', 'co_opted'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_forum` ON `memberships` (`forum_id`);--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_on_behalf_of` ON `memberships` (`on_behalf_of`);--> statement-breakpoint
CREATE INDEX `memberships_substitute_for` ON `memberships` (`substitute_for`);--> statement-breakpoint
CREATE TABLE `standing_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`kinds` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`duration_minutes` integer,
	`proposal` text NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `standing_items_forum` ON `standing_items` (`forum_id`,`position`);--> statement-breakpoint
CREATE TABLE `agenda_versions` (
	`meeting_id` integer NOT NULL,
	`number` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` integer,
	`snapshot` text NOT NULL,
	`document` text NOT NULL,
	`checksum` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `number`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sent_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `approvals` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`approved_at` integer NOT NULL,
	`approved_by` integer,
	`approved_by_name` text NOT NULL,
	`snapshot` text NOT NULL,
	`document` text NOT NULL,
	`checksum` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`approved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `attachment_contents` (
	`attachment_id` integer PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`filename` text,
	`media_type` text,
	`size` integer,
	`sha256` text,
	`confidential` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachments_item` ON `attachments` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`person_id` integer,
	`organization` text,
	`attendance_group` text,
	`status` text NOT NULL,
	`substitute_for` text,
	`from_item_id` integer,
	`to_item_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`to_item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "attendances_status" CHECK("attendances"."status" in ('present', 'remote', 'excused', 'absent', 'substitute', 'unmarked'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendances_meeting` ON `attendances` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `attendances_person` ON `attendances` (`person_id`);--> statement-breakpoint
CREATE INDEX `attendances_from_item` ON `attendances` (`from_item_id`);--> statement-breakpoint
CREATE INDEX `attendances_to_item` ON `attendances` (`to_item_id`);--> statement-breakpoint
CREATE TABLE `clauses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`decision_id` integer NOT NULL,
	`stage` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "clauses_stage" CHECK("clauses"."stage" in ('proposal', 'decided')),
	CONSTRAINT "clauses_start" CHECK("clauses"."text" like 'att %')
) STRICT;
--> statement-breakpoint
CREATE INDEX `clauses_decision` ON `clauses` (`decision_id`,`stage`,`position`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`created_by_name` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `comments_meeting` ON `comments` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `comments_item` ON `comments` (`item_id`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`text` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`created_by_name` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `corrections_meeting` ON `corrections` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `corrections_item` ON `corrections` (`item_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`outcome` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "decisions_outcome" CHECK("decisions"."outcome" in ('proposed', 'adopted', 'noted', 'postponed', 'referred_back', 'withdrawn', 'rejected'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decisions_item` ON `decisions` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`parent_id` integer,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`is_decision` integer DEFAULT false NOT NULL,
	`is_information` integer DEFAULT false NOT NULL,
	`is_dialogue` integer DEFAULT false NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`duration_minutes` integer,
	`confidential` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `items_meeting` ON `items` (`meeting_id`,`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `items_parent` ON `items` (`parent_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` integer NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`start_time` text,
	`end_time` text,
	`place` text DEFAULT '' NOT NULL,
	`mode` text NOT NULL,
	`state` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_kind" CHECK("meetings"."kind" in ('minnesanteckningar', 'protokoll')),
	CONSTRAINT "meetings_mode" CHECK("meetings"."mode" in ('in_person', 'remote', 'hybrid')),
	CONSTRAINT "meetings_state" CHECK("meetings"."state" in ('planned', 'agenda_sent', 'in_progress', 'held', 'minutes_approved', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meetings_forum_date` ON `meetings` (`forum_id`,`date`);--> statement-breakpoint
CREATE INDEX `meetings_date` ON `meetings` (`date`);--> statement-breakpoint
CREATE INDEX `meetings_state_date` ON `meetings` (`state`,`date`);--> statement-breakpoint
CREATE TABLE `presenters` (
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`person_id` integer,
	PRIMARY KEY(`item_id`, `position`),
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `presenters_person` ON `presenters` (`person_id`);--> statement-breakpoint
CREATE TABLE `reservations` (
	`decision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`decision_id`, `position`),
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reservations_kind" CHECK("reservations"."kind" in ('reservation', 'statement'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organizations_kind" CHECK("organizations"."kind" in ('region', 'municipality', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_name_unique` ON `organizations` (`name`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`email` text,
	`organization_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `persons_name` ON `persons` (`name`);--> statement-breakpoint
CREATE INDEX `persons_organization` ON `persons` (`organization_id`);--> statement-breakpoint
CREATE TABLE `populations` (
	`organization_id` integer NOT NULL,
	`date` text NOT NULL,
	`count` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`organization_id`, `date`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
