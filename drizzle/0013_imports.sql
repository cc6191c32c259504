CREATE TABLE `person_apart` (
	`person_id` text NOT NULL,
	`other_id` text NOT NULL,
	`said_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `other_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_file` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`plan` text NOT NULL,
	`rows` integer NOT NULL,
	`begun_at` text NOT NULL,
	`begun_by` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`begun_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_state_known" CHECK("import_file"."state" IN ('running', 'stopped', 'done'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_file_sha256` ON `import_file` (`sha256`);--> statement-breakpoint
CREATE TABLE `import_row` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`kind` text NOT NULL,
	`identity` text NOT NULL,
	`content` text NOT NULL,
	`person_id` text,
	`case_id` text,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `import_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `complaint_case`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `import_row_identity` ON `import_row` (`kind`,`identity`);--> statement-breakpoint
CREATE INDEX `import_row_person` ON `import_row` (`person_id`);--> statement-breakpoint
CREATE INDEX `import_row_case` ON `import_row` (`case_id`);--> statement-breakpoint
ALTER TABLE `person` ADD `merged_into` text REFERENCES person(id);
--> statement-breakpoint
-- What was taken in from which row is evidence: it is appended and never changed.
CREATE TRIGGER `import_row_never_changes` BEFORE UPDATE ON `import_row`
BEGIN
	SELECT RAISE(ABORT, 'an imported row is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `import_row_never_goes` BEFORE DELETE ON `import_row`
BEGIN
	SELECT RAISE(ABORT, 'an imported row is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `import_file_never_goes` BEFORE DELETE ON `import_file`
BEGIN
	SELECT RAISE(ABORT, 'an import is never deleted');
END;
--> statement-breakpoint
-- How far it came is all that changes of it.
CREATE TRIGGER `import_file_keeps_its_plan` BEFORE UPDATE ON `import_file`
WHEN NEW.`sha256` IS NOT OLD.`sha256` OR NEW.`plan` IS NOT OLD.`plan` OR NEW.`begun_by` IS NOT OLD.`begun_by` OR NEW.`begun_at` IS NOT OLD.`begun_at` OR NEW.`kind` IS NOT OLD.`kind`
BEGIN
	SELECT RAISE(ABORT, 'an import keeps what was accepted');
END;