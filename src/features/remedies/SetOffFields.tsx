import { Checkbox, SimpleGrid, Stack, Text } from '@mantine/core';
import type { CompensationPolicy } from '../../../electron/domain/compensation.ts';
import { PastDayInput } from '../../ui/PastDayInput.tsx';
import { PoundsInput } from '../../ui/PoundsInput.tsx';
import type { RemedyForm } from './remedyForm.ts';
import { NOT_CHECKED } from './remedyWords.ts';

interface SetOffFieldsProps {
  form: RemedyForm;
  set: (change: Partial<RemedyForm>) => void;
  policies: readonly CompensationPolicy[];
}

/** How it is paid: in full, unless the resident chose to have a part of it go against arrears. */
export function SetOffFields({ form, set, policies }: SetOffFieldsProps) {
  const inPlay = policies.filter(
    ({ id, role }) => role === 'guidance' || form.items.some((item) => item.policyId === id),
  );
  const rules = inPlay.flatMap(({ setOff }) => (setOff ? [setOff] : []));
  return (
    <section className="panel" aria-label="How it is paid">
      <Stack gap="sm">
        <Text fw={600}>How it is paid</Text>
        <Text size="sm">To the resident, in full, unless they choose otherwise.</Text>
        <Checkbox
          label="The Ombudsman ordered it"
          checked={form.isOrdered}
          onChange={(event) => set({ isOrdered: event.currentTarget.checked })}
        />
        <Checkbox
          label="The resident chose to have some of it go against arrears"
          checked={form.wantsSetOff}
          onChange={(event) => set({ wantsSetOff: event.currentTarget.checked })}
        />
        {form.wantsSetOff && (
          <>
            {rules.map(({ text, clause, confirmed }) => (
              <Text key={clause + text} size="sm">
                {text}{' '}
                <Text span c="dimmed">
                  ({clause}
                  {confirmed ? '' : `, ${NOT_CHECKED}`})
                </Text>
              </Text>
            ))}
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
              <PoundsInput
                label="Arrears today"
                required
                value={form.arrears}
                onChange={(arrears) => set({ arrears })}
              />
              <PoundsInput
                label="Of the remedy, against arrears"
                required
                value={form.setOff}
                onChange={(setOff) => set({ setOff })}
              />
              <PastDayInput
                label="Day on which the resident agreed"
                value={form.agreedOn}
                onChange={(agreedOn) => set({ agreedOn })}
              />
            </SimpleGrid>
            <Checkbox
              label="The resident does not accept that the arrears are owed"
              checked={form.isDisputed}
              onChange={(event) => set({ isDisputed: event.currentTarget.checked })}
            />
          </>
        )}
      </Stack>
    </section>
  );
}
