import { plainDate } from '../../domain/isoDate.ts';
import { categoryLabels, channelLabels, contactKindLabels, needLabels } from '../../domain/labels.ts';
import { lengthWords } from '../calendar/lengths.ts';
import type { Procedure } from './procedure.ts';
import type { KindRule } from './procedureParts.ts';
import type { OtherWayRule, PromiseAbout } from './promiseParts.ts';
import type { ReadableTable } from './readableTable.ts';

/** What a procedure tells residents besides its stages and times, as tables; those that it says nothing about are left out. */
export function describePromises(procedure: Procedure): ReadableTable[] {
  const tables: ReadableTable[] = [
    {
      heading: 'What becomes of a contact',
      columns: ['Kind', 'What happens', 'What it is', 'Clause'],
      rows: procedure.kinds.map((rule) => [
        [rule.kind, ...rule.covers].map((kind) => contactKindLabels[kind]).join(', '),
        TREATMENTS[rule.treat],
        rule.what,
        clauseOf(rule),
      ]),
    },
    { heading: 'Who may complain', columns: ['What', 'How it is', 'Clause'], rows: complainantRows(procedure) },
    {
      heading: 'What a complaint may be about',
      columns: ['Matter', 'Except', 'Clause'],
      rows: procedure.matters.map((matter) => [
        matter.label,
        procedure.grounds.find(({ id }) => id === matter.exceptGround)?.label ?? '',
        clauseOf(matter),
      ]),
    },
    {
      heading: 'What residents can expect',
      columns: ['About', 'What', 'Watched by', 'Clause'],
      rows: procedure.promises.map((promise) => [
        ABOUT[promise.about],
        promise.what,
        promise.clock ?? 'people',
        clauseOf(promise),
      ]),
    },
    {
      heading: 'Who else helps, and where else it can go',
      columns: ['Who', 'When', 'What', 'Clause'],
      rows: [
        ...procedure.otherWays.map((way) => [way.to, whenWords(way), way.what, clauseOf(way)]),
        ...procedure.advisers.map((adviser) => [
          adviser.name,
          'independent advice, at any time',
          adviser.how === null
            ? 'to be found in directories'
            : `${adviser.how}${adviser.asOf === null ? '' : ` (as of ${plainDate(adviser.asOf)})`}`,
          clauseOf(adviser),
        ]),
      ],
    },
    { heading: 'Afterwards', columns: ['What', 'How it is', 'Clause'], rows: afterwardsRows(procedure) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const TREATMENTS: Record<KindRule['treat'], string> = {
  complaint: 'handled as a complaint',
  triage: 'sorted first',
  record: 'recorded and passed on',
};

const ABOUT: Record<PromiseAbout, string> = {
  phone: 'Telephone',
  email: 'Email',
  letter: 'Letter',
  'home-visit': 'Home visit',
  receipt: 'Getting in touch',
  handling: 'Working on it',
  answer: 'The answer',
  'putting-right': 'Putting it right',
  learning: 'Learning from it',
};

function complainantRows({ complainants, extraHelp }: Procedure): string[][] {
  const rows: string[][] = [];
  if (complainants !== null) {
    rows.push(['Who', complainants.who.join('; '), clauseOf(complainants)]);
    if (complainants.channels.length > 0)
      rows.push([
        'How',
        complainants.channels.map((channel) => channelLabels[channel]).join(', '),
        clauseOf(complainants),
      ]);
    const { representatives, anonymous } = complainants;
    if (representatives !== null)
      rows.push([
        'Somebody who speaks for them',
        `${representatives.who.join('; ')}. ${representatives.what}${representatives.needsPermission ? ' Their permission is recorded first.' : ''}`,
        clauseOf(representatives),
      ]);
    if (anonymous !== null)
      rows.push([
        'Without a name',
        `${anonymous.isTaken ? 'Taken' : 'Not taken'}. ${anonymous.what}`,
        clauseOf(anonymous),
      ]);
  }
  if (extraHelp !== null)
    rows.push([
      'Extra help',
      `${extraHelp.needs.map((need) => needLabels[need]).join(', ')}. ${extraHelp.what}`,
      clauseOf(extraHelp),
    ]);
  return rows;
}

function afterwardsRows({ referral, refusal, lookBack, independence }: Procedure): string[][] {
  const rows: string[][] = [['To whom', `${referral.what} (${referral.body})`, clauseOf(referral)]];
  if (referral.notBefore !== null)
    rows.push(['Not before', `${lengthWords(referral.notBefore)} after the last answer`, clauseOf(referral)]);
  if (referral.onlyAfterFinal) rows.push(['Not before', 'the last answer', clauseOf(referral)]);
  if (referral.within !== null) rows.push(['Within', lengthWords(referral.within), clauseOf(referral)]);
  rows.push([
    'Somebody who is refused is told',
    [
      refusal.needsReasons ? 'the reasons' : null,
      refusal.needsOmbudsmanRight ? 'the right to go to the Ombudsman' : null,
    ]
      .filter((what) => what !== null)
      .join(' and ') || 'nothing that the text names',
    clauseOf(refusal),
  ]);
  if (lookBack !== null) rows.push(['How far back', lookBack.what, clauseOf(lookBack)]);
  if (independence !== null)
    rows.push([
      'Barred from a later stage by',
      independence.acts.map((act) => act.replaceAll('-', ' ')).join(', '),
      clauseOf(independence),
    ]);
  return rows;
}

function whenWords({ when, onlyFor, isInstead }: OtherWayRule): string {
  const times = {
    'any-time': 'at any time',
    'after-answer': 'after our answer',
    'after-final': 'after the last answer',
  };
  const only = onlyFor?.categories?.map((category) => categoryLabels[category]).join(', ');
  return `${times[when]}${only === undefined ? '' : `, for ${only}`}${isInstead ? ', instead of the body below' : ''}`;
}

function clauseOf({ clause, confirmed }: { clause: string; confirmed: boolean }): string {
  return `${clause}${confirmed ? '' : ' (not confirmed)'}`;
}

/** What is not confirmed, assumed or odd about a procedure, wherever it stands in it: for whoever adopts it. */
export function describeDoubts(procedure: Procedure): ReadableTable[] {
  const rows: string[][] = [];
  collectDoubts(procedure, '', rows);
  return rows.length === 0
    ? []
    : [{ heading: 'Not confirmed, assumed or odd', columns: ['What', 'Clause', 'Why'], rows }];
}

function collectDoubts(part: unknown, name: string, rows: string[][]): void {
  if (Array.isArray(part)) {
    for (const one of part) collectDoubts(one, name, rows);
    return;
  }
  if (part === null || typeof part !== 'object') return;
  const fields = part as Record<string, unknown>; // any object can be asked for its fields
  const own = [fields.label, fields.name, fields.what, fields.to, fields.text].find((text) => typeof text === 'string');
  const called = typeof own === 'string' ? own : name;
  const { clause, confirmed, source } = fields;
  if (typeof clause === 'string' && (confirmed === false || typeof source === 'string'))
    rows.push([called, clause, typeof source === 'string' ? source : 'Not yet checked against the published text.']);
  for (const [field, value] of Object.entries(fields))
    collectDoubts(value, own === undefined ? field : `${called}: ${field}`, rows);
}
