import { Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { IsoDate } from '../../../electron/domain/isoDate.ts';
import { SendMethod } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { USUAL_METHOD } from '../post/postWords.ts';
import { DayAndWay } from './DayAndWay.tsx';
import { LetterActFrame } from './LetterActFrame.tsx';
import { useLetterAct } from './useLetterAct.ts';

const AgainDraft = z.object({ on: IsoDate.nullable(), method: SendMethod, tracking: z.string(), note: z.string() });

/** The same letter went once more; the day on which it was sent first stands. */
export function SentAgainForm({ view, onClose }: { view: LetterView; onClose: () => void }) {
  const { today } = useSignedIn();
  const act = useLetterAct({
    letterId: view.letter.id,
    keptAs: 'sent-again',
    schema: AgainDraft,
    initial: { on: today, method: USUAL_METHOD, tracking: '', note: '' },
    command: 'post.recordSentAgain',
    input: (form) => form,
    done: () => 'Noted that it went again.',
    onClose,
  });
  const { form, set } = act.kept;
  return (
    <LetterActFrame act={act} label="It went again" submitLabel="Note that it went again" onClose={onClose}>
      <DayAndWay
        label="It went again on"
        today={act.today}
        min={view.letter.sentOn}
        on={form.on}
        method={form.method}
        onChange={set}
        error={act.problems.at('on')}
      />
      <TextInput
        label="Number of the proof of posting"
        value={form.tracking}
        maxLength={60}
        onChange={({ currentTarget }) => set({ tracking: currentTarget.value })}
      />
      <Textarea
        label="To where, if not to the same address"
        autosize
        minRows={2}
        value={form.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </LetterActFrame>
  );
}
