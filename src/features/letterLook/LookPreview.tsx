import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type LetterLook, usualLook } from '../../../electron/domain/letterLook.ts';
import { TextSize } from '../../../electron/domain/words.ts';
import { useCommand, useOperation } from '../../api/hooks.ts';
import { useSignedIn } from '../../api/session.ts';
import { BusyButton } from '../../ui/BusyButton.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { LoadingNotice } from '../../ui/LoadingNotice.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { textSizeLabel } from '../../ui/textSizes.ts';
import { PdfPreview } from '../letters/PdfPreview.tsx';

const WHILE_TYPING_MS = 300;
const shown = [
  { value: 'letter', label: 'A letter' },
  { value: 'test-sheet', label: 'Envelope test sheet' },
] as const;
const sizes = TextSize.options.map(({ value }) => ({ value: String(value), label: textSizeLabel(value) }));

/** The very PDF in the look of the form; `look` is null while a field of it is wrong. */
export function LookPreview({ look }: { look: LetterLook | null }) {
  const { office } = useSignedIn();
  const [shows, setShows] = useState<(typeof shown)[number]['value']>('letter');
  const [textSize, setTextSize] = useState<TextSize>(office.textSize);
  const [settled] = useDebouncedValue(look, WHILE_TYPING_MS);
  const preview = useOperation(
    'letterLook.preview',
    { look: settled ?? usualLook, shows, textSize },
    { enabled: settled !== null, keepPrevious: true },
  );
  const note = look === null ? 'As it was before the field that is wrong' : '';
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label="What is shown"
          value={shows}
          data={[...shown]}
          onChange={(value) => setShows(shown.find((one) => one.value === value)?.value ?? 'letter')}
        />
        {shows === 'letter' && (
          <Select
            label="Size of the text shown"
            data={sizes}
            allowDeselect={false}
            value={String(textSize)}
            onChange={(size) => setTextSize(TextSize.parse(Number(size)))}
          />
        )}
      </Group>
      {shows === 'test-sheet' && <TestSheetButtons look={look} />}
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data ? (
        <PdfPreview pdf={preview.data.pdf} label="How letters look" note={note} />
      ) : (
        !preview.error && <LoadingNotice>Drawing the letter…</LoadingNotice>
      )}
    </Stack>
  );
}

/** The sheet on paper is what decides: envelopes in stock differ. */
function TestSheetButtons({ look }: { look: LetterLook | null }) {
  const print = useCommand('letterLook.printTestSheet');
  const save = useCommand('letterLook.saveTestSheet');
  if (look === null) return <Text size="sm">Put the measures right first; then the sheet can be printed.</Text>;
  return (
    <Stack gap={6}>
      <Group gap="sm">
        <BusyButton variant="default" loading={print.isPending} onClick={() => print.mutate({ look })}>
          Print the test sheet…
        </BusyButton>
        <BusyButton
          variant="default"
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              { look },
              { onSuccess: ({ savedTo }) => savedTo && notifyDone(`The envelope test sheet is at ${savedTo}`) },
            )
          }
        >
          Save the test sheet…
        </BusyButton>
      </Group>
      {print.data && (
        <Text role="status" size="sm">
          {print.data.printed ? 'It has gone to the printer.' : 'It was not printed.'}
        </Text>
      )}
      <ErrorNotice error={print.error} title="The test sheet was not printed" />
      <ErrorNotice error={save.error} title="The test sheet was not saved" />
    </Stack>
  );
}
