import { Radio, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { CaseLearningView } from '../../../electron/contract/learning.ts';
import { StaffId } from '../../../electron/domain/ids.ts';
import { IsoDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { OwnerSelect } from '../../ui/OwnerSelect.tsx';
import { PastDayInput } from '../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { ActFrame } from '../case/acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../case/acts/useActForm.ts';
import { improvementWords } from './learningWords.ts';

type Improvements = CaseLearningView['improvements'];
interface FormProps extends ActFormProps {
  /** The improvement that the button was beside. */
  subject: string | undefined;
}

/** The improvements of the case before a form about them is drawn. */
function useImprovements(caseId: string) {
  const query = useOperation('learning.ofCase', { caseId });
  if (query.data) return { improvements: query.data.improvements, instead: null };
  const instead = query.error ? (
    <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <LoadingNotice />
  );
  return { improvements: null, instead };
}

const AgreeDraft = z.object({
  what: z.string(),
  owner: StaffId.nullable(),
  dueOn: IsoDate.nullable(),
  on: IsoDate.nullable(),
});
type AgreeDraft = z.infer<typeof AgreeDraft>;

/** A further improvement, or another day or owner for one that waits. */
export function AgreeImprovementForm(props: FormProps) {
  const { improvements, instead } = useImprovements(props.view.id);
  if (improvements === null) return instead;
  return <AgreeForm {...props} improvement={improvements.find(({ id }) => id === props.subject) ?? null} />;
}

function AgreeForm({ improvement, subject, ...props }: FormProps & { improvement: Improvements[number] | null }) {
  const { today } = useSignedIn();
  const initial: AgreeDraft = {
    what: improvement?.what ?? '',
    owner: improvement?.owner ?? null,
    dueOn: improvement?.dueOn ?? null,
    on: today,
  };
  const act = useActForm({
    ...props,
    draft: improvement ? `agree-improvement:${subject}` : 'agree-improvement',
    schema: AgreeDraft,
    initial,
    command: 'learning.agreeImprovement',
    input: (form, seen) => ({ ...seen, ...form, improvementId: improvement?.id ?? null }),
    done: () => 'The improvement is on the case, and on the Learning page until it is done.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Agree an improvement" submitLabel={improvement ? 'Change it' : 'Agree it'}>
      <Textarea
        label="What we will change"
        description="About how we work, so that it does not happen again"
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={form.what}
        onChange={(event) => set({ what: event.currentTarget.value })}
        error={problems.at('what')}
      />
      <OwnerSelect value={form.owner} onChange={(owner) => set({ owner })} error={problems.at('owner')} />
      <UkDateInput
        label="By when"
        required
        today={today}
        value={form.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={problems.at('dueOn')}
      />
      <PastDayInput
        label="Day it was agreed"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}

const SettleDraft = z.object({
  improvementId: z.string(),
  how: z.enum(['done', 'given-up']),
  evidence: z.string(),
  on: IsoDate.nullable(),
});
type SettleDraft = z.infer<typeof SettleDraft>;

/** An improvement is made, or given up for a reason. */
export function SettleImprovementForm(props: FormProps) {
  const { improvements, instead } = useImprovements(props.view.id);
  if (improvements === null) return instead;
  const open = improvements.filter(({ isPromise, settledOn }) => !isPromise && settledOn === null);
  return <SettleForm {...props} open={open} />;
}

function SettleForm({ open, subject, ...props }: FormProps & { open: Improvements }) {
  const { today } = useSignedIn();
  const initial: SettleDraft = {
    improvementId: open.find(({ id }) => id === subject)?.id ?? open[0]?.id ?? '',
    how: 'done',
    evidence: '',
    on: today,
  };
  const act = useActForm({
    ...props,
    draft: subject ? `settle-improvement:${subject}` : 'settle-improvement',
    schema: SettleDraft,
    initial,
    command: 'learning.settleImprovement',
    input: (form, seen) => ({ ...seen, ...form }),
    done: (_answer, { how }) => (how === 'done' ? 'The improvement is made.' : 'The improvement is given up.'),
  });
  const { form, set, problems } = act;
  const isDone = form.how === 'done';
  return (
    <ActFrame act={act} label="Record an improvement as made" submitLabel={isDone ? 'It is made' : 'Give it up'}>
      <Radio.Group
        label="Which improvement"
        required
        value={form.improvementId}
        onChange={(improvementId) => set({ improvementId })}
        error={problems.at('improvementId') && 'Choose the improvement.'}
      >
        <Stack gap="sm" mt="xs">
          {open.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={one.what}
              description={`${improvementWords(one)}${one.ownerName ? `, ${one.ownerName}` : ''}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label="What became of it"
        required
        value={form.how}
        onChange={(how) => set({ how: how === 'given-up' ? how : 'done' })}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="done" label="It is made" />
          <Radio value="given-up" label="It is given up" />
        </Stack>
      </Radio.Group>
      <Textarea
        label={isDone ? 'How we know that it is made' : 'Why it is given up'}
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={form.evidence}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
        error={problems.at('evidence')}
      />
      <PastDayInput
        label="On what day"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
