import { Stack, Text } from '@mantine/core';
import type { WordingProblem } from '../../../electron/contract/letterWordings.ts';
import type { LetterTemplate } from '../../../electron/domain/letterTemplate.ts';
import { LetterSection } from '../letters/LetterSection.tsx';
import { conditionInWords } from './conditions.ts';
import { WordsField } from './WordsField.tsx';
import { problemAtField } from './wordingForm.ts';

interface HeadlineFieldsProps {
  subject: LetterTemplate['subject'];
  problems: readonly WordingProblem[];
  onChange: (subject: LetterTemplate['subject']) => void;
}

/** The line in bold under the greeting, in each of its wordings. */
export function HeadlineFields({ subject, problems, onChange }: HeadlineFieldsProps) {
  return (
    <div id="headline">
      <LetterSection title="The headline">
        <Stack gap="md">
          {subject.map((one, index) => (
            <div key={index}>
              {subject.length > 1 && (
                <Text size="sm" mb={4}>
                  {conditionInWords(one) ?? 'In all other cases'}:
                </Text>
              )}
              <WordsField
                label={subject.length > 1 ? `Headline, wording ${index + 1}` : 'Headline'}
                rows={1}
                value={one.text}
                error={problemAtField(problems, null, 'subject')}
                onChange={(text) =>
                  onChange(subject.map((other, place) => (place === index ? { ...other, text } : other)))
                }
              />
            </div>
          ))}
        </Stack>
      </LetterSection>
    </div>
  );
}
