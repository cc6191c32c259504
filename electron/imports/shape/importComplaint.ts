import { dateFields, type ImportField, type ImportPlan, importFieldLabels } from '../../domain/imports.ts';
import { type IsoDate, plainDate } from '../../domain/isoDate.ts';
import { Category, Channel, Decision, Tenure } from '../../domain/words.ts';
import { readImportDate } from './importDate.ts';
import type { Cells, FieldProblem } from './importPerson.ts';
import { codeFor } from './meanings.ts';

/** A complaint as a row tells it. What the row does not say is null. */
export interface ImportedComplaint {
  receivedOn: IsoDate;
  receivedAt: string | null;
  description: string;
  outcomeSought: string;
  categories: Category[];
  channel: Channel | null;
  tenure: Tenure | null;
  /** As written; whoever of the staff it is, is for others to say. */
  handler: string;
  acknowledgedOn: IsoDate | null;
  respondedOn: IsoDate | null;
  decision: Decision | null;
  escalatedOn: IsoDate | null;
  acknowledged2On: IsoDate | null;
  responded2On: IsoDate | null;
  decision2: Decision | null;
  closedOn: IsoDate | null;
  note: string;
}

const LONGEST_TEXT = 40_000;
const NO_DESCRIPTION = 'The imported file does not say what the complaint was.';
/** In the order in which they happen. */
const IN_ORDER: ImportField[] = [
  'received-on',
  'acknowledged-on',
  'responded-on',
  'escalated-on',
  'acknowledged-2-on',
  'responded-2-on',
  'closed-on',
];

/** The complaint of a row; null when it cannot be taken in. Every cell that is not as it must be is told. */
export function readComplaint(
  cells: Cells,
  { today, isMonthFirst, meanings }: { today: IsoDate } & Pick<ImportPlan, 'isMonthFirst' | 'meanings'>,
): { complaint: ImportedComplaint | null; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const say = (field: ImportField, severity: FieldProblem['severity'], text: string) =>
    problems.push({ field, severity, text });
  const one = (field: ImportField) => cells(field)[0] ?? '';
  const days = new Map<ImportField, IsoDate>();
  let receivedAt: string | null = null;
  for (const field of dateFields) {
    if (one(field) === '') continue;
    const read = readImportDate(one(field), today, { isMonthFirst });
    if (!read.ok) say(field, 'stops', read.text);
    else if (read.date > today) say(field, 'stops', `${plainDate(read.date)} is still to come.`);
    else days.set(field, read.date);
    if (read.ok && field === 'received-on') receivedAt = read.time;
  }
  const day = (field: ImportField) => days.get(field) ?? null;
  if (one('received-on') === '') say('received-on', 'stops', 'The row does not say when the complaint was received.');
  checkOrder(days, say);

  const description = cells('description').filter(Boolean).join('\n');
  if (description === '') say('description', 'note', 'The row does not say what the complaint is.');
  const notes = cells('note').filter(Boolean);
  for (const [field, text] of [
    ['description', description],
    ['note', notes.join('\n')],
  ] as const)
    if (text.length > LONGEST_TEXT)
      say(field, 'stops', `The text is longer than ${LONGEST_TEXT.toLocaleString('en-GB')} characters.`);

  const coded = <T extends string>(
    field: 'category' | 'channel' | 'tenure' | 'decision' | 'decision-2',
    schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  ) => {
    const text = one(field);
    if (text === '') return null;
    const parsed = schema.safeParse(codeFor(field === 'decision-2' ? 'decision' : field, text, meanings));
    if (parsed.success) return parsed.data;
    say(field, 'note', `Nobody has said what “${text.slice(0, 60)}” stands for. It is kept in a note.`);
    notes.push(`${importFieldLabels[field]}: ${text}`);
    return null;
  };
  const category = coded('category', Category);
  const isAnswered = day('responded-on') !== null;
  if (!isAnswered && one('decision') !== '')
    say('decision', 'note', 'There is a decision and no day of the answer, so nothing is recorded as answered.');
  let escalatedOn = day('escalated-on');
  const second = day('acknowledged-2-on') ?? day('responded-2-on');
  if (escalatedOn === null && second !== null) {
    say(
      'escalated-on',
      'note',
      `The row does not say when stage 2 was asked for. ${plainDate(second)} is taken, the first day known of it.`,
    );
    escalatedOn = second;
  }
  const receivedOn = day('received-on');
  if (receivedOn === null || problems.some(({ severity }) => severity === 'stops'))
    return { complaint: null, problems };
  return {
    problems,
    complaint: {
      receivedOn,
      receivedAt,
      description: description || NO_DESCRIPTION,
      outcomeSought: one('outcome-sought'),
      categories: [category ?? 'other'],
      channel: coded('channel', Channel),
      tenure: coded('tenure', Tenure),
      handler: one('handler'),
      acknowledgedOn: day('acknowledged-on'),
      respondedOn: day('responded-on'),
      decision: coded('decision', Decision),
      escalatedOn,
      acknowledged2On: day('acknowledged-2-on'),
      responded2On: day('responded-2-on'),
      decision2: coded('decision-2', Decision),
      closedOn: day('closed-on'),
      note: notes.join('\n'),
    },
  };
}

/** Nothing can have happened before the complaint came; anything else out of order is told, and kept as it stands. */
function checkOrder(
  days: Map<ImportField, IsoDate>,
  say: (field: ImportField, severity: 'stops' | 'note', text: string) => void,
) {
  const received = days.get('received-on');
  let before: ImportField | null = null;
  for (const field of IN_ORDER) {
    const on = days.get(field);
    if (on === undefined) continue;
    if (received !== undefined && on < received)
      say(
        field,
        'stops',
        `${plainDate(on)} is before the complaint was received, on ${plainDate(received)}. One of the two days is wrong.`,
      );
    else if (before !== null && on < (days.get(before) ?? on))
      say(
        field,
        'note',
        `${plainDate(on)} is earlier than “${importFieldLabels[before]}”. Both are kept as they stand in the file.`,
      );
    before = field;
  }
}
