import type { EventFacts } from '../../domain/events.ts';
import { StageId } from '../../domain/events.ts';
import { contactWithLabels } from '../../domain/handlingEvents.ts';
import { StaffId } from '../../domain/ids.ts';
import { IsoDate, longDate } from '../../domain/isoDate.ts';
import {
  categoryLabels,
  channelLabels,
  contactKindLabels,
  contactMethodLabels,
  decisionLabels,
  hazardLabels,
  linkRoleLabels,
  otherFormatLabels,
  remedyKindLabels,
  returnReasonLabels,
  sendMethodLabels,
  tenureLabels,
} from '../../domain/labels.ts';
import { formatPounds, Pence } from '../../domain/money.ts';
import { stageName } from './describe.ts';
import type { Names } from './names.ts';

/** What each fact is called where an entry is put right. A fact without a name here is only said to have changed. */
const FIELD_WORDS: Record<string, string> = {
  on: 'The day',
  at: 'The time',
  by: 'Who did it',
  kind: 'The kind',
  channel: 'How it came',
  categories: 'What it is about',
  tenure: 'Their tenure',
  knownSince: 'Known to them since',
  anonymous: 'Anonymous',
  hazardSuspected: 'There may be a hazard',
  stage: 'The stage',
  method: 'How',
  with: 'With whom',
  reached: 'Got through',
  nextOn: 'Next contact promised for',
  nextMethod: 'Next contact by',
  everyWorkingDays: 'Working days between contacts',
  until: 'The date agreed',
  clock: 'Which deadline',
  outcome: 'The outcome',
  newEvidence: 'Further evidence came',
  byUs: 'Passed on by us',
  hearingOn: 'The day of the hearing',
  hearingAt: 'The time of the hearing',
  panel: 'Who sat on the panel',
  independentMember: 'An independent member sat on it',
  evidenceDue: 'Evidence wanted by',
  theirReference: 'Their reference',
  dueOn: 'By when',
  owner: 'Who sees to it',
  amount: 'The amount',
  accepted: 'Accepted',
  role: 'How they stand to the case',
  to: 'To whom',
  hazard: 'The hazard',
  severity: 'How serious',
  ground: 'The ground',
  themes: 'The themes',
  nothing: 'Nothing to learn',
  how: 'What became of it',
  reason: 'Why it came back',
  format: 'The format',
  leavesOn: 'Leaves on',
  tracking: 'Number of the proof of posting',
  as: 'What was printed',
  again: 'Printed before',
};

/** Labels of codes, by the field that holds them. `kind` and `method` are of several sorts; the value tells which. */
const CODES: Record<string, Record<string, string>> = {
  channel: channelLabels,
  categories: categoryLabels,
  tenure: tenureLabels,
  kind: { ...contactKindLabels, ...remedyKindLabels, investigation: 'Investigation note', note: 'Note' },
  method: { ...sendMethodLabels, ...contactMethodLabels },
  nextMethod: contactMethodLabels,
  with: contactWithLabels,
  outcome: decisionLabels,
  role: linkRoleLabels,
  hazard: hazardLabels,
  reason: returnReasonLabels,
  format: otherFormatLabels,
};

/** What differs between two states of an entry, a sentence each: "How it came: Letter, not Telephone". */
export function differencesInWords(before: EventFacts, after: EventFacts, names: Names): string[] {
  const was: Record<string, unknown> = { ...before };
  const is: Record<string, unknown> = { ...after };
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap((key) => {
    if (JSON.stringify(was[key]) === JSON.stringify(is[key])) return [];
    const name = FIELD_WORDS[key];
    if (name === undefined) return ['Another detail is changed'];
    const now = valueInWords(key, is[key], names);
    return [was[key] === undefined ? `${name}: ${now}` : `${name}: ${now}, not ${valueInWords(key, was[key], names)}`];
  });
}

function valueInWords(key: string, value: unknown, names: Names): string {
  if (value === undefined || value === null) return 'not given';
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((one) => valueInWords(key, one, names)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'amount') {
    const pence = Pence.safeParse(value);
    if (pence.success) return formatPounds(pence.data);
  }
  if (typeof value !== 'string') return String(value);
  if (key === 'stage') {
    const stage = StageId.safeParse(value);
    if (stage.success) return stageName(stage.data).toLowerCase();
  }
  if (key === 'by' || key === 'owner' || key === 'to' || key === 'panel') {
    const person = StaffId.safeParse(value);
    if (person.success) return names.staff(person.data);
  }
  const day = IsoDate.safeParse(value);
  if (day.success) return longDate(day.data);
  return CODES[key]?.[value] ?? value;
}
