import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent, StageId } from '../../domain/events.ts';
import { ActionId } from '../../domain/ids.ts';
import { type IsoDate, longDate } from '../../domain/isoDate.ts';
import { changeCase } from '../cases/caseFile.ts';
import { definitionOf } from '../cases/caseView.ts';
import type { Program } from '../program.ts';
import { agreeableClocks, nextStageOf } from './handlingActs.ts';

/** A conversation with the complainant or somebody else about the case, or an attempt at one. */
export function recordContact(
  program: Program,
  input: ParsedInputOf<'cases.recordContact'>,
): OutputOf<'cases.recordContact'> {
  // Only what was agreed with them, when they were reached, is a promise to them.
  const isAgreed = input.reached && input.with !== 'somebody-else';
  if (isAgreed && input.nextOn !== null) requireNotBefore(input.nextOn, input.on, 'The next contact', 'nextOn');
  return changeCase(program, input, 'add-note', ({ me, assessment }) => [
    {
      facts: {
        type: 'contacted',
        on: input.on,
        by: me,
        method: input.method,
        with: input.with,
        ...(input.reached ? {} : { reached: false }),
        ...(input.at ? { at: input.at } : {}),
        ...(assessment.stage ? { stage: assessment.stage } : {}),
        ...(isAgreed && input.checklist ? { checklist: input.checklist } : {}),
        ...(isAgreed && input.nextOn ? { nextOn: input.nextOn } : {}),
        ...(isAgreed && input.everyWorkingDays ? { everyWorkingDays: input.everyWorkingDays } : {}),
        ...(isAgreed && input.nextMethod ? { nextMethod: input.nextMethod } : {}),
      },
      words: { note: input.note },
    },
  ]);
}

/** The steps by which we will resolve it, agreed with the resident: one entry for the plan, and a promise for each step. */
export function agreePlan(program: Program, input: ParsedInputOf<'cases.agreePlan'>): OutputOf<'cases.agreePlan'> {
  for (const [index, { dueOn }] of input.steps.entries())
    requireNotBefore(dueOn, input.on, 'A step', `steps.${index}.dueOn`);
  return changeCase(program, input, 'agree-plan', ({ me, assessment }) => {
    const common = { on: input.on, by: me, ...atStage(assessment.stage) };
    const plan = input.plan.trim() === '' ? input.steps.map(({ what }) => what).join('\n') : input.plan;
    const steps = input.steps.map(
      ({ what, kind, owner, dueOn }): NewEvent => ({
        facts: {
          type: 'action-agreed',
          ...common,
          actionId: ActionId.parse(program.newId()),
          kind,
          dueOn,
          ...(owner ? { owner } : {}),
        },
        words: { what },
      }),
    );
    return [{ facts: { type: 'plan-agreed', ...common }, words: { plan } }, ...steps];
  });
}

/** A date that was agreed with the resident. It is recorded whether or not the procedure lets it move the deadline. */
export function agreeDate(program: Program, input: ParsedInputOf<'cases.agreeDate'>): OutputOf<'cases.agreeDate'> {
  requireNotBefore(input.until, input.on, 'The agreed date', 'until');
  return changeCase(program, input, 'agree-date', ({ me, assessment, procedures }) => {
    const clock = agreeableClocks(assessment, procedures).find(({ id }) => id === input.clock);
    if (!clock)
      throw new AppError(
        'BAD_INPUT',
        'That deadline cannot be moved by agreement as the case stands now. Nothing was saved; what you typed is still here.',
        [{ path: 'clock', message: 'Choose one of the deadlines that are offered.' }],
      );
    return [
      {
        facts: {
          type: 'date-agreed',
          on: input.on,
          by: me,
          clock: clock.id,
          until: input.until,
          ...atStage(clock.stage),
        },
        words: { note: input.note },
      },
    ];
  });
}

/** Settled in conversation: the resident was told the answer, and a full record of it is kept. */
export function recordResolution(
  program: Program,
  input: ParsedInputOf<'cases.recordResolution'>,
): OutputOf<'cases.recordResolution'> {
  return changeCase(program, input, 'record-resolution', ({ me, assessment }) => {
    const common = { on: input.on, by: me, stage: assessment.stage ?? ('stage-1' as const) };
    const events: NewEvent[] = [
      {
        facts: { type: 'contacted', ...common, method: input.method, with: 'complainant' },
        words: { note: input.note },
      },
      { facts: { type: 'responded', ...common, outcome: input.outcome }, words: {} },
    ];
    return events;
  });
}

/** The resident is not satisfied, or a first attempt did not settle it: starts the next stage. The Code asks nobody for reasons (6.12). */
export function requestEscalation(
  program: Program,
  input: ParsedInputOf<'cases.requestEscalation'>,
): OutputOf<'cases.requestEscalation'> {
  return changeCase(program, input, input.byUs ? 'pass-to-stage' : 'request-escalation', (loaded) => {
    const { me, assessment, procedure } = loaded;
    const next = nextStageOf(procedure, assessment.stage);
    if (next === null)
      throw new AppError('NOT_ALLOWED', 'There is no further stage in this procedure. Nothing was changed.');
    return [
      {
        facts: {
          type: 'escalation-requested',
          on: input.on,
          by: me,
          stage: next.id,
          ...(input.byUs ? { byUs: true } : { channel: input.channel }),
          ...(input.newEvidence === null ? {} : { newEvidence: input.newEvidence }),
          ...(input.situation === null ? {} : { situation: input.situation }),
        },
        words: {
          description: input.description,
          outcomeSought: input.outcomeSought,
          ...(input.evidence === '' ? {} : { evidence: input.evidence }),
        },
      },
    ];
  });
}

/** A request that lacks what the landlord's procedure asks for goes on all the same. What we understand the complaint to be stays. */
export function takeOnEscalation(program: Program, input: ParsedInputOf<'cases.takeOn'>): OutputOf<'cases.takeOn'> {
  return changeCase(program, input, 'take-on', ({ me, assessment, standing }) => {
    const common = { on: input.on, by: me, stage: assessment.stage ?? ('stage-2' as const) };
    const known = definitionOf(standing);
    return [
      {
        facts: { type: 'accepted', ...common },
        words: {
          points: known?.points ?? [],
          outcomes: known?.outcomes ?? '',
          ...(known?.notResponsibleFor ? { notResponsibleFor: known.notResponsibleFor } : {}),
        },
      },
      { facts: { type: 'note-added', ...common, kind: 'note' }, words: { note: input.reason } },
    ];
  });
}

/** Which of the staff the complaint is about: they review nothing. @throws NOT_FOUND for somebody who never worked here */
export function nameSubject(
  program: Program,
  input: ParsedInputOf<'cases.nameSubject'>,
): OutputOf<'cases.nameSubject'> {
  return changeCase(program, input, 'name-subject', ({ me }) => {
    if (!program.listStaff().some(({ id }) => id === input.staffId))
      throw new AppError('NOT_FOUND', 'That member of staff is not on the office’s list. Nothing was changed.');
    return [
      {
        facts: { type: 'subject-named', on: input.on, by: me, staffId: input.staffId },
        words: { note: input.note },
      },
    ];
  });
}

/** Something that the procedure wants the resident told has been told them. */
export function recordNotice(
  program: Program,
  input: ParsedInputOf<'cases.recordNotice'>,
): OutputOf<'cases.recordNotice'> {
  return changeCase(program, input, 'give-notice', ({ me }) => [
    { facts: { type: 'notice-given', on: input.on, by: me, method: input.method }, words: { note: input.note } },
  ]);
}

/** The ombudsman, who has the case, asks for its file by a day. */
export function recordEvidenceRequest(
  program: Program,
  input: ParsedInputOf<'cases.recordEvidenceRequest'>,
): OutputOf<'cases.recordEvidenceRequest'> {
  requireNotBefore(input.evidenceDue, input.on, 'The day by which they want it', 'evidenceDue');
  return changeCase(program, input, 'record-evidence-request', ({ me, procedure }) => [
    {
      facts: {
        type: 'evidence-requested',
        on: input.on,
        by: me,
        body: procedure.referral.body,
        evidenceDue: input.evidenceDue,
      },
      words: { note: input.note },
    },
  ]);
}

/** @throws BAD_INPUT for a day that lies before the act which settles it */
export function requireNotBefore(day: IsoDate, on: IsoDate, what: string, path: string): void {
  if (day >= on) return;
  throw new AppError(
    'BAD_INPUT',
    `${what} cannot lie before the day on which it was agreed. Nothing was saved; what you typed is still here.`,
    [{ path, message: `Choose ${longDate(on)} or a later day.` }],
  );
}

function atStage(stage: StageId | null): { stage?: StageId } {
  return stage === null ? {} : { stage };
}
