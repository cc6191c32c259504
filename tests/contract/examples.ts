import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { OperationName } from '../../electron/contract/operations.ts';
import type { CaseId, HazardId, LetterId } from '../../electron/domain/ids.ts';
import { prepareSecondPlace, sendToSecondPlace } from '../../electron/store/backups/secondPlace.ts';
import { sha256Of } from '../../electron/store/files.ts';
import {
  addFiles,
  answered,
  complaint,
  date,
  issueLetter,
  mrsOkafor,
  officeSetUp,
  sendLetter,
  view,
} from '../support/office.ts';
import type { TestProgram } from '../support/testProgram.ts';
import { calendarExamples } from './calendarExamples.ts';
import { contactExamples } from './contactExamples.ts';
import { handlingExamples } from './handlingExamples.ts';
import { importExamples } from './importExamples.ts';
import { learningExamples } from './learningExamples.ts';
import { lookExamples } from './lookExamples.ts';
import { postExamples } from './postExamples.ts';
import { procedureExamples } from './procedureExamples.ts';
import { remedyExamples } from './remedyExamples.ts';
import { scanExamples } from './scanExamples.ts';
import { undoExamples } from './undoExamples.ts';
import { wordingExamples } from './wordingExamples.ts';
import { writingExamples } from './writingExamples.ts';

/**
 * Every operation of the contract with an input that it accepts, made from a real record. The record type is total: a new
 * operation without an entry here does not compile.
 */
export interface Example {
  /** Makes ready what the operation needs, and returns its input. */
  good: (world: World) => Promise<unknown> | unknown;
}

export interface World {
  test: TestProgram;
  staff: { priya: string; tom: string };
  /** A fresh complaint of 2 March 2026. */
  freshCase: () => Promise<CaseId>;
  version: (caseId: CaseId) => Promise<number>;
  officeVersion: () => Promise<number>;
}

export const on = '2026-03-02';
export const uuid = '018f0000-0000-7000-8000-00000000000a';

const onFreshCase =
  (more: (world: World, caseId: CaseId) => Promise<Record<string, unknown>> | Record<string, unknown>) =>
  async (world: World) => {
    const caseId = await world.freshCase();
    const extra = await more(world, caseId);
    return { caseId, expectedVersion: await world.version(caseId), ...extra };
  };

const onIssued = async (world: World): Promise<{ letterId: LetterId; expectedVersion: number }> => {
  const letterId = await issueLetter(world.test, await world.freshCase(), 'stage-1-acknowledgement');
  const { letter } = await world.test.call('letters.get', { letterId });
  return { letterId, expectedVersion: letter.version };
};

const onDraft = async (world: World) => {
  const caseId = await world.freshCase();
  const { letterId } = await world.test.call('letters.start', {
    caseId,
    expectedVersion: 1,
    kind: 'stage-1-acknowledgement',
  });
  const { letter, parts } = await world.test.call('letters.get', { letterId });
  return { letterId, expectedVersion: letter.version, parts };
};

const newestBackup = async (test: TestProgram) => {
  const { path } = await test.program.requireRecord().backups.make();
  return { name: basename(path) };
};

const answeredCase = async (world: World, caseId: CaseId) => {
  const { test, staff } = world;
  await sendLetter(test, caseId, 'stage-1-acknowledgement', on);
  await sendLetter(test, caseId, 'stage-1-response', on, answered(staff.tom as never, '2026-03-30')); // an id that the set-up returned
};

const finishActions = async ({ test, version }: World, caseId: CaseId) => {
  for (const action of (await view(test, caseId)).actions)
    await test.call('cases.completeAction', {
      caseId,
      expectedVersion: await version(caseId),
      actionId: action.id,
      on: date(on),
      evidence: 'Done.',
    });
};

const mould = {
  hazard: 'damp-and-mould',
  severity: 'significant',
  on: date('2026-03-02'),
  where: 'back bedroom',
  note: '',
} as const;

interface OnHazard {
  caseId: CaseId;
  expectedVersion: number;
  hazardId: HazardId;
}

/** An input about a hazard of a fresh case, investigated already where that is asked for. */
const onHazard =
  (
    more: (world: World, onCase: OnHazard) => Promise<Record<string, unknown>> | Record<string, unknown>,
    investigated?: { remote: boolean },
  ) =>
  async (world: World) => {
    const caseId = await world.freshCase();
    const first = await world.test.call('hazards.report', { caseId, expectedVersion: 1, ...mould, at: null });
    const { hazardId } = first;
    let expectedVersion = first.version;
    if (investigated)
      ({ version: expectedVersion } = await world.test.call('hazards.investigate', {
        caseId,
        hazardId,
        expectedVersion,
        on: date(on),
        at: null,
        remote: investigated.remote,
        found: 'significant',
        investigator: 'A. Reed, surveyor',
        note: 'Cold bridge.',
      }));
    const onCase = { caseId, hazardId, expectedVersion };
    return { ...onCase, ...(await more(world, onCase)) };
  };

const documentPath = async (name: string) => {
  const path = join(await mkdtemp(join(tmpdir(), 'redress-doc-')), name);
  await writeFile(path, `Contents of ${name}`);
  return path;
};

export const examples: Record<OperationName, Example> = {
  ...remedyExamples,
  ...learningExamples,
  ...lookExamples,
  ...writingExamples,
  'backups.status': { good: () => ({}) },
  'backups.make': { good: () => ({}) },
  'backups.lossOf': { good: ({ test }) => newestBackup(test) },
  'backups.restore': { good: ({ test }) => newestBackup(test) },
  'backups.rehearse': { good: ({ test }) => newestBackup(test) },
  'backups.chooseSecondPlace': {
    good: async ({ test }) => {
      test.answers.folder = await mkdtemp(join(tmpdir(), 'redress-place-'));
      return { passphrase: 'three words of ours' };
    },
  },
  'backups.leaveSecondPlace': {
    good: async ({ test }) => {
      test.answers.folder = await mkdtemp(join(tmpdir(), 'redress-place-'));
      await test.call('backups.chooseSecondPlace', { passphrase: 'three words of ours' });
      return {};
    },
  },
  'startup.copies': { good: () => ({}) },
  'startup.restore': { good: ({ test }) => newestBackup(test) },
  'startup.restoreFromSecondPlace': {
    good: async ({ test }) => {
      const folder = await mkdtemp(join(tmpdir(), 'redress-place-'));
      const place = await prepareSecondPlace(folder, 'three words of ours', []);
      const record = test.program.requireRecord();
      const { path } = await record.backups.make();
      await sendToSecondPlace(place, { copy: path, filesFolder: join(record.folder, 'files') });
      test.answers.folder = folder;
      return { passphrase: 'three words of ours' };
    },
  },
  'startup.get': { good: () => ({}) },
  'startup.openDataFolder': { good: () => ({}) },
  'startup.quit': { good: () => ({}) },
  'session.get': { good: () => ({}) },
  'session.choose': { good: ({ staff }) => ({ staffId: staff.priya }) },
  'session.leave': { good: () => ({}) },
  ...importExamples,
  ...procedureExamples,
  'office.setUp': { good: () => officeSetUp },
  'office.update': {
    good: async ({ officeVersion }) => ({ expectedVersion: await officeVersion(), office: officeSetUp.office }),
  },
  ...calendarExamples,
  'staff.add': { good: () => ({ staff: { ...officeSetUp.staff[0], name: 'Jo New' } }) },
  'staff.update': {
    good: ({ staff, test }) => ({
      staffId: staff.tom,
      expectedVersion: test.program.listStaff().find(({ id }) => id === staff.tom)?.version,
      staff: officeSetUp.staff[1],
      isActive: true,
    }),
  },
  'drafts.get': { good: () => ({ key: 'log' }) },
  'drafts.save': { good: () => ({ key: 'log', content: { description: 'The boil' } }) },
  'drafts.discard': { good: () => ({ key: 'log' }) },
  'drafts.list': { good: () => ({}) },
  'record.health': { good: () => ({}) },
  'history.verify': { good: () => ({}) },
  'people.get': {
    good: async ({ test, freshCase }) => ({ personId: (await view(test, await freshCase())).complainant?.id }),
  },
  'people.search': { good: () => ({ text: 'okafor' }) },
  'people.save': {
    good: async ({ test, freshCase }) => {
      const { complainant } = await view(test, await freshCase());
      return {
        personId: complainant?.id,
        expectedVersion: complainant?.version,
        details: { ...mrsOkafor, phone: '07700 900999' },
      };
    },
  },
  'cases.log': { good: () => complaint(on) },
  'cases.queue': { good: () => ({ bucket: null, handler: null, offset: 0, limit: 50 }) },
  'cases.find': { good: () => ({ text: 'MP1 4ZZ' }) },
  'search.find': { good: () => ({ text: 'okafor MP1 4ZZ', limit: 20, filters: { state: 'open' } }) },
  'cases.get': { good: async ({ freshCase }) => ({ caseId: await freshCase() }) },
  'cases.readers': { good: async ({ freshCase }) => ({ caseId: await freshCase() }) },
  'cases.triage': {
    good: onFreshCase(() => ({ kind: 'service-request', on, reason: 'The first report of the fault.' })),
  },
  'cases.candidates': { good: async ({ freshCase }) => ({ caseId: await freshCase(), stage: 'stage-2' }) },
  'cases.assign': { good: onFreshCase(({ staff }) => ({ stage: 'stage-1', to: staff.tom, on, overrideReason: null })) },
  'cases.addNote': { good: onFreshCase(() => ({ kind: 'note', on, note: 'Rang back; no answer.' })) },
  'cases.recordOutcome': {
    good: async ({ test }) => {
      const { caseId, version } = await test.call('cases.log', complaint(on, { complainant: null }));
      return { caseId, expectedVersion: version, on, outcome: 'upheld', note: 'The light was mended.' };
    },
  },
  'cases.agreeAction': {
    good: onFreshCase(({ staff }) => ({
      kind: 'financial',
      what: 'Pay £50',
      owner: staff.tom,
      dueOn: '2026-03-20',
      amount: 5000,
      on,
    })),
  },
  'cases.completeAction': {
    good: onFreshCase(async (world, caseId) => {
      await answeredCase(world, caseId);
      const [action] = (await view(world.test, caseId)).actions;
      return { actionId: action?.id, on, evidence: 'Invoice 1234 of 2 March.' };
    }),
  },
  'cases.refer': {
    good: onFreshCase(() => ({ on, theirReference: '202600001', evidenceDue: '2026-03-16', note: '' })),
  },
  'cases.recordEvidenceSent': {
    good: onFreshCase(async (world, caseId) => {
      await answeredCase(world, caseId);
      await finishActions(world, caseId);
      await world.test.call('cases.refer', {
        caseId,
        expectedVersion: await world.version(caseId),
        on: date(on),
        theirReference: '',
        evidenceDue: date('2026-03-16'),
        note: '',
      });
      return { on, note: 'By the portal.' };
    }),
  },
  'cases.recordDetermination': {
    good: onFreshCase(async (world, caseId) => {
      await answeredCase(world, caseId);
      await finishActions(world, caseId);
      await world.test.call('cases.refer', {
        caseId,
        expectedVersion: await world.version(caseId),
        on: date(on),
        theirReference: '',
        evidenceDue: null,
        note: '',
      });
      return { on, summary: 'No maladministration.' };
    }),
  },
  'cases.withdraw': { good: onFreshCase(() => ({ on, reason: 'Mended meanwhile.' })) },
  'cases.close': {
    good: onFreshCase(async (world, caseId) => {
      await answeredCase(world, caseId);
      await finishActions(world, caseId);
      return { on, reason: '' };
    }),
  },
  'cases.reopen': {
    good: onFreshCase(async ({ test, version }, caseId) => {
      await test.call('cases.withdraw', {
        caseId,
        expectedVersion: await version(caseId),
        on: date(on),
        reason: 'By mistake.',
      });
      return { on, reason: 'They did not mean to withdraw it.' };
    }),
  },
  ...handlingExamples,
  ...wordingExamples,
  ...contactExamples,
  'cases.linkPerson': {
    good: onFreshCase(() => ({
      person: {
        kind: 'new',
        details: { ...mrsOkafor, name: 'Cllr Ann Reed', salutation: 'Councillor Reed', needs: [], textSize: 12 },
      },
      role: 'councillor-or-mp',
      note: 'Wrote on 1 March.',
      on,
    })),
  },
  'hazards.report': {
    good: onFreshCase(() => ({ ...mould, at: null })),
  },
  'hazards.investigate': {
    good: onHazard(() => ({
      on,
      at: null,
      remote: true,
      found: 'significant',
      investigator: 'A. Reed, surveyor',
      note: 'Cold bridge.',
    })),
  },
  'hazards.requestVisit': {
    good: onHazard(() => ({ on, note: '' }), { remote: true }),
  },
  'hazards.sendSummary': {
    good: onHazard(() => ({ on, method: 'by-hand', contents: ['what-was-found'], note: '' }), { remote: false }),
  },
  'hazards.makeSafe': {
    good: onHazard(() => ({ on, at: '08:30', note: 'Washed down.', investigated: null })),
  },
  'hazards.offerAccommodation': { good: onHazard(() => ({ on, at: '08:30', note: 'A room at the Quay Hotel.' })) },
  'hazards.answerAccommodation': {
    good: onHazard(async ({ test, version }, onCase) => {
      await test.call('hazards.offerAccommodation', { ...onCase, on: date(on), at: null, note: 'A room.' });
      return { expectedVersion: await version(onCase.caseId), on, accepted: true, note: '' };
    }),
  },
  'hazards.recordWorks': { good: onHazard(() => ({ on, progress: 'begun', note: 'Fans fitted.' })) },
  'hazards.recordAttempt': {
    good: onHazard(() => ({ on, at: '08:00', cause: 'no-access', note: 'Card left; rang twice.' })),
  },
  'documents.choose': {
    good: async (world) => {
      world.test.answers.files = [await documentPath('report.txt')];
      return { caseId: await world.freshCase() };
    },
  },
  'documents.hand': {
    good: () => ({
      caseId: null,
      handId: randomUUID(),
      name: 'photo.txt',
      at: 0,
      bytes: new Uint8Array(Buffer.from('A damp wall')),
      isLast: true,
    }),
  },
  'documents.add': {
    good: async (world) => {
      world.test.answers.files = [await documentPath('report.txt')];
      const { files } = await world.test.call('documents.choose', { caseId: null });
      const refs = files.map(({ sha256, name }) => ({ sha256, name }));
      return onFreshCase(() => ({ on, note: 'From the contractor', files: refs }))(world);
    },
  },
  'documents.open': {
    good: async (world) => {
      const caseId = await world.freshCase();
      await addFiles(world.test, caseId, [await documentPath('open me.txt')]);
      const [document] = (await view(world.test, caseId)).documents;
      return { documentId: document?.id };
    },
  },
  'files.status': { good: () => ({}) },
  'files.check': { good: () => ({}) },
  'files.bringBack': {
    good: async (world) => {
      const caseId = await world.freshCase();
      const path = await documentPath(`paper ${caseId}.txt`);
      await addFiles(world.test, caseId, [path]);
      await world.test.call('backups.make', {});
      const record = world.test.program.requireRecord();
      await rm(record.files.pathOf(sha256Of(await readFile(path))));
      await world.test.call('files.check', {});
      return {};
    },
  },
  ...scanExamples,
  'letters.templates': { good: () => ({}) },
  'letters.wordRules': { good: () => ({}) },
  'letters.start': { good: onFreshCase(() => ({ kind: 'stage-1-acknowledgement' })) },
  'letters.get': { good: async (world) => ({ letterId: (await onDraft(world)).letterId }) },
  'letters.saveParts': { good: onDraft },
  'letters.preview': { good: async (world) => ({ letterId: (await onDraft(world)).letterId }) },
  'letters.issue': {
    good: async (world) => {
      const { letterId } = await onDraft(world);
      const { version, sha256 } = await world.test.call('letters.preview', { letterId });
      return { letterId, expectedVersion: version, sha256 };
    },
  },
  'letters.print': { good: async (world) => ({ letterId: (await onIssued(world)).letterId }) },
  'letters.saveCopy': { good: async (world) => ({ letterId: (await onIssued(world)).letterId }) },
  'letters.markSent': { good: async (world) => ({ ...(await onIssued(world)), on, method: 'post-second-class' }) },
  'letters.discard': {
    good: async (world) => {
      const { letterId, expectedVersion } = await onDraft(world);
      return { letterId, expectedVersion };
    },
  },
  'letters.restore': {
    good: async (world) => {
      const { letterId, expectedVersion } = await onDraft(world);
      await world.test.call('letters.discard', { letterId, expectedVersion });
      return { letterId, expectedVersion: expectedVersion + 1 };
    },
  },
  ...undoExamples,
  ...postExamples,
  'exports.run': {
    good: async (world) => {
      world.test.answers.folder = await mkdtemp(join(tmpdir(), 'redress-place-'));
      return { caseId: await world.freshCase(), exportId: uuid };
    },
  },
  'exports.cancel': { good: () => ({ exportId: uuid }) },
  'reports.performance': { good: () => ({ from: '2025-04-01', to: '2026-03-31' }) },
  'exports.showFolder': { good: () => ({ folder: '/nowhere' }) },
};
