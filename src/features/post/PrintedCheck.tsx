import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import type { RefObject } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import classes from './post.module.css';
import { letterCount } from './postWords.ts';
import type { usePrintRun } from './usePrintRun.ts';

interface PrintedCheckProps {
  run: ReturnType<typeof usePrintRun>;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Asks what came out of the printer: all letters are ticked; whatever jammed is unticked and stays in the tray. */
export function PrintedCheck({ run: { run, setSpoilt, settle }, heading }: PrintedCheckProps) {
  const record = useCommand('post.recordPrinted');
  const { runId } = run;
  if (runId === null) return null;
  const came = run.letters.filter(({ letterId }) => !run.spoilt.includes(letterId));
  const note = async () => {
    if (record.isPending) return;
    try {
      const again = run.again.filter(({ letterId }) => !run.spoilt.includes(letterId));
      if (came.length > 0) await record.mutateAsync({ runId, letters: came.map(({ letterId }) => letterId), again });
      notifyDone(
        came.length === 0
          ? 'Nothing is noted as printed. All letters are still in the tray.'
          : `${letterCount(came.length)} noted as printed.`,
      );
      settle();
    } catch {
      // The notice below says what was wrong; the ticks stay.
    }
  };
  return (
    <section className="panel" aria-labelledby="printed-check">
      <Stack gap="sm">
        <Title order={2} id="printed-check" ref={heading} tabIndex={-1}>
          Did they all come out?
        </Title>
        <Text>Take the tick away from whatever jammed or came out badly: it stays in the tray as not printed.</Text>
        <ul className={classes.plain}>
          {run.letters.map(({ letterId, label }) => (
            <li key={letterId}>
              <Checkbox
                label={label}
                checked={!run.spoilt.includes(letterId)}
                onChange={({ currentTarget }) =>
                  setSpoilt(
                    currentTarget.checked ? run.spoilt.filter((one) => one !== letterId) : [...run.spoilt, letterId],
                  )
                }
              />
            </li>
          ))}
        </ul>
        <ErrorNotice error={record.error} title="Nothing was noted as printed" />
        <Group gap="sm">
          <BusyButton loading={record.isPending} onClick={() => void note()}>
            {came.length === 0 ? 'None came out' : `Note ${letterCount(came.length)} as printed`}
          </BusyButton>
          {came.length > 0 && (
            <Button variant="default" onClick={() => setSpoilt(run.letters.map(({ letterId }) => letterId))}>
              Untick all
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}
