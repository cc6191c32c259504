import { describe, expect, it } from 'vitest';
import { addDays, IsoDate } from '../../electron/domain/isoDate.ts';
import { ProcedureLetterKind } from '../../electron/domain/letterKinds.ts';
import { composeLetter } from '../../electron/letters/compose/composeLetter.ts';
import { loadRulebook } from '../../electron/services/procedures/rulebook.ts';
import { datesOf } from './command/caseDates.ts';
import { factsOf } from './command/caseFacts.ts';
import { readCase } from './command/caseFile.ts';
import { partsOf } from './command/caseParts.ts';
import { withExampleWords } from './command/exampleWords.ts';
import { resourcesFolder } from './describedCase.ts';
import { modelText } from './modelText.ts';

const rulebook = loadRulebook(resourcesFolder);
const procedures = rulebook.procedures.filter(({ role }) => role === 'own' || role === 'statutory');
/** Old enough to have a history, and before any procedure that is in force now ends. */
const RECENT = IsoDate.parse('2026-03-02');

/** Every letter of a procedure, one below the other: what a landlord's own page, a Code or a model comes to on paper. */
describe.each(procedures.map((procedure) => ({ name: `${procedure.id}@${procedure.version}`, procedure })))(
  'the letters of $name',
  ({ name, procedure }) => {
    it('read as the golden file says', async () => {
      const isOver = procedure.inForce.to !== null && procedure.inForce.to < RECENT;
      const received = isOver ? addDays(procedure.inForce.from, 42) : RECENT;
      const read = readCase({
        name: 'Mrs Agnieszka Wójcik',
        address: '48 Orchard Way, Leverington, Wisbech, PE13 5DG',
        complaint: 'The boiler has been off for nine days.',
        procedure: name,
        dates: { received },
      });
      if (!read.ok) throw new Error(read.sentences.join(' '));
      const { described } = read;
      const letters = ProcedureLetterKind.options.map((kind) => {
        const facts = factsOf(described, kind, rulebook);
        const { letter } = datesOf(described, kind, rulebook.calendar(facts.office.division, []));
        const parts = withExampleWords(partsOf(described, facts, letter, null), facts);
        return modelText(composeLetter(facts, parts).model);
      });
      await expect(letters.join('\n\n')).toMatchFileSnapshot(
        `golden/procedures/${procedure.id}.${procedure.version}.txt`,
      );
    });
  },
);
