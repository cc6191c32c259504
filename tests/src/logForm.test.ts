import { describe, expect, it } from 'vitest';
import { StaffId } from '../../electron/domain/ids.ts';
import { IsoDate } from '../../electron/domain/isoDate.ts';
import {
  freshLogForm,
  type LogForm,
  readKeptForm,
  readLogForm,
  withChannel,
  withReceivedOn,
  withSpeakerRole,
} from '../../src/features/log/logForm.ts';
import { dueSentence, tellSentence } from '../../src/features/log/tellWhatIsDue.ts';
import { emptyPersonForm } from '../../src/ui/personForm.ts';

const today = IsoDate.parse('2026-03-11');
const yesterday = IsoDate.parse('2026-03-10');
const me = StaffId.parse('0190a1b2-0000-7000-8000-00000000000a');

function filled(): LogForm {
  return {
    ...freshLogForm(today, '14:32', me),
    complainant: {
      kind: 'new',
      form: { ...emptyPersonForm(12, 'Mrs Agnieszka Wójcik'), address: '14 Mill Lane\nLeeds', postcode: 'ls11 9xy' },
    },
    description: 'The fence has been down since August.',
    categories: ['repairs'],
  };
}

describe('the Log form', () => {
  it('begins as a telephone call of now, handled by whoever took it', () => {
    expect(freshLogForm(today, '14:32', me)).toMatchObject({
      channel: 'phone',
      kind: 'complaint',
      receivedOn: today,
      receivedAt: '14:32',
      handler: me,
    });
  });

  it('is sent with the person, the time read and the draft named', () => {
    const reading = readLogForm({ ...filled(), receivedAt: '2.15 pm' });
    expect(reading).toMatchObject({
      ok: true,
      input: {
        receivedAt: '14:15',
        draftKey: 'log',
        complainant: { kind: 'new', details: { salutation: 'Mrs Wójcik', address: { postcode: 'LS11 9XY' } } },
        representative: null,
      },
    });
  });

  it('says what is missing, each at its field', () => {
    const reading = readLogForm({ ...freshLogForm(today, '', me), receivedOn: null, receivedAt: 'soon' });
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(Object.keys(reading.problems).sort()).toEqual([
      'categories',
      'complainant',
      'description',
      'receivedAt',
      'receivedOn',
    ]);
    expect(reading.problems.categories).toBe('Choose what it is about: at least one.');
  });

  it('takes an anonymous complaint, whoever was being looked for before', () => {
    const reading = readLogForm({ ...filled(), isAnonymous: true });
    expect(reading).toMatchObject({ ok: true, input: { complainant: null } });
  });

  it('does not drop a speaker who was announced and not named', () => {
    const reading = readLogForm(withChannel(filled(), 'representative'));
    expect(reading).toMatchObject({ ok: false, problems: { 'representative.person': expect.any(String) } });
  });

  it('names the field of a new person by its path', () => {
    const form = filled();
    if (form.complainant.kind !== 'new') throw new Error('a new person is expected');
    form.complainant.form.postcode = 'nowhere';
    expect(readLogForm(form)).toMatchObject({
      ok: false,
      problems: { 'complainant.details.address.postcode': 'That is not a UK postcode.' },
    });
  });

  it('forgets the time of opening for another day, and keeps a time that was typed', () => {
    const form = freshLogForm(today, '14:32', me);
    expect(withReceivedOn(form, yesterday, today).receivedAt).toBe('');
    expect(withReceivedOn({ ...form, timeTyped: true }, yesterday, today).receivedAt).toBe('14:32');
    // While the date is being retyped there is none: that is no other day yet.
    expect(withReceivedOn(form, null, today).receivedAt).toBe('14:32');
  });

  it('comes back from what was kept, and refuses what does not fit', () => {
    const form = filled();
    expect(readKeptForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
    expect(readKeptForm({ channel: 'pigeon' })).toBeNull();
    expect(readKeptForm(null)).toBeNull();
  });
});

describe('what cannot wait, permission and the questions in the Log form', () => {
  it('sends a safety concern only when it is ticked', () => {
    const words = { unsafeWords: 'A baby sleeps in the cold.', unsafeWhom: 'child' as const };
    expect(readLogForm({ ...filled(), ...words })).toMatchObject({ ok: true, input: { safety: null } });
    expect(readLogForm({ ...filled(), ...words, isUnsafe: true })).toMatchObject({
      ok: true,
      input: { safety: { whom: 'child', concern: 'A baby sleeps in the cold.' } },
    });
  });

  it('asks for permission of a representative, and none of a councillor', () => {
    const spokenFor = withChannel(filled(), 'representative');
    expect(spokenFor.permission).toBe('not-yet');
    expect(withSpeakerRole(spokenFor, 'councillor-or-mp').permission).toBe('not-needed');
    expect(withSpeakerRole(withSpeakerRole(spokenFor, 'councillor-or-mp'), 'representative').permission).toBe(
      'not-yet',
    );
  });

  it('sends the answers only when somebody gave one', () => {
    expect(readLogForm(filled())).toMatchObject({ ok: true, input: { answers: null } });
    const answers = { unhappy: 'yes' as const, asked: null, request: null, survey: null, wants: null };
    expect(readLogForm({ ...filled(), answers })).toMatchObject({ ok: true, input: { answers } });
  });

  it('sends on that there may be a hazard, whatever becomes of its own form', () => {
    expect(readLogForm(filled())).toMatchObject({ ok: true, input: { hazardSuspected: false } });
    expect(readLogForm({ ...filled(), mayBeHazard: true })).toMatchObject({
      ok: true,
      input: { hazardSuspected: true },
    });
  });

  it('takes a form that was kept before there were these fields', () => {
    const { answers, isUnsafe, unsafeWhom, unsafeWords, mayBeHazard, permission, ...before } = filled();
    expect(readKeptForm(JSON.parse(JSON.stringify(before)))).toEqual(filled());
  });
});

describe('tellSentence', () => {
  it('has the number and the name told while they are still there', () => {
    const assignments = [{ stage: 'stage-1' as const, staffId: me, name: 'Priya Shah' }];
    expect(tellSentence({ channel: 'phone', assignments })).toBe(
      ' Tell them this number, and that Priya Shah deals with it.',
    );
    expect(tellSentence({ channel: 'counter', assignments: [] })).toBe(' Tell them this number.');
    expect(tellSentence({ channel: 'letter', assignments })).toBe('');
  });
});

describe('dueSentence', () => {
  const next = {
    id: 'acknowledge' as const,
    label: 'Acknowledge the complaint',
    stage: 'stage-1' as const,
    dueOn: IsoDate.parse('2026-03-17'),
    clockId: 'stage-1/acknowledge',
    who: '',
    needs: [],
    letterKind: null,
    waiting: false,
  };
  const assessment = { stage: 'stage-1' as const, status: 'open' as const, clocks: [], findings: [] };

  it('says what has to be done by when', () => {
    expect(dueSentence({ assessment: { ...assessment, next } })).toBe(
      ' Acknowledge the complaint by Tuesday 17 March 2026.',
    );
  });

  it('says nothing when nobody waits for us', () => {
    expect(dueSentence({ assessment: { ...assessment, next: null } })).toBe('');
    expect(dueSentence({ assessment: { ...assessment, next: { ...next, waiting: true } } })).toBe('');
  });
});
