import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AdoptedPolicy, PolicyName, PolicyOnFile } from '../../../electron/contract/policies.ts';
import { londonDate, longDate } from '../../../electron/domain/isoDate.ts';
import { withVersion } from '../../../electron/domain/versionName.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { UpToSettings } from '../../ui/UpToSettings.tsx';
import { Section } from '../settings/Section.tsx';
import { AdoptPolicySection } from './AdoptPolicySection.tsx';
import { ImportPolicySection } from './ImportPolicySection.tsx';
import { ReadPolicyDrawer } from './ReadPolicyDrawer.tsx';

const NOTHING = {};

/** Each entry as wide as the list, so that what is read stands in one line under the next. */
const WIDE = { itemWrapper: { width: '100%' }, itemLabel: { flex: 1 } };

type OnRead = (policy: PolicyName) => void;

/** By what remedies in money are worked out; adopting a policy of the landlord's own; taking one in from a file. */
export function PoliciesPage() {
  const policies = useOperation('policies.list', NOTHING);
  const [read, setRead] = useState<PolicyName | null>(null);
  const view = policies.data;
  return (
    <Stack gap="lg" maw={1000}>
      <div>
        <UpToSettings />
        <PageTitle>Compensation policies</PageTitle>
      </div>
      <ErrorNotice error={policies.error} onRetry={() => void policies.refetch()} />
      {policies.isPending && <LoadingNotice />}
      {view && (
        <>
          <Section
            title="For a complaint of today"
            about="Your own policy first, then the ombudsman’s guidance and what the law fixes. A remedy that was worked out keeps what it was worked out by."
          >
            <OnFile policies={view.onFile.filter(({ holds }) => holds)} onRead={setRead} />
          </Section>
          <AdoptPolicySection own={view.onFile.filter(({ role }) => role === 'own')} onRead={setRead} />
          <ImportPolicySection onRead={setRead} />
          {view.adopted.length > 0 && <Adopted adopted={view.adopted} onRead={setRead} />}
          {view.onFile.some(({ holds }) => !holds) && (
            <Section title="Others on file" about="They do not hold for a complaint of today.">
              <OnFile policies={view.onFile.filter(({ holds }) => !holds)} onRead={setRead} />
            </Section>
          )}
        </>
      )}
      <ReadPolicyDrawer policy={read} onClose={() => setRead(null)} />
    </Stack>
  );
}

function OnFile({ policies, onRead }: { policies: readonly PolicyOnFile[]; onRead: OnRead }) {
  return (
    <List listStyleType="none" spacing="md" styles={WIDE}>
      {policies.map((policy) => (
        <List.Item key={`${policy.id} ${policy.version}`}>
          <Named policy={policy} onRead={onRead} />
          <Text size="sm">{policy.summary}</Text>
          <Text size="sm" c="dimmed">
            {policy.why}
            {policy.isImported && ' Taken in by your office.'}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

function Adopted({ adopted, onRead }: { adopted: readonly AdoptedPolicy[]; onRead: OnRead }) {
  return (
    <Section title="Adopted" about="The one adopted last that had begun by the day in question holds.">
      <List listStyleType="none" spacing="md" styles={WIDE}>
        {adopted.map(({ from, policy, recordedAt, recordedBy }) => {
          const recordedOn = londonDate(recordedAt);
          return (
            <List.Item key={`${from} ${recordedAt}`}>
              <Named policy={policy} onRead={onRead} />
              <Text size="sm">
                From {longDate(from)}
                {recordedOn !== from && `, recorded on ${longDate(recordedOn)}`}
                {recordedBy && `, by ${recordedBy}`}
              </Text>
            </List.Item>
          );
        })}
      </List>
    </Section>
  );
}

function Named({ policy, onRead }: { policy: PolicyName; onRead: OnRead }) {
  return (
    <Group justify="space-between" gap="sm">
      <Text fw={600}>{withVersion(policy)}</Text>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onRead(policy)}
        aria-label={`Read it: ${withVersion(policy)}`}
      >
        Read it
      </Button>
    </Group>
  );
}
