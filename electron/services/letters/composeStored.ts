import { AppError } from '../../domain/appError.ts';
import type { LetterId } from '../../domain/ids.ts';
import type { ApprovalView } from '../../domain/letterApproval.ts';
import type { LetterModel } from '../../domain/letterModel.ts';
import { type ContentCheck, missingIn } from '../../domain/letters.ts';
import { composeLetter } from '../../letters/compose/composeLetter.ts';
import type { LetterFacts } from '../../letters/compose/facts.ts';
import { caseHead } from '../../store/chain.ts';
import type { Reader } from '../../store/database.ts';
import { requireLetter, type StoredLetter } from '../../store/letters.ts';
import { loadCaseFrom } from '../cases/caseFile.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';
import { approvalChecks, approvalView } from './approvalView.ts';
import { draftChecks } from './draftChecks.ts';
import { gatherLetterFacts } from './letterFacts.ts';
import { enclosedWith } from './letterPost.ts';

/** A letter with the case that it belongs to, composed as it stands. */
export interface ComposedLetter {
  letter: StoredLetter;
  loaded: LoadedCase;
  facts: LetterFacts;
  model: LetterModel;
  checks: ContentCheck[];
  approval: ApprovalView;
}

/** Composes a letter from its case and its free parts as they are on file. @throws NOT_FOUND */
export function composeStored(program: Program, db: Reader, letterId: LetterId): ComposedLetter {
  const letter = requireLetter(db, letterId);
  const loaded = loadCaseFrom(program, db, letter.caseId);
  const { parts } = letter;
  const gathered = gatherLetterFacts(program, db, loaded, {
    kind: letter.kind,
    stage: letter.stage ?? 'stage-1',
    date: parts.date,
    recipient: parts.recipient,
    signatory: parts.signatory,
    templateVersion: letter.templateVersion,
  });
  const facts = { ...gathered, enclosedDocuments: enclosedWith(db, loaded, letter).map(({ name }) => name) };
  const { model: composed, checks } = composeLetter(facts, parts);
  const model = { ...composed, record: caseHead(db, letter.caseId) }; // other cases leave the preview what it is
  const approval = approvalView(program, db, { letter, loaded, model });
  const ofDraft =
    letter.state === 'draft' ? [...draftChecks(program, letter, loaded, facts), ...approvalChecks(approval)] : [];
  return { letter, loaded, facts, model, approval, checks: [...checks, ...ofDraft] };
}

/** @throws LETTER_INCOMPLETE when something that the letter must hold is missing */
export function requireComplete(checks: readonly ContentCheck[]): void {
  const missing = missingIn(checks);
  if (missing.length === 0) return;
  throw new AppError(
    'LETTER_INCOMPLETE',
    `This letter cannot be issued yet: ${missing.length === 1 ? 'one thing that it must hold is' : `${missing.length} things that it must hold are`} missing. The draft is safe.`,
    missing.map((check) => ({ path: check.part ?? '', message: check.advice })),
  );
}
