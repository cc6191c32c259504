import { Fieldset, MultiSelect, Select, SimpleGrid, Stack } from '@mantine/core';
import { memo } from 'react';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { categoryLabels, tenureLabels } from '../../../electron/domain/labels.ts';
import { Category, Tenure } from '../../../electron/domain/words.ts';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { problemAt } from '../../ui/problems.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { AlikeComplaints } from './AlikeComplaints.tsx';
import { type LogSectionProps, sameFields } from './logSection.ts';
import { MattersField } from './MattersField.tsx';

const categoryOptions = Category.options.map((value) => ({ value, label: categoryLabels[value] }));
const tenureOptions = Tenure.options.map((value) => ({ value, label: tenureLabels[value] }));

interface AboutSectionProps extends LogSectionProps {
  today: IsoDate;
}

/** What it is about, in the person's own words, and what they want done. */
export function AboutSection(props: AboutSectionProps) {
  const { complainant, receivedOn, description } = props.form;
  return (
    <Fieldset legend="What it is about" className="panel">
      <Stack gap="sm">
        <OwnWords {...props} />
        {complainant.kind === 'known' && receivedOn !== null && (
          <AlikeComplaints personId={complainant.person.id} receivedOn={receivedOn} description={description} />
        )}
        <Particulars {...props} />
        <MattersField {...props} />
      </Stack>
    </Fieldset>
  );
}

const OwnWords = memo(
  ({ form, onChange, problems }: AboutSectionProps) => (
    <>
      <GrowingText
        label="In their own words"
        description="Write down what they say, as they say it; several things each on a line of its own, 1. 2. 3., so that each is answered"
        required
        rows={6}
        value={form.description}
        onChange={(event) => {
          const description = event.currentTarget.value;
          onChange((now) => ({ ...now, description }));
        }}
        error={problemAt(problems, 'description')}
      />
      <GrowingText
        label="What they want to happen"
        rows={2}
        value={form.outcomeSought}
        onChange={(event) => {
          const outcomeSought = event.currentTarget.value;
          onChange((now) => ({ ...now, outcomeSought }));
        }}
        error={problemAt(problems, 'outcomeSought')}
      />
    </>
  ),
  sameFields('description', 'outcomeSought'),
);
OwnWords.displayName = 'OwnWords';

const Particulars = memo(
  ({ form, onChange, problems, today }: AboutSectionProps) => (
    <>
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
        onChange={(values) => onChange((now) => ({ ...now, categories: values.map((value) => Category.parse(value)) }))}
        error={problemAt(problems, 'categories')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="They are a"
          data={tenureOptions}
          value={form.tenure}
          allowDeselect={false}
          onChange={(tenure) => onChange((now) => ({ ...now, tenure: Tenure.parse(tenure) }))}
        />
        <UkDateInput
          label="When they first knew of it, if they say"
          description="May be left empty"
          today={today}
          max={form.receivedOn ?? today}
          boundsMessage="This is after the day on which the complaint was received."
          value={form.knownSince}
          onChange={(knownSince) => onChange((now) => ({ ...now, knownSince }))}
          error={problemAt(problems, 'knownSince')}
        />
      </SimpleGrid>
    </>
  ),
  sameFields<AboutSectionProps>('categories', 'tenure', 'knownSince', 'receivedOn'),
);
Particulars.displayName = 'Particulars';
