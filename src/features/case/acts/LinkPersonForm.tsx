import { Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import { Permission, permissionLabels } from '../../../../electron/domain/contacts.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { linkRoleLabels } from '../../../../electron/domain/labels.ts';
import { LinkRole } from '../../../../electron/domain/words.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { PersonPicker } from '../../../ui/PersonPicker.tsx';
import { NOBODY_YET, PersonChoice, personRefOf } from '../../../ui/personChoice.ts';
import { ActFrame } from './ActFrame.tsx';
import { type ActFormProps, useActForm } from './useActForm.ts';

const LinkDraft = z.object({
  person: PersonChoice,
  role: LinkRole,
  note: z.string(),
  on: IsoDate.nullable(),
  permission: Permission.default('not-yet'),
});
type LinkDraft = z.infer<typeof LinkDraft>;

const permissions = Permission.options.map((value) => ({ value, label: permissionLabels[value] }));
const roles = LinkRole.options.map((value) => ({ value, label: linkRoleLabels[value] }));

/** Somebody else who belongs to the case: a representative, a joint complainant, a councillor. */
export function LinkPersonForm(props: ActFormProps) {
  const { today, office } = useSignedIn();
  const initial: LinkDraft = { person: NOBODY_YET, role: 'representative', note: '', on: today, permission: 'not-yet' };
  const act = useActForm({
    ...props,
    draft: 'link-person',
    schema: LinkDraft,
    initial,
    command: 'cases.linkPerson',
    input: ({ person, role, note, on, permission }, seen) => ({
      ...seen,
      person: personRefOf(person),
      role,
      note,
      on,
      permission: role === 'representative' ? permission : null,
    }),
    done: (_, { role }) => `${linkRoleLabels[role]} added to the case.`,
  });
  const { form, set, problems } = act;
  return (
    <ActFrame act={act} label="Add a person" submitLabel="Add them to the case">
      <Select
        label="How they stand to the case"
        required
        data={roles}
        allowDeselect={false}
        data-autofocus
        value={form.role}
        onChange={(role) => set({ role: LinkRole.parse(role) })}
        error={problems.at('role')}
      />
      <PersonPicker
        label="Who it is"
        value={form.person}
        onChange={(person) => set({ person })}
        officeTextSize={office.textSize}
        problems={problems.under('person.details')}
        error={form.person.kind === 'looking' && problems.at('person') ? 'Choose or add the person.' : undefined}
      />
      {form.role === 'representative' && (
        <Select
          label="Permission to speak with them about it"
          data={permissions}
          allowDeselect={false}
          value={form.permission}
          onChange={(permission) => set({ permission: Permission.parse(permission) })}
          error={problems.at('permission')}
        />
      )}
      <Textarea
        label="What should be known"
        description="Such as a letter of authority, and from which day"
        autosize
        minRows={2}
        maxRows={6}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <PastDayInput
        label="From which day"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </ActFrame>
  );
}
