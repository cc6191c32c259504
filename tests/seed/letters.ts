import type { InputOf, OperationName, OutputOf } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/ids.ts';
import { addDays, type IsoDate } from '../../electron/domain/isoDate.ts';
import type { LetterKind } from '../../electron/domain/letterKinds.ts';
import type { LetterParts } from '../../electron/domain/letters.ts';
import type { Chance } from './chance.ts';
import { actionText, findingText } from './sentences.ts';

/** Calls an operation as the window does; throws the failure's sentence. */
export type Call = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/** Writes a letter, issues it with the hash of its preview and notes that it was posted, all through the program itself. */
export async function sendRealLetter(
  call: Call,
  { caseId, kind, on, chance }: { caseId: CaseId; kind: LetterKind; on: IsoDate; chance: Chance },
): Promise<void> {
  const { version } = await call('cases.get', { caseId });
  const { letterId } = await call('letters.start', { caseId, expectedVersion: version, kind });
  const begun = await call('letters.get', { letterId });
  const parts = kind === 'stage-1-response' ? answered(begun.parts, on, chance) : begun.parts;
  const saved = await call('letters.saveParts', { letterId, expectedVersion: begun.letter.version, parts });
  const { sha256 } = await call('letters.preview', { letterId });
  const { letter } = await call('letters.issue', { letterId, expectedVersion: saved.version, sha256 });
  await call('letters.markSent', { letterId, expectedVersion: letter.version, on, method: 'post-first-class' });
}

function answered(parts: LetterParts, on: IsoDate, chance: Chance): LetterParts {
  return {
    ...parts,
    points: parts.points.map((point) => ({
      ...point,
      decision: chance.one(['upheld', 'partly-upheld', 'not-upheld']),
      reasons: findingText(chance),
    })),
    findings: `${findingText(chance)} ${findingText(chance)}`,
    apology: 'We are sorry for the wait, and for the trouble that this gave you.',
    actions: [
      {
        id: 'first',
        kind: 'action-on-delay',
        what: actionText(chance),
        owner: parts.signatory,
        dueOn: addDays(on, 21),
        amount: null,
      },
    ],
    learning: 'Orders of this kind can no longer be closed without a call to the resident.',
  };
}
