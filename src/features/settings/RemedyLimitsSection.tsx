import { SimpleGrid, Text } from '@mantine/core';
import { z } from 'zod';
import type { OutputOf } from '../../../electron/contract/operations.ts';
import { staffRoleLabels } from '../../../electron/domain/labels.ts';
import { formatPounds, Pence } from '../../../electron/domain/money.ts';
import { StaffRole } from '../../../electron/domain/words.ts';
import { call } from '../../api/call.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { savedSentence } from '../../ui/mergeWords.ts';
import { notifyAct } from '../../ui/notify.ts';
import { PoundsInput } from '../../ui/PoundsInput.tsx';
import { RecordFormFrame } from '../../ui/RecordFormFrame.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { type OnRecord, useRecordForm } from '../../ui/useRecordForm.ts';
import { Section } from './Section.tsx';

const NOTHING = {};

/** How much each role may decide alone when a remedy is worked out. */
export function RemedyLimitsSection() {
  const stored = useOperation('remedies.limits', NOTHING);
  return (
    <Section
      title="Approving remedies"
      about="Up to these sums a member of staff decides a remedy alone; above, somebody whose limit covers it has to approve it. Left empty, there is no limit."
    >
      {stored.isPending && <LoadingNotice />}
      <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
      {stored.data && <LimitsForm stored={stored.data} />}
    </Section>
  );
}

/** The limits side by side, so that two people's changes of different ones can be brought together. */
const LimitFields = z.object({
  officer: Pence.nullable(),
  manager: Pence.nullable(),
  director: Pence.nullable(),
  administrator: Pence.nullable(),
  secondPersonAbove: Pence.nullable(),
});
type LimitFields = z.infer<typeof LimitFields>;
const SAVED = 'The limits are saved. They hold for remedies that are worked out from now on.';
const SECOND = 'A second person has to approve anything above';

function LimitsForm({ stored }: { stored: OutputOf<'remedies.limits'> }) {
  const { maySet } = stored;
  const command = useCommand('remedies.setLimits');
  const problems = useProblems();
  const edit = useRecordForm({
    key: 'office:limits',
    schema: LimitFields,
    record: onRecord(stored),
    newest: async () => onRecord(await call('remedies.limits', {})),
  });

  const submit = async () => {
    if (!maySet.ok || command.isPending) return;
    try {
      const done = await edit.save(async ({ secondPersonAbove, ...byRole }, expectedVersion) =>
        onRecord(await command.mutateAsync({ expectedVersion, limits: { byRole, secondPersonAbove } })),
      );
      if (done) void notifyAct(savedSentence(SAVED, done.taken.map(labelOf)));
      else command.reset();
    } catch (thrown) {
      problems.take(thrown);
    }
  };

  return (
    <RecordFormFrame
      edit={edit}
      problems={problems}
      command={command}
      onSubmit={submit}
      label="Approving remedies"
      submitLabel="Save the limits"
      labelOf={labelOf}
      inWords={inWords}
      instead={maySet.ok ? undefined : <Text size="sm">{maySet.why}</Text>}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {StaffRole.options.map((role) => (
          <PoundsInput
            key={role}
            label={labelOf(role)}
            value={edit.form[role]}
            error={problems.at(`limits.byRole.${role}`)}
            readOnly={!maySet.ok}
            onChange={(limit) => edit.set({ [role]: limit })}
          />
        ))}
      </SimpleGrid>
      <PoundsInput
        label={SECOND}
        description="Whoever worked it out cannot approve it, whatever their own limit. Left empty, this is not asked for."
        value={edit.form.secondPersonAbove}
        error={problems.at('limits.secondPersonAbove')}
        readOnly={!maySet.ok}
        onChange={(secondPersonAbove) => edit.set({ secondPersonAbove })}
      />
      <Text size="sm" c="dimmed">
        Whoever approves a remedy has had a part in the case: they cannot review it at a later stage.
      </Text>
    </RecordFormFrame>
  );
}

function onRecord({ version, limits }: Pick<OutputOf<'remedies.limits'>, 'version' | 'limits'>): OnRecord<LimitFields> {
  return { version, form: { ...limits.byRole, secondPersonAbove: limits.secondPersonAbove } };
}

function labelOf(field: string): string {
  return field === 'secondPersonAbove' ? SECOND : `${staffRoleLabels[StaffRole.parse(field)]}: up to`;
}

function inWords(_field: string, value: unknown): string {
  return value === null ? 'No limit' : formatPounds(Pence.parse(value));
}
