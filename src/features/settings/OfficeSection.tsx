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
import type { OfficeVersion } from './useOfficeVersion.ts';

/** The landlord's details: the head of letters, the bank holidays. */
export function OfficeSection({ version }: { version: OfficeVersion }) {
  const { office } = useSignedIn();
  const update = useCommand('office.update');
  const problems = useProblems();
  const [form, setForm] = useState(() => officeFormOf(office));
  const [lookUpError, setLookUpError] = useState<unknown>(null);

  const submit = async () => {
    // The procedure is adopted on its own page; what stands there now stays.
    const details = { ...officeDetailsOf(form), procedureId: office.procedureId };
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
          <OfficeFields value={form} onChange={setForm} problems={{ ...problems.all, ...problems.under('office') }} />
          <ErrorNotice error={lookUpError ?? update.error} withDetails={false} onLoadNewest={() => void loadNewest()} />
          <Group>
            <SubmitButton loading={update.isPending}>Save the office’s details</SubmitButton>
          </Group>
        </Stack>
      </FormShell>
    </Section>
  );
}
