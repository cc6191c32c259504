import { Checkbox, Fieldset, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { memo } from 'react';
import { AtRisk, atRiskLabels } from '../../../electron/domain/contacts.ts';
import { type LogSectionProps, sameFields } from './logSection.ts';

const atRiskOptions = AtRisk.options.map((value) => ({ value, label: atRiskLabels[value] }));

/** What cannot wait for the complaint: somebody who may not be safe, and a hazard in the home. */
function SafetyFields({ form, onChange }: LogSectionProps) {
  return (
    <Fieldset legend="What cannot wait" className="panel">
      <Stack gap="sm">
        <Checkbox
          label="Somebody may not be safe: a child or an adult"
          description="Passed on to the safeguarding lead today, whatever else it is"
          checked={form.isUnsafe}
          onChange={(event) => onChange((now) => ({ ...now, isUnsafe: event.currentTarget.checked }))}
        />
        {form.isUnsafe && (
          <>
            <Text size="sm" role="status">
              If anybody is in danger now, call 999 first. After logging, the next step is to tell the safeguarding
              lead.
            </Text>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput
                label="What the worry is"
                description="A few words; more can be added on the case"
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                autoComplete="off"
                value={form.unsafeWords}
                onChange={(event) => onChange((now) => ({ ...now, unsafeWords: event.currentTarget.value }))}
              />
              <Select
                label="Whose safety"
                placeholder="Not known"
                data={atRiskOptions}
                clearable
                clearButtonProps={{ 'aria-label': 'Not known' }}
                value={form.unsafeWhom}
                onChange={(whom) =>
                  onChange((now) => ({ ...now, unsafeWhom: whom === null ? null : AtRisk.parse(whom) }))
                }
              />
            </SimpleGrid>
          </>
        )}
        <Checkbox
          label="There may be a hazard in the home"
          description="Damp and mould, no heating in the cold, electrics, fire, falls: its form opens when this is logged, and the case asks for it until it is filled in"
          checked={form.mayBeHazard}
          onChange={(event) => onChange((now) => ({ ...now, mayBeHazard: event.currentTarget.checked }))}
        />
      </Stack>
    </Fieldset>
  );
}

export const SafetySection = memo(SafetyFields, sameFields('isUnsafe', 'unsafeWhom', 'unsafeWords', 'mayBeHazard'));
