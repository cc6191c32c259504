import { Alert, Stack, Text } from '@mantine/core';
import type { LetterPart, LetterParts } from '../../../electron/domain/letters.ts';
import classes from './LetterPage.module.css';
import { partName } from './letterFields.ts';
import type { LetterRoom } from './useLetterRoom.ts';

/** Where two people wrote in the same part: mine stands in the letter, theirs is here to be taken over by hand. */
export function ClashNotice({ clashes }: { clashes: LetterRoom['clashes'] }) {
  if (clashes.length === 0) return null;
  return (
    <Alert role="status" variant="outline" color="gray" title="Somebody else wrote in the same place">
      <Stack gap="sm">
        <Text size="sm">Your words stand in the letter. Theirs are here, so that nothing is lost:</Text>
        {clashes.map(({ part, theirs }) => (
          <div key={part}>
            <Text size="sm" fw={600}>
              {partName(part)}
            </Text>
            <Text size="sm" className={classes.prose}>
              {inWords(part, theirs)}
            </Text>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

function inWords(part: LetterPart, theirs: LetterParts): string {
  if (part === 'points') {
    return theirs.points.map(({ summary, reasons }, index) => `${index + 1}. ${summary}\n${reasons}`.trim()).join('\n');
  }
  if (part === 'actions') return theirs.actions.map(({ what }, index) => `${index + 1}. ${what}`).join('\n');
  const value = theirs[part];
  return value === null || value === '' ? '(empty)' : String(value);
}
