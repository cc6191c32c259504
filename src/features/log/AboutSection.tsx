import { Fieldset, MultiSelect, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { categoryLabels, tenureLabels } from '../../../electron/domain/labels.ts';
import { Category, Tenure } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import type { LogSectionProps } from './LogScreen.tsx';

const categoryOptions = Category.options.map((value) => ({ value, label: categoryLabels[value] }));
const tenureOptions = Tenure.options.map((value) => ({ value, label: tenureLabels[value] }));

/** What it is about, in the person's own words, and what they want done. */
export function AboutSection({ form, onChange, problemAt }: LogSectionProps) {
  const { today } = useSignedIn();
  return (
    <Fieldset legend="What it is about" className="panel">
      <Stack gap="sm">
        <Textarea
          label="In their own words"
          description="Write down what they say, as they say it"
          required
          autosize
          minRows={6}
          maxRows={24}
          value={form.description}
          onChange={(event) => onChange({ ...form, description: event.currentTarget.value })}
          error={problemAt('description')}
        />
        <Textarea
          label="What they want to happen"
          autosize
          minRows={2}
          maxRows={10}
          value={form.outcomeSought}
          onChange={(event) => onChange({ ...form, outcomeSought: event.currentTarget.value })}
          error={problemAt('outcomeSought')}
        />
        <MultiSelect
          label="Subjects"
          description="One or more; type to narrow the list"
          required
          data={categoryOptions}
          value={form.categories}
          searchable
          clearable
          hidePickedOptions
          nothingFoundMessage="No such subject. “Something else” is in the list too."
          onChange={(values) => onChange({ ...form, categories: values.map((value) => Category.parse(value)) })}
          error={problemAt('categories')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label="They are a"
            data={tenureOptions}
            value={form.tenure}
            allowDeselect={false}
            onChange={(tenure) => onChange({ ...form, tenure: Tenure.parse(tenure) })}
          />
          <UkDateInput
            label="When they first knew of it, if they say"
            description="May be left empty"
            today={today}
            max={form.receivedOn ?? today}
            boundsMessage="This is after the day on which the complaint was received."
            value={form.knownSince}
            onChange={(knownSince) => onChange({ ...form, knownSince })}
            error={problemAt('knownSince')}
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}
