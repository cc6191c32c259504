import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ScansView, WaitingScan } from '../../../electron/contract/scans.ts';
import { londonDate, londonTime, longDate } from '../../../electron/domain/isoDate.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { fileSize } from '../../ui/files/fileSize.ts';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ScanForm } from './ScanForm.tsx';
import { ScanPicture } from './ScanPicture.tsx';
import classes from './ScansPage.module.css';
import { useScans } from './useScans.ts';

/** What the scanner has put in its folder: each is looked at, and put on its case. */
export function ScansPage() {
  const scans = useScans();
  return (
    <Stack gap="md">
      <PageTitle>Scans waiting</PageTitle>
      <ErrorNotice error={scans.error} onRetry={() => void scans.refetch()} />
      {scans.isPending && <LoadingNotice>Looking at the scans…</LoadingNotice>}
      {scans.data && <Tray view={scans.data} />}
    </Stack>
  );
}

function Tray({ view }: { view: ScansView }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { scans } = view;
  const chosen = scans.find(({ id }) => id === chosenId) ?? scans[0] ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(scans.length);
  // One was dealt with: the next one stands in its place, and the keyboard goes on from there.
  useEffect(() => {
    if (scans.length < seen.current) heading.current?.focus();
    seen.current = scans.length;
  }, [scans.length]);

  if (view.folder === null)
    return (
      <div className="panel">
        <EmptyState
          title="No folder for scans is named yet"
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/settings" {...props} />}>
              Open the settings
            </Button>
          }
        >
          Name the folder in which your scanner puts its files, under “Scans” in the settings. What comes there then
          waits here to be put on its case.
        </EmptyState>
      </div>
    );
  return (
    <>
      {view.problem && (
        <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title="Not reached">
          {view.problem}
        </Alert>
      )}
      <Text size="sm" role="status">
        {arrivingWords(view)}
      </Text>
      {chosen === null ? (
        <div className="panel">
          <Title order={2} ref={heading} tabIndex={-1} className={classes.quiet}>
            No scan is waiting
          </Title>
          <Text c="dimmed">What the scanner puts in {view.folder} stands here within a few seconds.</Text>
        </div>
      ) : (
        <div className={classes.columns}>
          <nav className="panel" aria-label="Scans that wait">
            <ul className={classes.list}>
              {scans.map((scan) => (
                <li key={scan.id}>
                  <button
                    type="button"
                    className={classes.scan}
                    aria-current={scan.id === chosen.id || undefined}
                    onClick={() => setChosenId(scan.id)}
                  >
                    <Text span size="sm" fw={600} className={classes.name}>
                      {scan.name}
                    </Text>
                    <Text span size="xs" c="dimmed">
                      {scannedAt(scan)}, {fileSize(scan.bytes)}
                    </Text>
                    {(scan.sameAs !== null || scan.cases.length > 0) && (
                      <Badge variant="outline" color="gray" tt="none">
                        {scan.cases.length > 0 ? 'On a case already' : 'Scanned twice'}
                      </Badge>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <section className="panel" aria-labelledby="scan-form">
            <Title order={2} id="scan-form" ref={heading} tabIndex={-1} mb="sm" className={classes.name}>
              {chosen.name}
            </Title>
            <Unfinished scan={chosen} />
            <Twice scan={chosen} />
            <ScanForm key={chosen.id} scan={chosen} />
          </section>
          <section className="panel" aria-label={`What ${chosen.name} shows`}>
            <ScanPicture key={chosen.id} scan={chosen} />
          </section>
        </div>
      )}
    </>
  );
}

function arrivingWords({ scans, arriving, unreadable, problem }: ScansView): string {
  if (problem !== null) return '';
  const stuck = unreadable.map((name) => `“${name}”`).join(', ');
  const cannot = `Cannot be read, because it is empty or another program holds it: ${stuck}. Scan it again, or see to it in the folder.`;
  const waits = scans.length === 1 ? 'One scan waits.' : `${scans.length} scans wait.`;
  const comes = arriving === 1 ? 'One more is still being written.' : `${arriving} more are still being written.`;
  return [scans.length > 0 ? waits : '', arriving > 0 ? comes : '', stuck === '' ? '' : cannot].join(' ').trim();
}

function scannedAt({ at }: WaitingScan): string {
  return `${longDate(londonDate(at))} at ${londonTime(at)}`;
}

/** That the scanner seems to have stopped in the middle. */
function Unfinished({ scan }: { scan: WaitingScan }) {
  if (scan.hasItsEnd) return null;
  return (
    <Alert role="status" color="red" variant="outline" title="Perhaps not the whole letter" mb="sm">
      This file stops before its end, and nothing has been added to it for some minutes. Look at every page. If one is
      missing, put this scan aside and scan the letter again.
    </Alert>
  );
}

/** That the very same file has been seen before. */
function Twice({ scan: { cases, sameAs } }: { scan: WaitingScan }) {
  if (cases.length === 0 && sameAs === null) return null;
  return (
    <Group mb="sm">
      <Alert role="status" color="gray" variant="outline" title="The same scan twice">
        {cases.length > 0
          ? `This very file is on ${cases.length === 1 ? 'case' : 'cases'} ${cases.join(', ')} already. If nothing is left to do with it, put it aside.`
          : `This is the very same file as “${sameAs}”. If it was scanned twice by mistake, put one of them aside.`}
      </Alert>
    </Group>
  );
}
