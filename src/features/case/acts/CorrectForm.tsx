import { Alert, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { TimelineEntry } from '../../../../electron/contract/cases.ts';
import type { EntryView } from '../../../../electron/contract/handling.ts';
import { EventId } from '../../../../electron/domain/ids.ts';
import { longDate } from '../../../../electron/domain/isoDate.ts';
import { useOperation } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../../ui/LoadingNotice.tsx';
import { UkDateInput } from '../../../ui/UkDateInput.tsx';
import { Change, CorrectDraft, canBePutRight, correctDraftOf, putRightOf } from '../correct/correctForm.ts';
import { EntryFieldInput } from '../correct/EntryFieldInput.tsx';
import { factFields, wordFields } from '../correct/entryFields.ts';
import { ActFrame } from './ActFrame.tsx';
import { type ActForm, type ActFormProps, useActForm } from './useActForm.ts';

/** Puts a mistake right by a further entry; the wrong one stays readable beside it. */
export function CorrectForm({ subject, ...props }: ActFormProps & { subject: string | undefined }) {
  const shown = props.view.timeline.find(({ eventId }) => eventId === subject);
  const id = EventId.safeParse(subject);
  const entry = useOperation(
    'cases.entry',
    { caseId: props.view.id, eventId: id.success ? id.data : ('' as EventId) }, // asked only for an id
    { enabled: shown !== undefined && id.success },
  );
  if (!shown || !id.success)
    return (
      <Alert role="status" variant="outline" color="gray" title="That entry is not on this case">
        Nothing was changed. Close this and choose “Correct this” at the entry in the timeline.
      </Alert>
    );
  if (entry.error) return <ErrorNotice error={entry.error} onRetry={() => void entry.refetch()} />;
  if (!entry.data) return <LoadingNotice />;
  return <EntryForm {...props} shown={shown} entry={entry.data} />;
}

interface EntryFormProps extends ActFormProps {
  shown: TimelineEntry;
  entry: EntryView;
}

function EntryForm({ shown, entry, ...props }: EntryFormProps) {
  const { today } = useSignedIn();
  const act = useActForm({
    ...props,
    draft: `correct:${shown.eventId}`,
    schema: CorrectDraft,
    initial: correctDraftOf(entry),
    command: 'cases.correct',
    input: (form, seen) => ({
      ...seen,
      eventId: shown.eventId,
      movedTo: form.change === 'move' ? form.movedTo : null,
      putRight: form.change === 'say' ? putRightOf(entry, form) : null,
      reason: form.reason,
    }),
    done: () => 'The correction is on the record.',
  });
  const { form, set, problems } = act;

  // The contract takes no date as “strike it out”; somebody who wants to move it must not strike it out by leaving the date empty.
  const submit = () => {
    if (form.change !== 'strike' && form.movedTo === null) {
      const field = form.change === 'move' ? 'movedTo' : 'putRight.facts.on';
      problems.refuse({ [field]: 'Give the day on which it really happened.' });
    } else if (form.change === 'move' && form.movedTo === shown.on && !shown.isStruckOut) {
      problems.refuse({ movedTo: 'That is the day it stands at now. Give the right one, or strike the entry out.' });
    } else {
      act.submit();
    }
  };
  return (
    <ActFrame act={{ ...act, submit }} label="Correct this entry" submitLabel="Put it right">
      <div>
        <Text fw={600}>{shown.title}</Text>
        <Text size="sm" c="dimmed">
          {longDate(shown.on)}, recorded by {shown.recordedBy}
        </Text>
        {shown.text && (
          <Text size="sm" lineClamp={4} style={{ whiteSpace: 'pre-wrap' }}>
            {shown.text}
          </Text>
        )}
      </div>
      <WhatIsWrong act={act} entry={entry} />
      {form.change !== 'strike' && (
        <UkDateInput
          label="Day it really happened"
          required
          today={today}
          max={today}
          boundsMessage="It has happened: not a day to come."
          value={form.movedTo}
          onChange={(movedTo) => set({ movedTo })}
          error={problems.at('movedTo') ?? problems.at('putRight.facts.on')}
        />
      )}
      {form.change === 'say' && <WhatItShouldSay act={act} entry={entry} />}
      <Textarea
        label="Why"
        required
        autosize
        minRows={3}
        maxRows={10}
        value={form.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={problems.at('reason')}
      />
    </ActFrame>
  );
}

interface PartProps {
  act: ActForm<CorrectDraft>;
  entry: EntryView;
}

function WhatIsWrong({ act: { form, set }, entry }: PartProps) {
  const focused = (change: CorrectDraft['change']) => form.change === change || undefined;
  return (
    <Radio.Group
      label="What is wrong"
      value={form.change}
      onChange={(change) => set({ change: Change.parse(change) })}
      description="Nothing is taken out of the record: the entry stays, with your correction beside it."
    >
      <Stack gap="sm" mt="xs">
        <Radio value="move" label="The day is wrong" data-autofocus={focused('move')} />
        <Radio
          value="say"
          label="What it says is wrong"
          data-autofocus={focused('say')}
          disabled={!canBePutRight(entry)}
          description={entry.whyNot ?? undefined}
        />
        <Radio
          value="strike"
          label="It did not happen: strike it out"
          data-autofocus={focused('strike')}
          disabled={entry.type === 'received'}
          description={entry.type === 'received' ? 'The receipt itself cannot be struck out.' : undefined}
        />
      </Stack>
    </Radio.Group>
  );
}

/** The entry's facts and words, filled with what it says now. */
function WhatItShouldSay({ act: { form, set, problems }, entry }: PartProps) {
  const { today, staff } = useSignedIn();
  return (
    <>
      {factFields(entry.type).map((field) => (
        <EntryFieldInput
          key={field.key}
          field={field}
          value={(form.facts[field.key] ?? null) as Parameters<typeof EntryFieldInput>[0]['value']} // filled from this very entry, or by its field
          onChange={(value) => set({ facts: { ...form.facts, [field.key]: value } })}
          staff={staff}
          today={today}
          error={problems.at(`putRight.facts.${field.key}`)}
        />
      ))}
      {entry.words !== null &&
        wordFields(entry.type, entry.words).map(({ key, label }) => (
          <Textarea
            key={key}
            label={label}
            autosize
            minRows={2}
            maxRows={14}
            value={form.words[key] ?? ''}
            onChange={(event) => set({ words: { ...form.words, [key]: event.currentTarget.value } })}
            error={problems.at(`putRight.words.${key}`)}
          />
        ))}
    </>
  );
}
