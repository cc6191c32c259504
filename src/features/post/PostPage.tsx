import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconMailForward, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { LetterId } from '../../../electron/domain/ids.ts';
import { useOperation } from '../../api/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { keepFocusAfterDrawer } from '../../ui/keepFocus.ts';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { InThePost } from './InThePost.tsx';
import { OwedFormats } from './OwedFormats.tsx';
import { PostedDrawer } from './PostedDrawer.tsx';
import { PrintDrawer } from './PrintDrawer.tsx';
import { PrintedCheck } from './PrintedCheck.tsx';
import { byDueDate, letterCount, type TrayOrder } from './postWords.ts';
import { TrayList } from './TrayList.tsx';
import { usePrintRun } from './usePrintRun.ts';

const NOTHING = {};

/** The letters that are issued and lie in the office: printed as one job, posted in one act. `first`: one that is chosen already. */
export function PostPage({ first }: { first: LetterId | null }) {
  const tray = useOperation('post.tray', NOTHING, { staleTime: 0 });
  const [order, setOrder] = useState<TrayOrder>('due');
  const [wanted, setWanted] = useState<readonly LetterId[]>(first ? [first] : []);
  const [open, setOpen] = useState<'print' | 'posted' | null>(null);
  const check = useRef<HTMLHeadingElement>(null);
  const run = usePrintRun();

  const letters = tray.data ? (order === 'due' ? byDueDate(tray.data.letters) : tray.data.letters) : [];
  // What was posted meanwhile is no longer here.
  const chosen = letters.filter(({ letterId }) => wanted.includes(letterId));
  const ids = chosen.map(({ letterId }) => letterId);

  return (
    <Stack gap="md">
      <PageTitle>Letters to print</PageTitle>
      <ErrorNotice error={tray.error} onRetry={() => void tray.refetch()} />
      {tray.isPending && <LoadingNotice>Looking into the tray…</LoadingNotice>}
      <PrintedCheck run={run} heading={check} />
      {tray.data && <InThePost letters={letters} today={tray.data.today} />}
      {tray.data && letters.length === 0 && (
        <div className="panel">
          <EmptyState title="No letter waits here">
            A letter comes here when it is issued, and leaves when it is noted as sent.
          </EmptyState>
        </div>
      )}
      {tray.data && letters.length > 0 && (
        <section aria-labelledby="tray">
          <Group justify="space-between" gap="sm" mb="sm">
            <Group gap="md">
              <Checkbox
                id="tray"
                label={letters.length === 1 ? 'The one letter' : `All ${letterCount(letters.length)}`}
                checked={chosen.length === letters.length}
                indeterminate={chosen.length > 0 && chosen.length < letters.length}
                onChange={({ currentTarget }) =>
                  setWanted(currentTarget.checked ? letters.map(({ letterId }) => letterId) : [])
                }
              />
              <SegmentedControl
                aria-label="In which order"
                value={order}
                onChange={(value) => setOrder(value === 'envelope' ? 'envelope' : 'due')}
                data={[
                  { value: 'due', label: 'By due date' },
                  { value: 'envelope', label: 'By envelope' },
                ]}
              />
            </Group>
            <Group gap="sm">
              <Button
                leftSection={<IconPrinter size={18} aria-hidden />}
                disabled={chosen.length === 0}
                onClick={() => setOpen('print')}
              >
                {chosen.length === 0 ? 'Print…' : `Print ${letterCount(chosen.length)}…`}
              </Button>
              <Button
                variant="default"
                leftSection={<IconMailForward size={18} aria-hidden />}
                disabled={chosen.length === 0}
                onClick={() => setOpen('posted')}
              >
                {chosen.length === 0 ? 'Note as sent…' : `Note ${letterCount(chosen.length)} as sent…`}
              </Button>
            </Group>
          </Group>
          <TrayList letters={letters} chosen={ids} onChoose={setWanted} today={tray.data.today} />
          <Text size="sm" c="dimmed" mt="xs">
            In the list: arrow keys move, Space chooses, Ctrl+A chooses all.
          </Text>
        </section>
      )}
      {tray.data && <OwedFormats owed={tray.data.owed} />}
      <PrintDrawer
        letters={chosen}
        opened={open === 'print'}
        onClose={() => setOpen(null)}
        onPrinted={(printed) => {
          run.begin(printed);
          setOpen(null);
          // After the drawer has given the focus back.
          window.setTimeout(() => check.current?.focus(), 300);
        }}
      />
      {tray.data && (
        <PostedDrawer
          letters={chosen}
          collection={tray.data.collection}
          opened={open === 'posted'}
          onClose={() => setOpen(null)}
          onSent={() => {
            setOpen(null);
            keepFocusAfterDrawer();
          }}
        />
      )}
    </Stack>
  );
}
