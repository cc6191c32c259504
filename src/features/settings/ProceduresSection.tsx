import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from './Section.tsx';

const NOTHING = {};

/** Leads to the procedures: the present one, earlier ones, adopting another. */
export function ProceduresSection() {
  const adoptions = useOperation('procedures.adoptions', NOTHING);
  const view = adoptions.data;
  return (
    <Section title="Procedures" about="Which procedure complaints are judged by, and the laws beside it.">
      <ErrorNotice error={adoptions.error} onRetry={() => void adoptions.refetch()} />
      {view && (
        <Text>
          {view.present.procedure.name}, adopted from {longDate(view.present.from)}.
        </Text>
      )}
      {view && !view.fitsDivision && (
        <Text fw={600}>It is for another part of the United Kingdom than your office: adopt the right one.</Text>
      )}
      <Group>
        <Button variant="default" renderRoot={(props) => <Link to="/settings/procedures" {...props} />}>
          Open the procedures
        </Button>
      </Group>
    </Section>
  );
}
