import type { CaseAct } from '../../../electron/contract/cases.ts';
import { letterOfAct } from '../../../electron/domain/letterKinds.ts';
import { actLabels } from './caseWords.ts';
import type { Choice, StepFacts } from './doing.ts';
import type { FormName } from './formNames.ts';
import { choiceOf, writeLetter } from './steps.ts';

export interface ChoiceGroup {
  title: string;
  choices: Choice[];
}

const LETTER_ACTS = ['acknowledge', 'respond', 'extend', 'refuse'] as const satisfies readonly CaseAct[];
const RECORD_FORMS = [
  'add-note',
  'record-contact',
  'add-document',
  'link-person',
  'record-permission',
  'raise-concern',
] as const;
const REMEDY_FORMS = ['approve-remedy', 'offer-remedy', 'answer-remedy', 'pay-remedy'] as const;
const LEARNING_FORMS = ['record-learning', 'agree-improvement', 'settle-improvement'] as const;
const CASE_FORMS = [
  'report-hazard',
  'pass-on-concern',
  'pass-on-request',
  'settle-contact',
  'assign',
  'name-subject',
  'agree-plan',
  'agree-date',
  'agree-action',
  'complete-action',
  'record-outcome',
  'record-resolution',
  'pass-to-stage',
  'request-escalation',
  'take-on',
  'arrange-hearing',
  'record-hearing',
  'sign-off',
  'give-notice',
  'refer',
  'record-evidence-request',
  'send-evidence',
  'record-determination',
  'triage',
  'check-eligibility',
  'withdraw',
  'close',
  'reopen',
  'choose-version',
  'export',
] as const satisfies readonly FormName[];

/** Everything that a case allows now, for the menu, in groups; the leading step is among them under its own name. */
export function otherChoices(view: StepFacts): ChoiceGroup[] {
  const { acts } = view;
  const stage = view.assessment.stage;
  const form = (name: FormName): Choice => choiceOf(name, view);
  const groups: ChoiceGroup[] = [
    {
      title: 'For the record',
      choices: RECORD_FORMS.filter((name) => acts.includes(name === 'record-contact' ? 'add-note' : name)).map(form),
    },
    {
      title: 'Letters',
      choices: [
        ...LETTER_ACTS.filter((act) => acts.includes(act)).map((act) =>
          act === 'refuse'
            ? refuse(view)
            : { label: actLabels[act], doing: writeLetter(letterOfAct(act, stage), view) },
        ),
        ...(acts.includes('write-letter') ? [form('write-letter')] : []),
      ],
    },
    {
      title: 'Remedies in money',
      choices: [
        ...(acts.includes('work-out-remedy')
          ? [{ label: actLabels['work-out-remedy'], doing: { do: 'open-remedy', which: 'new' } as const }]
          : []),
        ...REMEDY_FORMS.filter((name) => acts.includes(name)).map(form),
      ],
    },
    { title: 'Learning', choices: LEARNING_FORMS.filter((name) => acts.includes(name)).map(form) },
    { title: 'The case', choices: CASE_FORMS.filter((name) => acts.includes(name)).map(form) },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** The grounds are gone through before a refusal is begun; one that was begun is gone on with. */
function refuse(view: StepFacts): Choice {
  const letter = writeLetter('refusal', view);
  const isChecked = view.timeline.some(({ type, isStruckOut }) => type === 'eligibility-checked' && !isStruckOut);
  if (letter.do === 'open-letter' || isChecked || !view.acts.includes('check-eligibility'))
    return { label: actLabels.refuse, doing: letter };
  return {
    label: 'Write a refusal: go through the grounds first',
    doing: { do: 'open-form', form: 'check-eligibility' },
  };
}
