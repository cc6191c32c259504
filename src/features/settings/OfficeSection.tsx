import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { OfficeDetails } from '../../../electron/domain/people.ts';
import { useCommand } from '../../api/hooks.ts';
import { acceptSession, useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { OfficeFields } from '../../ui/OfficeFields.tsx';
import { officeDetailsOf, officeFormOf } from '../../ui/officeForm.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { Section } from './Section.tsx';
import type { OfficeVersion } from './useOfficeVersions.ts';

/** The landlord's details: the head of letters, the bank holidays, the procedure. */
export function OfficeSection({ version }: { version: OfficeVersion }) {
  const { office, today } = useSignedIn();
  const update = useCommand('office.update');
  const problems = useProblems();
  const [form, setForm] = useState(() => officeFormOf(office));
  const [lookUpError, setLookUpError] = useState<unknown>(null);

  const submit = async () => {
    const details = officeDetailsOf(form);
    if (!problems.check(OfficeDetails, details)) return;
    try {
      acceptSession(await update.mutateAsync({ expectedVersion: version.version, office: details }));
      await version.saved();
      notifyDone('The office’s details are saved. Letters made from now on carry them.');
    } catch (thrown) {
      problems.take(thrown);
    }
  };
  const loadNewest = async () => {
    try {
      await version.takeNewest();
      setLookUpError(null);
    } catch (thrown) {
      setLookUpError(thrown);
      return;
    }
    update.reset();
  };

  return (
    <Section title="Your office" about="Letters that were issued already stay as they are.">
      <FormShell onSubmit={() => void submit()} refusals={problems.refusals} aria-label="Your office">
        <Stack gap="md">
          <OfficeFields
            value={form}
            onChange={setForm}
            today={today}
            problems={{ ...problems.all, ...problems.under('office') }}
          />
          <ErrorNotice error={lookUpError ?? update.error} withDetails={false} onLoadNewest={() => void loadNewest()} />
          <Group>
            <SubmitButton loading={update.isPending}>Save the office’s details</SubmitButton>
          </Group>
        </Stack>
      </FormShell>
    </Section>
  );
}
