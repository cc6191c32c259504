import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../src/api/call.ts';
import { createDraftKeeper, type DraftState } from '../../src/api/draftKeeper.ts';
import { asOperationError, OperationError } from '../../src/api/operationError.ts';
import { queryClient, refreshRecord } from '../../src/api/queryClient.ts';

afterEach(() => {
  onlineManager.setOnline(true);
  queryClient.clear();
  vi.unstubAllGlobals();
});

describe('call', () => {
  it('gives the data of a good reply, and throws the sentence, code and fields of a bad one', async () => {
    const replies: Record<string, unknown> = {
      'startup.get': { ok: true, data: { state: 'ready' } },
      'session.get': {
        ok: false,
        error: { code: 'CONFLICT', message: 'Changed.', details: [{ path: 'name', message: 'Empty.' }], ref: 'r1' },
      },
    };
    vi.stubGlobal('window', { api: { invoke: async (name: string) => replies[name], subscribe: () => () => {} } });
    expect(await call('startup.get', {})).toEqual({ state: 'ready' });
    await expect(call('session.get', {})).rejects.toMatchObject({
      name: 'OperationError',
      code: 'CONFLICT',
      message: 'Changed.',
      details: [{ path: 'name', message: 'Empty.' }],
      ref: 'r1',
    });
  });

  it('gives whatever else is thrown a sentence for staff, without the library’s words', () => {
    const error = asOperationError(new TypeError('x is not a function'));
    expect(error).toBeInstanceOf(OperationError);
    expect(error.message).not.toContain('function');
  });
});

describe('the cache', () => {
  it('asks and commands although Windows says that the computer is offline', async () => {
    onlineManager.setOnline(false);
    expect(await queryClient.fetchQuery({ queryKey: ['cases.find', {}], queryFn: async () => 'found' })).toBe('found');
    const command = new MutationObserver<string>(queryClient, { mutationFn: async () => 'done' });
    expect(await command.mutate()).toBe('done');
  });

  it('reads the record again on a change, but neither a draft under the hand nor a rendered preview', async () => {
    for (const name of ['cases.queue', 'drafts.get', 'letters.preview', 'startup.get']) {
      queryClient.setQueryData([name, {}], 1);
    }
    await refreshRecord();
    const isStale = (name: string) => queryClient.getQueryState([name, {}])?.isInvalidated;
    expect(isStale('cases.queue')).toBe(true);
    expect(isStale('drafts.get')).toBe(false);
    expect(isStale('letters.preview')).toBe(false);
    expect(isStale('startup.get')).toBe(false);
  });
});

describe('the keeper of drafts', () => {
  /** A store whose saves end when the test says so. */
  function setUp() {
    const saved: string[] = [];
    const pending: { text: string; end: (works: boolean) => void }[] = [];
    const states: DraftState[] = [];
    const timers = new Map<number, () => void>();
    const keeper = createDraftKeeper<{ text: string }>({
      save: ({ text }) =>
        new Promise((resolve, reject) => {
          pending.push({
            text,
            end: (works) => {
              if (works) saved.push(text);
              if (works) resolve({ savedAt: '2026-03-11T14:32:00.000Z' });
              else reject(new Error('disk'));
            },
          });
        }),
      discard: async () => saved.push('(thrown away)'),
      onState: (state) => states.push(state),
      quietMs: 500,
      ceilingMs: 1_500,
      startTimer: (run, ms) => {
        timers.set(ms, run);
        return () => timers.delete(ms);
      },
    });
    const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    const end = async (works = true) => {
      await turn();
      pending.shift()?.end(works);
      await turn();
    };
    return {
      keeper,
      saved,
      pending,
      states,
      end,
      turn,
      pause: () => timers.get(500)?.(),
      ceiling: () => timers.get(1_500)?.(),
    };
  }

  it('saves once for a run of keystrokes, the last text', async () => {
    const { keeper, saved, end, pause, states } = setUp();
    for (const text of ['T', 'Th', 'The']) keeper.keep({ text });
    pause();
    await end();
    expect(saved).toEqual(['The']);
    expect(states.at(-1)).toEqual({ at: 'kept', since: '2026-03-11T14:32:00.000Z' });
  });

  it('saves while the typing goes on without a pause, and begins to count anew', async () => {
    const { keeper, saved, end, ceiling } = setUp();
    keeper.keep({ text: 'one breath' });
    keeper.keep({ text: 'one breath after' });
    ceiling();
    await end();
    expect(saved).toEqual(['one breath after']);
    // Nothing waits, so nothing is saved again; the next keystroke starts the next stretch.
    ceiling();
    keeper.keep({ text: 'one breath after the other' });
    ceiling();
    await end();
    expect(saved).toEqual(['one breath after', 'one breath after the other']);
  });

  it('never lets an older text overtake a newer one', async () => {
    const { keeper, saved, pending, end, turn } = setUp();
    keeper.keep({ text: 'old' });
    keeper.flush();
    keeper.keep({ text: 'new' });
    keeper.flush();
    await turn();
    expect(pending.map(({ text }) => text)).toEqual(['old']);
    await end();
    await end();
    expect(saved).toEqual(['old', 'new']);
  });

  it('says that a save failed, and tries the text again at the next occasion', async () => {
    const { keeper, saved, states, end } = setUp();
    keeper.keep({ text: 'kept in the end' });
    keeper.flush();
    await end(false);
    expect(states.at(-1)).toEqual({ at: 'failed' });
    keeper.flush();
    await end();
    expect(saved).toEqual(['kept in the end']);
  });

  it('settles before a command: nothing waits, nothing is under way, nothing comes back', async () => {
    const { keeper, saved, pending, end, pause, turn } = setUp();
    keeper.keep({ text: 'under way' });
    keeper.flush();
    keeper.keep({ text: 'waiting' });
    const settled = keeper.settle();
    await end();
    await settled;
    pause();
    keeper.flush();
    await turn();
    expect(saved).toEqual(['under way']);
    expect(pending).toEqual([]);
  });

  it('throws away only after the last save has ended', async () => {
    const { keeper, saved, end } = setUp();
    keeper.keep({ text: 'under way' });
    keeper.flush();
    const discarded = keeper.discard();
    await end();
    await discarded;
    expect(saved).toEqual(['under way', '(thrown away)']);
  });
});
