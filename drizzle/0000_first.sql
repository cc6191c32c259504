CREATE TABLE `case_person` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`note` text NOT NULL,
	`linked_on` text NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`, `role`),
	FOREIGN KEY (`case_id`) REFERENCES `complaint_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_person_person` ON `case_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `closure` (
	`id` integer PRIMARY KEY NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `complaint_case` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`reference` text NOT NULL,
	`complainant_id` text,
	`procedure_id` text NOT NULL,
	`procedure_version` text NOT NULL,
	`division` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`received_on` text NOT NULL,
	`received_at` text,
	`logged_at` text NOT NULL,
	`logged_by` text NOT NULL,
	`about` text NOT NULL,
	`categories` text NOT NULL,
	`tenure` text NOT NULL,
	`known_since` text,
	`stage` text,
	`status` text NOT NULL,
	`is_open` integer NOT NULL,
	`is_waiting` integer NOT NULL,
	`lead_due` text,
	`next_json` text,
	`clock_json` text,
	`handler_id` text,
	`calendar_version` text NOT NULL,
	`assessed_on` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`complainant_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logged_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_reference` ON `complaint_case` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_year_number` ON `complaint_case` (`year`,`number`);--> statement-breakpoint
CREATE INDEX `case_queue` ON `complaint_case` (`is_open`,`is_waiting`,`lead_due`,`received_on`,`reference`);--> statement-breakpoint
CREATE INDEX `case_handler_queue` ON `complaint_case` (`handler_id`,`is_open`,`is_waiting`,`lead_due`,`received_on`,`reference`);--> statement-breakpoint
CREATE INDEX `case_complainant` ON `complaint_case` (`complainant_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`note` text NOT NULL,
	`added_on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `complaint_case`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_case` ON `document` (`case_id`);--> statement-breakpoint
CREATE INDEX `document_sha256` ON `document` (`sha256`);--> statement-breakpoint
CREATE TABLE `draft` (
	`staff_id` text NOT NULL,
	`key` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`staff_id`, `key`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`case_id` text,
	`type` text NOT NULL,
	`on_date` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	`facts` text NOT NULL,
	`words_digest` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `complaint_case`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id` ON `event` (`id`);--> statement-breakpoint
CREATE INDEX `event_case` ON `event` (`case_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_prev_hash` ON `event` (`prev_hash`);--> statement-breakpoint
CREATE TABLE `event_words` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` blob,
	`words` text,
	`erased_at` text,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_words_whole_or_erased" CHECK(("event_words"."words" IS NULL) = ("event_words"."erased_at" IS NOT NULL) AND ("event_words"."salt" IS NULL) = ("event_words"."words" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`stage` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`parts` text NOT NULL,
	`date` text NOT NULL,
	`recipient_id` text NOT NULL,
	`recipient_name` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`model` text,
	`template_version` text,
	`sha256` text,
	`pages` integer,
	`issued_at` text,
	`issued_by` text,
	`sent_on` text,
	`sent_method` text,
	FOREIGN KEY (`case_id`) REFERENCES `complaint_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recipient_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_state_known" CHECK("letter"."state" IN ('draft', 'issued', 'sent', 'discarded')),
	CONSTRAINT "letter_issued_whole" CHECK("letter"."state" NOT IN ('issued', 'sent') OR ("letter"."model" IS NOT NULL AND "letter"."template_version" IS NOT NULL AND "letter"."sha256" IS NOT NULL AND "letter"."pages" IS NOT NULL AND "letter"."issued_at" IS NOT NULL AND "letter"."issued_by" IS NOT NULL)),
	CONSTRAINT "letter_sent_whole" CHECK("letter"."state" <> 'sent' OR ("letter"."sent_on" IS NOT NULL AND "letter"."sent_method" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_case` ON `letter` (`case_id`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`address_lines` text NOT NULL,
	`postcode` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`website` text NOT NULL,
	`division` text NOT NULL,
	`procedure_id` text NOT NULL,
	`text_size` integer NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "office_single_row" CHECK("office"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`salutation` text NOT NULL,
	`address_lines` text,
	`postcode` text,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`needs` text NOT NULL,
	`needs_note` text NOT NULL,
	`text_size` integer NOT NULL,
	`language` text NOT NULL,
	`search_text` text NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `reference_year` (
	`year` integer PRIMARY KEY NOT NULL,
	`last_number` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`job_title` text NOT NULL,
	`role` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`is_active` integer NOT NULL
) STRICT;
