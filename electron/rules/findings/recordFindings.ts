import type { Finding } from '../../domain/assessment.ts';
import { plainDate } from '../../domain/isoDate.ts';
import type { OpenPromise } from '../actions.ts';
import { unknownDeeds } from '../actions.ts';
import type { CaseFacts } from '../caseFacts.ts';
import { dateOf } from '../dayNumber.ts';
import { say } from '../explainClock.ts';
import { holds } from '../occurrences.ts';
import { isInForce, type Procedure } from '../procedure.ts';
import type { Standing } from '../status.ts';
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
  const governing =
    procedure.role === 'hazard' ? facts.events.find(({ type }) => type === 'hazard-reported') : facts.received;
  if (!governing) return null;
  const date = dateOf(governing.day);
  if (isInForce(procedure, date)) return null;
  return finding(
    'procedure-not-in-force',
    'note',
    `${procedure.name} was not in force on ${plainDate(date)}, ${procedure.role === 'hazard' ? 'when we became aware of the hazard' : 'when the complaint was received'}. It governs all the same if that was decided and the reason recorded.`,
    { procedureId: procedure.id },
  );
}

/** A hazard that the law in force on the day of becoming aware does not yet cover. */
export function hazardFinding(procedure: Procedure, facts: CaseFacts): Finding | null {
  if (procedure.role !== 'hazard' || !facts.events.some(({ type }) => type === 'hazard-reported')) return null;
  const isCovered = procedure.clocks.some(
    (clock) =>
      clock.onlyIf?.severities &&
      holds(clock.onlyIf, facts) &&
      clock.start.some(({ event }) => event === 'hazard-reported'),
  );
  if (isCovered) return null;
  return finding(
    'hazard-not-covered',
    'note',
    `${procedure.name} sets no time for this hazard yet. It still has to be repaired, and looked after as the tenancy and the law on repairs require.`,
    { procedureId: procedure.id },
  );
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
