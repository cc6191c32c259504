import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import type { InputOf } from '../../electron/contract/operations.ts';
import type { Person } from '../../electron/domain/people.ts';
import { useOperation } from '../api/hooks.ts';
import { addressInOneLine } from './personChoice.ts';
import type { PersonForm } from './personForm.ts';

const PAUSE_MS = 400;

/** While somebody new is described: who on file may be the same, with why. */
export function AlikePeople({
  form,
  onKnown,
}: {
  form: PersonForm;
  onKnown: (person: Person, openCases: string[]) => void;
}) {
  const { name, postcode, address, phone, email } = form;
  const lines = address.split('\n').slice(0, 10);
  const [asked] = useDebouncedValue(JSON.stringify({ name, postcode, lines, phone, email }), PAUSE_MS);
  const input: InputOf<'people.alike'> = JSON.parse(asked);
  const { data } = useOperation('people.alike', input, {
    enabled: name.trim() !== '' && `${postcode}${phone}${email}`.trim() !== '',
    keepPrevious: true,
  });
  if (!data || data.length === 0) return null;
  return (
    <Alert
      role="status"
      variant="outline"
      color="gray"
      icon={<IconUsers aria-hidden />}
      title="Perhaps on file already"
    >
      <Stack gap="xs">
        {data.map(({ person, because, openCases }) => (
          <Group key={person.id} justify="space-between" gap="sm">
            <Text size="sm">
              <strong>{person.name}</strong>, {addressInOneLine(person)} ({because.join(', ').toLowerCase()}
              {openCases.length > 0 && `; open: ${openCases.join(', ')}`})
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`It is ${person.name}, who is on file`}
              onClick={() => onKnown(person, openCases)}
            >
              It is this person
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
