-- The history is appended and never changed; a mistake is put right by a further event.
CREATE TRIGGER `event_never_changes` BEFORE UPDATE ON `event`
BEGIN
	SELECT RAISE(ABORT, 'an event is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `event_never_goes` BEFORE DELETE ON `event`
BEGIN
	SELECT RAISE(ABORT, 'an event is never deleted');
END;
--> statement-breakpoint
-- INSERT OR REPLACE would delete without firing the trigger above unless recursive_triggers is on.
CREATE TRIGGER `event_never_replaced` BEFORE INSERT ON `event`
WHEN EXISTS (SELECT 1 FROM `event` WHERE `seq` = NEW.`seq` OR `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'an event is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `event_follows_the_last` BEFORE INSERT ON `event`
WHEN NEW.`prev_hash` IS NOT COALESCE((SELECT `hash` FROM `event` ORDER BY `seq` DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN
	SELECT RAISE(ABORT, 'an event is chained to the one before it');
END;
--> statement-breakpoint
-- The only change that words may suffer is their lawful erasure.
CREATE TRIGGER `event_words_only_erased` BEFORE UPDATE ON `event_words`
WHEN NEW.`words` IS NOT NULL OR NEW.`salt` IS NOT NULL OR NEW.`erased_at` IS NULL OR NEW.`event_id` IS NOT OLD.`event_id` OR OLD.`words` IS NULL
BEGIN
	SELECT RAISE(ABORT, 'the words of an event are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `event_words_never_go` BEFORE DELETE ON `event_words`
BEGIN
	SELECT RAISE(ABORT, 'the words of an event are erased, not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `event_words_never_replaced` BEFORE INSERT ON `event_words`
WHEN EXISTS (SELECT 1 FROM `event_words` WHERE `event_id` = NEW.`event_id`)
BEGIN
	SELECT RAISE(ABORT, 'the words of an event are never replaced');
END;
--> statement-breakpoint
-- An issued letter is what was posted: only whether and when it went may still be noted.
CREATE TRIGGER `letter_issued_is_frozen` BEFORE UPDATE ON `letter`
WHEN OLD.`state` IN ('issued', 'sent') AND (
	NEW.`state` NOT IN ('issued', 'sent')
	OR NEW.`id` IS NOT OLD.`id`
	OR NEW.`case_id` IS NOT OLD.`case_id`
	OR NEW.`kind` IS NOT OLD.`kind`
	OR NEW.`stage` IS NOT OLD.`stage`
	OR NEW.`parts` IS NOT OLD.`parts`
	OR NEW.`date` IS NOT OLD.`date`
	OR NEW.`recipient_id` IS NOT OLD.`recipient_id`
	OR NEW.`recipient_name` IS NOT OLD.`recipient_name`
	OR NEW.`created_at` IS NOT OLD.`created_at`
	OR NEW.`created_by` IS NOT OLD.`created_by`
	OR NEW.`model` IS NOT OLD.`model`
	OR NEW.`template_version` IS NOT OLD.`template_version`
	OR NEW.`sha256` IS NOT OLD.`sha256`
	OR NEW.`pages` IS NOT OLD.`pages`
	OR NEW.`issued_at` IS NOT OLD.`issued_at`
	OR NEW.`issued_by` IS NOT OLD.`issued_by`
)
BEGIN
	SELECT RAISE(ABORT, 'an issued letter is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `letter_never_goes` BEFORE DELETE ON `letter`
BEGIN
	SELECT RAISE(ABORT, 'a letter is discarded, not deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `letter_never_replaced` BEFORE INSERT ON `letter`
WHEN EXISTS (SELECT 1 FROM `letter` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'a letter is never replaced');
END;
--> statement-breakpoint
-- A reference stands in letters that were posted.
CREATE TRIGGER `case_keeps_its_reference` BEFORE UPDATE OF `id`, `year`, `number`, `reference` ON `complaint_case`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`year` IS NOT OLD.`year` OR NEW.`number` IS NOT OLD.`number` OR NEW.`reference` IS NOT OLD.`reference`
BEGIN
	SELECT RAISE(ABORT, 'a case keeps its reference');
END;
--> statement-breakpoint
CREATE TRIGGER `reference_numbers_only_rise` BEFORE UPDATE ON `reference_year`
WHEN NEW.`year` IS NOT OLD.`year` OR NEW.`last_number` <= OLD.`last_number`
BEGIN
	SELECT RAISE(ABORT, 'a case number is never given out twice');
END;
--> statement-breakpoint
CREATE TRIGGER `reference_years_never_go` BEFORE DELETE ON `reference_year`
BEGIN
	SELECT RAISE(ABORT, 'a case number is never given out twice');
END;
