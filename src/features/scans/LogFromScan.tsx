import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WaitingScan } from '../../../electron/contract/scans.ts';
import type { IsoDate } from '../../../electron/domain/isoDate.ts';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { freshLogForm, LOG_DRAFT, withChannel } from '../log/logForm.ts';

/** A letter that begins a case: Log opens with the scan among its files, received by letter on the day of the scan. */
export function LogFromScan({ scan, receivedOn }: { scan: WaitingScan; receivedOn: IsoDate }) {
  const { today, me } = useSignedIn();
  const navigate = useNavigate();
  const keep = useCommand('scans.keep');
  const [isHalfWritten, setHalfWritten] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const begin = async () => {
    setError(null);
    try {
      // Two complaints must not run together in one form.
      if ((await call('drafts.get', { key: LOG_DRAFT })) !== null) return setHalfWritten(true);
      const file = await keep.mutateAsync({ id: scan.id });
      const form = { ...withChannel(freshLogForm(today, '', me.id), 'letter'), receivedOn, files: [file] };
      await call('drafts.save', { key: LOG_DRAFT, content: form });
      await navigate({ to: '/log', search: { from: 'scan' } });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={keep.isPending} onClick={() => void begin()}>
        Log a new complaint with it
      </Button>
      {isHalfWritten && (
        <Text size="sm" role="alert">
          A complaint is half written in{' '}
          <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/log" {...props} />}>
            Log
          </Anchor>
          . Log that one first, or begin afresh there; then come back to this scan.
        </Text>
      )}
      <ErrorNotice error={error} />
    </Stack>
  );
}
