import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent, StageId } from '../../domain/events.ts';
import type { LetterId, StaffId } from '../../domain/ids.ts';
import { type IsoDate, londonDate, longDate } from '../../domain/isoDate.ts';
import { isTemplateKind, letterName, type ProcedureLetterKind } from '../../domain/letterKinds.ts';
import type { LetterParts } from '../../domain/letters.ts';
import { templateNameOf } from '../../domain/letterTemplate.ts';
import { isWrittenProse, plainOf } from '../../domain/richTextPlain.ts';
import type { Decision, SendMethod } from '../../domain/words.ts';
import { overallDecision } from '../../letters/compose/decisions.ts';
import type { Writer } from '../../store/database.ts';
import { requireLetter, type StoredLetter, markSent as storeMarkSent, toLetterSummary } from '../../store/letters.ts';
import { appendToCase, loadCaseFrom } from '../cases/caseFile.ts';
import { requireNotFuture } from '../cases/dates.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';
import { offersMade } from './letterRemedy.ts';
import { effectOfTemplate } from './templateEffects.ts';

/**
 * Notes the day on which an issued letter left the office. What the letter does happens on that day: it acknowledges,
 * answers, extends or refuses.
 * @throws BAD_INPUT for a day in the future or before the letter's date; NOT_ALLOWED for a draft or a letter already sent
 */
export function markLetterSent(
  program: Program,
  input: ParsedInputOf<'letters.markSent'>,
): OutputOf<'letters.markSent'> {
  const by = program.requireUser().id;
  requireNotFuture(input.on, program.today(), 'The day it was sent', 'on');
  const result = program.requireRecord().write((tx) => {
    const { letter, caseVersion } = sendLetter(program, tx, { ...input, by });
    return { letter: toLetterSummary(letter), caseVersion };
  });
  program.push({ type: 'record-changed' });
  return result;
}

/** A letter that has left the office: how, on which day, and who took it there. */
interface Sending {
  letterId: LetterId;
  expectedVersion: number;
  on: IsoDate;
  method: SendMethod;
  by: StaffId;
  /** The number of the proof of posting. */
  tracking?: string;
}

/**
 * Notes a letter as sent in an open transaction, with what it does on that day. The errors name the letter, because it may
 * be one of many.
 * @throws BAD_INPUT for a day before the letter was issued; NOT_ALLOWED for a draft or a letter already sent; CONFLICT
 */
export function sendLetter(
  program: Program,
  tx: Writer,
  { letterId, expectedVersion, on, method, by, tracking }: Sending,
): { letter: StoredLetter; caseVersion: number } {
  const letter = requireLetter(tx, letterId);
  const loaded = loadCaseFrom(program, tx, letter.caseId);
  requireSendable(letter, loaded, on);
  const sent = storeMarkSent(tx, { id: letter.id, expectedVersion, on, method, at: program.now() });
  const stage = letter.stage ?? 'stage-1';
  const events: NewEvent[] = [
    {
      facts: {
        type: 'letter-sent',
        on,
        by,
        letterId: letter.id,
        kind: letter.kind,
        stage,
        method,
        ...(tracking ? { tracking } : {}),
      },
      words: {},
    },
    ...(isTemplateKind(letter.kind)
      ? effectOfTemplate(letter, loaded, stage, on, method)
      : [effectOf(letter, letter.kind, stage, on, contentsWhenIssued(loaded, letter))]),
    ...offersMade(letter, loaded, on),
  ];
  return { letter: sent, caseVersion: appendToCase(program, tx, loaded, loaded.row.version, events) };
}

/** "The stage 1 response to Mrs Grace Okafor (2026-0042)". */
export function letterInWords(letter: StoredLetter, reference: string): string {
  const name = letterName(letter.kind, letter.stage);
  return `The ${name.charAt(0).toLowerCase()}${name.slice(1)} to ${letter.recipientName} (${reference})`;
}

/** The day on which a letter was issued: none is sent before it. */
export function issuedOn(letter: StoredLetter): IsoDate {
  return letter.issuedAt ? londonDate(letter.issuedAt) : letter.date;
}

function requireSendable(letter: StoredLetter, { row }: LoadedCase, on: IsoDate): void {
  const which = letterInWords(letter, row.reference);
  if (letter.state !== 'issued')
    throw new AppError(
      'NOT_ALLOWED',
      letter.state === 'sent'
        ? `${which} is on the record as sent already. If the day is wrong, correct the entry in the timeline. Nothing was saved.`
        : `${which} is still a draft. Issue it first; then note the day on which it was sent. Nothing was saved.`,
    );
  const ready = issuedOn(letter);
  if (on < ready)
    throw new AppError(
      'BAD_INPUT',
      `${which} was issued on ${longDate(ready)}: it cannot have been sent before. Nothing was saved.`,
      [{ path: 'on', message: `Choose ${longDate(ready)} or a later day.` }],
    );
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
        words: { reason: plainOf(parts.extensionReason) },
      };
    case 'refusal': {
      const facts = {
        ...common,
        letterId: letter.id,
        ...(parts.refusalGround ? { ground: parts.refusalGround } : {}),
        reasonsGiven: contents.includes('reasons'),
        ombudsmanRightGiven: contents.includes('ombudsman-right'),
        discretionConsidered: isWrittenProse(parts.refusalDiscretion),
        directed: parts.refusalDirectTo.trim() !== '',
      };
      const words = {
        reason: plainOf(parts.refusalReason),
        discretion: plainOf(parts.refusalDiscretion),
        directTo: parts.refusalDirectTo,
      };
      // As the letter says it: before the second stage the complaint is refused, later that it is taken further.
      return templateNameOf(kind, stage) === 'refusal'
        ? { facts: { type: 'refused', stage, ...facts }, words }
        : { facts: { type: 'escalation-refused', ...facts }, words };
    }
  }
}

function outcomeOf(parts: LetterParts): { outcome?: Decision } {
  const outcome = overallDecision(parts.points);
  return outcome ? { outcome } : {};
}
