DROP INDEX `case_queue`;--> statement-breakpoint
DROP INDEX `case_handler_queue`;--> statement-breakpoint
ALTER TABLE `complaint_case` ADD `urgent_at` text;--> statement-breakpoint
CREATE INDEX `case_queue` ON `complaint_case` (`is_open`,`is_waiting`,"urgent_at" is null,`urgent_at`,"lead_due" is null,`lead_due`,`received_on`,`reference`);--> statement-breakpoint
CREATE INDEX `case_handler_queue` ON `complaint_case` (`handler_id`,`is_open`,`is_waiting`,"urgent_at" is null,`urgent_at`,"lead_due" is null,`lead_due`,`received_on`,`reference`);