ALTER TABLE `person` ADD `address_doubt` text;--> statement-breakpoint
ALTER TABLE `letter` ADD `owed_formats` text;--> statement-breakpoint
CREATE INDEX `letter_in_tray` ON `letter` (`issued_at`) WHERE "letter"."state" = 'issued';--> statement-breakpoint
CREATE INDEX `letter_owed` ON `letter` (`issued_at`) WHERE "letter"."owed_formats" IS NOT NULL;