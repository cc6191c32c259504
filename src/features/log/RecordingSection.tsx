import { Fieldset, Select, SimpleGrid, Text } from '@mantine/core';
import { memo } from 'react';
import { StaffId } from '../../../electron/domain/ids.ts';
import { contactKindLabels } from '../../../electron/domain/labels.ts';
import { ContactKind } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { problemAt } from '../../ui/problems.ts';
import { KindAssistant } from './KindAssistant.tsx';
import { kindHints } from './kindHints.ts';
import { type LogSectionProps, sameFields } from './logSection.ts';

const kindOptions = ContactKind.options.map((value) => ({ value, label: contactKindLabels[value] }));

/** Who will handle it, and whether it is a complaint at all. */
function RecordingFields(props: LogSectionProps) {
  const { form, onChange, problems } = props;
  const { staff, me } = useSignedIn();
  const people = staff
    .filter(({ isActive }) => isActive)
    .map(({ id, name, jobTitle }) => ({ value: id, label: `${name}${id === me.id ? ' (me)' : ''}, ${jobTitle}` }));
  return (
    <Fieldset legend="What happens with it" className="panel">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Who will handle it"
          placeholder="Nobody yet"
          data={people}
          value={form.handler}
          allowDeselect={false}
          clearable
          clearButtonProps={{ 'aria-label': 'Nobody yet' }}
          onChange={(id) => onChange((now) => ({ ...now, handler: id === null ? null : StaffId.parse(id) }))}
          error={problemAt(problems, 'handler')}
        />
        <Select
          label="What it is"
          data={kindOptions}
          value={form.kind}
          allowDeselect={false}
          onChange={(kind) => onChange((now) => ({ ...now, kind: ContactKind.parse(kind) }))}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {kindHints[form.kind]}
      </Text>
      <KindAssistant {...props} />
    </Fieldset>
  );
}

export const RecordingSection = memo(
  RecordingFields,
  sameFields(
    'handler',
    'kind',
    'answers',
    'channel',
    'receivedOn',
    'categories',
    'knownSince',
    'isAnonymous',
    'isUnsafe',
  ),
);
