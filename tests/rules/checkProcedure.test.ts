import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkProcedure,
  checkProcedureText,
  LONGEST_PROCEDURE,
} from '../../electron/rules/procedures/checkProcedure.ts';
import { findClashes } from '../../electron/rules/procedures/clashes.ts';
import { describeProcedure } from '../../electron/rules/procedures/describeProcedure.ts';
import { loadProcedure, loadProcedures } from '../scenarios/library.ts';

const code = loadProcedure('england-code-2024');
type Loose = Record<string, unknown>;

/** What is said about a procedure that was changed in one place. */
function problemsWith(change: (procedure: typeof code & Loose) => void): string {
  const copy = structuredClone(code) as typeof code & Loose; // tests write what a careless author would
  change(copy);
  return checkProcedure(copy)
    .problems.map((problem) => `${problem.path}: ${problem.text}`)
    .join('\n');
}

function clock(procedure: typeof code, index: number): (typeof code)['clocks'][number] {
  const found = procedure.clocks[index];
  if (!found) throw new Error('There is no such clock.');
  return found;
}

describe('checking a procedure', () => {
  it.each(readdirSync('resources/procedures'))('finds nothing wrong with %s', (name) => {
    expect(checkProcedureText(readFileSync(join('resources/procedures', name), 'utf8')).problems).toEqual([]);
  });

  it('says which events there are when one is unknown', () => {
    expect(problemsWith((p) => Object.assign(clock(p, 0), { start: [{ event: 'telephoned' }] }))).toMatch(
      /clocks\[0\]\.start\[0\]\.event: There is no such event\. The events are: received, /,
    );
  });

  it('says that a clock has nothing that stops it', () => {
    expect(problemsWith((p) => Object.assign(clock(p, 1), { stop: [] }))).toContain(
      'The clock has nothing that stops it.',
    );
  });

  it('says that a length cannot be negative', () => {
    expect(problemsWith((p) => Object.assign(clock(p, 1), { length: { amount: -3, unit: 'weeks' } }))).toContain(
      'A length of time cannot be negative.',
    );
  });

  it('says that a field is missing, unknown or of the wrong kind', () => {
    expect(problemsWith((p) => delete (p as Loose).name)).toContain('name: This is missing');
    expect(problemsWith((p) => Object.assign(p, { colour: 'red' }))).toContain(
      'There is no field called "colour" here.',
    );
    expect(problemsWith((p) => Object.assign(p, { closuresStopClocks: 'no' }))).toContain(
      'This must be true or false.',
    );
  });

  it('says that a stage can never be reached', () => {
    expect(problemsWith((p) => Object.assign(p.stages[1] ?? {}, { opens: [{ event: 'note-added' }] }))).toContain(
      'Stage 2 can never be reached',
    );
  });

  it('refuses a letter at a stage that its posting would not be recorded at', () => {
    const atStage = (index: number, letters: object) =>
      problemsWith((p) => Object.assign(p.stages[index] ?? {}, letters));
    expect(atStage(1, { responseLetter: 'stage-1-response' })).toContain(
      'stages[1].responseLetter: The letter for that at stage 2 is "final-response"',
    );
    expect(atStage(0, { acknowledgementLetter: 'refusal' })).toContain(
      'stages[0].acknowledgementLetter: The letter for that at stage 1 is "stage-1-acknowledgement". Write that, or null for none.',
    );
  });

  it('takes "days" for days of the calendar, and says where a scheme of one’s own belongs', () => {
    expect(problemsWith((p) => Object.assign(clock(p, 1), { length: { amount: 3, unit: 'days' } }))).toContain(
      'Did you mean "calendar-days"?',
    );
    const own = { ...structuredClone(code), referral: { ...code.referral, body: 'our-adjudicator' } };
    expect(checkProcedure(own, ['housing-ombudsman']).problems[0]?.text).toMatch(
      /knows no body called our-adjudicator\..* belongs into otherWays, with "body": null/,
    );
  });

  it('says that a complaint which is only recorded has no next step', () => {
    expect(problemsWith((p) => Object.assign(p.kinds[0] ?? {}, { treat: 'record' }))).toContain('no next step');
  });

  it('says that no stage is the last', () => {
    expect(problemsWith((p) => Object.assign(p.stages[1] ?? {}, { isFinal: false }))).toContain('No stage is the last');
  });

  it('says that a clock waits for one that is not there, for itself, or for a later one', () => {
    expect(problemsWith((p) => Object.assign(clock(p, 1), { startNotAfter: 'stage-9/respond' }))).toContain(
      'which is not there',
    );
    expect(problemsWith((p) => Object.assign(clock(p, 1), { startNotAfter: 'stage-1/respond' }))).toContain(
      'It waits for itself',
    );
    expect(problemsWith((p) => Object.assign(clock(p, 1), { startNotAfter: 'stage-2/acknowledge' }))).toContain(
      'must stand before it',
    );
  });

  it('says that what starts a clock also stops it', () => {
    expect(problemsWith((p) => Object.assign(clock(p, 0), { stop: clock(p, 0).start }))).toContain(
      'it would never run',
    );
  });

  it('says that a clock without length or agreed date is never due', () => {
    expect(problemsWith((p) => Object.assign(clock(p, 0), { length: null }))).toContain('it would never be due');
  });

  it('says that an answer counted from the receipt would outlive the answer of an earlier stage', () => {
    const found = problemsWith((p) => {
      const second = p.clocks.find(({ id }) => id === 'stage-2/respond');
      Object.assign(p, { role: 'own', regime: null });
      Object.assign(second ?? {}, { start: [{ event: 'received' }], startNotAfter: null });
    });
    expect(found).toContain('an answer at stage 1 does not stop it');
    expect(found).toContain('Let it start with what opens stage 2 and say "countsFrom": [{ "event": "received" }]');
  });

  it('takes a clock that is set going by a stage and counts from the receipt, but not one that starts again and again', () => {
    const second = (p: typeof code) => p.clocks.find(({ id }) => id === 'stage-2/respond') ?? {};
    const countsFrom = [{ event: 'received' }];
    expect(problemsWith((p) => Object.assign(second(p), { countsFrom }))).toBe('');
    const start = [{ event: 'escalation-requested', stage: 'stage-2' }];
    expect(problemsWith((p) => Object.assign(second(p), { start, countsFrom, repeatsOn: start }))).toContain(
      'leave one of them out',
    );
  });

  it('shows one entry of a list as an entry, and says where null may stand', () => {
    const list = { id: 'call', title: 'First call', event: 'contacted', items: ['What happened'], clause: '1' };
    const found = problemsWith((p) => Object.assign(p, { checklists: [{ ...list, confirmed: true }] }));
    expect(found).toContain('such as { "id": "what-happened", "what": "What happened." }.');
    expect(found).toContain('stage-3, or null (without quotation marks)');
  });

  it('says that it ends before it begins', () => {
    expect(problemsWith((p) => Object.assign(p, { inForce: { from: '2026-01-01', to: '2025-01-01' } }))).toContain(
      'It ends before it begins.',
    );
  });

  it('refuses what is not JSON, and what is too long', () => {
    expect(checkProcedureText('{').problems[0]?.text).toContain('not readable as JSON');
    expect(checkProcedureText(' '.repeat(LONGEST_PROCEDURE + 1)).problems[0]?.text).toContain('too long');
  });

  it('survives anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(checkProcedure(anything).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('survives a procedure with any one part replaced by anything', () => {
    const paths = pathsOf(code);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.integer(), fc.string()), (path, value) => {
        const copy: unknown = structuredClone(code);
        put(copy, path, value);
        const checked = checkProcedure(copy);
        if (checked.ok) expect(describeProcedure(checked.procedure).length).toBeGreaterThan(0);
        else expect(checked.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
    );
  });
});

describe('clashes with the law', () => {
  const clashesOf = (id: string) => findClashes(loadProcedure(id), code).map((clash) => clash.id);

  it('of a landlord that looks back six months and makes residents wait', () => {
    expect(clashesOf('try-two-ten')).toEqual(
      expect.arrayContaining([
        'look-back',
        'no-discretion',
        'wait-before-ombudsman',
        'designated-person',
        'too-few-stages',
        'no-clock:stage-1/acknowledge',
        'ground:legal-or-insurance',
      ]),
    );
  });

  it('of a landlord with a stage 0, a test of evidence, a panel and a designated person', () => {
    expect(clashesOf('first-time-resolution')).toEqual(
      expect.arrayContaining([
        'stage-0',
        'evidence-test',
        'too-many-stages',
        'designated-person',
        'not-independent',
        'no-length:stage-2/respond',
      ]),
    );
  });

  it('of a landlord that takes no complaints about compensation', () => {
    expect(clashesOf('scope-and-exclusions')).toEqual(
      expect.arrayContaining(['look-back', 'definition', 'ground:compensation-only', 'refusal-without-ombudsman']),
    );
    expect(clashesOf('scope-and-exclusions')).not.toContain('ground:safety-of-a-child-or-adult');
  });

  it('of a landlord that leaves dates to agreement and only records negative feedback', () => {
    expect(clashesOf('five-steps')).toEqual(
      expect.arrayContaining(['no-length:stage-1/respond', 'no-clock:stage-2/acknowledge', 'kind:negative-feedback']),
    );
  });

  it('of the law with itself: none', () => {
    for (const law of loadProcedures().filter((procedure) => procedure.role === 'statutory'))
      expect(findClashes(law, law)).toEqual([]);
  });

  it('of a landlord that shortens the way to the Ombudsman and leaves it out of its notices', () => {
    const [, answer] = code.clocks;
    if (!answer?.extension) throw new Error('The Code lets its answer be extended.');
    const extension = { ...answer.extension, needsReason: null, needsOmbudsmanDetails: null };
    const own = {
      ...structuredClone(code),
      contents: [],
      clocks: [{ ...answer, extension }],
      referral: { ...code.referral, within: { amount: 3, unit: 'months' as const } },
    };
    const ids = findClashes(own, code).map(({ id }) => id);
    expect(ids).toContain('shorter-referral');
    expect(ids).toContain('extension-reason:stage-1/respond');
    expect(ids).toContain('extension-ombudsman:stage-1/respond');
    const elsewhere = { ...own, referral: { ...own.referral, body: 'spso' } };
    expect(findClashes(elsewhere, code).map(({ id }) => id)).toContain('other-body');
  });

  it('of a landlord that takes longer than the law', () => {
    const slower = structuredClone(code);
    Object.assign(clock(slower, 1), { length: { amount: 3, unit: 'weeks' } });
    expect(findClashes(slower, code)).toMatchObject([{ id: 'longer:stage-1/respond', lawClause: '6.3' }]);
  });
});

describe('the procedures command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['tests/scenarios/procedures.ts', ...args], { encoding: 'utf8' });

  it('prints a procedure as tables, and where it falls short of the law', () => {
    const { stdout, status } = run('check', 'resources/procedures/try-two-ten.json');
    expect(stdout).toContain('Clocks');
    expect(stdout).toContain('It takes complaints about the last 6 months; the law asks for 12 months.');
    expect(status).toBe(0);
  });

  it('fails for a file that is no procedure, and for one that is not there', () => {
    expect(run('check', 'package.json').status).toBe(1);
    expect(run('check', 'nowhere.json').stdout).toContain('There is no file nowhere.json.');
  });
});

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ].filter((one) => one.length > 0);
}

function put(target: unknown, path: readonly (string | number)[], value: unknown): void {
  let place = target as Record<string | number, unknown>; // every step but the last leads to an object or a list
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>; // as above
  place[path[path.length - 1] ?? ''] = value;
}
