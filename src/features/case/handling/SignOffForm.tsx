import { Alert, Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { ChecklistField } from './ChecklistField.tsx';
import { RuleNote } from './RuleNote.tsx';

const SignOffDraft = z.object({
  by: z.string(),
  checklist: z.array(z.string()),
  note: z.string(),
  overrideReason: z.string(),
  on: IsoDate.nullable(),
});
type SignOffDraft = z.infer<typeof SignOffDraft>;

/** Whoever may approves the answer before it goes out. To approve is to decide, so it bars from later stages. */
export function SignOffForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const { view } = props;
  const handling = useOperation('cases.handling', { caseId: view.id });
  const candidates = useOperation('cases.candidates', { caseId: view.id, stage: view.assessment.stage ?? 'stage-1' });
  const initial: SignOffDraft = { by: '', checklist: [], note: '', overrideReason: '', on: today };
  const act = useActForm({
    ...props,
    draft: 'sign-off',
    schema: SignOffDraft,
    initial,
    command: 'cases.signOff',
    input: ({ overrideReason, ...form }, seen) => ({
      ...seen,
      ...form,
      overrideReason: overrideReason.trim() === '' ? null : overrideReason,
    }),
    done: () => 'The answer is signed off.',
  });
  const { form, set, problems } = act;
  const lists = handling.data?.checklists.filter(({ event }) => event === 'signed-off') ?? [];
  const people = [...(candidates.data ?? [])].sort((a, b) => Number(b.mayAct) - Number(a.mayAct));
  const everyoneIsBarred = people.length > 0 && people.every(({ mayAct }) => !mayAct);
  return (
    <ActFrame
      act={{ ...act, isLoading: act.isLoading || handling.isPending || candidates.isPending }}
      label="Sign off the answer"
      submitLabel="Sign it off"
    >
      <ErrorNotice error={handling.error ?? candidates.error} onRetry={() => void handling.refetch()} />
      {handling.data?.signOff && <RuleNote rule={handling.data.signOff} />}
      <Radio.Group
        label="Who signs it off"
        required
        value={form.by}
        onChange={(by) => set({ by })}
        error={problems.at('by') && 'Choose who signs it off.'}
      >
        <Stack gap="sm" mt="xs">
          {people.map(({ staffId, name, jobTitle, mayAct, reason }, index) => (
            <Radio
              key={staffId}
              value={staffId}
              label={`${name}, ${jobTitle}`}
              description={mayAct ? undefined : `May not: ${reason}`}
              disabled={!mayAct && !everyoneIsBarred}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {everyoneIsBarred && (
        <>
          <Alert role="status" variant="outline" color="red" title="Everybody in the office was involved before">
            If it has to be one of you, write down why; the reason goes on the record, into the letter and to the
            ombudsman.
          </Alert>
          <Textarea
            label="Why nobody independent can be found"
            required
            autosize
            minRows={3}
            maxRows={8}
            value={form.overrideReason}
            onChange={(event) => set({ overrideReason: event.currentTarget.value })}
            error={problems.at('overrideReason')}
          />
        </>
      )}
      {lists.map((list) => (
        <ChecklistField key={list.id} list={list} value={form.checklist} onChange={(checklist) => set({ checklist })} />
      ))}
      <Textarea
        label="Remarks"
        autosize
        minRows={2}
        maxRows={8}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <PastDayInput
        label="Day it was signed off"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
