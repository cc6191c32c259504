import { MultiSelect } from '@mantine/core';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { assistInput } from './assistInput.ts';
import type { LogSectionProps } from './logSection.ts';

/** What the complaint is by the landlord's own list of matters, several at once; nothing where its procedure has no such list. */
export function MattersField({ form, onChange }: LogSectionProps) {
  const { today } = useSignedIn();
  const query = useOperation('cases.assist', assistInput(form, today), { keepPrevious: true });
  const matters = query.data?.matters ?? [];
  if (matters.length === 0) return null;
  const options = matters.map(({ id, label }) => ({ value: id, label }));
  return (
    <MultiSelect
      label={`What it is by ${query.data?.procedure ?? 'our procedure'}`}
      description="One or more, if any fits; may be left empty"
      data={options}
      value={form.matters.filter((id) => options.some(({ value }) => value === id))}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage="The procedure has no such matter in its list."
      onChange={(chosen) => onChange((now) => ({ ...now, matters: chosen }))}
    />
  );
}
