import { Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { remedyKindLabels } from '../../../../electron/domain/labels.ts';
import { RemedyKind } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ItemList } from '../../letters/ItemList.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const PlanDraft = z.object({
  on: IsoDate.nullable(),
  plan: z.string(),
  steps: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      kind: RemedyKind,
      owner: z.string().nullable(),
      dueOn: IsoDate.nullable(),
    }),
  ),
});
type PlanDraft = z.infer<typeof PlanDraft>;
type PlanStep = PlanDraft['steps'][number];

const kinds = RemedyKind.options
  .filter((kind) => kind !== 'financial')
  .map((value) => ({ value, label: remedyKindLabels[value] }));

/** The steps by which we will resolve it, each with who sees to it and by when: every one becomes a promise on the case. */
export function AgreePlanForm(props: ActFormProps) {
  const { today, staff, me } = useSignedIn();
  const newStep = (id: string): PlanStep => ({ id, what: '', kind: 'action-on-delay', owner: me.id, dueOn: null });
  const initial: PlanDraft = { on: today, plan: '', steps: [newStep('first')] };
  const act = useActForm({
    ...props,
    draft: 'agree-plan',
    schema: PlanDraft,
    initial,
    command: 'cases.agreePlan',
    input: ({ on, plan, steps }, seen) => ({
      ...seen,
      on,
      plan,
      steps: steps.map(({ what, kind, owner, dueOn }) => ({ what, kind, owner, dueOn })),
    }),
    done: (_, { steps }) =>
      steps.length === 1
        ? 'The plan is on the case, with its step.'
        : `The plan and its ${steps.length} steps are on the case.`,
  });
  const { form, set, problems } = act;
  const owners = staff.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActFrame
      act={act}
      label="Agree an action plan"
      submitLabel="Record the plan"
      intro="What we will do to resolve it, as agreed with the resident. Each step is watched until it is done."
    >
      <ItemList
        items={form.steps}
        onChange={(steps) => set({ steps })}
        noun="Step"
        addLabel="Add a step"
        emptyHint="A plan has at least one step."
        newItem={newStep}
        renderItem={(step, change, number) => (
          <Stack gap="xs">
            <Textarea
              label="What we will do"
              aria-label={`Step ${number}: what we will do`}
              required
              autosize
              minRows={2}
              maxRows={8}
              data-autofocus={number === 1 || undefined}
              value={step.what}
              onChange={(event) => change({ what: event.currentTarget.value })}
              error={problems.at(`steps.${number - 1}.what`)}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
              <Select
                label="Who sees to it"
                aria-label={`Step ${number}: who sees to it`}
                data={owners}
                searchable
                clearable
                clearButtonProps={{ 'aria-label': 'Nobody yet' }}
                nothingFoundMessage="Nobody of that name works here."
                value={step.owner}
                onChange={(owner) => change({ owner })}
              />
              <UkDateInput
                label="By when"
                required
                today={today}
                value={step.dueOn}
                onChange={(dueOn) => change({ dueOn })}
                error={problems.at(`steps.${number - 1}.dueOn`)}
              />
            </SimpleGrid>
            <Select
              label="What kind of step"
              aria-label={`Step ${number}: what kind of step`}
              data={kinds}
              allowDeselect={false}
              value={step.kind}
              onChange={(kind) => change({ kind: RemedyKind.parse(kind) })}
            />
          </Stack>
        )}
      />
      {problems.at('steps') && (
        <Text role="alert" size="sm" c="red">
          {problems.at('steps')}
        </Text>
      )}
      <Textarea
        label="Anything else that was agreed"
        autosize
        minRows={2}
        maxRows={10}
        value={form.plan}
        onChange={(event) => set({ plan: event.currentTarget.value })}
        error={problems.at('plan')}
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
