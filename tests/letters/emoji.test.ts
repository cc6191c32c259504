import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { findUnprintable } from '../../electron/letters/compose/unprintable.ts';
import { factsFor, partsFor, person } from './describedCase.ts';
import { modelText } from './modelText.ts';

function composed(name: string, extra: string) {
  const jo = person(90, { name, salutation: name });
  const facts = factsFor('refusal', { complainant: jo, recipient: jo });
  return composeLetter(facts, partsFor(facts, { extra }));
}

describe('emoji', () => {
  it.each([
    ['a face in the middle', 'Hello 😀 there.', 'Hello there.'],
    ['one with skin and joiners', 'Us 👩🏽‍🚀 two', 'Us two'],
    ['flags', 'From 🇬🇧 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿, both', 'From and, both'],
    ['a key cap', 'Press 1️⃣ now', 'Press now'],
    ['signs that the font has', 'Done ✓ and ☎ and ♥️', 'Done ✓ and'],
  ])('%s: left out of the letter, with a notice', (_what, typed, printed) => {
    const { model, checks } = composed('Ms Jo Lee', typed);
    expect(modelText(model)).toContain(printed);
    expect(findUnprintable(model)).toEqual([]);
    expect(checks.find(({ id }) => id === 'emoji-left-out')).toMatchObject({ required: false, met: false });
  });

  it('leave a name that is still a name', () => {
    const { model } = composed('Jo 😀 Lee', '');
    expect(model.recipientLines[0]).toBe('Jo Lee');
    expect(model.salutation).toBe('Dear Jo Lee');
  });

  it('are not looked for where there are none', () => {
    const { checks } = composed('Ms Jo Lee', 'Plain words, 100 % plain ✓.');
    expect(checks.find(({ id }) => id === 'emoji-left-out')).toBeUndefined();
  });
});
