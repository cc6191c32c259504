import { longDate } from '../../domain/isoDate.ts';
import { isAnswer } from '../../domain/letterKinds.ts';
import type { ContentCheck, LetterParts } from '../../domain/letters.ts';
import { isWrittenProse, plainOf } from '../../domain/richTextPlain.ts';
import type { LetterFacts } from '../../letters/compose/facts.ts';
import { earliestClock } from '../../rules/clocks/stageClocks.ts';
import type { StoredLetter } from '../../store/letters.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';
import { addressCheck } from './letterPost.ts';
import { remedyChecks } from './letterRemedy.ts';

/** What a draft is judged by besides what it holds: its date, and what has to happen in the case before it goes out. */
export function draftChecks(
  program: Program,
  letter: StoredLetter,
  loaded: LoadedCase,
  facts: LetterFacts,
): ContentCheck[] {
  return [
    dateCheck(program, letter.parts),
    ...addressCheck(facts),
    ...lateCheck(letter, loaded),
    ...signOffCheck(letter, loaded),
    ...discretionCheck(letter, facts),
    ...remedyChecks(letter, loaded),
  ];
}

/** Where the procedure leaves a discretion, a refusal for age says what was considered (Code 2024, 2.3). */
function discretionCheck({ kind, parts }: StoredLetter, facts: LetterFacts): ContentCheck[] {
  const ground = facts.refusalGrounds.find(({ id }) => id === parts.refusalGround);
  if (kind !== 'refusal' || !ground?.needsDiscretion) return [];
  return [
    {
      id: 'discretion',
      label: 'What was considered about making an exception',
      clause: ground.clause,
      required: true,
      met: isWrittenProse(parts.refusalDiscretion),
      advice: 'Say what was considered about taking it all the same, and why it is not.',
      part: 'refusalDiscretion',
    },
  ];
}

/** An answer that comes late had better say sorry for that too; which words, is the writer's. */
function lateCheck(letter: StoredLetter, { assessment }: LoadedCase): ContentCheck[] {
  const { kind, parts } = letter;
  if (!isAnswer(kind)) return [];
  const due = earliestClock(assessment.clocks, `${letter.stage}/respond`)?.due ?? null;
  if (due === null || parts.date <= due) return [];
  return [
    {
      id: 'late-apology',
      label: 'An apology for the late answer',
      clause: null,
      required: false,
      met: /\b(late|later|delay|delayed|wait|waited|waiting|overdue)\b/i.test(plainOf(parts.apology)),
      advice: `The answer was due on ${longDate(due)}. Say that it is late, and that you are sorry for it.`,
      part: 'apology',
    },
  ];
}

/** An answer that the procedure wants signed off does not go out before it is. */
function signOffCheck(letter: StoredLetter, { procedure, standing }: LoadedCase): ContentCheck[] {
  if (!isAnswer(letter.kind)) return [];
  const rule = procedure.stages.find(({ id }) => id === letter.stage)?.signOff;
  if (!rule) return [];
  return [
    {
      id: 'signed-off',
      label: 'The answer is signed off',
      clause: rule.clause,
      required: true,
      met: standing.some(({ facts }) => facts.type === 'signed-off' && facts.stage === letter.stage),
      advice: 'Have it signed off first: on the page of the case, “Sign off the answer”.',
      part: null,
    },
  ];
}

/** A letter had better carry the day on which it is made: anything else has to be explained one day. */
function dateCheck(program: Program, parts: LetterParts): ContentCheck {
  return {
    id: 'dated-today',
    label: 'The letter carries today’s date',
    clause: null,
    required: parts.date > program.today(),
    met: parts.date === program.today(),
    advice:
      parts.date > program.today()
        ? 'A letter cannot be issued before its date. Choose today or an earlier day.'
        : 'The letter is dated earlier than today. Keep that only if it is true; the record shows when it was issued.',
    part: 'date',
  };
}
