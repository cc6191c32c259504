import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { staffRoleLabels } from '../../../electron/domain/labels.ts';
import type { RemedyLimits } from '../../../electron/domain/remedyLimits.ts';
import { StaffRole } from '../../../electron/domain/words.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { PoundsInput } from '../../ui/PoundsInput.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
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
      {stored.data && (
        <LimitsForm
          initial={stored.data}
          maySet={stored.data.maySet}
          newest={async () => (await stored.refetch()).data?.version ?? stored.data.version}
        />
      )}
    </Section>
  );
}

interface LimitsFormProps {
  initial: { version: number; limits: RemedyLimits };
  maySet: { ok: boolean; why: string };
  newest: () => Promise<number>;
}

function LimitsForm({ initial, maySet, newest }: LimitsFormProps) {
  const save = useCommand('remedies.setLimits');
  const [limits, setLimits] = useState(initial.limits);
  // Pinned: a colleague's change meanwhile is not overwritten.
  const [version, setVersion] = useState(initial.version);

  const submit = async () => {
    if (!maySet.ok) return;
    try {
      const saved = await save.mutateAsync({ expectedVersion: version, limits });
      setVersion(saved.version);
      notifyDone('The limits are saved. They hold for remedies that are worked out from now on.');
    } catch {
      // The notice below says what was wrong; what was typed stays.
    }
  };

  return (
    <FormShell onSubmit={() => void submit()} aria-label="Approving remedies">
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {StaffRole.options.map((role) => (
            <PoundsInput
              key={role}
              label={`${staffRoleLabels[role]}: up to`}
              value={limits.byRole[role]}
              readOnly={!maySet.ok}
              onChange={(limit) => setLimits({ ...limits, byRole: { ...limits.byRole, [role]: limit } })}
            />
          ))}
        </SimpleGrid>
        <PoundsInput
          label="A second person has to approve anything above"
          description="Whoever worked it out cannot approve it, whatever their own limit. Left empty, this is not asked for."
          value={limits.secondPersonAbove}
          readOnly={!maySet.ok}
          onChange={(secondPersonAbove) => setLimits({ ...limits, secondPersonAbove })}
        />
        <Text size="sm" c="dimmed">
          Whoever approves a remedy has had a part in the case: they cannot review it at a later stage.
        </Text>
        <ErrorNotice
          error={save.error}
          onLoadNewest={() => {
            void newest().then((now) => {
              setVersion(now);
              save.reset();
            });
          }}
        />
        {maySet.ok ? (
          <Group>
            <SubmitButton loading={save.isPending}>Save the limits</SubmitButton>
          </Group>
        ) : (
          <Text size="sm">{maySet.why}</Text>
        )}
      </Stack>
    </FormShell>
  );
}
