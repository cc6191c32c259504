import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProcedureName } from '../../../electron/contract/procedures.ts';
import { useOperation } from '../../api/hooks.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { UpToSettings } from '../../ui/UpToSettings.tsx';
import { EarlierSection, PresentSection } from './AdoptionSections.tsx';
import { AdoptSection } from './AdoptSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { ReadDrawer } from './ReadDrawer.tsx';

const NOTHING = {};

/** Which procedure governs, since when, with which laws beside it; adopting another; taking in one of the office's own. */
export function ProceduresPage() {
  const adoptions = useOperation('procedures.adoptions', NOTHING);
  const [read, setRead] = useState<ProcedureName | null>(null);
  const view = adoptions.data;
  return (
    <Stack gap="lg" maw={1000}>
      <div>
        <UpToSettings />
        <PageTitle>Procedures</PageTitle>
      </div>
      <ErrorNotice error={adoptions.error} onRetry={() => void adoptions.refetch()} />
      {adoptions.isPending && <LoadingNotice />}
      {view && (
        <>
          {!view.fitsDivision && (
            <Alert
              color="orange"
              variant="outline"
              icon={<IconAlertTriangle aria-hidden />}
              title="This procedure is for another part of the United Kingdom"
            >
              Your office’s details name another part than the one that the present procedure is for. Adopt the right
              one below, or put the details right.
            </Alert>
          )}
          <PresentSection present={view.present} coming={view.coming} onRead={setRead} />
          <AdoptSection onRead={setRead} />
          <ImportSection onRead={setRead} />
          {view.earlier.length > 0 && <EarlierSection earlier={view.earlier} onRead={setRead} />}
        </>
      )}
      <ReadDrawer procedure={read} onClose={() => setRead(null)} />
    </Stack>
  );
}
