import { Alert, Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { OutputOf } from '../../../../electron/contract/operations.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { RuleNote } from './RuleNote.tsx';

const HearingDraft = z.object({
  on: IsoDate.nullable(),
  panel: z.array(z.string()),
  independentMember: z.boolean().nullable(),
  members: z.string(),
  note: z.string(),
  overrideReason: z.string(),
});
type HearingDraft = z.infer<typeof HearingDraft>;
type Candidate = OutputOf<'cases.candidates'>[number];

/** The panel heard the case: who sat on it, the member from outside by name, and what came of it. */
export function RecordHearingForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const { view } = props;
  const handling = useOperation('cases.handling', { caseId: view.id });
  const stage = handling.data?.panel?.stage ?? view.assessment.stage ?? 'stage-1';
  const candidates = useOperation('cases.candidates', { caseId: view.id, stage }, { enabled: handling.isSuccess });
  const initial: HearingDraft = {
    on: today,
    panel: [],
    independentMember: null,
    members: '',
    note: '',
    overrideReason: '',
  };
  const act = useActForm({
    ...props,
    draft: 'record-hearing',
    schema: HearingDraft,
    initial,
    command: 'cases.recordHearing',
    input: ({ overrideReason, ...form }, seen) => ({
      ...seen,
      ...form,
      overrideReason: overrideReason.trim() === '' ? null : overrideReason,
    }),
    done: () => 'The hearing is on the record. The panel’s answer is due from this day.',
  });
  const { form, set, problems } = act;
  const everyoneIsBarred = candidates.data?.every(({ mayAct }) => !mayAct) ?? false;
  const isBarredChosen =
    candidates.data?.some(({ staffId, mayAct }) => !mayAct && form.panel.includes(staffId)) ?? false;
  const submit = () => {
    if (form.independentMember === null)
      problems.refuse({ independentMember: 'Say whether somebody from outside sat on the panel.' });
    else act.submit();
  };
  return (
    <ActFrame
      act={{ ...act, submit, isLoading: act.isLoading || handling.isPending || candidates.isPending }}
      label="Record the panel hearing"
      submitLabel="Record the hearing"
    >
      <ErrorNotice error={handling.error ?? candidates.error} onRetry={() => void handling.refetch()} />
      {handling.data?.panel && <RuleNote rule={handling.data.panel} />}
      <Panel
        candidates={candidates.data ?? []}
        allowBarred={everyoneIsBarred}
        value={form.panel}
        onChange={(panel) => set({ panel })}
        error={problems.at('panel') && 'Say who of the staff sat on the panel.'}
      />
      {isBarredChosen && (
        <>
          <Alert role="status" variant="outline" color="red" title="Somebody who had a part before">
            Nobody else is left. Write down why; the reason goes on the record, into the letter and to the ombudsman.
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
      <Radio.Group
        label="Did somebody from outside the landlord sit on it?"
        required
        value={form.independentMember === null ? '' : String(form.independentMember)}
        onChange={(value) => set({ independentMember: value === 'true' })}
        error={problems.at('independentMember')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="true" label="Yes, an independent member" />
          <Radio value="false" label="No" />
        </Stack>
      </Radio.Group>
      <Textarea
        label="Members from outside"
        description="Their names, and how they stand to us, such as a member of the complaints panel"
        autosize
        minRows={2}
        maxRows={6}
        value={form.members}
        onChange={(event) => set({ members: event.currentTarget.value })}
        error={problems.at('members')}
      />
      <UkDateInput
        label="Day of the hearing"
        description="The time for the panel’s answer counts from this day"
        required
        today={today}
        value={form.on}
        max={today}
        boundsMessage="It has been held: not a day to come."
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      <Textarea
        label="What was said, and what they decided"
        autosize
        minRows={4}
        maxRows={14}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}

interface PanelProps {
  candidates: readonly Candidate[];
  /** True when nobody is free, so that one of the barred has to sit. */
  allowBarred: boolean;
  value: readonly string[];
  onChange: (staffIds: string[]) => void;
  error: string | undefined;
}

/** Those of the staff who sat on it; who had a part before is shown with the reason why they may not. */
function Panel({ candidates, allowBarred, value, onChange, error }: PanelProps) {
  const inOrder = [...candidates].sort((a, b) => Number(b.mayAct) - Number(a.mayAct));
  return (
    <Checkbox.Group label="Who of the staff sat on the panel" required value={[...value]} onChange={onChange}>
      <Stack gap="sm" mt="xs">
        {inOrder.map(({ staffId, name, jobTitle, mayAct, reason }, index) => (
          <Checkbox
            key={staffId}
            value={staffId}
            label={`${name}, ${jobTitle}`}
            description={mayAct ? undefined : `May not: ${reason}`}
            disabled={!mayAct && !allowBarred}
            data-autofocus={index === 0 || undefined}
          />
        ))}
        {error && (
          <Text role="alert" size="sm" c="red">
            {error}
          </Text>
        )}
      </Stack>
    </Checkbox.Group>
  );
}
