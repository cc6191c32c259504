import type { LetterParts } from '../../../electron/domain/letters.ts';
import type { WrittenField } from '../../../electron/domain/letterTemplate.ts';
import { partAnchor } from './letterFields.ts';
import { ProseField } from './prose/ProseField.tsx';

interface WrittenFieldsProps {
  fields: readonly WrittenField[];
  slots: LetterParts['slots'];
  onChange: (slots: LetterParts['slots']) => void;
}

/** The parts of a letter by a template that staff write, in the order of the letter. */
export function WrittenFields({ fields, slots, onChange }: WrittenFieldsProps) {
  return fields.map(({ id, label, hint, rows, required }) => (
    <div key={id} id={partAnchor(`slots.${id}`)} className="panel">
      <ProseField
        path={`slots.${id}`}
        label={label}
        description={required ? hint : `${hint}. Leave it empty if there is nothing`}
        required={required}
        rows={rows}
        value={slots[id] ?? ''}
        onChange={(words) => onChange({ ...slots, [id]: words })}
      />
    </div>
  ));
}
