import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { needLabels } from '../../electron/domain/labels.ts';
import type { Person } from '../../electron/domain/people.ts';
import { notifyAct } from './notify.ts';
import { PersonEditDrawer } from './PersonEditDrawer.tsx';
import { addressInOneLine } from './personChoice.ts';
import { textSizeLabel } from './textSizes.ts';

interface PersonCardProps {
  person: Person;
  /** References of their open cases: a possible duplicate. */
  openCases: readonly string[];
  onChanged: (person: Person) => void;
  onOther: () => void;
}

/** Somebody on file who was chosen in a form. */
export function PersonCard({ person, openCases, onChanged, onOther }: PersonCardProps) {
  const [isEditing, { open, close }] = useDisclosure(false);
  const needs = person.needs.map((need) => needLabels[need]).join(', ');
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Text fw={600}>{person.name}</Text>
          <Text size="sm">{addressInOneLine(person)}</Text>
          <Text size="sm">{person.phone || 'No telephone number on file'}</Text>
          <Text size="sm">
            {needs === '' ? 'No needs recorded' : `Needs: ${needs}`}
            {person.needsNote && ` (${person.needsNote})`}. Letters in {textSizeLabel(person.textSize)}.
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            onClick={onOther}
            aria-label={`Somebody else than ${person.name}`}
          >
            Somebody else
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={open}
            aria-label={`Change details or needs of ${person.name}`}
          >
            Change details or needs
          </Button>
        </Group>
      </Group>
      {openCases.length > 0 && (
        <Alert
          role="status"
          variant="outline"
          color="gray"
          icon={<IconCopy aria-hidden />}
          title="Perhaps already logged"
        >
          {person.name} has {openCases.length === 1 ? 'an open case' : `${openCases.length} open cases`}:{' '}
          {openCases.join(', ')}. If this is about the same matter, open that case with Ctrl+K and add a note there
          instead.
        </Alert>
      )}
      <PersonEditDrawer
        person={person}
        opened={isEditing}
        onClose={close}
        onSaved={(saved, sentence) => {
          onChanged(saved);
          void notifyAct(sentence);
        }}
      />
    </Stack>
  );
}
