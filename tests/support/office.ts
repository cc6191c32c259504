import type { CaseView, LogInput } from '../../electron/contract/cases.ts';
import type { InputOf } from '../../electron/contract/operations.ts';
import type { CaseId, LetterId, StaffId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import type { LetterKind } from '../../electron/domain/letterKinds.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import type { PersonDetails } from '../../electron/domain/people.ts';
import type { TestProgram } from './testProgram.ts';

export const date = (text: string): IsoDate => IsoDate.parse(text);

export const officeSetUp: InputOf<'office.setUp'> = {
  office: {
    name: 'Harbour Homes',
    address: { lines: ['Quay House', '1 Dock Road', 'Millport'], postcode: 'MP1 2AB' },
    phone: '01234 567890',
    email: 'complaints@harbourhomes.example',
    website: 'www.harbourhomes.example',
    division: 'england-and-wales',
    procedureId: 'england-code-2024',
    textSize: 12,
  },
  staff: [
    {
      name: 'Priya Shah',
      jobTitle: 'Complaints officer',
      role: 'officer',
      phone: '01234 567891',
      email: 'priya@harbourhomes.example',
    },
    { name: 'Tom Bell', jobTitle: 'Head of housing', role: 'manager', phone: '01234 567892', email: '' },
  ],
};

export const mrsOkafor: PersonDetails = {
  name: 'Mrs Grace Okafor',
  salutation: 'Mrs Okafor',
  address: { lines: ['14 Tern Close', 'Millport'], postcode: 'mp1 4zz' } as PersonDetails['address'], // the postcode is put right by the schema
  phone: '07700 900123',
  email: '',
  needs: ['large-print'],
  needsNote: '16 point',
  textSize: 16,
  language: '',
};

/** An office that is set up, with the first member of staff at the keyboard. */
export async function setUpOffice(test: TestProgram): Promise<{ priya: StaffId; tom: StaffId }> {
  const session = await test.call('office.setUp', officeSetUp);
  const id = (name: string) => {
    const member = session.staff.find((one) => one.name === name);
    if (!member) throw new Error(`${name} is not on the staff`);
    return member.id;
  };
  const staff = { priya: id('Priya Shah'), tom: id('Tom Bell') };
  await test.call('session.choose', { staffId: staff.priya });
  return staff;
}

/** Makes a procedure the office's own from the beginning of the year on, without the laws that run beside it by default. */
export async function adoptOnly(test: TestProgram, procedureId: string, overlays: string[] = []): Promise<void> {
  const { office } = await test.call('session.get', {});
  if (!office) throw new Error('the office is not set up');
  const from = date('2026-01-01');
  const { regimes } = await test.call('procedures.weigh', { procedureId, from, division: office.division });
  await test.call('procedures.adopt', {
    expectedVersion: office.version,
    from,
    procedureId,
    overlays,
    leftOut: regimes
      .filter(({ family, byDefault }) => byDefault && !overlays.includes(family))
      .map(({ family }) => ({ family, reason: 'For this test.' })),
  });
}

/** A complaint by telephone, as the form sends it. */
export function complaint(receivedOn: string, changes: Partial<LogInput> = {}): LogInput {
  return {
    kind: 'complaint',
    channel: 'phone',
    receivedOn: date(receivedOn),
    receivedAt: '09:30',
    complainant: { kind: 'new', details: mrsOkafor },
    representative: null,
    description: 'The boiler has been off for nine days and nobody has called back.',
    outcomeSought: 'The boiler mended and an apology.',
    categories: ['heating-and-hot-water', 'communication'],
    matters: [],
    tenure: 'lcra',
    knownSince: null,
    handler: null,
    safety: null,
    hazardSuspected: false,
    answers: null,
    files: [],
    draftKey: null,
    ...changes,
  };
}

/** The case as its page shows it. */
export function view(test: Pick<TestProgram, 'call'>, caseId: CaseId): Promise<CaseView> {
  return test.call('cases.get', { caseId });
}

/** Writes a letter, issues it with the hash of its preview and notes that it was posted; returns its id. */
export async function sendLetter(
  test: Pick<TestProgram, 'call'>,
  caseId: CaseId,
  kind: LetterKind,
  sentOn: string,
  change: (parts: LetterParts) => LetterParts = (parts) => parts,
): Promise<LetterId> {
  const letterId = await issueLetter(test, caseId, kind, change);
  const { letter } = await test.call('letters.get', { letterId });
  await test.call('letters.markSent', {
    letterId,
    expectedVersion: letter.version,
    on: date(sentOn),
    method: 'post-first-class',
  });
  return letterId;
}

/** Writes a letter and issues it with the hash of its preview. */
export async function issueLetter(
  test: Pick<TestProgram, 'call'>,
  caseId: CaseId,
  kind: LetterKind,
  change: (parts: LetterParts) => LetterParts = (parts) => parts,
): Promise<LetterId> {
  const { version } = await view(test, caseId);
  const { letterId } = await test.call('letters.start', { caseId, expectedVersion: version, kind });
  const begun = await test.call('letters.get', { letterId });
  const saved = await test.call('letters.saveParts', {
    letterId,
    expectedVersion: begun.letter.version,
    parts: change(begun.parts),
  });
  const preview = await test.call('letters.preview', { letterId });
  await test.call('letters.issue', { letterId, expectedVersion: saved.version, sha256: preview.sha256 });
  return letterId;
}

/** Fills in an answer to every point, with a promise and what was learnt. */
export function answered(owner: StaffId, dueOn: string): (parts: LetterParts) => LetterParts {
  return (parts) => ({
    ...parts,
    points: parts.points.map((point) => ({
      ...point,
      decision: 'upheld',
      reasons:
        'Our repairs policy promises a visit within 24 hours when there is no heating. Nobody came for nine days.',
    })),
    findings:
      'You reported the boiler on 21 February. Our contractor closed the job by mistake, and you had no heating for nine days.',
    apology: 'We are sorry that we left you without heating and did not call you back.',
    actions: [
      {
        id: 'visit',
        kind: 'action-on-delay',
        what: 'Replace the boiler’s pump',
        owner,
        dueOn: date(dueOn),
        amount: null,
      },
    ],
    learning: 'Our contractor can no longer close a heating job without a call to the resident.',
  });
}

/** Chooses files in the dialog and puts them on a case as it stands now, received today. */
export async function addFiles(test: TestProgram, caseId: CaseId, paths: string[], note = '') {
  test.answers.files = paths;
  const { files } = await test.call('documents.choose', { caseId });
  return test.call('documents.add', {
    caseId,
    expectedVersion: (await view(test, caseId)).version,
    on: test.program.today(),
    note,
    files: files.map(({ sha256, name }) => ({ sha256, name })),
  });
}
