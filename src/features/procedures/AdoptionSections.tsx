import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { AdoptionView, ProcedureName } from '../../../electron/contract/procedures.ts';
import { londonDate, longDate } from '../../../electron/domain/isoDate.ts';
import { withVersion } from '../../../electron/domain/versionName.ts';
import { Section } from '../settings/Section.tsx';
import { FallsShort } from './FallsShort.tsx';

type OnRead = (procedure: ProcedureName) => void;

interface PresentProps {
  present: AdoptionView;
  coming: readonly AdoptionView[];
  onRead: OnRead;
}

/** The procedure that governs what is received today, and one that is adopted for later. */
export function PresentSection({ present, coming, onRead }: PresentProps) {
  return (
    <Section
      title="In force"
      about="The version in force on the day on which a complaint is received governs it to its end."
    >
      <Adopted adoption={present} onRead={onRead} />
      <FallsShort present={present} />
      {coming.map((adoption) => (
        <div key={`${adoption.from} ${adoption.procedure.id}`}>
          <Title order={3}>From {longDate(adoption.from)}</Title>
          <Adopted adoption={adoption} onRead={onRead} />
        </div>
      ))}
    </Section>
  );
}

/** What was adopted before, newest first. */
export function EarlierSection({ earlier, onRead }: { earlier: readonly AdoptionView[]; onRead: OnRead }) {
  return (
    <Section title="Adopted before" about="Cases received in those days keep what was in force then.">
      <List listStyleType="none" spacing="md">
        {earlier.map((adoption) => (
          <List.Item key={`${adoption.from} ${adoption.recordedAt}`}>
            <Adopted adoption={adoption} onRead={onRead} />
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function Adopted({ adoption, onRead }: { adoption: AdoptionView; onRead: OnRead }) {
  const { procedure, overlays, leftOut, from, recordedAt, recordedBy } = adoption;
  const recordedOn = londonDate(recordedAt);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="sm">
        <Text fw={600}>{procedure.name}</Text>
        {procedure.version !== '' && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onRead(procedure)}
            aria-label={`Read it: ${withVersion(procedure)}`}
          >
            Read it
          </Button>
        )}
      </Group>
      <Text size="sm">
        From {longDate(from)}
        {recordedOn !== from && `, recorded on ${longDate(recordedOn)}`}
        {recordedBy && `, by ${recordedBy}`}
      </Text>
      <Text size="sm">
        {overlays.length === 0
          ? 'No law is judged beside it.'
          : `Beside it: ${overlays.map(({ name }) => name).join('; ')}.`}
      </Text>
      {leftOut.map(({ family, name, reason }) => (
        <Text key={family} size="sm">
          Left out: {name}, because: {reason}
        </Text>
      ))}
    </Stack>
  );
}
