import { Button, Group, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { staffRoleLabels } from '../../../electron/domain/labels.ts';
import type { StaffMember } from '../../../electron/domain/people.ts';
import { useSignedIn } from '../../api/session.ts';
import { Section } from './Section.tsx';
import { StaffDrawer } from './StaffDrawer.tsx';

type Editing = { who: 'nobody' } | { who: 'new' } | { who: 'known'; person: StaffMember };

/** Who works here, who has left; adding and changing. */
export function StaffSection() {
  const { staff } = useSignedIn();
  const [editing, setEditing] = useState<Editing>({ who: 'nobody' });
  const sorted = [...staff].sort(
    (a, b) => Number(b.isActive) - Number(a.isActive) || a.name.localeCompare(b.name, 'en-GB'),
  );
  return (
    <Section
      title="The people who work here"
      about="Somebody who has left can no longer be chosen; what they did stays in the record under their name."
    >
      <Table.ScrollContainer minWidth={520} type="native">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Name</Table.Th>
              <Table.Th scope="col">Job title</Table.Th>
              <Table.Th scope="col">Role</Table.Th>
              <Table.Th scope="col">Works here</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Th scope="row">{person.name}</Table.Th>
                <Table.Td>{person.jobTitle}</Table.Td>
                <Table.Td>{staffRoleLabels[person.role]}</Table.Td>
                <Table.Td>{person.isActive ? 'Yes' : <Text size="sm">Has left</Text>}</Table.Td>
                <Table.Td ta="end">
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Change ${person.name}`}
                    onClick={() => setEditing({ who: 'known', person })}
                  >
                    Change
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEditing({ who: 'new' })}
        >
          Add a person
        </Button>
      </Group>
      <StaffDrawer
        person={editing.who === 'known' ? editing.person : null}
        opened={editing.who !== 'nobody'}
        onClose={() => setEditing({ who: 'nobody' })}
      />
    </Section>
  );
}
