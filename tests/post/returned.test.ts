import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterId } from '../../electron/domain/ids.ts';
import type { PersonDetails } from '../../electron/domain/people.ts';
import { formatsOwed } from '../../electron/letters/compose/otherFormats.ts';
import { date, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { personAt, waitingLetter } from './run.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const sentLetter = async (details: PersonDetails = personAt('Mr Ten Tenner', 'mp10 1aa')) => {
  const waiting = await waitingLetter(test, details);
  const { letter } = await test.call('letters.get', { letterId: waiting.letterId });
  await test.call('letters.markSent', {
    letterId: waiting.letterId,
    expectedVersion: letter.version,
    on: date('2026-03-02'),
    method: 'post-second-class',
  });
  return waiting;
};
const doubtOf = async (letterId: LetterId) => (await test.call('letters.get', { letterId })).addressee.addressDoubt;

describe('a letter that came back', () => {
  it('leaves the day on which it was sent, leads the case, and makes the address doubtful', async () => {
    const { caseId, letterId } = await sentLetter();
    test.setDay('2026-03-09');
    const back = { letterId, on: date('2026-03-09'), reason: 'gone-away', note: 'A neighbour says February.' } as const;
    expect(await test.call('post.recordReturned', back)).toEqual({ isAddressDoubtful: true });
    const { assessment, letterLives, complainant, timeline } = await view(test, caseId);
    expect(assessment.next).toMatchObject({ id: 'find-another-way', dueOn: '2026-03-09' });
    expect(assessment.findings.map(({ id }) => id)).toEqual(['letter-came-back']);
    expect(assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')?.stoppedOn).toBe('2026-03-02');
    expect(complainant?.addressDoubt).toEqual({ since: '2026-03-09', reason: 'gone-away' });
    expect(letterLives[0]?.returned).toMatchObject({ reason: 'Gone away', isOpen: true });
    expect(letterLives[0]?.lines.at(-1)).toBe('Came back on Monday 9 March 2026: gone away');
    expect(timeline.at(-1)).toMatchObject({
      title: 'Letter came back: Stage 1 acknowledgement (gone away)',
      text: 'A neighbour says February.',
    });
    expect((await test.refuse('post.recordReturned', back)).message).toContain('noted already');

    await test.call('post.recordSentAgain', {
      letterId,
      on: date('2026-03-09'),
      method: 'post-signed-for',
      tracking: 'AB 1234 5678 9GB',
      note: '',
    });
    const after = await view(test, caseId);
    expect(after.assessment.next?.id).toBe('respond');
    expect(after.assessment.findings).toEqual([]);
    expect(after.letters[0]).toMatchObject({ sentOn: '2026-03-02', sentBy: 'post-second-class' });
    expect(after.letterLives[0]?.returned?.isOpen).toBe(false);
  });

  it('warns when the next letter to that address is begun, until the address is checked or changed', async () => {
    const { caseId, letterId } = await sentLetter();
    await test.call('post.recordReturned', { letterId, on: date('2026-03-02'), reason: 'no-such-address', note: '' });
    const { version, complainant } = await view(test, caseId);
    const next = await test.call('letters.start', { caseId, expectedVersion: version, kind: 'stage-1-response' });
    const begun = await test.call('letters.get', next);
    expect(begun.checks.find(({ id }) => id === 'address-checked')).toMatchObject({
      met: false,
      required: false,
      part: 'recipient',
      advice: expect.stringContaining('came back on Monday 2 March 2026 (no such address)'),
    });
    if (!complainant) throw new Error('nobody complained');
    await test.call('post.confirmAddress', { personId: complainant.id, how: 'He read it out on the telephone.' });
    expect(await doubtOf(letterId)).toBeNull();
    const checked = await test.call('letters.get', next);
    expect(checked.checks.some(({ id }) => id === 'address-checked')).toBe(false);
    expect((await test.refuse('post.confirmAddress', { personId: complainant.id, how: 'Again.' })).message).toContain(
      'Nothing on file speaks against',
    );
  });

  it('doubts no address that was changed since, and a change of address ends the doubt', async () => {
    const person = personAt('Mr Ten Tenner', 'mp10 1aa');
    const moved = { ...person, address: personAt('x', 'ba1 1aa').address };
    const { caseId, letterId } = await sentLetter(person);
    const { complainant } = await view(test, caseId);
    if (!complainant) throw new Error('nobody complained');
    const save = async (details: PersonDetails) => {
      const { version = 1 } = (await view(test, caseId)).complainant ?? {};
      return test.call('people.save', { personId: complainant.id, expectedVersion: version, details });
    };
    await test.call('post.recordReturned', { letterId, on: date('2026-03-02'), reason: 'not-known', note: '' });
    // Another telephone number says nothing of the address.
    expect((await save({ ...person, phone: '01632 960111' })).addressDoubt).not.toBeNull();
    expect((await save(moved)).addressDoubt).toBeNull();
    await test.call('post.recordSentAgain', { letterId, on: date('2026-03-02'), method: 'by-hand', note: '' });
    const late = { letterId, on: date('2026-03-02'), reason: 'not-known', note: '' } as const;
    expect(await test.call('post.recordReturned', late)).toEqual({ isAddressDoubtful: false });
  });

  it('says nothing against the address of somebody who refused it', async () => {
    const { letterId } = await sentLetter();
    const back = { letterId, on: date('2026-03-02'), reason: 'refused', note: '' } as const;
    expect(await test.call('post.recordReturned', back)).toEqual({ isAddressDoubtful: false });
    expect(await doubtOf(letterId)).toBeNull();
  });

  it('is one that was sent, on a day after it left', async () => {
    const { letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const back = { letterId, on: '2026-03-02', reason: 'gone-away', note: '' };
    expect((await test.refuse('post.recordReturned', back)).message).toContain('has not been noted as sent');
    expect((await test.refuse('post.recordSentAgain', { ...back, reason: undefined, method: 'email' })).code).toBe(
      'BAD_INPUT',
    );
    const gone = await sentLetter(personAt('Mrs Two Tooley', 'mp2 1aa'));
    for (const on of ['2026-03-01', '2026-03-03'])
      expect((await test.refuse('post.recordReturned', { ...back, letterId: gone.letterId, on })).code).toBe(
        'BAD_INPUT',
      );
  });
});

describe('a letter that is needed in another format', () => {
  const blind: PersonDetails = { ...personAt('Ms Bea Rail', 'mp2 1aa', 24), needs: ['braille', 'giant-print'] };

  it('shows it in the tray, and stays owed until somebody sent it', async () => {
    const { caseId, letterId } = await waitingLetter(test, { ...blind, language: 'Urdu' });
    const [waiting] = (await test.call('post.tray', {})).letters;
    expect(waiting?.owedFormats).toEqual(['braille', 'translation']);

    await test.call('post.recordPosted', {
      letters: [{ letterId, expectedVersion: waiting?.version ?? 0 }],
      on: date('2026-03-02'),
      method: 'post-first-class',
      by: (await test.call('session.get', {})).me?.id as never, // somebody is at the keyboard
    });
    const { letters, owed } = await test.call('post.tray', {});
    expect(letters).toEqual([]);
    expect(owed).toMatchObject([{ letterId, owedFormats: ['braille', 'translation'], sentOn: '2026-03-02' }]);

    const format = { letterId, on: date('2026-03-02'), method: 'post-first-class', note: 'By the county’s unit.' };
    expect(await test.call('post.recordFormat', { ...format, format: 'braille' } as never)).toEqual({
      owedFormats: ['translation'],
    });
    await test.call('post.recordFormat', { ...format, format: 'translation' } as never);
    expect((await test.call('post.tray', {})).owed).toEqual([]);
    expect((await view(test, caseId)).letterLives[0]?.formats.map(({ format: one }) => one)).toEqual([
      'braille',
      'translation',
    ]);
  });

  it('is owed again when the entry that it was sent is struck out, and a return that never was leaves no doubt', async () => {
    const { caseId, letterId } = await sentLetter(blind);
    const note = { letterId, on: date('2026-03-02'), note: '' };
    await test.call('post.recordFormat', { ...note, format: 'braille', method: 'by-hand' });
    await test.call('post.recordReturned', { ...note, reason: 'gone-away' });
    expect((await test.call('post.tray', {})).owed).toEqual([]);
    for (const type of ['format-sent', 'letter-returned']) {
      const { timeline, version } = await view(test, caseId);
      const eventId = timeline.find((entry) => entry.type === type)?.eventId;
      const strike = { caseId, expectedVersion: version, eventId, movedTo: null, putRight: null, reason: 'A mix-up.' };
      await test.call('cases.correct', strike as never); // the entry is there
    }
    expect((await test.call('post.tray', {})).owed).toMatchObject([{ letterId, owedFormats: ['braille'] }]);
    expect(await doubtOf(letterId)).toBeNull();
    expect((await view(test, caseId)).assessment.next?.id).toBe('respond');
  });

  it('owes no larger print where the letter is set large enough', () => {
    const owed = (needs: PersonDetails['needs'], size: 12 | 16 | 24, language = '') =>
      formatsOwed({ needs, language }, size);
    expect(owed(['large-print'], 16)).toEqual([]);
    expect(owed(['large-print'], 12)).toEqual(['large-print']);
    expect(owed(['giant-print'], 16)).toEqual(['large-print']);
    expect(owed(['giant-print'], 24)).toEqual([]);
    expect(owed(['audio', 'no-phone'], 12, 'English')).toEqual(['audio']);
    expect(owed([], 12, 'Polish')).toEqual(['translation']);
  });
});
