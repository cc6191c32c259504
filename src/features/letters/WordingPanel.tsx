import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { remarkKindLabels } from '../../../electron/domain/plainWords/plainWords.ts';
import { EASY_AGE, type HardSentence, type Reading } from '../../../electron/domain/plainWords/reading.ts';
import classes from './LetterPage.module.css';
import type { Misspelt, PlacedRemark } from './useWording.ts';

interface WordingPanelProps {
  remarks: readonly PlacedRemark[];
  misspelt: readonly Misspelt[];
  reading: Reading;
  onGoTo: (place: { path: string; words: string; paragraph?: number; from?: number }) => void;
}

const SHOWN = 90;

/** How the letter reads, and what could be said better. It is advice: nothing here keeps a letter from going out. */
export function WordingPanel({ remarks, misspelt, reading, onGoTo }: WordingPanelProps) {
  return (
    <Stack gap="md">
      <ReadingAge reading={reading} onGoTo={onGoTo} />
      <SpellingList misspelt={misspelt} onGoTo={onGoTo} />
      <section aria-labelledby="wording-remarks">
        <Text fw={600} id="wording-remarks" mb="xs">
          {remarks.length === 0
            ? 'Nothing to remark on in what you wrote.'
            : remarks.length === 1
              ? 'One place could be said better'
              : `${remarks.length} places could be said better`}
        </Text>
        <ul className={classes.checks}>
          {remarks.map((remark) => {
            const { kind, found, advice, path, paragraph, from } = remark;
            return (
              <li key={`${path} ${paragraph} ${from} ${kind}`} className={classes.check}>
                <IconAlertTriangle size={20} className={classes.better} aria-hidden />
                <div>
                  <Text size="sm">
                    <b>{remarkKindLabels[kind]}:</b> “{shortened(found)}”
                  </Text>
                  <Text size="sm">{advice}</Text>
                </div>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Go to: ${shortened(found)}`}
                  onClick={() => onGoTo({ path, paragraph, from, words: found })}
                >
                  Go to
                </Button>
              </li>
            );
          })}
        </ul>
      </section>
    </Stack>
  );
}

function SpellingList({ misspelt, onGoTo }: Pick<WordingPanelProps, 'misspelt' | 'onGoTo'>) {
  if (misspelt.length === 0) return null;
  return (
    <section aria-labelledby="wording-spelling">
      <Text fw={600} id="wording-spelling" mb="xs">
        {misspelt.length === 1
          ? 'One word is not in the dictionary'
          : `${misspelt.length} words are not in the dictionary`}
      </Text>
      <Group gap="xs">
        {misspelt.map(({ words, path, paragraph, from }) => (
          <Button
            key={`${path} ${paragraph} ${from}`}
            variant="default"
            size="compact-sm"
            aria-label={`Go to: ${words}`}
            onClick={() => onGoTo({ path, paragraph, from, words })}
          >
            {words}
          </Button>
        ))}
      </Group>
    </section>
  );
}

function ReadingAge({ reading, onGoTo }: { reading: Reading; onGoTo: WordingPanelProps['onGoTo'] }) {
  const { age, words, hardest } = reading;
  return (
    <section aria-labelledby="reading-age">
      <Text fw={600} id="reading-age">
        {age === null ? 'Too short to tell a reading age' : `Reading age: ${age}`}
      </Text>
      <Text size="sm" c="dimmed">
        {`${words} words. `}
        {age !== null &&
          (age <= EASY_AGE
            ? 'Nearly everybody can read it without effort.'
            : `Shorter sentences and everyday words bring it down; up to ${EASY_AGE} nearly everybody reads without effort.`)}
      </Text>
      {hardest.length > 0 && (
        <>
          <Text size="sm" mt="xs" mb={4}>
            The hardest sentences:
          </Text>
          <ul className={classes.checks}>
            {hardest.map((sentence: HardSentence) => (
              <li key={`${sentence.path} ${sentence.text}`} className={classes.hard}>
                <Text size="sm">
                  “{shortened(sentence.text)}” (age {sentence.age})
                </Text>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Go to: ${shortened(sentence.text)}`}
                  onClick={() => onGoTo({ path: sentence.path, words: sentence.text })}
                >
                  Go to
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`;
}
