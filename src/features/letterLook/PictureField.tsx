import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { LetterPicture } from '../../../electron/domain/letterLook.ts';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';

interface PictureFieldProps {
  /** "Logo", "Signature of Priya Shah". */
  label: string;
  about?: string;
  value: LetterPicture | null;
  onChange: (value: LetterPicture | null) => void;
  /** What is read out in its place until somebody writes something else. */
  alt: string;
  /** Lets the words that are read out be changed. */
  hasAltField?: boolean;
  error?: string | undefined;
}

/** A picture from a file of the PC: chosen, described, taken out again. */
export function PictureField({ label, about, value, onChange, alt, hasAltField = false, error }: PictureFieldProps) {
  const choose = useCommand('letterLook.choosePicture');
  const words = value ? 'Choose another…' : 'Choose a picture…';
  const ask = () =>
    choose.mutate(
      { title: `Choose a picture: ${label}`, alt },
      { onSuccess: ({ picture }) => picture && onChange(value ? { ...picture, alt: value.alt } : picture) },
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend out at every button of it
    <div role="group" aria-label={label}>
      <Stack gap={6}>
        <Text fw={600} size="sm">
          {label}
        </Text>
        {about && (
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        )}
        <Group gap="sm">
          <Text size="sm" role="status">
            {value ? `A picture of ${value.width} x ${value.height} dots` : 'None'}
          </Text>
          <BusyButton
            variant="default"
            size="xs"
            loading={choose.isPending}
            onClick={ask}
            aria-label={`${words} ${label}`}
          >
            {words}
          </BusyButton>
          {value && (
            <Button variant="default" size="xs" onClick={() => onChange(null)} aria-label={`Take it out: ${label}`}>
              Take it out
            </Button>
          )}
        </Group>
        {value && hasAltField && (
          <TextInput
            label="Read out in its place"
            description="For people who hear letters read out: usually your name"
            value={value.alt}
            onChange={(event) => onChange({ ...value, alt: event.currentTarget.value })}
            error={error}
          />
        )}
        <ErrorNotice error={choose.error} title="The picture was not taken" />
      </Stack>
    </div>
  );
}
