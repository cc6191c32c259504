import { Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { CompensationPolicy, Head } from '../../../electron/domain/compensation.ts';
import { offeredHeads, sharedLabels } from '../../../electron/domain/offeredHeads.ts';
import classes from '../case/CasePage.module.css';
import own from './remedies.module.css';

interface AddHeadProps {
  policies: readonly CompensationPolicy[];
  onAdd: (policyId: string, head: Head) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** Every head of loss that a policy of this case knows, under the policy's name. */
export function AddHead({ policies, onAdd, ref }: AddHeadProps) {
  const isShared = sharedLabels(policies);
  return (
    <Menu position="bottom-start" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button ref={ref} variant="default" className={own.start} leftSection={<IconPlus size={16} aria-hidden />}>
          Add a head of loss
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {policies.map((policy) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
          <div key={policy.id} role="group" aria-label={policy.name}>
            <Menu.Label>{policy.name}</Menu.Label>
            {offeredHeads(policy, policies).map((head) => (
              <Menu.Item key={head.id} onClick={() => onAdd(policy.id, head)}>
                {head.label}
                {isShared(head.label) && (
                  <Text span size="sm" c="dimmed">
                    {` · ${policy.name}`}
                  </Text>
                )}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
