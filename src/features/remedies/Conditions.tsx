import { Group, Radio, Stack, Text } from '@mantine/core';
import type { CompensationPolicy, Condition } from '../../../electron/domain/compensation.ts';
import type { RemedyForm } from './remedyForm.ts';
import { NOT_CHECKED } from './remedyWords.ts';

interface ConditionsProps {
  policies: readonly CompensationPolicy[];
  form: RemedyForm;
  onAnswer: (key: string, isMet: boolean) => void;
}

/** The questions that the policies ask before they pay: only those about heads that are in the calculation. */
export function Conditions({ policies, form, onAnswer }: ConditionsProps) {
  const asked = askedConditions(policies, form);
  if (asked.length === 0) return null;
  return (
    <section className="panel" aria-label="Questions before anything is paid">
      <Stack gap="sm">
        <Text fw={600}>Before anything is paid</Text>
        {asked.map(({ key, condition }) => (
          <Radio.Group
            key={key}
            label={condition.question}
            description={`${condition.needed === 'always' ? 'Without a yes nothing is paid' : 'Usually needed'} (${condition.clause}${condition.confirmed ? '' : `, ${NOT_CHECKED}`})`}
            value={key in form.answers ? String(form.answers[key]) : ''}
            onChange={(answer) => onAnswer(key, answer === 'true')}
          >
            <Group gap="md" mt={4}>
              <Radio value="true" label="Yes" />
              <Radio value="false" label="No" />
            </Group>
          </Radio.Group>
        ))}
      </Stack>
    </section>
  );
}

function askedConditions(
  policies: readonly CompensationPolicy[],
  form: RemedyForm,
): { key: string; condition: Condition }[] {
  return policies.flatMap((policy) =>
    policy.conditions
      .filter(({ heads }) =>
        form.items.some(
          (item) =>
            item.policyId === policy.id && item.refusedOn === null && (heads === null || heads.includes(item.headId)),
        ),
      )
      .map((condition) => ({ key: `${policy.id}/${condition.id}`, condition })),
  );
}
