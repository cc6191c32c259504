import { Drawer, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { type InputOf, operations } from '../../../electron/contract/operations.ts';
import { IsoDate, longDate } from '../../../electron/domain/isoDate.ts';
import type { Theme } from '../../../electron/domain/learning.ts';
import { type CommandName, useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormShell } from '../../ui/FormShell.tsx';
import { KeptNotice } from '../../ui/KeptNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { PastDayInput } from '../../ui/PastDayInput.tsx';
import { SubmitButton } from '../../ui/SubmitButton.tsx';
import { type KeptForm, useKeptForm } from '../../ui/useKeptForm.ts';
import { type FormProblems, useProblems } from '../../ui/useProblems.ts';
import { type ThemeAct, themeActLabels } from './learningWords.ts';

export interface OpenTheme {
  act: ThemeAct;
  /** Null: a new one. */
  theme: Theme | null;
}

interface ThemeDrawerProps {
  open: OpenTheme | null;
  themes: readonly Theme[];
  onClose: () => void;
}

/** The form of one act on a theme. */
export function ThemeDrawer({ open, themes, onClose }: ThemeDrawerProps) {
  const title = open?.theme === null ? 'New theme' : open ? `${themeActLabels[open.act]}: ${open.theme.name}` : '';
  return (
    <Drawer opened={open !== null} onClose={onClose} position="right" size="lg" title={title}>
      {open?.act === 'name' && <NameForm theme={open.theme} onDone={onClose} />}
      {open?.act === 'merge' && open.theme && <MergeForm theme={open.theme} themes={themes} onDone={onClose} />}
      {open?.act === 'put-right' && open.theme && <PutRightForm theme={open.theme} onDone={onClose} />}
      {open?.act === 'take-back' && open.theme && <TakeBackForm theme={open.theme} onDone={onClose} />}
    </Drawer>
  );
}

type ThemeCommand = Extract<CommandName, `learning.${'saveTheme' | 'mergeTheme' | 'putRight' | 'takeBackPutRight'}`>;

interface ThemeForm<F extends object> {
  kept: KeptForm<F>;
  problems: FormProblems;
  error: unknown;
  isSending: boolean;
  send: () => void;
}

interface ThemeFormOptions<F extends object, N extends ThemeCommand> {
  act: ThemeAct;
  theme: Theme | null;
  schema: z.ZodType<F>;
  initial: F;
  command: N;
  /** What the form says as the command's input; may be incomplete, the command's own schema judges it. */
  input: (form: F, seen: { themeId: Theme['id'] | null; expectedVersion: number | null }) => unknown;
  done: string;
  onDone: () => void;
}

/** A form about a theme: kept as a draft, checked by the command's own schema, said when it is done. */
function useThemeForm<F extends object, N extends ThemeCommand>(options: ThemeFormOptions<F, N>): ThemeForm<F> {
  const { act, theme, schema, initial, command: name, done, onDone } = options;
  const kept = useKeptForm(`theme:${theme?.id ?? 'new'}:${act}`, schema, initial);
  const command = useCommand(name);
  const problems = useProblems();
  // Pinned when the drawer opens: a change by somebody else meanwhile has to come to light.
  const [seen] = useState({ themeId: theme?.id ?? null, expectedVersion: theme?.version ?? null });
  const send = async () => {
    const input = options.input(kept.form, seen);
    if (command.isPending || !problems.check(operations[name].input, input)) return;
    await kept.draft.settle();
    try {
      await command.mutateAsync(input as InputOf<N>); // the command's own schema has just accepted it
      kept.clear();
      notifyDone(done);
      onDone();
    } catch (thrown) {
      kept.draft.keep(kept.form);
      problems.take(thrown);
    }
  };
  return { kept, problems, error: command.error, isSending: command.isPending, send: () => void send() };
}

interface ThemeFrameProps<F extends object> {
  of: ThemeForm<F>;
  label: string;
  submitLabel: string;
  children: ReactNode;
}

/** What the forms about a theme have around their fields. */
function ThemeFrame<F extends object>({ of, label, submitLabel, children }: ThemeFrameProps<F>) {
  const { today } = useSignedIn();
  if (of.kept.isLoading) return <LoadingNotice />;
  return (
    <FormShell onSubmit={of.send} refusals={of.problems.refusals} kept={of.kept.draft} aria-label={label}>
      <Stack gap="md">
        <KeptNotice kept={of.kept} today={today} />
        {children}
        <ErrorNotice error={of.error} withDetails={of.problems.refusals === 0} />
        <SubmitButton loading={of.isSending}>{submitLabel}</SubmitButton>
        <DraftNote state={of.kept.draft.state} />
      </Stack>
    </FormShell>
  );
}

const NameDraft = z.object({ name: z.string(), covers: z.string() });

function NameForm({ theme, onDone }: { theme: Theme | null; onDone: () => void }) {
  const of = useThemeForm({
    act: 'name',
    theme,
    schema: NameDraft,
    initial: { name: theme?.name ?? '', covers: theme?.covers ?? '' },
    command: 'learning.saveTheme',
    input: (details, seen) => ({ ...seen, details }),
    done: theme ? 'The theme is changed, on its cases too.' : 'The theme can be chosen on every case now.',
    onDone,
  });
  const { form, set } = of.kept;
  return (
    <ThemeFrame of={of} label={themeActLabels.name} submitLabel="Save">
      <TextInput
        label="Name"
        description="Short and plain, such as “Calls not returned”"
        required
        data-autofocus
        maxLength={200}
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={of.problems.at('details.name')}
      />
      <Textarea
        label="What belongs to it"
        description="So that two people choose alike; the sheet for residents says it too"
        autosize
        minRows={3}
        maxRows={8}
        value={form.covers}
        onChange={(event) => set({ covers: event.currentTarget.value })}
      />
    </ThemeFrame>
  );
}

const MergeDraft = z.object({ into: z.string().nullable() });

function MergeForm({ theme, themes, onDone }: { theme: Theme; themes: readonly Theme[]; onDone: () => void }) {
  const of = useThemeForm({
    act: 'merge',
    theme,
    schema: MergeDraft,
    initial: { into: null } as z.infer<typeof MergeDraft>, // widened from its literal
    command: 'learning.mergeTheme',
    input: ({ into }, seen) => ({ ...seen, into }),
    done: 'Its cases count under the other theme now.',
    onDone,
  });
  const others = themes.filter(({ id }) => id !== theme.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ThemeFrame of={of} label={themeActLabels.merge} submitLabel="Merge them">
      <Text>
        All cases of “{theme.name}” will count under the theme that you choose, and it can be chosen no more. What was
        written on the cases stays. This cannot be undone.
      </Text>
      <Select
        label="Into which theme"
        required
        data-autofocus
        data={others}
        searchable
        nothingFoundMessage="No such theme."
        value={of.kept.form.into}
        onChange={(into) => of.kept.set({ into })}
        error={of.problems.at('into') && 'Choose the theme that takes it in.'}
      />
    </ThemeFrame>
  );
}

const PutRightDraft = z.object({ on: IsoDate.nullable(), what: z.string() });

function PutRightForm({ theme, onDone }: { theme: Theme; onDone: () => void }) {
  const { today } = useSignedIn();
  const of = useThemeForm({
    act: 'put-right',
    theme,
    schema: PutRightDraft,
    initial: { on: today, what: '' } as z.infer<typeof PutRightDraft>, // widened: the day may be emptied
    command: 'learning.putRight',
    input: (form, seen) => ({ ...seen, ...form }),
    done: 'It is put right. A later case with it will be shown as come back.',
    onDone,
  });
  const { form, set } = of.kept;
  return (
    <ThemeFrame of={of} label={themeActLabels['put-right']} submitLabel="It is put right">
      <Text>
        Say so once the cause is gone, not when it is planned. A case received after that day shows that it has come
        back.
      </Text>
      <Textarea
        label="What was put right"
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        value={form.what}
        onChange={(event) => set({ what: event.currentTarget.value })}
        error={of.problems.at('what')}
      />
      <PastDayInput
        label="Day from which it is right"
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={of.problems.at('on')}
      />
    </ThemeFrame>
  );
}

const TakeBackDraft = z.object({ reason: z.string() });

function TakeBackForm({ theme, onDone }: { theme: Theme; onDone: () => void }) {
  const of = useThemeForm({
    act: 'take-back',
    theme,
    schema: TakeBackDraft,
    initial: { reason: '' },
    command: 'learning.takeBackPutRight',
    input: (form, seen) => ({ ...seen, ...form }),
    done: 'The theme is open again.',
    onDone,
  });
  return (
    <ThemeFrame of={of} label={themeActLabels['take-back']} submitLabel="Take it back">
      <Text>
        It was said to be put right{theme.putRightOn ? ` on ${longDate(theme.putRightOn)}` : ''}: {theme.putRightWhat}
      </Text>
      <Textarea
        label="Why it was not"
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        value={of.kept.form.reason}
        onChange={(event) => of.kept.set({ reason: event.currentTarget.value })}
        error={of.problems.at('reason')}
      />
    </ThemeFrame>
  );
}
