import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireLetter } from '../../electron/store/letters.ts';
import { complaint, date, issueLetter, setUpOffice, view } from '../support/office.ts';
import { startTestProgram, type TestProgram } from '../support/testProgram.ts';

let test: TestProgram;

beforeEach(async () => {
  test = startTestProgram({ day: '2026-03-02' });
  await setUpOffice(test);
});
afterEach(() => test.close());

const leaflet = 'Our complaints leaflet';

describe('what is posted with a letter', () => {
  it('stands in the letter, is kept with it and is on the record of the case', async () => {
    const { caseId } = await test.call('cases.log', complaint('2026-03-02'));
    const letterId = await issueLetter(test, caseId, 'compensation-offer', (parts) => ({
      ...parts,
      enclosures: [leaflet],
      slots: { ...parts.slots, why: 'Nine days without hot water.', sums: 'Nine days at £8.', payment: 'By transfer.' },
      actions: [
        {
          id: 'a',
          kind: 'financial',
          what: 'Pay you',
          owner: parts.signatory,
          dueOn: date('2026-03-20'),
          amount: 7200 as never,
        }, // pence
      ],
    }));
    const { model, parts } = test.program.requireRecord().read((db) => requireLetter(db, letterId));
    expect(model?.enclosures).toEqual(['Our complaints leaflet', 'Acceptance of our offer']);
    expect(model?.forms?.map(({ title }) => title)).toEqual(['Acceptance of our offer']);
    expect(parts.enclosures).toEqual([leaflet]);
    const entry = (await view(test, caseId)).timeline.find(({ type }) => type === 'letter-issued');
    expect(entry?.text).toContain('Enclosed: Our complaints leaflet; Acceptance of our offer');
  });
});

describe('the letter with the case for the ombudsman', () => {
  it('goes to the ombudsman’s address of the day, and only with a list of what is enclosed', async () => {
    const { caseId, version } = await test.call('cases.log', complaint('2026-03-02'));
    const { letterId } = await test.call('letters.start', { caseId, expectedVersion: version, kind: 'referral-cover' });
    const { letter, parts, checks, recipients } = await test.call('letters.get', { letterId });
    expect(letter.recipientName).toBe('Housing Ombudsman Service');
    expect(recipients.map(({ name }) => name)).toEqual(['Housing Ombudsman Service']);
    expect(checks.find(({ id }) => id === 'enclosures-named')).toMatchObject({ met: false, required: true });
    const saved = await test.call('letters.saveParts', {
      letterId,
      expectedVersion: letter.version,
      parts: { ...parts, enclosures: [leaflet], slots: { ...parts.slots, position: 'We accept all of it.' } },
    });
    expect(saved.checks.filter(({ required, met }) => required && !met)).toEqual([]);
    const { sha256 } = await test.call('letters.preview', { letterId });
    await test.call('letters.issue', { letterId, expectedVersion: saved.version, sha256 });
    const { model } = test.program.requireRecord().read((db) => requireLetter(db, letterId));
    expect(model?.recipientLines).toEqual(['Housing Ombudsman Service', 'PO Box 1484', 'Unit D', 'PRESTON', 'PR2 0ET']);
    expect(model?.salutation).toBe('Dear Sir or Madam');
    expect(JSON.stringify(model?.body)).not.toMatch(/your complaint/i);
  });
});
