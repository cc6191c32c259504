import { Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import { PersonId } from '../../../electron/domain/ids.ts';
import type { ImportPlan } from '../../../electron/domain/imports.ts';
import { plainDate } from '../../../electron/domain/isoDate.ts';
import { Section } from '../settings/Section.tsx';
import type { StudyPartProps } from './ColumnsSection.tsx';

const SHOWN = 40;
type Decision = ImportPlan['rows'][number];

/** Rows whose person or complaint may be on file already: somebody says. */
export function LikelySection({ plan, preview, onPlan }: StudyPartProps) {
  const { people, complaints } = preview;
  if (people.length + complaints.length === 0) return null;
  const decide = (row: number, decision: Partial<Decision>) => {
    const before = plan.rows.find((one) => one.row === row) ?? { row };
    onPlan({ ...plan, rows: [...plan.rows.filter((one) => one.row !== row), { ...before, ...decision }] });
  };
  // Where the name is the very same, nobody has to be asked unless they want to change it.
  const unsure = people.filter(({ matches, row }) => !matches[0]?.isSure || plan.rows.some((one) => one.row === row));
  const sure = people.length - unsure.length;
  return (
    <Section
      title="Perhaps on file already"
      about="By name with telephone, email, address or postcode; complaints by the same person, near in time, in much the same words."
    >
      {complaints.map((one) => (
        <ComplaintRow key={`c${one.row}`} one={one} onLeaveOut={(isLeftOut) => decide(one.row, { isLeftOut })} />
      ))}
      {sure > 0 && (
        <Text size="sm">
          {sure === 1 ? 'One row is about somebody' : `${sure.toLocaleString('en-GB')} rows are about people`} on file
          with the very same name and something else that is the same: their cases are added to theirs.
        </Text>
      )}
      {unsure.slice(0, SHOWN).map((one) => (
        <PersonRow key={`p${one.row}`} one={one} onPerson={(person) => decide(one.row, { person })} />
      ))}
      {unsure.length > SHOWN && (
        <Text size="sm">
          {(unsure.length - SHOWN).toLocaleString('en-GB')} more rows like these come in as new people. They can be
          merged afterwards, under People.
        </Text>
      )}
    </Section>
  );
}

function ComplaintRow({
  one,
  onLeaveOut,
}: {
  one: ImportPreview['complaints'][number];
  onLeaveOut: (isLeftOut: boolean) => void;
}) {
  return (
    <Stack gap={4}>
      <Text size="sm">
        Row {one.row}: {one.name}, {plainDate(one.receivedOn)}, “{one.about}” looks like{' '}
        {one.matches
          .map(({ reference, receivedOn, about }) => `${reference} of ${plainDate(receivedOn)}, “${about}”`)
          .join('; ')}
        .
      </Text>
      <Checkbox
        label={`Leave row ${one.row} out: it is the same complaint`}
        checked={one.isLeftOut}
        onChange={(event) => onLeaveOut(event.currentTarget.checked)}
      />
    </Stack>
  );
}

function PersonRow({
  one,
  onPerson,
}: {
  one: ImportPreview['people'][number];
  onPerson: (person: PersonId | null) => void;
}) {
  return (
    <Radio.Group
      label={`Row ${one.row}: ${[one.name, one.address].filter(Boolean).join(', ')}`}
      value={one.chosen ?? ''}
      onChange={(value) => onPerson(value === '' ? null : PersonId.parse(value))}
    >
      <Group gap="lg" mt={4}>
        <Radio value="" label="Somebody new" />
        {one.matches.map(({ personId, name, address, because }) => (
          <Radio
            key={personId}
            value={personId}
            label={`${[name, address].filter(Boolean).join(', ')} (${because.join(', ').toLowerCase()})`}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
