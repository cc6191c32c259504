import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Sha256 } from '../../electron/domain/ids.ts';
import { Instant, IsoDate } from '../../electron/domain/isoDate.ts';
import type { ExportSource } from '../../electron/exports/shape/caseFolder.ts';
import { writeCaseFolder } from '../../electron/exports/write/caseFolder.ts';
import { loadFaces } from '../../electron/letters/render/fonts.ts';
import { root } from '../support/testProgram.ts';

const faces = loadFaces(join(root, 'resources', 'fonts'));
const day = IsoDate.parse('2026-03-02');
const at = Instant.parse('2026-03-02T09:00:00.000Z');

let place: string;
let held: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'redress-place-'));
  held = mkdtempSync(join(tmpdir(), 'redress-held-'));
});

/** Holds bytes under their hash, as the record does. */
function hold(text: string): { sha256: Sha256 } {
  const sha256 = Sha256.parse(createHash('sha256').update(text).digest('hex'));
  writeFileSync(join(held, sha256), text);
  return { sha256 };
}

function source(changes: Partial<ExportSource> = {}): ExportSource {
  return {
    reference: '2026-0042',
    landlord: 'Harbour Homes',
    complainant: 'Mrs Grace Okafor',
    procedure: 'Complaint Handling Code 2024',
    receivedOn: day,
    stage: 'Stage 2',
    description: 'No heating.',
    points: ['No heating for nine days'],
    clocks: [{ label: 'Stage 1 acknowledgement', clause: '6.2', due: day, stoppedOn: day, outcome: 'Met' }],
    findings: [],
    reviewers: [],
    chronology: [
      {
        on: day,
        at: '09:30',
        title: 'Complaint received',
        text: 'Cold 🥶 for days',
        recordedBy: 'Priya Shah',
        recordedAt: at,
        correction: null,
      },
    ],
    letters: [
      {
        date: day,
        kind: 'final-response',
        what: 'Final response',
        ...hold('%PDF letter'),
        sentOn: day,
        life: ['Sent on Friday'],
        putsRight: 'Puts right the stage 1 response',
      },
    ],
    record: { entry: 42, hash: 'a'.repeat(64) },
    readers: [{ on: day, at, who: 'Tom Bell', how: 'opened' }],
    documents: [
      { addedOn: day, name: '../../photo.jpg', note: '', ...hold('one') },
      { addedOn: day, name: '..\\..\\photo.jpg', note: 'The boiler', ...hold('two') },
    ],
    json: { format: 'redress-case' },
    exportedAt: at,
    exportedBy: 'Priya Shah',
    ...changes,
  };
}

function write(from: ExportSource, signal = new AbortController().signal, onProgress = (_done: number) => {}) {
  return writeCaseFolder({
    place,
    source: from,
    pathOf: (sha) => join(held, sha),
    faces: () => faces,
    onProgress,
    signal,
  });
}

describe("a case's folder", () => {
  it('holds everything, and its checksums are accepted by sha256sum', async () => {
    const written = await write(source());
    expect(readdirSync(written.folder).sort()).toEqual([
      'case.json',
      'chronology.csv',
      'chronology.pdf',
      'documents',
      'index.pdf',
      'letters',
      'manifest.sha256',
      'readers.csv',
    ]);
    expect(readdirSync(join(written.folder, 'documents')).sort()).toEqual([
      '2026-03-02_photo (2).jpg',
      '2026-03-02_photo.jpg',
    ]);
    expect(() =>
      execFileSync('sha256sum', ['-c', '--strict', 'manifest.sha256'], { cwd: written.folder, stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('has an index and a chronology whose text can be read, whatever was typed', async () => {
    const { folder } = await write(source());
    expect((await textOf(join(folder, 'index.pdf'))).replaceAll(' ', '')).toContain(
      'letters/2026-03-02_final-response_2026-0042.pdf',
    );
    expect(await textOf(join(folder, 'chronology.pdf'))).toContain('Cold [U+1F976] for days');
    expect(readFileSync(join(folder, 'chronology.csv'), 'utf8')).toContain('Cold 🥶 for days');
  });

  it('breaks long tables over pages with the header on each', async () => {
    const chronology = Array.from({ length: 120 }, (_, index) => ({
      on: day,
      at: null,
      title: `Entry ${index}`,
      text: 'word '.repeat(index === 60 ? 2500 : 20),
      recordedBy: 'Priya Shah',
      recordedAt: at,
      correction: null,
    }));
    const { folder } = await write(source({ chronology }));
    const pages = await pagesOf(join(folder, 'chronology.pdf'));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages.slice(0, -2)) expect(page).toContain('What happened');
    expect(pages.join(' ')).toContain('Entry 119');
  });

  it('never writes into a folder that is there already', async () => {
    const first = await write(source());
    const second = await write(source());
    expect(second.folder).toBe(`${first.folder} (2)`);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const controller = new AbortController();
    const stopped = write(source(), controller.signal, (done) => {
      if (done === 3) controller.abort();
    });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(place)).toEqual([]);
  });

  it('stops with a sentence when a held file is missing or was altered, and leaves nothing behind', async () => {
    const altered = source();
    const [letter] = altered.letters;
    if (!letter) throw new Error('no letter');
    writeFileSync(join(held, letter.sha256), 'something else');
    await expect(write(altered)).rejects.toMatchObject({ code: 'DISK' });
    const missing = Sha256.parse('0'.repeat(64));
    await expect(write(source({ letters: [{ ...letter, sha256: missing }], documents: [] }))).rejects.toMatchObject({
      code: 'DISK',
    });
    expect(readdirSync(place)).toEqual([]);
  });

  it('is not begun where nothing can be written', async () => {
    place = join(place, 'not there');
    await expect(write(source())).rejects.toThrow();
    expect(existsSync(place)).toBe(false);
    mkdirSync(place);
  });
});

async function pagesOf(path: string): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return pages;
}

async function textOf(path: string): Promise<string> {
  return (await pagesOf(path)).join(' ');
}
