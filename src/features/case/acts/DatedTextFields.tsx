import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { PastDayInput } from '../../../ui/PastDayInput.tsx';
import type { ActForm } from './useActForm.ts';

/** A day and a text: all that several acts need. */
export const DatedText = z.object({ on: IsoDate.nullable(), text: z.string() });
export type DatedText = z.infer<typeof DatedText>;

interface DatedTextFieldsProps {
  act: ActForm<DatedText>;
  dateLabel: string;
  textLabel: string;
  textHint?: string;
  required: boolean;
  /** The name of the text in the command's input. */
  textPath: 'reason' | 'summary' | 'note';
}

/** The two fields of such an act. */
export function DatedTextFields({ act, dateLabel, textLabel, textHint, required, textPath }: DatedTextFieldsProps) {
  const { form, set, problems } = act;
  return (
    <>
      <Textarea
        label={textLabel}
        description={textHint}
        required={required}
        autosize
        minRows={4}
        maxRows={14}
        data-autofocus
        value={form.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={problems.at(textPath)}
      />
      <PastDayInput
        label={dateLabel}
        required
        value={form.on}
        onChange={(on) => set({ on })}
        error={problems.at('on')}
      />
    </>
  );
}
