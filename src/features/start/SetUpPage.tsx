import { Container, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { OfficeDetails, StaffDetails } from '../../../electron/domain/people.ts';
import { useCommand } from '../../api/hooks.ts';
import { acceptSession, useSession } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { OfficeFields } from '../../ui/OfficeFields.tsx';
import { EMPTY_OFFICE, officeDetailsOf } from '../../ui/officeForm.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { EMPTY_STAFF, isStaffFormEmpty, staffDetailsOf } from '../../ui/staffForm.ts';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { FetchFromSecondPlace } from './BringBack.tsx';
import { ProcedureField } from './ProcedureField.tsx';
import { StaffRows } from './StaffRows.tsx';
import { SetUpForm } from './setUpForm.ts';

const SetUpInput = z.object({ office: OfficeDetails, staff: z.array(StaffDetails).min(1) });

const EMPTY: SetUpForm = { office: EMPTY_OFFICE, rows: [{ key: 0, form: EMPTY_STAFF }] };

/** The first run: whose office this is, and who works in it. What is typed is kept, though nobody is at the keyboard yet. */
export function SetUpPage() {
  const { data: session } = useSession();
  const setUp = useCommand('office.setUp');
  const problems = useProblems();
  const kept = useKeptForm('set-up', SetUpForm, EMPTY);
  const { office, rows } = kept.form;
  const [sent, setSent] = useState<number[]>([0]);
  if (!session || kept.isLoading) return null;

  const submit = async () => {
    // Empty rows are not sent; the first always is, so that its own fields say what is missing.
    const filled = rows.filter(({ form }, index) => index === 0 || !isStaffFormEmpty(form));
    setSent(filled.map(({ key }) => key));
    const input = { office: officeDetailsOf(office), staff: filled.map(({ form }) => staffDetailsOf(form)) };
    if (setUp.isPending || !problems.check(SetUpInput, input)) return;
    // The command throws the draft away in its own transaction; a late save must not bring it back.
    await kept.draft.settle();
    try {
      acceptSession(await setUp.mutateAsync(input));
    } catch (error) {
      kept.draft.keep(kept.form);
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
        kept={kept.draft}
        refusals={problems.refusals}
        aria-label="Setting up Redress"
      >
        <Stack gap="lg">
          <KeptNotice kept={kept} today={session.today} />
          <Fieldset legend="Your office" className="panel">
            <Stack gap="sm">
              <OfficeFields
                value={office}
                onChange={(office) => kept.set({ office })}
                problems={problems.under('office')}
              />
              <ProcedureField
                value={office}
                onChange={(office) => kept.set({ office })}
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
                onChange={(rows) => kept.set({ rows })}
                problemsOf={(key) => problems.under(`staff.${sent.indexOf(key)}`)}
              />
            </Stack>
          </Fieldset>
          <ErrorNotice error={setUp.error} withDetails={false} />
          <Group>
            <SubmitButton loading={setUp.isPending}>Set up and begin</SubmitButton>
            <DraftNote state={kept.draft.state} />
          </Group>
        </Stack>
      </FormShell>
    </Container>
  );
}
