import { MultiSelect } from '@mantine/core';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { PersonId } from '../../../electron/domain/ids.ts';
import type { LetterParts } from '../../../electron/domain/letters.ts';
import { LetterSection } from './LetterSection.tsx';
import { partName } from './letterFields.ts';

interface CopyToProps {
  view: LetterView;
  parts: LetterParts;
  set: (change: Partial<LetterParts>) => void;
}

/** Who else of the case gets the letter, addressed to them; nothing where there is nobody else. */
export function CopyTo({ view, parts, set }: CopyToProps) {
  const others = view.recipients.filter(({ personId }) => personId !== parts.recipient);
  if (others.length === 0) return null;
  return (
    <LetterSection title={partName('copyTo')} part="copyTo">
      <MultiSelect
        label="Copy to"
        description="Each copy is printed after the letter, with its own address"
        data={others.map(({ personId, name, role }) => ({ value: personId, label: `${name} (${role})` }))}
        value={parts.copyTo.filter((id) => others.some(({ personId }) => personId === id))}
        onChange={(chosen) => set({ copyTo: chosen.map((id) => PersonId.parse(id)) })}
      />
    </LetterSection>
  );
}
