import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { CaseView, TimelineEntry } from '../../../../electron/contract/cases.ts';
import { type InputOf, type OutputOf, operations } from '../../../../electron/contract/operations.ts';
import { type IsoDate, londonDate, longDate } from '../../../../electron/domain/isoDate.ts';
import type { Draft } from '../../../api/draft.ts';
import type { DraftKey } from '../../../api/draftKeys.ts';
import { type CommandName, useCommand } from '../../../api/hooks.ts';
import { useSignedIn } from '../../../api/session.ts';
import { mergeFields } from '../../../ui/mergeFields.ts';
import { notifyAct } from '../../../ui/notify.ts';
import { type KeptForm, useKeptForm } from '../../../ui/useKeptForm.ts';
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
  /** The form that it comes from: used up in the same transaction. */
  draftKey: DraftKey;
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
  kept: Pick<KeptForm<F>, 'restoredAt' | 'startAfresh' | 'bringBack'>;
  loadNewest: () => void;
  /** What to check about the days in the form, where midnight has passed since it was begun; null: nothing. */
  dayNote: string | null;
  /** What others have recorded since the form was opened, once the newest state was read beneath the typed text; null before. */
  news: TimelineEntry[] | null;
  draft: Draft;
  onClose: () => void;
}

/**
 * The form of one act on a case: kept as a draft while it is typed, checked by the contract's own schema before it is
 * sent, and never emptied by a conflict.
 */
export function useActForm<F extends object, N extends CommandName>(options: ActFormOptions<F, N>): ActForm<F> {
  const { view, reload, onClose, initial } = options;
  const draftKey: DraftKey = `case:${view.id}:${options.draft}`;
  const kept = useKeptForm<F>(draftKey, options.schema, initial);
  const { form, draft, isLoading, restoredAt } = kept;
  // Pinned when the form opens: a change by somebody else meanwhile has to come to light, not be passed over.
  const [seen, setSeen] = useState(() => ({ version: view.version, seq: newestSeq(view), initial }));
  const [news, setNews] = useState<TimelineEntry[] | null>(null);
  const command = useCommand(options.command);
  const input = options.input(form, { caseId: view.id, expectedVersion: seen.version, draftKey });
  const problems = useProblems(input);
  const { today } = useSignedIn();
  const begunOn = useRef(today);
  const [dayNote, setDayNote] = useState<string | null>(null);

  // What was kept on an earlier day still says that day: once, as it is taken up.
  const looked = useRef(false);
  useEffect(() => {
    if (isLoading || looked.current) return;
    looked.current = true;
    const keptOn = restoredAt === null ? today : londonDate(restoredAt);
    if (keptOn !== today && dayIn(form) === keptOn)
      setDayNote(
        `What was kept says ${longDate(keptOn)}, the day on which you typed it. Check that this is the right day.`,
      );
  }, [isLoading, restoredAt, form, today]);

  // Left open past midnight, a day that nobody has touched is the new day's; that it was moved is said.
  const { set } = kept;
  useEffect(() => {
    const before = begunOn.current;
    if (isLoading || before === today) return;
    begunOn.current = today;
    if (dayIn(form) !== before || dayIn(seen.initial) !== before) return;
    set({ on: today } as Partial<F> & { on: IsoDate }); // the form has a day: it was read just above
    setDayNote(
      `It is past midnight: the day in this form is now ${longDate(today)}. If it happened yesterday, say so.`,
    );
  }, [form, isLoading, seen, set, today]);

  // The newest state has come: what the case says now stands in the fields that nobody has typed in.
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!isAwaited.current || view.version === seen.version) return;
    isAwaited.current = false;
    set(mergeFields(seen.initial, form, initial).form);
    setNews(view.timeline.filter(({ seq }) => seq > seen.seq));
    setSeen({ version: view.version, seq: newestSeq(view), initial });
  }, [view, seen, form, initial, set]);

  const send = async () => {
    if (!problems.check(operations[options.command].input, input)) return;
    await draft.settle();
    setNews(null);
    try {
      const answer = await command.mutateAsync(input as InputOf<N>); // the command's own schema has just accepted it
      const sentence = options.done(answer, form);
      if (sentence !== null) void notifyAct(sentence);
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
    isLoading,
    kept: {
      ...kept,
      startAfresh: () => {
        kept.startAfresh();
        setDayNote(null);
        problems.clear();
      },
    },
    loadNewest: () => {
      isAwaited.current = true;
      void reload().then((newest) => {
        command.reset();
        if (newest.version === seen.version) setNews([]);
      });
    },
    dayNote,
    news,
    draft,
    onClose,
  };
}

/** The day on which it happened, in forms that ask for one. */
function dayIn(form: { on?: unknown }): unknown {
  return form.on;
}

function newestSeq({ timeline }: CaseView): number {
  return Math.max(0, ...timeline.map(({ seq }) => seq));
}
