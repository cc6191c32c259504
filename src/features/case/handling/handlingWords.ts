import type { StageId } from '../../../../electron/domain/events.ts';

/** The forms of working on a complaint, each named as the act that it records. */
export const handlingFormLabels = {
  'agree-plan': 'Agree an action plan',
  'agree-date': 'Agree a date with the resident',
  'record-resolution': 'Sorted out in conversation',
  'pass-to-stage': 'Not sorted out: pass it on',
  'take-on': 'Take it on all the same',
  'arrange-hearing': 'Arrange a panel hearing',
  'record-hearing': 'Record the panel hearing',
  'sign-off': 'Sign off the answer',
  'name-subject': 'It is about a member of staff',
  'give-notice': 'Record that they were told',
  'record-evidence-request': 'The ombudsman asks for the case file',
} as const;
export type HandlingFormName = keyof typeof handlingFormLabels;

/** "They are not satisfied: stage 2": what asking for the next stage is called at a stage. */
export function escalationLabel(stage: StageId | null): string {
  const next = stage === null ? 2 : Number(stage.slice('stage-'.length)) + 1;
  return `They are not satisfied: stage ${next}`;
}
