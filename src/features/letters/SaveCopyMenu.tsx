import { Button, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useCommand } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';

const names = {
  pdf: { label: 'PDF', about: 'As it would be printed' },
  docx: { label: 'Word', about: 'The same words, to work on; marked as a copy' },
  txt: { label: 'Plain text', about: 'For an email, or for whoever writes it in Braille; marked as a copy' },
} as const;

interface SaveCopyMenuProps {
  letterId: string;
  /** What the button says: "Save a copy as…". */
  label: string;
  formats: readonly (keyof typeof names)[];
}

/** Saves the letter, or the words of it, in another form where the user says. */
export function SaveCopyMenu({ letterId, label, formats }: SaveCopyMenuProps) {
  const save = useCommand('letters.saveCopy');
  return (
    <Stack gap={6}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" loading={save.isPending} rightSection={<IconChevronDown size={16} aria-hidden />}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item
              key={format}
              onClick={() =>
                save.mutate(
                  { letterId, format },
                  { onSuccess: ({ savedTo }) => savedTo && notifyDone(`A copy of the letter is at ${savedTo}`) },
                )
              }
            >
              <Text size="sm">{names[format].label}</Text>
              <Text size="xs" c="dimmed">
                {names[format].about}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ErrorNotice error={save.error} title="The copy was not saved" />
    </Stack>
  );
}
