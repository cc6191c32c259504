CREATE TABLE `adoption` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from_date` text NOT NULL,
	`procedure_id` text NOT NULL,
	`overlays` text NOT NULL,
	`left_out` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `adoption_from` ON `adoption` (`from_date`);--> statement-breakpoint
CREATE TABLE `procedure_document` (
	`procedure_id` text NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	`file_name` text NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text,
	PRIMARY KEY(`procedure_id`, `version`),
	FOREIGN KEY (`imported_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `complaint_case` ADD `overlays` text;
--> statement-breakpoint
CREATE TRIGGER `adoption_never_changes` BEFORE UPDATE ON `adoption`
BEGIN
	SELECT RAISE(ABORT, 'an adoption is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `adoption_never_goes` BEFORE DELETE ON `adoption`
BEGIN
	SELECT RAISE(ABORT, 'an adoption is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `adoption_never_replaced` BEFORE INSERT ON `adoption`
WHEN EXISTS (SELECT 1 FROM `adoption` WHERE `seq` = NEW.`seq`)
BEGIN
	SELECT RAISE(ABORT, 'an adoption is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `procedure_document_never_changes` BEFORE UPDATE ON `procedure_document`
BEGIN
	SELECT RAISE(ABORT, 'a procedure taken in is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `procedure_document_never_goes` BEFORE DELETE ON `procedure_document`
BEGIN
	SELECT RAISE(ABORT, 'a procedure taken in is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `procedure_document_never_replaced` BEFORE INSERT ON `procedure_document`
WHEN EXISTS (SELECT 1 FROM `procedure_document` WHERE `procedure_id` = NEW.`procedure_id` AND `version` = NEW.`version`)
BEGIN
	SELECT RAISE(ABORT, 'a procedure taken in is never replaced');
END;
