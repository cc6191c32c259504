import type { AssistInput } from '../../contract/contacts.ts';
import type { OutputOf } from '../../contract/operations.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { EligibilityAnswers } from '../../domain/eligibility.ts';
import type { HistoryEvent } from '../../domain/events.ts';
import { EventId } from '../../domain/ids.ts';
import { adviseEligibility } from '../../rules/eligibility/eligibilityAdvice.ts';
import { adviseTriage } from '../../rules/eligibility/triage.ts';
import type { Governing } from '../../rules/procedures/regimes.ts';
import { assessHistory } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';
import { governingFor, speaking } from './regimes.ts';

/**
 * What a contact is that somebody is logging just now, and what would be due if it were logged so. Nothing is recorded.
 * @throws OUTSIDE_CALENDAR when no procedure governs the day
 */
export function assistLogging(program: Program, input: AssistInput): OutputOf<'cases.assist'> {
  const office = program.requireOffice();
  const history = supposedHistory(program, input);
  const { procedures, assessment } = program.requireRecord().read((db) => {
    const { governing } = governingFor(program, db, input.receivedOn);
    return {
      procedures: speaking(governing, history),
      assessment: assessHistory(program, db, governing, office.division, history),
    };
  });
  const { next } = assessment;
  return {
    procedure: procedures[0].name,
    matters: procedures[0].matters.map(({ id, label }) => ({ id, label })),
    advice: adviseTriage(procedures, input.answers),
    next: next && { label: next.label, dueOn: next.dueOn },
    promises: promisesOf(assessment),
    age: ageOf(procedures, input),
  };
}

/** What the rules say of a matter that is old: that it may be refused for it, or that the law does not let it be. */
function ageOf(procedures: Governing, { receivedOn, knownSince }: AssistInput): string | null {
  if (knownSince === null || knownSince > receivedOn) return null;
  const answers = EligibilityAnswers.parse({ knownSince });
  const { grounds } = adviseEligibility({ procedures, receivedOn, stage: 'stage-1', answers });
  const age = grounds.find(({ test, verdict, law }) => test === 'age' && (verdict !== 'must-accept' || law.length > 0));
  return age?.reason ?? null;
}

function supposedHistory(program: Program, input: AssistInput): HistoryEvent[] {
  const on = input.receivedOn;
  const supposed = (seq: number) => ({ on, id: EventId.parse(program.newId()), seq });
  const history: HistoryEvent[] = [
    {
      type: 'received',
      ...supposed(1),
      ...(input.receivedAt ? { at: input.receivedAt } : {}),
      kind: input.kind,
      channel: input.channel,
      categories: input.categories,
      ...(input.knownSince && input.knownSince <= on ? { knownSince: input.knownSince } : {}),
      ...(input.isAnonymous ? { anonymous: true } : {}),
    },
  ];
  return history;
}

/** The contact promises that run: call back, answer the email or the letter. */
function promisesOf({ clocks }: Assessment): OutputOf<'cases.assist'>['promises'] {
  return clocks.flatMap(({ id, label, due, state }) =>
    id.startsWith('contact/') && due !== null && (state === 'running' || state === 'overdue')
      ? [{ label, dueOn: due }]
      : [],
  );
}
