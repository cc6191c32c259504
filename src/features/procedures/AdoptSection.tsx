import { Group, Stack } from '@mantine/core';
import { operations } from '../../../electron/contract/operations.ts';
import type { ProcedureName } from '../../../electron/contract/procedures.ts';
import { longDate } from '../../../electron/domain/isoDate.ts';
import { AdoptionTerms } from '../../../electron/domain/regimes.ts';
import { call } from '../../api/call.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { acceptSession, useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProcedureSelect } from '../../ui/ProcedureSelect.tsx';
import { proceduresInForce } from '../../ui/procedureChoices.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { Section } from '../settings/Section.tsx';
import { useOfficeVersion } from '../settings/useOfficeVersion.ts';
import { AdoptDraft, isBegun, termsOf } from './adoptForm.ts';
import { Weighed } from './Weighed.tsx';

const NOTHING = {};

/** Adopts another procedure from a day on, after what it means has been seen. */
export function AdoptSection({ onRead }: { onRead: (procedure: ProcedureName) => void }) {
  const { office, today } = useSignedIn();
  const version = useOfficeVersion();
  const initial: AdoptDraft = { procedureId: null, from: today, turned: [], reasons: {} };
  const kept = useKeptForm('procedures:adopt', AdoptDraft, initial, (begun) => isBegun(begun, today));
  const { form, set, clear, draft, isLoading } = kept;
  const procedures = useOperation('procedures.list', NOTHING);
  const weighing = useOperation(
    'procedures.weigh',
    { procedureId: form.procedureId ?? 'none', from: form.from ?? today, division: office.division },
    { enabled: form.procedureId !== null && form.from !== null, keepPrevious: true },
  );
  const adopt = useCommand('procedures.adopt');
  const problems = useProblems({ ...form, leftOut: form.reasons });
  const weighed = form.procedureId !== null && form.from !== null ? weighing.data : undefined;
  // What has lapsed by that day is not offered; what is chosen already stays in sight, with what is wrong about it.
  const listed = proceduresInForce(procedures.data ?? [], office.division, form.from ?? today);
  const isListed = listed.some(({ id }) => id === form.procedureId);
  const chosen = isListed ? [] : (procedures.data ?? []).filter(({ id }) => id === form.procedureId);
  const offered = [...listed, ...chosen];

  const submit = async () => {
    const terms = termsOf(form, weighed?.regimes ?? []);
    const blank = terms.leftOut.filter(({ reason }) => reason === '');
    if (blank.length > 0) {
      problems.refuse(
        Object.fromEntries(blank.map(({ family }) => [`leftOut.${family}`, 'Say why it does not apply.'])),
      );
      return;
    }
    if (!problems.check(AdoptionTerms, terms)) return;
    await draft.settle();
    try {
      const input = operations['procedures.adopt'].input.parse({ expectedVersion: version.version, ...terms });
      await adopt.mutateAsync(input);
      acceptSession(await call('session.get', {}));
      await version.saved();
      clear();
      notifyDone('The procedure is adopted. Open cases keep the one that they were logged under.');
      // The button that was pressed is gone with the form.
      document.querySelector('h1')?.focus();
    } catch (thrown) {
      draft.keep(form);
      problems.take(thrown);
    }
  };
  const loadNewest = async () => {
    await version.takeNewest();
    adopt.reset();
  };

  return (
    <Section
      title="Adopt another"
      about="Choose it and the day, then see what it means before you adopt it. Nothing changes for cases that are open."
    >
      {isLoading ? (
        <LoadingNotice />
      ) : (
        <FormShell
          onSubmit={() => void submit()}
          ignoresEnter
          refusals={problems.refusals}
          kept={draft}
          aria-label="Adopt another procedure"
        >
          <Stack gap="md">
            <KeptNotice kept={kept} today={today} />
            <ErrorNotice error={procedures.error} onRetry={() => void procedures.refetch()} />
            <ProcedureSelect
              offered={offered}
              value={form.procedureId}
              onChange={(procedureId) => {
                problems.clear();
                set({ procedureId, turned: [], reasons: {} });
              }}
              description="A code or model as it stands, a landlord’s, or one of your own"
              error={problems.at('procedureId')}
            />
            <UkDateInput
              label="From"
              description="For complaints received on this day or later"
              required
              today={today}
              value={form.from}
              onChange={(from) => set({ from })}
              error={problems.at('from')}
            />
            <ErrorNotice error={weighing.error} onRetry={() => void weighing.refetch()} />
            {weighed && <Weighed weighing={weighed} form={form} set={set} problems={problems} onRead={onRead} />}
            <ErrorNotice
              error={adopt.error}
              onLoadNewest={() => void loadNewest()}
              withDetails={problems.refusals === 0}
            />
            {weighed?.procedure && !weighed.problem && (
              <Group gap="md">
                <SubmitButton loading={adopt.isPending}>
                  Adopt it from {form.from ? longDate(form.from) : 'that day'}
                </SubmitButton>
                <DraftNote state={draft.state} />
              </Group>
            )}
          </Stack>
        </FormShell>
      )}
    </Section>
  );
}
