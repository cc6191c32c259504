import { IsoDate } from '../../../electron/domain/isoDate.ts';
import type { LetterKind } from '../../../electron/domain/letterKinds.ts';
import type { Calendar } from '../../../electron/rules/calendar/calendar.ts';
import { addWorkingDays } from '../../../electron/rules/calendar/workingDays.ts';
import type { CaseFile } from './caseFile.ts';

/** The days of a case as far as they matter for one letter; null: it had not happened yet. */
export interface CaseDates {
  received: IsoDate;
  acknowledged: IsoDate | null;
  answered: IsoDate | null;
  escalated: IsoDate | null;
  stage2Acknowledged: IsoDate | null;
  stage2Answered: IsoDate | null;
  letter: IsoDate;
}

/** Never today: the same described case is the same letter on any day. */
const USUAL_RECEIPT = IsoDate.parse('2026-03-02');

/** Working days from one step to the next where the case does not say. */
const USUAL = { acknowledge: 3, respond: 9, escalate: 5, acknowledge2: 3, respond2: 18, other: 6, extend: 8 };

/** The days that a described case gives, and usual ones for what has to have happened before a letter of this kind. */
export function datesOf({ dates }: CaseFile, kind: LetterKind, calendar: Calendar): CaseDates {
  const after = (start: IsoDate, length: number) => {
    const end = addWorkingDays(calendar, start, length);
    return end.ok ? end.due : start;
  };
  const received = dates.received ?? USUAL_RECEIPT;
  const isAtStage2 = kind === 'stage-2-acknowledgement' || kind === 'final-response' || dates.escalated !== undefined;
  const isPastAcknowledging = kind !== 'stage-1-acknowledgement' && kind !== 'refusal';
  const acknowledged = dates.acknowledged ?? (isPastAcknowledging ? after(received, USUAL.acknowledge) : null);
  const answered = dates.answered ?? (isAtStage2 ? after(received, USUAL.respond) : null);
  const escalated = isAtStage2 ? (dates.escalated ?? after(answered ?? received, USUAL.escalate)) : null;
  const needsAcknowledged2 = kind === 'final-response' && escalated !== null;
  const stage2Acknowledged =
    dates.stage2Acknowledged ?? (needsAcknowledged2 ? after(escalated ?? received, USUAL.acknowledge2) : null);
  const usualLetter = (): IsoDate => {
    if (kind === 'stage-1-acknowledgement' || kind === 'refusal') return after(received, USUAL.acknowledge);
    if (kind === 'stage-2-acknowledgement') return after(escalated ?? received, USUAL.acknowledge2);
    if (kind === 'final-response') return after(escalated ?? received, USUAL.respond2);
    if (kind === 'stage-1-response') return after(received, USUAL.respond);
    if (kind === 'extension-notice') return after(escalated ?? received, USUAL.extend);
    return after(escalated ?? received, USUAL.other);
  };
  const letter = dates.letter ?? usualLetter();
  // What is dated after the letter had not happened when it was written; its own effect has not happened either.
  const before = (day: IsoDate | null, isItself: boolean) => (day === null || day > letter || isItself ? null : day);
  return {
    received,
    acknowledged: before(acknowledged, kind === 'stage-1-acknowledgement'),
    answered: before(answered, kind === 'stage-1-response'),
    escalated: kind === 'stage-1-acknowledgement' || kind === 'stage-1-response' ? null : before(escalated, false),
    stage2Acknowledged: before(stage2Acknowledged, kind === 'stage-2-acknowledgement'),
    stage2Answered: before(dates.stage2Answered ?? null, kind === 'final-response'),
    letter,
  };
}
