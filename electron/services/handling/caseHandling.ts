import type { OutputOf, ParsedInputOf } from '../../contract/operations.ts';
import { AppError } from '../../domain/appError.ts';
import type { ContactKind } from '../../domain/words.ts';
import { whoMayReview } from '../../rules/history/independence.ts';
import { changeCase, loadCase } from '../cases/caseFile.ts';
import type { LoadedCase } from '../cases/loadedCase.ts';
import { stageName } from '../history/describe.ts';
import type { Program } from '../program.ts';

/** Says what a contact is: a complaint, or one of the kinds that are not. */
export function triageCase(program: Program, input: ParsedInputOf<'cases.triage'>): OutputOf<'cases.triage'> {
  return changeCase(program, input, 'triage', ({ me, row }) => {
    requireComplaintWords(row.kind, input);
    return [
      {
        facts: {
          type: 'triaged',
          on: input.on,
          by: me,
          kind: input.kind,
          ...(input.channel ? { channel: input.channel } : {}),
          ...(input.choiceOffered === null ? {} : { choiceOffered: input.choiceOffered }),
        },
        words: { reason: input.reason, description: input.description, outcomeSought: input.outcomeSought },
      },
    ];
  });
}

/** The first request says nothing of why they are unhappy with what came of it: the letters quote the complaint itself. */
function requireComplaintWords(before: ContactKind, input: ParsedInputOf<'cases.triage'>): void {
  if (before !== 'service-request' || input.kind !== 'complaint' || input.description.trim() !== '') return;
  throw new AppError(
    'BAD_INPUT',
    'A request becomes a complaint by what they are unhappy about: write that down in their words. Nothing was saved; what you typed is still here.',
    [{ path: 'description', message: 'Write down what they are unhappy about, in their words.' }],
  );
}

/** Every member of staff with whether they may act at the stage, and why not (Code 2024, 6.13). */
export function listCandidates(
  program: Program,
  input: ParsedInputOf<'cases.candidates'>,
): OutputOf<'cases.candidates'> {
  const loaded = loadCase(program, input.caseId);
  return candidates(program, loaded, input.stage).map(({ member, ok, reason }) => ({
    staffId: member.id,
    name: member.name,
    jobTitle: member.jobTitle,
    mayAct: ok,
    reason,
  }));
}

/**
 * Gives a stage of a case to a member of staff.
 * @throws NOT_INDEPENDENT when they handled an earlier stage, unless nobody is left and a reason is given.
 */
export function assignHandler(program: Program, input: ParsedInputOf<'cases.assign'>): OutputOf<'cases.assign'> {
  return changeCase(program, input, 'assign', (loaded) => {
    const all = candidates(program, loaded, input.stage);
    const chosen = all.find(({ member }) => member.id === input.to);
    if (!chosen)
      throw new AppError('NOT_FOUND', 'That member of staff is not on the office’s list. Nothing was changed.');
    const reason = input.overrideReason?.trim() ?? '';
    if (!chosen.ok)
      requireOverride(
        chosen.member.name,
        chosen.reason,
        all.some(({ ok }) => ok),
        reason,
        stageName(input.stage),
      );
    return [
      {
        facts: {
          type: 'assigned',
          on: input.on,
          by: loaded.me,
          stage: input.stage,
          to: input.to,
          ...(chosen.ok ? {} : { override: true }),
        },
        words: reason === '' ? {} : { reason },
      },
    ];
  });
}

/** A note on the case: of the investigation, or of anything else. */
export function addNote(program: Program, input: ParsedInputOf<'cases.addNote'>): OutputOf<'cases.addNote'> {
  return changeCase(program, input, 'add-note', ({ me, assessment }) => [
    {
      facts: {
        type: 'note-added',
        on: input.on,
        by: me,
        kind: input.kind,
        ...(assessment.stage ? { stage: assessment.stage } : {}),
      },
      words: { note: input.note },
    },
  ]);
}

/** Everybody who works here now, with whether they may act at the stage, and why not. */
export function candidates(program: Program, loaded: LoadedCase, stage: ParsedInputOf<'cases.candidates'>['stage']) {
  const members = program.listStaff().filter((member) => member.isActive);
  const verdicts = whoMayReview({
    procedure: loaded.procedure,
    history: loaded.history,
    stage,
    staff: members.map((member) => member.id),
  });
  return members.map((member) => {
    const verdict = verdicts.find((one) => one.staffId === member.id);
    return { member, ok: verdict?.ok ?? true, reason: verdict?.reason ?? '' };
  });
}

/** @throws NOT_INDEPENDENT unless nobody else is left and a reason is given */
export function requireOverride(
  name: string,
  why: string,
  somebodyIsFree: boolean,
  reason: string,
  stage: string,
): void {
  if (somebodyIsFree)
    throw new AppError(
      'NOT_INDEPENDENT',
      `${name} cannot take ${stage.toLowerCase()} of this complaint: ${why} Choose somebody who was not involved. Nothing was changed.`,
    );
  if (reason === '')
    throw new AppError(
      'NOT_INDEPENDENT',
      `${name} was involved before: ${why} Nobody else is left in the office; if it has to be ${name}, write down why. The reason goes on the record. Nothing was changed.`,
      [{ path: 'overrideReason', message: 'Say why nobody independent can be found.' }],
    );
}
