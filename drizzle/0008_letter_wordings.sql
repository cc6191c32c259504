CREATE TABLE `letter_wording` (
	`name` text NOT NULL,
	`version` text NOT NULL,
	`number` integer,
	`content` text NOT NULL,
	`how` text,
	`based_on` text,
	`why` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	PRIMARY KEY(`name`, `version`),
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `letter_wording_never_changes` BEFORE UPDATE ON `letter_wording`
BEGIN
	SELECT RAISE(ABORT, 'a wording of a letter is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `letter_wording_never_goes` BEFORE DELETE ON `letter_wording`
BEGIN
	SELECT RAISE(ABORT, 'a wording of a letter is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `letter_wording_never_replaced` BEFORE INSERT ON `letter_wording`
WHEN EXISTS (SELECT 1 FROM `letter_wording` WHERE `name` = NEW.`name` AND `version` = NEW.`version`)
BEGIN
	SELECT RAISE(ABORT, 'a wording of a letter is never replaced');
END;
