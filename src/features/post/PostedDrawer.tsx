import { Alert, Drawer, Group, List, Select, Stack, Text, TextInput } from '@mantine/core';
import { z } from 'zod';
import { operations } from '../../../electron/contract/operations.ts';
import type { Collection, TrayLetter } from '../../../electron/contract/post.ts';
import { StaffId } from '../../../electron/domain/ids.ts';
import { IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import { sendMethodLabels } from '../../../electron/domain/labels.ts';
import { goesByCollection } from '../../../electron/domain/post.ts';
import { SendMethod } from '../../../electron/domain/words.ts';
import { useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';
import { letterCount, USUAL_METHOD } from './postWords.ts';

interface PostedDrawerProps {
  letters: readonly TrayLetter[];
  collection: Collection;
  opened: boolean;
  onClose: () => void;
  onSent: () => void;
}

/** A whole run left the office: the day, the way, and who took it there. */
export function PostedDrawer({ letters, collection, opened, onClose, onSent }: PostedDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={`Note ${letterCount(letters.length)} as sent`}
      closeOnClickOutside={false}
    >
      <PostedForm letters={letters} collection={collection} onDone={onSent} />
    </Drawer>
  );
}

const methods = SendMethod.options.map((value) => ({ value, label: sendMethodLabels[value] }));
const TRACKED: ReadonlySet<SendMethod> = new Set<SendMethod>(['post-signed-for', 'post-special-delivery']);

const PostedDraft = z.object({
  method: SendMethod,
  by: StaffId,
  tracking: z.record(z.string(), z.string()),
  /** Somebody put the day in; else it follows the way in which they went. */
  isSaid: z.boolean(),
  said: IsoDate.nullable(),
});
type PostedDraft = z.infer<typeof PostedDraft>;

interface PostedFormProps {
  letters: readonly TrayLetter[];
  collection: Collection;
  onDone: () => void;
}

function PostedForm({ letters, collection, onDone }: PostedFormProps) {
  const { today, me, staff } = useSignedIn();
  const record = useCommand('post.recordPosted');
  const problems = useProblems();
  const initial: PostedDraft = { method: USUAL_METHOD, by: me.id, tracking: {}, isSaid: false, said: null };
  const kept = useKeptForm('post:left', PostedDraft, initial);
  const { method, by, tracking, isSaid, said } = kept.form;
  // Until somebody says otherwise, the day follows the way: what is handed over or emailed waits for no collection.
  const on = isSaid ? said : goesByCollection(method) ? collection.leavesOn : today;
  const isToCome = on !== null && on > today;

  const submit = async () => {
    const input = {
      letters: letters.map(({ letterId, version }) => ({
        letterId,
        expectedVersion: version,
        tracking: TRACKED.has(method) ? (tracking[letterId] ?? '') : '',
      })),
      on,
      method,
      by,
    };
    if (!problems.check(operations['post.recordPosted'].input, input) || on === null || record.isPending) return;
    await kept.draft.settle();
    try {
      const { leavesOn } = await record.mutateAsync({ ...input, on });
      notifyDone(
        leavesOn === null
          ? `${letterCount(letters.length)} sent on ${longDate(on)}.`
          : `${letterCount(letters.length)} in the post. On ${longDate(leavesOn)} the tray asks you to note that they have left.`,
      );
      kept.clear();
      onDone();
    } catch (thrown) {
      kept.draft.keep(kept.form);
      problems.take(thrown);
    }
  };

  if (kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell
      aria-label="They left the office"
      onSubmit={() => void submit()}
      refusals={problems.refusals}
      kept={kept.draft}
    >
      <Stack gap="md">
        <KeptNotice kept={kept} today={today} />
        <List size="sm">
          {letters.map(({ letterId, recipientName, name, reference }) => (
            <List.Item key={letterId}>
              {recipientName}: {name}, {reference}
            </List.Item>
          ))}
        </List>
        <Select
          label="How they went"
          data-autofocus
          required
          data={methods}
          allowDeselect={false}
          value={method}
          onChange={(chosen) => kept.set({ method: SendMethod.parse(chosen) })}
        />
        {goesByCollection(method) && collection.why !== '' && (
          <Alert variant="outline" color="gray" role="status">
            {collection.why} A letter put into the post now leaves on {longDate(collection.leavesOn)}, and that is the
            day on which it is sent. If it caught an earlier collection, change the day.
          </Alert>
        )}
        <UkDateInput
          label="The day on which they left"
          required
          today={today}
          value={on}
          max={goesByCollection(method) ? collection.leavesOn : today}
          boundsMessage="Not a day to come, except that of the next collection."
          onChange={(day) => kept.set({ said: day, isSaid: true })}
          error={problems.at('on')}
        />
        <Select
          label="Who took them there"
          data={staff.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          value={by}
          onChange={(chosen) => {
            if (chosen !== null) kept.set({ by: StaffId.parse(chosen) });
          }}
        />
        {TRACKED.has(method) &&
          letters.map(({ letterId, recipientName }) => (
            <TextInput
              key={letterId}
              label={`Number of the proof of posting: ${recipientName}`}
              value={tracking[letterId] ?? ''}
              maxLength={60}
              onChange={({ currentTarget }) => kept.set({ tracking: { ...tracking, [letterId]: currentTarget.value } })}
            />
          ))}
        <Text size="sm" c="dimmed">
          The clocks that these letters answer stop on that day, not before.
        </Text>
        <ErrorNotice error={record.error} withDetails={problems.refusals === 0} />
        <Group>
          <SubmitButton loading={record.isPending}>
            {isToCome ? `In the post: they leave on ${longDate(on)}` : 'They have left'}
          </SubmitButton>
        </Group>
      </Stack>
    </FormShell>
  );
}
