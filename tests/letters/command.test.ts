import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { LetterKind } from '../../electron/domain/letterKinds.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { loadRulebook } from '../../electron/services/procedures/rulebook.ts';
import { readCase } from './command/caseFile.ts';
import { openPictures } from './command/caseLook.ts';
import { makeLetter } from './command/makeLetters.ts';
import { fontFolder, resourcesFolder } from './describedCase.ts';
import { allWords, readPdf } from './readPdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-letters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pictures = openPictures();
const tools = {
  rulebook: loadRulebook(resourcesFolder),
  renderer: createPdfRenderer({ fontFolder, readPicture: pictures.read }),
  pictures,
};
const least = {
  name: 'Mrs Agnieszka Wójcik',
  address: '48 Orchard Way, Leverington, Wisbech, pe135dg',
  complaint: 'The boiler has been off for nine days.',
};

function described(raw: object) {
  const read = readCase(raw);
  if (!read.ok) throw new Error(read.sentences.join(' '));
  return read.described;
}

const usual = {
  textSize: null,
  layout: null,
  folder,
  formats: ['pdf', 'docx', 'txt', 'model'] as const,
  isDraft: false,
  hasExampleWords: true,
  out: folder,
};

describe('a letter from a described case', () => {
  it.each(LetterKind.options)('%s is made from a name, an address and the words of the complaint', async (kind) => {
    const made = await makeLetter({ ...usual, described: described(least), name: 'least', kind }, tools);
    expect(made.problems).toEqual([]);
    const words = allWords(await readPdf(readFileSync(made.files[0] ?? '')));
    expect(words).toContain(kind === 'referral-cover' ? 'Dear Sir or Madam' : 'Dear Mrs Wójcik');
    expect(words).toContain(kind === 'referral-cover' ? 'PR2 0ET' : 'PE13 5DG');
  });

  it('is what the case says: dates, points, promises, people, office', async () => {
    const made = await makeLetter(
      {
        ...usual,
        hasExampleWords: false,
        name: 'full',
        kind: 'stage-1-response',
        described: described({
          complaint: 'The boiler has been off.',
          complainant: { name: least.name, address: least.address, needs: ['large-print'], textSize: 16 },
          representative: { name: 'Mr Jan Kowalski', address: ['1 Quay', 'Wisbech', 'PE13 1AB'] },
          recipient: 'representative',
          dates: { received: '2026-03-02', acknowledged: '2026-03-04', letter: '2026-03-17' },
          points: [{ summary: 'No heating', decision: 'upheld', reasons: 'Our policy says 24 hours.' }],
          remedy: { pounds: 62.5, owner: 'Tom Bell', by: '2026-04-01' },
          parts: {
            findings: 'Nobody came.',
            apology: 'I am sorry.',
            learning: 'We check the list.',
            updates: 'I will ring.',
          },
          office: { name: 'Harbour Homes', phone: '01234 567890' },
          signatory: { name: 'Priya Shah', jobTitle: 'Officer' },
          reference: '2026-0077',
        }),
      },
      tools,
    );
    expect(made.problems).toEqual([]);
    const words = allWords(await readPdf(readFileSync(made.files[0] ?? '')));
    for (const said of [
      'Mr Kowalski',
      'Mrs Wójcik’s',
      '17 March 2026',
      '£62.50',
      'Tom Bell',
      'Priya Shah',
      'Harbour Homes',
      '2026-0077',
    ])
      expect(words).toContain(said);
  });

  it('that lacks something is not made, and says what; as a draft it is', async () => {
    const order = {
      ...usual,
      hasExampleWords: false,
      described: described(least),
      name: 'lacking',
      kind: 'refusal' as const,
    };
    const refused = await makeLetter(order, tools);
    expect(refused.files).toEqual([]);
    expect(refused.problems.join(' ')).toContain('Choose the ground');
    const draft = await makeLetter({ ...order, isDraft: true }, tools);
    expect(draft.files).toHaveLength(4);
    expect(draft.problems).toEqual(refused.problems);
  });

  it('that has nobody to go to, or cannot be printed, says so', async () => {
    const order = { ...usual, name: 'no', kind: 'stage-1-acknowledgement' as const };
    const anonymous = described({ complainant: null, complaint: 'Noise.' });
    expect((await makeLetter({ ...order, described: anonymous }, tools)).problems[0]).toContain('nobody to write to');
    const unknown = described({ ...least, name: '\u{1F600}\u{13080} Lee' });
    expect((await makeLetter({ ...order, described: unknown }, tools)).problems.join(' ')).toContain(
      'cannot be printed',
    );
  });
});

describe('a case that cannot be read says which field is wrong', () => {
  it.each([
    [{ ...least, address: 'x, y' }, 'address: “y” is neither a UK postcode nor a country'],
    [{ ...least, address: 'x, ZZ1 1AA' }, 'address: There is no postcode area “ZZ”.'],
    [{ ...least, dates: { received: '2026-02-30' } }, 'dates.received: Give a real date.'],
    [{ ...least, colour: 'red' }, 'There is no field called colour.'],
    [{ ...least, points: [{ summary: 'a' }, { summary: 'b', decision: 'yes' }] }, 'points[1].decision:'],
    [{ complaint: 'x' }, 'name: Say who complains'],
    [{ ...least, recipient: 'representative' }, 'recipient: There is no representative'],
    [{ name: 'A', complaint: 'x' }, 'address: Give the address'],
  ])('%o', (raw, sentence) => {
    const read = readCase(raw);
    expect(read.ok ? [] : read.sentences).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('npm run letters', () => {
  it('makes what it is asked for, names what it did not make, and ends with 1 for it', () => {
    const file = join(folder, 'two.json');
    writeFileSync(
      file,
      JSON.stringify([
        { ...least, id: 'one' },
        { ...least, name: '' },
      ]),
    );
    const script = fileURLToPath(new URL('command/letters.ts', import.meta.url));
    const out = join(folder, 'out');
    const run = spawnSync(
      process.execPath,
      [
        script,
        '--case',
        file,
        '--template',
        'stage-1-acknowledgement',
        '--out',
        out,
        '--size',
        '18',
        '--format',
        'pdf',
      ],
      { encoding: 'utf8' },
    );
    expect(run.stderr).toContain('two-002: the case cannot be read.');
    expect(run.stdout).toContain('1 made, 1 not made');
    expect(run.status).toBe(1);
    expect(readdirSync(out).sort()).toEqual(['letters.json', 'one.stage-1-acknowledgement.pdf']);
  });
});
