CREATE TABLE `dictionary_word` (
	`word` text PRIMARY KEY NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `paragraph` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`category` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`is_hidden` integer NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `paragraph_never_goes` BEFORE DELETE ON `paragraph`
BEGIN
	SELECT RAISE(ABORT, 'a paragraph is put away, never deleted');
END;
