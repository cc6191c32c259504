import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentsOfKind } from '../../electron/domain/letterContents.ts';
import { ProcedureLetterKind } from '../../electron/domain/letterKinds.ts';
import { Category, Channel, ContactKind, HazardKind, HazardSeverity, Need } from '../../electron/domain/words.ts';
import { checkProcedure, checkProcedureText } from '../../electron/rules/procedures/checkProcedure.ts';
import { describeProcedure } from '../../electron/rules/procedures/describeProcedure.ts';
import type { Procedure } from '../../electron/rules/procedures/procedure.ts';
import { LengthUnit } from '../../electron/rules/procedures/procedureBasics.ts';
import { PromiseAbout } from '../../electron/rules/procedures/promiseParts.ts';
import { bodyFor, otherWaysFor } from '../../electron/rules/procedures/referral.ts';
import { loadProcedure } from '../scenarios/library.ts';

type Changed = Procedure & Record<string, unknown>;

/** What is said about a procedure that was changed in one place. */
function problemsWith(id: string, change: (procedure: Changed) => void): string {
  const copy = structuredClone(loadProcedure(id)) as Changed; // tests write what a careless author would
  change(copy);
  return checkProcedure(copy)
    .problems.map(({ path, text }) => `${path}: ${text}`)
    .join('\n');
}

/** Everything that the tables say, in one line. */
function printed(id: string): string {
  return describeProcedure(loadProcedure(id))
    .flatMap(({ heading, rows }) => [heading, ...rows.flat()])
    .join(' ');
}

describe('where a complaint can go', () => {
  it('is the Local Government Ombudsman for care, the Housing Ombudsman for the rest', () => {
    const procedure = loadProcedure('try-two-ten');
    expect(bodyFor(procedure, ['repairs'])).toBe('housing-ombudsman');
    expect(bodyFor(procedure, ['repairs', 'care-services'])).toBe('lgsco');
  });

  it('stays the Ombudsman where the procedure names somebody who is none', () => {
    const procedure = loadProcedure('customer-promise');
    expect(bodyFor(procedure, ['support-services'])).toBe('housing-ombudsman');
    expect(otherWaysFor(procedure, ['support-services']).map(({ id }) => id)).toEqual(['supporting-people']);
    expect(otherWaysFor(procedure, ['repairs'])).toEqual([]);
  });

  it('keeps OFSTED as the page has it, flagged as surely wrong', () => {
    const way = loadProcedure('first-time-resolution').otherWays.find(({ id }) => id === 'ofsted');
    expect(way?.confirmed).toBe(false);
    expect(way?.source).toContain('Surely wrong');
  });
});

describe('checking what a procedure promises', () => {
  it('says that a promise speaks of a clock that is not there', () => {
    expect(
      problemsWith('five-steps', (p) => Object.assign(p.promises[0] ?? {}, { clock: 'stage-9/respond' })),
    ).toContain('promises[0].clock: There is no clock called stage-9/respond');
  });

  it('says that a matter’s exception is no ground', () => {
    expect(
      problemsWith('scope-and-exclusions', (p) => Object.assign(p.matters[0] ?? {}, { exceptGround: 'weather' })),
    ).toContain('There is no ground called weather');
  });

  it('says that two entries share an id', () => {
    expect(
      problemsWith('scope-and-exclusions', (p) => Object.assign(p.matters[1] ?? {}, { id: p.matters[0]?.id })),
    ).toContain('matters[1].id: There is another entry called failure-or-refusal in this list.');
  });

  it('says that ways of reaching an adviser need a day', () => {
    expect(
      problemsWith('first-time-resolution', (p) =>
        Object.assign(p.advisers[0] ?? {}, { how: 'By telephone', asOf: null }),
      ),
    ).toContain('Say on which day');
  });

  it('says that another body cannot take the place of the referral for everything', () => {
    expect(problemsWith('try-two-ten', (p) => Object.assign(p.otherWays[1] ?? {}, { onlyFor: null }))).toContain(
      'It takes the place of the referral for every complaint',
    );
  });

  it('says that a letter can never hold what is asked of it, and what it can', () => {
    const said = problemsWith('five-steps', (p) => Object.assign(p.contents[0] ?? {}, { id: 'privacy-notice' }));
    expect(said).toContain(
      'has no part called privacy-notice, so it could never be finished. It has: stage, respond-by',
    );
  });
});

describe('the sentences for typical mistakes', () => {
  const whole = JSON.stringify(loadProcedure('five-steps'), null, 2);
  const said = (text: string) => checkProcedureText(text).problems.map(({ path, text: told }) => `${path}: ${told}`);

  it.each([
    ['a comma too many', whole.replace(/}\s*$/, ',}'), 'take out the comma before this }'],
    ['a typographic quotation mark', whole.replace('"five-steps"', '“five-steps”'), 'at line 2: it has a typographic'],
    ['a remark', whole.replace('{', '{ // ours'), 'at line 1: there can be no remarks in JSON'],
    ['nothing at all', ' ', 'The file is empty.'],
    ['a bracket that is not closed', whole.trimEnd().slice(0, -1), 'it ends too early'],
    ['a misspelt field', whole.replace('"publisher"', '"publsher"'), 'Did you mean "publisher"?'],
    ['a misspelt event', whole.replace('"event": "received"', '"event": "recieved"'), 'Did you mean "received"?'],
    ['a date the British way', whole.replace('"2019-01-01"', '"01/01/2019"'), 'written as "2026-04-01"'],
    ['a number in quotation marks', whole.replace('"amount": 1', '"amount": "1"'), 'Leave out the quotation marks.'],
    ['a clause without them', whole.replace('"clause": "1 Identify"', '"clause": 1'), 'in quotation marks: "1"'],
    ['days that are not said to be which', whole.replace('"working-days"', '"days"'), 'working-days, calendar-days'],
  ])('%s', (_, text, sentence) => {
    expect(said(text).join('\n')).toContain(sentence);
  });

  it('reads a file that begins with an invisible mark', () => {
    expect(said(`\uFEFF${whole}`)).toEqual([]);
  });

  it('a body that the program has no address of', () => {
    const problems = checkProcedure(loadProcedure('five-steps'), ['spso']).problems;
    expect(problems[0]?.text).toContain(
      'The program knows no body called housing-ombudsman. It knows: spso. Name the ombudsman',
    );
  });

  it('an answer that another stage would stop, or that its own does not', () => {
    const stop = (occurrence: Record<string, unknown>) =>
      problemsWith('five-steps', (p) => Object.assign(p.clocks[1] ?? {}, { stop: [occurrence] }));
    expect(stop({ event: 'responded' })).toContain('Say in its stop at which stage');
    expect(stop({ event: 'responded', stage: 'stage-2' })).toContain('is not stopped by "responded" at stage 1');
  });

  it('a letter of another stage, a stage that nothing asks to answer, two last stages', () => {
    expect(
      problemsWith('five-steps', (p) => Object.assign(p.clocks[1] ?? {}, { letterKind: 'final-response' })),
    ).toContain('stage 1 has the letter Stage 1 response for that');
    expect(problemsWith('five-steps', (p) => p.clocks.pop())).toContain('No clock asks for an answer at stage 2');
    expect(problemsWith('five-steps', (p) => Object.assign(p.stages[0] ?? {}, { isFinal: true }))).toContain(
      'is marked as the last, and others follow it',
    );
  });
});

describe('a procedure as tables', () => {
  it.each(['try-two-ten', 'customer-promise', 'first-time-resolution', 'scope-and-exclusions', 'five-steps'])(
    'shows every fact of %s',
    (id) => {
      const text = printed(id);
      const missing: string[] = [];
      const look = (part: unknown, path: string): void => {
        if (Array.isArray(part)) for (const [index, one] of part.entries()) look(one, `${path}[${index}]`);
        else if (typeof part === 'object' && part !== null)
          for (const [field, value] of Object.entries(part)) look(value, `${path}.${field}`);
        else if (typeof part === 'string' && / /.test(part) && !text.includes(part)) missing.push(`${path}: ${part}`);
      };
      look(loadProcedure(id), id);
      expect(missing).toEqual([]);
    },
  );

  it('lists what is not confirmed or was assumed, with the reason', () => {
    const doubts = describeProcedure(loadProcedure('try-two-ten')).find(({ heading }) =>
      heading.startsWith('Not confirmed'),
    );
    expect(doubts?.rows.map(([, , why]) => why).join(' ')).toContain('receipt is assumed');
  });
});

describe('docs/rules.md', () => {
  const section = readFileSync('docs/rules.md', 'utf8').split('\n## 7. ')[1]?.split('\n## 8. ')[0] ?? '';
  const named = new Set([...section.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? ''));

  it('has a whole procedure that passes the check as it stands', () => {
    const example = section.split('```json')[1]?.split('```')[0] ?? '';
    expect(checkProcedureText(example).problems).toEqual([]);
  });

  it('names every word that a procedure may use', () => {
    const words = [
      ...ContactKind.options,
      ...Channel.options,
      ...Category.options,
      ...Need.options,
      ...HazardKind.options,
      ...HazardSeverity.options,
      ...ProcedureLetterKind.options,
      ...PromiseAbout.options,
      ...LengthUnit.options,
      ...Object.values(contentsOfKind).flat(),
    ];
    expect([...new Set(words)].filter((word) => !named.has(word))).toEqual([]);
  });

  it('is enough to write the procedure of a sixth landlord', () => {
    const file = 'tests/scenarios/own-procedures/harbour-homes.procedure.json';
    expect(checkProcedureText(readFileSync(file, 'utf8'), ['housing-ombudsman', 'lgsco']).problems).toEqual([]);
  });

  it('names every field of a procedure', () => {
    const page = readFileSync('docs/rules.md', 'utf8').split('## 7. ')[1]?.split('\n## 8. ')[0] ?? '';
    const named = new Set([...page.matchAll(/[`"]([A-Za-z]+)[`"?]/g)].map((match) => match[1] ?? ''));
    const fields = new Set<string>();
    const look = (part: unknown): void => {
      if (Array.isArray(part)) part.forEach(look);
      else if (typeof part === 'object' && part !== null)
        for (const [field, value] of Object.entries(part)) {
          fields.add(field);
          look(value);
        }
    };
    for (const id of ['try-two-ten', 'customer-promise', 'first-time-resolution', 'scope-and-exclusions', 'five-steps'])
      look(loadProcedure(id));
    expect([...fields].filter((field) => !named.has(field)).sort()).toEqual([]);
  });
});
