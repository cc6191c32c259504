import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { NewEvent } from '../../domain/events.ts';
import { longDate } from '../../domain/isoDate.ts';
import { changeCase } from '../cases/caseFile.ts';
import type { Program } from '../program.ts';

/** Somebody may not be safe: it is passed on the same day, whatever becomes of the rest. */
export function raiseConcern(
  program: Program,
  input: ParsedInputOf<'cases.raiseConcern'>,
): OutputOf<'cases.raiseConcern'> {
  return changeCase(program, input, 'raise-concern', ({ me }) => [
    {
      facts: {
        type: 'safeguarding-raised',
        on: input.on,
        by: me,
        ...(input.at ? { at: input.at } : {}),
        ...(input.whom ? { whom: input.whom } : {}),
      },
      words: { concern: input.concern },
    },
  ]);
}

/** The safeguarding lead, or the emergency services, have been told. Settles every concern raised by then. */
export function passOnConcern(
  program: Program,
  input: ParsedInputOf<'cases.passOnConcern'>,
): OutputOf<'cases.passOnConcern'> {
  return changeCase(program, input, 'pass-on-concern', ({ me, standing }) => {
    const raised = standing.findLast(({ facts }) => facts.type === 'safeguarding-raised');
    if (raised && input.on < raised.facts.on)
      throw new AppError(
        'BAD_INPUT',
        `The concern was raised on ${longDate(raised.facts.on)}: it cannot have been passed on before. Nothing was saved.`,
        [{ path: 'on', message: `Choose ${longDate(raised.facts.on)} or a later day.` }],
      );
    return [
      {
        facts: {
          type: 'safeguarding-passed-on',
          on: input.on,
          by: me,
          ...(input.at ? { at: input.at } : {}),
          emergencyServices: input.emergencyServices,
        },
        words: { to: input.to, note: input.note },
      },
    ];
  });
}

/** A service request goes to the service that sees to it, or is chased there, and is looked at again on a day (Code 2024, 1.4). */
export function passOnRequest(
  program: Program,
  input: ParsedInputOf<'cases.passOnRequest'>,
): OutputOf<'cases.passOnRequest'> {
  if (input.checkOn < input.on)
    throw new AppError(
      'BAD_INPUT',
      'The day to look again cannot be before the day it was passed on. Nothing was saved.',
      [{ path: 'checkOn', message: `Choose ${longDate(input.on)} or a later day.` }],
    );
  return changeCase(program, input, 'pass-on-request', ({ me }) => [
    {
      facts: {
        type: 'service-requested',
        on: input.on,
        by: me,
        checkOn: input.checkOn,
        ...(input.reference ? { reference: input.reference } : {}),
      },
      words: { to: input.to, request: input.note },
    },
  ]);
}

/** A contact that is not a complaint is done with: answered, passed on, dealt with. Telling the person is a contact with them as well. */
export function settleContact(
  program: Program,
  input: ParsedInputOf<'cases.settleContact'>,
): OutputOf<'cases.settleContact'> {
  return changeCase(program, input, 'settle-contact', ({ me }) => {
    const settled: NewEvent = {
      facts: { type: 'contact-settled', on: input.on, by: me, how: input.how },
      words: { note: input.note, to: input.to },
    };
    if (input.method === null) return [settled];
    return [{ facts: { type: 'contacted', on: input.on, by: me, method: input.method }, words: { note: '' } }, settled];
  });
}

/** The resident lets somebody speak for them, or takes that back. */
export function recordPermission(
  program: Program,
  input: ParsedInputOf<'cases.recordPermission'>,
): OutputOf<'cases.recordPermission'> {
  return changeCase(program, input, 'record-permission', ({ me, standing }) => {
    const isLinked = standing.some(({ facts }) => facts.type === 'person-linked' && facts.personId === input.personId);
    if (!isLinked)
      throw new AppError('NOT_FOUND', 'That person does not belong to this case. Add them first. Nothing was changed.');
    return [
      {
        facts: {
          type: 'permission-recorded',
          on: input.on,
          by: me,
          personId: input.personId,
          permission: input.permission,
        },
        words: { note: input.note },
      },
    ];
  });
}
