import type { CaseAction } from '../../contract/cases.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent, StageId } from '../../domain/events.ts';
import { ActionId, Sha256 } from '../../domain/ids.ts';
import { type IsoDate, londonDate, longDate } from '../../domain/isoDate.ts';
import { isTemplateKind, type LetterKind, type ProcedureLetterKind } from '../../domain/letterKinds.ts';
import type { ContentCheck, LetterParts } from '../../domain/letters.ts';
import type { Decision } from '../../domain/words.ts';
import { contentsHeld } from '../../letters/compose/composeLetter.ts';
import { overallDecision } from '../../letters/compose/decisions.ts';
import {
  requireLetter,
  type StoredLetter,
  issueLetter as storeIssue,
  markSent as storeMarkSent,
  toLetterSummary,
} from '../../store/letters.ts';
import { appendToCase, type LoadedCase, loadCaseFrom } from '../cases/caseFile.ts';
import { actionsOf } from '../cases/caseView.ts';
import { requireNotFuture } from '../cases/dates.ts';
import type { Program } from '../program.ts';
import { leftOutWhenIssued } from './leftOut.ts';
import { composeStored, requireFitting } from './letterDrafts.ts';
import { offersMade, remedyActionId } from './letterRemedy.ts';
import { effectOfTemplate } from './templateEffects.ts';

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
  const rendered = await program.pdf().renderPdf(composed.model);
  if (rendered.sha256 !== input.sha256) throw letterChanged();
  const sha256 = Sha256.parse(rendered.sha256);
  record.files.add(rendered.bytes);

  const result = record.write((tx) => {
    // Read again: the case may have changed while the PDF was made.
    const now = composeStored(program, tx, input.letterId);
    if (JSON.stringify(now.model) !== JSON.stringify(composed.model)) throw letterChanged();
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
        },
        words: gone.words,
      },
    ];
    const caseVersion = appendToCase(program, tx, now.loaded, now.loaded.row.version, events);
    return { letter: toLetterSummary(letter), caseVersion };
  });
  program.push({ type: 'record-changed' });
  return result;
}

/**
 * Notes the day on which an issued letter left the office. What the letter does happens on that day: it acknowledges,
 * answers, extends or refuses.
 * @throws BAD_INPUT for a day in the future or before the letter's date; NOT_ALLOWED for a draft or a letter already sent
 */
export function markLetterSent(
  program: Program,
  input: ParsedInputOf<'letters.markSent'>,
): OutputOf<'letters.markSent'> {
  const me = program.requireUser();
  requireNotFuture(input.on, program.today(), 'The day it was sent', 'on');
  const result = program.requireRecord().write((tx) => {
    const letter = requireLetter(tx, input.letterId);
    const loaded = loadCaseFrom(program, tx, letter.caseId);
    if (letter.state !== 'issued')
      throw new AppError(
        'NOT_ALLOWED',
        letter.state === 'sent'
          ? 'The day on which this letter was sent is on the record already. If it is wrong, correct the entry in the timeline. Nothing was changed.'
          : 'This letter is still a draft. Issue it first; then note the day on which it was sent.',
      );
    // Never earlier than the letter's own date: none is issued before it.
    const ready = letter.issuedAt ? londonDate(letter.issuedAt) : letter.date;
    if (input.on < ready)
      throw new AppError(
        'BAD_INPUT',
        `The letter was issued on ${longDate(ready)}: it cannot have been sent before. Nothing was saved.`,
        [{ path: 'on', message: `Choose ${longDate(ready)} or a later day.` }],
      );
    const sent = storeMarkSent(tx, {
      id: letter.id,
      expectedVersion: input.expectedVersion,
      on: input.on,
      method: input.method,
      at: program.now(),
    });
    const stage = letter.stage ?? 'stage-1';
    const events: NewEvent[] = [
      {
        facts: {
          type: 'letter-sent',
          on: input.on,
          by: me.id,
          letterId: letter.id,
          kind: letter.kind,
          stage,
          method: input.method,
        },
        words: {},
      },
      ...(isTemplateKind(letter.kind)
        ? effectOfTemplate(letter, loaded, stage, input.on, input.method)
        : [effectOf(letter, letter.kind, stage, input.on, contentsWhenIssued(loaded, letter))]),
      ...offersMade(letter, loaded, input.on),
    ];
    const caseVersion = appendToCase(program, tx, loaded, loaded.row.version, events);
    return { letter: toLetterSummary(sent), caseVersion };
  });
  program.push({ type: 'record-changed' });
  return result;
}

/** What the letter held on the day on which it was frozen. */
function contentsWhenIssued({ history }: LoadedCase, letter: StoredLetter): string[] {
  const issued = history.find((event) => event.type === 'letter-issued' && event.letterId === letter.id);
  return issued?.type === 'letter-issued' ? (issued.contents ?? []) : [];
}

/** What a letter of each kind does on the day it is sent. The signatory is the one who answers for it. */
function effectOf(
  letter: StoredLetter,
  kind: ProcedureLetterKind,
  stage: StageId,
  on: IsoDate,
  contents: string[],
): NewEvent {
  const { parts } = letter;
  const common = { on, by: parts.signatory };
  switch (kind) {
    case 'stage-1-acknowledgement':
    case 'stage-2-acknowledgement':
      return { facts: { type: 'acknowledged', ...common, stage, letterId: letter.id, contents }, words: {} };
    case 'stage-1-response':
    case 'final-response':
      return {
        facts: { type: 'responded', ...common, stage, letterId: letter.id, contents, ...outcomeOf(parts) },
        words: {},
      };
    case 'extension-notice':
      return {
        facts: {
          type: 'extended',
          ...common,
          stage,
          letterId: letter.id,
          contents,
          until: parts.extendUntil ?? on,
          reasonGiven: contents.includes('reason'),
          ombudsmanDetailsGiven: contents.includes('ombudsman-details'),
        },
        words: { reason: parts.extensionReason },
      };
    case 'refusal': {
      const facts = {
        ...common,
        letterId: letter.id,
        ...(parts.refusalGround ? { ground: parts.refusalGround } : {}),
        reasonsGiven: contents.includes('reasons'),
        ombudsmanRightGiven: contents.includes('ombudsman-right'),
        discretionConsidered: parts.refusalDiscretion.trim() !== '',
        directed: parts.refusalDirectTo.trim() !== '',
      };
      const words = {
        reason: parts.refusalReason,
        discretion: parts.refusalDiscretion,
        directTo: parts.refusalDirectTo,
      };
      return stage === 'stage-1'
        ? { facts: { type: 'refused', stage, ...facts }, words }
        : { facts: { type: 'escalation-refused', ...facts }, words };
    }
  }
}

function outcomeOf(parts: LetterParts): { outcome?: Decision } {
  const outcome = overallDecision(parts.points);
  return outcome ? { outcome } : {};
}

function definitionSettled(program: Program, letter: StoredLetter, parts: LetterParts): NewEvent[] {
  if (letter.kind !== 'stage-1-acknowledgement' && letter.kind !== 'stage-2-acknowledgement') return [];
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

function requireComplete(checks: readonly ContentCheck[]): void {
  const missing = checks.filter((check) => check.required && !check.met);
  if (missing.length === 0) return;
  throw new AppError(
    'LETTER_INCOMPLETE',
    `This letter cannot be issued yet: ${missing.length === 1 ? 'one thing that it must hold is' : `${missing.length} things that it must hold are`} missing. The draft is safe.`,
    missing.map((check) => ({ path: check.part ?? '', message: check.advice })),
  );
}

function letterChanged(): AppError {
  return new AppError(
    'LETTER_CHANGED',
    'The letter reads differently from the preview that you saw, because the case or the office’s details changed meanwhile. Nothing was issued. Look at the new preview, then issue it.',
  );
}
