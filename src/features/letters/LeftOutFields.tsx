import { Box, Button, Stack, Text, Textarea } from '@mantine/core';
import type { ContentCheck, LetterParts } from '../../../electron/domain/letters.ts';
import { LetterSection } from './LetterSection.tsx';
import { partAnchor } from './letterFields.ts';

interface LeftOutFieldsProps {
  leftOut: LetterParts['leftOut'];
  checks: readonly ContentCheck[];
  onChange: (leftOut: LetterParts['leftOut']) => void;
}

/** What a clause asks for and this letter goes without: each with the reason, which goes on the record with the letter. */
export function LeftOutFields({ leftOut, checks, onChange }: LeftOutFieldsProps) {
  const contents = Object.keys(leftOut);
  if (contents.length === 0) return null;
  const putBack = (content: string) =>
    onChange(Object.fromEntries(Object.entries(leftOut).filter(([other]) => other !== content)));
  return (
    <Box mt="md">
      <LetterSection title="What this letter goes without">
        <Stack gap="sm">
          <Text size="sm">
            The procedure asks for these. The reason, with your name, goes on the record and into the case file for the
            ombudsman.
          </Text>
          {contents.map((content) => {
            const label = checks.find(({ id }) => id === content)?.label ?? content;
            return (
              <div key={content} id={partAnchor(`leftOut.${content}`)}>
                <Textarea
                  label={`Why this letter goes without: ${label}`}
                  required
                  size="md"
                  autosize
                  minRows={2}
                  maxRows={12}
                  value={leftOut[content]?.reason ?? ''}
                  onChange={(event) =>
                    onChange({ ...leftOut, [content]: { reason: event.currentTarget.value, by: null, on: null } })
                  }
                />
                <Button
                  variant="default"
                  size="compact-sm"
                  mt="xs"
                  aria-label={`Put it back: ${label}`}
                  onClick={() => putBack(content)}
                >
                  Put it back
                </Button>
              </div>
            );
          })}
        </Stack>
      </LetterSection>
    </Box>
  );
}
