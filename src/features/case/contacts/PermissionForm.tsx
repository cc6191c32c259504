import { Radio, Select, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { Permission, permissionLabels } from '../../../../electron/domain/contacts.ts';
import { PersonId } from '../../../../electron/domain/ids.ts';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { linkRoleLabels } from '../../../../electron/domain/labels.ts';
import { useSignedIn } from '../../../api/session.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const PermissionDraft = z.object({
  personId: PersonId.nullable(),
  permission: Permission,
  note: z.string(),
  on: IsoDate.nullable(),
});
type PermissionDraft = z.infer<typeof PermissionDraft>;

/** Whether the resident lets somebody speak for them. */
export function PermissionForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const speakers = props.view.links.filter(({ role }) => role === 'representative');
  const first = speakers.find(({ permission }) => permission === 'not-yet' || permission === null) ?? speakers[0];
  const initial: PermissionDraft = { personId: first?.person.id ?? null, permission: 'spoken', note: '', on: today };
  const act = useActForm({
    ...props,
    draft: 'record-permission',
    schema: PermissionDraft,
    initial,
    command: 'cases.recordPermission',
    input: ({ personId, permission, note, on }, seen) => ({ ...seen, personId, permission, note, on }),
    done: () => 'The permission is on record.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label="Record the resident’s permission"
      submitLabel="Record it"
      intro="Ask the resident, not the person who speaks for them. The deadlines run meanwhile."
    >
      <Select
        label="Who speaks for them"
        required
        data={speakers.map(({ person, role }) => ({
          value: person.id,
          label: `${person.name} (${linkRoleLabels[role].toLowerCase()})`,
        }))}
        allowDeselect={false}
        value={form.personId}
        onChange={(id) => set({ personId: id === null ? null : PersonId.parse(id) })}
        error={problems.at('personId')}
      />
      <Radio.Group
        label="The resident’s permission"
        value={form.permission}
        onChange={(permission) => set({ permission: Permission.parse(permission) })}
        error={problems.at('permission')}
      >
        <Stack gap="sm" mt="xs">
          {Permission.options.map((permission) => (
            <Radio
              key={permission}
              value={permission}
              label={permissionLabels[permission]}
              data-autofocus={form.permission === permission || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="How we know, and for what it holds"
        autosize
        minRows={2}
        maxRows={8}
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
