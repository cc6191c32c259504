import { Alert, Anchor, List } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type IsoDate, plainDate } from '../../../electron/domain/isoDate.ts';
import { useOperation } from '../../api/hooks.ts';

const PAUSE_MS = 800;
const LEAST_WORDS = 3;

interface AlikeComplaintsProps {
  personId: string;
  receivedOn: IsoDate;
  description: string;
}

/** While a complaint is logged: the same person's that may be the very same one. */
export function AlikeComplaints({ personId, receivedOn, description }: AlikeComplaintsProps) {
  const [asked] = useDebouncedValue(description, PAUSE_MS);
  const { data } = useOperation(
    'people.alikeComplaints',
    { personId, receivedOn, description: asked },
    { enabled: asked.trim().split(/\s+/).length >= LEAST_WORDS, keepPrevious: true },
  );
  if (!data || data.length === 0) return null;
  return (
    <Alert
      role="status"
      variant="outline"
      color="gray"
      icon={<IconCopy aria-hidden />}
      title="Perhaps the same complaint"
    >
      <List size="sm">
        {data.map(({ caseId, reference, receivedOn: on, about }) => (
          <List.Item key={caseId}>
            <Anchor inherit renderRoot={(props) => <Link to="/case/$caseId" params={{ caseId }} {...props} />}>
              {reference}
            </Anchor>{' '}
            of {plainDate(on)}: “{about}” What you have typed here is kept if you go there.
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
