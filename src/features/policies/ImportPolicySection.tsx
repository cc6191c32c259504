import { Button, Group, Stack, Text } from '@mantine/core';
import type { PolicyImport, PolicyName } from '../../../electron/contract/policies.ts';
import { withVersion } from '../../../electron/domain/versionName.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { CannotBeUsed } from '../procedures/ImportSection.tsx';
import { Section } from '../settings/Section.tsx';

/** Takes in a compensation policy of the office's own from a file; what is wrong with it is said, and nothing is lost. */
export function ImportPolicySection({ onRead }: { onRead: (policy: PolicyName) => void }) {
  const take = useCommand('policies.import');
  return (
    <Section
      title="Take in your own policy"
      about="From a file in Redress’s form for compensation policies (.json). It is checked first; it stays in the record with every version, and holds for nothing until it is adopted above."
    >
      <Group>
        <BusyButton variant="default" loading={take.isPending} onClick={() => take.mutate({})}>
          Choose the file…
        </BusyButton>
      </Group>
      <ErrorNotice error={take.error} />
      <div role="status">{take.data && <Outcome result={take.data} onRead={onRead} />}</div>
    </Section>
  );
}

function Outcome({ result, onRead }: { result: PolicyImport; onRead: (policy: PolicyName) => void }) {
  switch (result.state) {
    case 'cancelled':
      return null;
    case 'kept':
      return (
        <Stack gap="xs" align="flex-start">
          <Text>
            {withVersion(result.policy)}{' '}
            {result.isNew ? 'is in the record. Adopt it above when it is to hold.' : 'was in the record already.'}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => onRead(result.policy)}>
            Read it beside your text
          </Button>
        </Stack>
      );
    case 'wrong':
      return <CannotBeUsed fileName={result.fileName} problems={result.problems} />;
  }
}
