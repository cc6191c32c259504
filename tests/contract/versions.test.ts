import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OperationName, operations } from '../../electron/contract/operations.ts';
import { withoutTrace } from './traces.ts';

/** Commands that change the record and name no state of it, and why nobody's change can be overwritten by them. */
const ADDS: Partial<Record<OperationName, string>> = {
  'office.setUp': 'there is nothing yet; a second one is refused',
  'cases.log': 'a new case',
  'staff.add': 'a new entry',
  'procedures.import': 'a version of a procedure is added, or is there already',
  'policies.import': 'a version of a policy is added, or is there already',
  'policies.adopt': 'an adoption is added; of several the last recorded counts, and all are on record',
  'spelling.addWord': 'a word is added, or is there already',
  'spelling.removeWord': 'a word goes, or has gone already',
  'imports.accept': 'names what was shown; if anything else would come of it, it is refused',
  'imports.resume': 'adds the rows that are not in yet',
  'people.tellApart': 'adds that two entries are two people',
  'exports.run': 'only notes that the case was taken out of the program',
  'undo.run': 'names the act; what has been built on since is refused',
  'backups.chooseSecondPlace': 'the last choice counts, and both are on record',
  'backups.leaveSecondPlace': 'leaves whatever place there is',
  'files.bringBack': 'brings back the bytes that the record names',
  'post.recordPosted': 'names the state of each of its letters',
  'post.recordPrinted': 'names the job, which is noted once; what was printed before needs a reason',
  'post.reprint': 'only notes that a copy was made of what cannot change',
  'post.draftEmail': 'only notes that a draft was made of what cannot change',
  'post.recordReturned': 'adds an entry; what is noted already is refused',
  'post.recordSentAgain': 'adds an entry; each time that it went is one',
  'post.recordFormat': 'adds an entry; each time that it was sent is one',
  'post.confirmAddress': 'ends a doubt; where there is none it is refused',
  'scans.chooseFolder': 'the last choice counts, and both are on record',
  'scans.leaveFolder': 'leaves whatever folder there is',
  'scans.putOnCase': 'adds a document; nothing on the case is changed by it',
};

const commands = (Object.keys(operations) as OperationName[]).filter((name) => operations[name].kind === 'command'); // the keys are the names

function namesState(name: OperationName): boolean {
  const { input } = operations[name];
  return input instanceof z.ZodObject && ('expectedVersion' in input.shape || 'expectedRevision' in input.shape);
}

describe('every command that changes what is on record', () => {
  it('says which state of it the user saw, unless it only adds', () => {
    const changing = commands.filter((name) => !(name in withoutTrace));
    expect(changing.length).toBeGreaterThan(50);
    expect(changing.filter((name) => !namesState(name)).sort()).toEqual(Object.keys(ADDS).sort());
  });

  it('so do those that change a draft letter', () => {
    const onLetters = ['letters.saveParts', 'letters.discard', 'letters.restore', 'letters.start'] as const;
    expect(onLetters.filter((name) => !namesState(name))).toEqual([]);
  });
});
