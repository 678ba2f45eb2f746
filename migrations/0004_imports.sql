CREATE TABLE `import_contents` (
	`import_id` integer PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_readings` (
	`import_id` integer PRIMARY KEY NOT NULL,
	`manuscript` blob NOT NULL,
	`interpretation` blob NOT NULL,
	`draft` blob NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer,
	`forum_id` integer,
	`filename` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`fault` text,
	`duplicate_of` integer,
	`meeting_date` text,
	`forum_name` text,
	`item_count` integer DEFAULT 0 NOT NULL,
	`unsure_count` integer DEFAULT 0 NOT NULL,
	`meeting_id` integer,
	`meeting_version` integer,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`created_by_name` text NOT NULL,
	`settled_at` integer,
	`settled_by_name` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`duplicate_of`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imports_state" CHECK("imports"."state" in ('waiting', 'reading', 'read', 'refused', 'accepted', 'discarded', 'undone'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_state_id` ON `imports` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `imports_forum` ON `imports` (`forum_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_created_by` ON `imports` (`created_by`,`id`);--> statement-breakpoint
CREATE INDEX `imports_sha256` ON `imports` (`sha256`);--> statement-breakpoint
CREATE INDEX `imports_batch` ON `imports` (`batch_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_duplicate` ON `imports` (`duplicate_of`);--> statement-breakpoint
CREATE INDEX `imports_meeting` ON `imports` (`meeting_id`);