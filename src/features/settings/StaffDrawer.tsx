import { Checkbox, Drawer, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { StaffDetails, type StaffMember } from '../../../electron/domain/people.ts';
import { useCommand } from '../../api/hooks.ts';
import { acceptSession } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { StaffFields } from '../../ui/StaffFields.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { EMPTY_STAFF, type StaffForm, staffDetailsOf } from '../../ui/staffForm.ts';
import { useProblems } from '../../ui/useProblems.ts';

export interface StaffDrawerProps {
  /** Null: somebody new. */
  person: StaffMember | null;
  opened: boolean;
  onClose: () => void;
}

/** Adds a member of staff, changes one, or notes that one has left. */
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
      <StaffEditForm person={person} onDone={onClose} />
    </Drawer>
  );
}

function StaffEditForm({ person, onDone }: { person: StaffMember | null; onDone: () => void }) {
  const add = useCommand('staff.add');
  const update = useCommand('staff.update');
  const problems = useProblems();
  const [form, setForm] = useState<StaffForm>(() => (person ? { ...person } : EMPTY_STAFF));
  // What was on screen when the drawer opened; the list behind it may be read again meanwhile.
  const [seen] = useState(person);
  const [isActive, setActive] = useState(person?.isActive ?? true);

  const submit = async () => {
    const { name, jobTitle, role, phone, email } = form;
    const details = staffDetailsOf({ name, jobTitle, role, phone, email });
    if (!problems.check(StaffDetails, details)) return;
    try {
      const session = seen
        ? await update.mutateAsync({ staffId: seen.id, seen, staff: details, isActive })
        : await add.mutateAsync({ staff: details });
      acceptSession(session);
      notifyDone(person ? `${name}’s details are saved.` : `${name} can now choose their name when Redress opens.`);
      onDone();
    } catch (error) {
      problems.take(error);
    }
  };

  return (
    <FormShell
      onSubmit={() => void submit()}
      refusals={problems.refusals}
      aria-label={person ? `Change ${person.name}` : 'Add a person'}
    >
      <Stack gap="md">
        <StaffFields
          isNarrow
          autoFocus
          value={form}
          onChange={setForm}
          problems={{ ...problems.all, ...problems.under('staff') }}
        />
        {person && (
          <Checkbox
            label="Works here"
            description="Take the tick away when somebody has left"
            checked={isActive}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        )}
        <ErrorNotice error={add.error ?? update.error} withDetails={false} />
        <Group>
          <SubmitButton loading={add.isPending || update.isPending}>{person ? 'Save' : 'Add'}</SubmitButton>
        </Group>
      </Stack>
    </FormShell>
  );
}
