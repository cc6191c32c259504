import { Checkbox, Fieldset, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { linkRoleLabels } from '../../../electron/domain/labels.ts';
import { LinkRole } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import type { Problems } from '../../ui/problems.ts';
import type { LogSectionProps } from './LogScreen.tsx';

/** Somebody who speaks for another; a witness or the person complained about does not. */
const SPEAKERS: readonly LinkRole[] = ['representative', 'councillor-or-mp', 'joint-complainant'];
const speakerOptions = SPEAKERS.map((value) => ({ value, label: linkRoleLabels[value] }));

/** Who complains, and who speaks for them. */
export function WhoSection({
  form,
  onChange,
  problemAt,
  problemsUnder,
}: LogSectionProps & { problemsUnder: (path: string) => Problems }) {
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
            onChange={(complainant) => onChange({ ...form, complainant })}
            officeTextSize={office.textSize}
            problems={problemsUnder('complainant.details')}
            error={hasChoiceProblem ? problemAt('complainant') : undefined}
          />
        )}
        <Checkbox
          label="They do not want to give their name"
          checked={form.isAnonymous}
          onChange={(event) => onChange({ ...form, isAnonymous: event.currentTarget.checked })}
        />
        <Checkbox
          label="Somebody else speaks for them"
          description="A relative, an adviser, a councillor or an MP"
          checked={form.hasRepresentative}
          onChange={(event) => onChange({ ...form, hasRepresentative: event.currentTarget.checked })}
        />
        {form.hasRepresentative && (
          <Stack gap="sm">
            <PersonPicker
              label="Who speaks for them?"
              value={form.representative}
              onChange={(representative) => onChange({ ...form, representative })}
              officeTextSize={office.textSize}
              problems={problemsUnder('representative.person.details')}
              error={hasSpeakerProblem ? problemAt('representative.person') : undefined}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <Select
                label="As their"
                data={speakerOptions}
                value={form.representativeRole}
                allowDeselect={false}
                onChange={(role) => onChange({ ...form, representativeRole: LinkRole.parse(role) })}
              />
              <TextInput
                label="How they stand to them, and their permission"
                value={form.representativeNote}
                onChange={(event) => onChange({ ...form, representativeNote: event.currentTarget.value })}
                error={problemAt('representative.note')}
              />
            </SimpleGrid>
          </Stack>
        )}
      </Stack>
    </Fieldset>
  );
}
