import { Alert, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import { z } from 'zod';
import type { OutputOf } from '../../../../electron/contract/operations.ts';
import { StageId } from '../../../../electron/domain/events.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { stageLabels } from '../../../ui/caseWords.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import classes from '../CasePage.module.css';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const AssignDraft = z.object({
  stage: StageId,
  to: z.string(),
  on: IsoDate.nullable(),
  overrideReason: z.string(),
});
type AssignDraft = z.infer<typeof AssignDraft>;
type Candidate = OutputOf<'cases.candidates'>[number];

const offeredStages: readonly StageId[] = ['stage-1', 'stage-2'];

/** Who handles a stage. Those who were involved before are shown with the reason why they may not (Code 2024, 6.13). */
export function AssignForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const stageName = useId();
  const initial: AssignDraft = {
    stage: props.view.assessment.stage ?? 'stage-1',
    to: '',
    on: today,
    overrideReason: '',
  };
  const act = useActForm({
    ...props,
    draft: 'assign',
    schema: AssignDraft,
    initial,
    command: 'cases.assign',
    input: ({ stage, to, on, overrideReason }, seen) => ({
      ...seen,
      stage,
      to,
      on,
      overrideReason: overrideReason.trim() === '' ? null : overrideReason,
    }),
    done: (_, { stage }) => `${stageLabels[stage]} has its handler.`,
  });
  const { form, set, problems } = act;
  const candidates = useOperation(
    'cases.candidates',
    { caseId: props.view.id, stage: form.stage },
    { keepPrevious: true },
  );
  const everyoneIsBarred = candidates.data?.every(({ mayAct }) => !mayAct) ?? false;
  const stages = offeredStages.includes(form.stage) ? offeredStages : [...offeredStages, form.stage];

  return (
    <ActFrame
      act={{ ...act, isLoading: act.isLoading || candidates.isPending }}
      label="Choose who handles it"
      submitLabel="Give it to them"
    >
      <div>
        <Text fw={500} size="sm" id={stageName}>
          For which stage
        </Text>
        <SegmentedControl
          mt={4}
          aria-labelledby={stageName}
          data={stages.map((value) => ({ value, label: stageLabels[value] }))}
          value={form.stage}
          onChange={(stage) => set({ stage: StageId.parse(stage), to: '', overrideReason: '' })}
        />
      </div>
      <ErrorNotice error={candidates.error} onRetry={() => void candidates.refetch()} />
      {everyoneIsBarred && (
        <Alert role="status" variant="outline" color="red" title="Everybody in the office was involved before">
          A review has to be done by somebody who was not. If nobody from elsewhere can be found, choose somebody and
          write down why; the reason goes on the record and is shown to the ombudsman.
        </Alert>
      )}
      {candidates.data && (
        <CandidateList
          candidates={candidates.data}
          allowBarred={everyoneIsBarred}
          value={form.to}
          onChange={(to) => set({ to })}
          error={problems.at('to') && 'Choose who handles it.'}
        />
      )}
      {everyoneIsBarred && (
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
      )}
      <PastDayInput
        label="From which day"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}

interface CandidateListProps {
  candidates: readonly Candidate[];
  /** True when nobody is free, so that one of the barred has to do it. */
  allowBarred: boolean;
  value: string;
  onChange: (staffId: string) => void;
  error: string | undefined;
}

function CandidateList({ candidates, allowBarred, value, onChange, error }: CandidateListProps) {
  const free = candidates.filter(({ mayAct }) => mayAct);
  const barred = candidates.filter(({ mayAct }) => !mayAct);
  const firstId = (allowBarred ? barred : free)[0]?.staffId;
  return (
    <Radio.Group label="Who" required value={value} onChange={onChange} error={error}>
      <Stack gap="sm" mt="xs">
        {[...free, ...barred].map(({ staffId, name, jobTitle, mayAct, reason }) => (
          <Radio
            key={staffId}
            value={staffId}
            label={`${name}, ${jobTitle}`}
            description={mayAct ? undefined : `May not: ${reason}`}
            disabled={!mayAct && !allowBarred}
            classNames={mayAct ? undefined : { label: classes.barred }}
            data-autofocus={staffId === firstId || undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
