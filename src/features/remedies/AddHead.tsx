import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, type Ref } from 'react';
import type { CompensationPolicy, Head } from '../../../electron/domain/compensation.ts';
import classes from '../case/CasePage.module.css';
import own from './remedies.module.css';

interface AddHeadProps {
  policies: readonly CompensationPolicy[];
  onAdd: (policyId: string, head: Head) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** Every head of loss that a policy of this case knows, under the policy's name. */
export function AddHead({ policies, onAdd, ref }: AddHeadProps) {
  return (
    <Menu position="bottom-start" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button ref={ref} variant="default" className={own.start} leftSection={<IconPlus size={16} aria-hidden />}>
          Add a head of loss
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {policies.map((policy) => (
          <Fragment key={policy.id}>
            <Menu.Label c="dimmed">{policy.name}</Menu.Label>
            {offeredHeads(policy, policies).map((head) => (
              <Menu.Item key={head.id} onClick={() => onAdd(policy.id, head)}>
                {head.label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Plain sums step back where the ombudsman's guidance knows the same loss. */
function offeredHeads(policy: CompensationPolicy, policies: readonly CompensationPolicy[]): Head[] {
  if (policy.role !== 'general') return policy.heads;
  const known = policies.filter(({ role }) => role === 'guidance').flatMap(({ heads }) => heads);
  return policy.heads.filter(({ topic }) => topic === null || !known.some((head) => head.topic === topic));
}
