import { Button, Text } from '@mantine/core';

interface DoneMessageProps {
  sentence: string;
  /** "Undo". */
  button: string;
  /** As `aria-keyshortcuts` has it: "Control+Z". */
  keys: string;
  onClick: () => void;
}

/** What was done, with a button that takes it back. */
export function DoneMessage({ sentence, button, keys, onClick }: DoneMessageProps) {
  const label = `${button} (${keys.replace('Control', 'Ctrl')})`;
  return (
    <>
      <Text span size="sm">
        {sentence}
      </Text>
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        display="block"
        onClick={onClick}
        aria-keyshortcuts={keys}
        aria-label={`${label}: ${sentence}`}
      >
        {label}
      </Button>
    </>
  );
}
