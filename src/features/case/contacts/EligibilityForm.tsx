import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCommand, useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../../ui/LoadingNotice.tsx';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActForm, type ActFormProps, useActForm } from '../acts/useActForm.ts';
import { EligibilityAdviceBox } from './EligibilityAdviceBox.tsx';
import { EligibilityQuestions } from './EligibilityQuestions.tsx';
import { EligibilityDraft, freshEligibility, possibleGrounds, withGround } from './eligibilityForm.ts';

/** Goes through the grounds before anything is refused: what counts, what does not, and where to send the person instead. */
export function EligibilityForm(props: ActFormProps) {
  const { view } = props;
  const { today } = useSignedIn();
  const start = useCommand('letters.start');
  const navigate = useNavigate();
  const canWrite = view.acts.includes('refuse');
  const beginLetter = (version: number) => {
    start.mutate(
      { caseId: view.id, expectedVersion: version, kind: 'refusal' },
      { onSuccess: ({ letterId }) => void navigate({ to: '/letter/$letterId', params: { letterId } }) },
    );
  };
  const act = useActForm({
    ...props,
    draft: 'check-eligibility',
    schema: EligibilityDraft,
    initial: freshEligibility(today, view.knownSince),
    command: 'cases.recordEligibility',
    input: ({ answers, decision, ground, reason, discretion, directTo, on }, seen) => ({
      ...seen,
      answers,
      decision,
      ground: decision === 'refuse' ? ground : null,
      reason,
      discretion,
      directTo: decision === 'refuse' ? directTo : '',
      on,
    }),
    done: ({ version }, { decision }) => {
      if (decision === 'take-on') return 'On record: it is taken on.';
      if (canWrite) beginLetter(version);
      return canWrite ? 'On record. The refusal is begun with what you wrote.' : 'On record.';
    },
  });
  const { form, set } = act;
  const query = useOperation(
    'cases.checkEligibility',
    { caseId: view.id, answers: form.answers },
    { keepPrevious: true },
  );
  const advice = query.data;
  return (
    <ActFrame
      act={act}
      label="Look at whether it may be refused"
      submitLabel={
        form.decision === 'refuse' ? (canWrite ? 'Record it and write the refusal' : 'Record it') : 'Record it'
      }
      intro="A complaint is taken on unless a ground of the procedure holds for this very case. Answer what you know; the rest can stay open."
    >
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {!advice && !query.error && <LoadingNotice>Looking up the grounds…</LoadingNotice>}
      {advice && (
        <>
          <EligibilityQuestions
            answers={form.answers}
            onChange={(answers) => set({ answers })}
            grounds={advice.grounds}
            receivedOn={view.receivedOn}
          />
          <EligibilityAdviceBox advice={advice} />
          <Decision act={act} advice={advice} />
        </>
      )}
    </ActFrame>
  );
}

function Decision({
  act: { form, set, problems },
  advice,
}: {
  act: ActForm<EligibilityDraft>;
  advice: Parameters<typeof possibleGrounds>[0];
}) {
  const grounds = possibleGrounds(advice);
  const chosen = advice.grounds.find(({ id }) => id === form.ground) ?? null;
  const isRefusal = form.decision === 'refuse';
  const needsException = isRefusal
    ? (chosen?.needsDiscretion ?? false)
    : grounds.some((ground) => ground.needsDiscretion);
  return (
    <>
      <Radio.Group
        label="What is decided"
        required
        value={form.decision ?? ''}
        onChange={(decision) =>
          set({
            decision: EligibilityDraft.shape.decision.parse(decision),
            ...(decision === 'refuse' && form.ground === null
              ? withGround(form, grounds[0] ?? null, advice.grounds)
              : {}),
          })
        }
        error={problems.at('decision') && 'Choose one.'}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="take-on" label="Take it on" />
          <Radio
            value="refuse"
            label="Refuse it"
            disabled={grounds.length === 0}
            description={grounds.length === 0 ? 'No ground holds by what was answered above' : undefined}
          />
        </Stack>
      </Radio.Group>
      {isRefusal && (
        <Select
          label="On the ground"
          required
          data={grounds.map(({ id, label }) => ({ value: id, label }))}
          allowDeselect={false}
          value={form.ground}
          onChange={(id) => set(withGround(form, grounds.find((ground) => ground.id === id) ?? null, advice.grounds))}
          error={problems.at('ground')}
        />
      )}
      <Textarea
        label={isRefusal ? 'Why it fits this case' : 'Why'}
        description={
          isRefusal
            ? 'The facts, with dates; the letter gives them to the resident'
            : 'In a sentence, for whoever asks later'
        }
        required
        autosize
        minRows={3}
        maxRows={12}
        value={form.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={problems.at('reason')}
      />
      {(needsException || form.discretion !== '') && (
        <Textarea
          label="Whether to make an exception"
          description="What speaks for taking it all the same, such as illness, not knowing, or harm that lasts; and what was decided"
          required={isRefusal}
          autosize
          minRows={3}
          maxRows={10}
          value={form.discretion}
          onChange={(event) => set({ discretion: event.currentTarget.value })}
          error={problems.at('discretion')}
        />
      )}
      {isRefusal && (
        <Textarea
          label="Where they are directed instead"
          description="The right procedure or body, and how to reach it; the letter says so"
          autosize
          minRows={2}
          maxRows={8}
          value={form.directTo}
          onChange={(event) => set({ directTo: event.currentTarget.value })}
          error={problems.at('directTo')}
        />
      )}
      <PastDayInput
        label="Day it was decided"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </>
  );
}
