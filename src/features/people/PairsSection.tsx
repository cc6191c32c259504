import { Anchor, Button, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AlikePair } from '../../../electron/contract/people.ts';
import { needLabels } from '../../../electron/domain/labels.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { addressInOneLine } from '../../ui/personChoice.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { Section } from '../settings/Section.tsx';
import { fuller, mergedDetails } from './mergeDetails.ts';

const NOTHING = {};
const SHOWN = 10;

/** Entries that may be one person, a pair at a time. */
export function PairsSection() {
  const pairs = useOperation('people.pairs', NOTHING);
  const [shown, setShown] = useState(SHOWN);
  const all = pairs.data?.pairs ?? [];
  const list = useFocusKept(pairs.data?.total ?? 0);
  const more = (pairs.data?.total ?? 0) - Math.min(shown, all.length);
  return (
    <Section
      title="Perhaps the same person"
      about="Names that are the same or nearly so, with the same telephone number, email, address or postcode. Merging keeps both entries with their cases and histories, and can be undone."
    >
      <ErrorNotice error={pairs.error} onRetry={() => void pairs.refetch()} />
      {pairs.isPending && <LoadingNotice />}
      {pairs.data && all.length === 0 && <Text>Nobody seems to be on file twice.</Text>}
      {all.length > 0 && (
        <Stack gap="md" ref={list}>
          {all.slice(0, shown).map((pair) => (
            <Pair key={`${pair.one.person.id} ${pair.other.person.id}`} pair={pair} />
          ))}
        </Stack>
      )}
      {more > 0 && (
        <Group gap="sm">
          <Text size="sm">{more === 1 ? 'One more pair' : `${more.toLocaleString('en-GB')} more pairs`}</Text>
          {shown < all.length && (
            <Button variant="default" size="compact-sm" onClick={() => setShown(shown + SHOWN)}>
              Show more
            </Button>
          )}
        </Group>
      )}
    </Section>
  );
}

function Pair({ pair: { one, other, because } }: { pair: AlikePair }) {
  const merge = useCommand('people.merge');
  const apart = useCommand('people.tellApart');
  const [keptId, setKeptId] = useState<string>(fuller(one.person, other.person).id);
  const [kept, merged] = keptId === one.person.id ? [one.person, other.person] : [other.person, one.person];
  const details = mergedDetails(kept, merged);
  const mergeThem = async () => {
    try {
      await merge.mutateAsync({
        personId: kept.id,
        expectedVersion: kept.version,
        mergedId: merged.id,
        mergedVersion: merged.version,
        details,
      });
      notifyDone(`${details.name} stands on file once. Undo it below, under “Merged entries”.`);
    } catch {
      // The notice below says what happened.
    }
  };
  return (
    <Stack
      gap="xs"
      className="panel"
      role="group"
      tabIndex={-1}
      aria-label={`${one.person.name} and ${other.person.name}`}
    >
      <Text size="sm" fw={600}>
        {because.map((why, index) => (index === 0 ? why : why.toLowerCase())).join(', ')}
      </Text>
      <Radio.Group label="Whose name and details are right?" value={keptId} onChange={setKeptId}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
          {[one, other].map(({ person, cases }) => (
            <Stack key={person.id} gap={2}>
              <Radio value={person.id} label={<strong>{person.name}</strong>} />
              <Text size="sm">{addressInOneLine(person)}</Text>
              <Text size="sm">
                {[person.phone, person.email].filter(Boolean).join(', ') || 'No telephone, no email'}
              </Text>
              <Text size="sm">{person.needs.map((need) => needLabels[need]).join(', ') || 'No needs recorded'}</Text>
              <Group gap="xs">
                {cases.length === 0 && <Text size="sm">No cases</Text>}
                {cases.slice(0, 6).map(({ caseId, reference, isOpen }) => (
                  <Text key={caseId} size="sm">
                    <Anchor inherit renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId }} {...props} />}>
                      {reference}
                    </Anchor>
                    {isOpen ? ' open' : ''}
                  </Text>
                ))}
                {cases.length > 6 && <Text size="sm">and {cases.length - 6} more</Text>}
              </Group>
            </Stack>
          ))}
        </SimpleGrid>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        Together: {[details.name, addressInOneLine(details), details.phone, details.email].filter(Boolean).join(', ')}
      </Text>
      <ErrorNotice error={merge.error ?? apart.error} />
      <Group gap="sm">
        <BusyButton size="sm" loading={merge.isPending} onClick={() => void mergeThem()}>
          They are one person: merge
        </BusyButton>
        <BusyButton
          size="sm"
          variant="default"
          loading={apart.isPending}
          onClick={() => apart.mutate({ personId: one.person.id, otherId: other.person.id })}
        >
          They are two people
        </BusyButton>
      </Group>
    </Stack>
  );
}
