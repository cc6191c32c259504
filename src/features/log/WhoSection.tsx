import { Checkbox, Fieldset, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { memo } from 'react';
import { Permission, permissionLabels } from '../../../electron/domain/contacts.ts';
import { linkRoleLabels } from '../../../electron/domain/labels.ts';
import { LinkRole } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { problemAt, problemsUnder } from '../../ui/problems.ts';
import { withSpeakerRole } from './logForm.ts';
import { type LogSectionProps, sameFields } from './logSection.ts';

/** Somebody who speaks for another; a witness or the person complained about does not. */
const SPEAKERS: readonly LinkRole[] = ['representative', 'councillor-or-mp', 'joint-complainant'];
const speakerOptions = SPEAKERS.map((value) => ({ value, label: linkRoleLabels[value] }));

const permissionOptions = Permission.options.map((value) => ({ value, label: permissionLabels[value] }));

/** Who complains, and who speaks for them. */
function WhoFields({ form, onChange, problems }: LogSectionProps) {
  const { office } = useSignedIn();
  const hasChoiceProblem = form.complainant.kind === 'looking';
  const hasSpeakerProblem = form.representative.kind === 'looking';
  return (
    <Fieldset legend="Who it is" className="panel">
      <Stack gap="md">
        {!form.isAnonymous && (
          <PersonPicker
            label="Who is complaining?"
            value={form.complainant}
            onChange={(complainant) => onChange((now) => ({ ...now, complainant }))}
            officeTextSize={office.textSize}
            problems={problemsUnder(problems, 'complainant.details')}
            error={hasChoiceProblem ? problemAt(problems, 'complainant') : undefined}
          />
        )}
        <Checkbox
          label="They do not want to give their name"
          checked={form.isAnonymous}
          onChange={(event) => onChange((now) => ({ ...now, isAnonymous: event.currentTarget.checked }))}
        />
        <Checkbox
          label="Somebody else speaks for them"
          description="A relative, an adviser, a councillor or an MP"
          checked={form.hasRepresentative}
          onChange={(event) => onChange((now) => ({ ...now, hasRepresentative: event.currentTarget.checked }))}
        />
        {form.hasRepresentative && (
          <Stack gap="sm">
            <PersonPicker
              label="Who speaks for them?"
              value={form.representative}
              onChange={(representative) => onChange((now) => ({ ...now, representative }))}
              officeTextSize={office.textSize}
              problems={problemsUnder(problems, 'representative.person.details')}
              error={hasSpeakerProblem ? problemAt(problems, 'representative.person') : undefined}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <Select
                label="As their"
                data={speakerOptions}
                value={form.representativeRole}
                allowDeselect={false}
                onChange={(role) => onChange((now) => withSpeakerRole(now, LinkRole.parse(role)))}
              />
              <Select
                label="Permission to speak with them about it"
                data={permissionOptions}
                value={form.permission}
                allowDeselect={false}
                onChange={(permission) => onChange((now) => ({ ...now, permission: Permission.parse(permission) }))}
              />
              <TextInput
                label="How they stand to them"
                value={form.representativeNote}
                onChange={(event) => onChange((now) => ({ ...now, representativeNote: event.currentTarget.value }))}
                error={problemAt(problems, 'representative.note')}
              />
            </SimpleGrid>
            {form.permission === 'not-yet' && (
              <Text size="sm" role="status">
                Log it now: the deadlines run. Say nothing to them about the case until the resident has agreed.
              </Text>
            )}
          </Stack>
        )}
      </Stack>
    </Fieldset>
  );
}

export const WhoSection = memo(
  WhoFields,
  sameFields(
    'isAnonymous',
    'complainant',
    'hasRepresentative',
    'representative',
    'representativeRole',
    'representativeNote',
    'permission',
  ),
);
