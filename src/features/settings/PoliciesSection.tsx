import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { withVersion } from '../../../electron/domain/versionName.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from './Section.tsx';

const NOTHING = {};

/** Leads to the compensation policies: what holds today, adopting one, taking in one of the office's own. */
export function PoliciesSection() {
  const policies = useOperation('policies.list', NOTHING);
  const own = policies.data?.onFile.find(({ role, holds }) => role === 'own' && holds);
  return (
    <Section title="Compensation policies" about="What remedies in money are worked out by.">
      <ErrorNotice error={policies.error} onRetry={() => void policies.refetch()} />
      {policies.data && (
        <Text>
          {own
            ? `${withVersion(own)}.`
            : 'No policy of your own: remedies are worked out by the ombudsman’s guidance, the law, and plain sums.'}
        </Text>
      )}
      <Group>
        <Button variant="default" renderRoot={(props) => <Link to="/settings/policies" {...props} />}>
          Open the policies
        </Button>
      </Group>
    </Section>
  );
}
