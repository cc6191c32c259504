import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WaitingScan } from '../../../electron/contract/scans.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PdfPreview } from '../letters/PdfPreview.tsx';
import classes from './ScansPage.module.css';

/** The scan itself, so that one can see whose it is without leaving the page. */
export function ScanPicture({ scan }: { scan: WaitingScan }) {
  const open = useCommand('scans.open');
  const shown = useOperation(
    'scans.show',
    { id: scan.id },
    // A scan with this id never changes; what was looked at is forgotten when one goes on.
    { enabled: scan.shownAs !== null, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  return (
    <Stack gap="sm">
      {scan.shownAs === null && <Text>Redress cannot show a file of this kind here.</Text>}
      {scan.shownAs !== null && shown.isPending && <LoadingNotice>Opening the scan…</LoadingNotice>}
      <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />
      {shown.data && scan.shownAs === 'pdf' && (
        <PdfPreview pdf={shown.data.bytes} label={scan.name} note="" what="scan" mostPages={6} />
      )}
      {shown.data && scan.shownAs === 'picture' && (
        <Picture bytes={shown.data.bytes} type={scan.mediaType} name={scan.name} />
      )}
      <div>
        <Button variant="default" onClick={() => open.mutate({ id: scan.id })}>
          Open it in its own program
        </Button>
      </div>
      <ErrorNotice error={open.error} />
    </Stack>
  );
}

function Picture({ bytes, type, name }: { bytes: Uint8Array; type: string; name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [bytes, type]);
  return address && <img src={address} alt={`The scan ${name}`} className={classes.picture} />;
}
