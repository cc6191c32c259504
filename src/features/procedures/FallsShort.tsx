import { Stack, Text, Title } from '@mantine/core';
import type { AdoptionView } from '../../../electron/contract/procedures.ts';
import { useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ClashList } from '../../ui/ClashList.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Doubts } from './ReadDrawer.tsx';

/** Where the procedure that governs today falls short of the laws beside it, and what of it nobody has confirmed. */
export function FallsShort({ present }: { present: AdoptionView }) {
  const { office, today } = useSignedIn();
  const { data, error, refetch } = useOperation('procedures.weigh', {
    procedureId: present.procedure.id,
    from: today,
    division: office.division,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const beside = new Set(present.overlays.map(({ family }) => family));
  const laws = data.regimes.flatMap(({ family, inForce, clashes }) =>
    beside.has(family) && inForce !== null && clashes.length > 0 ? [{ law: inForce.name, clashes }] : [],
  );
  const points = laws.reduce((sum, { clashes }) => sum + clashes.length, 0);
  return (
    <>
      {points > 0 && (
        <details>
          <summary>Where it falls short of the law ({points})</summary>
          <Stack gap="sm" mt="xs">
            <Text size="sm">
              The law holds all the same: where the two differ, the case shows what the law asks for.
            </Text>
            {laws.map(({ law, clashes }) => (
              <div key={law}>
                <Title order={4}>{law}</Title>
                <ClashList clashes={clashes} law={law} />
              </div>
            ))}
          </Stack>
        </details>
      )}
      {data.unconfirmed.length > 0 && <Doubts doubts={data.unconfirmed} />}
    </>
  );
}
