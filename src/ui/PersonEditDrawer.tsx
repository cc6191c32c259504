import { Drawer, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { type Person, PersonDetails } from '../../electron/domain/people.ts';
import { call } from '../api/call.ts';
import { useCommand } from '../api/hooks.ts';
import { useSignedIn } from '../api/session.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { FormShell } from './FormShell.tsx';
import { PersonFields } from './PersonFields.tsx';
import { personDetailsOf, personFormOf } from './personForm.ts';
import { SubmitButton } from './SubmitButton.tsx';
import { useProblems } from './useProblems.ts';

export interface PersonEditDrawerProps {
  person: Person;
  opened: boolean;
  onClose: () => void;
  onSaved: (person: Person) => void;
}

/** Changes what is on file about somebody. */
export function PersonEditDrawer({ person, opened, onClose, onSaved }: PersonEditDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={`Details of ${person.name}`}
      // Leaving by a slip of the mouse would lose what was typed.
      closeOnClickOutside={false}
    >
      <EditForm
        person={person}
        onSaved={(saved) => {
          onSaved(saved);
          onClose();
        }}
      />
    </Drawer>
  );
}

function EditForm({ person, onSaved }: { person: Person; onSaved: (person: Person) => void }) {
  const { office } = useSignedIn();
  const save = useCommand('people.save');
  const problems = useProblems();
  const [form, setForm] = useState(() => personFormOf(person));
  const [version, setVersion] = useState(person.version);
  const [lookUpError, setLookUpError] = useState<unknown>(null);

  const submit = async () => {
    const details = personDetailsOf(form);
    if (!problems.check(PersonDetails, details)) return;
    try {
      onSaved(await save.mutateAsync({ personId: person.id, expectedVersion: version, details }));
    } catch (error) {
      problems.take(error);
    }
  };
  // Takes the newest version as the one to change; what was typed stays and is saved over it.
  const loadNewest = async () => {
    try {
      const found = await call('people.search', { text: person.name });
      const newest = found.find((one) => one.person.id === person.id)?.person;
      if (newest) setVersion(newest.version);
      setLookUpError(null);
      save.reset();
    } catch (error) {
      setLookUpError(error);
    }
  };

  return (
    <FormShell onSubmit={() => void submit()} refusals={problems.refusals} aria-label={`Details of ${person.name}`}>
      <Stack gap="md">
        <PersonFields
          autoFocus
          value={form}
          onChange={setForm}
          officeTextSize={office.textSize}
          problems={{ ...problems.all, ...problems.under('details') }}
        />
        <ErrorNotice error={lookUpError ?? save.error} withDetails={false} onLoadNewest={() => void loadNewest()} />
        <Group>
          <SubmitButton loading={save.isPending}>Save the details</SubmitButton>
        </Group>
      </Stack>
    </FormShell>
  );
}
