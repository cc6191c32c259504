import { NumberInput, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type Problems, problemAt } from '../../ui/problems.ts';
import { type LookForm, labelOf, layoutChoices } from './lookForm.ts';

interface EnvelopeFieldsProps {
  form: LookForm;
  set: (change: Partial<LookForm>) => void;
  problems: Problems;
}

const measures = ['envelopeWidth', 'envelopeHeight', 'left', 'up', 'width', 'height'] as const;

/** Which envelope letters go into, and for one of the office's own its measures. */
export function EnvelopeFields({ form, set, problems }: EnvelopeFieldsProps) {
  return (
    <Stack gap="md">
      <Radio.Group
        label={labelOf('layout')}
        value={form.layout}
        onChange={(value) => {
          const chosen = layoutChoices.find((choice) => choice.value === value);
          if (chosen) set({ layout: chosen.value });
        }}
      >
        <Stack gap="xs" mt="xs">
          {layoutChoices.map(({ value, label, about }) => (
            <Radio key={value} value={value} label={label} description={about} />
          ))}
        </Stack>
      </Radio.Group>
      {form.layout === 'window' && (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {measures.map((field) => (
              <NumberInput
                key={field}
                label={labelOf(field)}
                suffix=" mm"
                min={0}
                max={400}
                decimalScale={1}
                hideControls
                value={form[field]}
                onChange={(value) => set({ [field]: typeof value === 'number' ? value : '' })}
                error={problemAt(problems, field)}
              />
            ))}
          </SimpleGrid>
          <TextInput
            label={labelOf('folds')}
            description="Distances from the top of the sheet in millimetres, such as 87, 192. Left empty, the sheet goes in flat."
            value={form.folds}
            onChange={(event) => set({ folds: event.currentTarget.value })}
            error={problemAt(problems, 'folds')}
          />
        </>
      )}
    </Stack>
  );
}
