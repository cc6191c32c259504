import type { z } from 'zod';
import { type InputOf, type OutputOf, operations } from '../../../electron/contract/operations.ts';
import type { LetterId } from '../../../electron/domain/ids.ts';
import { type CommandName, useCommand } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { notifyDone } from '../../ui/notify.ts';
import { useKeptForm } from '../../ui/useKeptForm.ts';
import { useProblems } from '../../ui/useProblems.ts';

interface LetterActOptions<F extends object, N extends CommandName> {
  letterId: LetterId;
  /** Names the half-filled form among the drafts of this letter. */
  keptAs: 'back' | 'sent-again' | 'format';
  schema: z.ZodType<F>;
  initial: F;
  command: N;
  /** What the form says as the command's input; may be incomplete, the command's own schema judges it. */
  input: (form: F) => object;
  done: (answer: OutputOf<N>) => string;
  onClose: () => void;
}

/** A small form about a letter that is issued: kept as a draft, checked by the contract's own schema, closed when it is done. */
export function useLetterAct<F extends object, N extends CommandName>(options: LetterActOptions<F, N>) {
  const { today } = useSignedIn();
  const command = useCommand(options.command);
  const problems = useProblems();
  const kept = useKeptForm(`letter:${options.letterId}:${options.keptAs}`, options.schema, options.initial);
  const submit = async () => {
    const input = { letterId: options.letterId, ...options.input(kept.form) };
    if (!problems.check(operations[options.command].input, input) || command.isPending) return;
    await kept.draft.settle();
    try {
      const answer = await command.mutateAsync(input as InputOf<N>); // the command's own schema has just accepted it
      notifyDone(options.done(answer));
      kept.clear();
      options.onClose();
    } catch (thrown) {
      kept.draft.keep(kept.form);
      problems.take(thrown);
    }
  };
  return { today, kept, problems, submit: () => void submit(), error: command.error, isSending: command.isPending };
}
