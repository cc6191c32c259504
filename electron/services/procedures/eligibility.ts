import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { EligibilityAdvice, EligibilityAnswers, GroundAdvice } from '../../domain/eligibility.ts';
import type { NewEvent } from '../../domain/events.ts';
import { adviseEligibility } from '../../rules/eligibility/eligibilityAdvice.ts';
import { effectiveHistory } from '../../rules/history/history.ts';
import { concernsOf } from '../../rules/steps/safeguarding.ts';
import { changeCase, loadCase } from '../cases/caseFile.ts';
import { receiptOf } from '../cases/caseView.ts';
import { complaintWords } from '../cases/complaintWords.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import type { Program } from '../program.ts';

/** Ground by ground, whether a case may be refused on these answers. */
export function checkEligibility(
  program: Program,
  input: ParsedInputOf<'cases.checkEligibility'>,
): OutputOf<'cases.checkEligibility'> {
  return adviceOn(loadCase(program, input.caseId), input.answers);
}

/**
 * Records what was gone through and decided before a refusal is written, or that the complaint is taken on all the same.
 * @throws NOT_ALLOWED for a ground that does not hold; BAD_INPUT without a ground, or without what was considered where
 * the procedure leaves a discretion
 */
export function recordEligibility(
  program: Program,
  input: ParsedInputOf<'cases.recordEligibility'>,
): OutputOf<'cases.recordEligibility'> {
  return changeCase(program, input, 'check-eligibility', (loaded) => {
    const advice = adviceOn(loaded, input.answers);
    const ground = advice.grounds.find(({ id }) => id === input.ground) ?? null;
    if (input.decision === 'refuse') requireGround(ground, input);
    const { answers, me } = { ...input, me: loaded.me };
    const checked: NewEvent = {
      facts: {
        type: 'eligibility-checked',
        on: input.on,
        by: me,
        stage: loaded.assessment.stage ?? 'stage-1',
        decision: input.decision,
        ...(ground ? { ground: ground.id } : {}),
        ...(answers.knownSince ? { knownSince: answers.knownSince } : {}),
        ...(answers.ongoing ? { ongoing: answers.ongoing === 'yes' } : {}),
        ...(answers.court === 'filed' && answers.claimFiledOn ? { claimFiledOn: answers.claimFiledOn } : {}),
        ...(answers.considered === 'yes' && answers.earlierFinalResponseOn
          ? { earlierFinalResponseOn: answers.earlierFinalResponseOn }
          : {}),
        discretionConsidered: input.discretion.trim() !== '',
      },
      words: { reason: input.reason, discretion: input.discretion, directTo: input.directTo },
    };
    return advice.passOnToday ? [...concern(loaded, input.on), checked] : [checked];
  });
}

/** A ground of safety makes the concern known, unless it is already. */
function concern(
  { history, me }: LoadedCase & { me: NewEvent['facts']['by'] },
  on: NewEvent['facts']['on'],
): NewEvent[] {
  if (concernsOf(effectiveHistory(history).events).length > 0) return [];
  return [
    {
      facts: { type: 'safeguarding-raised', on, ...(me ? { by: me } : {}) },
      words: { concern: 'Found when it was looked at whether the complaint may be refused.' },
    },
  ];
}

function requireGround(ground: GroundAdvice | null, input: ParsedInputOf<'cases.recordEligibility'>): void {
  if (ground === null)
    throw new AppError('BAD_INPUT', 'A refusal rests on a ground of the procedure. Choose one. Nothing was saved.', [
      { path: 'ground', message: 'Choose the ground, or take the complaint on.' },
    ]);
  if (ground.verdict === 'must-accept')
    throw new AppError(
      'NOT_ALLOWED',
      `It cannot be refused on that ground. ${ground.reason} Nothing was saved; what you typed is still here.`,
      [{ path: 'ground', message: ground.reason }],
    );
  if (ground.verdict === 'pass-on-today')
    throw new AppError(
      'NOT_ALLOWED',
      `A concern for somebody’s safety is passed on, not refused. ${ground.reason} Nothing was saved; what you typed is still here.`,
      [{ path: 'ground', message: ground.reason }],
    );
  if (ground.needsDiscretion && input.discretion.trim() === '')
    throw new AppError(
      'BAD_INPUT',
      'Whether to make an exception has to be considered before it is refused for this. Nothing was saved; what you typed is still here.',
      [{ path: 'discretion', message: 'Say what was considered, and why no exception is made.' }],
    );
}

function adviceOn({ procedures, standing, assessment }: LoadedCase, answers: EligibilityAnswers): EligibilityAdvice {
  return adviseEligibility({
    procedures,
    receivedOn: complaintWords(standing)?.on ?? receiptOf(standing).on,
    stage: assessment.stage ?? 'stage-1',
    answers,
  });
}
