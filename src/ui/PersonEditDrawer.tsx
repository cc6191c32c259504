import { Drawer } from '@mantine/core';
import { type Person, PersonDetails } from '../../electron/domain/people.ts';
import { call } from '../api/call.ts';
import { useCommand } from '../api/hooks.ts';
import { useSignedIn } from '../api/session.ts';
import { savedSentence } from './mergeWords.ts';
import { PersonFields } from './PersonFields.tsx';
import { PersonForm, personDetailsOf, personFieldLabels, personFieldText, personFormOf } from './personForm.ts';
import { RecordFormFrame } from './RecordFormFrame.tsx';
import { useProblems } from './useProblems.ts';
import { type OnRecord, useRecordForm } from './useRecordForm.ts';

interface PersonEditDrawerProps {
  person: Person;
  opened: boolean;
  onClose: () => void;
  /** With the sentence that tells it. */
  onSaved: (person: Person, sentence: string) => void;
}

/** Changes what is on file about somebody. What is typed is kept; Escape loses nothing. */
export function PersonEditDrawer({ person, opened, onClose, onSaved }: PersonEditDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={`Details of ${person.name}`}
      closeOnClickOutside={false}
    >
      <EditForm
        person={person}
        onSaved={(saved, sentence) => {
          onSaved(saved, sentence);
          onClose();
        }}
      />
    </Drawer>
  );
}

function EditForm({ person, onSaved }: Pick<PersonEditDrawerProps, 'person' | 'onSaved'>) {
  const { office } = useSignedIn();
  const command = useCommand('people.save');
  const problems = useProblems();
  const edit = useRecordForm({
    key: `person:${person.id}`,
    schema: PersonForm,
    record: onRecord(person),
    newest: async () => onRecord(await call('people.get', { personId: person.id })),
  });

  const submit = async () => {
    if (command.isPending || !problems.check(PersonDetails, personDetailsOf(edit.form))) return;
    let saved = person;
    try {
      const done = await edit.save(async (form, expectedVersion) => {
        const details = PersonDetails.parse(personDetailsOf(form));
        saved = await command.mutateAsync({ personId: person.id, expectedVersion, details });
        return onRecord(saved);
      });
      if (done) onSaved(saved, savedSentence(`The details of ${saved.name} are changed.`, done.taken.map(labelOf)));
      else command.reset();
    } catch (error) {
      problems.take(error);
    }
  };

  return (
    <RecordFormFrame
      edit={edit}
      problems={problems}
      command={command}
      onSubmit={submit}
      label={`Details of ${person.name}`}
      submitLabel="Save the details"
      labelOf={labelOf}
      inWords={personFieldText}
    >
      <PersonFields
        autoFocus
        value={edit.form}
        onChange={edit.set}
        officeTextSize={office.textSize}
        problems={{ ...problems.all, ...problems.under('details') }}
      />
    </RecordFormFrame>
  );
}

function labelOf(field: string): string {
  return personFieldLabels[field as keyof PersonForm]; // the fields are those of the form
}

function onRecord(person: Person): OnRecord<PersonForm> {
  return { version: person.version, form: personFormOf(person) };
}
