import type { Finding } from '../../domain/assessment.ts';
import { dateOf, dayOf } from '../calendar/dayNumber.ts';
import { NEVER } from '../calendar/days.ts';
import { lengthWords } from '../calendar/lengths.ts';
import { say } from '../clocks/explainClock.ts';
import { happened, isContactWithThem } from '../clocks/occurrences.ts';
import { lastDayToComplain } from '../eligibility/eligibility.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import type { Dated } from '../history/history.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { StageRule } from '../procedures/procedureParts.ts';
import { bodyFor } from '../procedures/referral.ts';
import { finding } from './finding.ts';

const NONE: Finding[] = [];

/** What a landlord promises residents besides its times, and the record shows was not kept. */
export function promiseFindings(procedure: Procedure, facts: CaseFacts): Finding[] {
  let found: Finding[] = NONE;
  for (const stage of procedure.stages) {
    if (stage.contactFirst === null) continue;
    const answer = answerTo(stage, facts);
    if (answer === null || wasSpokenTo(stage, facts, answer.day)) continue;
    found = [
      ...found,
      finding(
        'answered-without-contact',
        'breach',
        `${stage.label} was answered without speaking to the resident first: ${stage.contactFirst.what} If somebody did, record the contact with its day.`,
        {
          stage: stage.id,
          clause: stage.contactFirst.clause,
          eventId: answer.event.id,
          procedureId: procedure.id,
        },
      ),
    ];
  }
  const early = referredEarly(procedure, facts);
  return early === null ? found : [...found, early];
}

/** What has to come before the answer of a stage, while it has not happened; null where nothing has to. */
export function contactOwedFirst(stage: StageRule | null, facts: CaseFacts): string | null {
  if (!stage?.contactFirst || wasSpokenTo(stage, facts, facts.today)) return null;
  return `${stage.contactFirst.what} (${stage.contactFirst.clause})`;
}

function answerTo(stage: StageRule, facts: CaseFacts): Dated | null {
  return happened([{ event: 'responded', stage: stage.id }], facts, NEVER, null);
}

/** The resident, or whoever speaks for them, was reached between the opening of the stage and a day. */
function wasSpokenTo(stage: StageRule, facts: CaseFacts, until: number): boolean {
  const opened = happened(stage.opens, facts, NEVER, null)?.day ?? NEVER;
  return facts.events.some(
    (dated) =>
      dated.type === 'contacted' &&
      dated.day >= opened &&
      dated.day <= until &&
      isContactWithThem(dated) &&
      (dated.stage === null || dated.stage === stage.id),
  );
}

/** The resident went to the ombudsman before the day that the procedure names. It is theirs to do: a note, no more. */
function referredEarly(procedure: Procedure, facts: CaseFacts): Finding | null {
  const { referral } = procedure;
  if (referral.notBefore === null && !referral.onlyAfterFinal) return null;
  const body = bodyFor(procedure, facts.received?.event.categories ?? []);
  if (body !== referral.body) return null;
  for (const { type, event, day } of facts.events) {
    if (type !== 'referred' || (event.body !== undefined && event.body !== body)) continue;
    const final = lastAnswer(procedure, facts, day);
    const at = { clause: referral.clause, eventId: event.id, procedureId: procedure.id };
    if (final === NEVER)
      return finding(
        'referred-early',
        'note',
        'It went to the ombudsman before the last answer. The procedure tells residents to wait for that; whether it is taken up is for the ombudsman to say.',
        at,
      );
    if (referral.notBefore === null) continue;
    const first = dayOf(lastDayToComplain(dateOf(final), referral.notBefore));
    if (day < first)
      return finding(
        'referred-early',
        'note',
        `It went to the ombudsman before ${say(first)}. The procedure tells residents to wait ${lengthWords(referral.notBefore)} after the last answer; whether it is taken up is for the ombudsman to say.`,
        at,
      );
  }
  return null;
}

/** The day of the last stage's answer, if it came by a day; NEVER otherwise. */
function lastAnswer(procedure: Procedure, facts: CaseFacts, by: number): number {
  const last = procedure.stages.find((stage) => stage.isFinal);
  const answer = last ? answerTo(last, facts) : null;
  return answer !== null && answer.day <= by ? answer.day : NEVER;
}
