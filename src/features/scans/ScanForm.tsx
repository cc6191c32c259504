import { Button, Group, Stack, Textarea } from '@mantine/core';
import { z } from 'zod';
import { operations } from '../../../electron/contract/operations.ts';
import type { WaitingScan } from '../../../electron/contract/scans.ts';
import { CaseId } from '../../../electron/domain/ids.ts';
import { IsoDate, londonDate } from '../../../electron/domain/isoDate.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { CaseSearch } from '../../ui/CaseSearch.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyAct, notifyDone } from '../../ui/notify.ts';
import { PastDayInput } from '../../ui/PastDayInput.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { LogFromScan } from './LogFromScan.tsx';

const ScanDraft = z.object({
  chosen: z.object({ id: CaseId, reference: z.string(), name: z.string() }).nullable(),
  on: IsoDate.nullable(),
  note: z.string(),
});
type ScanDraft = z.infer<typeof ScanDraft>;

/** On which case a scan belongs, when it reached the office, what it is. */
export function ScanForm({ scan }: { scan: WaitingScan }) {
  const { today } = useSignedIn();
  const scannedOn = londonDate(scan.at);
  const isClockAhead = scannedOn > today; // the scanner's
  const initial: ScanDraft = { chosen: null, on: isClockAhead ? today : scannedOn, note: '' };
  const kept = useKeptForm(`scan:${scan.id}`, ScanDraft, initial);
  const put = useCommand('scans.putOnCase');
  const aside = useCommand('scans.putAside');
  const problems = useProblems();
  const { form, set } = kept;

  const send = async () => {
    const input = { id: scan.id, caseId: form.chosen?.id, on: form.on, note: form.note };
    if (!problems.check(operations['scans.putOnCase'].input, input)) return;
    try {
      const done = await put.mutateAsync(operations['scans.putOnCase'].input.parse(input));
      kept.used();
      void notifyAct(whatBecame(scan.name, done));
    } catch (thrown) {
      problems.take(thrown);
    }
  };
  if (kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell
      aria-label={`Put ${scan.name} on a case`}
      onSubmit={() => void send()}
      refusals={problems.refusals}
      kept={kept.draft}
    >
      <Stack gap="md">
        <KeptNotice kept={kept} today={today} />
        <CaseSearch
          label="Which case is it for?"
          value={form.chosen}
          onChange={(chosen) => set({ chosen: chosen && ScanDraft.shape.chosen.parse(chosen) })}
          error={problems.at('caseId') && 'Choose the case on which it belongs.'}
        />
        <PastDayInput
          label="Received on"
          description="The day on which it reached the office; the day of the scan unless you say otherwise"
          required
          value={form.on}
          onChange={(on) => set({ on })}
          error={problems.at('on')}
        />
        <Textarea
          label="What it is"
          description="Such as “Second letter from Mrs Wójcik about the mould”"
          autosize
          minRows={2}
          maxRows={8}
          value={form.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
          error={problems.at('note')}
        />
        <ErrorNotice error={put.error ?? aside.error} withDetails={problems.refusals === 0} />
        <Group gap="sm">
          <SubmitButton loading={put.isPending}>Put it on the case</SubmitButton>
          <Button
            variant="default"
            loading={aside.isPending}
            onClick={() =>
              aside.mutate(
                { id: scan.id },
                { onSuccess: () => notifyDone(`“${scan.name}” lies in the folder “Put aside” beside the scans.`) },
              )
            }
          >
            Put aside: not for a case
          </Button>
          <DraftNote state={kept.draft.state} />
        </Group>
        <LogFromScan scan={scan} receivedOn={form.on ?? today} />
      </Stack>
    </FormShell>
  );
}

function whatBecame(
  name: string,
  { reference, wasOnCase, isMoved }: { reference: string; wasOnCase: boolean; isMoved: boolean },
): string {
  const put = wasOnCase ? `“${name}” was on case ${reference} already.` : `“${name}” is on case ${reference}.`;
  return isMoved
    ? put
    : `${put} The original could not be moved out of the scanner’s folder; put it aside there yourself.`;
}
