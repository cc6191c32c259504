import { MultiSelect } from '@mantine/core';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { DocumentId } from '../../../electron/domain/ids.ts';
import type { LetterParts } from '../../../electron/domain/letters.ts';
import { partName } from './letterFields.ts';

interface EnclosesFieldProps {
  documents: LetterView['documents'];
  value: LetterParts['encloses'];
  onChange: (encloses: LetterParts['encloses']) => void;
}

/** Documents of the case that go with the letter: it lists them, and they are printed after it. */
export function EnclosesField({ documents, value, onChange }: EnclosesFieldProps) {
  return (
    <MultiSelect
      label={partName('encloses')}
      description="Documents of the case; the letter lists them, and PDFs and pictures are printed with it"
      data={documents.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(chosen) => onChange(chosen.map((id) => DocumentId.parse(id)))}
      placeholder={documents.length === 0 ? 'No documents on the case yet' : undefined}
      searchable
      clearable
      nothingFoundMessage="No document of that name is on the case."
      clearButtonProps={{ 'aria-label': 'Enclose nothing' }}
    />
  );
}
