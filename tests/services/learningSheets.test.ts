import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readPdf } from '../letters/readPdf.ts';
import { learnFrom, newTheme } from '../support/learning.ts';
import { complaint, date, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
afterEach(() => test.close());

const march = { from: date('2026-03-01'), to: date('2026-03-31') };

describe('the sheets', () => {
  it('tell the board with cases, the residents without anybody, and the rows for a spreadsheet', async () => {
    test = startTestProgram({ day: '2026-03-02' });
    await setUpOffice(test);
    const theme = await newTheme(test, 'Missed appointments', 'Nobody came, and nobody said so.');
    const caseId = (await test.call('cases.log', complaint('2026-03-02'))).caseId;
    await learnFrom(test, caseId, {
      on: '2026-03-02',
      themes: [theme.id],
      cause: '=The job was closed too early.',
      change: 'Mrs Okafor is rung first from now on.',
      improvements: ['Text the evening before.', 'Visit Grace in person.'],
      dueOn: '2026-04-20',
    });
    const save = async (form: 'report' | 'residents' | 'rows', name: string) => {
      const path = join(test.folder, name);
      test.answers.savePath = path;
      const { savedTo, leftOut } = await test.call('learning.saveReport', { period: march, form });
      expect(savedTo).toBe(path);
      return { bytes: readFileSync(path), leftOut };
    };
    const words = async (bytes: Uint8Array) =>
      (await readPdf(new Uint8Array(bytes))).pages.map((page) => page.words).join(' ');

    const report = await words((await save('report', 'report.pdf')).bytes);
    const { reference } = await view(test, caseId);
    for (const text of [
      'What we have learnt',
      'Missed appointments',
      reference,
      'Text the evening before.',
      '20 Apr 2026',
    ])
      expect(report).toContain(text);

    const sheet = await save('residents', 'residents.pdf');
    const told = await words(sheet.bytes);
    expect(told).toContain('You said: A few of you told us about this. Nobody came, and nobody said so.');
    expect(told).toContain('We are going to: Text the evening before, by 20 April 2026.');
    for (const text of ['Okafor', 'Grace', reference, 'closed too early']) expect(told).not.toContain(text);
    expect(sheet.leftOut).toBe(2);

    const rows = (await save('rows', 'rows.csv')).bytes.toString('utf8').split('\r\n');
    expect(rows[1]).toContain(`"Missed appointments","${reference}","Complaint","2026-03-02","'=The job`);
    test.answers.savePath = null;
    expect(await test.call('learning.saveReport', { period: march, form: 'rows' })).toEqual({
      savedTo: null,
      leftOut: 0,
    });
  });
});
