import type { handlingOperations } from '../../electron/contract/handling.ts';
import type { CaseId, StaffId } from '../../electron/domain/ids.ts';
import { adoptOnly, answered, complaint, date, mrsOkafor, officeSetUp, sendLetter, view } from '../support/office.ts';
import { type Example, on, type World } from './examples.ts';

const onCase = async (world: World, caseId: CaseId, more: Record<string, unknown>) => ({
  caseId,
  expectedVersion: await world.version(caseId),
  on,
  ...more,
});

/** A complaint under a landlord's own procedure, with no law beside it. */
const under = async (world: World, procedureId: string) => {
  await adoptOnly(world.test, procedureId);
  return (await world.test.call('cases.log', complaint(on))).caseId;
};

const asked = async (world: World, caseId: CaseId, more: Record<string, unknown> = {}) => {
  const input = await onCase(world, caseId, { channel: 'phone', description: 'Not put right.', outcomeSought: '' });
  await world.test.call('cases.requestEscalation', { ...input, ...more } as never); // the fields of this very operation
};

/** A complaint at the director's review, which a panel may hear next. */
const atReview = async (world: World, newEvidence: boolean) => {
  const caseId = await under(world, 'first-time-resolution');
  await asked(world, caseId, { byUs: true });
  await asked(world, caseId, { newEvidence });
  return caseId;
};

const withOmbudsman = async (world: World) => {
  const { test, staff } = world;
  const caseId = await world.freshCase();
  await sendLetter(test, caseId, 'stage-1-acknowledgement', on);
  await sendLetter(test, caseId, 'stage-1-response', on, (parts) => ({
    ...answered(staff.tom as StaffId, '2026-03-30')(parts), // an id that the set-up returned
    actions: [],
  }));
  const input = await onCase(world, caseId, { theirReference: '', evidenceDue: null, note: '' });
  await test.call('cases.refer', input as never); // the fields of this very operation
  return caseId;
};

/** The operations of working on a complaint, each with an input that it accepts. */
export const handlingExamples: Record<keyof typeof handlingOperations, Example> = {
  'cases.handling': { good: async ({ freshCase }) => ({ caseId: await freshCase() }) },
  'cases.judgeAgreedDate': {
    good: async ({ freshCase }) => ({ caseId: await freshCase(), clock: 'stage-1/respond', on, until: '2026-03-20' }),
  },
  'cases.agreeDate': {
    good: async (world) =>
      onCase(world, await under(world, 'five-steps'), {
        clock: 'stage-1/respond',
        until: '2026-03-20',
        note: 'By telephone.',
      }),
  },
  'cases.agreePlan': {
    good: async (world) =>
      onCase(world, await world.freshCase(), {
        plan: '',
        steps: [
          { what: 'Survey the roof', kind: 'action-on-delay', owner: world.staff.tom, dueOn: '2026-03-09' },
          { what: 'Ring with the result', kind: 'explanation-or-assistance', owner: null, dueOn: '2026-03-10' },
        ],
      }),
  },
  'cases.recordResolution': {
    good: async (world) =>
      onCase(world, await under(world, 'first-time-resolution'), {
        outcome: 'resolved',
        method: 'phone',
        note: 'The order is placed again; she is content.',
      }),
  },
  'cases.takeOn': {
    good: async (world) =>
      onCase(world, await atReview(world, false), { reason: 'One of the issues was never answered.' }),
  },
  'cases.arrangeHearing': {
    good: async (world) =>
      onCase(world, await atReview(world, true), {
        hearingOn: '2026-03-16',
        hearingAt: '10:00',
        place: 'The boardroom',
        note: '',
      }),
  },
  'cases.recordHearing': {
    good: async (world) =>
      onCase(world, await atReview(world, true), {
        panel: [world.staff.tom],
        independentMember: true,
        members: 'Ms Ada Cole, complaints panel',
        note: '',
        overrideReason: null,
      }),
  },
  'cases.signOff': {
    good: async (world) => {
      const caseId = await under(world, 'customer-promise');
      await asked(world, caseId);
      return onCase(world, caseId, {
        by: world.staff.tom,
        checklist: ['contacted', 'reviewed', 'further-actions', 'decided'],
        note: 'The response may go.',
        overrideReason: null,
      });
    },
  },
  'cases.nameSubject': {
    good: async (world) =>
      onCase(world, await world.freshCase(), { staffId: world.staff.tom, note: 'He was rude on the telephone.' }),
  },
  'cases.recordNotice': {
    good: async (world) => {
      const caseId = await noticeOwed(world);
      return onCase(world, caseId, { method: 'letter', note: 'Told that our procedure is exhausted.' });
    },
  },
  'cases.recordEvidenceRequest': {
    good: async (world) => onCase(world, await withOmbudsman(world), { evidenceDue: '2026-03-23', note: 'The file.' }),
  },
  'cases.recordContact': {
    good: async (world) =>
      onCase(world, await world.freshCase(), {
        at: '10:15',
        method: 'phone',
        note: 'Spoke to Mrs Okafor.',
        with: 'complainant',
        reached: true,
        nextOn: null,
        everyWorkingDays: 5,
        nextMethod: 'phone',
      }),
  },
  'cases.requestEscalation': {
    good: async (world) => {
      const caseId = await world.freshCase();
      await sendLetter(world.test, caseId, 'stage-1-acknowledgement', on);
      return onCase(world, caseId, { channel: 'letter', description: 'Not satisfied.', outcomeSought: '' });
    },
  },
  'cases.correct': {
    good: async (world) => {
      const caseId = await world.freshCase();
      const [entry] = (await view(world.test, caseId)).timeline;
      return {
        caseId,
        expectedVersion: await world.version(caseId),
        eventId: entry?.eventId,
        movedTo: date('2026-02-27'),
        reason: 'Came on Friday.',
      };
    },
  },
  'cases.entry': {
    good: async (world) => {
      const caseId = await world.freshCase();
      const [entry] = (await view(world.test, caseId)).timeline;
      return { caseId, eventId: entry?.eventId };
    },
  },
};

/** In Northern Ireland, a complaint without a name was answered to the last; then somebody comes who speaks for them: the notice is owed. */
async function noticeOwed(world: World): Promise<CaseId> {
  const { test } = world;
  const now = await test.call('session.get', {});
  if (now.office?.division !== 'northern-ireland') {
    const office = { ...officeSetUp.office, division: 'northern-ireland' as const };
    await test.call('office.update', { expectedVersion: await world.officeVersion(), office });
    await adoptOnly(test, 'ni-model');
  }
  const { caseId } = await test.call('cases.log', complaint(on, { complainant: null }));
  await asked(world, caseId);
  const outcome = await onCase(world, caseId, { outcome: 'not-upheld', note: 'Nothing was found.' });
  await test.call('cases.recordOutcome', outcome as never); // the fields of this very operation
  const link = await onCase(world, caseId, {
    person: { kind: 'new', details: { ...mrsOkafor, name: 'Ms Ann Reed', needs: [] } },
    role: 'representative',
    note: '',
  });
  await test.call('cases.linkPerson', link as never); // the fields of this very operation
  return caseId;
}
