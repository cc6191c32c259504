import { Select } from '@mantine/core';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { LetterId } from '../../../electron/domain/ids.ts';
import type { LetterParts } from '../../../electron/domain/letters.ts';
import { partName } from './letterFields.ts';

interface CorrectsFieldProps {
  earlier: LetterView['earlier'];
  value: LetterParts['corrects'];
  onChange: (corrects: LetterParts['corrects']) => void;
}

/** Which earlier letter this one puts right; from then on each of the two names the other. */
export function CorrectsField({ earlier, value, onChange }: CorrectsFieldProps) {
  return (
    <Select
      label={partName('corrects')}
      description="The first letter stays on file as it was; each of the two will name the other"
      data={earlier.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(chosen) => onChange(chosen === null ? null : LetterId.parse(chosen))}
      placeholder={earlier.length === 0 ? 'No letter has been sent on this case yet' : 'Choose the letter'}
      nothingFoundMessage="No letter of that name."
    />
  );
}
