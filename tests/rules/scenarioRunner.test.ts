import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const right = {
  title: 'right',
  procedure: 'england-code-2024',
  events: [{ type: 'received', on: '2026-03-02' }],
  asOf: '2026-03-03',
  expect: { clocks: { 'stage-1/acknowledge': '2026-03-09' } },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the runner as the command does, on one file of scenarios. */
function run(content: unknown): { output: string; code: number | null } {
  write('one.json', content);
  return runFolder();
}

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

function runFolder(): { output: string; code: number | null } {
  const result = spawnSync(process.execPath, ['tests/scenarios/run.ts', folder], { encoding: 'utf8' });
  return { output: result.stdout, code: result.status };
}

describe('the scenarios command', () => {
  it('passes what is right', () => {
    const { output, code } = run([right]);
    expect(output.trim().split('\n').pop()).toBe('1 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('says what it expected and what came out', () => {
    const { output, code } = run({
      ...right,
      expect: { clocks: { 'stage-1/acknowledge': { due: '2026-03-10' } }, next: 'respond' },
    });
    expect(output).toContain('clocks.stage-1/acknowledge.due: expected "2026-03-10", got "2026-03-09"');
    expect(output).toContain('next: expected "respond", got "acknowledge"');
    expect(output.trim().split('\n').pop()).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  const wrong: [what: string, content: unknown, message: string][] = [
    ['an unknown field', { ...right, expcet: {} }, 'expcet: there is no such field'],
    [
      'an unknown field of an event',
      { ...right, events: [{ type: 'received', on: '2026-03-02', chanel: 'phone' }] },
      'events[0].chanel: there is no such field',
    ],
    [
      'an unknown event',
      { ...right, events: [{ type: 'telephoned', on: '2026-03-02' }] },
      'there is no event "telephoned"',
    ],
    [
      'a date that is none',
      { ...right, events: [{ type: 'received', on: '2026-02-30' }] },
      'events[0].on: Give a real date.',
    ],
    ['an unknown procedure', { ...right, procedure: 'atlantis' }, 'there is no procedure "atlantis"'],
    [
      'an unknown clock',
      { ...right, expect: { clocks: { 'stage-9/respond': '2026-03-09' } } },
      'there is no such clock',
    ],
    ['a file that is not JSON', '{', 'not readable as JSON'],
  ];
  it('names each file and the field in it that is wrong', () => {
    // One run for all: what is wrong in one file must not hide what is wrong in the next.
    for (const [what, content] of wrong) write(`${what}.json`, content);
    const { output, code } = runFolder();
    const blocks = output.split(/\n(?=\S)/);
    for (const [what, , message] of wrong)
      expect(
        blocks.find((text) => text.includes(`${what}.json`)),
        what,
      ).toContain(message);
    expect(code).toBe(1);
  });

  it('says why a scenario that failed expected what it did', () => {
    const { output } = run({ ...right, why: '3 to 6 (4), 9 Mar (5)', expect: { next: 'respond' } });
    expect(output).toContain('why: 3 to 6 (4), 9 Mar (5)');
  });

  it('takes a list under "scenarios", and judges on the day of the last event where nobody says when', () => {
    const { asOf: _, ...undated } = right;
    const { output, code } = run({ scenarios: [undated, right] });
    expect(output.trim()).toBe('2 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('says that a file without a scenario has none', () => {
    const { output, code } = run([]);
    expect(output).toContain('There is no scenario in this file.');
    expect(code).toBe(1);
  });

  it('judges plain deadlines and plain numbers of days', () => {
    const { output, code } = run([
      { title: 'Easter', count: { from: '2026-04-01', length: '10 working days', due: '2026-04-17' } },
      {
        title: 'after five',
        count: { from: '2026-03-06T17:30', length: '3 working days', dayCount: 1, cutOff: '17:00', due: '2026-03-11' },
      },
      {
        title: 'own holidays',
        count: {
          from: '2009-03-12',
          length: '20 working days',
          holidays: ['2009-03-17', '2009-04-10', '2009-04-13'],
          due: '2009-04-14',
        },
      },
      { title: 'hours', count: { from: '2026-03-28T12:00', length: '24 hours', due: '2026-03-29', dueTime: '13:00' } },
      { title: 'beyond', count: { from: '2028-12-22', length: '4 working days', due: null } },
      { title: 'late', between: { from: '2026-03-09', to: '2026-03-16', workingDays: 5 } },
    ]);
    expect(output.trim()).toBe('6 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('says where a plain deadline is wrong', () => {
    const { output } = run([
      { title: 'a day out', count: { from: '2026-04-01', length: '10 working days', due: '2026-04-16' } },
      { title: 'no length', count: { from: '2026-04-01', length: 'a fortnight', due: '2026-04-15' } },
      {
        title: 'no field',
        count: { from: '2026-04-01', length: '10 working days', deu: '2026-04-17', due: '2026-04-17' },
      },
      { title: 'no time', count: { from: '2026-04-01T25:00', length: '24 hours', due: '2026-04-02' } },
      { title: 'days', between: { from: '2026-03-09', to: '2026-03-16', workingDays: 4 } },
    ]);
    expect(output).toContain('count.due: expected "2026-04-16", got "2026-04-17"');
    expect(output).toContain(
      'count.length: "a fortnight" is no length. Write "10 working days", "2 weeks", "1 month".',
    );
    expect(output).toContain('count.deu: there is no such field');
    expect(output).toContain('count.from: Give a real date, or a date and time such as 2026-03-02T16:05.');
    expect(output).toContain('between.workingDays: expected 4, got 5');
    expect(output.trim().split('\n').pop()).toBe('0 passed, 5 failed');
  });

  it('names the field that is wrong in the form that was meant', () => {
    const { output } = run({ ...right, expect: { clocks: { 'stage-1/acknowledge': { deu: '2026-03-09' } } } });
    expect(output).toContain('expect.clocks.stage-1/acknowledge.deu: there is no such field');
  });

  it('passes over a procedure that lies beside the scenarios, and takes several folders and files', () => {
    const own = readFileSync('tests/scenarios/own-procedures/harbour-homes.procedure.json', 'utf8');
    writeFileSync(join(folder, 'ours.json'), own);
    expect(run([{ ...right, procedure: 'ours.json', expect: { next: 'acknowledge' } }]).output).toBe(
      '1 passed, 0 failed\n',
    );
    const places = [folder, join(folder, 'one.json'), join(folder, 'ours.json')];
    const { stdout } = spawnSync(process.execPath, ['tests/scenarios/run.ts', ...places], { encoding: 'utf8' });
    expect(stdout).toContain('This is a procedure or a policy, no scenario');
    expect(stdout.trim().split('\n').pop()).toBe('2 passed, 1 failed');
  });

  it('fails for a folder that is not there', () => {
    const result = spawnSync(process.execPath, ['tests/scenarios/run.ts', join(folder, 'nowhere')], {
      encoding: 'utf8',
    });
    expect(result.stdout).toContain('0 passed, 1 failed');
    expect(result.status).toBe(1);
  });
});
