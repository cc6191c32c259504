import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarProposal } from '../../electron/contract/calendar.ts';
import { publicFile } from '../support/holidayFiles.ts';
import { date } from '../support/office.ts';
import type { Example, World } from './examples.ts';

/** Mondays of the summer on which no bank holiday falls; each call another, so that it can be added more than once. */
const mondays = ['06-08', '06-15', '06-22', '06-29', '07-06', '07-13', '07-20', '07-27', '08-03', '08-10', '08-17'];
const addDay = (): CalendarProposal => ({
  kind: 'add-day',
  day: {
    on: date(`2026-${mondays.shift()}`),
    name: 'National day of thanks',
    divisions: ['england-and-wales'],
    announced: 'Proclamation of 1 June 2026',
  },
});

const previewed = async ({ test }: World, proposal = addDay()) => {
  const previewId = randomUUID();
  await test.call('calendar.preview', { previewId, proposal });
  return previewId;
};

/** Each operation of the calendar with an input that it accepts. */
export const calendarExamples = {
  'calendar.get': { good: () => ({}) },
  'calendar.chooseFile': {
    good: async ({ test }) => {
      const path = join(await mkdtemp(join(tmpdir(), 'redress-holidays-')), 'bank-holidays.json');
      await writeFile(path, JSON.stringify(publicFile({ first: 2027, last: 2029 })));
      test.answers.files = [path];
      return {};
    },
  },
  'calendar.programList': { good: () => ({}) },
  'calendar.preview': { good: () => ({ previewId: randomUUID(), proposal: addDay() }) },
  'calendar.cancelPreview': { good: () => ({ previewId: randomUUID() }) },
  'calendar.moves': {
    good: async (world) => ({ of: { kind: 'preview', previewId: await previewed(world) }, offset: 0, limit: 50 }),
  },
  'calendar.accept': {
    good: async (world) => ({
      previewId: await previewed(world),
      expectedRevision: (await world.test.call('calendar.get', {})).revision,
      doubtsConfirmed: false,
    }),
  },
} satisfies Record<string, Example>;
