import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { CaseView } from '../../../../electron/contract/cases.ts';
import { type InputOf, type OutputOf, operations } from '../../../../electron/contract/operations.ts';
import { type IsoDate, londonDate, longDate } from '../../../../electron/domain/isoDate.ts';
import { useDraft } from '../../../api/draft.ts';
import { type CommandName, useCommand } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { type FormProblems, useProblems } from '../../../ui/useProblems.ts';

/** What each form over a case is given. */
export interface ActFormProps {
  view: CaseView;
  /** Reads the case again and answers its newest state. */
  reload: () => Promise<CaseView>;
  onClose: () => void;
}

/** What every command on a case carries: which case, and which state of it the user saw. */
export interface Seen {
  caseId: CaseView['id'];
  expectedVersion: number;
}

interface ActFormOptions<F extends object, N extends CommandName> extends ActFormProps {
  /** Names the half-filled form among the drafts of this case. */
  draft: string;
  /** Reads a kept draft again; one that no longer fits is left aside. */
  schema: z.ZodType<F>;
  initial: F;
  command: N;
  /** What the form says as the command's input; may be incomplete, the command's own schema judges it. */
  input: (form: F, seen: Seen) => unknown;
  /** Said in a notification; null where the form says itself what came of it. */
  done: (answer: OutputOf<N>, form: F) => string | null;
}

export interface ActForm<F extends object> {
  form: F;
  set: (change: Partial<F>) => void;
  submit: () => void;
  problems: FormProblems;
  error: unknown;
  isSending: boolean;
  /** True until it is known whether something had been typed before. */
  isLoading: boolean;
  restoredAt: string | null;
  startAfresh: () => void;
  loadNewest: () => void;
  /** What to check about the days in the form, where midnight has passed since it was begun; null: nothing. */
  dayNote: string | null;
  /** True after the newest state of the case was read beneath the typed text. */
  isNewest: boolean;
  draft: ReturnType<typeof useDraft>;
  onClose: () => void;
}

/**
 * The form of one act on a case: kept as a draft while it is typed, checked by the contract's own schema before it is
 * sent, and never emptied by a conflict.
 */
export function useActForm<F extends object, N extends CommandName>(options: ActFormOptions<F, N>): ActForm<F> {
  const { view, reload, onClose, initial } = options;
  const [form, setForm] = useState(initial);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  // Pinned when the form opens: a change by somebody else meanwhile has to come to light, not be passed over.
  const [seenVersion, setSeenVersion] = useState(view.version);
  const [isNewest, setNewest] = useState(false);
  const [isReady, setReady] = useState(false);
  const draft = useDraft(`case:${view.id}:${options.draft}`);
  const command = useCommand(options.command);
  const problems = useProblems();
  const { today } = useSignedIn();
  const first = useRef({ today, initial });
  const [dayNote, setDayNote] = useState<string | null>(null);

  // Once, when it is known what was kept: later answers must not write over what is being typed.
  useEffect(() => {
    if (draft.isLoading || isReady) return;
    const kept = draft.stored ? options.schema.safeParse(draft.stored.content) : null;
    if (kept?.success && draft.stored) {
      setForm(kept.data);
      setRestoredAt(draft.stored.savedAt);
      const keptOn = londonDate(draft.stored.savedAt);
      if (keptOn !== first.current.today && isUntouched(kept.data, kept.data, keptOn))
        setDayNote(
          `What was kept says ${longDate(keptOn)}, the day on which you typed it. Check that this is the right day.`,
        );
    }
    setReady(true);
  }, [draft.isLoading, draft.stored, isReady, options.schema]);

  // Left open past midnight, a day that nobody has touched is the new day's; that it was moved is said.
  useEffect(() => {
    const begun = first.current;
    if (!isReady || begun.today === today) return;
    first.current = { ...begun, today };
    if (!isUntouched(form, begun.initial, begun.today)) return;
    first.current = { today, initial: { ...begun.initial, on: today } };
    setForm({ ...form, on: today });
    setDayNote(
      `It is past midnight: the day in this form is now ${longDate(today)}. If it happened yesterday, say so.`,
    );
  }, [form, isReady, today]);

  const set = (change: Partial<F>) => {
    const changed = { ...form, ...change };
    setForm(changed);
    draft.keep(changed);
  };

  const send = async () => {
    const input = options.input(form, { caseId: view.id, expectedVersion: seenVersion });
    if (!problems.check(operations[options.command].input, input)) return;
    await draft.settle();
    setNewest(false);
    try {
      const answer = await command.mutateAsync(input as InputOf<N>); // the command's own schema has just accepted it
      const sentence = options.done(answer, form);
      if (sentence !== null) notifyDone(sentence);
      await draft.discard();
      onClose();
    } catch (thrown) {
      draft.keep(form);
      problems.take(thrown);
    }
  };

  return {
    form,
    set,
    submit: () => {
      if (!command.isPending) void send();
    },
    problems,
    error: command.error,
    isSending: command.isPending,
    isLoading: !isReady,
    restoredAt,
    startAfresh: () => {
      void draft.discard();
      setForm(initial);
      setRestoredAt(null);
      setDayNote(null);
      problems.clear();
    },
    loadNewest: () => {
      void reload().then((newest) => {
        setSeenVersion(newest.version);
        command.reset();
        setNewest(true);
      });
    },
    dayNote,
    isNewest,
    draft,
    onClose,
  };
}

/** True where `on`, the day on which it happened, is the day on which the form was begun, and nobody has put another in. */
function isUntouched(form: { on?: unknown }, initial: { on?: unknown }, begunOn: IsoDate): boolean {
  return form.on === begunOn && initial.on === begunOn;
}
