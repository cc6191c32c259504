import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  writeFileSync(join(folder, 'one.json'), typeof content === 'string' ? content : JSON.stringify(content));
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

  it.each([
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
  ])('names the file and the field for %s', (_, content, message) => {
    const { output, code } = run(content);
    expect(output).toContain('one.json');
    expect(output).toContain(message);
    expect(code).toBe(1);
  });

  it('fails for a folder that is not there', () => {
    const result = spawnSync(process.execPath, ['tests/scenarios/run.ts', join(folder, 'nowhere')], {
      encoding: 'utf8',
    });
    expect(result.stdout).toContain('0 passed, 1 failed');
    expect(result.status).toBe(1);
  });
});
