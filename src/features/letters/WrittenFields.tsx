import { Textarea } from '@mantine/core';
import type { LetterParts } from '../../../electron/domain/letters.ts';
import type { WrittenField } from '../../../electron/domain/letterTemplate.ts';
import { partAnchor } from './letterFields.ts';

interface WrittenFieldsProps {
  fields: readonly WrittenField[];
  slots: LetterParts['slots'];
  onChange: (slots: LetterParts['slots']) => void;
}

/** The parts of a letter by a template that staff write, in the order of the letter. */
export function WrittenFields({ fields, slots, onChange }: WrittenFieldsProps) {
  return fields.map(({ id, label, hint, rows, required }) => (
    <div key={id} id={partAnchor(`slots.${id}`)} className="panel">
      <Textarea
        label={label}
        description={required ? hint : `${hint}. Leave it empty if there is nothing`}
        required={required}
        size="md"
        autosize
        minRows={rows}
        maxRows={30}
        value={slots[id] ?? ''}
        onChange={(event) => onChange({ ...slots, [id]: event.currentTarget.value })}
      />
    </div>
  ));
}
