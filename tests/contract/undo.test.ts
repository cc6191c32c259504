import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OperationName, operations } from '../../electron/contract/operations.ts';
import { type CaseId, LetterId } from '../../electron/domain/ids.ts';
import { noLimits } from '../../electron/domain/remedyLimits.ts';
import { sameJson } from '../../electron/domain/sameJson.ts';
import { limitsOf } from '../../electron/services/remedies/remedyLimits.ts';
import { irreversible } from '../../electron/services/undo/irreversible.ts';
import { verifyChain } from '../../electron/store/chain.ts';
import { officeSetUp, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { examples, on, type World } from './examples.ts';
import { worldOf } from './world.ts';

type Command = { [N in OperationName]: (typeof operations)[N]['kind'] extends 'command' ? N : never }[OperationName];

/**
 * What "Undo" makes of each command. The type is total: a new command does not compile until somebody has said how it is taken
 * back. An entry of the history: it cannot be, and the reason that is shown stands in irreversible.ts.
 */
type Fate = 'taken back' | 'nothing to take back' | keyof typeof irreversible;
const fates: Record<Exclude<Command, FirstRun>, Fate> = {
  'staff.add': 'taken back',
  'staff.update': 'taken back',
  'office.update': 'taken back',
  'people.save': 'taken back',
  'remedies.setLimits': 'taken back',
  // One-off days and closures; a list of bank holidays stays.
  'calendar.accept': 'taken back',
  'letters.discard': 'taken back',
  'letters.markSent': 'taken back',
  'documents.add': 'taken back',
  'scans.putOnCase': 'taken back',
  'cases.triage': 'taken back',
  'cases.assign': 'taken back',
  'cases.addNote': 'taken back',
  'cases.recordOutcome': 'taken back',
  'cases.agreeAction': 'taken back',
  'cases.completeAction': 'taken back',
  'cases.refer': 'taken back',
  'cases.recordEvidenceSent': 'taken back',
  'cases.recordDetermination': 'taken back',
  'cases.withdraw': 'taken back',
  'cases.close': 'taken back',
  'cases.reopen': 'taken back',
  'cases.linkPerson': 'taken back',
  'cases.agreeDate': 'taken back',
  'cases.agreePlan': 'taken back',
  'cases.recordResolution': 'taken back',
  'cases.takeOn': 'taken back',
  'cases.arrangeHearing': 'taken back',
  'cases.recordHearing': 'taken back',
  'cases.signOff': 'taken back',
  'cases.nameSubject': 'taken back',
  'cases.recordNotice': 'taken back',
  'cases.recordEvidenceRequest': 'taken back',
  'cases.recordContact': 'taken back',
  'cases.requestEscalation': 'taken back',
  'cases.correct': 'taken back',
  'cases.chooseVersion': 'taken back',
  'cases.recordEligibility': 'taken back',
  'cases.raiseConcern': 'taken back',
  'cases.passOnConcern': 'taken back',
  'cases.passOnRequest': 'taken back',
  'cases.settleContact': 'taken back',
  'cases.recordPermission': 'taken back',
  'hazards.report': 'taken back',
  'hazards.investigate': 'taken back',
  'hazards.requestVisit': 'taken back',
  'hazards.sendSummary': 'taken back',
  'hazards.makeSafe': 'taken back',
  'hazards.offerAccommodation': 'taken back',
  'hazards.answerAccommodation': 'taken back',
  'hazards.recordWorks': 'taken back',
  'hazards.recordAttempt': 'taken back',
  'remedies.propose': 'taken back',
  'remedies.judge': 'taken back',
  'letters.askApproval': 'taken back',
  'letters.judgeApproval': 'taken back',
  'remedies.offer': 'taken back',
  'remedies.answer': 'taken back',
  'remedies.pay': 'taken back',

  'learning.record': 'taken back',
  'learning.agreeImprovement': 'taken back',
  'learning.settleImprovement': 'taken back',

  'learning.saveTheme': 'theme-changed',
  'learning.mergeTheme': 'theme-merged',
  'learning.putRight': 'theme-put-right',
  'learning.takeBackPutRight': 'theme-put-right-taken-back',
  'policies.import': 'policy-imported',
  'policies.adopt': 'policy-adopted',
  'cases.log': 'received',
  'letters.issue': 'letter-issued',
  'post.print': 'nothing to take back',
  'post.recordPrinted': 'taken back',
  'post.recordPosted': 'taken back',
  'post.reprint': 'taken back',
  'post.draftEmail': 'taken back',
  'post.recordReturned': 'letter-returned',
  'post.recordSentAgain': 'taken back',
  'post.recordFormat': 'format-sent',
  'post.confirmAddress': 'address-confirmed',
  'post.setTimes': 'post-times-set',
  'procedures.adopt': 'procedure-adopted',
  'procedures.import': 'procedure-imported',
  'letterLook.set': 'letter-look-set',
  'wordings.save': 'letter-wording-changed',
  'wordings.takeBack': 'letter-wording-changed',
  'letters.setApprovalRules': 'approval-rules-set',
  'paragraphs.save': 'paragraph-saved',
  'spelling.addWord': 'dictionary-word-added',
  'spelling.removeWord': 'dictionary-word-removed',
  'scans.chooseFolder': 'scans-folder-set',
  'scans.leaveFolder': 'scans-folder-left',
  'files.bringBack': 'files-brought-back',
  'imports.accept': 'import-ended',
  'imports.resume': 'import-ended',
  'people.merge': 'people-merged',
  'people.part': 'people-parted',
  'people.tellApart': 'people-told-apart',
  'backups.chooseSecondPlace': 'second-place-set',
  'backups.leaveSecondPlace': 'second-place-left',

  // Windows, dialogs, copies, drafts and who is here: nothing is on record of them.
  'startup.openDataFolder': 'nothing to take back',
  'startup.quit': 'nothing to take back',
  'session.choose': 'nothing to take back',
  'session.leave': 'nothing to take back',
  'drafts.save': 'nothing to take back',
  'drafts.discard': 'nothing to take back',
  'calendar.chooseFile': 'nothing to take back',
  'calendar.cancelPreview': 'nothing to take back',
  'documents.open': 'nothing to take back',
  'documents.choose': 'nothing to take back',
  'letterLook.choosePicture': 'nothing to take back',
  'letterLook.printTestSheet': 'nothing to take back',
  'letterLook.saveTestSheet': 'nothing to take back',
  'documents.hand': 'nothing to take back',
  'files.check': 'nothing to take back',
  'scans.open': 'nothing to take back',
  'scans.putAside': 'nothing to take back',
  'scans.keep': 'nothing to take back',
  'letters.start': 'nothing to take back',
  'letters.saveParts': 'nothing to take back',
  'letters.restore': 'nothing to take back',
  'letters.takeNewerWords': 'nothing to take back',
  'letters.print': 'nothing to take back',
  'letters.saveCopy': 'nothing to take back',
  'learning.saveReport': 'nothing to take back',
  'imports.stop': 'nothing to take back',
  'exports.run': 'nothing to take back',
  'exports.cancel': 'nothing to take back',
  'exports.showFolder': 'nothing to take back',
  'backups.make': 'nothing to take back',
  'backups.rehearse': 'nothing to take back',
  // Undone under Backups, where what was there before was put aside.
  'backups.restore': 'nothing to take back',
  // Its own undoing is looked at for every command.
  'undo.run': 'nothing to take back',
};
/** They need a record that nobody has begun. */
type FirstRun = 'office.setUp' | 'startup.restore' | 'startup.restoreFromSecondPlace';

let test: TestProgram;
let world: World;

async function begin() {
  test = startTestProgram({ day: on });
  const staff = await setUpOffice(test);
  world = worldOf(test, staff);
}
beforeAll(begin);
// One record for all of them, but for those whose example has made another office of it.
beforeEach(async () => {
  const { office } = await test.call('session.get', {});
  const isAsSetUp = office?.procedureId === officeSetUp.office.procedureId;
  const { limits } = test.program.requireRecord().read(limitsOf);
  if (isAsSetUp && sameJson(limits, noLimits)) return;
  await test.close();
  await begin();
});
afterAll(() => test.close());

const offered = (direction: 'undo' | 'redo' = 'undo') => test.call('undo.offer', { direction });
const names = (fate: (fate: Fate) => boolean) =>
  (Object.keys(fates) as (keyof typeof fates)[]).filter((n) => fate(fates[n])); // the keys are the names

async function caseIn(input: object): Promise<CaseId | null> {
  if ('caseId' in input) return input.caseId as CaseId; // an example's input has been parsed by its operation
  if (!('letterId' in input)) return null;
  return (await test.call('letters.get', { letterId: LetterId.parse(input.letterId) })).letter.caseId;
}

/** All that is shown of a case and of the office, without what says that something was done and taken back. */
async function shown(caseId: CaseId | null): Promise<unknown> {
  if (caseId === null) {
    const { office, staff } = await test.call('session.get', {});
    const { limits } = await test.call('remedies.limits', {});
    return plain({ office, staff, limits, people: await test.call('people.search', { text: 'okafor' }) });
  }
  const { timeline, ...rest } = await view(test, caseId);
  const standing = timeline.filter(({ type, isStruckOut }) => type !== 'corrected' && !isStruckOut);
  return plain({
    ...rest,
    standing: standing.map(({ eventId, title, text, on: day }) => [eventId, title, text, day]),
    remedies: await test.call('remedies.list', { caseId }),
    handling: await test.call('cases.handling', { caseId }),
  });
}

/** Without versions and moments, which rise. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, one) => (key === 'version' && typeof one === 'number' ? 0 : one)));
}

describe('undo', () => {
  it.each(names((fate) => fate === 'taken back'))('takes back %s, and does it again', async (name) => {
    await test.call('session.choose', { staffId: world.staff.priya as never }); // an id that the set-up returned
    const input = (await examples[name].good(world)) as object;
    const caseId = await caseIn(input);
    const before = await shown(caseId);
    await test.call(name, input as never); // built for this very operation above
    const after = await shown(caseId);

    const offer = await offered();
    expect(offer?.whyNot).toBeNull();
    const actId = offer?.actId ?? '';
    expect(await test.call('undo.run', { actId })).toMatchObject({ isUndone: true, what: offer?.what });
    // A person who was added for nothing stays on the list, as somebody who does not work here.
    if (name !== 'staff.add') expect(await shown(caseId)).toEqual(before);
    else expect(test.program.listStaff().filter(({ isActive }) => isActive)).toHaveLength(2);

    expect((await offered('redo'))?.actId).toBe(actId);
    expect(await test.call('undo.run', { actId })).toMatchObject({ isUndone: false });
    expect(await shown(caseId)).toEqual(after);
    expect(await offered('redo')).toBeNull();

    // And back once more: there is no depth at which it breaks.
    await test.call('undo.run', { actId });
    if (name !== 'staff.add') expect(await shown(caseId)).toEqual(before);
    expect(test.program.requireRecord().read((db) => verifyChain(db)).isIntact).toBe(true);
  });

  it.each(names((fate) => fate in irreversible))('says why %s stays', async (name) => {
    await test.call('session.choose', { staffId: world.staff.priya as never }); // as above
    await test.call(name, (await examples[name].good(world)) as never); // built for this very operation
    const reason = irreversible[fates[name] as keyof typeof irreversible];
    const offer = await offered();
    expect(offer?.whyNot).toBe(reason);
    expect(offer?.whyNot).toMatch(/[.]$/);
    const refused = await test.refuse('undo.run', { actId: offer?.actId });
    expect(refused).toMatchObject({ code: 'NOT_ALLOWED', message: `${reason} Nothing was changed.` });
  });

  it.each(names((fate) => fate === 'nothing to take back'))('is not offered for %s', async (name) => {
    await test.call('session.choose', { staffId: world.staff.priya as never }); // as above
    const input = await examples[name].good(world);
    await test.call('session.choose', { staffId: world.staff.priya as never }); // as above
    const before = await offered();
    await test.call(name, input as never); // built for this very operation
    await test.call('session.choose', { staffId: world.staff.priya as never }); // as above
    if (name === 'undo.run') expect((await offered('redo'))?.actId).toBe(before?.actId);
    else expect(await offered()).toEqual(before);
  });
});
