import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CaseStatus, ClockState, NextStepId } from '../../electron/domain/assessment.ts';
import { EventType, eventTypes } from '../../electron/domain/events.ts';
import { SummaryMethod } from '../../electron/domain/hazards.ts';
import {
  Category,
  Channel,
  ContactMethod,
  Decision,
  LinkRole,
  RemedyKind,
  SendMethod,
  Tenure,
} from '../../electron/domain/words.ts';
import { checkProcedure } from '../../electron/rules/procedures/checkProcedure.ts';
import { loadProcedures } from '../scenarios/library.ts';

const page = readFileSync('docs/rules.md', 'utf8');
const named = new Set([...page.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? ''));

/** The ids of findings, read from the source: the first argument of whatever makes one. */
function findingIds(): string[] {
  const source = readdirSync('electron/rules', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('electron/rules', name), 'utf8'))
    .join('\n');
  const made = [
    ...source.matchAll(/\b(?:finding|misfit|problem)\(\s*'([a-z-]+)'/g),
    ...source.matchAll(/\bid: '((?:agreed|extension)-[a-z-]+)'/g),
  ];
  return [...new Set(made.map((match) => match[1] ?? ''))];
}

describe('docs/rules.md', () => {
  it('names every finding', () => {
    const ids = findingIds();
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
  });

  it('names every event and every field of it', () => {
    expect(EventType.options.filter((type) => !named.has(type))).toEqual([]);
    for (const type of EventType.options) {
      const row =
        page.split('\n').find((line) => line.startsWith('|') && line.split('|')[1]?.includes(`\`${type}\``)) ?? '';
      const fields = Object.keys(eventTypes[type].facts.shape).filter(
        (field) => !['type', 'on', 'at', 'by'].includes(field),
      );
      const unmentioned = fields.filter(
        (field) =>
          !row.includes(`\`${field}\``) && !['sha256', 'pages', 'documentId', 'bytes', 'mediaType'].includes(field),
      );
      expect(`${type}: ${unmentioned.join(', ')}`).toBe(`${type}: `);
    }
  });

  it('names every next step, status and state', () => {
    const all = [...NextStepId.options, ...CaseStatus.options, ...ClockState.options];
    expect(all.filter((id) => !named.has(id))).toEqual([]);
  });

  it('names every procedure and every clock', () => {
    for (const procedure of loadProcedures()) {
      expect(named.has(procedure.id)).toBe(true);
      expect(procedure.clocks.map((clock) => clock.id).filter((id) => !named.has(id))).toEqual([]);
    }
  });

  it('names every word that an event of a scenario may need', () => {
    const words = [Channel, Category, Decision, RemedyKind, Tenure, LinkRole, ContactMethod, SendMethod, SummaryMethod];
    const all = words.flatMap(({ options }): readonly string[] => options);
    expect(all.filter((word) => !named.has(word))).toEqual([]);
  });

  it('shows a clock that can be used as it stands', () => {
    const example = page.split('**A clock**:')[1]?.split('```json')[1]?.split('```')[0] ?? '';
    const code = loadProcedures().find((procedure) => procedure.id === 'england-code-2024');
    const clocks = code?.clocks.map((clock) => (clock.id === 'stage-1/respond' ? JSON.parse(example) : clock));
    expect(checkProcedure({ ...code, clocks }).problems).toEqual([]);
  });
});
