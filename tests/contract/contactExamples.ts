import type { contactsOperations } from '../../electron/contract/contacts.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { complaint, mrsOkafor, view } from '../support/office.ts';
import type { Example, World } from './examples.ts';

const on = '2026-03-02';
const nothingAnswered = { unhappy: null, asked: null, request: null, survey: null, wants: null };

const onCase = async (world: World, caseId: CaseId, more: Record<string, unknown>) => ({
  caseId,
  expectedVersion: await world.version(caseId),
  on,
  ...more,
});

const contact = async ({ test }: World, kind: 'service-request' | 'enquiry') =>
  (await test.call('cases.log', complaint(on, { kind }))).caseId;

/** The operations of contacts, safety, permission and eligibility, each with an input that it accepts. */
export const contactExamples: Record<keyof typeof contactsOperations, Example> = {
  'cases.assist': {
    good: () => ({
      kind: 'complaint',
      channel: 'phone',
      receivedOn: on,
      receivedAt: '09:30',
      categories: ['repairs'],
      knownSince: null,
      isAnonymous: false,
      answers: { ...nothingAnswered, unhappy: 'yes', request: 'earlier' },
    }),
  },
  'cases.checkEligibility': {
    good: async ({ freshCase }) => ({ caseId: await freshCase(), answers: { knownSince: '2024-01-01' } }),
  },
  'cases.recordEligibility': {
    good: async (world) =>
      onCase(world, await world.freshCase(), {
        answers: { knownSince: '2024-01-01' },
        decision: 'refuse',
        ground: 'over-12-months',
        reason: 'They have known of it since New Year 2024.',
        discretion: 'No illness or other reason was given for the wait.',
        directTo: '',
      }),
  },
  'cases.raiseConcern': {
    good: async (world) =>
      onCase(world, await world.freshCase(), { at: '10:00', whom: 'child', concern: 'A baby sleeps in the cold.' }),
  },
  'cases.passOnConcern': {
    good: async (world) => {
      const safety = { whom: null, concern: '' };
      const { caseId } = await world.test.call('cases.log', complaint(on, { safety }));
      return onCase(world, caseId, { at: null, to: 'Ann Reed, lead', emergencyServices: false, note: '' });
    },
  },
  'cases.passOnRequest': {
    good: async (world) =>
      onCase(world, await contact(world, 'service-request'), {
        to: 'Repairs',
        reference: 'R-1042',
        checkOn: '2026-03-16',
        note: '',
      }),
  },
  'cases.settleContact': {
    good: async (world) =>
      onCase(world, await contact(world, 'enquiry'), {
        how: 'answered',
        method: 'phone',
        to: '',
        note: 'The rent is due on the first.',
      }),
  },
  'cases.recordPermission': {
    good: async (world) => {
      const person = { kind: 'new' as const, details: { ...mrsOkafor, name: 'Mr Sam Okafor', needs: [] } };
      const { caseId } = await world.test.call(
        'cases.log',
        complaint(on, { representative: { person, role: 'representative', note: 'Her son', permission: 'not-yet' } }),
      );
      const [link] = (await view(world.test, caseId)).links;
      return onCase(world, caseId, { personId: link?.person.id, permission: 'spoken', note: 'She rang us.' });
    },
  },
};
