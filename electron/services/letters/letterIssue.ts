import type { CaseAction } from '../../contract/cases.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import { ActionId, Sha256 } from '../../domain/ids.ts';
import { isAcknowledgement, type LetterKind } from '../../domain/letterKinds.ts';
import type { LetterParts } from '../../domain/letters.ts';
import { contentsHeld } from '../../letters/compose/composeLetter.ts';
import { formatsOwed } from '../../letters/compose/otherFormats.ts';
import { type StoredLetter, setOwedFormats, issueLetter as storeIssue, toLetterSummary } from '../../store/letters.ts';
import { appendToCase } from '../cases/caseFile.ts';
import { actionsOf } from '../cases/caseView.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { reportFaces } from '../exports/reportFaces.ts';
import type { Program } from '../program.ts';
import { composeStored, requireComplete } from './composeStored.ts';
import { enclosedInWords } from './enclosed.ts';
import { leftOutWhenIssued } from './leftOut.ts';
import { requireFitting } from './letterDrafts.ts';
import { remedyActionId } from './letterRemedy.ts';

/**
 * Freezes a letter: the PDF with the hash that was seen on screen is filed, flushed, and only then named in the record,
 * together with what the letter settles (the complaint definition, the promised actions).
 * @throws LETTER_INCOMPLETE when a content that a clause demands is missing; LETTER_CHANGED when the case moved on and the
 * letter would now read differently; UNPRINTABLE; LETTER_ISSUED; CONFLICT
 */
export async function issueLetter(
  program: Program,
  input: ParsedInputOf<'letters.issue'>,
): Promise<OutputOf<'letters.issue'>> {
  const record = program.requireRecord();
  const me = program.requireUser();
  const composed = record.read((db) => composeStored(program, db, input.letterId));
  requireComplete(composed.checks);
  const rendered = await (await program.pdf()).renderPdf(composed.model);
  if (rendered.sha256 !== input.sha256) throw letterChanged();
  const sha256 = Sha256.parse(rendered.sha256);
  record.files.add(rendered.bytes);
  const { fontsIn } = await import('../../exports/write/pdfFonts.ts');
  const fonts = await fontsIn(rendered.bytes, await reportFaces(program));

  const result = record.write((tx) => {
    // Read again: the case may have changed while the PDF was made.
    const now = composeStored(program, tx, input.letterId);
    if (JSON.stringify(now.model) !== JSON.stringify(composed.model)) throw letterChanged();
    // An approval may have been struck out, too.
    requireComplete(now.checks);
    requireFitting(now.loaded, now.letter.kind, now.letter.stage);
    const letter = storeIssue(tx, {
      id: input.letterId,
      expectedVersion: input.expectedVersion,
      model: now.model,
      sha256,
      pages: rendered.pages,
      at: program.now(),
      by: me.id,
    });
    const gone = leftOutWhenIssued(now.checks, letter.parts, now.facts);
    if (now.facts.recipient) setOwedFormats(tx, letter.id, formatsOwed(now.facts.recipient, now.model.textSize));
    const events: NewEvent[] = [
      ...definitionSettled(program, letter, letter.parts),
      ...actionsPromised(program, letter, now.loaded),
      {
        facts: {
          type: 'letter-issued',
          on: program.today(),
          by: me.id,
          letterId: letter.id,
          kind: letter.kind,
          ...(letter.stage ? { stage: letter.stage } : {}),
          sha256,
          pages: rendered.pages,
          contents: contentsHeld(now.facts, now.checks),
          template: now.model.templateVersion,
          ...gone.facts,
          fonts,
          ...(letter.parts.corrects ? { corrects: letter.parts.corrects } : {}),
        },
        words: { ...gone.words, ...enclosedInWords(now.facts, letter.parts, now.model) },
      },
    ];
    const caseVersion = appendToCase(program, tx, now.loaded, now.loaded.row.version, events);
    return { letter: toLetterSummary(letter), caseVersion };
  });
  program.push({ type: 'record-changed' });
  return result;
}

function definitionSettled(program: Program, letter: StoredLetter, parts: LetterParts): NewEvent[] {
  if (!isAcknowledgement(letter.kind)) return [];
  return [
    {
      facts: { type: 'accepted', on: program.today(), by: parts.signatory, stage: letter.stage ?? 'stage-1' },
      words: {
        points: parts.points.map(({ id, summary }) => ({ id, summary })),
        outcomes: parts.outcomesSought,
        notResponsibleFor: parts.notResponsibleFor,
      },
    },
  ];
}

/** The letters that undertake something. */
const PROMISES: ReadonlySet<LetterKind> = new Set<LetterKind>([
  'stage-1-response',
  'final-response',
  'action-plan',
  'compensation-offer',
  'hazard-summary',
]);

/** The promises that the letter makes: new ones, and those made before that it changes, which keep their identity. */
function actionsPromised(program: Program, letter: StoredLetter, loaded: LoadedCase): NewEvent[] {
  if (!PROMISES.has(letter.kind)) return [];
  const before = new Map<string, CaseAction>(actionsOf(loaded.standing, []).map((action) => [action.id, action]));
  return letter.parts.actions.flatMap((action): NewEvent[] => {
    const known = before.get(action.id);
    const dueOn = action.dueOn ?? letter.date;
    const isSame = known && known.dueOn === dueOn && known.what === action.what && known.amount === action.amount;
    if (isSame || known?.doneOn) return [];
    return [
      {
        facts: {
          type: 'action-agreed',
          on: program.today(),
          by: letter.parts.signatory,
          stage: letter.stage ?? 'stage-1',
          // The promise to pay a remedy bears the remedy's own id.
          actionId: known?.id ?? remedyActionId(loaded, action.id) ?? ActionId.parse(program.newId()),
          kind: action.kind,
          dueOn,
          ...(action.owner ? { owner: action.owner } : {}),
          ...(action.amount === null ? {} : { amount: action.amount }),
        },
        words: { what: action.what },
      },
    ];
  });
}

function letterChanged(): AppError {
  return new AppError(
    'LETTER_CHANGED',
    'The letter reads differently from the preview that you saw, because the case or the office’s details changed meanwhile. Nothing was issued. Look at the new preview, then issue it.',
  );
}
