import { Group, Stack, Text } from '@mantine/core';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { addressInOneLine } from '../../ui/personChoice.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { Section } from '../settings/Section.tsx';

const NOTHING = {};

/** Entries that were merged into others, with a way back. */
export function MergedSection() {
  const merged = useOperation('people.merged', NOTHING);
  const part = useCommand('people.part');
  const list = useFocusKept(merged.data?.length ?? 0);
  if (!merged.data || merged.data.length === 0) return <ErrorNotice error={merged.error} />;
  return (
    <Section
      title="Merged entries"
      about="Each stood on file twice. Its cases are found under the entry that was kept."
    >
      <ErrorNotice error={part.error} />
      <Stack gap="md" ref={list}>
        {merged.data.map(({ mergedId, version, before, into }) => (
          <Group
            key={mergedId}
            role="group"
            tabIndex={-1}
            aria-label={`${before} and ${into.name}`}
            justify="space-between"
            align="flex-start"
            gap="sm"
          >
            <Stack gap={2}>
              <Text size="sm" fw={600}>
                {[into.name, addressInOneLine(into)].filter(Boolean).join(', ')}
              </Text>
              <Text size="sm" c="dimmed">
                also stood as: {before}
              </Text>
            </Stack>
            <BusyButton
              variant="default"
              size="compact-sm"
              aria-label={`Undo: they are two people, ${before} and ${into.name}`}
              loading={part.isPending && part.variables.mergedId === mergedId}
              onClick={() => part.mutate({ mergedId, expectedVersion: version })}
            >
              Undo: they are two people
            </BusyButton>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
