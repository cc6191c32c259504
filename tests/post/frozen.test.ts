import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableColumns, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportId, type LetterId } from '../../electron/domain/ids.ts';
import { letter as letterTable } from '../../electron/store/caseTables.ts';
import { requireLetter } from '../../electron/store/letters.ts';
import { readPdf } from '../letters/readPdf.ts';
import { complaint, mrsOkafor, officeSetUp, sendLetter, setUpOffice, view } from '../support/office.ts';
import { root, startTestProgram, type TestProgram } from '../support/testProgram.ts';
import { options, waitingLetter } from './run.ts';

let test: TestProgram;
let resourcesFolder: string;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  // A copy, so that templates and fonts can change under the program's feet.
  resourcesFolder = mkdtempSync(join(tmpdir(), 'redress-resources-'));
  cpSync(join(root, 'resources'), resourcesFolder, { recursive: true });
  test = startTestProgram({ day: '2026-03-02', resourcesFolder });
  staff = await setUpOffice(test);
});
afterEach(async () => {
  await test.close();
  rmSync(resourcesFolder, { recursive: true, force: true });
});

/** All that is kept of a letter, and how it looks. */
const keptOf = async (letterId: LetterId) => {
  const record = test.program.requireRecord();
  const { version, updatedAt, state, sentOn, sentMethod, owedFormats, ...row } = record.read((db) =>
    requireLetter(db, letterId),
  );
  const { pdf, sha256, pages } = await test.call('letters.preview', { letterId });
  const { madeWith } = await test.call('letters.get', { letterId });
  const bytes = createHash('sha256').update(pdf).digest('hex');
  return { row, sha256, pages, bytes, madeWith, onDisk: readFileSync(record.files.pathOf(sha256)).equals(pdf) };
};

describe('an issued letter', () => {
  it('stays as it was when office, staff, person, template, procedure and fonts change, and says what it was made with', async () => {
    const { caseId, letterId } = await waitingLetter(test, mrsOkafor);
    const before = await keptOf(letterId);
    expect(before).toMatchObject({ bytes: before.sha256, onDisk: true });
    expect(before.row.model?.recipientLines).toContain('14 Tern Close');
    expect(before.madeWith?.fonts).toEqual([
      { name: 'SourceSans3-Regular', version: expect.stringMatching(/^\d+\.\d+$/) },
      { name: 'SourceSans3-SemiBold', version: expect.stringMatching(/^\d+\.\d+$/) },
    ]);

    const { office } = await test.call('session.get', {});
    await test.call('office.update', {
      expectedVersion: office?.version ?? 0,
      office: { ...officeSetUp.office, name: 'Another Landlord', phone: '01632 960999', textSize: 20 },
    });
    const seen = test.program.listStaff().find(({ id }) => id === staff.priya);
    if (!seen) throw new Error('Priya is gone');
    const { id: _id, isActive: _active, version, ...details } = seen;
    await test.call('staff.update', {
      staffId: staff.priya,
      expectedVersion: version,
      staff: { ...details, name: 'Priya Jones', jobTitle: 'Director' },
      isActive: true,
    });
    const { complainant } = await view(test, caseId);
    if (!complainant) throw new Error('nobody complained');
    await test.call('people.save', {
      personId: complainant.id,
      expectedVersion: complainant.version,
      details: { ...mrsOkafor, name: 'Ms Grace Bell', textSize: 24, address: null },
    });
    // Every template reads otherwise, both weights of the font are the other one, and the procedure has another name.
    for (const [folder, from, to] of [
      ['letters', '"text": "', '"text": "Otherwise. '],
      ['procedures', '"name": "', '"name": "Another '],
    ] as const)
      for (const name of readdirSync(join(resourcesFolder, folder)).filter((one) => one.endsWith('.json'))) {
        const path = join(resourcesFolder, folder, name);
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
      }
    const fonts = join(resourcesFolder, 'fonts');
    copyFileSync(join(fonts, 'SourceSans3-SemiBold.ttf'), join(fonts, 'SourceSans3-Regular.ttf'));
    await test.reopen();
    await test.call('session.choose', { staffId: staff.priya });

    // A letter that is made now is another one.
    const next = await waitingLetter(test, mrsOkafor);
    const now = await keptOf(next.letterId);
    expect(now.row.model?.sender.name).toBe('Another Landlord');
    expect(now.sha256).not.toBe(before.sha256);
    expect(now.madeWith?.fonts).not.toEqual(before.madeWith?.fonts);

    expect(await keptOf(letterId)).toEqual(before);
    // What goes to the printer is that letter too.
    await test.call('post.print', {
      letters: [letterId],
      options: { ...options, withRunSheet: false },
      to: 'printer',
      again: [],
    });
    const printed = await readPdf(readFileSync(test.answers.printed.at(-1) ?? ''));
    expect(printed.pages[0]?.words).toContain('Mrs Grace Okafor');
    expect(printed.pages[0]?.words).not.toContain('Another Landlord');
    expect((await test.call('post.tray', {})).letters.find((one) => one.letterId === letterId)).toMatchObject({
      recipientName: 'Mrs Grace Okafor',
      postcode: 'MP1 4ZZ',
    });
  });

  it('is refused every change of what was issued, by the database itself', async () => {
    const { letterId } = await waitingLetter(test, mrsOkafor);
    const record = test.program.requireRecord();
    /** Whether and when it went, and what is still owed, is noted later. */
    const noted = ['version', 'updated_at', 'state', 'sent_on', 'sent_method', 'owed_formats'];
    const columns = Object.values(getTableColumns(letterTable)).map(({ name }) => name);
    const frozen = columns.filter((name) => !noted.includes(name));
    expect(frozen).toEqual(
      expect.arrayContaining(['parts', 'model', 'template_version', 'sha256', 'pages', 'issued_at']),
    );
    for (const name of frozen)
      expect(
        () =>
          record.write((tx) =>
            tx.run(sql`UPDATE letter SET ${sql.raw(`"${name}"`)} = 'another' WHERE id = ${letterId}`),
          ),
        name,
      ).toThrow();
    expect(() => record.write((tx) => tx.run(sql`UPDATE letter SET state = 'draft' WHERE id = ${letterId}`))).toThrow();
    expect(() => record.write((tx) => tx.run(sql`DELETE FROM letter WHERE id = ${letterId}`))).toThrow();
  });
});

describe('a further letter that puts another right', () => {
  it('names it, and the two show each other, in the case, in the letter and in the export', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const first = await sendLetter(test, caseId, 'stage-1-acknowledgement', '2026-03-02');
    const { version } = await view(test, caseId);
    const { letterId } = await test.call('letters.start', {
      caseId,
      expectedVersion: version,
      kind: 'correction',
      corrects: first,
    });
    const { letter, parts, earlier } = await test.call('letters.get', { letterId });
    expect(parts.corrects).toBe(first);
    expect(parts.slots.which).toContain('2 March 2026');
    expect(earlier).toEqual([{ id: first, name: 'Stage 1 acknowledgement of 2 March 2026' }]);
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: letter.version,
      parts: {
        ...parts,
        slots: {
          ...parts.slots,
          wrong: 'It gave the wrong telephone number.',
          right: 'The number is 01234 567890.',
          means: 'No date changes.',
        },
      },
    });
    const { sha256 } = await test.call('letters.preview', { letterId });
    await test.call('letters.issue', { letterId, expectedVersion: saved.version, sha256 });

    const lifeOf = async (id: LetterId) => (await test.call('letters.get', { letterId: id })).life;
    expect(await lifeOf(letterId)).toMatchObject({
      corrects: { letterId: first, name: 'Stage 1 acknowledgement', sentOn: '2026-03-02' },
    });
    expect((await lifeOf(first)).correctedBy).toEqual([
      { letterId, name: 'Correction of an earlier letter', sentOn: null },
    ]);
    const { letterLives } = await view(test, caseId);
    expect(letterLives.flatMap(({ lines }) => lines)).toEqual(
      expect.arrayContaining([
        'Puts right the stage 1 acknowledgement of Monday 2 March 2026',
        'Put right by a further letter, not yet sent',
      ]),
    );

    const place = mkdtempSync(join(tmpdir(), 'redress-place-'));
    test.answers.folder = place;
    await test.call('exports.run', { caseId, exportId: ExportId.parse('018f0000-0000-7000-8000-000000000001') });
    const [folder = ''] = readdirSync(place);
    const words = async (name: string) =>
      (await readPdf(readFileSync(join(place, folder, name)))).pages.map((page) => page.words).join(' ');
    expect(await words('index.pdf')).toContain('Puts right');
    expect(await words('chronology.pdf')).toContain('What became of each letter');
    expect(await words('chronology.pdf')).toContain('Put right by a further letter, not yet sent');
    const { case: exported } = JSON.parse(readFileSync(join(place, folder, 'case.json'), 'utf8'));
    expect(exported.letterLives).toHaveLength(2);
  });

  it('can only be a letter of the same case that was sent', async () => {
    const one = await waitingLetter(test, mrsOkafor);
    const other = await waitingLetter(test, mrsOkafor);
    const { version } = await view(test, one.caseId);
    const input = { caseId: one.caseId, expectedVersion: version, kind: 'correction' };
    for (const corrects of [one.letterId, other.letterId])
      expect((await test.refuse('letters.start', { ...input, corrects })).code).toBe('NOT_FOUND');
  });
});
