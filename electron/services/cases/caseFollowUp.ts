import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import { ActionId } from '../../domain/ids.ts';
import { bodyFor } from '../../rules/procedures/referral.ts';
import { resolvePerson } from '../office/people.ts';
import type { Program } from '../program.ts';
import { openActionIds } from './acts.ts';
import { changeCase } from './caseFile.ts';

/** Something we undertake to do, with a date (Code 2024, 7.3). */
export function agreeAction(
  program: Program,
  input: ParsedInputOf<'cases.agreeAction'>,
): OutputOf<'cases.agreeAction'> {
  return changeCase(program, input, 'agree-action', ({ me, assessment }) => [
    {
      facts: {
        type: 'action-agreed',
        on: input.on,
        by: me,
        actionId: ActionId.parse(program.newId()),
        kind: input.kind,
        dueOn: input.dueOn,
        ...(input.owner ? { owner: input.owner } : {}),
        ...(input.amount === null ? {} : { amount: input.amount }),
        ...(assessment.stage ? { stage: assessment.stage } : {}),
      },
      words: { what: input.what },
    },
  ]);
}

/** A promised action is done; the evidence says how we know. */
export function completeAction(
  program: Program,
  input: ParsedInputOf<'cases.completeAction'>,
): OutputOf<'cases.completeAction'> {
  return changeCase(program, input, 'complete-action', ({ me, history }) => {
    if (!openActionIds(history).includes(input.actionId))
      throw new AppError('NOT_FOUND', 'That action is not open on this case. Nothing was changed.');
    return [
      {
        facts: { type: 'action-done', on: input.on, by: me, actionId: input.actionId },
        words: { evidence: input.evidence },
      },
    ];
  });
}

/** The ombudsman has taken the case up, with the date by which it wants the evidence. */
export function referCase(program: Program, input: ParsedInputOf<'cases.refer'>): OutputOf<'cases.refer'> {
  return changeCase(program, input, 'refer', ({ me, procedure, row }) => [
    {
      facts: {
        type: 'referred',
        on: input.on,
        by: me,
        body: bodyFor(procedure, row.categories),
        ...(input.evidenceDue ? { evidenceDue: input.evidenceDue } : {}),
        ...(input.theirReference ? { theirReference: input.theirReference } : {}),
      },
      words: { note: input.note },
    },
  ]);
}

/** The case file went to the ombudsman. */
export function recordEvidenceSent(
  program: Program,
  input: ParsedInputOf<'cases.recordEvidenceSent'>,
): OutputOf<'cases.recordEvidenceSent'> {
  return changeCase(program, input, 'send-evidence', ({ me, procedure, row }) => [
    {
      facts: { type: 'evidence-sent', on: input.on, by: me, body: bodyFor(procedure, row.categories) },
      words: { note: input.note },
    },
  ]);
}

/** What the ombudsman decided. */
export function recordDetermination(
  program: Program,
  input: ParsedInputOf<'cases.recordDetermination'>,
): OutputOf<'cases.recordDetermination'> {
  return changeCase(program, input, 'record-determination', ({ me, procedure, row }) => [
    {
      facts: { type: 'determined', on: input.on, by: me, body: bodyFor(procedure, row.categories) },
      words: { summary: input.summary },
    },
  ]);
}

/** Somebody else who belongs to the case: a representative, a joint complainant, a councillor. */
export function linkPerson(program: Program, input: ParsedInputOf<'cases.linkPerson'>): OutputOf<'cases.linkPerson'> {
  return changeCase(program, input, 'link-person', ({ me, tx, link }) => {
    const personId = resolvePerson(program, tx, input.person);
    link(personId, input.role, input.note);
    return [
      {
        facts: {
          type: 'person-linked',
          on: input.on,
          by: me,
          personId,
          role: input.role,
          ...(input.permission ? { permission: input.permission } : {}),
        },
        words: { note: input.note },
      },
    ];
  });
}
