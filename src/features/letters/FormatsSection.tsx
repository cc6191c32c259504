import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { LetterView } from '../../../electron/contract/letters.ts';
import { IsoDate } from '../../../electron/domain/isoDate.ts';
import { otherFormatLabels } from '../../../electron/domain/labels.ts';
import { OtherFormat, SendMethod } from '../../../electron/domain/words.ts';
import { useSignedIn } from '../../api/session.ts';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { DayAndWay } from './DayAndWay.tsx';
import { LetterActFrame } from './LetterActFrame.tsx';
import { LetterSection } from './LetterSection.tsx';
import { useLetterAct } from './useLetterAct.ts';

/** The letter in another format: its words for whoever makes it, and the note that it was sent. */
export function FormatsSection({ view }: { view: LetterView }) {
  const [isOpen, setOpen] = useState(false);
  const place = useFocusBack(isOpen);
  const { owedFormats, letter } = view;
  const owed = owedFormats.map((format) => otherFormatLabels[format]).join(', ');
  return (
    <LetterSection title="In another format">
      <Stack gap="sm" ref={place}>
        <Text fw={owed === '' ? undefined : 600}>
          {owed === ''
            ? 'Nothing else is owed. If they ask for Braille, audio or another language, begin here.'
            : `${letter.recipientName} is still to be sent it in another format: ${owed}. Hand its words to whoever makes that.`}
        </Text>
        {isOpen ? (
          <FormatForm view={view} onClose={() => setOpen(false)} />
        ) : (
          <Group gap="sm">
            <Button variant="default" onClick={() => setOpen(true)}>
              It was sent in another format…
            </Button>
          </Group>
        )}
      </Stack>
    </LetterSection>
  );
}

const FormatDraft = z.object({
  format: OtherFormat,
  on: IsoDate.nullable(),
  method: SendMethod,
  note: z.string(),
});
const formats = OtherFormat.options.map((value) => ({ value, label: otherFormatLabels[value] }));

function FormatForm({ view, onClose }: { view: LetterView; onClose: () => void }) {
  const { today } = useSignedIn();
  const act = useLetterAct({
    letterId: view.letter.id,
    keptAs: 'format',
    schema: FormatDraft,
    initial: { format: view.owedFormats[0] ?? 'braille', on: today, method: 'post-second-class', note: '' },
    command: 'post.recordFormat',
    input: (form) => form,
    done: () => 'Noted in which format it was sent.',
    onClose,
  });
  const { form, set } = act.kept;
  return (
    <LetterActFrame act={act} label="Sent in another format" submitLabel="Note that it was sent" onClose={onClose}>
      <Select
        label="Which format"
        required
        data-autofocus
        data={formats}
        allowDeselect={false}
        value={form.format}
        onChange={(format) => set({ format: OtherFormat.parse(format) })}
      />
      <DayAndWay
        label="Sent on"
        today={act.today}
        on={form.on}
        method={form.method}
        onChange={set}
        error={act.problems.at('on')}
      />
      <Textarea
        label="Who made it, and anything else"
        autosize
        minRows={2}
        value={form.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </LetterActFrame>
  );
}
