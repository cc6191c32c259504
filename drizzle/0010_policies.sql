CREATE TABLE `policy_adoption` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from_date` text NOT NULL,
	`policy_id` text NOT NULL,
	`version` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `policy_document` (
	`policy_id` text NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	`file_name` text NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text,
	PRIMARY KEY(`policy_id`, `version`),
	FOREIGN KEY (`imported_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `policy_document_never_changes` BEFORE UPDATE ON `policy_document`
BEGIN
	SELECT RAISE(ABORT, 'a policy taken in is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_document_never_goes` BEFORE DELETE ON `policy_document`
BEGIN
	SELECT RAISE(ABORT, 'a policy taken in is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_document_never_replaced` BEFORE INSERT ON `policy_document`
WHEN EXISTS (SELECT 1 FROM `policy_document` WHERE `policy_id` = NEW.`policy_id` AND `version` = NEW.`version`)
BEGIN
	SELECT RAISE(ABORT, 'a policy taken in is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_adoption_never_changes` BEFORE UPDATE ON `policy_adoption`
BEGIN
	SELECT RAISE(ABORT, 'an adoption of a policy is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_adoption_never_goes` BEFORE DELETE ON `policy_adoption`
BEGIN
	SELECT RAISE(ABORT, 'an adoption of a policy is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_adoption_never_replaced` BEFORE INSERT ON `policy_adoption`
WHEN EXISTS (SELECT 1 FROM `policy_adoption` WHERE `seq` = NEW.`seq`)
BEGIN
	SELECT RAISE(ABORT, 'an adoption of a policy is never replaced');
END;
