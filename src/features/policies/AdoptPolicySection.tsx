import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import { operations } from '../../../electron/contract/operations.ts';
import type { PolicyName, PolicyOnFile } from '../../../electron/contract/policies.ts';
import { IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { withVersion } from '../../../electron/domain/versionName.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { Section } from '../settings/Section.tsx';

const AdoptDraft = z.object({ chosen: z.string().nullable(), from: IsoDate.nullable() });
type AdoptDraft = z.infer<typeof AdoptDraft>;

const keyOf = ({ id, version }: Pick<PolicyName, 'id' | 'version'>) => `${id} ${version}`;

interface AdoptPolicySectionProps {
  /** Policies of landlords' own, for the office's procedure or taken in by it. */
  own: readonly PolicyOnFile[];
  onRead: (policy: PolicyName) => void;
}

/** Adopts a policy of the landlord's own from a day on. */
export function AdoptPolicySection({ own, onRead }: AdoptPolicySectionProps) {
  const { today } = useSignedIn();
  const adopt = useCommand('policies.adopt');
  const problems = useProblems();
  const initial: AdoptDraft = { chosen: null, from: today };
  const kept = useKeptForm('policies:adopt', AdoptDraft, initial);
  const { form, set } = kept;
  const policy = own.find((one) => keyOf(one) === form.chosen) ?? null;

  const submit = async () => {
    const input = { policyId: policy?.id ?? '', version: policy?.version ?? '', from: form.from };
    const { input: schema } = operations['policies.adopt'];
    if (adopt.isPending || !problems.check(schema, input)) return;
    await kept.draft.settle();
    try {
      await adopt.mutateAsync(schema.parse(input));
      kept.clear();
      notifyDone('The policy is adopted. Remedies that were worked out keep theirs.');
    } catch (thrown) {
      kept.draft.keep(form);
      problems.take(thrown);
    }
  };

  return (
    <Section
      title="Adopt a policy of your own"
      about="From a day on it holds in the place of the one before, for complaints received or remedies decided from that day, as the policy itself says."
    >
      {own.length === 0 && (
        <Text>There is no policy of your own on file for the procedure that you go by. Take one in below.</Text>
      )}
      {own.length > 0 && kept.isLoading && <LoadingNotice />}
      {own.length > 0 && !kept.isLoading && (
        <FormShell
          onSubmit={() => void submit()}
          refusals={problems.refusals}
          kept={kept.draft}
          aria-label="Adopt a policy of your own"
        >
          <Stack gap="md">
            <KeptNotice kept={kept} today={today} />
            <Select
              label="Policy"
              required
              data={own.map((one) => ({ value: keyOf(one), label: withVersion(one) }))}
              value={form.chosen}
              onChange={(chosen) => set({ chosen })}
              error={problems.at('policyId') ?? problems.at('version')}
            />
            {policy && (
              <Group gap="sm">
                <Text size="sm" flex={1}>
                  {policy.why}
                </Text>
                <Button variant="default" size="compact-sm" onClick={() => onRead(policy)}>
                  Read it first
                </Button>
              </Group>
            )}
            <UkDateInput
              label="From"
              required
              today={today}
              value={form.from}
              onChange={(from) => set({ from })}
              error={problems.at('from')}
            />
            <ErrorNotice error={adopt.error} withDetails={problems.refusals === 0} />
            <Group gap="md">
              <SubmitButton loading={adopt.isPending}>
                Adopt it from {form.from ? longDate(form.from) : 'that day'}
              </SubmitButton>
              <DraftNote state={kept.draft.state} />
            </Group>
          </Stack>
        </FormShell>
      )}
    </Section>
  );
}
