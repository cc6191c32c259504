import { Checkbox, Drawer, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { Session } from '../../../electron/contract/office.ts';
import { StaffDetails, type StaffMember } from '../../../electron/domain/people.ts';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/hooks.ts';
import { acceptSession, useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { savedSentence } from '../../ui/mergeWords.ts';
import { notifyAct } from '../../ui/notify.ts';
import { RecordFormFrame } from '../../ui/RecordFormFrame.tsx';
import { StaffFields } from '../../ui/StaffFields.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { EMPTY_STAFF, StaffForm, staffDetailsOf, staffFieldLabels, staffFieldText } from '../../ui/staffForm.ts';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { type OnRecord, useRecordForm } from '../../ui/useRecordForm.ts';

interface StaffDrawerProps {
  /** Null: somebody new. */
  person: StaffMember | null;
  opened: boolean;
  onClose: () => void;
}

/** Adds a member of staff, changes one, or notes that one has left. What is typed is kept; Escape loses nothing. */
export function StaffDrawer({ person, opened, onClose }: StaffDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={person ? `Change ${person.name}` : 'Add a person'}
      closeOnClickOutside={false}
    >
      {person ? <ChangeForm person={person} onDone={onClose} /> : <AddForm onDone={onClose} />}
    </Drawer>
  );
}

function AddForm({ onDone }: { onDone: () => void }) {
  const { today } = useSignedIn();
  const add = useCommand('staff.add');
  const problems = useProblems();
  const kept = useKeptForm('staff:new', StaffForm, EMPTY_STAFF);

  const submit = async () => {
    const staff = staffDetailsOf(kept.form);
    if (add.isPending || !problems.check(StaffDetails, staff)) return;
    await kept.draft.settle();
    try {
      acceptSession(await add.mutateAsync({ staff }));
      kept.clear();
      void notifyAct(`${staff.name} can now choose their name when Redress opens.`);
      onDone();
    } catch (error) {
      kept.draft.keep(kept.form);
      problems.take(error);
    }
  };
  if (kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell onSubmit={() => void submit()} refusals={problems.refusals} kept={kept.draft} aria-label="Add a person">
      <Stack gap="md">
        <KeptNotice kept={kept} today={today} />
        <StaffFields
          isNarrow
          autoFocus
          value={kept.form}
          onChange={kept.set}
          problems={{ ...problems.all, ...problems.under('staff') }}
        />
        <ErrorNotice error={add.error} withDetails={false} />
        <Group>
          <SubmitButton loading={add.isPending}>Add</SubmitButton>
          <DraftNote state={kept.draft.state} />
        </Group>
      </Stack>
    </FormShell>
  );
}

const MemberForm = StaffForm.extend({ isActive: z.boolean() });
type MemberForm = z.infer<typeof MemberForm>;
const labels: Record<keyof MemberForm, string> = { ...staffFieldLabels, isActive: 'Works here' };

function ChangeForm({ person, onDone }: { person: StaffMember; onDone: () => void }) {
  const update = useCommand('staff.update');
  const problems = useProblems();
  // Who the drawer was opened for; the list behind it may be read again meanwhile.
  const [{ id, name: opened }] = useState(person);
  const edit = useRecordForm({
    key: `staff:${id}`,
    schema: MemberForm,
    record: onRecord(person),
    newest: async () => memberIn(await call('session.get', {}), person),
  });
  const { isActive, ...form } = edit.form;

  const submit = async () => {
    if (update.isPending || !problems.check(StaffDetails, staffDetailsOf(form))) return;
    try {
      const done = await edit.save(async ({ isActive, ...form }, expectedVersion) => {
        const staff = StaffDetails.parse(staffDetailsOf(form));
        const session = await update.mutateAsync({ staffId: id, expectedVersion, staff, isActive });
        acceptSession(session);
        return memberIn(session, person);
      });
      if (!done) return update.reset();
      void notifyAct(savedSentence(`${form.name}’s details are saved.`, done.taken.map(labelOf)));
      onDone();
    } catch (error) {
      problems.take(error);
    }
  };

  return (
    <RecordFormFrame
      edit={edit}
      problems={problems}
      command={update}
      onSubmit={submit}
      label={`Change ${opened}`}
      submitLabel="Save"
      labelOf={labelOf}
      inWords={staffFieldText}
    >
      <StaffFields
        isNarrow
        autoFocus
        value={form}
        onChange={edit.set}
        problems={{ ...problems.all, ...problems.under('staff') }}
      />
      <Checkbox
        label="Works here"
        description="Take the tick away when somebody has left"
        checked={isActive}
        onChange={(event) => edit.set({ isActive: event.currentTarget.checked })}
      />
    </RecordFormFrame>
  );
}

function labelOf(field: string): string {
  return labels[field as keyof MemberForm]; // the fields are those of the form
}

function onRecord({ version, name, jobTitle, role, phone, email, isActive }: StaffMember): OnRecord<MemberForm> {
  return { version, form: { name, jobTitle, role, phone, email, isActive } };
}

/** The entry as a session has it. */
function memberIn({ staff }: Session, person: StaffMember): OnRecord<MemberForm> {
  return onRecord(staff.find(({ id }) => id === person.id) ?? person);
}
