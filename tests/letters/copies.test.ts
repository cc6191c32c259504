import { describe, expect, it } from 'vitest';
import { placeRun } from '../../electron/exports/shape/printRun.ts';
import { mergeParts, openPart, sheetParts } from '../../electron/exports/write/pdfParts.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { addressedSheets } from '../../electron/letters/compose/copies.ts';
import { createPdfRenderer } from '../../electron/letters/render/createPdfRenderer.ts';
import { factsFor, fontFolder, mrsWojcik, partsFor, person } from './describedCase.ts';
import { allWords, readPdf } from './readPdf.ts';

const son = person(20, {
  name: 'Mr Piotr Wójcik',
  salutation: 'Mr Wójcik',
  address: { lines: ['3 Mill Lane', 'March'], postcode: 'PE15 8AA' },
});
const facts = factsFor('stage-1-acknowledgement', {
  channel: 'representative',
  links: [{ person: son, role: 'representative' }],
  recipient: son,
});

describe('a letter to somebody who speaks for the resident', () => {
  it('says in the checklist that the resident has no copy, until one goes to them', () => {
    const check = (copyTo: (typeof mrsWojcik.id)[]) =>
      composeLetter(facts, partsFor(facts, { copyTo })).checks.find(({ id }) => id === 'copy-to-complainant');
    expect(check([])).toMatchObject({ required: false, met: false });
    expect(check([mrsWojcik.id])).toBeUndefined();
  });

  it('goes to each with their own address, and names the other', () => {
    const { model } = composeLetter(facts, partsFor(facts, { copyTo: [mrsWojcik.id] }));
    expect(model.copies).toEqual([
      {
        name: 'Mrs Agnieszka Wójcik',
        recipientLines: ['Mrs Agnieszka Wójcik', '48 Orchard Way', 'Leverington', 'WISBECH', 'PE13 5DG'],
      },
    ]);
    const [letter, copy] = addressedSheets(model);
    expect(letter?.recipientLines[0]).toBe('Mr Piotr Wójcik');
    expect(copy?.recipientLines[0]).toBe('Mrs Agnieszka Wójcik');
    expect(JSON.stringify(copy?.body[0])).toContain('This is a copy for you of our letter to Mr Piotr Wójcik.');
  });

  it('is printed as two letters, each with page numbers of its own', async () => {
    const { model } = composeLetter(facts, partsFor(facts, { copyTo: [mrsWojcik.id] }));
    const { bytes, pages } = await createPdfRenderer({ fontFolder }).renderPdf(model);
    const alone = await createPdfRenderer({ fontFolder }).renderPdf({ ...model, copies: [] });
    expect(pages).toBe(alone.pages * 2);
    const words = allWords(await readPdf(bytes));
    expect(words.split('Page 1 of').length).toBe(3);
    expect(words).toContain('PE15 8AA');
    expect(words).toContain('PE13 5DG');
    expect(words).toContain('Copy to: Mrs Agnieszka Wójcik');
  });

  it('begins each form and each copy on the front of a sheet when it is printed on both sides', async () => {
    const asked = factsFor('authority-request');
    const { model } = composeLetter(asked, partsFor(asked));
    const copies = [{ name: 'Mr Jan Wójcik', recipientLines: ['Mr Jan Wójcik', '3 Mill Lane', 'MARCH', 'PE15 8AA'] }];
    const { bytes } = await createPdfRenderer({ fontFolder }).renderPdf({ ...model, copies });
    const opened = await openPart(bytes, 'application/pdf');
    if (!opened.ok) throw new Error(opened.why);
    const { letter, copies: copied } = sheetParts(opened);
    const sheets = [letter, ...copied].flat();
    expect(sheets.map(({ from, pages }) => [from, pages])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [4, 1],
    ]);
    const { firstPages } = placeRun([sheets.map(({ pages }) => pages)], { isDuplex: true, runSheetPages: 0 });
    const job = await mergeParts(
      sheets.map((part, index) => ({ ...part, firstPage: firstPages[0]?.[index] ?? 0 })),
      { title: 'A job', madeAt: new Date(0) },
    );
    const { pages } = await readPdf(job);
    expect(pages.map(({ words }) => /Page \d of \d/.exec(words)?.[0] ?? '')).toEqual([
      'Page 1 of 2',
      '',
      'Page 2 of 2',
      '',
      'Page 1 of 3',
      'Page 2 of 3',
      'Page 3 of 3',
    ]);
  });

  it('has no copy for whoever it goes to, and none for a stranger to the case', () => {
    const stranger = person(40, { name: 'Ms X', salutation: 'Ms X' });
    const { model } = composeLetter(facts, partsFor(facts, { copyTo: [son.id, stranger.id] }));
    expect(model.copies).toBeUndefined();
  });
});
