import type { Finding } from '../../domain/assessment.ts';
import { plainDate } from '../../domain/isoDate.ts';
import { dateOf } from '../calendar/dayNumber.ts';
import { say } from '../clocks/explainClock.ts';
import type { CaseFacts } from '../history/caseFacts.ts';
import { stageWords } from '../history/misfits.ts';
import type { Standing } from '../history/status.ts';
import { isInForce, type Procedure } from '../procedures/procedure.ts';
import type { OpenPromise } from '../steps/actions.ts';
import { unknownDeeds } from '../steps/actions.ts';
import { finding } from './finding.ts';

/** Entries that do not fit together. */
export function misfitFindings(facts: CaseFacts): Finding[] {
  return facts.misfits.map((misfit) =>
    finding(misfit.id, misfit.isBlocking ? 'breach' : 'warning', misfit.text, {
      stage: misfit.stage,
      eventId: misfit.event?.id ?? null,
    }),
  );
}

/** A procedure that did not govern on the day of receipt. */
export function versionFinding(procedure: Procedure, facts: CaseFacts): Finding | null {
  const governing = facts.received;
  // Laws on hazards go by the day of becoming aware: see hazardFindings.
  if (!governing || procedure.role === 'hazard') return null;
  const date = dateOf(governing.day);
  if (isInForce(procedure, date)) return null;
  const isChosen = facts.events.some(
    ({ type, event }) =>
      type === 'version-chosen' && event.procedureId === procedure.id && event.version === procedure.version,
  );
  return finding(
    'procedure-not-in-force',
    'note',
    `${procedure.name} was not in force on ${plainDate(date)}, when the complaint was received. It governs all the same${isChosen ? ': that was decided, and the reason recorded.' : ' if that was decided and the reason recorded.'}`,
    { procedureId: procedure.id },
  );
}

/** A complaint closed while the stage that it had reached was still unanswered: closing answers nobody. */
export function closedUnansweredFindings(facts: CaseFacts, standing: Standing): Finding[] {
  if (standing.status !== 'closed' || standing.isAnswered || facts.stage === null || facts.treat !== 'complaint')
    return [];
  const unanswered = finding(
    'closed-unanswered',
    'breach',
    `The case was closed without an answer at ${stageWords(facts.stage)}. The resident is still owed one: reopen the case and answer it, or record that the complaint was withdrawn.`,
    { stage: facts.stage, eventId: facts.ending?.event.id ?? null },
  );
  return [unanswered];
}

/** Promised actions that are past their date, left open at the end, or done without having been promised. */
export function actionFindings(facts: CaseFacts, standing: Standing, promises: readonly OpenPromise[]): Finding[] {
  const found: Finding[] = [];
  for (const { event, due } of promises) {
    const at = { stage: event.stage ?? null, clause: '7.3', eventId: event.id };
    if (standing.status === 'closed')
      found.push(
        finding(
          'closed-with-open-action',
          'breach',
          `The case was closed with a promise still open, due by ${say(due)}. Record that it was done, or reopen the case.`,
          at,
        ),
      );
    else if (due < facts.today && standing.status !== 'withdrawn')
      found.push(finding('action-overdue', 'breach', `Something promised by ${say(due)} has not been done.`, at));
  }
  for (const event of unknownDeeds(facts.events))
    found.push(
      finding(
        'action-unknown',
        'warning',
        'Something is recorded as done that was never promised here. Record the promise, or strike the entry out.',
        { eventId: event.id },
      ),
    );
  return found;
}
