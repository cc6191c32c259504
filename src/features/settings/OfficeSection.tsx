import type { Session } from '../../../electron/contract/office.ts';
import { type Office, OfficeDetails } from '../../../electron/domain/people.ts';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/hooks.ts';
import { acceptSession, useSignedIn } from '../../api/session.ts';
import { savedSentence } from '../../ui/mergeWords.ts';
import { notifyAct } from '../../ui/notify.ts';
import { OfficeFields } from '../../ui/OfficeFields.tsx';
import { OfficeForm, officeDetailsOf, officeFieldLabels, officeFieldText, officeFormOf } from '../../ui/officeForm.ts';
import { RecordFormFrame } from '../../ui/RecordFormFrame.tsx';
import { useProblems } from '../../ui/useProblems.ts';
import { type OnRecord, useRecordForm } from '../../ui/useRecordForm.ts';
import { Section } from './Section.tsx';

const SAVED = 'The office’s details are saved. Letters made from now on carry them.';

/** The landlord's details: the head of letters, the bank holidays. */
export function OfficeSection() {
  const { office } = useSignedIn();
  const update = useCommand('office.update');
  const problems = useProblems();
  const edit = useRecordForm({
    key: 'office:details',
    schema: OfficeForm,
    record: onRecord(office),
    newest: async () => officeIn(await call('session.get', {}), office),
  });

  const submit = async () => {
    if (update.isPending || !problems.check(OfficeDetails, officeDetailsOf(edit.form))) return;
    try {
      const done = await edit.save(async (form, expectedVersion) => {
        const details = OfficeDetails.parse(officeDetailsOf(form));
        const session = await update.mutateAsync({ expectedVersion, office: details });
        acceptSession(session);
        return officeIn(session, office);
      });
      if (done) void notifyAct(savedSentence(SAVED, done.taken.map(labelOf)));
      else update.reset();
    } catch (thrown) {
      problems.take(thrown);
    }
  };

  return (
    <Section title="Your office" about="Letters that were issued already stay as they are.">
      <RecordFormFrame
        edit={edit}
        problems={problems}
        command={update}
        onSubmit={submit}
        label="Your office"
        submitLabel="Save the office’s details"
        labelOf={labelOf}
        inWords={officeFieldText}
      >
        <OfficeFields
          value={edit.form}
          onChange={edit.set}
          problems={{ ...problems.all, ...problems.under('office') }}
        />
      </RecordFormFrame>
    </Section>
  );
}

function labelOf(field: string): string {
  return officeFieldLabels[field as keyof OfficeForm]; // the fields are those of the form
}

function onRecord(office: Office): OnRecord<OfficeForm> {
  return { version: office.version, form: officeFormOf(office) };
}

/** The office as a session has it. */
function officeIn(session: Session, office: Office): OnRecord<OfficeForm> {
  return onRecord(session.office ?? office);
}
