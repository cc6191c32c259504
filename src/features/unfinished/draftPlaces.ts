import { TemplateName, templateLabel } from '../../../electron/domain/letterTemplate.ts';
import type { DraftKey } from '../../api/draftKeys.ts';
import { actLabels } from '../case/caseWords.ts';
import { type FormName, isFormName } from '../case/formNames.ts';
import { themeFormLabel } from '../learning/learningWords.ts';

/** Where a half-filled form is gone on with. */
export type DraftPlace =
  | { at: 'log' }
  | { at: 'settings' }
  | { at: 'letter-look' }
  | { at: 'calendar' }
  | { at: 'procedures' }
  | { at: 'policies' }
  | { at: 'import' }
  | { at: 'scans' }
  | { at: 'wording'; name: string }
  | { at: 'learning' }
  | { at: 'post' }
  | { at: 'letter'; letterId: string }
  | { at: 'remedy'; caseId: string; remedyId: string }
  | { at: 'case'; caseId: string; form: FormName; subject: string | undefined }
  /** In a drawer of the list itself. */
  | { at: 'person'; personId: string }
  | { at: 'staff'; staffId: string | null };

export interface BegunPlace {
  /** What the form is called. */
  label: string;
  place: DraftPlace;
}

type Family<K extends string> = K extends `${infer F}:${string}` ? F : K;

/** One reading for each family of keys; null for what is no form to finish. A new family does not compile until it stands here. */
const families: Record<Family<DraftKey>, (id: string, rest: string[]) => BegunPlace | null> = {
  log: () => ({ label: 'Log a contact', place: { at: 'log' } }),
  // Nobody is at the keyboard during the first run, so that nobody has a list.
  'set-up': () => null,
  // Figures that a page remembers.
  reports: () => null,
  import: () => ({ label: 'Take in a spreadsheet', place: { at: 'import' } }),
  procedures: () => ({ label: 'Adopt another procedure', place: { at: 'procedures' } }),
  policies: () => ({ label: 'Adopt a compensation policy', place: { at: 'policies' } }),
  calendar: (id) => ({ label: calendarLabels[id] ?? 'The calendar', place: { at: 'calendar' } }),
  office: (id) => ({
    label: officeLabels[id] ?? 'Your office’s details',
    place: { at: id === 'letters' ? 'letter-look' : 'settings' },
  }),
  post: (id) => ({
    label: postLabels[id] ?? 'Letters to print',
    place: { at: 'post' },
  }),
  paragraph: () => ({ label: 'A standard paragraph', place: { at: 'settings' } }),
  staff: (id) => ({
    label: id === 'new' ? 'Add a person who works here' : 'Somebody who works here',
    place: { at: 'staff', staffId: id === 'new' ? null : id },
  }),
  person: (id) => ({ label: 'Somebody’s details', place: { at: 'person', personId: id } }),
  scan: () => ({ label: 'Put a scan on a case', place: { at: 'scans' } }),
  wording: (id) => ({
    label: `Words of a letter: ${wordingLabel(id)}`,
    place: { at: 'wording', name: id },
  }),
  letter: (id, [what]) => ({
    label: letterLabels[what ?? ''] ?? 'Two texts for one letter',
    place: { at: 'letter', letterId: id },
  }),
  theme: (id, [act]) => ({ label: themeFormLabel(id, act), place: { at: 'learning' } }),
  case: ofCase,
};

const officeLabels: Record<string, string> = {
  limits: 'Approving remedies',
  approvals: 'Approving letters',
  dictionary: 'A word for the dictionary',
  letters: 'How letters look',
  post: 'When the post is collected',
};

const postLabels: Record<string, string> = {
  print: 'Print letters',
  run: 'Say what came out of the printer',
  left: 'Note letters that have left',
};

const letterLabels: Record<string, string> = {
  posted: 'Note the day it was posted',
  copy: 'Print a letter once more',
  back: 'A letter that came back',
  'sent-again': 'A letter that went again',
  format: 'A letter in another format',
  address: 'An address that a letter came back from',
  'ask-approval': 'Ask for approval of a letter',
  approval: 'Approve a letter',
};

const calendarLabels: Record<string, string> = {
  closures: 'Days on which the office is shut',
  'one-off-day': 'A one-off bank holiday',
  'take-back': 'Take back a one-off day',
};

function wordingLabel(name: string): string {
  const known = TemplateName.safeParse(name);
  return known.success ? templateLabel(known.data) : name;
}

/** What a kept form is and where it is gone on with; null for what needs no finishing, or comes from another version of the program. */
export function begunPlace(key: string): BegunPlace | null {
  const [family = '', id = '', ...rest] = key.split(':');
  return Object.hasOwn(families, family) ? families[family as Family<DraftKey>](id, rest) : null; // it is one of the table's own
}

function ofCase(caseId: string, [form = '', subject]: string[]): BegunPlace | null {
  if (form === 'remedy')
    return { label: actLabels['work-out-remedy'], place: { at: 'remedy', caseId, remedyId: subject ?? 'new' } };
  if (!isFormName(form)) return null;
  return { label: actLabels[form], place: { at: 'case', caseId, form, subject } };
}
