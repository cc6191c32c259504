import { Select, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { IsoDate } from '../../../electron/domain/isoDate.ts';
import { returnReasonLabels } from '../../../electron/domain/labels.ts';
import { ReturnReason } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { UkDateInput } from '../../ui/UkDateInput.tsx';
import { LetterActFrame } from './LetterActFrame.tsx';
import { useLetterAct } from './useLetterAct.ts';

const BackDraft = z.object({ on: IsoDate.nullable(), reason: ReturnReason, note: z.string() });
const reasons = ReturnReason.options.map((value) => ({ value, label: returnReasonLabels[value] }));

/** The post brought it back. */
export function BackForm({ view, onClose }: { view: LetterView; onClose: () => void }) {
  const { today } = useSignedIn();
  const act = useLetterAct({
    letterId: view.letter.id,
    keptAs: 'back',
    schema: BackDraft,
    initial: { on: today, reason: 'gone-away', note: '' },
    command: 'post.recordReturned',
    input: (form) => form,
    done: ({ isAddressDoubtful }) =>
      isAddressDoubtful
        ? 'Noted. The address is marked as doubtful until somebody has checked it.'
        : 'Noted that it came back.',
    onClose,
  });
  const { form, set } = act.kept;
  return (
    <LetterActFrame act={act} label="It came back" submitLabel="Note that it came back" onClose={onClose}>
      <UkDateInput
        label="It came back on"
        required
        data-autofocus
        today={act.today}
        value={form.on}
        min={view.letter.sentOn}
        max={act.today}
        onChange={(on) => set({ on })}
        error={act.problems.at('on')}
      />
      <Select
        label="What the label says"
        required
        data={reasons}
        allowDeselect={false}
        value={form.reason}
        onChange={(reason) => set({ reason: ReturnReason.parse(reason) })}
      />
      <Textarea
        label="Anything else"
        autosize
        minRows={2}
        value={form.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </LetterActFrame>
  );
}
