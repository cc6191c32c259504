import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core';
import type { WordingProblem } from '../../../electron/contract/letterWordings.ts';
import type { TemplatePart } from '../../../electron/domain/letterTemplate.ts';
import { choiceOf, conditionChoices, conditionInWords, withChoice } from './conditions.ts';
import { WordsField } from './WordsField.tsx';
import { kindOfPart, problemAtField } from './wordingForm.ts';

interface PartFieldsProps {
  part: TemplatePart;
  index: number;
  problems: readonly WordingProblem[];
  onChange: (part: TemplatePart) => void;
}

/** What can be changed about one part of a letter. */
export function PartFields({ part, index, problems, onChange }: PartFieldsProps) {
  const at = (field: string) => problemAtField(problems, index, field);
  return (
    <Stack gap="sm">
      <Text size="sm">{kindOfPart(part)}.</Text>
      <TextInput
        label="Heading"
        description="Leave it empty if the part needs none"
        value={part.heading ?? ''}
        error={at('heading')}
        onChange={(event) => onChange({ ...part, heading: event.currentTarget.value })}
      />
      {'text' in part && (
        <WordsField
          label={`Words of part ${index + 1}`}
          description="A blank line begins a new paragraph; “- ” a list; **two stars** make words bold"
          rows={4}
          value={part.text}
          error={at('text')}
          onChange={(text) => onChange({ ...part, text })}
        />
      )}
      {'write' in part && <WriteFields part={part} at={at} index={index} onChange={onChange} />}
      <Stands part={part} error={at('condition')} onChange={onChange} />
    </Stack>
  );
}

type WritePart = Extract<TemplatePart, { write: unknown }>;

function WriteFields({
  part,
  at,
  index,
  onChange,
}: {
  part: WritePart;
  at: (field: string) => string | undefined;
  index: number;
  onChange: (part: TemplatePart) => void;
}) {
  const { write } = part;
  const set = (change: Partial<WritePart['write']>) => onChange({ ...part, write: { ...write, ...change } });
  return (
    <>
      <TextInput
        label="What staff are asked for"
        required
        value={write.label}
        error={at('label')}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <TextInput
        label="A hint for them"
        value={write.hint}
        error={at('hint')}
        onChange={(event) => set({ hint: event.currentTarget.value })}
      />
      <WordsField
        label={`What part ${index + 1} begins with`}
        description="Staff can change it in each letter"
        rows={2}
        value={write.start ?? ''}
        error={at('start')}
        onChange={(start) => set({ start })}
      />
      <Checkbox
        label="The letter cannot go without it"
        checked={write.required}
        onChange={(event) => set({ required: event.currentTarget.checked })}
      />
    </>
  );
}

function Stands({
  part,
  error,
  onChange,
}: {
  part: TemplatePart;
  error: string | undefined;
  onChange: (part: TemplatePart) => void;
}) {
  if (part.locked)
    return (
      <Text size="sm">
        When it stands: {conditionInWords(part)?.toLowerCase() ?? 'always'}. A clause asks for this part, so that cannot
        be changed.
      </Text>
    );
  return (
    <Select
      label="When it stands"
      searchable
      allowDeselect={false}
      nothingFoundMessage="Nothing of that name."
      maxDropdownHeight={320}
      data={conditionChoices}
      value={choiceOf(part)}
      error={error}
      onChange={(chosen) => {
        if (chosen !== null) onChange(withChoice(part, chosen));
      }}
    />
  );
}
