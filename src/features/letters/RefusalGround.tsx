import { Radio, Stack } from '@mantine/core';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';

interface RefusalGroundProps {
  caseId: string;
  value: string | null;
  /** The ground, and where the procedure directs the person instead; null: nowhere. */
  onChange: (ground: string, directTo: string | null) => void;
}

/** The grounds on which this case's procedure lets a complaint be refused; there are no others. */
export function RefusalGround({ caseId, value, onChange }: RefusalGroundProps) {
  const query = useOperation('cases.get', { caseId });
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingNotice>Looking up the grounds…</LoadingNotice>;
  return (
    <Radio.Group
      label="The procedure allows only these"
      description="If none of them fits, the complaint has to be accepted."
      value={value ?? ''}
      onChange={(id) => onChange(id, query.data?.refusalGrounds.find((ground) => ground.id === id)?.directTo ?? null)}
    >
      <Stack gap="sm" mt="xs">
        {query.data.refusalGrounds.map(({ id, label, clause }) => (
          <Radio key={id} value={id} label={label} description={clause} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
