CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`covers` text NOT NULL,
	`merged_into` text,
	`put_right_on` text,
	`put_right_what` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theme_not_its_own" CHECK("theme"."merged_into" IS NULL OR "theme"."merged_into" <> "theme"."id"),
	CONSTRAINT "theme_put_right_whole" CHECK(("theme"."put_right_on" IS NULL) = ("theme"."put_right_what" = ''))
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_learning` ON `event` (`case_id`) WHERE ("type" IN ('learning-recorded', 'improvement-agreed', 'improvement-settled') OR instr("facts", '"change-of-practice"') > 0);
--> statement-breakpoint
CREATE TRIGGER `theme_never_goes` BEFORE DELETE ON `theme`
BEGIN
	SELECT RAISE(ABORT, 'a theme is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `theme_never_replaced` BEFORE INSERT ON `theme`
WHEN EXISTS (SELECT 1 FROM `theme` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'a theme is never replaced');
END;
