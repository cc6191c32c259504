import { Fieldset, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { HandlingView } from '../../../../electron/contract/handling.ts';
import { type IsoDate, longDate } from '../../../../electron/domain/isoDate.ts';
import { contactMethodLabels } from '../../../../electron/domain/labels.ts';
import { ContactMethod } from '../../../../electron/domain/words.ts';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import type { FormProblems } from '../../../ui/useProblems.ts';

interface NextContact {
  nextOn: IsoDate | null;
  /** Working days between contacts, as typed. */
  every: string;
  nextMethod: ContactMethod | null;
}

interface NextContactFieldsProps {
  value: NextContact;
  onChange: (change: Partial<NextContact>) => void;
  /** What was agreed before. */
  agreed: HandlingView['contact'] | null;
  today: IsoDate;
  problems: FormProblems;
}

const methods = ContactMethod.options.map((value) => ({ value, label: contactMethodLabels[value] }));

/** What was agreed about the next contact: a day, or how often, and how. Left empty, what was agreed before goes on. */
export function NextContactFields({ value, onChange, agreed, today, problems }: NextContactFieldsProps) {
  return (
    <Fieldset legend="The next contact, as agreed" className="panel">
      <Text size="sm" c="dimmed" mb="xs">
        {agreedBefore(agreed)}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <UkDateInput
          label="We will be in touch by"
          description="Only if you named a day"
          today={today}
          value={value.nextOn}
          onChange={(nextOn) => onChange({ nextOn })}
          error={problems.at('nextOn')}
        />
        <TextInput
          label="Every so many working days"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description="Such as 5, for once a week"
          inputMode="numeric"
          value={value.every}
          onChange={(event) => onChange({ every: event.currentTarget.value })}
          error={problems.at('everyWorkingDays') && 'Give a whole number from 1 to 60.'}
        />
        <Select
          label="How they want to hear from us"
          data={methods}
          clearable
          clearButtonProps={{ 'aria-label': 'Not agreed' }}
          value={value.nextMethod}
          onChange={(method) => onChange({ nextMethod: ContactMethod.nullable().parse(method) })}
          error={problems.at('nextMethod')}
        />
      </SimpleGrid>
    </Fieldset>
  );
}

function agreedBefore(agreed: HandlingView['contact'] | null): string {
  if (!agreed || (agreed.everyWorkingDays === null && agreed.nextOn === null))
    return 'Nothing has been agreed yet. Leave this empty if it was not spoken of.';
  const often =
    agreed.everyWorkingDays === null
      ? ''
      : ` every ${agreed.everyWorkingDays === 1 ? 'working day' : `${agreed.everyWorkingDays} working days`}`;
  const how = agreed.method === null ? '' : ` by ${contactMethodLabels[agreed.method].toLowerCase()}`;
  const next = agreed.nextOn === null ? '' : ` The next was promised for ${longDate(agreed.nextOn)}.`;
  return `Agreed before: to be in touch${often}${how}.${next} Left empty, that goes on.`;
}
