import { plainDate } from '../../domain/isoDate.ts';
import { lengthWords } from '../calendar/lengths.ts';
import { occurrenceWords } from '../clocks/occurrenceWords.ts';
import { startDayWords } from '../clocks/startDay.ts';
import { escalationLimitWords } from '../findings/escalationFindings.ts';
import { stageWords } from '../history/misfits.ts';
import { describeHandling } from './describeHandling.ts';
import { describeDoubts, describePromises } from './describePromises.ts';
import type { Procedure } from './procedure.ts';
import type { Circumstances, ClockRule } from './procedureParts.ts';
import type { ReadableTable } from './readableTable.ts';

/** A procedure as tables that a person can read and check against the text it was made from. */
export function describeProcedure(procedure: Procedure): ReadableTable[] {
  return [
    {
      heading: `${procedure.name} (${procedure.id}, version ${procedure.version})`,
      columns: ['What', 'How it is'],
      rows: [
        [
          'In force',
          `${plainDate(procedure.inForce.from)} to ${procedure.inForce.to === null ? 'further notice' : plainDate(procedure.inForce.to)}, by the day of receipt`,
        ],
        ['Where', procedure.divisions.join(', ')],
        ['Own closures', procedure.closuresStopClocks ? 'stop its clocks' : 'do not stop its clocks'],
        [
          'A complaint is',
          procedure.definition === null
            ? 'not defined'
            : `${procedure.definition.text} (${procedure.definition.clause})`,
        ],
        [
          'Looks back',
          procedure.lookBack === null
            ? 'without limit'
            : `${lengthWords(procedure.lookBack.limit)}${procedure.lookBack.discretion ? ', longer at discretion' : ''} (${procedure.lookBack.clause})`,
        ],
        ['Afterwards', procedure.referral.what],
        ['In short', procedure.summary],
        ['Published by', procedure.publisher],
        ['Source', procedure.sourceNote],
      ],
    },
    {
      heading: 'Stages',
      columns: ['Stage', 'Opens with', 'Last', 'Who', 'Limit on asking'],
      rows: procedure.stages.map((stage) => {
        const limit = procedure.escalation.find((rule) => rule.to === stage.id);
        return [
          `${stage.label} (${stage.id})`,
          stage.opens.map(occurrenceWords).join(', or '),
          stage.isFinal ? 'yes' : 'no',
          stage.who +
            (stage.independentOf.length > 0
              ? `; no part in ${stage.independentOf.map((id) => stageWords(id)).join(' or ')}`
              : ''),
          `${(limit && escalationLimitWords(limit)) ?? 'none'}${limit?.needsNewEvidence ? '; needs further evidence' : ''}`,
        ];
      }),
    },
    {
      heading: 'Clocks',
      columns: ['Clock', 'Starts with', 'Time', 'Stops with', 'Longer', 'Clause'],
      rows: procedure.clocks.map((clock) => [
        `${clock.label} (${clock.id}): ${clock.todo}`,
        clock.start.map(occurrenceWords).join(', or ') +
          (clock.countsFrom.length === 0
            ? ''
            : `; counted from ${clock.countsFrom.map(occurrenceWords).join(', or ')}`) +
          (clock.startNotAfter === null ? '' : `; at the latest when ${clock.startNotAfter} is due`) +
          circumstancesWords(clock),
        timeWords(clock),
        clock.stop.map(occurrenceWords).join(', or '),
        extensionWords(clock),
        `${clock.clause}${clock.confirmed ? '' : ' (not confirmed)'}`,
      ]),
    },
    ...describeHandling(procedure),
    ...describePromises(procedure),
    {
      heading: 'Grounds for refusing',
      columns: ['Ground', 'Directed to', 'To have on file', 'Often taken for it', 'Clause'],
      rows: procedure.grounds.map((ground) => [
        `${ground.label}${ground.isUrgent ? ' URGENT' : ''} (${ground.id})`,
        ground.directTo ?? 'nowhere else',
        ground.evidence.join('; '),
        ground.notEnough.map(({ what, why }) => `${what}: ${why}`).join(' '),
        `${ground.clause}${ground.confirmed ? '' : ' (not confirmed)'}`,
      ]),
    },
    {
      heading: 'What letters must hold',
      columns: ['Letter', 'What', 'Clause'],
      rows: procedure.contents.map((content) => [
        content.letter + (content.stage === null ? '' : `, ${stageWords(content.stage)}`),
        `${content.what} (${content.id})${content.required ? '' : ', advised'}${content.onlyUpheld ? ', where something was upheld' : ''}`,
        `${content.clause}${content.confirmed ? '' : ' (not confirmed)'}`,
      ]),
    },
    ...describeDoubts(procedure),
  ];
}

function timeWords(clock: ClockRule): string {
  if (clock.intervalOfNotice) return 'as the notice says';
  if (clock.length === null) return 'by agreement';
  const words = [lengthWords(clock.length)];
  if (clock.dayCount === 1) words.push('the first day included');
  if (clock.startDay !== null) words.push(startDayWords(clock.startDay));
  if (clock.endsOn !== 'any-day')
    words.push(
      `ending on a day that is not worked, the ${clock.endsOn === 'next-working-day' ? 'next' : 'last'} that is`,
    );
  return words.join(', ');
}

function extensionWords(clock: ClockRule): string {
  const { extension } = clock;
  const agreed = clock.agreed === null ? null : agreedWords(clock.agreed);
  if (extension === null) return agreed ?? 'no';
  const limit =
    extension.atMost === null
      ? 'no limit'
      : extension.from === 'start'
        ? `${lengthWords(extension.atMost)} in all`
        : `${lengthWords(extension.atMost)} more`;
  const words = `${limit}, ${extension.times === 1 ? 'once' : `up to ${extension.times} times`} (${extension.clause})`;
  return agreed === null ? words : `${words}; or ${agreed}`;
}

function agreedWords({ atMostLater }: NonNullable<ClockRule['agreed']>): string {
  if (atMostLater === null) return 'by agreement';
  return atMostLater.amount === 0
    ? 'by agreement, only earlier'
    : `by agreement, at most ${lengthWords(atMostLater)} later`;
}

function circumstancesWords({ onlyIf, unless }: ClockRule): string {
  return (onlyIf ? `; only for ${listed(onlyIf)}` : '') + (unless ? `; not for ${listed(unless)}` : '');
}

function listed(circumstances: Circumstances): string {
  return Object.values(circumstances).flat().join(', ');
}
