CREATE TABLE `calendar_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	`version` text NOT NULL,
	`content` text NOT NULL,
	`moved_cases` integer NOT NULL,
	`moved_clocks` integer NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_change_kind_known" CHECK("calendar_change"."kind" IN ('list-adopted', 'day-added', 'day-taken-back', 'closures-set'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_change_id` ON `calendar_change` (`id`);--> statement-breakpoint
CREATE TABLE `calendar_move` (
	`change_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`case_id` text NOT NULL,
	`clock_id` text NOT NULL,
	`label` text NOT NULL,
	`procedure` text NOT NULL,
	`due_before` text,
	`due_after` text,
	`state_before` text NOT NULL,
	`state_after` text NOT NULL,
	PRIMARY KEY(`change_id`, `ordinal`),
	FOREIGN KEY (`change_id`) REFERENCES `calendar_change`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `complaint_case`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `calendar_move_case` ON `calendar_move` (`case_id`);
--> statement-breakpoint
-- What was accepted, and what moved with it, stands for good; a further change puts it right.
CREATE TRIGGER `calendar_change_never_changes` BEFORE UPDATE ON `calendar_change`
BEGIN
	SELECT RAISE(ABORT, 'a change to the calendar is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `calendar_change_never_goes` BEFORE DELETE ON `calendar_change`
BEGIN
	SELECT RAISE(ABORT, 'a change to the calendar is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `calendar_change_never_replaced` BEFORE INSERT ON `calendar_change`
WHEN EXISTS (SELECT 1 FROM `calendar_change` WHERE `seq` = NEW.`seq` OR `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'a change to the calendar is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `calendar_move_never_changes` BEFORE UPDATE ON `calendar_move`
BEGIN
	SELECT RAISE(ABORT, 'a moved deadline is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `calendar_move_never_goes` BEFORE DELETE ON `calendar_move`
BEGIN
	SELECT RAISE(ABORT, 'a moved deadline is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `calendar_move_never_replaced` BEFORE INSERT ON `calendar_move`
WHEN EXISTS (SELECT 1 FROM `calendar_move` WHERE `change_id` = NEW.`change_id` AND `ordinal` = NEW.`ordinal`)
BEGIN
	SELECT RAISE(ABORT, 'a moved deadline is never replaced');
END;
