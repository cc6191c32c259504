import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../letters/readPdf.ts';
import { adoptOnly, answered, complaint, date, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;
let staff: Awaited<ReturnType<typeof setUpOffice>>;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  staff = await setUpOffice(test);
});
afterEach(() => test.close());

describe('an office with a list of what a complaint may be about', () => {
  beforeEach(() => adoptOnly(test, 'scope-and-exclusions'));

  it('offers the list while a complaint is logged, and keeps several of it', async () => {
    const offered = await test.call('cases.assist', {
      kind: 'complaint',
      channel: 'phone',
      receivedOn: date('2026-03-02'),
      receivedAt: null,
      categories: [],
      knownSince: null,
      isAnonymous: false,
      answers: {},
    });
    expect(offered.matters).toHaveLength(12);
    const { caseId } = await test.call(
      'cases.log',
      complaint('2026-03-02', { matters: ['conduct', 'repair', 'of-another-list'] }),
    );
    expect((await view(test, caseId)).matters).toEqual([
      'A repair that was not carried out properly or in an agreed time',
      'Conduct, treatment by or attitude of a member of staff or contractor',
    ]);
  });
});

describe('an office with a procedure of one stage', () => {
  beforeEach(() => adoptOnly(test, 'try-two-ten'));

  /** The words of the answer to a complaint about these things. */
  async function wordsOfAnswer(categories: ReturnType<typeof complaint>['categories']): Promise<string> {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02', { categories }));
    const letterId = await issueLetter(test, caseId, 'stage-1-response', answered(staff.tom, '2026-03-20'));
    const { pdf } = await test.call('letters.preview', { letterId });
    const { pages } = await readPdf(pdf);
    return pages.map(({ words }) => words).join(' ');
  }

  it('can issue its answer, and names the councillor, the MP and the Housing Ombudsman in it', async () => {
    const words = await wordsOfAnswer(['repairs']);
    expect(words).toContain('The local councillor or MP');
    expect(words).toContain('Housing Ombudsman');
    expect(words).not.toContain('Local Government');
  });

  it('names the Local Government and Social Care Ombudsman where it is about care', async () => {
    const words = await wordsOfAnswer(['care-services']);
    expect(words).toContain('Local Government and Social Care Ombudsman');
    expect(words).not.toContain('Housing Ombudsman Service');
  });
});
