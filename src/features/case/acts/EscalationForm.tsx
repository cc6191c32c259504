import { Alert, Radio, Select, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { HandlingView } from '../../../../electron/contract/handling.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { channelLabels } from '../../../../electron/domain/labels.ts';
import { Channel } from '../../../../electron/domain/words.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { escalationLabel } from '../handling/handlingWords.ts';
import { RuleNote } from '../handling/RuleNote.tsx';
import { ActFrame } from './ActFrame.tsx';
import { type ActForm, type ActFormProps, useActForm } from './useActForm.ts';

const EscalationDraft = z.object({
  on: IsoDate.nullable(),
  channel: Channel,
  description: z.string(),
  outcomeSought: z.string(),
  newEvidence: z.boolean().nullable().default(null),
  evidence: z.string().default(''),
  situation: z.string().nullable().default(null),
});
type EscalationDraft = z.infer<typeof EscalationDraft>;

const channels = Channel.options.map((value) => ({ value, label: channelLabels[value] }));

/**
 * The resident is not satisfied: the next stage begins. They need give no reasons (Code 2024, 6.12), so none are required
 * here; where the landlord's own procedure asks for evidence, or names situations, what they said to that is noted. `byUs`:
 * a first attempt did not settle it, and we pass it on ourselves.
 */
export function EscalationForm({ byUs = false, ...props }: ActFormProps & { byUs?: boolean }) {
  const { today } = useSignedIn();
  const handling = useOperation('cases.handling', { caseId: props.view.id });
  const initial: EscalationDraft = {
    on: today,
    channel: 'phone',
    description: '',
    outcomeSought: '',
    newEvidence: null,
    evidence: '',
    situation: null,
  };
  const next = handling.data?.nextStage ?? null;
  const asksForEvidence = next?.evidence != null && !byUs;
  const act = useActForm({
    ...props,
    draft: byUs ? 'pass-to-stage' : 'request-escalation',
    schema: EscalationDraft,
    initial,
    command: 'cases.requestEscalation',
    input: (form, seen) => ({
      ...seen,
      on: form.on,
      channel: form.channel,
      description: form.description,
      outcomeSought: form.outcomeSought,
      newEvidence: asksForEvidence ? form.newEvidence : null,
      evidence: asksForEvidence ? form.evidence : '',
      situation: form.situation,
      byUs,
    }),
    done: () => (next ? `${next.label} has begun.` : 'The next stage has begun.'),
  });
  const { form, set, problems } = act;
  const submit = () => {
    if (asksForEvidence && form.newEvidence === null)
      problems.refuse({ newEvidence: 'Say whether they gave further evidence.' });
    else act.submit();
  };
  const label = byUs ? 'Not sorted out: pass it on' : escalationLabel(props.view.assessment.stage);
  return (
    <ActFrame
      act={{ ...act, submit, isLoading: act.isLoading || handling.isPending }}
      label={label}
      submitLabel={next ? `Begin ${next.label.charAt(0).toLowerCase()}${next.label.slice(1)}` : 'Begin the next stage'}
      intro={
        byUs
          ? 'It could not be resolved at once. Nothing that they told us has to be told again.'
          : asksForEvidence && !next.evidence?.isOwedAnyway
            ? 'Write down what they say, and whether they gave further evidence.'
            : 'Saying that they are not satisfied is enough: they need give no reasons. Write down what they do say.'
      }
    >
      <PastDayInput
        label={byUs ? 'Day it was passed on' : 'Day their request reached us'}
        description="The clocks of the next stage start on this day"
        required
        data-autofocus
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
      {!byUs && (
        <Select
          label="How it reached us"
          required
          data={channels}
          allowDeselect={false}
          value={form.channel}
          onChange={(channel) => set({ channel: Channel.parse(channel) })}
          error={problems.at('channel')}
        />
      )}
      <Textarea
        label={byUs ? 'Why it could not be resolved at once' : 'In their own words'}
        description={byUs ? undefined : 'What they are still unhappy about, if they say'}
        autosize
        minRows={5}
        maxRows={16}
        value={form.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        error={problems.at('description')}
      />
      {next?.evidence && asksForEvidence && <EvidenceFields act={act} evidence={next.evidence} />}
      {next?.situations && !byUs && <Situations act={act} situations={next.situations} />}
      <Textarea
        label="What they want now"
        autosize
        minRows={3}
        maxRows={8}
        value={form.outcomeSought}
        onChange={(event) => set({ outcomeSought: event.currentTarget.value })}
        error={problems.at('outcomeSought')}
      />
    </ActFrame>
  );
}

type NextStage = NonNullable<HandlingView['nextStage']>;

/** The landlord's own test of further evidence, and what follows where none came. */
function EvidenceFields({
  act: { form, set, problems },
  evidence,
}: {
  act: ActForm<EscalationDraft>;
  evidence: NonNullable<NextStage['evidence']>;
}) {
  return (
    <>
      <Radio.Group
        label="Did they give further evidence?"
        description={`Our procedure asks for it (${evidence.clause}).`}
        required
        value={form.newEvidence === null ? '' : String(form.newEvidence)}
        onChange={(value) => set({ newEvidence: value === 'true' })}
        error={problems.at('newEvidence')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="true" label="Yes" />
          <Radio value="false" label="No" />
        </Stack>
      </Radio.Group>
      {form.newEvidence === true && (
        <Textarea
          label="What they gave, and what it shows"
          autosize
          minRows={3}
          maxRows={10}
          value={form.evidence}
          onChange={(event) => set({ evidence: event.currentTarget.value })}
          error={problems.at('evidence')}
        />
      )}
      {form.newEvidence === false && (
        <Alert role="status" variant="outline" color="gray">
          {evidence.isOwedAnyway
            ? 'The law gives them this stage without any evidence, so it goes on all the same.'
            : 'Under our procedure it then goes no further, if every issue has been answered. They are told so in writing, with the reasons and what they can do next. You can also take it on all the same.'}
        </Alert>
      )}
    </>
  );
}

/** The situations that the policy names; they are noted and bar nobody. */
function Situations({
  act: { form, set, problems },
  situations,
}: {
  act: ActForm<EscalationDraft>;
  situations: NonNullable<NextStage['situations']>;
}) {
  return (
    <>
      <RuleNote rule={situations} />
      {situations.list.length > 0 && (
        <Select
          label="Which situation it is"
          data={situations.list.map(({ id, what }) => ({ value: id, label: what }))}
          clearable
          clearButtonProps={{ 'aria-label': 'None of them' }}
          value={form.situation}
          onChange={(situation) => set({ situation })}
          error={problems.at('situation')}
        />
      )}
    </>
  );
}
