import { Alert, Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { GrowingText } from './GrowingText.tsx';
import type { Clash } from './mergeFields.ts';
import { takenSentence } from './mergeWords.ts';

interface MergeNoticeProps {
  clashes: readonly Clash[];
  /** Fields that only somebody else changed: they were brought in. */
  taken: readonly string[];
  labelOf: (field: string) => string;
  /** A value as it would be written out. */
  inWords: (field: string, value: unknown) => string;
  /** Where the two texts stand, and what to do. */
  explain?: string;
  children?: ReactNode;
  /** Puts one of the two into the form. */
  onChoose: (clash: Clash, whose: 'mine' | 'theirs') => void;
}

const NOT_SAVED =
  'Nothing is saved yet. Your text stands in the form; theirs is here. Choose, or write the two together in the form, then save.';

/**
 * What came of two people's changes. Where both wrote in the same field, both texts stand side by side, to be read, copied
 * or put into the form; neither is lost until the form is saved.
 */
export function MergeNotice({
  clashes,
  taken,
  labelOf,
  inWords,
  onChoose,
  explain = NOT_SAVED,
  children,
}: MergeNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  const count = clashes.length;
  useEffect(() => {
    if (count > 0) notice.current?.focus();
  }, [count]);
  if (count === 0 && taken.length === 0) return null;
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      role="status"
      variant="outline"
      color="gray"
      title={count > 0 ? 'Somebody else wrote in the same place' : 'Somebody else changed this meanwhile'}
    >
      <Stack gap="md">
        {taken.length > 0 && <Text size="sm">{takenSentence(taken.map(labelOf))}</Text>}
        {count > 0 && <Text size="sm">{explain}</Text>}
        {clashes.map((clash) => {
          const label = labelOf(clash.field);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend out at every field of it
            <div key={clash.field} role="group" aria-label={`Two texts for: ${label}`}>
              <Title order={3} size="h5" mb={4}>
                {label}
              </Title>
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                <Side
                  title="Yours"
                  text={inWords(clash.field, clash.mine)}
                  button="Put mine in the form"
                  label={label}
                  onChoose={() => onChoose(clash, 'mine')}
                />
                <Side
                  title="Theirs"
                  text={inWords(clash.field, clash.theirs)}
                  button="Put theirs in the form"
                  label={label}
                  onChoose={() => onChoose(clash, 'theirs')}
                />
              </SimpleGrid>
            </div>
          );
        })}
        {children}
      </Stack>
    </Alert>
  );
}

interface SideProps {
  title: string;
  text: string;
  button: string;
  label: string;
  onChoose: () => void;
}

function Side({ title, text, button, label, onChoose }: SideProps) {
  return (
    <Stack gap={4} align="stretch">
      <GrowingText
        label={title}
        aria-label={`${label}: ${title.toLowerCase()}`}
        rows={1}
        readOnly
        value={text === '' ? '(empty)' : text}
      />
      <Button
        size="compact-sm"
        variant="default"
        onClick={onChoose}
        aria-label={`${button}: ${label}`}
        style={{ alignSelf: 'flex-start' }}
      >
        {button}
      </Button>
    </Stack>
  );
}
