import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { z } from 'zod';
import { OneOffDayDetails } from '../../../electron/domain/calendarChanges.ts';
import { IsoDate, plainDate } from '../../../electron/domain/isoDate.ts';
import { divisionLabels } from '../../../electron/domain/labels.ts';
import { Division } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import type { Intent } from './ReviewDrawer.tsx';

const OneOffDraft = z.object({
  on: IsoDate.nullable(),
  name: z.string(),
  divisions: z.array(Division),
  announced: z.string(),
});
type OneOffDraft = z.infer<typeof OneOffDraft>;

/** A day that was proclaimed late: which, what for, where, and by what. */
export function OneOffForm({ onLook }: { onLook: (intent: Intent) => void }) {
  const { office, today } = useSignedIn();
  const initial: OneOffDraft = { on: null, name: '', divisions: [office.division], announced: '' };
  const kept = useKeptForm('calendar:one-off-day', OneOffDraft, initial);
  const { form, set, clear, draft, isLoading } = kept;
  const problems = useProblems();

  const submit = () => {
    const day = { ...form, name: form.name.trim(), announced: form.announced.trim() };
    if (!problems.check(OneOffDayDetails, day) || day.on === null) return;
    const when = plainDate(day.on);
    onLook({
      proposal: { kind: 'add-day', day: { ...day, on: day.on } },
      title: `Add ${day.name} on ${when}`,
      button: 'Add the day',
      done: `${day.name} on ${when} is in the calendar.`,
      onAccepted: clear,
      onRefused: problems.take,
    });
  };
  // What was wrong was about the old entry; leaving it would also move the button away from under the pointer.
  const change = (changed: Partial<OneOffDraft>) => {
    problems.clear();
    set(changed);
  };
  const at = (field: keyof OneOffDraft) => problems.at(field) ?? problems.under('proposal.day')[field];

  if (isLoading) return <LoadingNotice />;
  return (
    <FormShell onSubmit={submit} refusals={problems.refusals} kept={draft} aria-label="Add a one-off bank holiday">
      <Stack gap="sm">
        <KeptNotice kept={kept} today={today} />
        <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
          <UkDateInput
            label="Day"
            required
            today={today}
            value={form.on}
            onChange={(on) => change({ on })}
            error={at('on') && (form.on === null ? 'Give the day.' : at('on'))}
            w={200}
          />
          <TextInput
            label="What for"
            required
            maxLength={80}
            placeholder="State funeral of …"
            value={form.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={at('name') && 'Say what the day is for.'}
          />
        </Group>
        <Checkbox.Group
          label="Where"
          required
          value={form.divisions}
          onChange={(values) => change({ divisions: Division.array().parse(values) })}
          error={at('divisions') && 'Choose at least one.'}
        >
          <Group gap="lg" mt={4}>
            {Division.options.map((division) => (
              <Checkbox key={division} value={division} label={divisionLabels[division]} />
            ))}
          </Group>
        </Checkbox.Group>
        <TextInput
          label="Where it was announced"
          description="For whoever asks later how we know"
          required
          maxLength={200}
          placeholder="Royal proclamation of 10 September 2022"
          value={form.announced}
          onChange={(event) => change({ announced: event.currentTarget.value })}
          error={at('announced') && 'Say where it was announced.'}
        />
        <Group gap="md">
          <SubmitButton variant="default">Look at which deadlines move…</SubmitButton>
          <DraftNote state={draft.state} />
        </Group>
      </Stack>
    </FormShell>
  );
}
