import { Alert, List, Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { AgreedDateVerdict } from '../../../../electron/contract/handling.ts';
import { IsoDate, longDate } from '../../../../electron/domain/isoDate.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { ActFrame } from '../acts/ActFrame.tsx';
import { type ActFormProps, useActForm } from '../acts/useActForm.ts';

const DateDraft = z.object({
  clock: z.string(),
  until: IsoDate.nullable(),
  on: IsoDate.nullable(),
  note: z.string(),
});
type DateDraft = z.infer<typeof DateDraft>;

/** A date agreed with the resident; while it is typed, what it does to the deadline, and why it does not where it does not. */
export function AgreeDateForm(props: ActFormProps) {
  const { today } = useSignedIn();
  const handling = useOperation('cases.handling', { caseId: props.view.id });
  const agreeable = handling.data?.agreeable ?? [];
  const initial: DateDraft = { clock: '', until: null, on: today, note: '' };
  const clockOf = (form: DateDraft) => form.clock || (agreeable[0]?.clock ?? '');
  const act = useActForm({
    ...props,
    draft: 'agree-date',
    schema: DateDraft,
    initial,
    command: 'cases.agreeDate',
    input: (form, seen) => ({ ...seen, clock: clockOf(form), until: form.until, on: form.on, note: form.note }),
    done: (_, { until }) => (until ? `The agreed date, ${longDate(until)}, is on the case.` : null),
  });
  const { form, set, problems } = act;
  const { until, on } = form;
  const asked = { caseId: props.view.id, clock: clockOf(form), on: on ?? today, until: until ?? today };
  const verdicts = useOperation('cases.judgeAgreedDate', asked, {
    enabled: until !== null && on !== null && asked.clock !== '',
    keepPrevious: true,
  });
  return (
    <ActFrame
      act={{ ...act, isLoading: act.isLoading || handling.isPending }}
      label="Agree a date with the resident"
      submitLabel="Record the agreed date"
    >
      <ErrorNotice error={handling.error} onRetry={() => void handling.refetch()} />
      <Select
        label="For what"
        required
        data={agreeable.map(({ clock, label, due }) => ({
          value: clock,
          label: due ? `${label}, now due ${longDate(due)}` : `${label}, no date yet`,
        }))}
        allowDeselect={false}
        value={clockOf(form)}
        onChange={(clock) => set({ clock: clock ?? '' })}
        error={problems.at('clock')}
      />
      <UkDateInput
        label="Date agreed"
        required
        data-autofocus
        today={today}
        value={until}
        onChange={(date) => set({ until: date })}
        error={problems.at('until')}
      />
      {until !== null && <Verdicts verdicts={verdicts.data ?? []} />}
      <PastDayInput
        label="Day it was agreed"
        required
        value={on}
        onChange={(day) => set({ on: day })}
        error={problems.at('on')}
      />
      <Textarea
        label="How it was agreed, and why"
        autosize
        minRows={3}
        maxRows={10}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
    </ActFrame>
  );
}

/** What the date does, under each procedure that times the same thing. */
function Verdicts({ verdicts }: { verdicts: readonly AgreedDateVerdict[] }) {
  if (verdicts.length === 0) return null;
  const counts = verdicts.every((one) => one.counts);
  const some = verdicts.some((one) => one.counts);
  return (
    <Alert
      role="status"
      variant="outline"
      color={counts ? 'green' : 'gray'}
      title={counts ? 'This date counts' : some ? 'This date counts in part' : 'This date does not move the deadline'}
    >
      <List size="sm">
        {verdicts.map(({ procedure, sentence, clause }) => (
          <List.Item key={procedure}>
            {procedure}: {sentence} ({clause})
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
