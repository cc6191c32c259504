import { Container, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { OfficeDetails, StaffDetails } from '../../../electron/domain/people.ts';
import { useCommand } from '../../api/hooks.ts';
import { acceptSession, useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { OfficeFields } from '../../ui/OfficeFields.tsx';
import { EMPTY_OFFICE, officeDetailsOf } from '../../ui/officeForm.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { EMPTY_STAFF, isStaffFormEmpty, type StaffForm, staffDetailsOf } from '../../ui/staffForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { FetchFromSecondPlace } from './BringBack.tsx';
import { ProcedureField } from './ProcedureField.tsx';
import { StaffRows } from './StaffRows.tsx';

const SetUpInput = z.object({ office: OfficeDetails, staff: z.array(StaffDetails).min(1) });

/** A row of the list with a key of its own, so that rows keep their fields when one above them goes. */
export interface StaffRow {
  key: number;
  form: StaffForm;
}

/** The first run: whose office this is, and who works in it. */
export function SetUpPage() {
  const { data: session } = useSession();
  const setUp = useCommand('office.setUp');
  const problems = useProblems();
  const [office, setOffice] = useState(EMPTY_OFFICE);
  const [rows, setRows] = useState<StaffRow[]>([{ key: 0, form: EMPTY_STAFF }]);
  const [sent, setSent] = useState<number[]>([0]);
  if (!session) return null;

  const submit = async () => {
    // Empty rows are not sent; the first always is, so that its own fields say what is missing.
    const filled = rows.filter(({ form }, index) => index === 0 || !isStaffFormEmpty(form));
    setSent(filled.map(({ key }) => key));
    const input = { office: officeDetailsOf(office), staff: filled.map(({ form }) => staffDetailsOf(form)) };
    if (!problems.check(SetUpInput, input)) return;
    try {
      acceptSession(await setUp.mutateAsync(input));
    } catch (error) {
      problems.take(error);
    }
  };

  return (
    <Container component="main" size="lg" py="lg">
      <Stack gap="md" mb="lg">
        <div>
          <PageTitle windowTitle="Set up">Set up Redress for your office</PageTitle>
          <Text c="dimmed">
            This is asked once. All of it can be changed later in Settings. Fields with a star are needed.
          </Text>
        </div>
        <Text size="sm">Has this office used Redress before, on another PC?</Text>
        <FetchFromSecondPlace />
      </Stack>
      <FormShell
        onSubmit={() => void submit()}
        ignoresEnter
        refusals={problems.refusals}
        aria-label="Setting up Redress"
      >
        <Stack gap="lg">
          <Fieldset legend="Your office" className="panel">
            <Stack gap="sm">
              <OfficeFields value={office} onChange={setOffice} problems={problems.under('office')} />
              <ProcedureField
                value={office}
                onChange={setOffice}
                today={session.today}
                problems={problems.under('office')}
              />
            </Stack>
          </Fieldset>
          <Fieldset legend="The people who work here" className="panel">
            <Stack gap="md">
              <Text size="sm" c="dimmed">
                At least one. They choose their name when they open Redress, and what they do is recorded with it.
              </Text>
              <StaffRows
                rows={rows}
                onChange={setRows}
                problemsOf={(key) => problems.under(`staff.${sent.indexOf(key)}`)}
              />
            </Stack>
          </Fieldset>
          <ErrorNotice error={setUp.error} withDetails={false} />
          <Group>
            <SubmitButton loading={setUp.isPending}>Set up and begin</SubmitButton>
          </Group>
        </Stack>
      </FormShell>
    </Container>
  );
}
