import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../electron/store/chain.ts';
import { complaint, date, sendLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { personAt, waitingLetter } from './run.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

const ready = async (letterId: string) => ({
  letterId: letterId as never, // an id that the program gave out
  expectedVersion: (await test.call('letters.get', { letterId: letterId as never })).letter.version, // as above
});

describe('posting a whole run', () => {
  it('notes all letters as sent on the day, by whoever took them, and the clocks follow that day', async () => {
    const one = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const two = await waitingLetter(test, personAt('Mrs Two Tooley', 'mp2 1aa'));
    test.setDay('2026-03-04');
    const letters = [await ready(one.letterId), { ...(await ready(two.letterId)), tracking: 'AB 1234 5678 9GB' }];
    expect(
      await test.call('post.recordPosted', {
        letters,
        on: date('2026-03-03'),
        method: 'post-signed-for',
        by: staff.tom,
      }),
    ).toEqual({ sent: 2, leavesOn: null });
    expect(await test.call('post.count', {})).toEqual({ waiting: 0 });
    for (const { caseId } of [one, two]) {
      const { assessment, letters: all } = await view(test, caseId);
      expect(assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')).toMatchObject({
        state: 'met',
        stoppedOn: '2026-03-03',
      });
      // Ten working days after Tuesday 3 March.
      expect(assessment.next).toMatchObject({ id: 'respond', dueOn: '2026-03-17' });
      expect(all).toMatchObject([{ state: 'sent', sentOn: '2026-03-03', sentBy: 'post-signed-for' }]);
    }
    const { letterLives, timeline } = await view(test, two.caseId);
    expect(letterLives[0]?.lines).toEqual([
      'Issued on Monday 2 March 2026 by Priya Shah',
      'Sent on Tuesday 3 March 2026 by Tom Bell, signed for post, number AB 1234 5678 9GB',
    ]);
    expect(timeline.find(({ type }) => type === 'letter-sent')?.title).toBe(
      'Letter sent: Stage 1 acknowledgement (signed for post, number AB 1234 5678 9GB)',
    );
    // Taken back in one of the cases only, it would be half undone.
    const offer = await test.call('undo.offer', { direction: 'undo' });
    expect(offer?.whyNot).toContain('in several cases at once');
    expect(test.program.requireRecord().read((db) => verifyChain(db)).isIntact).toBe(true);
  });

  it('is all or nothing, and names the letter that does not fit', async () => {
    const one = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const two = await waitingLetter(test, personAt('Mrs Two Tooley', 'mp2 1aa'));
    const letters = [await ready(one.letterId), await ready(two.letterId)];
    const input = { letters, on: '2026-03-02', method: 'post-first-class', by: staff.priya };
    const versions = async () => [(await view(test, one.caseId)).version, (await view(test, two.caseId)).version];
    const before = await versions();

    await test.call('letters.markSent', { ...letters[1], on: date('2026-03-02'), method: 'by-hand' } as never); // both are there
    const twice = await test.refuse('post.recordPosted', input);
    expect(twice.message).toContain('to Mrs Two Tooley (2026-0002) is on the record as sent already');
    const stale = await test.refuse('post.recordPosted', {
      ...input,
      letters: [{ ...letters[0], expectedVersion: 1 }],
    });
    expect(stale.code).toBe('CONFLICT');
    const early = await test.refuse('post.recordPosted', { ...input, letters: [letters[0]], on: '2026-03-01' });
    expect(early.message).toContain('to Mr Ten Tenner (2026-0001) was issued on Monday 2 March 2026');
    expect((await versions())[0]).toBe(before[0]);
    expect(await test.call('post.count', {})).toEqual({ waiting: 1 });
  });

  it('puts a wrong posting right by the entry in the timeline, and the letter is in the tray again', async () => {
    const { caseId, letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    await test.call('post.recordPosted', {
      letters: [await ready(letterId)],
      on: date('2026-03-02'),
      method: 'post-first-class',
      by: staff.priya,
    });
    const { timeline, version } = await view(test, caseId);
    const sent = timeline.find(({ type }) => type === 'letter-sent');
    if (!sent) throw new Error('the posting is not in the timeline');
    await test.call('cases.correct', {
      caseId,
      expectedVersion: version,
      eventId: sent.eventId,
      movedTo: null,
      putRight: null,
      reason: 'It was still on the desk.',
    });
    expect(await test.call('post.count', {})).toEqual({ waiting: 1 });
    const { assessment, letterLives } = await view(test, caseId);
    expect(assessment.next?.id).toBe('send-letter');
    expect(letterLives[0]?.sent).toBeNull();
  });
});

describe('a posting that never happened', () => {
  it('takes with it that we were in touch by the letter, and the offer that it made', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await sendLetter(test, caseId, 'progress-update', '2026-03-02', (parts) => ({
      ...parts,
      slots: { ...parts.slots, progress: 'The pump is ordered.', remaining: 'It is fitted on 9 March.' },
    }));
    const { timeline, version } = await view(test, caseId);
    const contacted = timeline.find(({ type }) => type === 'contacted');
    if (!contacted) throw new Error('the contact is not in the timeline');
    await test.call('cases.correct', {
      caseId,
      expectedVersion: version,
      eventId: contacted.eventId,
      movedTo: null,
      putRight: null,
      reason: 'It is still on the desk.',
    });
    const after = await view(test, caseId);
    const struck = after.timeline.filter(({ isStruckOut }) => isStruckOut).map(({ type }) => type);
    expect(struck.sort()).toEqual(['contacted', 'letter-sent']);
    expect((await test.call('post.tray', {})).letters.map((one) => one.letterId)).toEqual([letterId]);
  });
});

describe('after the last collection', () => {
  beforeEach(async () => {
    const { version } = await test.call('post.times', {});
    // Nine in the morning is past it.
    await test.call('post.setTimes', { expectedVersion: version, times: { weekdays: '08:45', saturdays: null } });
  });

  it('proposes the next collection, and the clocks wait until it has come', async () => {
    const { caseId, letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const { collection } = await test.call('post.tray', {});
    expect(collection).toMatchObject({
      now: '09:00',
      leavesOn: '2026-03-03',
      why: 'The last collection today was at 08:45.',
    });
    const input = { method: 'post-second-class', by: staff.priya } as const;
    expect(
      await test.call('post.recordPosted', { ...input, letters: [await ready(letterId)], on: collection.leavesOn }),
    ).toEqual({ sent: 0, leavesOn: '2026-03-03' });
    const [waiting] = (await test.call('post.tray', {})).letters;
    expect(waiting).toMatchObject({ letterId, leavesOn: '2026-03-03', leavesBy: 'post-second-class' });
    expect((await view(test, caseId)).assessment.next?.id).toBe('send-letter');

    test.setDay('2026-03-03');
    expect(
      await test.call('post.recordPosted', {
        ...input,
        letters: [await ready(letterId)],
        on: date('2026-03-03'),
      }),
    ).toEqual({ sent: 1, leavesOn: null });
    const { assessment, letterLives } = await view(test, caseId);
    expect(assessment.clocks.find(({ id }) => id === 'stage-1/acknowledge')?.stoppedOn).toBe('2026-03-03');
    expect(letterLives[0]?.lines).toContain(
      'Put into the post on Monday 2 March 2026 by Priya Shah, to leave on Tuesday 3 March 2026',
    );
  });

  it('forces nobody: it may have caught the collection; but no other day to come is taken', async () => {
    const { letterId } = await waitingLetter(test, personAt('Mr Ten Tenner', 'mp10 1aa'));
    const letters = [await ready(letterId)];
    const input = { letters, method: 'post-first-class', by: staff.priya };
    expect((await test.refuse('post.recordPosted', { ...input, on: '2026-03-04' })).code).toBe('BAD_INPUT');
    // Nothing that is handed over or emailed waits for a collection.
    for (const method of ['by-hand', 'email', 'collected'])
      expect((await test.refuse('post.recordPosted', { ...input, method, on: '2026-03-03' })).code).toBe('BAD_INPUT');
    expect(await test.call('post.recordPosted', { ...input, on: date('2026-03-02') } as never)).toEqual({
      sent: 1,
      leavesOn: null,
    });
  });

  it('keeps who changed the times, and does not write over a colleague’s', async () => {
    const stale = await test.refuse('post.setTimes', {
      expectedVersion: 1,
      times: { weekdays: '17:00', saturdays: '11:00' },
    });
    expect(stale.code).toBe('CONFLICT');
    expect((await test.call('post.times', {})).times).toEqual({ weekdays: '08:45', saturdays: null });
  });
});
