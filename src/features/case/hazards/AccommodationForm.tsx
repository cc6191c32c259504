import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { IsoDate } from '../../../../electron/domain/isoDate.ts';
import { useSignedIn } from '../../../api/session.ts';
import { ActFrame } from '../acts/ActFrame.tsx';
import { useActForm } from '../acts/useActForm.ts';
import { HazardMoment, timeForInput } from './HazardMoment.tsx';
import { draftOf, type HazardFormProps, isInHours, TIME_IF_KNOWN, TIME_NEEDED } from './hazardForm.ts';
import { hazardFormLabels } from './hazardWords.ts';

const OfferDraft = z.object({ on: IsoDate.nullable(), at: z.string(), note: z.string() });
type OfferDraft = z.infer<typeof OfferDraft>;

/** Somewhere else to stay was offered, at our cost. */
export function AccommodationForm(props: HazardFormProps) {
  const { hazard } = props;
  const { today } = useSignedIn();
  const initial: OfferDraft = { on: today, at: '', note: '' };
  const act = useActForm({
    ...props,
    draft: draftOf('hazard-offer', hazard),
    schema: OfferDraft,
    initial,
    command: 'hazards.offerAccommodation',
    input: ({ at, ...form }, seen) => ({ ...seen, ...form, hazardId: hazard.id, at: timeForInput(at) }),
    done: () => 'The offer is on the case. Record their answer when you have it.',
  });
  const { form, set, problems } = act;
  return (
    <ActFrame
      act={act}
      label={hazardFormLabels['hazard-offer']}
      submitLabel="Record the offer"
      intro="When the home cannot be made safe in time, the whole household is offered somewhere suitable to stay, at our cost, until it is."
    >
      <Textarea
        label="What was offered, to whom, and until when"
        required
        autosize
        minRows={4}
        maxRows={14}
        data-autofocus
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problems.at('note')}
      />
      <HazardMoment
        act={act}
        dateLabel="Day of the offer"
        needsTime={isInHours(hazard)}
        timeHint={isInHours(hazard) ? TIME_NEEDED : TIME_IF_KNOWN}
        from={hazard.awareOn}
      />
    </ActFrame>
  );
}
