import type { EventType } from '../../domain/events.ts';
import type { OfficeEventType } from '../../domain/officeEvents.ts';

/** Entries that "Undo" does not take back: why, and what to do instead. Shown to whoever asks. */
export const irreversible: Partial<Record<EventType | OfficeEventType, string>> = {
  received:
    'A complaint that was logged stays on record: the case would have no beginning. If it was logged by mistake, withdraw it; if something in it is wrong, use “Correct this” at its first entry.',
  'letter-issued':
    'A letter that was issued stays as it is: it may have been printed already. If it is wrong, write a further letter that says so.',
  'bank-holidays-adopted':
    'A list of bank holidays that was taken in stays: going back would leave days out that are known now. A wrong list is put right by taking in a right one.',
  'procedure-adopted':
    'A procedure that was adopted stays on record, because cases may have been logged under it. Adopt the former one again, from the day on which it is to hold.',
  'procedure-imported': 'A procedure that was brought along stays on file. It counts for nothing until it is adopted.',
  'theme-created':
    'A theme that was named stays on the list, because cases may have it already. Rename it, or merge it into another, under Learning.',
  'theme-changed': 'What a theme is called is changed again under Learning; both names are on record.',
  'theme-merged':
    'Themes that were merged stay one: their cases count together now. Name a new theme under Learning for what is to be told apart from now on.',
  'theme-put-right':
    'That a theme was put right is taken back under Learning, with the reason: “It was not put right after all”.',
  'theme-put-right-taken-back': 'A theme is said to be put right again under Learning, from the day on which it is.',
  'policy-imported': 'A policy that was brought along stays on file. It holds for nothing until it is adopted.',
  'policy-adopted':
    'A policy that was adopted stays on record, because remedies may have been worked out by it. Adopt the former one again, from the day on which it is to hold.',
  'second-place-set':
    'The place for backups was chosen with a passphrase, which is kept nowhere. Choose another place, or stop using this one, under Backups.',
  'second-place-left':
    'The passphrase of the place for backups is kept nowhere, so that it cannot be taken up again by itself. Choose it again under Backups.',
  'letter-look-set':
    'Letters may have been made in the new look. Set the one of before again under Settings, Letters; those that were issued keep theirs.',
  'letter-wording-changed':
    'Letters may have been made from these words. Every version is kept: use the former one again under Settings, Letters.',
  'scans-folder-set':
    'Which folder is watched for scans is chosen again under Settings; what was put on cases from it stays there.',
  'scans-folder-left': 'A folder for scans that was left is chosen again under Settings.',
  'files-brought-back':
    'Files that were brought back are again what the record says of them; taking them out would only lose them once more.',
  'approval-rules-set':
    'Which letters are approved, and by whom, is set again under Settings, Approving letters. Drafts go by what is set now.',
  'paragraph-saved':
    'What a standard paragraph said before stands in the history. Change it again, or put it away, under Settings, Standard paragraphs.',
  'dictionary-word-added': 'A word is taken out of the dictionary again under Settings, The office’s dictionary.',
  'dictionary-word-removed': 'A word is added to the dictionary again under Settings, The office’s dictionary.',
  'import-ended':
    'What was taken in from a spreadsheet stays on record. Correct or close what should not be there case by case; the same rows never come in twice.',
  'import-stopped':
    'An import that was stopped goes on under Settings, “Old complaints and residents”. What is in stays.',
  'people-merged':
    'Two entries that were merged are parted again under People, “Merged entries”: the other one then says again what it said before.',
  'people-parted': 'Entries that were parted are merged again under People, where they stand as a pair.',
  'people-told-apart':
    'Two people who were told apart are not asked about again; both stay on file as they are. If they are one after all, let both entries say the same.',
  'record-restored': 'A backup that was put back is undone under Backups: what was there before was put aside.',
  'office-set-up': 'Setting up the office is done once. Each detail can be changed under Settings.',
  'letter-returned':
    'That a letter came back also made its address doubtful. If it did not, use “Correct this” beside the entry in the case’s timeline: that puts both right.',
  'format-sent':
    'What was sent in another format is no longer owed. If it was not sent, use “Correct this” beside the entry in the case’s timeline: then it is owed again.',
  'address-confirmed':
    'That an address was checked stays on record. If it is wrong after all, change it in the person’s details.',
  'post-times-set': 'When the post is collected can be changed under Settings.',
};

/** An act that was done in several cases at once, such as posting a whole run. */
export const OF_SEVERAL_CASES =
  'This was done in several cases at once. If it is wrong for one of them, use “Correct this” beside the entry in that case’s timeline.';
